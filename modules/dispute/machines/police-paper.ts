/** What stands on the paper of a police mediation (POL-10), by the procedure of 2018. Pure. */
import type { Clause } from "../agreement/clause.ts";
import { type CaseFacts, atDay } from "./machine.ts";
import { type Refusal, type Said, refuser } from "./refusal.ts";

export type PolicePaper = {
  organ: string | null;
  hostName: string | null;
  /** Basics of both sides, and of everybody else there. */
  basics: boolean;
  /** Time, place, persons, cause, course, circumstances, result of what happened. */
  account: {
    time: boolean;
    place: boolean;
    persons: boolean;
    cause: boolean;
    course: boolean;
    circumstances: boolean;
    result: boolean;
  };
  clauses: readonly Clause[];
  signedBy: readonly string[];
};

export const refusals = {
  "dispute.police_paper": {
    status: 409,
    rule: "POL-10",
    zh: "协议书还缺 {{n}} 项：机关、主持人、各方和在场人，时间地点人员起因经过情节结果，内容、期限和方式。",
    en: "The paper lacks {{n}} things: organ, host, all present; time, place, persons, cause, course, circumstances, result; content, term, manner.",
  },
  "dispute.police_unsigned": {
    status: 409,
    rule: "POL-10",
    zh: "双方都要在协议书上签名，还差 {{n}} 方。",
    en: "Both sides sign the paper; {{n}} did not yet.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** POL-10: what the paper does not say yet. */
export function paperLacks(paper: PolicePaper | null): string[] {
  if (paper === null) return ["paper"];
  const { organ, hostName, basics, account, clauses } = paper;
  return [
    ...((organ ?? "").trim() === "" ? ["organ"] : []),
    ...((hostName ?? "").trim() === "" ? ["host"] : []),
    ...(basics ? [] : ["basics"]),
    ...Object.entries(account).flatMap(([part, said]) => (said ? [] : [part])),
    ...(clauses.length === 0 ? ["content"] : []),
    ...(clauses.some(({ dueOn }) => dueOn === null) ? ["term"] : []),
    ...(clauses.some(({ manner }) => (manner ?? "").trim() === "") ? ["manner"] : []),
  ];
}
export function paperWhole(paper: PolicePaper | null, facts: CaseFacts, day: string): Refusal | null {
  const n = paperLacks(paper).length;
  if (n > 0) return refuse("dispute.police_paper", atDay(facts, day), { n });
  const unsigned = facts.parties.filter(({ id }) => !paper!.signedBy.includes(id)).length;
  return unsigned > 0 ? refuse("dispute.police_unsigned", atDay(facts, day), { n: unsigned }) : null;
}
