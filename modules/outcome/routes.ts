import { z } from "zod";
import { civilDateIn } from "../../server/civil.ts";
import { found } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as programme from "../programme/api.ts";
import { maySeeProgramme } from "../programme/rules.ts";
import { Outcome } from "./contract.ts";
import { findingRoutes } from "./finding-routes.ts";
import { readOutcome } from "./read.ts";

const Query = z.object({ revision: z.coerce.number().int().min(1).max(10_000).optional() });

export function routes(http: Http<Who>): void {
  findingRoutes(http);
  const { db } = http;
  // One programme at a time: nothing here lists verdicts, so nothing can be sorted by them.
  http.get(
    {
      path: "/api/programmes/{id}/outcome",
      summary: "Counts before and after by the frozen contract; a verdict from the planned day on",
      params: IdParams,
      query: Query,
      answer: Outcome,
    },
    async ({ who, tx, params, query }) => {
      const judged = found(await programme.findJudged(tx, params.id, query.revision ?? null));
      if (!maySeeProgramme(who, judged.row.communityId)) found(null);
      const timeZone = await timeZoneOf(db, tx.stationId);
      return readOutcome(tx, judged, civilDateIn(timeZone, tx.now), timeZone);
    },
  );
}
