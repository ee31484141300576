import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isProblem, problemCodes } from "../community/problems.ts";
import { caseNumber, defaultPattern, faultOf, readCaseNumber } from "./case-number.ts";
import {
  disputeKindKeys,
  disputeKinds,
  disputeSourceKeys,
  disputeSources,
  kindOf,
  problemsOf,
  shareSettled,
} from "./kinds.ts";

test("fifteen types and the five sources, which the monthly report counts as three", () => {
  assert.equal(disputeKindKeys.length, 15);
  assert.equal(new Set(disputeKindKeys.map((kind) => disputeKinds[kind].zh)).size, 15);
  assert.deepEqual(
    disputeSourceKeys.map((source) => disputeSources[source].counted),
    ["application", "own_initiative", "handed_over", "handed_over", "handed_over"],
  );
});

test("every problem of the community has a type, and a type names only problems there are", () => {
  for (const code of problemCodes) assert.ok(disputeKindKeys.includes(kindOf(code)), code);
  assert.equal(kindOf("dispute.leak"), "neighbour");
  assert.equal(kindOf("dispute.property_service"), "property");
  assert.equal(kindOf("voice"), "other");
  for (const kind of disputeKindKeys)
    for (const problem of problemsOf(kind)) {
      assert.ok(isProblem(problem));
      assert.equal(kindOf(problem), kind);
    }
});

test("IND-01: settled by accepted with both counts; of nothing there is no share", () => {
  assert.equal(Math.round(shareSettled({ accepted: 869, settled: 842 }).share! * 1000), 969);
  assert.deepEqual(shareSettled({ accepted: 0, settled: 0 }), { accepted: 0, settled: 0, share: null });
});

test("a case number is written after the pattern and read back", () => {
  const of = { year: 2026, short: "晨", n: 12 };
  assert.equal(caseNumber(of), "（2026）晨人调字第12号");
  assert.deepEqual(readCaseNumber(" （2026）晨人调字第12号 "), of);
  assert.equal(readCaseNumber("（2026）晨人调字第号"), null);
  assert.equal(readCaseNumber("2026晨人调字第12号"), null);
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom("晨", "欧亚", "浐灞.西"),
      fc.constantFrom(defaultPattern, "{short}({year})调[{n}]", "{year}-{n}"),
      (year, n, short, pattern) => {
        const read = readCaseNumber(caseNumber({ year, n, short }, pattern), pattern);
        assert.deepEqual(read, { year, n, short: pattern.includes("{short}") ? short : "" });
      },
    ),
  );
});

test("a pattern without year or number, with one twice or a hole nobody fills is not taken", () => {
  const cases: [string, ReturnType<typeof faultOf>][] = [
    [defaultPattern, null],
    ["{short}第{n}号", "no_year"],
    ["（{year}）{short}", "no_number"],
    ["{year}{n}{n}", "twice"],
    ["{year}{n}{month}", "unknown_hole"],
  ];
  for (const [pattern, fault] of cases) assert.equal(faultOf(pattern), fault, pattern);
});
