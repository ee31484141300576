import assert from "node:assert/strict";
import { test } from "node:test";
import { Parameter, type ParameterValue, type ParameterValues } from "./contract.ts";
import { shipped } from "./products/all.ts";
import { defaultsOf, isRated, missingRoles, refuseValue, refuseValues } from "./rules.ts";

const label = { zh: "项", en: "Item" };
const parameter = (type: string, more: object) => Parameter.parse({ key: "item", label, type, ...more });
const number = parameter("number", { unit: label, min: 5, max: 60, step: 5, default: 25 });
const options = ["door", "phone"].map((value) => ({ value, label }));
const choice = parameter("choice", { options, default: "door" });
const yesno = parameter("yesno", { default: false });
const weekdays = parameter("weekdays", { min: 2, max: 3, default: ["MO", "TU"] });
const time = parameter("time", { default: "20:00" });
const text = parameter("text", { max: 5, default: "" });
const shares = parameter("shares", { roles: ["officer", "cadre"], default: { officer: 50, cadre: 50 } });
const festivals = parameter("festivals", { default: ["spring"] });

const cases: [Parameter, ParameterValue, string | null][] = [
  [number, 5, null],
  [number, 60, null],
  [number, 0, "out_of_bounds"],
  [number, 65, "out_of_bounds"],
  [number, 27, "off_step"],
  [number, NaN, "type"],
  [number, Infinity, "type"],
  [number, "25", "type"],
  [choice, "phone", null],
  [choice, "window", "type"],
  [choice, 1, "type"],
  [yesno, true, null],
  [yesno, "true", "type"],
  [weekdays, ["SU", "MO"], null],
  [weekdays, ["MO"], "out_of_bounds"],
  [weekdays, ["MO", "TU", "WE", "TH"], "out_of_bounds"],
  [weekdays, ["MO", "MO"], "type"],
  [weekdays, ["MO", "XX"], "type"],
  [weekdays, "MO", "type"],
  [time, "00:00", null],
  [time, "23:59", null],
  [time, "24:00", "type"],
  [time, "9:00", "type"],
  [time, "20:60", "type"],
  [text, "", null],
  [text, "一二三四五", null],
  [text, "一二三四五六", "type"],
  [text, "a\nb", "type"],
  [text, "a\u0000", "type"],
  [text, 5, "type"],
  [shares, { officer: 34, cadre: 66 }, null],
  [shares, { officer: 100 }, null],
  [shares, { officer: 50, cadre: 49 }, "shares_not_100"],
  [shares, {}, "shares_not_100"],
  [shares, { officer: 50, guard: 50 }, "type"],
  [shares, { officer: 50.5, cadre: 49.5 }, "type"],
  [shares, { officer: 120, cadre: -20 }, "type"],
  [shares, ["officer"], "type"],
  [festivals, [], null],
  [festivals, ["spring", "lantern"], null],
  [festivals, ["spring", "spring"], "type"],
  [festivals, ["easter"], "type"],
];

for (const [of, value, code] of cases)
  test(`a ${of.type} of ${JSON.stringify(value)} is ${code ?? "taken"}`, () => {
    const whole =
      code === null ? null : code.startsWith("shares") ? `shelf.${code}` : (`shelf.value_${code}` as const);
    assert.equal(refuseValue(of, value), whole);
  });

test("FORM-07: every shipped product takes its own defaults, so nothing has to be typed", () => {
  for (const product of shipped) assert.equal(refuseValues(product, defaultsOf(product)), null, product.code);
});

test("a value that is missing and one that is not asked for are refused by name", () => {
  const product = { parameters: [number, { ...yesno, key: "other" }] } as never;
  assert.deepEqual(refuseValues(product, { item: 25 }), { code: "shelf.value_missing", field: "other" });
  const more: ParameterValues = { item: 25, other: true, checkIn: true };
  assert.deepEqual(refuseValues(product, more), { code: "shelf.value_unknown", field: "checkIn" });
  assert.equal(refuseValues(product, { item: 25, other: true }), null);
});

test("a partner is missing while fewer people hold the role than it needs", () => {
  const p02 = shipped.find(({ code }) => code === "P02")!;
  const held = (volunteers: number) =>
    new Map(Object.entries({ officer: 1, cadre: 3, volunteer: volunteers }));
  assert.deepEqual(missingRoles(p02, held(1)), [{ role: "volunteer", atLeast: 2, have: 1 }]);
  assert.deepEqual(missingRoles(p02, held(2)), []);
  assert.deepEqual(
    missingRoles(p02, new Map()).map(({ role }) => role),
    ["officer", "volunteer", "cadre"],
  );
});

test("an unrated product is not called rated", () => {
  assert.equal(isRated({ rating: "unrated" }), false);
  assert.equal(isRated({ rating: "harmful" }), true);
});
