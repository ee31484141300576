/** A write that was refused for good is kept as it came, sealed, for the chief to decide. */
import { hash } from "node:crypto";
import type { Db } from "../../../../server/db.ts";
import { newId } from "../../../../server/id.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { takeKey } from "../../../../server/request-key.ts";
import { append } from "../../../journal/api.ts";
import type { Envelope, OfflineCommand } from "../contract.ts";
import type { KnownDevice } from "../device.ts";
import { openCommand } from "../write/command.ts";
import { findLeftByKey, insertLeft } from "./rows.ts";

type Left = {
  device: KnownDevice;
  command: OfflineCommand;
  text: string;
  act: string;
  code: string;
  key: string;
  sealed: Envelope;
  requestId: string;
};

/**
 * It takes the write's own key, so that it is either done or kept and never both. False: the write was done before,
 * or another one was sent under its key.
 */
export function keepLeft(db: Db, keys: KeyStore, left: Left, now: Date): Promise<boolean> {
  const { device, command, key, sealed } = left;
  const { personId, stationId } = command;
  return db.station(stationId, now, async (tx) => {
    const id = newId(now);
    const fingerprint = hash("sha256", `left ${id}`, "buffer");
    if (
      !(await takeKey(tx, personId, key, {
        fingerprint,
        status: 200,
        targetId: id,
        deviceAt: new Date(command.madeAt),
      }))
    ) {
      const kept = await findLeftByKey(tx, personId, key);
      if (kept === undefined) return false;
      // Its content may be destroyed by now; then it was decided long ago.
      if (kept.sealed === null || kept.publicKey === null) return true;
      const before = openCommand(keys, stationId, key, {
        kid: kept.kid,
        publicKey: kept.publicKey.toString("base64url"),
        bytes: kept.sealed.toString("base64url"),
      });
      return before.text === left.text;
    }
    await insertLeft(tx, {
      id,
      personId,
      deviceId: device.id,
      key,
      act: left.act,
      refusal: left.code,
      madeAt: new Date(command.madeAt),
      arrivedAt: now,
      kid: sealed.kid,
      publicKey: Buffer.from(sealed.publicKey, "base64url"),
      sealed: Buffer.from(sealed.bytes, "base64url"),
    });
    append(tx, { loginId: device.loginId, personId, requestId: left.requestId }, [
      { verb: "keep", kind: "left_write", targetId: id },
    ]);
    return true;
  });
}
