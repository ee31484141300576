import type { Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { emit } from "../../../server/outbox.ts";
import type { Spooled } from "../../../server/upload.ts";
import { PageQuery, pageOf } from "../../../server/wire.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, todayOf } from "../resident/asking.ts";
import {
  type RegisterImportAsked,
  DecisionInput,
  RegisterImport,
  RegisterStart,
  RegisterTrial,
  registerImportAsked,
} from "./contract.ts";
import { present } from "./presenting.ts";
import { type Reading, openReading } from "./reading/process.ts";
import * as acts from "./receiving.ts";
import * as rows from "./rows.ts";
import { undoImport } from "./undoing.ts";
import { importsInto, mayGoOn, mayImportRegister } from "./rules.ts";

/** Who brought it: it holds people in the open. To everybody else it does not exist. */
export async function findOwn(tx: Tx, who: Who, id: string): Promise<rows.ImportRow> {
  const row = found(await rows.findImport(tx, id));
  if (mayImportRegister(who) !== null || row.madeBy !== who.personId) found(null);
  return row;
}
const ask = (tx: Tx, importId: string) =>
  emit(tx, registerImportAsked, { importId, mark: 0 } satisfies RegisterImportAsked);

type Seen = Pick<Reading, "opened" | "sheets"> & { file: Spooled };
/** Opened once to see what it is; what is wrong with it as a whole is said before it is kept. */
async function opened(file: Spooled): Promise<Seen> {
  const reading = await openReading(file.path);
  reading.close();
  return { file, opened: reading.opened, sheets: reading.sheets };
}

export function importRoutes(http: Http<Who>, ground: Ground): void {
  const { keys } = ground;
  const read = async ({ tx, who }: { tx: Tx; who: Who }, id: string) =>
    present({ tx, keys, zone: await timeZoneOf(ground.db, who.stationId) }, await findOwn(tx, who, id), true);
  http.get(
    {
      path: "/api/register-imports",
      summary: "One's own imports of the register, newest first",
      query: PageQuery,
      answer: pageOf(RegisterImport),
    },
    async ({ who, tx, query }) => {
      refuse(mayImportRegister(who));
      const after = query.cursor ?? null;
      const listed = await rows.pageImports(tx, {
        madeBy: who.personId,
        after: after !== null && /^[0-9a-f-]{36}$/.test(after) ? after : null,
        limit: query.limit + 1,
      });
      const page = listed.slice(0, query.limit);
      const zone = await timeZoneOf(ground.db, who.stationId);
      const items: RegisterImport[] = [];
      for (const row of page) items.push(await present({ tx, keys, zone }, row, false));
      return { items, next: listed.length > query.limit ? page.at(-1)!.id : null };
    },
  );
  http.upload(
    {
      path: "/api/register-imports",
      summary: "Bring a file of households, residents or units, .csv or .xlsx; nothing is imported yet",
      answer: RegisterImport,
      status: 201,
    },
    {
      maxBytes: acts.importMaxBytes,
      admit: async ({ who }) => refuse(mayImportRegister(who)),
      prepare: opened,
    },
    async ({ who, tx, body, record }) => {
      refuse(mayImportRegister(who));
      const { name, byteCount, path, digest } = body.file;
      const of = {
        opened: body.opened,
        sheets: body.sheets,
        name,
        byteCount,
        digest: Buffer.from(digest, "hex"),
      };
      const by = { personId: who.personId, communityIds: importsInto(who) };
      const id = await acts.receive({ tx, keys }, of, by);
      await acts.keepFile(tx, keys, id, path);
      record({ verb: "add", kind: "register_import", targetId: id });
      return id;
    },
    read,
  );
  http.get(
    {
      path: "/api/register-imports/{id}",
      summary:
        "One import: its sheets, how far it is, and of the rows that are not taken the first 200 with why",
      params: IdParams,
      answer: RegisterImport,
    },
    async (ctx) => read(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/register-imports/{id}/trial",
      summary: "Say how to read each sheet; the file is read to its end, and nothing is written",
      params: IdParams,
      body: RegisterTrial,
      answer: RegisterImport,
    },
    async (ctx) => {
      const { who, tx, params, body } = ctx;
      refuse(mayGoOn(who, (await findOwn(tx, who, params.id)).communityIds));
      await acts.ask({ tx, keys, today: await todayOf(ground, ctx) }, params.id, body);
      ask(tx, params.id);
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/register-imports/{id}/decisions",
      summary:
        "Where file and register differ: keep ours, take theirs, or both; for one row or for all of a kind",
      params: IdParams,
      body: DecisionInput,
      answer: RegisterImport,
    },
    async ({ who, tx, params, body }) => {
      refuse(mayGoOn(who, (await findOwn(tx, who, params.id)).communityIds));
      await acts.decide(tx, params.id, body);
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/register-imports/{id}/start",
      summary: "Import what the trial found; despiteRefused says that rows that cannot be taken stay out",
      params: IdParams,
      body: RegisterStart,
      answer: RegisterImport,
    },
    async ({ who, tx, params, body, record }) => {
      refuse(mayGoOn(who, (await findOwn(tx, who, params.id)).communityIds));
      await acts.start(tx, params.id, body.despiteRefused);
      ask(tx, params.id);
      record({ verb: "start", kind: "register_import", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/register-imports/{id}/cancellation",
      summary: "Give an import up: what it brought stays, the file is destroyed",
      params: IdParams,
      answer: RegisterImport,
    },
    async ({ who, tx, params, record }) => {
      await findOwn(tx, who, params.id);
      await acts.cancel(tx, params.id);
      record({ verb: "cancel", kind: "register_import", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/register-imports/{id}/undo",
      summary:
        "Take a whole import back within three days, where nothing has happened to what it brought since",
      params: IdParams,
      answer: RegisterImport,
    },
    async (ctx) => {
      const { who, tx, params, record } = ctx;
      refuse(mayGoOn(who, (await findOwn(tx, who, params.id)).communityIds));
      await undoImport({ tx, personId: who.personId, today: await todayOf(ground, ctx) }, params.id);
      record({ verb: "undo", kind: "register_import", targetId: params.id });
      return params.id;
    },
    read,
  );
}
