/** Talks to the process that reads (serve-reading.ts). */
import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../errors.ts";
import type { Opened, OpenedSheet } from "./opened.ts";
import type { Asked, Told } from "./serve-reading.ts";
import { type Stretch, openSpool } from "./spool.ts";

/** A batch takes a tenth of a second; what takes this long is a file made to. */
const patience = 60_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where the libraries really are: beside the program, above it, or behind a link. */
const libraries = () => {
  const found = realpathSync(createRequire(import.meta.url).resolve("yauzl"));
  return join(found.slice(0, found.lastIndexOf("node_modules")), "node_modules");
};

/** `skip`: batches of an earlier run that stand already. */
type Skipping = { skip: number };
export type Reading<Plan extends Skipping, Batch> = {
  opened: Opened;
  /** Every sheet where they were asked for, or the first. */
  sheets: OpenedSheet[];
  /** Once they were read to the end, they come again from the spool for as long as the plan is the same. */
  batches(plan: Plan, now: Date): AsyncGenerator<Batch>;
  /** Would `batches` give them from the spool? */
  keeps(plan: Plan): boolean;
  /** The process ends, what was read to its end stays; false where nothing was. */
  rest(): boolean;
  close(): void;
};

function start(program: string, path: string, spool: number): ChildProcess {
  const readable = [
    ...["server", "modules", "package.json", "node_modules"].map((name) => join(root, name)),
    libraries(),
    dirname(realpathSync(path)),
  ];
  return fork(program, {
    cwd: root,
    // Neither the passwords of the environment nor more of the disk than it needs.
    env: { SystemRoot: process.env["SystemRoot"] ?? "", MALLOC_ARENA_MAX: "1" },
    execArgv: [
      "--permission",
      ...readable.map((each) => `--allow-fs-read=${each}`),
      // With the young space that goes with so small a heap the collector took two thirds of all reading; and its
      // helpers took a tenth from those who write what was read.
      ...["--max-old-space-size=128", "--max-semi-space-size=8", "--single-threaded-gc"],
      "--disable-warning=PERM0001",
    ],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc", spool],
  });
}

/** Two plans that read a file alike. */
const keyOf = ({ skip: _, ...plan }: Skipping): string =>
  JSON.stringify(plan, (_name, value: unknown) => (value instanceof Map ? [...value] : value));

/**
 * Opens the file with a module's program (one that calls serveReading with the same Plan and Batch, beside
 * `from`); what is wrong with the file as a whole is thrown as a refusal.
 */
export async function openReading<Plan extends Skipping, Batch>(
  path: string,
  program: { from: string; name: string; allSheets?: boolean },
): Promise<Reading<Plan, Batch>> {
  const spool = await openSpool<Batch>();
  const { from, name, allSheets = false } = program;
  const file = fileURLToPath(new URL(`./${name}${extname(from)}`, from));
  const child = start(file, path, spool.handle.fd);
  child.on("error", () => undefined);
  const close = () => {
    child.kill("SIGKILL");
    void spool.close();
  };
  const ask = async (asked: Asked<Plan>): Promise<Told> => {
    const heard = Promise.withResolvers<Told>();
    const fail = (refused: string) => () => heard.resolve({ refused, details: undefined });
    const broken = fail("file.unreadable");
    const late = setTimeout(fail("file.slow"), patience);
    child.once("message", heard.resolve as (message: unknown) => void).once("exit", broken);
    child.send(asked, (error) => error && broken());
    const told = await heard.promise;
    clearTimeout(late);
    child.off("message", heard.resolve as () => void).off("exit", broken);
    if (!("refused" in told)) return told;
    close();
    throw new Refusal(told.refused, told.details === undefined ? {} : { details: told.details });
  };
  let kept: { key: string; batches: Stretch[] } | undefined;
  const told = await ask({ open: realpathSync(path), all: allSheets });
  const { opened, sheets } = told as { opened: Opened; sheets: OpenedSheet[] };
  return {
    opened,
    sheets,
    async *batches(plan, now) {
      const key = keyOf(plan);
      if (kept?.key === key) {
        const [first, ...others] = kept.batches.slice(plan.skip);
        let coming = first && spool.read(first);
        while (coming !== undefined) {
          const batch: Batch = await coming;
          // The next one is fetched while this one is written.
          const next = others.shift();
          coming = next && spool.read(next);
          coming?.catch(() => undefined);
          yield batch;
        }
        return;
      }
      const batches: Stretch[] = [];
      kept = undefined;
      child.send({ read: plan, now: now.getTime() } satisfies Asked<Plan>);
      for (;;) {
        const { batch } = (await ask({ next: true })) as { batch: Stretch | null };
        if (batch === null) break;
        batches.push(batch);
        yield await spool.read(batch);
      }
      if (plan.skip === 0) kept = { key, batches };
    },
    keeps: (plan) => kept?.key === keyOf(plan),
    rest() {
      child.kill("SIGKILL");
      return kept !== undefined;
    },
    close,
  };
}
