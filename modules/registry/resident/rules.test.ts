import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { proposeCare } from "./care.ts";
import { birthIn, numberDoubt, plainNumber } from "./citizen-number.ts";
import { maskCitizenNumber, maskName, maskPhone } from "./mask.ts";
import { purposeCodes, purposesFor } from "./purposes/all.ts";
import { birthDoubt, mayOpenFor, mayRest, mayUndo, mayUseSensitive } from "./rules.ts";
import { fieldRules, sensitiveFields } from "./fields.ts";

const today = "2026-11-23";
const nobody = { on: null, year: null };

test("citizen numbers: the standard's own examples agree, and what does not is named", () => {
  const cases: [string, { on: string | null; year: number | null }, string | null][] = [
    ["11010519491231002X", nobody, null],
    ["440524188001010014", nobody, null],
    ["11010519491231002X", { on: "1949-12-31", year: 1949 }, null],
    ["11010519491231002X", { on: null, year: 1949 }, null],
    ["11010519491231002X", { on: "1949-12-30", year: 1949 }, "registry.number_birth"],
    ["11010519491231002X", { on: null, year: 1950 }, "registry.number_birth"],
    ["110105194912310021", nobody, "registry.number_check"],
    ["11010519491331002X", nobody, "registry.number_date"],
    ["11010520290231002X", nobody, "registry.number_date"],
    ["110105204912310021", nobody, "registry.number_date"],
    ["1101051949123100", nobody, "registry.number_shape"],
    ["", nobody, "registry.number_shape"],
    ["１１０１０５", nobody, "registry.number_shape"],
  ];
  for (const [number, birth, code] of cases) assert.equal(numberDoubt(number, birth, today), code, number);
  assert.equal(plainNumber(" １１０１０５ 19491231 002x "), "11010519491231002X");
  assert.equal(birthIn("11010519491231002X"), "1949-12-31");
});

test("one wrong digit, or two neighbours changed over, never agrees", () => {
  const good = ["11010519491231002X", "440524188001010014"];
  fc.assert(
    fc.property(fc.constantFrom(...good), fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const digit = String((Number(number[at]) + by) % 10);
      const wrong = number.slice(0, at) + digit + number.slice(at + 1);
      assert.notEqual(numberDoubt(wrong, nobody, today), null, wrong);
    }),
  );
});

test("masks keep enough to know a thing again", () => {
  const names = [
    ["张示例", "张*例"],
    ["示例", "示*"],
    ["欧阳示例", "欧**例"],
    ["示", "*"],
    ["", ""],
    ["Sample Person", "S***"],
  ];
  for (const [name, masked] of names) assert.equal(maskName(name!), masked);
  assert.equal(maskPhone("13800000000"), "138****0000");
  assert.equal(maskPhone("88881234"), "***34");
  assert.equal(maskCitizenNumber("440524188001010014"), "**************0014");
});

test("births that cannot be", () => {
  const cases: [number | null, string | null, string | null][] = [
    [1946, null, null],
    [null, "1946-02-28", null],
    [1946, "1946-02-28", null],
    [1947, "1946-02-28", "registry.birth_differs"],
    [null, "2026-11-24", "registry.birth_ahead"],
    [null, today, null],
    [2027, null, "registry.birth_ahead"],
    [1880, null, "registry.birth_long_ago"],
    [null, null, null],
  ];
  for (const [year, on, code] of cases) assert.equal(birthDoubt({ year, on }, today), code, `${year} ${on}`);
});

test("every sensitive field has a purpose, and no purpose but the person's own request opens all", () => {
  for (const field of sensitiveFields) assert.ok(purposesFor(field).length > 0, field);
  for (const purpose of purposeCodes) {
    const opens = sensitiveFields.filter((field) => mayOpenFor(field, purpose) === null);
    assert.equal(opens.length === sensitiveFields.length, purpose === "own_request", purpose);
    assert.ok(opens.length > 0);
  }
  // Civil affairs meets nobody by name (DESIGN: the line of the role is the ceiling).
  for (const purpose of purposeCodes)
    assert.equal(mayOpenFor("name", purpose) === null, purpose !== "assistance", purpose);
  assert.equal(mayOpenFor("citizen_number", "visit"), "registry.purpose_not_for_field");
  assert.equal(mayOpenFor("health", "contact"), "registry.purpose_not_for_field");
});

test("health and hardship never rest on a duty of the office", () => {
  for (const field of ["health", "hardship"] as const)
    assert.equal(mayRest(field, "statutory_duty"), "registry.basis_not_for_field");
  assert.equal(mayRest("citizen_number", "statutory_duty"), null);
  for (const rule of Object.values(fieldRules)) assert.ok(rule.bases.length > 0);
});

test("no field is for religion, ethnicity, politics or a body's marks", () => {
  assert.deepEqual(Object.keys(fieldRules).sort(), [
    "birth",
    "citizen_number",
    "hardship",
    "health",
    "help_at_door",
    "name",
    "phone",
    "relation",
    "work",
  ]);
});

test("what happened is taken back within three days, once", () => {
  const at = new Date("2026-11-20T02:00:00Z");
  const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  assert.equal(mayUndo({ at, undone: false, kind: "left" }, after(72)), null);
  assert.equal(mayUndo({ at, undone: false, kind: "left" }, after(72.1)), "registry.undo_late");
  assert.equal(mayUndo({ at, undone: true, kind: "left" }, after(1)), "registry.undone");
  for (const kind of ["found", "arrived", "born", "erased"])
    assert.equal(mayUndo({ at, undone: false, kind }, after(1)), "registry.not_undoable");
});

test("sensitive fields rest without an assessment, and past its day", () => {
  assert.equal(mayUseSensitive(null, today), "registry.no_assessment");
  assert.equal(mayUseSensitive({ reviewOn: "2026-11-22" }, today), "registry.assessment_old");
  assert.equal(mayUseSensitive({ reviewOn: today }, today), null);
});

test("a grade of care is proposed by facts on record, each with its reason", () => {
  const one = (birthYear: number | null, more = {}) => ({
    birthYear,
    hardshipNoted: false,
    helpAtDoor: false,
    ...more,
  });
  const cases: [ReturnType<typeof one>[], string, string[]][] = [
    [[], "ordinary", []],
    [[one(1990)], "ordinary", []],
    [[one(null)], "ordinary", []],
    [[one(1946)], "focus", ["alone_over_80"]],
    [[one(1947)], "ordinary", []],
    [[one(1946), one(1940)], "focus", ["all_over_80"]],
    [[one(1946), one(1990)], "ordinary", []],
    [[one(1946), one(null)], "ordinary", []],
    [[one(2015)], "focus", ["minors_alone"]],
    [[one(2015), one(1980)], "ordinary", []],
    [[one(1990, { hardshipNoted: true })], "focus", ["hardship"]],
    [[one(1940, { helpAtDoor: true })], "focus", ["alone_over_80", "help_at_door"]],
  ];
  for (const [members, grade, reasons] of cases)
    assert.deepEqual(proposeCare({ members }, 2026), { grade, reasons }, JSON.stringify(members));
});
