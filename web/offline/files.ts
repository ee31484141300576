/** Files added to a duty: on the device first, so that neither a thin line nor a killed browser loses a picture. */
import { flushSoon } from "./flush.ts";
import { drop, hold } from "./outbox.ts";
import { findReading } from "./readings.ts";
import { isFull } from "./store.ts";
import { aboutOf } from "./waiting.ts";

/** True where it lies on the device now; false where nothing is kept here, or there is no room left. */
export async function holdFile(key: string, path: string, file: File): Promise<boolean> {
  try {
    const seen = (await findReading(aboutOf(path)))?.body ?? null;
    return (await hold(key, { method: "POST", path, version: null }, seen, { file })) !== null;
  } catch (error) {
    // Without its store a device sends as before there was one.
    if (!isFull(error)) console.error(error);
    return false;
  }
}

/** It arrived, or was refused to the person's face; or it goes on from the outbox, piece by piece. */
export async function letGoFile(key: string, lost: boolean): Promise<void> {
  if (lost) flushSoon(1000);
  else await drop(key);
}
