/**
 * One key in a segment of the key store: 128 bytes, so that none lies across two sectors of a disk and writing
 * one anew is whole or not at all.
 *
 *   0 state (L live, D destroyed) · 1 form · 2 station (16) · 18 subject (16) · 34 nonce (12)
 *   46 wrapped key (32) · 78 tag (16) · 94 nothing
 *
 * The key is wrapped under the store's master key with AES-256-GCM; its slot, station and subject are what the
 * tag stands for beside it, so that no slot can be put into the place of another.
 */
import { type KeyObject, createCipheriv, createDecipheriv } from "node:crypto";
import { freshNonce } from "./nonce.ts";

export const slotBytes = 128;
const live = 0x4c;
const gone = 0x44;
const form = 1;

export type SlotOf = { segment: string; slot: number; stationId: string; subjectId: string };

const idBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");
const boundTo = ({ segment, slot, stationId, subjectId }: SlotOf) =>
  Buffer.from(`gongzhi-key-1\n${segment}\n${slot}\n${stationId}\n${subjectId}`);

function frame(state: number, { stationId, subjectId }: SlotOf): Buffer {
  const bytes = Buffer.alloc(slotBytes);
  bytes[0] = state;
  bytes[1] = form;
  idBytes(stationId).copy(bytes, 2);
  idBytes(subjectId).copy(bytes, 18);
  return bytes;
}

export function writeSlot(master: KeyObject, of: SlotOf, key: Buffer): Buffer {
  const bytes = frame(live, of);
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", master, nonce).setAAD(boundTo(of));
  nonce.copy(bytes, 34);
  Buffer.concat([cipher.update(key), cipher.final()]).copy(bytes, 46);
  cipher.getAuthTag().copy(bytes, 78);
  return bytes;
}

/** What stands in the place of a key that is destroyed: whose it was, and nothing of it. */
export const destroyedSlot = (of: SlotOf): Buffer => frame(gone, of);

/** The key; `gone` where it was destroyed, `broken` where this is no slot of this subject. */
export function readSlot(master: KeyObject, of: SlotOf, bytes: Buffer): Buffer | "gone" | "broken" {
  const owner = frame(0, of).subarray(2, 34);
  if (bytes.length !== slotBytes || bytes[1] !== form || !bytes.subarray(2, 34).equals(owner))
    return "broken";
  if (bytes[0] === gone) return "gone";
  if (bytes[0] !== live) return "broken";
  try {
    const decipher = createDecipheriv("aes-256-gcm", master, bytes.subarray(34, 46))
      .setAAD(boundTo(of))
      .setAuthTag(bytes.subarray(78, 94));
    return Buffer.concat([decipher.update(bytes.subarray(46, 78)), decipher.final()]);
  } catch {
    return "broken";
  }
}
