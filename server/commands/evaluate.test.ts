import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "gongzhi-evaluate-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "never-made");

/** The command as a process of its own, with no database anywhere. */
function gongzhi(args: string[], input = "") {
  const bin = fileURLToPath(new URL("../../bin/gongzhi.mjs", import.meta.url));
  const { DATABASE_URL: _, DATABASE_ADMIN_URL: __, ...env } = process.env;
  return spawnSync(process.execPath, [bin, ...(args[0] === "help" ? args.slice(1) : ["evaluate", ...args])], {
    input,
    encoding: "utf8",
    env: { ...env, GONGZHI_DATA: data },
  });
}
const wilson = (id: string, successes: number) => ({ id, method: "wilson", inputs: { successes, n: 20 } });

test("cases come from a file or from the standard input, and no database is started", () => {
  const file = join(folder, "cases.json");
  const cases = JSON.stringify({
    cases: [
      wilson("a", 18),
      {
        id: "b",
        method: "year_on_year_exact",
        inputs: {
          after_count: 3,
          before_count: 0,
          after_exposure: 1,
          before_exposure: 1,
        },
      },
    ],
  });
  writeFileSync(file, `\uFEFF${cases}`);
  const read = gongzhi([file]);
  assert.equal(read.status, 0, read.stderr);
  const { results } = JSON.parse(read.stdout) as {
    results: { id: string; result: Record<string, unknown> }[];
  };
  assert.deepEqual(
    results.map(({ id }) => id),
    ["a", "b"],
  );
  assert.equal(results[0]!.result["p"], 0.9);
  assert.equal(results[1]!.result["rate_ratio"], "Infinity");
  const piped = gongzhi(["-", "--json"], cases);
  assert.equal(piped.status, 0);
  assert.equal(piped.stdout.trim().split("\n").length, 1);
  assert.deepEqual(JSON.parse(piped.stdout), { results });
  assert.ok(!existsSync(data));
});

test("a bad case is refused by itself, the rest is answered, and the exit says so", () => {
  const { status, stdout, stderr } = gongzhi(
    ["-"],
    JSON.stringify({ cases: [wilson("bad", -1), wilson("good", 2)] }),
  );
  assert.equal(status, 1);
  assert.match(stderr, /1 of 2 cases/);
  const { results } = JSON.parse(stdout) as { results: Record<string, unknown>[] };
  assert.deepEqual(results[0], {
    id: "bad",
    error: { code: "not_a_count", text: "a whole number from 0 to 10^12 is needed", field: "successes" },
  });
  assert.ok("result" in results[1]!);
});

test("wrong use exits 2 with one clear line", () => {
  const uses: [string[], string, RegExp][] = [
    [[], "", /one file name is expected/],
    [[join(folder, "nowhere.json")], "", /nowhere\.json cannot be read/],
    [["-"], "{", /the standard input is no JSON/],
    [["-"], "[]", /list "cases" is expected/],
  ];
  for (const [args, input, line] of uses) {
    const { status, stdout, stderr } = gongzhi(args, input);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, "");
    assert.match(stderr, line);
    assert.equal(stderr.trim().split("\n").length, 1);
  }
});

test("every command says how it is used when asked with --help, and does nothing else", () => {
  const of = (...args: string[]) => gongzhi(["help", ...args]);
  const one = of("import", "incidents", "--help");
  assert.equal(one.status, 0, one.stderr);
  assert.match(one.stdout, /^usage: gongzhi import incidents --station CODE/);
  assert.equal(of("import", "incidents", "--station", "x", "-h").stdout, one.stdout);
  assert.match(of("evaluate", "--help").stdout, /^usage: gongzhi evaluate FILE/);
  assert.match(of("station", "--help").stdout, /usage: gongzhi station add/, "all that begin with it");
  assert.equal(of("nothing", "--help").status, 2);
  assert.ok(!existsSync(data));
});
