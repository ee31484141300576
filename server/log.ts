import pino, { type Logger } from "pino";

/** One JSON line per event; control characters are escaped by JSON, so nothing typed can forge a line. */
export function createLog(level = process.env["LOG_LEVEL"] ?? "info", file?: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: file ?? 2, sync: false, mkdir: true }),
  );
}
