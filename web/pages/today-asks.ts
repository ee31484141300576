/** What Today asks the server for, by the posts of who looks: known before the app has come (start.ts) and by the page. */
import type { Who } from "../../modules/people/contract.ts";
import { holds } from "../../modules/people/rules.ts";

export const todayAddress = "/api/pages/today";

/** What stands above the duties. */
export const besideOf = (who: Pick<Who, "posts">) => ({
  waiting: "/api/waiting",
  requests: holds(who, ["officer", "cadre", "chief"]) ? "/api/resident-requests/waiting" : null,
  offers: holds(who, ["officer", "chief"]) ? "/api/offers" : null,
  disputes: holds(who, ["officer"]) ? "/api/disputes/due" : null,
});
