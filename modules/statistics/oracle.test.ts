import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { evaluate } from "./evaluate.ts";

type Tolerance = { rel: number; abs: number; shape_rate_rel?: number };
type Case = { id: string; method: string; inputs: object; expected: object; tolerance: Tolerance };

/** Where an answer is not what is expected: numbers within tolerance, everything else the same. */
function differences(got: unknown, wanted: unknown, tolerance: Tolerance, place: string): string[] {
  const said = `${place}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got) || got.length !== wanted.length) return [said];
    return wanted.flatMap((each, index) => differences(got[index], each, tolerance, `${place}[${index}]`));
  }
  if (typeof wanted === "object" && wanted !== null)
    return Object.entries(wanted).flatMap(([name, each]) =>
      differences((got as Record<string, unknown> | undefined)?.[name], each, tolerance, `${place}.${name}`),
    );
  if (typeof wanted !== "number") return got === wanted ? [] : [said];
  const loose = /\.(shape|rate)$/.test(place) ? tolerance.shape_rate_rel : undefined;
  const most = tolerance.abs + (loose ?? tolerance.rel) * Math.abs(wanted);
  return typeof got === "number" && Math.abs(got - wanted) <= most ? [] : [said];
}

for (const [name, url] of [
  [
    "our copy, without the series that has no licence",
    new URL("../../test/fixtures/statistics/oracle.json", import.meta.url),
  ],
  ["the file beside the product", new URL("../../../shared/stats/oracle-public.json", import.meta.url)],
] as const)
  test(`every case of the oracle: ${name}`, { skip: !existsSync(url) && "it is not here" }, () => {
    const { cases } = JSON.parse(readFileSync(url, "utf8")) as { cases: Case[] };
    assert.ok(cases.length >= 80);
    const found = evaluate(cases).flatMap((answer, index) => {
      const each = cases[index]!;
      if ("error" in answer) return [`${each.id}: ${answer.error.code} ${answer.error.field}`];
      return differences(answer.result, each.expected, each.tolerance, each.id);
    });
    assert.deepEqual(found, []);
  });
