import { found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import * as community from "../../community/api.ts";
import type { Who } from "../../people/contract.ts";
import * as shelf from "../../shelf/api.ts";
import { Programme } from "../contract.ts";
import * as queries from "../queries.ts";
import { readProgramme } from "../read.ts";
import { mayConfigure, maySeeProgramme, standingOf } from "../rules.ts";
import { todayOf } from "../take.ts";
import { MetricContractInput, TermsPreview, TermsQuery } from "./contract.ts";
import { previewTerms } from "./read.ts";
import { changeContract } from "./terms.ts";

export function termsRoutes(http: Http<Who>): void {
  const { db } = http;
  http.change(
    "put",
    {
      path: "/api/programmes/{id}/contract",
      summary: "Say beforehand what would count",
      params: IdParams,
      body: MetricContractInput,
      answer: Programme,
    },
    async ({ who, tx, params, body, expected, record }) => {
      await changeContract(tx, who, params.id, expected, body, await todayOf(db, tx));
      record({ verb: "change_contract", kind: "programme", targetId: params.id, fields: Object.keys(body) });
      return params.id;
    },
    async ({ who, tx }, id) => {
      const row = found(await queries.getOpen(tx, id));
      if (!maySeeProgramme(who, row.communityId)) found(null);
      return readProgramme(tx, who, row, await todayOf(db, tx));
    },
  );
  http.get(
    {
      path: "/api/programmes/{id}/contract/preview",
      summary: "What terms being typed would ask for: what must be reached, or that it can never be decided",
      params: IdParams,
      query: TermsQuery,
      answer: TermsPreview,
    },
    async ({ who, tx, params, query }) => {
      const row = found(await queries.getOpen(tx, params.id));
      if (!maySeeProgramme(who, row.communityId)) found(null);
      // Counts of any window and any kind are for who writes the terms; others read what was agreed.
      refuse(mayConfigure(who, standingOf(row)));
      const place = found(await community.getCommunity(tx, row.communityId));
      const choices = await queries.listChoices(tx, [row.revisionId]);
      const versions = await shelf.getVersions(
        tx,
        choices.map((each) => each.productVersionId),
      );
      const others = [...versions.values()].flatMap(({ content }) => content.problems);
      const of = { row, place, ways: true, others, today: await todayOf(db, tx) };
      return previewTerms(tx, of, query);
    },
  );
}
