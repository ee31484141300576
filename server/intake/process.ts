/** The process that opens what strangers send: started with the first file, ended when idle or broken. */
import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Kind = "jpeg" | "png" | "webp" | "pdf" | "text" | "docx" | "xlsx";
export type Job = { from: string; to: string };
/** `made`: what is kept stands at `to`, and not the file as it came. */
export type Finding = { kind: Kind; made: boolean; thumbnail: Uint8Array | null };
export type Answer = Finding | { refused: string; details: Record<string, unknown> | undefined };

const patience = 30_000;
const idle = 20_000;
const program = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where the libraries really are: beside the program, above it, or behind a link. */
const libraries = () => {
  const sharp = realpathSync(createRequire(import.meta.url).resolve("sharp"));
  return join(sharp.slice(0, sharp.lastIndexOf("node_modules")), "node_modules");
};

let worker: { process: ChildProcess; spool: string } | undefined;
let leaving: NodeJS.Timeout | undefined;

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
      // Not the whole folder: the installation's secrets may lie in it.
      ...[
        join(root, "server"),
        join(root, "package.json"),
        join(root, "node_modules"),
        libraries(),
        spool,
      ].map((path) => `--allow-fs-read=${path}`),
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

/** One job at a time: the next is asked when the last is answered (intake.ts). */
export async function ask(spool: string, job: Job): Promise<Answer> {
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
