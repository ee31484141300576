/**
 * A request whose body is a file. Who may send it is asked before a byte is read; then it is written to a
 * temporary file as it comes, so that no file stands in memory and no transaction waits for a slow phone.
 */
import type { Context } from "hono";
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, mkdtemp, open, readdir, realpath, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Tx } from "./db.ts";
import { Refusal } from "./errors.ts";

/** A file as it arrived: nothing is known of it but its length and its hash. */
export type Spooled = {
  /** Its own folder, gone after the request; what is made of the file is put there too. */
  folder: string;
  path: string;
  /** What the sender calls it. */
  name: string;
  byteCount: number;
  digest: string;
};
export type Taking<W, P, F> = {
  maxBytes: number;
  /** In a transaction of its own before the body is read. A repeat with a kept key has been admitted once. */
  admit(ctx: { params: P; who: W; tx: Tx; now: Date }): Promise<void>;
  /** Works on the file outside any transaction; what it gives is the act's body. */
  prepare(file: Spooled): Promise<F>;
};

const stall = 30_000;
const atOnce = 16;
const eachAtOnce = 4;
const hour = 3_600_000;
const coming = new Map<string, number>();

export const isBytes = (c: Context) =>
  /^application\/octet-stream\b/i.test(c.req.header("content-type") ?? "");

/** Percent-encoded UTF-8: a header holds no other letters, and an address would end in the logs of proxies. */
function nameOf(c: Context): string {
  const header = c.req.header("file-name") ?? "";
  try {
    if (header.length <= 2000) return decodeURIComponent(header);
  } catch {
    // Said below.
  }
  throw new Refusal("http.invalid", { field: "File-Name" });
}

/** What a killed process left behind; a running upload is younger. */
async function sweep(spool: string): Promise<void> {
  for (const name of await readdir(spool)) {
    const folder = join(spool, name);
    const there = await stat(folder).catch(() => null);
    if (there !== null && Date.now() - there.mtimeMs > hour)
      await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the body to `file`; stops at the limit and leaves the rest where it is. */
async function pour(c: Context, file: FileHandle, maxBytes: number) {
  const tooLarge = () =>
    new Refusal("file.too_large", { details: { megabytes: Math.floor(maxBytes / 1_048_576) } });
  if (Number(c.req.header("content-length") ?? 0) > maxBytes) throw tooLarge();
  // Not iterated and never cancelled: that would end the connection before the refusal is written.
  const reader = c.req.raw.body?.getReader();
  const hash = createHash("sha256");
  let byteCount = 0;
  while (reader !== undefined) {
    const { value, done } = await inTime(reader.read());
    if (done) break;
    byteCount += value.length;
    if (byteCount > maxBytes) throw tooLarge();
    hash.update(value);
    await file.writeFile(value);
  }
  if (byteCount === 0) throw new Refusal("file.empty");
  return { byteCount, digest: hash.digest("hex") };
}

/** A small body as it is, whole in memory. Who may send it was asked before. */
export async function readBytes(c: Context, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const tooLarge = () =>
    new Refusal("file.too_large", { details: { megabytes: Math.ceil(maxBytes / 1_048_576) } });
  if (Number(c.req.header("content-length") ?? 0) > maxBytes) throw tooLarge();
  const reader = c.req.raw.body?.getReader();
  while (reader !== undefined) {
    const { value, done } = await inTime(reader.read());
    if (done) break;
    length += value.length;
    if (length > maxBytes) throw tooLarge();
    parts.push(Buffer.from(value));
  }
  return Buffer.concat(parts, length);
}

/** A sender that says nothing for so long is gone. */
function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal("file.cut_off")), stall);
  });
  return Promise.race([reading, late])
    .catch(() => {
      throw new Refusal("file.cut_off");
    })
    .finally(() => clearTimeout(timer));
}

/** The file of a request, and how to be rid of it. */
export async function receive(
  c: Context,
  of: { spool: string; by: string; maxBytes: number },
): Promise<{ file: Spooled; drop: () => Promise<void> }> {
  const mine = coming.get(of.by) ?? 0;
  const all = [...coming.values()].reduce((sum, each) => sum + each, 0);
  if (mine >= eachAtOnce || all >= atOnce) throw new Refusal("http.too_many", { details: { seconds: 5 } });
  coming.set(of.by, mine + 1);
  let folder: string | undefined;
  const drop = async () => {
    const left = (coming.get(of.by) ?? 1) - 1;
    if (left > 0) coming.set(of.by, left);
    else coming.delete(of.by);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    const name = nameOf(c);
    await mkdir(of.spool, { recursive: true, mode: 0o700 });
    const spool = await realpath(of.spool);
    await sweep(spool);
    folder = await mkdtemp(join(spool, "in-"));
    const path = join(folder, "as-it-came");
    const file = await open(path, "wx", 0o600);
    const poured = await pour(c, file, of.maxBytes).finally(() => file.close());
    return { file: { folder, path, name, ...poured }, drop };
  } catch (error) {
    await drop();
    const code = (error as NodeJS.ErrnoException).code;
    throw code === "ENOSPC" || code === "EDQUOT" ? new Refusal("file.no_room") : error;
  }
}
