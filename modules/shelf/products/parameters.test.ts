import assert from "node:assert/strict";
import { test } from "node:test";
import type { Parameter, ProductContent, Stage } from "../contract.ts";
import { shipped } from "./all.ts";
import { parameterOf } from "./cast.ts";

for (const product of shipped) {
  const { code } = product;

  test(`${code}: every parameter is sound and every $name fits one`, () => {
    const keys = product.parameters.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const parameter of product.parameters) assertSound(parameter);
    for (const stage of product.stages) for (const use of usesOf(stage)) assertFits(product, use);
  });

  test(`${code}: every parameter can be set by who reads it`, () => {
    const labels = product.parameters.flatMap(({ label }) => [label.zh, label.en]);
    assert.equal(new Set(labels).size, labels.length, "two parameters are called the same");
    for (const parameter of product.parameters) {
      if (parameter.type === "number")
        assert.ok(parameter.min < parameter.max, `${parameter.key} is no choice`);
      // What is switched off says why; what is on is plain.
      if (parameter.type === "yesno" && !parameter.default) assert.ok(parameter.help, parameter.key);
    }
    for (const { cadence } of product.stages) {
      if (cadence.kind !== "event") continue;
      const [term, number] = [
        parameterOf(product, cadence.withinDays),
        parameterOf(product, cadence.expected),
      ];
      if (term) assert.ok(term.help, `${term.key}: whose term is it, and from when`);
      if (!number) continue;
      assert.match(number.label.zh, /^估计一年/, number.key);
      assert.match(number.label.en, / a year$/, number.key);
    }
  });
}

function assertSound(parameter: Parameter) {
  const { key, type } = parameter;
  if (type === "number") {
    assert.ok(parameter.min <= parameter.default && parameter.default <= parameter.max, key);
    assert.ok(
      Number.isInteger((parameter.default - parameter.min) / parameter.step),
      `${key}: default off its step`,
    );
    assert.ok(Number.isInteger((parameter.max - parameter.min) / parameter.step), `${key}: max off its step`);
  } else if (type === "choice") {
    const values = parameter.options.map(({ value }) => value);
    assert.ok(values.includes(parameter.default), key);
    assert.equal(new Set(values).size, values.length, key);
  } else if (type === "weekdays") {
    const { length } = parameter.default;
    assert.ok(parameter.min <= length && length <= parameter.max, key);
    assert.equal(new Set(parameter.default).size, length, key);
  } else if (type === "shares") {
    assert.deepEqual(Object.keys(parameter.default).sort(), [...parameter.roles].sort(), key);
    assert.equal(
      Object.values(parameter.default).reduce((sum, share) => sum + share, 0),
      100,
      key,
    );
  } else if (type === "time") {
    assert.match(parameter.default, /^([01]\d|2[0-3]):[0-5]\d$/, key);
  } else if (type === "text") {
    assert.ok(parameter.default.length <= parameter.max, key);
  }
}

/** What a stage takes from parameters: `$name`, and the kind of value that place can hold. */
type Use = {
  name: string;
  wants: "number" | "days" | "time" | "shares" | "festivals";
  min?: number;
  max?: number;
};
function usesOf({ cadence, minutes, who }: Stage): Use[] {
  const uses: [unknown, Omit<Use, "name">][] = [[minutes, { wants: "number", min: 1, max: 720 }]];
  if (who.way === "shared") uses.push([`$${who.shares}`, { wants: "shares" }]);
  if (cadence.kind === "rule") {
    uses.push([cadence.interval, { wants: "number", min: 1, max: 24 }], [cadence.byday, { wants: "days" }]);
    uses.push([cadence.at, { wants: "time" }], [cadence.perDay, { wants: "number", min: 1, max: 4 }]);
  } else if (cadence.kind === "per_subject") {
    uses.push(
      // None for every household only where a grade adds some.
      [cadence.times, { wants: "number", min: cadence.extra ? 0 : 1, max: 60 }],
      [cadence.festivals, { wants: "festivals" }],
    );
    for (const extra of Object.values(cadence.extra ?? {}))
      uses.push([extra, { wants: "number", min: 0, max: 60 }]);
  } else {
    uses.push([cadence.withinDays, { wants: "number", min: 0, max: 200 }]);
    uses.push([cadence.expected, { wants: "number", min: 0, max: 1000 }]);
  }
  return uses.flatMap(([value, use]) =>
    typeof value === "string" && value.startsWith("$") ? [{ name: value.slice(1), ...use }] : [],
  );
}

function assertFits(product: ProductContent, { name, wants, min, max }: Use) {
  const parameter = product.parameters.find(({ key }) => key === name);
  assert.ok(parameter, `$${name} names no parameter`);
  if (wants === "number") {
    assert.ok(parameter.type === "number", `$${name} is no number`);
    assert.ok(parameter.min >= min! && parameter.max <= max!, `$${name} may leave ${min} to ${max}`);
    assert.ok(Number.isInteger(parameter.min) && Number.isInteger(parameter.step), `$${name} is not whole`);
  } else if (wants === "days" && parameter.type === "choice") {
    for (const { value } of parameter.options)
      assert.match(value, /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/, name);
  } else {
    assert.equal(parameter.type, wants === "days" ? "weekdays" : wants, `$${name}`);
  }
}
