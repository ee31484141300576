/** What others may call about notices. */
export { notify, retire } from "./actions.ts";
export { jobs } from "./jobs.ts";
export { readUpTo } from "./queries.ts";
export { routes } from "./routes.ts";
