/** The routes of a duty's life, one noun a file. */
import type { Http } from "../../server/http.ts";
import type { Who } from "../people/contract.ts";
import { eventRoutes } from "./event-routes.ts";
import { signOffRoutes } from "./sign-off-routes.ts";

export function lifeRoutes(http: Http<Who>): void {
  eventRoutes(http);
  signOffRoutes(http);
}
