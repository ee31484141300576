/**
 * What was promised to a resident, at their own page (0031): they say themselves whether it is done. Nobody else's word
 * is in it, so nothing is noted as told.
 */
import type { Db, Tx } from "../../server/db.ts";
import { found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { emit } from "../../server/outbox.ts";
import * as people from "../people/api.ts";
import { type Own, ownHttp } from "../registry/api.ts";
import { todayOf } from "./acting.ts";
import { promiseConfirmed } from "./contract.ts";
import { OwnConfirmation, OwnObjection, OwnPromises } from "./own-contract.ts";
import * as queries from "./queries.ts";
import { isOverdue, mayAnswerOwn } from "./rules.ts";
import { listOfResident } from "./standing.ts";
import { tellAnswered } from "./telling.ts";

/** Every row a resident leaves in the journal says so: nobody of the station was it. */
const purpose = "own_page";
type Answer = "confirmed" | "disputed";

/** One that was promised to this resident, held; to everybody else there is none. */
async function take(tx: Tx, residentId: string, id: string): Promise<queries.PromiseRow> {
  const row = found(await queries.lockPromise(tx, id));
  if (row.promisedKind !== "resident" || row.promisedId !== residentId) found(null);
  return row;
}
async function answer(
  { db, tx, residentId }: { db: Db; tx: Tx; residentId: string },
  id: string,
  kind: Answer,
  words: string,
): Promise<void> {
  const row = await take(tx, residentId, id);
  refuse(mayAnswerOwn(row));
  await queries.insertAct(tx, row, {
    kind,
    side: "promised",
    byPersonId: residentId,
    onDate: row.doneOn,
    words,
  });
  const left = kind === "confirmed" ? { endedOn: await todayOf(db, tx) } : { doneOn: null, claimedBy: null };
  await queries.updateStanding(tx, id, { ...row, ...left, state: kind });
  await tellAnswered(db, tx, { personId: residentId }, row, kind);
  if (kind === "confirmed")
    emit(tx, promiseConfirmed, {
      promiseId: row.id,
      byPersonId: residentId,
      source: { kind: row.sourceKind, id: row.sourceId, within: row.sourceWithin },
    });
}

async function read(db: Db, tx: Tx, residentId: string): Promise<OwnPromises> {
  const rows = await queries.listByIds(tx, await listOfResident(tx, residentId));
  const ids = rows.map(({ id }) => id);
  const [today, acts, organisations] = await Promise.all([
    todayOf(db, tx),
    queries.listActs(tx, ids),
    people.listOrganisationsAmong(
      tx,
      rows.flatMap(({ promisorOrganisationId }) => promisorOrganisationId ?? []),
    ),
  ]);
  return {
    items: rows.map((row) => ({
      id: row.id,
      what: row.what,
      proof: row.proof,
      promisor: organisations.find(({ id }) => id === row.promisorOrganisationId)?.name ?? null,
      sample: row.sample,
      madeOn: row.madeOn,
      dueOn: row.dueOn,
      state: row.state,
      overdue: isOverdue(row, today),
      doneOn: row.doneOn,
      claim:
        row.state === "performed"
          ? (acts.findLast(({ promiseId, kind }) => promiseId === row.id && kind === "performed")?.words ??
            "")
          : "",
      may: mayAnswerOwn(row),
    })),
  };
}

export function ownRoutes(staff: Http<never>, https: () => boolean): void {
  const http: Http<Own> = ownHttp(staff, https);
  const { db } = http;
  http.get(
    {
      path: "/api/mine/promises",
      summary: "What was promised to the resident who asks",
      answer: OwnPromises,
    },
    async ({ who, tx, look }) => {
      const answer = await read(db, tx, who.residentId);
      look(
        "promise",
        answer.items.map(({ id }) => id),
        ["what"],
        purpose,
      );
      return answer;
    },
  );
  http.post(
    {
      path: "/api/mine/promises/{id}/confirmation",
      summary: "The one promised says that it is done",
      params: IdParams,
      body: OwnConfirmation,
      answer: OwnPromises,
    },
    async ({ who, tx, params, body, record }) => {
      await answer({ db, tx, residentId: who.residentId }, params.id, "confirmed", body.words);
      record({
        verb: "confirm",
        kind: "promise",
        targetId: params.id,
        subjects: [who.residentId],
        subjectKind: "resident",
        purpose,
      });
      return params.id;
    },
    ({ who, tx }) => read(db, tx, who.residentId),
  );
  http.post(
    {
      path: "/api/mine/promises/{id}/objection",
      summary: "The one promised says that it is not done, and what is missing",
      params: IdParams,
      body: OwnObjection,
      answer: OwnPromises,
    },
    async ({ who, tx, params, body, record }) => {
      await answer({ db, tx, residentId: who.residentId }, params.id, "disputed", body.words);
      record({
        verb: "dispute",
        kind: "promise",
        targetId: params.id,
        subjects: [who.residentId],
        subjectKind: "resident",
        purpose,
      });
      return params.id;
    },
    ({ who, tx }) => read(db, tx, who.residentId),
  );
}
