/** The register over HTTP: lists, search, one dispute, registering and correcting. */
import { type Http, IdParams } from "../../server/http.ts";
import type { KeyStore } from "../../server/keys.ts";
import { pageOf } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import { findAlike } from "./alike.ts";
import { riskRoutes } from "./risk/routes.ts";
import { routeRoutes } from "./route/routes.ts";
import { afterRoutes } from "./agreement/after-routes.ts";
import { agreementRoutes } from "./agreement/routes.ts";
import { scanRoutes } from "./agreement/scan.ts";
import { appointedRoutes } from "./appointed/routes.ts";
import { type Ground, type Looking, meOf, writable } from "./asking.ts";
import { foreseeDispute } from "./belonging.ts";
import * as contract from "./contract.ts";
import { readTyped } from "./finding.ts";
import { listLookedBackAt } from "./follow-up/due.ts";
import { gateRoutes } from "./gate/routes.ts";
import { handOverRoutes } from "./hand-over/routes.ts";
import { linkRoutes } from "./link/routes.ts";
import { numberOf, openStates } from "./matters.ts";
import { monthlyRoutes } from "./monthly/routes.ts";
import { papersRoutes } from "./papers/routes.ts";
import { mediationRoutes } from "./mediation/routes.ts";
import { partyRoutes } from "./party/routes.ts";
import * as queries from "./queries.ts";
import { presentRows, readDispute, readDue } from "./read.ts";
import { change, register } from "./registering.ts";
import { mayList } from "./rules.ts";
import { searchResidents } from "../registry/api.ts";

/** More of one name than this are told apart by what else is typed. */
const namesakes = 500;
/** As many as a day can bear. */
const dueMost = 10;

export function routes(http: Http<Who>, keys: KeyStore): void {
  const ground: Ground = { db: http.db, keys };
  const read = (ctx: Looking, id: string) => readDispute(ground, ctx, id);

  http.get(
    {
      path: "/api/disputes",
      summary:
        "Disputes the person may see: open ones by what is due, closed ones newest first, or found by words",
      query: contract.DisputeQuery,
      answer: pageOf(contract.DisputeRow),
      // A page of the board or of what was found: few rows, by their indexes.
      lightFor: ({ limit = "25" }) => Number(limit) <= 50,
    },
    async (ctx) => {
      const { tx, who, query } = ctx;
      if (!mayList(who)) return { items: [], next: null };
      const me = await meOf(ground, ctx);
      const rows =
        query.q === undefined || query.q === ""
          ? await queries.pageDisputes(tx, me, {
              communityId: query.communityId ?? null,
              states: query.state === undefined ? openStates : [query.state],
              after: readCursor(query.cursor),
              limit: query.limit + 1,
            })
          : await search({ ...ctx, me, keys }, query.q, readCursor(query.cursor), query.limit + 1);
      const page = rows.slice(0, query.limit);
      const items = await presentRows(ground, ctx, me, page);
      return { items, next: rows.length > query.limit ? writeCursor(page.at(-1)!) : null };
    },
  );
  http.get(
    {
      path: "/api/disputes/counts",
      summary: "How many open disputes stand where, and how many of them are late",
      query: contract.DisputeQuery.pick({ communityId: true }),
      answer: contract.DisputeCounts,
    },
    async (ctx) => ({
      items: await queries.countStates(ctx.tx, await meOf(ground, ctx), ctx.query.communityId ?? null),
    }),
  );
  http.get(
    {
      path: "/api/disputes/due",
      summary: "Open disputes whose clock runs out by the next working day, without names",
      answer: contract.DueDisputes,
    },
    async (ctx) => {
      const me = await meOf(ground, ctx);
      const page = { communityId: null, states: openStates, after: null, limit: dueMost };
      if (!mayList(ctx.who)) return { items: [] };
      const [open, closed] = await Promise.all([
        queries.pageDisputes(ctx.tx, me, page),
        listLookedBackAt(ctx.tx, me, dueMost),
      ]);
      const rows = [...open, ...closed];
      return { items: await readDue(ground, ctx, me, rows) };
    },
  );
  http.post(
    {
      path: "/api/disputes/likeness",
      summary: "What may have been registered already: the same place or parties within twelve months",
      body: contract.LikenessInput,
      answer: contract.Likeness,
    },
    async ({ body }) => body.communityId,
    async (ctx) => {
      const me = await meOf(ground, ctx);
      const alike = await findAlike(ctx.tx, me, ctx.body);
      const shown = await presentRows(
        ground,
        ctx,
        me,
        alike.map(({ row }) => row),
      );
      return { items: shown.map((row, at) => ({ ...row, ...alike[at]!.said })) };
    },
  );
  http.post(
    {
      path: "/api/disputes",
      summary: "Register a dispute: who, where, what, since when, how urgent, and the safety questions",
      body: contract.DisputeInput,
      answer: contract.Dispute,
      status: 201,
    },
    async ({ tx, who, body, recordedAt, deviceAt, record }) => {
      const id = await register({ db: http.db, keys, tx, who }, body, { recordedAt, deviceAt });
      record({ verb: "register", kind: "dispute", targetId: id });
      return id;
    },
    read,
  );
  http.getEarly(
    {
      path: "/api/disputes/{id}",
      summary: "One dispute: parties, gate, what belongs to it and what happened",
      params: IdParams,
      answer: contract.Dispute,
    },
    ({ tx, params }) => foreseeDispute(tx, params.id),
    (ctx, early) => readDispute(ground, ctx, ctx.params.id, early),
  );
  http.change(
    "patch",
    {
      path: "/api/disputes/{id}",
      summary: "Correct what was registered",
      params: IdParams,
      body: contract.DisputePatch,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, params, body, expected, record } = ctx;
      const seen = await writable(ground, ctx, params.id, expected);
      const fields = await change(tx, seen, body, expected);
      if (fields.length > 0) record({ verb: "change", kind: "dispute", targetId: params.id, fields });
      return params.id;
    },
    read,
  );
  partyRoutes(http, ground, read);
  gateRoutes(http, ground, read);
  linkRoutes(http, ground, read);
  appointedRoutes(http, ground, read);
  handOverRoutes(http, ground, read);
  routeRoutes(http, ground, read);
  mediationRoutes(http, ground, read);
  riskRoutes(http, ground, read);
  papersRoutes(http, ground);
  monthlyRoutes(http, ground);
  agreementRoutes(http, ground);
  scanRoutes(http, ground);
  afterRoutes(http, ground);
}

