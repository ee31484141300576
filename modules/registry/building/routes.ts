import { z } from "zod";
import { found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { findCommunity } from "../../community/api.ts";
import { knows } from "../../community/rules.ts";
import type { Who } from "../../people/contract.ts";
import { mayReadRegister } from "../rules.ts";
import { Building, BuildingQuery, BuildingSummary } from "./contract.ts";
import * as queries from "./queries.ts";

export function buildingRoutes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/communities/{id}/buildings",
      summary: "The buildings of a community with how many doors, households and units",
      params: IdParams,
      answer: z.object({ items: z.array(BuildingSummary) }),
    },
    async ({ who, tx, params }) => {
      found(knows(who, params.id) ? await findCommunity(tx, params.id) : null);
      refuse(mayReadRegister(who, params.id));
      return { items: await queries.listBuildings(tx, params.id) };
    },
  );
  // Its rows travel with the session's look-up; what is not the caller's to see is thrown away unread.
  http.getEarly(
    {
      path: "/api/communities/{id}/building",
      summary:
        "One building with every door: who lives there with the care grade, and which units stand there",
      params: IdParams,
      query: BuildingQuery,
      answer: Building,
    },
    ({ tx, params, query }) => queries.listDoorsOf(tx, params.id, query.key),
    async ({ who, params, query, look }, asked) => {
      const doors = (await asked) ?? [];
      const [first] = doors;
      if (first === undefined || !knows(who, params.id)) return found<never>(null);
      refuse(mayReadRegister(who, params.id));
      const homes: string[] = [];
      for (const { household } of doors) if (household !== null) homes.push(household.id);
      look("household", homes, ["door", "care_grade"]);
      return { key: query.key, name: first.door.split(" ", 1)[0]!, doors };
    },
  );
}
