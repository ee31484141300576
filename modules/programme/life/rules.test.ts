import assert from "node:assert/strict";
import { test } from "node:test";
import { type Role, type Who, roles } from "../../people/contract.ts";
import { whoWith as who } from "../cast.ts";
import { ProgrammeState } from "../contract.ts";
import * as rules from "../rules.ts";

const [officer, chief] = [who(["officer", ["home"]]), who(["chief", null])];
const at = (state: ProgrammeState) => ({ communityId: "home", state });
type Codes = Partial<Record<ProgrammeState, string | null>>;
/** Every state has its answer; what is not named is answered by `otherwise`. */
const table = (ask: (state: ProgrammeState) => string | null, codes: Codes, otherwise: string) => {
  for (const state of ProgrammeState.options)
    assert.equal(ask(state), state in codes ? codes[state] : otherwise, state);
};

test("who may do what with a programme, in every state", () => {
  const over = "programme.over";
  const not = "programme.not_running";
  const runs = { approved: null, active: null };
  table(
    (state) => rules.mayRevise(officer, at(state), null),
    { ...runs, suspended: "programme.suspended_now", closed: over },
    not,
  );
  table(
    (state) => rules.maySuspend(chief, at(state)),
    { ...runs, suspended: "programme.suspended_already", closed: over },
    not,
  );
  table((state) => rules.mayResume(chief, at(state)), { suspended: null }, "programme.not_suspended");
  table((state) => rules.mayClose(chief, at(state)), { ...runs, suspended: null, closed: over }, not);
  table(
    (state) => rules.mayProposeClosing(officer, at(state), false),
    { ...runs, suspended: null, closed: over },
    not,
  );
  table((state) => rules.mayTakeUp(officer, at(state)), { set_aside: null }, "programme.not_set_aside");
  for (const role of roles) {
    const [here, away] = [who([role, ["home"]]), who([role, ["away"]])];
    const asked: [(by: Who) => string | null, Role, string][] = [
      [(by) => rules.mayRevise(by, at("active"), null), "officer", "programme.officer_picks"],
      [(by) => rules.maySuspend(by, at("active")), "chief", "programme.chief_suspends"],
      [(by) => rules.mayResume(by, at("suspended")), "chief", "programme.chief_suspends"],
      [(by) => rules.mayClose(by, at("active")), "chief", "programme.chief_closes"],
      [(by) => rules.mayProposeClosing(by, at("active"), false), "officer", "programme.officer_proposes"],
      [(by) => rules.mayDecideClosing(by, at("active"), true), "chief", "programme.chief_closes"],
      [(by) => rules.mayTakeUp(by, at("set_aside")), "officer", "programme.officer_picks"],
    ];
    for (const [may, wanted, code] of asked) {
      assert.equal(may(here), role === wanted ? null : code, role);
      assert.equal(may(away), code, role);
    }
  }
});

test("one revision at a time: a draft is gone on with, one that waits is waited for", () => {
  const next = (state: rules.RevisionState) => rules.mayRevise(officer, at("active"), state);
  assert.deepEqual([next("draft"), next("returned")], [null, null]);
  assert.deepEqual(
    [next("submitted"), next("approved")],
    ["programme.revision_submitted", "programme.revision_ahead"],
  );
});

test("proposals to close are made once, taken back by who made them, decided by the chief", () => {
  assert.equal(rules.mayProposeClosing(officer, at("active"), true), "programme.closing_proposed");
  assert.equal(rules.mayDecideClosing(chief, at("active"), false), "programme.nothing_proposed");
  assert.equal(rules.mayWithdrawClosing(officer, "me"), null);
  assert.equal(rules.mayWithdrawClosing(officer, "other"), "programme.proposer_withdraws");
  assert.equal(rules.mayWithdrawClosing(officer, null), "programme.nothing_proposed");
});

test("copying asks for the officer of the other community", () => {
  assert.equal(rules.mayCopy(officer, at("active"), "home"), "programme.copy_same_place");
  assert.equal(rules.mayCopy(officer, at("active"), "away"), "programme.officer_picks");
  assert.equal(rules.mayCopy(officer, at("active"), null), "programme.copy_nowhere");
  const both = who(["officer", ["home", "away"]]);
  assert.deepEqual(
    [rules.mayCopy(both, at("active"), "away"), rules.mayCopy(both, at("active"), null)],
    [null, null],
  );
  assert.equal(rules.mayCopy(who(["officer", null]), at("closed"), null), null);
});

test("how far a revision has come", () => {
  const row = { state: "active" as const, revisionId: "b", currentRevisionId: "a", nextRevisionId: "b" };
  const none = { submittedAt: null, returnedAt: null, approvedAt: null, withdrawnAt: null };
  const state = (more: object) => rules.revisionState({ ...row, ...none, ...more });
  assert.deepEqual(
    [
      state({}),
      state({ submittedAt: 1 }),
      state({ returnedAt: 1 }),
      state({ returnedAt: 1, submittedAt: 2 }),
      state({ submittedAt: 1, approvedAt: 2 }),
      state({ approvedAt: 2, revisionId: "a" }),
      state({ approvedAt: 2, revisionId: "old" }),
      state({ submittedAt: 1, withdrawnAt: 2 }),
    ],
    ["draft", "submitted", "returned", "submitted", "approved", "in_force", "superseded", "withdrawn"],
  );
});

test("what fell due in a pause is not owed; what was late before, or comes after, is", () => {
  const pause = { fromOn: "2026-12-10", resumedOn: "2026-12-20" };
  const cases: [string, string, boolean, string][] = [
    ["2026-12-10", "2026-12-12", true, "due on its first day"],
    ["2026-12-19", "2026-12-30", true, "due on its last day, however long it could have waited"],
    ["2026-12-20", "2026-12-20", false, "due on the day it goes on"],
    ["2026-12-08", "2026-12-15", true, "its last days fell into the pause"],
    ["2026-12-08", "2026-12-25", false, "still on time after it"],
  ];
  for (const [dueOn, closesOn, letGo, why] of cases)
    assert.equal(rules.isLetGo({ dueOn, closesOn }, pause), letGo, why);
  const moment = { fromOn: "2026-12-10", resumedOn: "2026-12-10" };
  for (const dueOn of ["2026-12-08", "2026-12-10", "2026-12-11"])
    assert.equal(rules.isLetGo({ dueOn, closesOn: "2026-12-12" }, moment), false, "taken back the same day");
});

test("closing pays off no arrears", () => {
  assert.equal(rules.endsAs({ closesOn: "2026-12-09" }, "2026-12-10"), "failed");
  assert.equal(rules.endsAs({ closesOn: "2026-12-10" }, "2026-12-10"), "cancelled");
});
