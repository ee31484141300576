/** `gongzhi COMMAND`: what may be run, how it is asked, one clear line when it cannot. */
import { commands } from "./commands/all.ts";
import { Misuse, Reporter } from "./commands/command.ts";
import { Outage, Refusal } from "./errors.ts";
import { readSettings } from "./settings.ts";
import { refusals } from "./start.ts";

const args = process.argv.slice(2);
const names = Object.keys(commands);
const json = args.includes("--json");
const reporter = new Reporter(json);

function usage(): string {
  return [
    "usage: gongzhi COMMAND",
    ...names.map((name) => `  ${commands[name]!.usage.padEnd(96)} ${commands[name]!.summary}`),
  ].join("\n");
}

/** Of one command, or of all that begin with the words before --help. */
function help(words: readonly string[]): string {
  const asked = words.slice(0, 2).join(" ");
  const found = names.filter(
    (each) => asked === each || each.startsWith(`${words[0]} `) || each === words[0],
  );
  const exact = found.filter((each) => each === asked);
  const shown = exact.length > 0 ? exact : found;
  if (shown.length === 0) throw new Misuse(`unknown command "${asked}"; gongzhi help lists them`);
  return shown
    .map((name) => `usage: gongzhi ${commands[name]!.usage}\n  ${commands[name]!.summary}`)
    .join("\n");
}

async function main(): Promise<number> {
  if (args.length === 0 || args[0] === "help" || args[0] === "--help") {
    console.log(usage());
    return args.length === 0 ? 2 : 0;
  }
  const asks = args.findIndex((each) => each === "--help" || each === "-h");
  if (asks > 0) {
    console.log(help(args.slice(0, asks).filter((each) => !each.startsWith("-"))));
    return 0;
  }
  // Two-word commands first: `station add`, `operator set`.
  const name =
    names.find((each) => each === args.slice(0, 2).join(" ")) ?? names.find((each) => each === args[0]);
  if (name === undefined) throw new Misuse(`unknown command "${args[0]}"; gongzhi help lists them`);
  const command = commands[name]!;
  const rest = args.slice(name.split(" ").length).filter((each) => each !== "--json");
  return (await command.run({ args: rest, settings: readSettings(process.env), report: reporter })) ?? 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Misuse) {
    reporter.fail("misuse", error.message);
    process.exitCode = 2;
  } else if (error instanceof Refusal) {
    const words = refusals[error.code]?.en ?? error.code;
    const text = words.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
      const value: unknown = { field: error.field, ...error.details }[key] ?? "";
      return String(typeof value === "object" ? (value as { en?: unknown })?.en : value);
    });
    reporter.fail(error.code, text);
  } else if (error instanceof Outage) reporter.fail(error.code, error.message);
  else reporter.fail("bug", error instanceof Error ? (error.stack ?? error.message) : String(error));
}
