import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Who } from "../../people/contract.ts";
import { type CodeState, cleanCode, codeState } from "./code.ts";
import { kindProposed } from "./kinds.ts";
import { readUnitList } from "./list.ts";
import * as rules from "./rules.ts";

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

test("codes by GB 32100-2015, with the sum of 0 that gives a 0 and no 32nd sign", () => {
  // The first three and the failing real one: domain rules §2, verified there by run.
  const cases: [string, CodeState][] = [
    ["91110000101623741K", "proven"],
    ["911101066976941872", "proven"],
    ["91350100M000100Y43", "proven"],
    ["91350211M0000XUF46", "unproven"],
    ["91350100M000100Y44", "unproven"],
    ["", "none"],
    ["9135010OM000100Y43", "malformed"],
    ["91350100M000100Y4", "malformed"],
    ["610100000000123", "malformed"],
  ];
  for (const [code, state] of cases) assert.equal(codeState(code), state, code);
  assert.equal(cleanCode("９１350100-m000 100y43"), "91350100M000100Y43");
});

test("exactly one check sign fits the first seventeen, also where their sum is 0", () => {
  let zeros = 0;
  const first = fc.array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(first, (all) => {
      const fitting = [...signs].filter((sign) => codeState(all.join("") + sign) === "proven");
      if (fitting[0] === "0") zeros++;
      return fitting.length === 1;
    }),
    { seed: 5, numRuns: 2000 },
  );
  assert.ok(zeros > 20, `${zeros} sums of 0`);
  // Two signs changed for each other are found.
  assert.equal(codeState("19110000101623741K"), "unproven");
});

test("a failed check needs a reason, a malformed code is refused whatever is said", () => {
  const cases: [string | null, string | null, string | null][] = [
    [null, null, null],
    ["91110000101623741K", null, null],
    ["91350211M0000XUF46", null, "registry.code_unproven"],
    ["91350211M0000XUF46", "  ", "registry.code_unproven"],
    ["91350211M0000XUF46", "执照上就是这样", null],
    ["12345", "执照上就是这样", "registry.code_malformed"],
  ];
  for (const [code, reason, answer] of cases)
    assert.equal(rules.judgeCode(code, reason), answer, `${code} ${reason}`);
});

test("who sees how much of a unit", () => {
  const of = (role: string, communityIds: string[] | null): Who =>
    ({ personId: "p", stationId: "s", loginId: "l", scope: "all", posts: [{ role, communityIds }] }) as never;
  const cases: [string, "all" | "names" | null, boolean][] = [
    ["officer", "all", true],
    ["cadre", "all", true],
    ["chief", "all", false],
    ["property_manager", "names", false],
    ["guard", null, false],
    ["merchant", null, false],
    ["department_officer", null, false],
    ["supervisor", null, false],
    ["system_admin", null, false],
    ["auditor", null, false],
  ];
  for (const [role, sight, writes] of cases) {
    assert.equal(rules.sightOf(of(role, ["a"]), "a"), sight, role);
    assert.equal(rules.sightOf(of(role, ["a"]), "b"), null, role);
    assert.equal(rules.mayWriteUnits(of(role, null), "a") === null, writes, role);
    assert.equal(rules.mayReadContact(of(role, null), "a") === null, sight === "all", role);
  }
});

test("a masked contact says neither how long a name is nor more than four signs of a phone", () => {
  assert.deepEqual(["王伟", "欧阳锋", "O'Neill", ""].map(rules.maskedName), ["王**", "欧**", "O**", "**"]);
  assert.deepEqual(["13812345678", "029-8525 1234", "96110", ""].map(rules.maskedPhone), [
    "****5678",
    "****1234",
    "****",
    "****",
  ]);
});

