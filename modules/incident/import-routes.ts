import type { Tx } from "../../server/db.ts";
import { civilDateIn } from "../../server/civil.ts";
import { found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { emit } from "../../server/outbox.ts";
import type { Spooled } from "../../server/upload.ts";
import { PageQuery, pageOf } from "../../server/wire.ts";
import { listNames, timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import { type ImportAsked, IncidentImport, StartInput, TrialInput, importAsked } from "./import-contract.ts";
import * as queries from "./import-queries.ts";
import { mayCancel, mayStart, mayTry } from "./import-rules.ts";
import * as acts from "./importing.ts";
import { shapeOf } from "./reading/header.ts";
import type { Opened } from "../../server/sheet/opened.ts";
import { openReading } from "./reading/process.ts";
import { importsFor, mayGoOn, mayImport } from "./rules.ts";

/** Who brought it and the chief of the station; to everybody else it does not exist. */
const isTheirs = (who: Who, row: queries.ImportRow) =>
  mayImport(who) === null && (row.madeBy === who.personId || holds(who, ["chief"]));
async function findSeen(tx: Tx, who: Who, id: string): Promise<queries.ImportRow> {
  const row = found(await queries.findImport(tx, id));
  if (!isTheirs(who, row)) found(null);
  return row;
}

async function present(tx: Tx, rows: readonly queries.ImportRow[], refusals: IncidentImport["refusals"]) {
  const names = await listNames(
    tx,
    rows.flatMap(({ madeBy }) => (madeBy === null ? [] : [madeBy])),
  );
  return rows.map((row): IncidentImport => {
    const by = row.madeBy === null ? undefined : names.get(row.madeBy);
    const {
      digest: _d,
      headerRow: _h,
      givenLabels: _g,
      foundIn: _f,
      mark: _m,
      communityIds: _c,
      ...said
    } = row;
    const { madeBy: _b, ...open } = said;
    return {
      ...open,
      shape: shapeOf(row.columns),
      refusals,
      by: by?.name ?? null,
      bySample: by?.sample ?? false,
      receivedAt: row.receivedAt.toISOString(),
      startedAt: row.startedAt?.toISOString() ?? null,
      finishedAt: row.finishedAt?.toISOString() ?? null,
      may: { try: mayTry(row), start: mayStart(row), cancel: mayCancel(row) },
    };
  });
}
const read = async ({ tx, who }: { tx: Tx; who: Who }, id: string) => {
  const row = await findSeen(tx, who, id);
  return (await present(tx, [row], await queries.listRefusals(tx, id)))[0]!;
};
const ask = (tx: Tx, importId: string) => emit(tx, importAsked, { importId, mark: 0 } satisfies ImportAsked);

/** Opened once to see what it is; what is wrong with it as a whole is said before it is kept. */
async function opened(file: Spooled): Promise<{ file: Spooled; opened: Opened }> {
  const reading = await openReading(file.path);
  reading.close();
  return { file, opened: reading.opened };
}

export function importRoutes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/incident-imports",
      summary: "Imports of incidents, newest first: one's own, the chief everybody's",
      query: PageQuery,
      answer: pageOf(IncidentImport),
    },
    async ({ who, tx, query }) => {
      refuse(mayImport(who));
      const madeBy = holds(who, ["chief"]) ? null : who.personId;
      const after = query.cursor ?? null;
      const rows = await queries.pageImports(tx, {
        madeBy,
        after: after !== null && /^[0-9a-f-]{36}$/.test(after) ? after : null,
        limit: query.limit + 1,
      });
      const page = rows.slice(0, query.limit);
      return {
        items: await present(tx, page, null),
        next: rows.length > query.limit ? page.at(-1)!.id : null,
      };
    },
  );
  http.upload(
    {
      path: "/api/incident-imports",
      summary: "Bring a file of incidents, .csv or .xlsx; nothing is imported yet",
      answer: IncidentImport,
      status: 201,
    },
    {
      maxBytes: acts.importMaxBytes,
      admit: async ({ who }) => refuse(mayImport(who)),
      prepare: opened,
    },
    async ({ who, tx, body, record }) => {
      refuse(mayImport(who));
      const digest = Buffer.from(body.file.digest, "hex");
      const { name, byteCount, path } = body.file;
      const of = { opened: body.opened, name, byteCount, digest };
      const by = { personId: who.personId, communityIds: importsFor(who) };
      const id = await acts.receive(tx, of, by);
      await acts.keepFile(tx, id, path);
      record({ verb: "add", kind: "incident_import", targetId: id });
      return id;
    },
    read,
  );
  http.get(
    {
      path: "/api/incident-imports/{id}",
      summary: "One import: how far it is, and of the rows that are not taken the first 1000 with why",
      params: IdParams,
      answer: IncidentImport,
    },
    async (ctx) => read(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/incident-imports/{id}/trial",
      summary: "Say how to read the file; it is read to its end, and nothing is written",
      params: IdParams,
      body: TrialInput,
      answer: IncidentImport,
    },
    async ({ who, tx, params, body }) => {
      refuse(mayGoOn(who, (await findSeen(tx, who, params.id)).communityIds));
      const today = civilDateIn(await timeZoneOf(http.db, who.stationId), tx.now);
      await acts.ask(tx, params.id, body, today);
      ask(tx, params.id);
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/incident-imports/{id}/start",
      summary: "Import what the trial found; despiteRefused says that rows that cannot be taken stay out",
      params: IdParams,
      body: StartInput,
      answer: IncidentImport,
    },
    async ({ who, tx, params, body, record }) => {
      refuse(mayGoOn(who, (await findSeen(tx, who, params.id)).communityIds));
      await acts.start(tx, params.id, body.despiteRefused);
      ask(tx, params.id);
      record({ verb: "start", kind: "incident_import", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/incident-imports/{id}/cancellation",
      summary: "Give an import up: what it brought stays and covers nothing, the file is destroyed",
      params: IdParams,
      answer: IncidentImport,
    },
    async ({ who, tx, params, record }) => {
      await findSeen(tx, who, params.id);
      await acts.cancel(tx, params.id);
      record({ verb: "cancel", kind: "incident_import", targetId: params.id });
      return params.id;
    },
    read,
  );
}
