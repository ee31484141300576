import { Refusal, found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { findCommunity } from "../community/api.ts";
import { isProblem } from "../community/problems.ts";
import { knows } from "../community/rules.ts";
import type { Who } from "../people/contract.ts";
import { countChanged } from "./cautions.ts";
import { Months, MonthsQuery } from "./contract.ts";
import { readMonths } from "./counting.ts";
import { importRoutes } from "./import-routes.ts";
import { lastDayOf, monthsOf } from "./known.ts";
import { recordRoutes } from "./record-routes.ts";
import { mayReadMonths } from "./rules.ts";

const monthsMost = 60;

export function routes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/communities/{id}/incident-months",
      summary: "Events by month of one source and problem: a number, or null where nothing is known",
      params: IdParams,
      query: MonthsQuery,
      answer: Months,
    },
    async ({ who, tx, params, query }) => {
      found(knows(who, params.id) ? await findCommunity(tx, params.id) : null);
      refuse(mayReadMonths(who, params.id));
      if (!isProblem(query.problem)) throw new Refusal("incident.problem_unknown", { field: "problem" });
      const count = query.from <= query.to ? monthsOf(query).length : 0;
      if (count === 0 || count > monthsMost)
        throw new Refusal("incident.too_many_months", { field: "to", details: { max: monthsMost } });
      const [[read], changed] = await Promise.all([
        readMonths(tx, { ...query, communityIds: [params.id] }),
        countChanged(tx, { ...query, communityId: params.id, to: lastDayOf(query.to) }),
      ]);
      const { months, asOf, lag, spans, cells } = read!;
      return {
        months,
        asOf: asOf?.toISOString() ?? null,
        lag,
        changed: { reclassified: changed.reclassified, withdrawn: changed.withdrawn },
        coverage: [
          ...spans.map(({ from, to, problem }) => ({ from, to, problem, number: null })),
          ...cells.map(({ from, to, problem, number }) => ({ from, to, problem, number })),
        ],
      };
    },
  );
  recordRoutes(http);
  importRoutes(http);
}
