/** Baskets that wait for each other, and baskets copied from another community. */
import { z } from "zod";
import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { takeUp } from "../actions.ts";
import * as contract from "../contract.ts";
import { copyTo, readCopyReport } from "../copying.ts";
import * as queries from "../queries.ts";
import { readProgramme } from "../read.ts";
import { maySeeProgramme } from "../rules.ts";
import { type Reading, todayOf } from "../take.ts";

export function basketRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = async ({ who, tx }: Reading, id: string) => {
    const row = found(await queries.getOpen(tx, id));
    if (!maySeeProgramme(who, row.communityId)) found(null);
    return readProgramme(tx, who, row, await todayOf(db, tx));
  };
  const Whole = contract.Programme;

  http.get(
    {
      path: "/api/programmes/{id}/copy",
      summary: "What became of the programme this basket was copied from",
      params: IdParams,
      answer: z.object({ report: contract.CopyReport.nullable() }),
    },
    async ({ who, tx, params }) => {
      const row = found(await queries.getOpen(tx, params.id));
      if (!maySeeProgramme(who, row.communityId)) found(null);
      return { report: await readCopyReport(tx, row, await todayOf(db, tx)) };
    },
  );
  http.post(
    {
      path: "/api/programmes/{id}/taking-up",
      summary: "Go on with a basket that was set aside",
      params: IdParams,
      answer: Whole,
    },
    async ({ who, tx, params, record }) => {
      await takeUp(tx, who, params.id);
      record({ verb: "take_up", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/copies",
      summary: "Copy into a basket of another community; hours and baseline are never copied",
      params: IdParams,
      body: contract.CopyInput,
      answer: Whole,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      const id = await copyTo(db, tx, who, params.id, body.communityId);
      record({ verb: "copy", kind: "programme", targetId: id });
      return id;
    },
    read,
  );
}
