import type { Http } from "../../server/http.ts";
import type { Who } from "../people/contract.ts";
import type { Kinds, Standing } from "./contract.ts";
import { feedRoutes } from "./feed/routes.ts";
import { inboxRoutes } from "./inbox-routes.ts";

/** `kinds` are those of all modules, `standing` whom to ask whether a subject still waits: start.ts knows both. */
export function routes(http: Http<Who>, of: { kinds: Kinds; standing: Standing }): void {
  feedRoutes(http);
  inboxRoutes(http, of.kinds, of.standing);
}
