import assert from "node:assert/strict";
import { test } from "node:test";
import { copiesOf } from "../agreement/agreement.ts";
import { numberOf } from "../rule-table/table.ts";
import { mediator, party } from "./cast.ts";
import { type Committee, committeeStands, conductBans } from "./committee.ts";
import { conflictWords, conflictsOf } from "./mediator.ts";

const at = { day: "2026-05-20", law: { place: "CN-6101", edition: 1 } };

test("MED-19: the conflict check names each tie, its party and the case it comes from", () => {
  const parties = [party("firm", { kind: "organisation" }), party("landlord")];
  const lawyer = mediator("zhou", { ties: [{ partyId: "landlord", kind: "other" }] });
  const past = [
    {
      disputeId: "d1",
      matterId: null,
      personId: "zhou",
      as: "agent" as const,
      forSubjectIds: ["subject-firm"],
    },
    { disputeId: "d2", matterId: "m", personId: "zhou", as: "police" as const, forSubjectIds: [] },
    { disputeId: "d3", matterId: "m", personId: "wu", as: "agent" as const, forSubjectIds: ["subject-firm"] },
  ];
  const found = conflictsOf(lawyer, { parties, matterId: "m" }, past);
  assert.deepEqual(found, [
    { kind: "acted_for", partyId: "firm", disputeId: "d1" },
    { kind: "related", partyId: "landlord", disputeId: null },
    { kind: "police_side", partyId: null, disputeId: "d2" },
  ]);
  for (const { kind } of found) assert.match(conflictWords[kind].zh, /办|关系|单位|当事人/);
  assert.deepEqual(conflictsOf(mediator("new"), { parties, matterId: "m" }, past), []);
});

test("MED-03, MED-04: three to nine members, one director, a woman, the smaller peoples, three years", () => {
  const whole: Committee = {
    members: 5,
    directors: 1,
    women: 2,
    manyPeoples: false,
    ofSmallerPeoples: 0,
    electedOn: "2024-01-10",
  };
  const cases: [Partial<Committee>, string | null][] = [
    [{}, null],
    [{ members: 2 }, "dispute.committee_size"],
    [{ members: 3 }, null],
    [{ members: 9 }, null],
    [{ members: 10 }, "dispute.committee_size"],
    [{ directors: 0 }, "dispute.committee_director"],
    [{ directors: 2 }, "dispute.committee_director"],
    [{ women: 0 }, "dispute.committee_woman"],
    [{ manyPeoples: true }, "dispute.committee_peoples"],
    [{ manyPeoples: true, ofSmallerPeoples: 1 }, null],
    [{ electedOn: "2023-05-20" }, null],
    [{ electedOn: "2023-05-19" }, "dispute.committee_term"],
  ];
  for (const [overrides, code] of cases)
    assert.equal(
      committeeStands({ ...whole, ...overrides }, at)?.code ?? null,
      code,
      JSON.stringify(overrides),
    );
  assert.deepEqual(Object.keys(conductBans), ["partial", "insult", "benefit", "leak"]);
});

test("MED-15: one copy for each party and one for the committee", () => {
  assert.equal(copiesOf(2, numberOf("MED-15.copies", at)), 3);
  assert.equal(copiesOf(5, numberOf("MED-15.copies", at)), 6);
});
