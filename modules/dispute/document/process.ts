/** Talks to the process that draws (worker.ts): started with the first document, ended when idle or broken. */
import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../../../server/errors.ts";
import type { Paper } from "./paper.ts";
import type { OwnLayouts, Pdf } from "./pdf.ts";
import type { Values } from "./values.ts";

export type Job =
  | { make: "word"; paper: Paper }
  | { make: "own_word"; template: Uint8Array; values: Values }
  | { make: "pdf"; papers: Paper[]; values: Values[]; own: OwnLayouts };
export type Answer = Pdf | { refused: string; details: Record<string, unknown> | undefined };

/** A dossier takes half a second; what takes this long is a template made to. */
const patience = 30_000;
const idle = 20_000;
const waitingMost = 64;
const program = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Where the libraries really are: beside the program, above it, or behind a link. */
const libraries = () => {
  const found = realpathSync(createRequire(import.meta.url).resolve("docxtemplater"));
  return join(found.slice(0, found.lastIndexOf("node_modules")), "node_modules");
};

let worker: ChildProcess | undefined;
let leaving: NodeJS.Timeout | undefined;

function start(): ChildProcess {
  if (worker?.connected) return worker;
  const child = fork(program, {
    cwd: root,
    // Neither the passwords of the environment nor more of the disk than it needs.
    env: { SystemRoot: process.env["SystemRoot"] ?? "", MALLOC_ARENA_MAX: "1" },
    execArgv: [
      "--permission",
      "--allow-addons",
      ...["server", "modules", "package.json", "node_modules"].map(
        (name) => `--allow-fs-read=${join(root, name)}`,
      ),
      `--allow-fs-read=${libraries()}`,
      "--max-old-space-size=256",
      "--disable-warning=PERM0001",
    ],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("error", () => undefined);
  worker = child;
  return child;
}
/** A worker without a job keeps nobody from ending. */
function hold(child: ChildProcess, held: boolean): void {
  child[held ? "ref" : "unref"]();
  child.channel?.[held ? "ref" : "unref"]();
}
function end(child: ChildProcess): void {
  child.kill("SIGKILL");
  if (worker === child) worker = undefined;
}

async function ask(job: Job): Promise<Answer> {
  clearTimeout(leaving);
  const child = start();
  hold(child, true);
  const heard = Promise.withResolvers<Answer>();
  const refuse = (refused: string) => () => {
    end(child);
    heard.resolve({ refused, details: undefined });
  };
  const broken = refuse("dispute.document_failed");
  const late = setTimeout(refuse("dispute.document_slow"), patience);
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

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
/** One job after the other; a refusal says what is wrong with a station's own template. */
export async function make(job: Job): Promise<Pdf> {
  if (waiting >= waitingMost) throw new Refusal("http.too_many", { details: { seconds: 10 } });
  waiting++;
  const answered = turn.then(() => ask(job));
  turn = answered.catch(() => undefined);
  const answer = await answered.finally(() => waiting--);
  if ("refused" in answer)
    throw new Refusal(answer.refused, answer.details === undefined ? {} : { details: answer.details });
  return answer;
}
