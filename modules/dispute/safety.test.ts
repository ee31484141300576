import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { caseFacts, party, screen, who } from "./machines/cast.ts";
import { type Party, ageOn } from "./machines/machine.ts";
import {
  type Gate,
  type GateState,
  type ReportKind,
  mayReconcile,
  maySeeReporter,
  reportFirst,
  screenKeys,
  screenQuestions,
  weighGate,
} from "./safety.ts";

const day = "2026-05-20";
const child = party("up", { bornOn: "2012-03-01" });
const frail = party("up", { bornOn: "1948-03-01", capacity: "limited" });
const other = party("down");
const asked = (overrides: Partial<Gate> = {}): Gate => ({ ...caseFacts().gate, ...overrides });
const yes = (question: (typeof screenKeys)[number], partyId = "up") => {
  const quiet = partyId === "up" ? "down" : "up";
  return asked({ screens: [screen(partyId, { [question]: "yes" }), screen(quiet)] });
};

test("the screen is short and each question has both languages", () => {
  assert.ok(screenKeys.length <= 6);
  for (const key of screenKeys) assert.match(screenQuestions[key].zh, /？$/);
});

test("DV-01, DV-03: what the gate says, for each answer", () => {
  const cases: [string, Gate, Party[], GateState, ReportKind[]][] = [
    ["all say no", asked(), [party("up"), other], "open", []],
    ["hurt", yes("hurt"), [party("up"), other], "closed_violence", []],
    ["forced to talk", yes("forced"), [party("up"), other], "closed_violence", []],
    [
      "unsure",
      asked({ screens: [screen("up", { afraid: "unsure" }), screen("down")] }),
      [party("up"), other],
      "unclear",
      [],
    ],
    ["one not asked", asked({ screens: [screen("up")] }), [party("up"), other], "not_asked", []],
    [
      "asked with others listening",
      asked({ screens: [screen("up", {}, false), screen("down")] }),
      [party("up"), other],
      "not_asked",
      [],
    ],
    ["firms are not asked", asked({ screens: [] }), [party("up", { kind: "organisation" })], "open", []],
    [
      "a warning letter is known",
      asked({ violenceKnown: true }),
      [party("up"), other],
      "closed_violence",
      [],
    ],
    ["hurt, without full capacity", yes("hurt"), [frail, other], "closed_violence", ["capacity"]],
    ["the other one is hurt", yes("hurt", "down"), [frail, other], "closed_violence", []],
    [
      "known, and one lacks capacity",
      asked({ violenceKnown: true }),
      [frail, other],
      "closed_violence",
      ["capacity"],
    ],
    ["a child is hurt", yes("hurt"), [child, other], "closed_violence", ["child"]],
    ["a child saw it", yes("child"), [party("up"), other], "closed_violence", ["child"]],
    ["a child at risk", asked({ childAtRisk: true }), [party("up"), other], "closed_violence", ["child"]],
    [
      "reported",
      { ...yes("hurt"), reports: [{ kind: "capacity", at: "2026-05-20T01:00:00Z" }] },
      [frail, other],
      "closed_violence",
      [],
    ],
    [
      "the other report does not stand for it",
      { ...yes("hurt"), reports: [{ kind: "child", at: "2026-05-20T01:00:00Z" }] },
      [frail, other],
      "closed_violence",
      ["capacity"],
    ],
  ];
  for (const [name, gate, parties, state, due] of cases) {
    const weighed = weighGate(gate, parties, day);
    assert.deepEqual([weighed.state, weighed.reportsDue], [state, due], name);
    assert.equal(weighed.offersP14, state === "closed_violence", name);
  }
});

test("CHILD-01, DV-01: the report comes before anything else, then the gate; none of it yields", () => {
  const facts = (gate: Gate, parties: Party[]) => caseFacts({ gate, parties });
  const cases: [string, ReturnType<typeof facts>, string | null, string | null][] = [
    ["a child", facts(yes("hurt"), [child, other]), "dispute.report_child", "dispute.report_child"],
    ["capacity", facts(yes("hurt"), [frail, other]), "dispute.report_capacity", "dispute.report_capacity"],
    ["violence", facts(yes("hurt"), [party("up"), other]), null, "dispute.violence"],
    [
      "unclear",
      facts(asked({ screens: [screen("up", { hurt: "unsure" }), screen("down")] }), [party("up"), other]),
      null,
      "dispute.screen_unclear",
    ],
    ["not asked", facts(asked({ screens: [] }), [party("up"), other]), null, "dispute.screen_first"],
    ["safe", caseFacts(), null, null],
  ];
  for (const [name, of, report, reconcile] of cases) {
    assert.equal(reportFirst(of, day)?.code ?? null, report, name);
    const refusal = mayReconcile(of, day);
    assert.equal(refusal?.code ?? null, reconcile, name);
    assert.equal(refusal?.yields ?? false, false, name);
  }
  assert.equal(reportFirst(facts(yes("hurt"), [frail, other]), day)?.rule.basis?.article, "14");
});

test("DV-01: who reported is known to the officer in charge and the chief", () => {
  const facts = { ...caseFacts(), inChargeId: "a-officer" };
  const code = (by: Parameters<typeof maySeeReporter>[0]) => maySeeReporter(by, facts, day)?.code ?? null;
  assert.equal(code(who("officer")), null);
  assert.equal(code(who("chief")), null);
  assert.equal(code(who("officer", "home", "another")), "dispute.reporter_kept");
  assert.equal(code(who("cadre", "home", "a-officer")), "dispute.reporter_kept");
  assert.equal(code(who("chief", "away")), "dispute.reporter_kept");
});

test("one yes or unsure anywhere and the door stays shut, whoever said it", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ question: fc.constantFrom(...screenKeys), answer: fc.constantFrom("yes", "unsure") }),
        { minLength: 1 },
      ),
      fc.constantFrom("up", "down"),
      (said, partyId) => {
        const answers = Object.fromEntries(said.map(({ question, answer }) => [question, answer]));
        const screens = [screen(partyId, answers), screen(partyId === "up" ? "down" : "up")];
        assert.notEqual(mayReconcile(caseFacts({ gate: asked({ screens }) }), day), null);
      },
    ),
  );
});

test("age is whole years, on the birthday itself one more", () => {
  assert.deepEqual(
    ["2028-05-19", "2028-05-20"].map((on) => ageOn("2010-05-20", on)),
    [17, 18],
  );
  assert.deepEqual([ageOn("2008-02-29", "2026-02-28"), ageOn("2008-02-29", "2026-03-01")], [17, 18]);
});
