import assert from "node:assert/strict";
import { test } from "node:test";
import { type Role, roles } from "../people/contract.ts";
import { whoWith as who } from "./cast.ts";
import type { ProgrammeState } from "./contract.ts";
import { mayApprove, mayConfigure, mayDeclareHours, maySeeProgramme, mayStart, maySubmit } from "./rules.ts";

const states: (ProgrammeState | "discarded")[] = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "active",
  "suspended",
  "closed",
  "discarded",
];
const standing = (
  state: ProgrammeState | "discarded",
  authorId = "author",
  submittedBy: string | null = authorId,
) => ({
  communityId: "home",
  state,
  authorId,
  submittedBy,
});

test("a programme is seen by working posts of its community and by nobody else", () => {
  const outside: readonly Role[] = ["system_admin", "security_admin", "auditor", "supervisor"];
  for (const role of roles) {
    assert.equal(maySeeProgramme(who([role, ["home"]]), "home"), !outside.includes(role), role);
    assert.equal(maySeeProgramme(who([role, null]), "home"), !outside.includes(role), role);
    assert.equal(maySeeProgramme(who([role, ["away"]]), "home"), false, role);
  }
  assert.equal(maySeeProgramme(who(["supervisor", null], ["guard", ["away"]]), "home"), false);
});

test("only the beat officer of the community picks", () => {
  for (const role of roles)
    assert.equal(
      mayStart(who([role, ["home"]]), "home"),
      role === "officer" ? null : "programme.officer_picks",
      role,
    );
  assert.equal(mayStart(who(["officer", ["away"]]), "home"), "programme.officer_picks");
});

const whyNot: Partial<Record<ProgrammeState | "discarded", string>> = {
  set_aside: "programme.set_aside",
  suspended: "programme.suspended_now",
  closed: "programme.over",
};
test("a basket is open as a draft and when it came back, and at no other time", () => {
  const officer = who(["officer", ["home"]]);
  for (const state of states)
    assert.equal(
      mayConfigure(officer, standing(state)),
      state === "draft" || state === "returned" ? null : (whyNot[state] ?? "programme.not_open"),
      state,
    );
  assert.equal(mayConfigure(who(["chief", null]), standing("draft")), "programme.officer_picks");
});

test("what is empty, lacks a partner, does not fit or can never be decided is not submitted, in this order", () => {
  const officer = who(["officer", ["home"]]);
  const cases: [number, number, boolean, boolean, string | null][] = [
    [0, 1, false, true, "programme.basket_empty"],
    [1, 1, false, true, "programme.role_missing"],
    [1, 0, false, true, "programme.over_capacity"],
    [1, 0, true, true, "programme.undecidable"],
    [1, 0, true, false, null],
  ];
  for (const [choices, missingRoles, fits, undecidable, code] of cases)
    assert.equal(maySubmit(officer, standing("draft"), { choices, missingRoles, fits, undecidable }), code);
  const facts = { choices: 1, missingRoles: 0, fits: true, undecidable: false };
  assert.equal(maySubmit(officer, standing("submitted"), facts), "programme.not_open");
});

test("the chief decides what is submitted, and never what the same person wrote or submitted", () => {
  const chief = who(["chief", null], ["officer", ["home"]]);
  for (const state of states)
    assert.equal(
      mayApprove(chief, standing(state)),
      state === "submitted"
        ? null
        : state === "suspended"
          ? "programme.suspended_now"
          : "programme.not_submitted",
      state,
    );
  assert.equal(mayApprove(chief, standing("submitted", "me", "other")), "programme.author_approves");
  assert.equal(mayApprove(chief, standing("submitted", "other", "me")), "programme.author_approves");
  for (const role of roles.filter((each) => each !== "chief"))
    assert.equal(mayApprove(who([role, null]), standing("submitted")), "programme.chief_approves", role);
});

test("hours of officers are the chief's to declare, of partners their own role's in that community", () => {
  const officer = who(["officer", ["home"]]);
  assert.equal(mayDeclareHours(officer, "home", "officer"), "programme.chief_declares");
  assert.equal(mayDeclareHours(officer, "home", "guard"), "programme.partner_declares");
  assert.equal(mayDeclareHours(who(["chief", null]), "home", "officer"), null);
  assert.equal(mayDeclareHours(who(["guard", ["home"]]), "home", "guard"), null);
  assert.equal(mayDeclareHours(who(["guard", null]), "home", "guard"), null);
  assert.equal(mayDeclareHours(who(["guard", ["away"]]), "home", "guard"), "programme.partner_declares");
  assert.equal(mayDeclareHours(who(["guard", ["home"]]), "home", "cadre"), "programme.partner_declares");
});
