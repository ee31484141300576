import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { evaluate } from "../../modules/statistics/evaluate.ts";
import { type Command, Misuse, readOptions } from "./command.ts";

async function read(file: string): Promise<string> {
  try {
    return file === "-" ? await text(process.stdin) : readFileSync(file, "utf8");
  } catch (error) {
    throw new Misuse(`${name(file)} cannot be read: ${(error as Error).message}`);
  }
}
const name = (file: string) => (file === "-" ? "the standard input" : file);

/** `{"cases": […]}`; anything else is misuse: there is no case to answer. */
async function readCases(file: string): Promise<unknown[]> {
  const given = await read(file);
  let value: unknown;
  try {
    value = JSON.parse(given.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Misuse(`${name(file)} is no JSON: ${(error as Error).message.replaceAll(/\s+/g, " ")}`);
  }
  const cases = (value as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(cases)) throw new Misuse('an object with the list "cases" is expected');
  return cases;
}

export const evaluateCommand: Command = {
  usage: "evaluate FILE|-",
  summary: "answer the statistics asked for in a JSON file, each case by itself; needs no database",
  run: async ({ args, report }) => {
    const { positionals } = readOptions(args, {}, [], 1);
    const results = evaluate(await readCases(positionals[0]!));
    const failed = results.filter((each) => "error" in each).length;
    // Results are read by programs, so they are JSON with and without --json.
    report.result({ results }, JSON.stringify({ results }, null, 2));
    if (failed > 0) report.say(`gongzhi: ${failed} of ${results.length} cases could not be answered`);
    return failed > 0 ? 1 : 0;
  },
};
