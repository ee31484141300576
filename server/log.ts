import pino, { type Logger } from "pino";

/** One JSON line per event; control characters are escaped by JSON, so nothing typed can forge a line. */
export function createLog(level = process.env["LOG_LEVEL"] ?? "info", file?: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    // One write a second instead of one a request (4 % of a read); http.ts flushes after a failure. A
    // kill -9 may lose the last second of lines, never of the journal.
    pino.destination({
      dest: file ?? 2,
      sync: false,
      mkdir: true,
      ...(file === undefined ? {} : { minLength: 8192, periodicFlush: 1000 }),
    }),
  );
}
