import { type KeyObject, createHmac, randomBytes } from "node:crypto";
import { fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { Outage } from "../errors.ts";
import { syncFolder } from "./secret-file.ts";
import { type SlotOf, destroyedSlot, readSlot, slotBytes, writeSlot } from "./slot.ts";

const refForm = /^([0-9a-f]{12}):(\d{1,9})$/;
const magic = "GONGZHI-KEYS-1\n";
/** A new key and where it lies. */
export type MadeKey = { ref: string; key: Buffer };
type Waiting = {
  stationId: string;
  subjectIds: readonly string[];
  done: (made: MadeKey[]) => void;
  failed: (error: unknown) => void;
};

/**
 * Keys in files of fixed slots. Each process adds to a segment of its own, so several may run on one folder
 * without a lock and a torn end belongs to nobody; any process reads and destroys in all of them.
 */
export function openSegments(folder: string, master: KeyObject) {
  const opened = new Map<string, number>();
  /** A segment says which master key its keys are wrapped with: a wrong one is said as that. */
  const head = (segment: string) =>
    Buffer.concat([
      Buffer.from(magic),
      createHmac("sha256", master).update(`gongzhi-segment-1\n${segment}`).digest(),
      Buffer.alloc(slotBytes),
    ]).subarray(0, slotBytes);

  const descriptorOf = (segment: string): number => {
    const held = opened.get(segment);
    if (held !== undefined) return held;
    let descriptor: number;
    try {
      descriptor = openSync(join(folder, `${segment}.keys`), "r+");
    } catch (cause) {
      throw new Outage("keys.missing", `the key store has no segment ${segment}: is GONGZHI_KEYS right?`, {
        cause,
      });
    }
    const first = Buffer.alloc(slotBytes);
    readSync(descriptor, first, 0, slotBytes, 0);
    if (!first.equals(head(segment)))
      throw new Outage("keys.master", `segment ${segment} of the key store belongs to another master key`);
    opened.set(segment, descriptor);
    return descriptor;
  };
  const placeOf = (ref: string, stationId: string, subjectId: string): SlotOf => {
    const [, segment, slot] = refForm.exec(ref) ?? [];
    if (segment === undefined) throw new Outage("keys.broken", "this is no place in the key store");
    return { segment, slot: Number(slot), stationId, subjectId };
  };
  const bytesAt = ({ segment, slot }: SlotOf): Buffer => {
    const bytes = Buffer.alloc(slotBytes);
    const read = readSync(descriptorOf(segment), bytes, 0, slotBytes, (slot + 1) * slotBytes);
    return bytes.subarray(0, read);
  };

  let own: { segment: string; handle: FileHandle; next: number } | null = null;
  const waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  const begin = async () => {
    const segment = randomBytes(6).toString("hex");
    const handle = await open(join(folder, `${segment}.keys`), "wx", 0o600);
    await handle.write(head(segment), 0, slotBytes, 0);
    await handle.sync();
    syncFolder(folder);
    return { segment, handle, next: 0 };
  };
  /** All that wait are written together and made durable by one fsync. */
  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      try {
        const { segment, handle, next } = (own ??= await begin());
        let slot = next;
        const count = batch.reduce((sum, { subjectIds }) => sum + subjectIds.length, 0);
        // Asked for once: as many calls take longer than the wrapping.
        const random = randomBytes(count * 32);
        const bytes = Buffer.alloc(count * slotBytes);
        const made = batch.map(({ stationId, subjectIds }) =>
          subjectIds.map((subjectId) => {
            const at = slot - next;
            const key = random.subarray(at * 32, at * 32 + 32);
            const of = { segment, slot, stationId, subjectId };
            writeSlot(master, of, key, bytes.subarray(at * slotBytes, (at + 1) * slotBytes));
            return { ref: `${segment}:${slot++}`, key };
          }),
        );
        const { bytesWritten } = await handle.write(bytes, 0, bytes.length, (next + 1) * slotBytes);
        if (bytesWritten !== bytes.length) throw new Error("the disk is full");
        await handle.datasync();
        own.next = slot;
        batch.forEach((each, at) => each.done(made[at]!));
      } catch (cause) {
        // What may have been half written is left behind: the next keys begin a new segment.
        await own?.handle.close().catch(() => undefined);
        own = null;
        const outage = new Outage("keys.write", "the key store cannot be written", { cause });
        for (const each of batch) each.failed(outage);
      }
    }
    // Before anybody waits on: what comes next must find that nobody writes.
    writing = null;
  };

  const make = (stationId: string, subjectIds: readonly string[]) =>
    new Promise<MadeKey[]>((done, failed) => {
      if (subjectIds.length === 0) return done([]);
      waiting.push({ stationId, subjectIds, done, failed });
      writing ??= writeAll();
    });
  return {
    make,
    create: async (stationId: string, subjectIds: readonly string[]) =>
      (await make(stationId, subjectIds)).map(({ ref }) => ref),
    key: (ref: string, stationId: string, subjectId: string): Buffer => {
      const place = placeOf(ref, stationId, subjectId);
      const read = readSlot(master, place, bytesAt(place));
      if (read === "gone") throw new Outage("keys.gone", "this key was destroyed");
      if (read === "broken") throw new Outage("keys.broken", `the key at ${ref} is not what it should be`);
      return read;
    },
    /** Once more does nothing more. */
    destroy: (ref: string, stationId: string, subjectId: string): void => {
      const place = placeOf(ref, stationId, subjectId);
      // Only the slot of this subject is written over: a wrong place must not cost somebody else's key.
      const read = readSlot(master, place, bytesAt(place));
      if (read === "gone") return;
      if (read === "broken") throw new Outage("keys.broken", `the key at ${ref} is not what it should be`);
      const descriptor = descriptorOf(place.segment);
      writeSync(descriptor, destroyedSlot(place), 0, slotBytes, (place.slot + 1) * slotBytes);
      fsyncSync(descriptor);
    },
    close: async () => {
      await writing;
      await own?.handle.close();
    },
  };
}