type Searching = Looking & { me: queries.Me; keys: KeyStore };
async function search(
  { tx, me, keys }: Searching,
  q: string,
  after: queries.After,
  limit: number,
): Promise<queries.DisputeHead[]> {
  const { today } = me;
  const typed = readTyped(q, (text) => numberOf(text, Number(today.slice(0, 4))));
  const before = after?.number ?? null;
  if (typed.by === "nothing") return [];
  if (typed.by === "number") return before === null ? queries.searchNumber(tx, me, typed.number) : [];
  const residentsOf = async (text: string) =>
    (await searchResidents(tx, keys, { communityIds: null, today }, text, namesakes)).items.map(
      ({ id }) => id,
    );
  if (typed.by === "letters")
    return queries.searchParties(
      tx,
      me,
      { low: typed.letters, by: "letters", residentIds: await residentsOf(typed.letters) },
      before,
      limit,
    );
  const named = { low: q.normalize("NFKC").trim(), by: "name" as const };
  const [words, names] = await Promise.all([
    queries.searchWords(tx, me, typed, before, limit),
    residentsOf(q).then((residentIds) =>
      queries.searchParties(tx, me, { ...named, residentIds }, before, limit),
    ),
  ]);
  const once = new Map([...words, ...names].map((row) => [row.id, row]));
  return [...once.values()].sort((a, b) => b.number - a.number).slice(0, limit);
}

const writeCursor = ({ dueOn, number }: queries.DisputeHead) =>
  Buffer.from(`${dueOn} ${number}`).toString("base64url");
function readCursor(text: string | undefined): queries.After {
  const plain = text === undefined ? "" : Buffer.from(text, "base64url").toString("latin1");
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{1,10})$/.exec(plain);
  return match === null ? null : { dueOn: match[1]!, number: Number(match[2]) };
}
