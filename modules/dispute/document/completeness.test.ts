import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDossier, buildParty, buildPoliceDossier } from "./specimen.ts";
import { completenessOf } from "./completeness.ts";
import type { Dossier } from "./dossier.ts";
import { lackWords } from "./lacks.ts";

const today = "2026-03-05";
const without = (change: (dossier: Dossier) => void, build = buildDossier): Dossier => {
  const dossier = structuredClone(build());
  change(dossier);
  return dossier;
};
const lacking = (dossier: Dossier, on = today) =>
  completenessOf(dossier, on).flatMap(({ number, why }) =>
    why.map(({ lack, names }) => [number, lack, names.join("、")].join(" ").trim()),
  );

test("a case with every paper lacks nothing and says what it did not need", () => {
  const checks = completenessOf(buildDossier(), today);
  assert.deepEqual(
    checks.map(({ number, need, state }) => `${number} ${need} ${state}`),
    [
      "1 required complete",
      "2 required complete",
      "3 required complete",
      "4 needed complete",
      "5 needed complete",
      "6 needed complete",
      "7 required complete",
      "8 required complete",
      "9 needed complete",
      "10 needed complete",
      "11 needed complete",
      "12 not_needed not_needed",
      "13 required complete",
    ],
  );
});

const company = "样例物业服务有限公司欧亚分公司";
const cases: [string, Dossier, string[]][] = [
  [
    "neither applied for nor accepted",
    without((dossier) => Object.assign(dossier, { appliedOn: null, acceptedOn: null })),
    ["1 no_start"],
  ],
  ["rights not told", without((dossier) => (dossier.rightsToldOn = null)), ["2 rights_not_told"]],
  ["one identity unseen", without((dossier) => dossier.identities.pop()), [`3 identity_not_seen ${company}`]],
  [
    "a mandate nobody signed",
    without((dossier) => (dossier.mandates[0]!.signedOn = null)),
    ["4 mandate_unsigned 吴恒"],
  ],
  ["no session", without((dossier) => (dossier.sessions = [])), ["7 no_session"]],
  [
    "a session of no words",
    without((dossier) => (dossier.sessions[1]!.notes = " \n")),
    ["7 session_empty 2"],
  ],
  [
    "nobody signed",
    without((dossier) => (dossier.agreement!.signatures = [])),
    [`8 agreement_unsigned 陈安平、${company}`, "8 mediator_unsigned"],
  ],
  [
    "a minor's guardian did not sign",
    without((dossier) => (dossier.parties[0]!.guardian = { name: "陈大川", relation: "父亲", phone: null })),
    ["8 agreement_unsigned 陈大川"],
  ],
  [
    "an agent of general power cannot sign for the firm",
    without((dossier) => {
      dossier.mandates[0]!.scope = "general";
      dossier.agreement!.signatures = dossier.agreement!.signatures.filter(({ name }) => name !== company);
    }),
    [`8 agreement_unsigned ${company}`],
  ],
  ["no seal", without((dossier) => (dossier.agreement!.sealedOn = null)), ["8 agreement_unsealed"]],
  [
    "clauses without day and manner",
    without((dossier) => {
      dossier.agreement!.clauses[1]!.dueOn = null;
      dossier.agreement!.clauses[3]!.manner = "";
    }),
    ["8 clause_without_date 2", "8 clause_without_manner 4"],
  ],
  [
    "agreed without an agreement",
    without((dossier) => Object.assign(dossier, { agreement: null, confirmation: null, performances: [] })),
    ["8 no_agreement"],
  ],
  [
    "performed without a proof, and one thing nobody heard of",
    without((dossier) => {
      dossier.performances[0]!.proofs = [];
      dossier.performances = dossier.performances.filter(({ clause }) => clause !== 2);
    }),
    ["9 clause_overdue 3", "9 performance_unproved 1"],
  ],
  ["nobody followed up", without((dossier) => (dossier.visits = [])), ["10 no_follow_up"]],
  [
    "confirmation of what is not in effect",
    without((dossier) => (dossier.agreement!.effectiveOn = null)),
    ["11 confirmation_without_effect"],
  ],
  [
    "confirmed by a ruling without number",
    without((dossier) => (dossier.confirmation!.result = "confirmed")),
    ["11 confirmation_without_paper"],
  ],
  [
    "failed, and nobody was told of other routes",
    without((dossier) =>
      Object.assign(dossier, {
        agreement: null,
        confirmation: null,
        performances: [],
        ending: { how: "failed", on: "2026-01-31", routes: [], routesToldOn: null },
      }),
    ),
    ["12 no_note", "12 routes_not_told"],
  ],
  [
    "without number and filing",
    without((dossier) =>
      Object.assign(dossier, {
        number: null,
        filing: { by: null, on: null, retention: null, remark: null },
      }),
    ),
    ["13 no_number", "13 not_filed"],
  ],
];
for (const [name, dossier, lacks] of cases)
  test(`lacking: ${name}`, () => assert.deepEqual(lacking(dossier), lacks));

