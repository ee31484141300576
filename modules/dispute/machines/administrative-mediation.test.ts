import assert from "node:assert/strict";
import { test } from "node:test";
import { roles } from "../../people/contract.ts";
import {
  type AdministrativeEvent,
  type AdministrativeFacts,
  type Opinion,
  decidesBy,
  mayAdministrative,
  nextAdministrative,
  opinionLacks,
} from "./administrative-mediation.ts";
import { agreement, clause, holidays2026, mediator, people, screen, who } from "./cast.ts";

const day = "2026-05-20";
const department = who("department_officer");
const facts = (overrides: Partial<AdministrativeFacts> = {}): AdministrativeFacts => ({
  ...people(),
  state: "received",
  inRemit: true,
  complex: false,
  receivedOn: "2026-05-18",
  holidays: holidays2026,
  ...overrides,
});
const accept: AdministrativeEvent = { type: "accept", askedPartyIds: ["up", "down"] };
const session: AdministrativeEvent = {
  type: "session",
  joint: true,
  open: false,
  mediators: [mediator("li", { quality: "authority" })],
  present: [],
};
const transfer = (toOrganisationId: string | null, reason = "归住建管"): AdministrativeEvent => ({
  type: "transfer",
  toOrganisationId,
  reason,
});
function answers(cases: [string, AdministrativeEvent, Partial<AdministrativeFacts>, string | null][]) {
  for (const [name, event, overrides, code] of cases)
    assert.equal(mayAdministrative(event, facts(overrides), department, day)?.code ?? null, code, name);
}

test("§0.6: only the department acts, and not beside another mediation", () => {
  for (const role of roles)
    assert.equal(
      mayAdministrative(accept, facts(), who(role), day)?.code ?? null,
      role === "department_officer" ? null : "dispute.admin_department",
      role,
    );
  answers([
    ["people's mediation runs", accept, { elsewhere: ["people"] }, "dispute.admin_elsewhere"],
    ["accepted already", accept, { state: "accepted" }, "dispute.admin_not_now"],
  ]);
});

test("MED-22: three working days to pass on, five to decide, ten where complex", () => {
  assert.deepEqual(decidesBy(facts()), {
    transferBy: { on: "2026-05-21", sure: true },
    acceptBy: { on: "2026-05-25", sure: true },
  });
  assert.equal(decidesBy(facts({ complex: true })).acceptBy.on, "2026-06-01");
  assert.equal(decidesBy(facts({ receivedOn: "2026-02-12" })).transferBy.on, "2026-02-24");
  const told = { routesToldAt: "2026-05-20T01:00:00Z" };
  answers([
    ["out of remit, accepted", accept, { inRemit: false }, "dispute.admin_out_of_remit"],
    ["out of remit, without saying whose", transfer(null), { inRemit: false }, "dispute.admin_says_whose"],
    ["without saying why", transfer("housing", " "), { inRemit: false }, "dispute.admin_says_whose"],
    ["passed on", transfer("housing"), { inRemit: false }, null],
    ["in remit, passed on", transfer("housing"), {}, "dispute.admin_in_remit"],
    ["declined without reason", { type: "decline", reason: "" }, told, "dispute.admin_reason"],
    ["declined, routes untold", { type: "decline", reason: "证据不足" }, {}, "dispute.admin_routes"],
    ["declined", { type: "decline", reason: "证据不足" }, told, null],
    ["one side not asked", { ...accept, askedPartyIds: ["up"] }, {}, "dispute.admin_ask_all"],
    ["one side refuses", accept, { refusedBy: ["up"] }, "dispute.admin_refused"],
    ["accepted", accept, {}, null],
  ]);
  const out = mayAdministrative(accept, facts({ inRemit: false }), department, day);
  assert.deepEqual([out?.details["until"], out?.rule.basis], ["2026-05-21", null]);
  const shenzhen = facts({ inRemit: false, law: { place: "CN-4403", edition: 1 } });
  const there = mayAdministrative(accept, shenzhen, department, day);
  assert.deepEqual([there?.rule.basis?.article, there?.rule.verifiedOn], ["45", null]);
});

test("MED-22: the rest is as in people's mediation, by our own choice, and says so", () => {
  const state = "mediating" as const;
  answers([
    [
      "nobody leads",
      { ...session, mediators: [] } as AdministrativeEvent,
      { state },
      "dispute.admin_mediator",
    ],
    ["asked to withdraw", session, { state, recused: ["li"] }, "dispute.mediator_recused"],
    [
      "a guest nobody agreed to",
      { ...session, present: ["x"] } as AdministrativeEvent,
      { state },
      "dispute.invitee_consent",
    ],
    [
      "closed was asked for",
      { ...session, open: true } as AdministrativeEvent,
      { state, openness: [{ partyId: "up", wants: "closed" }] },
      "dispute.wants_closed",
    ],
    ["no agreement", { type: "agree" }, { state }, "dispute.agreement_empty"],
    [
      "unclear",
      { type: "agree" },
      { state, agreement: agreement({ clauses: [clause({ manner: null })] }) },
      "dispute.clause_unclear",
    ],
    ["clear", { type: "agree" }, { state, agreement: agreement() }, null],
    [
      "in effect with the seal",
      { type: "take_effect", on: "2026-05-22" },
      { state: "agreed", agreement: agreement() },
      null,
    ],
    [
      "in effect before it",
      { type: "take_effect", on: "2026-05-20" },
      { state: "agreed", agreement: agreement() },
      "dispute.agreement_other_day",
    ],
    ["promises open", { type: "perform" }, { state: "effective" }, "dispute.admin_not_performed"],
    ["failed, routes untold", { type: "fail" }, { state }, "dispute.admin_routes"],
    ["closed, routes untold", { type: "close" }, { state: "refused" }, "dispute.admin_routes"],
    [
      "violence",
      session,
      { state, gate: { ...facts().gate, screens: [screen("up", { hurt: "yes" }), screen("down")] } },
      "dispute.violence",
    ],
  ]);
  const guest = mayAdministrative(
    { ...session, present: ["x"] } as AdministrativeEvent,
    facts({ state }),
    department,
    day,
  );
  const shenzhen = facts({ state, recused: ["li"], law: { place: "CN-4403", edition: 1 } });
  assert.equal(mayAdministrative(session, shenzhen, department, day)?.rule.basis?.article, "23");
  assert.equal(guest?.rule.id, "MED-22.like");
  assert.deepEqual([guest?.rule.basis, guest?.yields], [null, false]);
});

test("P12: an opinion names policy, law and what each side answers for", () => {
  const opinion: Opinion = {
    policy: "商铺退租的扶持办法",
    law: "民法典租赁合同一章",
    responsibilities: [
      { partyId: "up", text: "退押金" },
      { partyId: "down", text: " " },
    ],
  };
  assert.deepEqual(opinionLacks(opinion, ["up", "down"]), ["down"]);
  assert.deepEqual(opinionLacks({ ...opinion, policy: "", law: "" }, ["up"]), ["policy", "law"]);
  answers([
    ["one side left out", { type: "opinion", opinion }, { state: "accepted" }, "dispute.admin_opinion"],
  ]);
  assert.equal(nextAdministrative("accepted", { type: "opinion", opinion }), "accepted");
  assert.equal(nextAdministrative("received", transfer("housing")), "transferred");
  assert.equal(nextAdministrative("mediating", { type: "party_refuses", partyId: "up" }), "refused");
});
