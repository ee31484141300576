/**
 * What trials read, for the run that most often follows within minutes, so that a file is read once. It lies in the
 * spool of its reading, a file without a name: when this process ends it is gone, and the run reads the file anew.
 */
import type { Reading } from "./reading/process.ts";

/** A million rows are 170 MB of disk. */
const most = 2;
const keptFor_ms = 900_000;
const readings = new Map<string, { reading: Reading; timer: NodeJS.Timeout }>();

/** Its process ends: nothing waits in memory. */
export function keepReading(importId: string, reading: Reading): void {
  forgetReading(importId);
  if (!reading.rest()) return reading.close();
  while (readings.size >= most) forgetReading([...readings.keys()][0]!);
  const timer = setTimeout(() => forgetReading(importId), keptFor_ms);
  timer.unref();
  readings.set(importId, { reading, timer });
}
/** Taken out: who takes it closes it or keeps it again. */
export function takeReading(importId: string): Reading | undefined {
  const kept = readings.get(importId);
  clearTimeout(kept?.timer);
  readings.delete(importId);
  return kept?.reading;
}
export const forgetReading = (importId: string): void => takeReading(importId)?.close();