test("an event can be taken back once, and only while nothing came after it", () => {
  assert.equal(rules.mayTakeBack({ version: 3, undoneAt: null }, 3), null);
  assert.equal(rules.mayTakeBack({ version: 3, undoneAt: null }, 4), "registry.event_overtaken");
  assert.equal(rules.mayTakeBack({ version: 3, undoneAt: new Date(0) }, 3), "registry.event_undone");
});

test("kinds are proposed by the name first, then by who gave the code", () => {
  const cases: [string, string, string][] = [
    ["示例欧亚咖啡", "", "food"],
    ["示例快捷酒店有限公司", "91110000101623741K", "lodging"],
    ["示例科技有限公司", "", "company"],
    ["老王烟酒", "", "shop"],
    ["示例一号", "92610000XXXXXXXXXX", "shop"],
    ["示例一号", "12610000XXXXXXXXXX", "office"],
    ["示例一号", "", "other"],
  ];
  for (const [name, code, kind] of cases) assert.equal(kindProposed(name, code), kind, name);
});

test("a pasted list: each line is a unit, or says why not, and what was not used", () => {
  const read = (text: string, reason: string | null = null) => readUnitList(text, reason)!;
  const one = (text: string, reason: string | null = null) => {
    const { units, refused, warned } = read(text, reason);
    const [unit] = units;
    return {
      unit: unit && [
        unit.name,
        unit.addresses.map((each) => `${each.building}-${each.room}`),
        unit.place,
        unit.code,
      ],
      said: [...refused, ...warned].map((each) => each.code),
    };
  };
  const good = "91110000101623741K";
  const cases: [string, unknown, string[]][] = [
    [`示例咖啡\t3号楼101\t${good}`, ["示例咖啡", ["3-101"], null, good], []],
    [`示例咖啡，3-1-101，${good.toLowerCase()}`, ["示例咖啡", ["3-101"], null, good], []],
    [`7\t示例咖啡\t${good}\tB座1203`, ["示例咖啡", ["B-1203"], null, good], []],
    ["示例咖啡|3-101、3-102", ["示例咖啡", ["3-101", "3-102"], null, null], []],
    ["示例烤红薯,东门外第二个摊位", ["示例烤红薯", [], "东门外第二个摊位", null], ["registry.unit_in_words"]],
    [
      "示例咖啡\t3-101\t张三\t13812345678",
      ["示例咖啡", ["3-101"], null, null],
      ["registry.cell_unread", "registry.cell_phone"],
    ],
    ["示例咖啡\t3-101\t029-85251234", ["示例咖啡", ["3-101"], null, null], ["registry.cell_phone"]],
    ["示例咖啡", undefined, ["registry.unit_nowhere"]],
    ["\t3-101", undefined, ["registry.unit_no_name"]],
    [`${"长".repeat(81)}\t3-101`, undefined, ["registry.unit_no_name"]],
    ["示例咖啡\t3-101\t91350211M0000XUF46", undefined, ["registry.code_unproven"]],
    ["示例咖啡\t3-101\t91350211M0000XUFI6", undefined, ["registry.code_malformed"]],
  ];
  for (const [text, unit, said] of cases) {
    const answer = one(text);
    assert.deepEqual(answer.unit, unit, text);
    assert.deepEqual(answer.said.toSorted(), said.toSorted(), text);
  }
  const taken = one("示例咖啡\t3-101\t91350211M0000XUF46", "看过执照");
  assert.deepEqual(taken.said, ["registry.code_taken"]);
  assert.equal(read("单位名称\t地址\t代码\n示例咖啡\t3-101").units.length, 1);
  assert.deepEqual(read("a\t1-1\n\n\nb").refused, [{ line: 4, text: "b", code: "registry.unit_nowhere" }]);
  assert.equal(readUnitList("a\t1-1\n".repeat(5001), null), null);
  const started = performance.now();
  read(`${"a1-".repeat(60_000)}\n${"，".repeat(60_000)}\n${"号楼".repeat(50_000)},${"1".repeat(100_000)}`);
  assert.ok(performance.now() - started < 3000, "a hostile line is slow");
});
