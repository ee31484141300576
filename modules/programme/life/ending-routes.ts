/** Ending early, and proposing to. */
import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "../contract.ts";
import { close, declineClosing, proposeClosing, withdrawClosing } from "./ending.ts";
import * as queries from "../queries.ts";
import { readProgramme } from "../read.ts";
import { maySeeProgramme } from "../rules.ts";
import { type Reading, todayOf } from "../take.ts";

export function endingRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = async ({ who, tx }: Reading, id: string) => {
    const row = found(await queries.getProgramme(tx, id));
    if (!maySeeProgramme(who, row.communityId)) found(null);
    return readProgramme(tx, who, row, await todayOf(db, tx));
  };
  const Whole = contract.Programme;

  http.post(
    {
      path: "/api/programmes/{id}/closure",
      summary: "End before the planned day",
      params: IdParams,
      body: contract.ClosureInput,
      answer: Whole,
    },
    async ({ who, tx, params, body, record }) => {
      await close(db, tx, who, params.id, body.reason);
      record({ verb: "close", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/closure-proposal",
      summary: "Propose to end before the planned day",
      params: IdParams,
      body: contract.ClosureInput,
      answer: Whole,
    },
    async ({ who, tx, params, body, record }) => {
      await proposeClosing(tx, who, params.id, body.reason);
      record({ verb: "propose_closing", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/closure-refusal",
      summary: "Decide against a proposed end, with a reason",
      params: IdParams,
      body: contract.ClosureInput,
      answer: Whole,
    },
    async ({ who, tx, params, body, record }) => {
      await declineClosing(tx, who, params.id, body.reason);
      record({ verb: "decline_closing", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/closure-withdrawal",
      summary: "Take the own proposal back",
      params: IdParams,
      answer: Whole,
    },
    async ({ who, tx, params, record }) => {
      await withdrawClosing(tx, who, params.id);
      record({ verb: "withdraw_closing", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
}
