import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { disputeKindKeys } from "./kinds.ts";
import { caseFacts, party, police, screen } from "./machines/cast.ts";
import { type RoutingFacts, type RoutingReason, routeOf, routingReasons } from "./routing.ts";

const day = "2026-05-20";
const facts = (overrides: Partial<RoutingFacts> = {}): RoutingFacts => ({
  ...caseFacts(),
  kind: "neighbour",
  police: null,
  departmentIds: [],
  talking: false,
  unequal: false,
  tried: [],
  ...overrides,
});
const order = (overrides: Partial<RoutingFacts> = {}) =>
  routeOf(facts(overrides), day).proposed.map(({ machine }) => machine);
const reasons = (
  machine: string,
  side: "for" | "against",
  overrides: Partial<RoutingFacts>,
): RoutingReason[] => routeOf(facts(overrides), day).proposed.find((each) => each.machine === machine)![side];
const firms = [party("up", { kind: "organisation" }), party("down", { kind: "organisation" })];

test("ROUTE-01: kinds are proposed in order with reasons on both sides", () => {
  assert.deepEqual(order(), ["people", "administrative", "own"]);
  assert.deepEqual(order({ kind: "labour", departmentIds: ["hr", "court"] }), [
    "administrative",
    "people",
    "own",
  ]);
  assert.equal(order({ kind: "business", parties: firms, departmentIds: ["market"] })[0], "administrative");
  assert.equal(order({ police: police() })[0], "police");
  assert.deepEqual(reasons("people", "for", { police: police() }), [
    "private_dispute",
    "no_punishment_after",
  ]);
  assert.deepEqual(reasons("people", "against", { tried: [{ machine: "people", ended: "refused" }] }), [
    "refused_before",
  ]);
  assert.deepEqual(reasons("own", "against", { talking: true, unequal: true }), ["unequal"]);
  assert.deepEqual(
    reasons("own", "against", {
      talking: true,
      parties: [party("up", { bornOn: "2012-01-01" }), party("down")],
    }),
    ["unequal"],
  );
  for (const { zh, en } of Object.values(routingReasons))
    assert.ok(/[\u4e00-\u9fff]/.test(zh) && /[a-z]/.test(en));
});

test("the police are never proposed for what is not mediable, and it is said why", () => {
  const cases: [string, Partial<RoutingFacts>, string][] = [
    ["nothing points to a violation", {}, "dispute.police_no_violation"],
    ["barred", { police: police({ bars: ["hired"] }) }, "dispute.police_barred"],
    ["unwilling", { police: police({ unwilling: ["up"] }) }, "dispute.police_unwilling"],
    ["not minor", { police: police({ minor: false }) }, "dispute.police_not_mediable"],
  ];
  for (const [name, overrides, code] of cases) {
    const routed = routeOf(facts(overrides), day);
    assert.ok(
      routed.proposed.every(({ machine }) => machine !== "police"),
      name,
    );
    assert.deepEqual(
      routed.notPossible.map(({ machine, refusal }) => [machine, refusal.code]),
      [["police", code]],
      name,
    );
  }
});

test("with the gate shut nothing is proposed and P14 is offered; not yet asked shuts nothing", () => {
  const gate = { ...caseFacts().gate, screens: [screen("up", { hurt: "yes" }), screen("down")] };
  const shut = routeOf(facts({ gate, police: police() }), day);
  assert.deepEqual([shut.proposed, shut.offersP14], [[], true]);
  assert.equal(shut.notPossible.length, 4);
  const unasked = routeOf(facts({ gate: { ...gate, screens: [] } }), day);
  assert.deepEqual([unasked.proposed.length, unasked.offersP14], [3, false]);
  const unsure = { ...gate, screens: [screen("up", { afraid: "unsure" }), screen("down")] };
  assert.deepEqual(routeOf(facts({ gate: unsure }), day).proposed, []);
});

test("whatever the facts, every kind is either proposed or refused with its rule, and never both", () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...disputeKindKeys),
        departmentIds: fc.subarray(["a", "b"]),
        talking: fc.boolean(),
        unequal: fc.boolean(),
        police: fc.option(fc.record({ isViolation: fc.boolean(), minor: fc.boolean() })),
      }),
      ({ police: of, ...rest }) => {
        const routed = routeOf(facts({ ...rest, police: of === null ? null : police(of) }), day);
        const named = [...routed.proposed, ...routed.notPossible].map(({ machine }) => machine).sort();
        assert.deepEqual(named, ["administrative", "own", "people", "police"]);
        const isForPolice = of !== null && of.isViolation && of.minor;
        assert.equal(
          routed.proposed.some(({ machine }) => machine === "police"),
          isForPolice,
        );
      },
    ),
  );
});
