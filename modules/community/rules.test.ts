import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post, Role, Who } from "../people/contract.ts";
import type { TraitValue } from "./contract.ts";
import { factsThatHold, problemsFault, traitFault } from "./fact-rules.ts";
import { knownCommunities, knows, mayAdd, mayEdit, mayPartner, maySeeProfile } from "./rules.ts";

const here = "01930000-0000-7000-8000-000000000001";
const there = "01930000-0000-7000-8000-000000000002";
const holding = (...posts: [Role, string[] | null][]): Who => ({
  loginId: "",
  personId: "",
  stationId: "",
  scope: "all",
  posts: posts.map(([role, communityIds]) => ({ role, communityIds }) as Post),
});

test("who sees, knows and edits a community", () => {
  const cases: [string, Who, { known: boolean; profile: string | null; edit: string | null }][] = [
    ["its officer", holding(["officer", [here]]), { known: true, profile: null, edit: null }],
    ["a chief", holding(["chief", null]), { known: true, profile: null, edit: null }],
    ["an officer of all", holding(["officer", null]), { known: true, profile: null, edit: null }],
    ["its cadre", holding(["cadre", [here]]), { known: true, profile: null, edit: "community.may_not_edit" }],
    [
      "an officer of another, guard here",
      holding(["officer", [there]], ["guard", [here]]),
      { known: true, profile: null, edit: "community.may_not_edit" },
    ],
    [
      "the officer of another",
      holding(["officer", [there]]),
      { known: false, profile: "community.names_only", edit: "community.may_not_edit" },
    ],
    ...(["system_admin", "security_admin", "auditor", "supervisor"] as const).map(
      (role): (typeof cases)[number] => [
        role,
        holding([role, null]),
        { known: true, profile: "community.names_only", edit: "community.may_not_edit" },
      ],
    ),
    ["nobody", holding(), { known: false, profile: "community.names_only", edit: "community.may_not_edit" }],
  ];
  for (const [name, who, { known, profile, edit }] of cases) {
    assert.equal(knows(who, here), known, name);
    assert.equal(maySeeProfile(who, here), profile, name);
    assert.equal(mayEdit(who, here), edit, name);
  }
});

test("posts name communities, or all of the station", () => {
  assert.deepEqual(knownCommunities(holding(["officer", [here]], ["guard", [there, here]])), [here, there]);
  assert.equal(knownCommunities(holding(["guard", [here]], ["cadre", null])), null);
  assert.deepEqual(knownCommunities(holding()), []);
});

test("only a chief of the whole station adds a community", () => {
  assert.equal(mayAdd(holding(["chief", null])), null);
  assert.equal(mayAdd(holding(["chief", [here]])), "community.chief_adds");
  assert.equal(mayAdd(holding(["officer", null])), "community.chief_adds");
});

test("chiefs, administrators and supervisors are no partners", () => {
  for (const role of ["chief", "system_admin", "security_admin", "auditor", "supervisor"] as const)
    assert.equal(mayPartner(role, "community"), "community.role_no_partner", role);
  for (const role of ["cadre", "guard", "lawyer", "donor"] as const)
    assert.equal(mayPartner(role, "community"), null, role);
});

test("a fact is refused with the field that is wrong", () => {
  const today = "2026-11-23";
  const cases: [string, Parameters<typeof traitFault>[0], string, TraitValue, string, string | null][] = [
    ["a count", "community", "households", 310, today, null],
    ["at least", "community", "residents", { atLeast: 1300 }, today, null],
    ["not known", "community", "residents", null, today, null],
    ["a key nobody lists", "community", "ghosts", 1, today, "community.trait_unknown key"],
    ["a key of Object itself", "community", "constructor", 1, today, "community.trait_unknown key"],
    ["of another kind", "school", "households", 310, today, "community.trait_other_kind key"],
    ["words for a count", "community", "households", "lots", today, "community.trait_value value"],
    ["yes for a count", "community", "households", true, today, "community.trait_value value"],
    ["a day to come", "community", "households", 310, "2026-11-24", "community.as_of_future asOf"],
  ];
  for (const [name, kind, key, value, asOf, answer] of cases) {
    const fault = traitFault(kind, { key, value, asOf }, today);
    assert.equal(fault && `${fault.code} ${fault.field}`, answer, name);
  }
});

test("a problem that is not in the list is named with its place", () => {
  assert.equal(problemsFault("community", ["dispute.leak", "fraud.telecom"]), null);
  assert.deepEqual(problemsFault("community", ["dispute.leak", "dispute.weather"]), {
    code: "community.problem_unknown",
    field: "problems.1",
    details: { problem: "dispute.weather" },
  });
});

test("of each key the newest fact holds; breaks stay until they are cleared", () => {
  let recorded = 0;
  const fact = (key: string, value: TraitValue, asOf: string) => ({
    id: `f${++recorded}`,
    key,
    value,
    asOf,
    recordedAt: new Date(recorded * 1000),
  });
  const held = (facts: ReturnType<typeof fact>[]) =>
    factsThatHold(facts)
      .map(({ key, value }) => `${key}=${JSON.stringify(value)}`)
      .sort();
  assert.deepEqual(held([fact("households", 310, "2024-12-31"), fact("households", 300, "2023-12-31")]), [
    "households=310",
  ]);
  assert.deepEqual(held([fact("households", 310, "2024-12-31"), fact("households", 311, "2024-12-31")]), [
    "households=311",
  ]);
  assert.deepEqual(held([fact("households", 310, "2024-12-31"), fact("households", null, "2025-12-31")]), [
    "households=null",
  ]);
  const breaks = [
    fact("term_break_from", "2026-07-05", "2026-01-01"),
    fact("term_break_from", "2027-01-18", "2026-09-01"),
  ];
  assert.deepEqual(held(breaks), ['term_break_from="2026-07-05"', 'term_break_from="2027-01-18"']);
  const cleared = [...breaks, fact("term_break_from", null, "2026-10-01")];
  assert.deepEqual(held(cleared), []);
  assert.deepEqual(held([...cleared, fact("term_break_from", "2027-01-20", "2026-10-02")]), [
    'term_break_from="2027-01-20"',
  ]);
});
