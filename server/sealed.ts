/** One text under one key: AES-256-GCM (NIST SP 800-38D), bound to where it belongs. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Outage } from "./errors.ts";

const form = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** `place` is what the text belongs to (station, subject, field): in any other place it does not open. */
const bound = (place: readonly string[]) => Buffer.from(["gongzhi-field-1", ...place].join("\n"));

/** form (1) · nonce (12) · text as UTF-8 under the key · tag (16). */
export function sealText(
  key: Buffer,
  place: readonly string[],
  text: string,
  nonce = randomBytes(nonceBytes),
): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(bound(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([form]), nonce, sealed, cipher.getAuthTag()]);
}

/** The text, or an Outage: what was changed, cut or put elsewhere gives no value at all. */
export function openText(key: Buffer, place: readonly string[], sealed: Buffer): string {
  try {
    if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== form) throw new Error("not a sealed text");
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
      .setAAD(bound(place))
      .setAuthTag(sealed.subarray(-tagBytes));
    const text = Buffer.concat([
      decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)),
      decipher.final(),
    ]);
    return new TextDecoder("utf8", { fatal: true }).decode(text);
  } catch (cause) {
    throw new Outage("sealed.broken", "a sealed field is not what was written", { cause });
  }
}
