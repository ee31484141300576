/**
 * A process of its own for what may break: opening what strangers send, drawing documents. Started with the first
 * job, ended when idle or broken; one job after the other, so that no job is answered with another's. What the child
 * does with a job stands in its program, which ends with `answerJobs` (child-answers.ts).
 */
import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./errors.ts";

/** How a child says no: the code of a refusal, as its words are kept by whoever asked. */
export type Refused = { refused: string; details: Record<string, unknown> | undefined };
type Program = {
  /** Where it stands. */
  path: string;
  /** One library it loads: what else it loads lies beside it. */
  library: string;
  /** Folders of the program it reads; the others of the installation, its secrets among them, it cannot. */
  reads: readonly string[];
  /** What is said when it ends or stays silent. */
  broken: string;
  late: string;
  waitingMost: number;
};

const patience = 30_000;
const idle = 20_000;
const root = fileURLToPath(new URL("..", import.meta.url));
/** Where the libraries really are: beside the program, above it, or behind a link. */
function librariesBeside(library: string): string {
  const found = realpathSync(createRequire(import.meta.url).resolve(library));
  return join(found.slice(0, found.lastIndexOf("node_modules")), "node_modules");
}

/** A child without a job keeps nobody from ending. */
function hold(child: ChildProcess, held: boolean): void {
  child[held ? "ref" : "unref"]();
  child.channel?.[held ? "ref" : "unref"]();
}

/** Asks the child, who may write in one folder or nowhere; a refusal of its own is thrown. */
export function childOf<Job, Found extends object>(
  program: Program,
): (job: Job, spool?: string) => Promise<Found> {
  let running: { child: ChildProcess; spool: string | undefined } | undefined;
  let leaving: NodeJS.Timeout | undefined;

  function end(child: ChildProcess): void {
    child.kill("SIGKILL");
    if (running?.child === child) running = undefined;
  }
  function start(spool: string | undefined): ChildProcess {
    if (running?.spool === spool && running?.child.connected) return running.child;
    running?.child.kill("SIGKILL");
    const mayRead = [...program.reads, "package.json", "node_modules"].map((name) => join(root, name));
    const child = fork(program.path, {
      cwd: root,
      // Neither the passwords of the environment nor more of the disk than it needs.
      // One arena: with more, freed pictures stay spread over them (350 MB after eight of 12 megapixels; so 170).
      env: {
        SystemRoot: process.env["SystemRoot"] ?? "",
        MALLOC_ARENA_MAX: "1",
        ...(spool !== undefined && { TMPDIR: spool }),
      },
      execArgv: [
        "--permission",
        "--allow-addons",
        ...[...mayRead, librariesBeside(program.library), ...(spool === undefined ? [] : [spool])].map(
          (path) => `--allow-fs-read=${path}`,
        ),
        ...(spool === undefined ? [] : [`--allow-fs-write=${spool}`]),
        "--max-old-space-size=256",
        "--disable-warning=PERM0001",
      ],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("error", () => undefined);
    running = { child, spool };
    return child;
  }

  async function ask(job: Job, spool: string | undefined): Promise<Found | Refused> {
    clearTimeout(leaving);
    const child = start(spool);
    hold(child, true);
    const heard = Promise.withResolvers<Found | Refused>();
    const refuse = (refused: string) => () => {
      end(child);
      heard.resolve({ refused, details: undefined });
    };
    const broken = refuse(program.broken);
    const late = setTimeout(refuse(program.late), patience);
    const answered = (answer: unknown) => heard.resolve(answer as Found | Refused);
    child.once("message", answered).once("exit", broken);
    child.send(job as object, (error) => error && broken());
    try {
      return await heard.promise;
    } finally {
      clearTimeout(late);
      child.off("message", answered).off("exit", broken);
      hold(child, false);
      leaving = setTimeout(() => end(child), idle);
      leaving.unref();
    }
  }

  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (job, spool) => {
    if (waiting >= program.waitingMost) throw new Refusal("http.too_many", { details: { seconds: 10 } });
    waiting++;
    const answered = turn.then(() => ask(job, spool));
    turn = answered.catch(() => undefined);
    const answer = await answered.finally(() => waiting--);
    if ("refused" in answer)
      throw new Refusal(answer.refused, answer.details === undefined ? {} : { details: answer.details });
    return answer;
  };
}
