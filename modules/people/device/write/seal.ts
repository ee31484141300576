/**
 * Opening what a phone sealed to its station (contract.ts, `Envelope`): ECDH on P-256, HKDF-SHA-256 (RFC 5869),
 * AES-256-GCM (NIST SP 800-38D). A pair of its own for each write, so no nonce meets a key twice.
 */
import { createDecipheriv, hkdfSync } from "node:crypto";
import { Refusal } from "../../../../server/errors.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import type { Envelope } from "../contract.ts";

export const tagBytes = 16;
const unreadable = () => new Refusal("people.offline_unreadable");

/** The key of one write: 32 bytes. */
export function keyOf(
  keys: KeyStore,
  stationId: string,
  key: string,
  sealed: Pick<Envelope, "kid" | "publicKey">,
): Buffer {
  const theirs = Buffer.from(sealed.publicKey, "base64url");
  const pair = keys.pairs(stationId).find((each) => each.kid === sealed.kid);
  const secret = theirs.length === 65 ? pair?.agree(theirs) : null;
  if (!secret) throw unreadable();
  return Buffer.from(hkdfSync("sha256", secret, "", `gongzhi offline write ${key}`, 32));
}

/** Counter 0 is the command, 1 … n are the pieces of its file. */
export function openPart(secret: Buffer, key: string, counter: number, bytes: Buffer): Buffer {
  if (bytes.length < tagBytes) throw unreadable();
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(counter, 8);
  try {
    const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(`${key}:${counter}`))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw unreadable();
  }
}
