/** One text or one piece of a file under one key: AES-256-GCM (NIST SP 800-38D), bound to where it belongs. */
import { type KeyObject, createCipheriv, createDecipheriv, createSecretKey } from "node:crypto";
import { Outage } from "./errors.ts";
import { freshNonce, nonceBytes } from "./keys/nonce.ts";

const form = 1;
const tagBytes = 16;

/** 32 bytes, or what was made of them where several texts are sealed under one. */
type Key = Buffer | KeyObject;
/** Of bytes the ciphers themselves find out in 20 µs what kind of key they are (Node 24.21); this takes two. */
const secretOf = (key: Key): KeyObject => (Buffer.isBuffer(key) ? createSecretKey(key) : key);

/** `place` is what the text belongs to (station, subject, field): in any other place it does not open. */
const bound = (place: readonly string[]) => Buffer.from(["gongzhi-field-1", ...place].join("\n"));

/** form (1) · nonce (12) · bytes under the key · tag (16). */
export function sealBytes(
  key: Key,
  place: readonly string[],
  bytes: Uint8Array,
  nonce: Buffer = freshNonce(),
): Buffer {
  const cipher = createCipheriv("aes-256-gcm", secretOf(key), nonce, { authTagLength: tagBytes }).setAAD(
    bound(place),
  );
  // GCM gives as many bytes as it takes, and none at the end.
  const sealed = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([formByte, nonce, sealed, cipher.getAuthTag()]);
}
const formByte = Buffer.from([form]);

/** The same of a text as UTF-8. */
export const sealText = (key: Key, place: readonly string[], text: string, nonce?: Buffer): Buffer =>
  sealBytes(key, place, Buffer.from(text, "utf8"), nonce);

/** The text, or an Outage: what was changed, cut or put elsewhere gives no value at all. */
export const openText = (key: Key, place: readonly string[], sealed: Buffer): string =>
  opened(() => new TextDecoder("utf8", { fatal: true }).decode(bytesIn(key, place, sealed)));
export const openBytes = (key: Key, place: readonly string[], sealed: Buffer): Buffer =>
  opened(() => bytesIn(key, place, sealed));

function opened<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Outage("sealed.broken", "a sealed field is not what was written", { cause });
  }
}
function bytesIn(key: Key, place: readonly string[], sealed: Buffer): Buffer {
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== form)
    throw new Error("nothing that was sealed");
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", secretOf(key), nonce, { authTagLength: tagBytes })
    .setAAD(bound(place))
    .setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
}
