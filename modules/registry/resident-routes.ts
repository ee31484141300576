/** Everything the register answers about residents. */
import type { Http } from "../../server/http.ts";
import type { KeyStore } from "../../server/keys.ts";
import type { Who } from "../people/contract.ts";
import { consentRoutes } from "./consent/routes.ts";
import { importFileRoutes } from "./import/file-routes.ts";
import { importRoutes } from "./import/routes.ts";
import { careRoutes } from "./resident/care-routes.ts";
import { lifeRoutes } from "./resident/life-routes.ts";
import { residentRoutes as routesOfResidents } from "./resident/routes.ts";
import { doorRoutes } from "./round/door-routes.ts";
import { roundRoutes } from "./round/routes.ts";

export function residentRoutes(http: Http<Who>, keys: KeyStore): void {
  const ground = { db: http.db, keys };
  routesOfResidents(http, ground);
  lifeRoutes(http, ground);
  careRoutes(http, ground);
  consentRoutes(http, ground);
  roundRoutes(http, ground);
  doorRoutes(http, ground);
  importRoutes(http, ground);
  importFileRoutes(http, ground);
}
