/** Everything the register answers about residents. */
import type { Http } from "../../server/http.ts";
import type { KeyStore } from "../../server/keys.ts";
import type { Who } from "../people/contract.ts";
import { consentRoutes } from "./consent/routes.ts";
import { cardRoutes } from "./mine/card-routes.ts";
import { exceptionRoutes } from "./mine/exception-routes.ts";
import { ownHttp, ownRoutes } from "./mine/routes.ts";
import { ownSessionRoutes } from "./mine/session-routes.ts";
import { processingRoutes } from "./processing/routes.ts";
import { ownRequestRoutes } from "./request/own-routes.ts";
import { requestRoutes } from "./request/routes.ts";
import { importFileRoutes } from "./import/file-routes.ts";
import { importRoutes } from "./import/routes.ts";
import { careRoutes } from "./resident/care-routes.ts";
import { lifeRoutes } from "./resident/life-routes.ts";
import { residentRoutes as routesOfResidents } from "./resident/routes.ts";
import { doorRoutes } from "./round/door-routes.ts";
import { roundRoutes } from "./round/routes.ts";

export function residentRoutes(http: Http<Who>, keys: KeyStore, https: () => boolean): void {
  const ground = { db: http.db, keys };
  routesOfResidents(http, ground);
  lifeRoutes(http, ground);
  careRoutes(http, ground);
  consentRoutes(http, ground);
  roundRoutes(http, ground);
  doorRoutes(http, ground);
  cardRoutes(http, ground);
  exceptionRoutes(http, ground);
  ownSessionRoutes(http as never, https);
  requestRoutes(http, ground);
  processingRoutes(http);
  const own = ownHttp(http as never, https);
  ownRoutes(own, ground);
  ownRequestRoutes(own, ground);
  importRoutes(http, ground);
  importFileRoutes(http, ground);
}
