/** Findings of a programme: written, listed, taken back. */
import { type Http, IdParams } from "../../server/http.ts";
import type { Who } from "../people/contract.ts";
import { FindingInput, Findings } from "./finding-contract.ts";
import { find, readFindings, withdraw } from "./findings.ts";

export function findingRoutes(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/programmes/{id}/findings",
      summary: "What was concluded from the outcome, newest first, and the revisions that stand on it",
      params: IdParams,
      answer: Findings,
    },
    (of) => readFindings(db, of, of.params.id),
  );
  http.post(
    {
      path: "/api/programmes/{id}/findings",
      summary: "Conclude: in words, on the counts as they stand, with what is to follow",
      params: IdParams,
      body: FindingInput,
      answer: Findings,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      const targetId = await find(db, { who, tx }, params.id, body);
      record({ verb: "find", kind: "finding", targetId });
      return params.id;
    },
    (of, id) => readFindings(db, of, id),
  );
  http.post(
    {
      path: "/api/findings/{id}/withdrawal",
      summary: "Take a finding back, on its day and while no revision stands on it",
      params: IdParams,
      answer: Findings,
    },
    async ({ who, tx, params, record }) => {
      const programmeId = await withdraw(db, { who, tx }, params.id);
      record({ verb: "withdraw", kind: "finding", targetId: params.id });
      return programmeId;
    },
    (of, id) => readFindings(db, of, id),
  );
}
