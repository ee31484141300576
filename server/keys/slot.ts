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
import { writeUuid } from "../uuid.ts";
import { freshNonce } from "./nonce.ts";

export const slotBytes = 128;
const live = 0x4c;
const gone = 0x44;
const form = 1;

export type SlotOf = { segment: string; slot: number; stationId: string; subjectId: string };

const boundTo = ({ segment, slot, stationId, subjectId }: SlotOf) =>
  Buffer.from(`gongzhi-key-1\n${segment}\n${slot}\n${stationId}\n${subjectId}`);

/** Into `bytes`, which is nothing but noughts. */
function frame(
  state: number,
  { stationId, subjectId }: SlotOf,
  bytes: Buffer = Buffer.alloc(slotBytes),
): Buffer {
  bytes[0] = state;
  bytes[1] = form;
  writeUuid(bytes, 2, stationId);
  writeUuid(bytes, 18, subjectId);
  return bytes;
}

/** The same: of thousands the slots lie in one piece, where each had its own they took half as long as the cipher. */
export function writeSlot(master: KeyObject, of: SlotOf, key: Buffer, bytes?: Buffer): Buffer {
  const slot = frame(live, of, bytes);
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", master, nonce).setAAD(boundTo(of));
  nonce.copy(slot, 34);
  cipher.update(key).copy(slot, 46);
  // GCM gives as many bytes as it takes, and none at the end.
  cipher.final();
  cipher.getAuthTag().copy(slot, 78);
  return slot;
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
