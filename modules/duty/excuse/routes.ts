import type { Tx } from "../../../server/db.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { pageOf } from "../../../server/wire.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "../life/contract.ts";
import { readDayCursor } from "../day-cursor.ts";
import * as excuses from "./review.ts";
import { readLife } from "../life/life.ts";
import { householdsShown } from "../read.ts";

export function excuseRoutes(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/excuses",
      summary: "Excuses of a period, for who looks at them again; the newest first",
      query: contract.ExcuseQuery,
      answer: pageOf(contract.Excuse),
    },
    async ({ who, tx, query, look }) => {
      const page = { before: readDayCursor(query.cursor), limit: query.limit };
      const answer = await excuses.pageExcuses(db, tx, who, query, page);
      look("household", householdsShown(answer.items.map(({ duty }) => duty)), ["door"]);
      return answer;
    },
  );
  http.get(
    {
      path: "/api/excuse-counts",
      summary: "Excuses of a period by reason, per programme; never per person",
      query: contract.ExcuseQuery,
      answer: contract.ExcuseCounts,
    },
    ({ who, tx, query }) => excuses.countExcuses(db, tx, who, query),
  );
  http.post(
    {
      path: "/api/duties/{id}/excuse-review",
      summary: "Uphold an excuse, or send it back to open with the reason",
      params: IdParams,
      body: contract.ReviewInput,
      answer: contract.DutyLife,
    },
    async ({ who, tx, params, body, record }) => {
      await excuses.review(tx, who, params.id, body);
      record({ verb: "review", kind: "duty", targetId: params.id, fields: [body.verdict] });
      return params.id;
    },
    ({ who, tx }: { who: Who; tx: Tx }, id) => readLife(db, tx, who, id),
  );
}
