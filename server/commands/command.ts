import { parseArgs } from "node:util";
import { type Installation, openInstallation } from "../installation.ts";
import type { Settings } from "../settings.ts";

/** Wrong use: exit 2 with one line. */
export class Misuse extends Error {}

/** Says results to people, or as one JSON value with --json. */
export class Reporter {
  json: boolean;
  constructor(json: boolean) {
    this.json = json;
  }
  /** Progress and remarks; silent with --json. */
  say(line: string): void {
    if (!this.json) console.error(line);
  }
  result(value: object, text: string): void {
    console.log(this.json ? JSON.stringify(value) : text);
  }
  fail(code: string, text: string): void {
    if (this.json) console.log(JSON.stringify({ error: { code, text } }));
    else console.error(`gongzhi: ${text}`);
  }
}

export type Run = { args: string[]; settings: Settings; report: Reporter };
export type Command = { usage: string; summary: string; run(run: Run): Promise<number | void> };

type Kind = "one" | "many";
/** Reads `--name value` options; an unknown or missing one is misuse. */
export function readOptions<S extends Record<string, Kind>, R extends keyof S>(
  args: string[],
  shape: S,
  required: readonly R[],
  positionals = 0,
): { [K in keyof S]: S[K] extends "many" ? string[] : K extends R ? string : string | undefined } & {
  positionals: string[];
} {
  const options = Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [
      name,
      { type: "string" as const, multiple: kind === "many" },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: positionals > 0, strict: true });
  } catch (error) {
    throw new Misuse((error as Error).message.split(". ")[0]!);
  }
  for (const name of required)
    if (parsed.values[name as string] === undefined) throw new Misuse(`--${String(name)} is missing`);
  if (parsed.positionals.length !== positionals)
    throw new Misuse(positionals === 0 ? "no file is expected here" : "one file name is expected");
  const values = Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [
      name,
      parsed.values[name] ?? (kind === "many" ? [] : undefined),
    ]),
  );
  return { ...values, positionals: parsed.positionals } as never;
}

/** Opens the installation for one command and closes it again, whatever happens. */
export async function within<T>(run: Run, act: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(run.settings, (line) => run.report.say(line));
  try {
    return await act(installation);
  } finally {
    await installation.close();
  }
}
