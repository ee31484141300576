/** The process that opens what strangers send (worker.ts). */
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { childOf } from "../child.ts";

export type Kind = "jpeg" | "png" | "webp" | "pdf" | "text" | "docx" | "xlsx";
export type Job = { from: string; to: string };
/** `made`: what is kept stands at `to`, and not the file as it came. */
export type Finding = { kind: Kind; made: boolean; thumbnail: Uint8Array | null };

/** The file and what is made of it lie in one spool, the only folder it writes. */
export const examined = childOf<Job, Finding>({
  path: fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url)),
  library: "sharp",
  reads: ["server"],
  broken: "file.unreadable",
  late: "file.slow",
  waitingMost: 32,
});
