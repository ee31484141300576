/** What others may call about outcomes: their address. */
export { routes } from "./routes.ts";
