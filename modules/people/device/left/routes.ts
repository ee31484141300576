import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileAnswer } from "../../../../server/bytes.ts";
import type { Tx } from "../../../../server/db.ts";
import { Refusal, found, refuse } from "../../../../server/errors.ts";
import { type Http, IdParams } from "../../../../server/http.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { Id, Instant } from "../../../../server/wire.ts";
import type { Who } from "../../contract.ts";
import { listNames } from "../../queries.ts";
import { findDevice } from "../rows.ts";
import { openCommand } from "../write/command.ts";
import * as contract from "./contract.ts";
import { leftFile } from "./file.ts";
import * as rows from "./rows.ts";
import { mayDecideLeft } from "./rules.ts";

const writeCursor = (row: rows.LeftRow) =>
  Buffer.from(JSON.stringify([row.arrivedAt, row.id])).toString("base64url");
function readCursor(text: string | undefined): rows.LeftCursor | null {
  if (text === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    return { at: Instant.parse(at), id: Id.parse(id) };
  } catch {
    return null;
  }
}
const dutyIn = (path: string) => Id.safeParse(/^\/api\/duties\/([^/]+)/.exec(path)?.[1]).data ?? null;

/** 没收下的记录: what was refused for good and kept, looked at and decided by the chief. */
export function leftRoutes(
  http: Http<Who>,
  keys: KeyStore,
  spool: string = join(tmpdir(), "gongzhi-uploads"),
): void {
  const { db, now } = http;
  const present = async (tx: Tx, all: readonly (rows.LeftRow & rows.Decided)[]) => {
    const ids = all.flatMap((row) => [row.personId, ...(row.decidedBy === null ? [] : [row.decidedBy])]);
    const names = await listNames(tx, ids);
    const labels = new Map<string, string>();
    for (const { deviceId } of all)
      if (!labels.has(deviceId))
        labels.set(deviceId, (await findDevice(db.directory, deviceId))?.label ?? "");
    const named = (id: string) => ({
      name: names.get(id)?.name ?? "",
      sample: names.get(id)?.sample ?? false,
    });
    return all.map((row): contract.LeftWrite => {
      const by = named(row.decidedBy ?? "");
      return {
        id: row.id,
        personId: row.personId,
        ...named(row.personId),
        device: labels.get(row.deviceId) ?? "",
        act: row.act,
        refusal: row.refusal,
        madeAt: row.madeAt.toISOString(),
        arrivedAt: row.arrivedAt.toISOString(),
        decided: row.decision && {
          decision: row.decision,
          note: row.note ?? "",
          by: by.name,
          bySample: by.sample,
          at: row.decidedAt!.toISOString(),
        },
      };
    });
  };

  http.get(
    {
      path: "/api/left-writes",
      summary: "Records from phones that were not taken: those that wait for the chief, or those decided",
      query: contract.LeftQuery,
      answer: contract.LeftWrites,
    },
    async ({ who, tx, query, look }) => {
      refuse(mayDecideLeft(who));
      const all = await rows.listLeft(tx, query.state, readCursor(query.cursor), query.limit + 1);
      const page = all.slice(0, query.limit);
      const items = await present(tx, page);
      look(
        "person",
        page.map((row) => row.personId),
        ["name"],
      );
      const next = all.length > query.limit ? writeCursor(page.at(-1)!) : null;
      return { items, next, waiting: await rows.countWaiting(tx) };
    },
  );

  const commandOf = (tx: Tx, row: rows.LeftRow) =>
    row.sealed === null || row.publicKey === null
      ? null
      : openCommand(keys, tx.stationId, row.key, {
          kid: row.kid,
          publicKey: row.publicKey.toString("base64url"),
          bytes: row.sealed.toString("base64url"),
        });
  const contentOf = (tx: Tx, row: rows.LeftRow): contract.LeftWriteDetail["content"] => {
    const opened = commandOf(tx, row);
    if (opened === null) return null;
    const { path, body, file } = opened.command;
    return {
      path,
      dutyId: dutyIn(path),
      body: body ?? null,
      file: file === undefined ? null : { name: file.name, byteCount: file.byteCount },
    };
  };
  http.get(
    {
      path: "/api/left-writes/{id}/file",
      summary: "Its file, to be saved; each opening is a look",
      params: IdParams,
      gives: "bytes",
    },
    async ({ who, tx, params, look }) => {
      refuse(mayDecideLeft(who));
      const row = found(await rows.findLeft(tx, params.id));
      const { command, secret } = found(commandOf(tx, row));
      const { name, pieces } = found(command.file);
      look("left_write", [row.id], ["file"]);
      const { stationId } = tx;
      const of = { stationId, deviceId: row.deviceId, key: row.key };
      return new FileAnswer({
        mediaType: "application/octet-stream",
        byteCount: null,
        name,
        inline: false,
        read: () => leftFile(db, now, of, { name, pieces, secret }, spool),
      });
    },
  );
  http.get(
    {
      path: "/api/left-writes/{id}",
      summary: "One record that was not taken, with what was written; each opening is a look",
      params: IdParams,
      answer: contract.LeftWriteDetail,
    },
    async ({ who, tx, params, look }) => {
      refuse(mayDecideLeft(who));
      const row = found(await rows.findLeft(tx, params.id));
      look("left_write", [row.id], ["content"]);
      look("person", [row.personId], ["name"]);
      return { ...(await present(tx, [row]))[0]!, content: contentOf(tx, row) };
    },
  );
  http.post(
    {
      path: "/api/left-writes/{id}/decision",
      summary: "Taken over by hand, or dropped with the reason; once",
      params: IdParams,
      body: contract.LeftDecisionInput,
      answer: contract.LeftWrite,
    },
    async ({ who, tx, params, body, record }) => {
      refuse(mayDecideLeft(who));
      const row = found(await rows.findLeft(tx, params.id));
      const { decision, note } = body;
      if ((await rows.insertDecision(tx, { leftId: row.id, decision, note, by: who.personId })) === 0)
        throw new Refusal("people.left_decided");
      record({
        verb: "decide",
        kind: "left_write",
        targetId: row.id,
        fields: [decision],
        subjects: [row.personId],
        subjectKind: "person",
      });
      return row.id;
    },
    async ({ tx, look }, id) => {
      const row = found(await rows.findLeft(tx, id));
      look("person", [row.personId], ["name"]);
      return (await present(tx, [row]))[0]!;
    },
  );
}
