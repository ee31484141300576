/** Opening a revision, and looking through and between all of them. */
import { z } from "zod";
import type { Db } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "../contract.ts";
import * as queries from "../queries.ts";
import { readProgramme } from "../read.ts";
import { openRevision } from "./revising.ts";
import { readDifference } from "./diff.ts";
import { maySeeProgramme } from "../rules.ts";
import { type Reading, todayOf } from "../take.ts";

const Number_ = z.coerce.number().int().min(1).max(9999);
async function show(db: Db, { who, tx }: Reading, row: queries.ProgrammeRow | undefined) {
  if (!maySeeProgramme(who, found(row).communityId)) found(null);
  return readProgramme(tx, who, row!, await todayOf(db, tx));
}
export const readOpen = async (db: Db, of: Reading, id: string) =>
  show(db, of, await queries.getOpen(of.tx, id));

export function revisionRoutes(http: Http<Who>): void {
  const { db } = http;
  const Whole = contract.Programme;

  http.get(
    {
      path: "/api/programmes/{id}/draft",
      summary: "The revision that is being written or waits, or the one in force where there is none",
      params: IdParams,
      answer: Whole,
    },
    (of) => readOpen(db, of, of.params.id),
  );
  http.get(
    {
      path: "/api/programmes/{id}/revisions/{number}",
      summary: "A programme through one of its revisions",
      params: IdParams.extend({ number: Number_ }),
      answer: Whole,
    },
    async (of) => show(db, of, await queries.getAt(of.tx, of.params.id, of.params.number)),
  );
  http.get(
    {
      path: "/api/programmes/{id}/difference",
      summary: "What differs between two revisions",
      params: IdParams,
      query: z.object({ from: Number_, to: Number_ }),
      answer: contract.RevisionDiff,
    },
    async (of) => {
      const { who, tx, params, query } = of;
      const [from, to] = [
        found(await queries.getAt(tx, params.id, query.from)),
        found(await queries.getAt(tx, params.id, query.to)),
      ];
      if (!maySeeProgramme(who, from.communityId)) found(null);
      return readDifference(tx, who, { from, to }, await todayOf(db, tx));
    },
  );
  http.post(
    {
      path: "/api/programmes/{id}/revisions",
      summary: "Open the next revision, or go on with the one that is open",
      params: IdParams,
      body: contract.RevisionInput,
      answer: Whole,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      await openRevision(db, tx, who, params.id, body);
      record({ verb: "revise", kind: "programme", targetId: params.id });
      return params.id;
    },
    (of, id) => readOpen(db, of, id),
  );
}
