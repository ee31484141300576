/**
 * What was written on a phone without a network and sealed there: opened, and carried out as the request it would
 * have been, under the permissions of this moment. The key of the write is the request's own, so whatever comes
 * twice is done once (decision 0043).
 */
import type { Context } from "hono";
import { Refusal } from "../../../../server/errors.ts";
import type { Http } from "../../../../server/http.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import type { Who } from "../../contract.ts";
import { type Session, findSession, type identityOf } from "../../sessions.ts";
import type { OfflineCommand, OfflineWriteAnswer, OfflineWriteInput } from "../contract.ts";
import { type KnownDevice, hasEnded, heardOf, liveDevice } from "../device.ts";
import { keepLeft } from "../left/keeping.ts";
import { isFinal, isPassed, maySendOffline, operationAt, recordedAt } from "../rules.ts";
import { openCommand } from "./command.ts";
import { fileOf, missingPieces } from "./file.ts";
import { spendPieces } from "./piece-rows.ts";

type Asked = { c: Context; body: OfflineWriteInput; now: Date; requestId: string };
type Answered = { status: number; body: unknown; version: number | null };
const kept = { outcome: "kept" } as const;
const done: Answered = { status: 200, body: null, version: null };
type Opened = ReturnType<typeof openCommand>;

export function offlineWriter(http: Http<Who>, keys: KeyStore, identity: ReturnType<typeof identityOf>) {
  const { db } = http;

  /** The session of the person who wrote it, in the station where. */
  async function sessionFor(c: Context, command: OfflineCommand, device: KnownDevice, now: Date) {
    const claim = identity.claim(c);
    const session: Session | null = claim && (await findSession(db.directory, claim, now));
    // Who is helping somebody at the moment is not oneself: what waits on the own phone waits on.
    if (session !== null && session.helpId !== null)
      throw new Refusal("http.too_many", { details: { seconds: 60 } });
    return session !== null &&
      session.loginId === device.loginId &&
      session.personId === command.personId &&
      session.stationId === command.stationId
      ? session
      : null;
  }

  /** Through the same door as every request of the staff. */
  async function carryOut(asked: Asked, { command, secret }: Opened): Promise<Response | Answered> {
    const { c, body, now } = asked;
    const headers: Record<string, string> = {
      "sec-fetch-site": "same-origin",
      "idempotency-key": body.key,
      "accept-language": command.language,
      "recorded-at": recordedAt({ madeAt: command.madeAt, sentAt: body.sentAt }, now).toISOString(),
      "device-at": command.madeAt,
    };
    for (const name of ["cookie", "authorization"]) {
      const value = c.req.header(name);
      if (value !== undefined) headers[name] = value;
    }
    if (command.version !== null) headers["if-match"] = `"${command.version}"`;
    const of = { stationId: command.stationId, deviceId: body.deviceId, key: body.key };
    const file = command.file && fileOf(db, of, secret, command.file.pieces, now);
    const init: RequestInit = { method: command.method, headers };
    if (file !== undefined) {
      headers["content-type"] = "application/octet-stream";
      headers["file-name"] = encodeURIComponent(command.file!.name);
      Object.assign(init, { body: file.stream, duplex: "half" });
    } else if (command.body !== undefined) {
      headers["content-type"] = "application/json";
      init.body = JSON.stringify(command.body);
    }
    const response = await http.app.request(command.path, init);
    if (file?.failed()) throw file.failed();
    if (isPassed(response.status)) return response;
    const text = await response.text();
    const answer: unknown = text === "" ? null : JSON.parse(text);
    const version = (answer as { version?: unknown } | null)?.version;
    if (file !== undefined && response.ok) await db.station(of.stationId, now, (tx) => spendPieces(tx, of));
    return {
      status: response.status,
      body: answer,
      version: response.ok && typeof version === "number" ? version : null,
    };
  }

  return async (asked: Asked): Promise<Response | OfflineWriteAnswer> => {
    const { c, body, now, requestId } = asked;
    const device = await liveDevice(db.directory, body.deviceId, body.deviceSecret);
    const opened = openCommand(keys, device.stationId, body.key, body.sealed);
    const { command } = opened;
    if (command.stationId !== device.stationId || command.personId !== device.personId)
      throw new Refusal("http.signed_out");
    const operation = operationAt(http.operations, command.method, command.path);
    const refusal = maySendOffline(operation);
    const takesFile = operation?.takes === "bytes";
    if (refusal !== null || takesFile !== (command.file !== undefined))
      throw new Refusal(refusal ?? "people.offline_path");
    await heardOf(db.directory, device, now);
    const of = { stationId: command.stationId, deviceId: device.id, key: body.key };
    if (command.file !== undefined) {
      const missing = await missingPieces(db, of, command.file, now);
      if (missing.length > 0) return { outcome: "pieces", missing };
    }
    const act = `${command.method} ${operation!.path}`;
    const keep = (code: string) =>
      keepLeft(
        db,
        keys,
        { device, command, text: opened.text, act, code, requestId, sealed: body.sealed, key: body.key },
        now,
      );

    const session = await sessionFor(c, command, device, now);
    const answer = session && (await carryOut(asked, opened));
    if (answer === null || (answer instanceof Response && answer.status === 401)) {
      if (!(await hasEnded(db, device, now))) throw new Refusal("http.signed_out");
      // What was done before its answer was lost is done; nobody may read it any more.
      return (await keep("people.no_post")) ? kept : { outcome: "answered", ...done };
    }
    if (answer instanceof Response) return answer;
    const code = (answer.body as { code?: string } | null)?.code ?? "";
    // Under this key the write itself was kept before, or another one was sent.
    if (code === "http.key_reused") return (await keep(code)) ? kept : { outcome: "answered", ...answer };
    if (body.ifRefused !== "keep" || !isFinal(answer.status)) return { outcome: "answered", ...answer };
    if (await keep(code)) return kept;
    // It was done meanwhile by another sender of the same: read what came of it.
    const again = await carryOut(asked, opened);
    return again instanceof Response ? again : { outcome: "answered", ...again };
  };
}
