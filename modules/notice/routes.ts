import type { Http } from "../../server/http.ts";
import type { Who } from "../people/contract.ts";
import { feedRoutes } from "./feed/routes.ts";
import { channelRoutes } from "./channel/routes.ts";
import { inboxRoutes } from "./inbox-routes.ts";
import type { Ground } from "./message/ground.ts";
import { wishRoutes } from "./wish/routes.ts";

/** `kinds` are those of all modules, `standing` whom to ask whether a subject still waits: start.ts knows both. */
export function routes(http: Http<Who>, ground: Ground): void {
  feedRoutes(http);
  inboxRoutes(http, ground.kinds, ground.standing);
  wishRoutes(http, ground);
  channelRoutes(http, ground);
}
