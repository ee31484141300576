/** One text or one piece of a file under one key: AES-256-GCM (NIST SP 800-38D), bound to where it belongs. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Outage } from "./errors.ts";

const form = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** `place` is what the text belongs to (station, subject, field): in any other place it does not open. */
const bound = (place: readonly string[]) => Buffer.from(["gongzhi-field-1", ...place].join("\n"));

/** form (1) · nonce (12) · bytes under the key · tag (16). */
export function sealBytes(
  key: Buffer,
  place: readonly string[],
  bytes: Uint8Array,
  nonce: Buffer = randomBytes(nonceBytes),
): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(bound(place));
  // GCM gives as many bytes as it takes, and none at the end.
  const sealed = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([formByte, nonce, sealed, cipher.getAuthTag()]);
}
const formByte = Buffer.from([form]);

/** The same of a text as UTF-8. */
export const sealText = (key: Buffer, place: readonly string[], text: string, nonce?: Buffer): Buffer =>
  sealBytes(key, place, Buffer.from(text, "utf8"), nonce);

/** The text, or an Outage: what was changed, cut or put elsewhere gives no value at all. */
export const openText = (key: Buffer, place: readonly string[], sealed: Buffer): string =>
  opened(() => new TextDecoder("utf8", { fatal: true }).decode(bytesIn(key, place, sealed)));
export const openBytes = (key: Buffer, place: readonly string[], sealed: Buffer): Buffer =>
  opened(() => bytesIn(key, place, sealed));

function opened<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Outage("sealed.broken", "a sealed field is not what was written", { cause });
  }
}
function bytesIn(key: Buffer, place: readonly string[], sealed: Buffer): Buffer {
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== form)
    throw new Error("nothing that was sealed");
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
    .setAAD(bound(place))
    .setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
}
