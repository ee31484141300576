/** Files added to a duty: on the device first, so that neither a thin line nor a killed browser loses a picture. */
import { flushSoon } from "./flush.ts";
import { drop, hold, noteBusy, noteFree } from "./outbox.ts";
import { findReading } from "./readings.ts";
import { isFull } from "./store.ts";
import { aboutOf } from "./waiting.ts";

/** A page that sends it itself says so again and again; after that long without a word it is gone. */
const busyMs = 30_000;
const againMs = 10_000;
const sending = new Map<string, ReturnType<typeof setInterval>>();

/** True where it lies on the device now; false where nothing is kept here, or there is no room left. */
export async function holdFile(key: string, path: string, file: File): Promise<boolean> {
  try {
    const seen = (await findReading(aboutOf(path)))?.body ?? null;
    const command = { method: "POST", path, version: null } as const;
    if ((await hold(key, command, seen, { file, busy: busyMs })) === null) return false;
    // Over a thin line it takes minutes, and nobody else sends the same bytes meanwhile.
    sending.set(
      key,
      setInterval(() => void noteBusy(key, busyMs), againMs),
    );
    return true;
  } catch (error) {
    // Without its store a device sends as before there was one.
    if (!isFull(error)) console.error(error);
    return false;
  }
}

/** It arrived, or was refused to the person's face; or it goes on from the outbox, piece by piece. */
export async function letGoFile(key: string, lost: boolean): Promise<void> {
  clearInterval(sending.get(key));
  sending.delete(key);
  if (!lost) return drop(key);
  await noteFree(key);
  flushSoon(1000);
}
