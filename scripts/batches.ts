import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** Files in one process: so many of one module, on databases of their own, or so many that need no database. */
const together = { database: 8, plain: 40 };

/**
 * Most test files spend more on their start than on their cases, so those of one module share a process
 * (test/together.ts). In one of its own stays what measures its process or changes its environment, and all that is
 * long (test/). Gives what is to be run: the files that stay alone and, written into `folder`, a file for each batch.
 */
export function inBatches(files: string[], folder: string): string[] {
  const alone: string[] = [];
  const groups = new Map<string, { limit: number; files: string[] }>();
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const module_ = /^(?:modules\/)?(?<name>[\w-]+)/.exec(file)!.groups!["name"]!;
    if (module_ === "test" || /\bprocess\.(?!ts\b)/.test(text)) {
      alone.push(file);
      continue;
    }
    const kind = text.includes("openWorld") ? "database" : "plain";
    const name = kind === "plain" ? kind : module_;
    const group = groups.get(name) ?? { limit: together[kind], files: [] };
    groups.set(name, group);
    group.files.push(file);
  }
  mkdirSync(folder, { recursive: true });
  const runner = new URL("../test/together.ts", import.meta.url).href;
  const written: string[] = [];
  for (const [name, { limit, files }] of groups)
    for (let at = 0; at < files.length; at += limit) {
      const path = join(folder, `${name}-${at / limit + 1}.test.mjs`);
      const batch = files.slice(at, at + limit).map((file) => resolve(file));
      writeFileSync(
        path,
        `import { runTogether } from ${JSON.stringify(runner)};\nawait runTogether(${JSON.stringify(batch)});\n`,
      );
      written.push(path);
    }
  return [...alone, ...written];
}

/** Of processor time, about; what has no number here takes less. The longest are begun first. */
const long: Record<string, number> = {
  "thread.e2e.ts": 150,
  "register-import.e2e.ts": 90,
  "resident.e2e.ts": 80,
  "doors.e2e.ts": 70,
  "search.e2e.ts": 60,
  "kill.test.ts": 50,
  "isolation.test.ts": 40,
};
export const secondsOf = (file: string) => long[basename(file)] ?? (file.endsWith(".e2e.ts") ? 30 : 10);
