/**
 * Which kind of mediation a dispute may go to: proposed in order, each with what speaks for it and against it. A person
 * decides. What is not mediable by the police is never proposed to them, and where the violence gate is shut nothing
 * is (ROUTE-01). Pure.
 */
import type { Bilingual } from "../../server/wire.ts";
import type { DisputeKind } from "./kinds.ts";
import { type CaseFacts, type MachineKind, needsGuardian } from "./machines/machine.ts";
import { type Eligible, isForPolice } from "./machines/police-eligible.ts";
import type { Refusal } from "./machines/refusal.ts";
import { mayReconcile, weighGate } from "./safety.ts";

export const routingReasons = {
  violation: {
    zh: "可能违反治安管理，案件在公安机关",
    en: "a public-order violation may lie here, the case is with the police",
  },
  police_mediable: { zh: "属于可以治安调解的情形", en: "it is of the kind the police may mediate" },
  private_dispute: { zh: "民间纠纷，不收费，就近", en: "a private dispute; free and close by" },
  no_punishment_after: {
    zh: "履行后双方可以书面申请不予处罚",
    en: "once performed, both may ask in writing for no punishment",
  },
  in_remit: { zh: "有主管部门", en: "a department is in charge of such matters" },
  between_firms: { zh: "单位之间的纠纷", en: "organisations on both sides" },
  talking: { zh: "双方自己在谈", en: "the sides are talking themselves" },
  several_departments: { zh: "涉及几个部门", en: "several departments are concerned" },
  refused_before: { zh: "有一方拒绝过这一种", en: "one side has refused this kind" },
  failed_before: { zh: "这一种试过，没有谈成", en: "this kind was tried and failed" },
  no_department: { zh: "还不知道归哪个部门管", en: "no department is known to be in charge" },
  unequal: { zh: "有一方需要监护人或者力量悬殊", en: "one side needs a guardian, or the sides are unequal" },
  nobody_helps: { zh: "没有人主持，谈僵了没人帮", en: "nobody leads, and nobody helps when it sticks" },
  case_stays_open: {
    zh: "治安案件还在，公安机关另行处理",
    en: "the public-order case stays open with the police",
  },
} as const satisfies Record<string, Bilingual>;
export type RoutingReason = keyof typeof routingReasons;

export type RoutingFacts = CaseFacts & {
  kind: DisputeKind;
  /** What is known of a possible violation; null: nothing points to one. */
  police: Eligible | null;
  /** Departments in whose remit it lies. */
  departmentIds: readonly string[];
  talking: boolean;
  unequal: boolean;
  tried: readonly { machine: MachineKind; ended: "refused" | "failed" }[];
};
export type Proposal = { machine: MachineKind; for: RoutingReason[]; against: RoutingReason[] };
export type Routing = {
  proposed: Proposal[];
  notPossible: { machine: MachineKind; refusal: Refusal }[];
  /** Instead of any: the procedure for violence at home. */
  offersP14: boolean;
};

/** Types with a department of their own, as a rule. */
const departmental: readonly DisputeKind[] = [
  "labour",
  "consumer",
  "medical",
  "pollution",
  "expropriation",
  "land",
  "traffic",
  "business",
];
const all: readonly MachineKind[] = ["police", "people", "administrative", "own"];
const noViolation: Eligible = {
  isViolation: false,
  fromPrivateDispute: false,
  minor: false,
  act: "other",
  circumstance: null,
  bars: [],
  unwilling: [],
};

function reasonsFor(machine: MachineKind, facts: RoutingFacts, mediable: boolean, day: string): Proposal {
  const { parties, police, departmentIds, talking, tried } = facts;
  const violation = police?.isViolation === true;
  const firms = parties.length > 0 && parties.every(({ kind }) => kind === "organisation");
  const reasons = (...pairs: [boolean, RoutingReason][]) =>
    pairs.filter(([holds]) => holds).map(([, reason]) => reason);
  const before = (ended: "refused" | "failed") =>
    tried.some((each) => each.machine === machine && each.ended === ended);
  const unequal = facts.unequal || parties.some((party) => needsGuardian(party, day));
  const tries: [boolean, RoutingReason][] = [
    [before("refused"), "refused_before"],
    [before("failed"), "failed_before"],
  ];
  switch (machine) {
    case "people":
      return {
        machine,
        for: reasons([!firms, "private_dispute"], [violation && mediable, "no_punishment_after"]),
        against: reasons(...tries, [violation, "case_stays_open"]),
      };
    case "police":
      return { machine, for: ["violation", "police_mediable"], against: reasons(...tries) };
    case "administrative":
      return {
        machine,
        for: reasons(
          [departmentIds.length > 0 || departmental.includes(facts.kind), "in_remit"],
          [departmentIds.length > 1, "several_departments"],
          [firms, "between_firms"],
        ),
        against: reasons(
          ...tries,
          [departmentIds.length === 0, "no_department"],
          [violation, "case_stays_open"],
        ),
      };
    case "own":
      return {
        machine,
        for: reasons([talking, "talking"], [violation && mediable, "no_punishment_after"]),
        against: reasons(
          ...tries,
          [unequal, "unequal"],
          [!talking, "nobody_helps"],
          [violation, "case_stays_open"],
        ),
      };
  }
}
/** More reasons for than against first; of equals as they stand in `all`. Nobody is bound by the order. */
const balance = (each: Proposal) => each.for.length - each.against.length;

export function routeOf(facts: RoutingFacts, day: string): Routing {
  const gate = mayReconcile(facts, day);
  const { offersP14 } = weighGate(facts.gate, facts.parties, day);
  const refusedBy = (machine: MachineKind): Refusal | null => {
    // Not yet asked is a step on the way, and no answer to where it goes.
    if (gate !== null && gate.code !== "dispute.screen_first") return gate;
    if (machine !== "police") return null;
    return isForPolice({ ...noViolation, ...facts.police, law: facts.law }, day);
  };
  const mediable = refusedBy("police") === null;
  const notPossible = all.flatMap((machine) => {
    const refusal = refusedBy(machine);
    return refusal === null ? [] : [{ machine, refusal }];
  });
  const proposed = all
    .filter((machine) => !notPossible.some((each) => each.machine === machine))
    .map((machine) => reasonsFor(machine, facts, mediable, day))
    .sort((a, b) => balance(b) - balance(a));
  return { proposed, notPossible, offersP14 };
}
