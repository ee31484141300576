import assert from "node:assert/strict";
import { test } from "node:test";
import { roles } from "../../people/contract.ts";
import { agreement, caseFacts, clause, party, screen, who } from "./cast.ts";
import { type OwnEvent, type OwnFacts, mayOwn, nextOwn } from "./own-settlement.ts";

const day = "2026-05-20";
const cadre = who("cadre");
const facts = (overrides: Partial<OwnFacts> = {}): OwnFacts => ({
  ...caseFacts(),
  state: "told",
  agreement: agreement(),
  allPerformed: false,
  policeCase: null,
  ...overrides,
});
const settle = (overrides: object = {}): OwnEvent => ({
  type: "settle",
  saidBy: ["up", "down"],
  hosted: false,
  ...overrides,
});
function answers(cases: [string, OwnEvent, Partial<OwnFacts>, string | null, string?][]) {
  for (const [name, event, overrides, code, article] of cases) {
    const said = mayOwn(event, facts(overrides), cadre, day);
    assert.equal(said?.code ?? null, code, name);
    if (article !== undefined) assert.equal(said?.rule.basis?.article, article, name);
  }
}

test("§0.6: nobody hosts an own settlement, and it runs beside no mediation", () => {
  for (const role of roles)
    assert.equal(
      mayOwn(settle(), facts(), who(role), day)?.code ?? null,
      ["officer", "chief", "cadre", "mediator"].includes(role) ? null : "dispute.own_recorded_by",
      role,
    );
  const no = clause({ dueOn: null });
  answers([
    ["somebody hosted it", settle({ hosted: true }), {}, "dispute.own_hosted"],
    ["a mediation runs", settle(), { elsewhere: ["people"] }, "dispute.own_elsewhere"],
    ["one side says so", settle({ saidBy: ["up"] }), {}, "dispute.own_said_by_all"],
    ["nothing written", settle(), { agreement: null }, "dispute.own_content"],
    ["no date", settle(), { agreement: agreement({ clauses: [no] }) }, "dispute.own_content"],
    [
      "not to do something",
      settle(),
      { agreement: agreement({ clauses: [{ ...no, kind: "refrain" }] }) },
      null,
    ],
    [
      "a child alone",
      settle(),
      { parties: [party("up", { bornOn: "2012-01-01" }), party("down")] },
      "dispute.guardian_absent",
    ],
    [
      "fear",
      settle(),
      { gate: { ...caseFacts().gate, screens: [screen("up", { forced: "yes" }), screen("down")] } },
      "dispute.violence",
    ],
    ["settled twice", settle(), { state: "settled" }, "dispute.own_not_now"],
  ]);
});

test("POL-12: performed, both in writing, and the police have not decided", () => {
  const ask: OwnEvent = { type: "apply_to_police", writtenBy: ["up", "down"] };
  const state = "performed" as const;
  const open = { state, allPerformed: true, policeCase: { decided: false } };
  answers([
    ["all of it", ask, open, null],
    ["no case", ask, { ...open, policeCase: null }, "dispute.own_no_case"],
    [
      "not performed",
      ask,
      { ...open, state: "settled", allPerformed: false },
      "dispute.own_not_performed",
      "186",
    ],
    ["one wrote", { ...ask, writtenBy: ["up"] }, open, "dispute.own_written", "186"],
    ["decided", ask, { ...open, policeCase: { decided: true } }, "dispute.own_decided", "186"],
  ]);
  assert.equal(nextOwn("performed", ask), "performed");
});

test("performed when confirmed; every other end is told its routes", () => {
  const told = { routesToldAt: "2026-05-20T01:00:00Z" };
  answers([
    ["not confirmed", { type: "perform" }, { state: "settled" }, "dispute.own_not_performed"],
    ["given up, untold", { type: "close" }, { state: "given_up" }, "dispute.own_routes"],
    ["given up, told", { type: "close" }, { state: "given_up", ...told }, null],
    ["performed", { type: "close" }, { state: "performed" }, null],
    ["settled anew after it broke", settle(), { state: "broken" }, null],
  ]);
  assert.equal(nextOwn("settled", { type: "break" }), "broken");
});
