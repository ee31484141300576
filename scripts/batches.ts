import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Files in one process: so many of one module, on databases of their own, or so many that need no database. */
const together = { database: 8, plain: 40 };

/**
 * Most test files spend more on their start than on their cases, so those of one module share a process
 * (test/together.ts). In one of its own stays what measures its process or changes its environment, and all that is
 * long (test/). Gives what is to be run: the files that stay alone and, written into `folder`, a file for each batch.
 */
export function inBatches(files: string[], folder: string): string[] {
  const single: string[] = [];
  const groups = new Map<string, { limit: number; files: string[] }>();
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const module_ = /^(?:modules\/)?(?<name>[\w-]+)/.exec(file)!.groups!["name"]!;
    if (module_ === "test" || /\bprocess\.(?!ts\b)/.test(text)) {
      single.push(file);
      continue;
    }
    const kind = text.includes("openWorld") ? "database" : "plain";
    const name = kind === "plain" ? kind : module_;
    const group = groups.get(name) ?? { limit: together[kind], files: [] };
    groups.set(name, group);
    group.files.push(file);
  }
  const written: string[] = [];
  for (const [name, { limit, files }] of groups)
    for (let at = 0; at < files.length; at += limit)
      written.push(
        writeBatch(join(folder, `${name}-${at / limit + 1}.test.mjs`), files.slice(at, at + limit)),
      );
  return [...single, ...written];
}

const moduleOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

function writeBatch(path: string, files: string[], { before = "", behind = "" } = {}): string {
  mkdirSync(dirname(path), { recursive: true });
  const list = JSON.stringify(files.map((file) => resolve(file)));
  const runner = moduleOf("../test/together.ts");
  const lines = [`import { runTogether } from ${runner};`, before, `await runTogether(${list});`, behind];
  writeFileSync(path, `${lines.filter(Boolean).join("\n")}\n`);
  return path;
}

/** With a phone of their own, with what they leave in the window, or long enough by themselves. */
const alone = /^(phone|first-second|live|thread)/;
const companies = 4;

/** Journeys that share a process share its browser and its windows too (test/journeys/stage.ts). */
export function journeysInBatches(files: string[], folder: string): string[] {
  const batches = Array.from({ length: companies }, () => ({ seconds: 0, files: [] as string[] }));
  const together = files.filter((file) => !alone.test(basename(file)));
  for (const file of together.toSorted((a, b) => secondsOf(b) - secondsOf(a))) {
    const least = batches.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    least.files.push(file);
    least.seconds += secondsOf(file);
  }
  const company = {
    before: `import { keepCompany } from ${moduleOf("../test/journeys/stage.ts")};\nconst part = keepCompany();`,
    behind: "await part();",
  };
  return [
    ...files.filter((file) => alone.test(basename(file))),
    ...batches
      .filter(({ files }) => files.length > 0)
      .map(({ files }, n) => writeBatch(join(folder, `journeys-${n + 1}.test.mjs`), files, company)),
  ];
}

/** Of processor time, about; what has no number here takes less. The longest are begun first. */
const long: Record<string, number> = {
  "thread.e2e.ts": 150,
  "phone-reading.e2e.ts": 100,
  "phone-trials.e2e.ts": 90,
  "resident.e2e.ts": 60,
  "search.e2e.ts": 50,
  "kill.test.ts": 50,
  "doors.e2e.ts": 45,
  "register-import.e2e.ts": 41,
  "isolation.test.ts": 40,
  "partnership.e2e.ts": 36,
  "register.e2e.ts": 35,
  "incident-1.test.mjs": 35,
  "plain-1.test.mjs": 32,
  "server-1.test.mjs": 25,
  "duty-2.test.mjs": 24,
  "calendar.e2e.ts": 12,
  "help.e2e.ts": 12,
};
export const secondsOf = (file: string) =>
  long[basename(file)] ??
  (/\/journeys-\d+\.test\.mjs$/.test(file) ? 120 : file.endsWith(".e2e.ts") ? 25 : 10);
