import type { z } from "zod";
import type { Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { pageOf } from "../../server/wire.ts";
import { findCommunity } from "../community/api.ts";
import { isProblem } from "../community/problems.ts";
import { knows } from "../community/rules.ts";
import { listNames, timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as actions from "./actions.ts";
import * as contract from "./contract.ts";
import * as queries from "./queries.ts";
import { mayCorrect, mayJoin, mayPart, mayReadIncidents, mayRestore, mayWithdraw } from "./rules.ts";

type Looking = {
  who: Who;
  tx: Tx;
  look(kind: string, subjects: readonly string[], fields: readonly string[]): void;
};
const fields = ["occurred_on", "place"];

async function whole({ who, tx, look }: Looking, id: string): Promise<contract.WholeIncident> {
  const row = found(await queries.findIncident(tx, id));
  if (mayReadIncidents(who, row.communityId) !== null) found(null);
  const [changes, calls] = await Promise.all([queries.listChanges(tx, id), queries.listCalls(tx, row)]);
  // A call that was recorded elsewhere is read there.
  const seen = calls.filter((each) => mayReadIncidents(who, each.communityId) === null);
  const names = await listNames(tx, [
    ...new Set(changes.flatMap(({ madeBy }) => (madeBy === null ? [] : [madeBy]))),
  ]);
  look("incident", [row.id, ...seen.map((each) => each.id)], fields);
  return {
    ...row,
    calls: seen,
    changes: changes.map(({ madeBy, madeAt, ...change }) => ({
      ...change,
      by: madeBy === null ? null : (names.get(madeBy)?.name ?? ""),
      bySample: madeBy === null ? false : (names.get(madeBy)?.sample ?? false),
      at: madeAt.toISOString(),
    })),
    may: {
      correct: mayCorrect(who, row),
      withdraw: mayWithdraw(who, row),
      restore: mayRestore(who, row),
      join: mayJoin(who, row),
      part: mayPart(who, row),
    },
  };
}

export function recordRoutes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/communities/{id}/incidents",
      summary: "Records of a community, newest first; a first-level problem includes its second level",
      params: IdParams,
      query: contract.IncidentQuery,
      answer: pageOf(contract.Incident),
    },
    async ({ who, tx, params, query, look }) => {
      found(knows(who, params.id) ? await findCommunity(tx, params.id) : null);
      refuse(mayReadIncidents(who, params.id));
      if (query.problem !== undefined && !isProblem(query.problem))
        throw new Refusal("incident.problem_unknown", { field: "problem" });
      const rows = await queries.pageIncidents(tx, params.id, {
        ...query,
        after: readCursor(query.cursor),
        limit: query.limit + 1,
      });
      const items = rows.slice(0, query.limit);
      if (items.length > 0)
        look(
          "incident",
          items.map((row) => row.id),
          fields,
        );
      return { items, next: rows.length > query.limit ? writeCursor(items.at(-1)!) : null };
    },
  );
  http.get(
    {
      path: "/api/incidents/{id}",
      summary: "One record, what happened to it, and the other records of the same event",
      params: IdParams,
      answer: contract.WholeIncident,
    },
    async (ctx) => whole(ctx, ctx.params.id),
  );
  http.change(
    "patch",
    {
      path: "/api/incidents/{id}",
      summary: "Correct where or when it was; what was said before stays beside it",
      params: IdParams,
      body: contract.IncidentCorrection,
      answer: contract.WholeIncident,
    },
    async ({ who, tx, params, body, expected, record }) => {
      const timeZone = await timeZoneOf(http.db, who.stationId);
      const changed = await actions.correct({ who, tx, timeZone, expected }, params.id, body);
      if (changed.length > 0)
        record({ verb: "correct", kind: "incident", targetId: params.id, fields: changed });
      return params.id;
    },
    whole,
  );
  const act = <B extends z.ZodType>(
    noun: string,
    verb: string,
    summary: string,
    body: B,
    run: (actor: { who: Who; tx: Tx }, id: string, body: z.output<B>) => Promise<void>,
  ) =>
    http.post(
      {
        path: `/api/incidents/{id}/${noun}`,
        summary,
        params: IdParams,
        body,
        answer: contract.WholeIncident,
      },
      async ({ who, tx, params, body: given, record }) => {
        await run({ who, tx }, params.id, given as z.output<B>);
        record({ verb, kind: "incident", targetId: params.id });
        return params.id;
      },
      whole,
    );
  const { Reasoned } = contract;
  act(
    "reclassification",
    "reclassify",
    "Say that it is another problem, or another kind of fraud",
    contract.Reclassification,
    (actor, id, body) => actions.reclassify(actor, id, body),
  );
  act(
    "withdrawal",
    "withdraw",
    "It was no incident, or not here: it counts no more and stays",
    Reasoned,
    (actor, id, body) => actions.withdraw(actor, id, body.reason),
  );
  act("restoration", "restore", "Take a withdrawal back", Reasoned, (actor, id, body) =>
    actions.restore(actor, id, body.reason),
  );
  act(
    "joining",
    "join",
    "It was the same event as another record of its source",
    contract.Joining,
    (actor, id, body) => actions.join(actor, id, body.to, body.reason),
  );
  act("parting", "part", "It was an event of its own after all", Reasoned, (actor, id, body) =>
    actions.part(actor, id, body.reason),
  );
}

const writeCursor = ({ occurredOn, id }: contract.Incident) =>
  Buffer.from(`${occurredOn} ${id}`).toString("base64url");
function readCursor(text: string | undefined): queries.After {
  const plain = text === undefined ? "" : Buffer.from(text, "base64url").toString("latin1");
  const found = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(plain);
  return found === null ? null : { on: found[1]!, id: found[2]! };
}
