/**
 * What a file is and whether it may be kept, asked of a process of its own (intake/worker.ts): it decodes what
 * strangers send, so it may break. One file after the other; it starts with the first and ends when idle, so
 * that an idle server holds no picture library.
 */
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, realpathSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./errors.ts";
import type { Spooled } from "./upload.ts";

const kinds = {
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
} as const;

export type Job = { from: string; to: string };
/** `made`: what is kept stands at `to`, and not the file as it came. */
export type Finding = { kind: keyof typeof kinds; made: boolean; thumbnail: Uint8Array | null };
type Answer = Finding | { refused: string; details: Record<string, unknown> | undefined };

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

const patience = 30_000;
const idle = 20_000;
const waitingMost = 32;
const program = fileURLToPath(new URL(`./intake/worker${extname(import.meta.url)}`, import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
/** Where the libraries really are: beside the program, above it, or behind a link. */
const libraries = () => {
  const sharp = realpathSync(createRequire(import.meta.url).resolve("sharp"));
  return sharp.slice(0, sharp.lastIndexOf("node_modules"));
};

let worker: { process: ChildProcess; spool: string } | undefined;
let leaving: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

function start(spool: string): ChildProcess {
  if (worker?.spool === spool && worker.process.connected) return worker.process;
  worker?.process.kill("SIGKILL");
  const child = fork(program, {
    cwd: root,
    // Neither the passwords of the environment nor more of the disk than it needs.
    // One arena: with more, freed pictures stay spread over them (350 MB after eight of 12 megapixels; so 170).
    env: { SystemRoot: process.env["SystemRoot"] ?? "", TMPDIR: spool, MALLOC_ARENA_MAX: "1" },
    execArgv: [
      "--permission",
      "--allow-addons",
      `--allow-fs-read=${root}`,
      `--allow-fs-read=${libraries()}`,
      `--allow-fs-read=${spool}`,
      `--allow-fs-write=${spool}`,
      "--max-old-space-size=256",
      "--disable-warning=PERM0001",
    ],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("error", () => undefined);
  worker = { process: child, spool };
  return child;
}

/** A worker without a job keeps nobody from ending. */
function hold(child: ChildProcess, held: boolean): void {
  child[held ? "ref" : "unref"]();
  child.channel?.[held ? "ref" : "unref"]();
}
function end(child: ChildProcess): void {
  child.kill("SIGKILL");
  if (worker?.process === child) worker = undefined;
}

async function ask(spool: string, job: Job): Promise<Answer> {
  clearTimeout(leaving);
  const child = start(spool);
  hold(child, true);
  const heard = Promise.withResolvers<Answer>();
  const refuse = (refused: string) => () => {
    end(child);
    heard.resolve({ refused, details: undefined });
  };
  const broken = refuse("file.unreadable");
  const late = setTimeout(refuse("file.slow"), patience);
  child.once("message", heard.resolve as (message: unknown) => void).once("exit", broken);
  child.send(job, (error) => error && broken());
  try {
    return await heard.promise;
  } finally {
    clearTimeout(late);
    child.off("message", heard.resolve as () => void).off("exit", broken);
    hold(child, false);
    leaving = setTimeout(() => end(child), idle);
    leaving.unref();
  }
}

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest();
}

/** The file as it may be kept, or a refusal that says why not. */
export async function accept(file: Spooled, maxBytes: number): Promise<Accepted> {
  if (waiting >= waitingMost) throw new Refusal("http.too_many", { details: { seconds: 10 } });
  waiting++;
  const to = join(file.folder, "as-it-is-kept");
  const answered = turn.then(() => ask(dirname(file.folder), { from: file.path, to }));
  turn = answered.catch(() => undefined);
  const answer = await answered.finally(() => waiting--);
  if ("refused" in answer)
    throw new Refusal(answer.refused, answer.details === undefined ? {} : { details: answer.details });
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