test("a clause is overdue the day after its last day, not before", () => {
  const dossier = without(({ performances }) => (performances[1]!.state = "open"));
  assert.deepEqual(lacking(dossier, "2026-03-31"), []);
  assert.deepEqual(lacking(dossier, "2026-04-01"), ["9 clause_overdue 2"]);
});

test("what one side refused was never mediated: no session and no agreement are asked", () => {
  const dossier = without((each) =>
    Object.assign(each, {
      agreement: null,
      sessions: [],
      performances: [],
      confirmation: null,
      note: "对方明确拒绝调解。",
      ending: { how: "refused", on: "2026-01-20", routes: ["向人民法院起诉"], routesToldOn: "2026-01-20" },
    }),
  );
  assert.deepEqual(lacking(dossier), []);
  const states = completenessOf(dossier, today).map(({ state }) => state);
  assert.deepEqual([states[6], states[7]], ["not_needed", "not_needed"]);
});

test("the police first establish facts and evidence, and a suspect sends nobody", () => {
  const dossier = without((each) => {
    each.surveys = [];
    each.evidence = [];
    each.incident = null;
    each.identities = [0, 1].map((party) => ({
      party,
      paper: "居民身份证复印件",
      seenOn: today,
      seenBy: "高原",
    }));
    each.mandates = [{ ...buildDossier().mandates[0]!, party: 1 }];
    each.agreement!.signatures = ["钱进", "欧阳致远", "欧阳海", "高原"].map((name) => ({
      name,
      as: "party",
      way: "signed",
      on: "2026-01-31",
    }));
    each.performances = [
      { clause: 0, state: "kept", on: today, proofs: [{ kind: "收条", number: null, on: today }] },
    ];
    each.visits = buildDossier().visits;
  }, buildPoliceDossier);
  assert.deepEqual(lacking(dossier), [
    "4 mandate_of_suspect 欧阳致远",
    "5 facts_not_established",
    "6 no_evidence",
    "8 incident_not_stated",
  ]);
});

test("every lack has its words and is reached by a case above or by police and time", () => {
  const reached = new Set(
    cases.flatMap(([, dossier]) =>
      completenessOf(dossier, today).flatMap(({ why }) => why.map(({ lack }) => lack)),
    ),
  );
  const elsewhere = ["mandate_of_suspect", "facts_not_established", "no_evidence", "incident_not_stated"];
  const more = lacking(without((dossier) => (dossier.agreement!.clauses = [])));
  const open = lacking(without((dossier) => Object.assign(dossier, { agreement: null, ending: null })));
  const unapplied = lacking(without((dossier) => (dossier.confirmation!.appliedOn = null)));
  for (const key of Object.keys(lackWords)) {
    const lack = key.split(".").at(-1)!;
    const found =
      [...reached].some((each) => each === lack) ||
      elsewhere.includes(lack) ||
      [...more, ...open, ...unapplied].some((each) => each.split(" ")[1] === lack);
    assert.ok(found, lack);
  }
  assert.deepEqual(buildParty().guardian, null);
});
