/** The process that draws documents (worker.ts): a dossier takes half a second; what is late is a template made to be. */
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { childOf } from "../../../server/child.ts";
import type { Paper } from "./paper.ts";
import type { OwnLayouts, Pdf } from "./pdf.ts";
import type { Values } from "./values.ts";

export type Job =
  | { make: "word"; paper: Paper }
  | { make: "own_word"; template: Uint8Array; values: Values }
  | { make: "pdf"; papers: Paper[]; values: Values[]; own: OwnLayouts };

/** A refusal says what is wrong with a station's own template. */
export const make = childOf<Job, Pdf>({
  path: fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url)),
  library: "docxtemplater",
  reads: ["server", "modules"],
  broken: "dispute.document_failed",
  late: "dispute.document_slow",
  waitingMost: 64,
});
