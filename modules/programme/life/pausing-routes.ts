/** Suspending and going on. */
import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "../contract.ts";
import { resume, suspend } from "./pausing.ts";
import * as queries from "../queries.ts";
import { readProgramme } from "../read.ts";
import { maySeeProgramme } from "../rules.ts";
import { type Reading, todayOf } from "../take.ts";

export function pausingRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = async ({ who, tx }: Reading, id: string) => {
    const row = found(await queries.getProgramme(tx, id));
    if (!maySeeProgramme(who, row.communityId)) found(null);
    return readProgramme(tx, who, row, await todayOf(db, tx));
  };
  const Whole = contract.Programme;

  http.post(
    {
      path: "/api/programmes/{id}/suspension",
      summary: "Suspend, with a reason and perhaps a day to go on",
      params: IdParams,
      body: contract.SuspensionInput,
      answer: Whole,
    },
    async ({ who, tx, params, body, record }) => {
      await suspend(db, tx, who, params.id, body);
      record({ verb: "suspend", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/resumption",
      summary: "Go on after a suspension",
      params: IdParams,
      answer: Whole,
    },
    async ({ who, tx, params, record }) => {
      await resume(db, tx, who, params.id);
      record({ verb: "resume", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
}
