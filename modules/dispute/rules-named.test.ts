/** Every rule id of the domain rules' chapter on disputes has a row in the table, a refusal or function, and a test. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { refusals } from "./refusals.ts";
import { ruleTable } from "./rule-table/table.ts";

const here = dirname(fileURLToPath(import.meta.url));
const range = (family: string, to: number) =>
  Array.from({ length: to }, (_, index) => `${family}-${String(index + 1).padStart(2, "0")}`);
const ids = [
  "0.6",
  ...range("MED", 22),
  ...range("CONF", 6),
  ...range("POL", 12),
  ...range("RISK", 2),
  ...range("DV", 3),
  "CB-01",
  "IND-01",
  // Beside them: what the issue asks for and no chapter numbers.
  ...["CHILD-01", "CHECK-01", "REPEAT-01", "ROUTE-01"],
];

test("every code has words in both languages, a rule of the table, and names only its own module", () => {
  const keys = new Set(ruleTable.map(({ id }) => id));
  for (const [code, said] of Object.entries(refusals)) {
    assert.match(code, /^dispute\.[a-z0-9_]+$/);
    // What the register refuses stands on no article.
    if (!("rule" in said)) continue;
    const { rule, zh, en, status } = said;
    assert.ok(keys.has(rule), code);
    assert.ok([400, 403, 409].includes(status), code);
    assert.match(zh, /[\u4e00-\u9fff].*。$/, code);
    assert.match(en, /\.$/, code);
  }
});

const tests = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(here, file), "utf8"));

test("every code that stands on a rule is the answer of some test", () => {
  const silent = Object.entries(refusals)
    .filter(([code, said]) => "rule" in said && !tests.some((text) => text.includes(`"${code}"`)))
    .map(([code]) => code);
  assert.deepEqual(silent, []);
});

test("every rule id stands in the table and in the name of a test that asks it", () => {
  const names = tests
    .flatMap((text) => [...text.matchAll(/\btest\(\s*"([^"]+)"/g)].map(([, name]) => name!))
    .join("\n");
  for (const id of ids) {
    assert.ok(
      ruleTable.some(({ rule, id: key }) => rule === id || key === id),
      `${id} is not in the table`,
    );
    assert.match(
      names,
      new RegExp(`(^|[^0-9A-Z-])${id.replace(".", "\\.")}(?![0-9])`, "m"),
      `${id} has no test of its name`,
    );
  }
});
