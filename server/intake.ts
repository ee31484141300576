/**
 * What a file is and whether it may be kept, asked of a process of its own (intake/worker.ts): it decodes what
 * strangers send, so it may break. One file after the other; it starts with the first and ends when idle, so
 * that an idle server holds no picture library.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "./errors.ts";
import { type Kind, examined } from "./intake/process.ts";
import type { Spooled } from "./upload.ts";

const kinds: Record<Kind, { mediaType: string; extension: string }> = {
  jpeg: { mediaType: "image/jpeg", extension: "jpg" },
  png: { mediaType: "image/png", extension: "png" },
  webp: { mediaType: "image/webp", extension: "webp" },
  pdf: { mediaType: "application/pdf", extension: "pdf" },
  text: { mediaType: "text/plain; charset=utf-8", extension: "txt" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extension: "xlsx" },
};

/** A file that may be kept, and what is kept of it. */
export type Accepted = {
  path: string;
  name: string;
  mediaType: string;
  extension: string;
  byteCount: number;
  digest: Buffer;
  thumbnail: Buffer | null;
};

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest();
}

/** The file as it may be kept, or a refusal that says why not. */
export async function accept(file: Spooled, maxBytes: number): Promise<Accepted> {
  const to = join(file.folder, "as-it-is-kept");
  const answer = await examined({ from: file.path, to }, dirname(file.folder));
  const path = answer.made ? to : file.path;
  const { size } = await stat(path);
  if (size > maxBytes)
    throw new Refusal("file.too_large", { details: { megabytes: Math.floor(maxBytes / 1_048_576) } });
  if (size === 0) throw new Refusal("file.empty");
  return {
    path,
    name: file.name,
    ...kinds[answer.kind],
    byteCount: size,
    digest: answer.made ? await digestOf(path) : Buffer.from(file.digest, "hex"),
    thumbnail: answer.thumbnail === null ? null : Buffer.from(answer.thumbnail),
  };
}
