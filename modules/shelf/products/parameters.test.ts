import assert from "node:assert/strict";
import { test } from "node:test";
import { shipped } from "./all.ts";
import { parameterOf } from "./cast.ts";

for (const product of shipped) {
  const { code } = product;

  test(`${code}: every parameter can be set by who reads it`, () => {
    const labels = product.parameters.flatMap(({ label }) => [label.zh, label.en]);
    assert.equal(new Set(labels).size, labels.length, "two parameters are called the same");
    for (const parameter of product.parameters) {
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
