/**
 * Who may mediate: the conflict check of one person against the parties and past cases, and recusal. A conflict is
 * named, so that somebody else is chosen; it is never argued away. Pure.
 */
import { type CaseFacts, type Party, atDay } from "./machine.ts";
import { type Refusal, type Said, refuser } from "./refusal.ts";

export type Mediator = {
  personId: string;
  adult: boolean;
  /** In which quality: member of the committee, appointed by it, or of the authority; null: of neither. */
  quality: "member" | "appointee" | "authority" | null;
  organisationId: string | null;
  /** What the person told of ties to parties: relative, friend, debtor, employer … */
  ties: readonly { partyId: string; kind: "relative" | "interest" | "other" }[];
};
/** A case of the past in which this person had a part. */
export type PastCase = {
  disputeId: string;
  /** The matter it was about, where two cases are linked. */
  matterId: string | null;
  personId: string;
  as: "agent" | "mediator" | "police" | "party";
  /** For whom, by subject id. */
  forSubjectIds: readonly string[];
};
export type ConflictKind =
  "is_party" | "acted_for" | "related" | "interest" | "same_organisation" | "police_side";
export type Conflict = { kind: ConflictKind; partyId: string | null; disputeId: string | null };

type Checked = { parties: readonly Party[]; matterId: string | null };
export function conflictsOf(mediator: Mediator, of: Checked, past: readonly PastCase[]): Conflict[] {
  const own = past.filter(({ personId }) => personId === mediator.personId);
  const found: Conflict[] = [];
  for (const party of of.parties) {
    const here = { partyId: party.id, disputeId: null };
    if (party.subjectId === mediator.personId || party.agent?.personId === mediator.personId)
      found.push({ kind: "is_party", ...here });
    if (party.kind === "organisation" && party.subjectId === mediator.organisationId)
      found.push({ kind: "same_organisation", ...here });
    for (const tie of mediator.ties.filter(({ partyId }) => partyId === party.id))
      found.push({ kind: tie.kind === "interest" ? "interest" : "related", ...here });
    for (const each of own)
      if ((each.as === "agent" || each.as === "party") && each.forSubjectIds.includes(party.subjectId))
        found.push({ kind: "acted_for", partyId: party.id, disputeId: each.disputeId });
  }
  // Whoever worked on the public-order case of the same matter does not mediate it as a neutral.
  for (const each of own)
    if (each.as === "police" && each.matterId !== null && each.matterId === of.matterId)
      found.push({ kind: "police_side", partyId: null, disputeId: each.disputeId });
  return found;
}

export const conflictWords = {
  is_party: { zh: "本人就是当事人或者代理人", en: "is a party or an agent here" },
  acted_for: { zh: "以前替一方办过事", en: "once acted for a party" },
  related: { zh: "和一方有亲属或者其他关系", en: "is related or close to a party" },
  interest: { zh: "和结果有利害关系", en: "has an interest in the outcome" },
  same_organisation: { zh: "和一方是同一单位的", en: "belongs to a party's organisation" },
  police_side: { zh: "在公安一边办过这件事", en: "worked on this matter for the police side" },
} as const satisfies Record<ConflictKind, { zh: string; en: string }>;

export const refusals = {
  "dispute.mediator_minor": {
    status: 409,
    rule: "MED-04",
    zh: "调解员要是成年人。",
    en: "A mediator has to be an adult.",
  },
  "dispute.mediator_quality": {
    status: 409,
    rule: "MED-04",
    zh: "调解员要是调解委员会的委员，或者由委员会聘任。",
    en: "A mediator is a member of the committee or appointed by it.",
  },
  "dispute.mediator_conflict": {
    status: 409,
    rule: "MED-19",
    zh: "这位调解员要回避（{{n}} 处关系）。请换一位。",
    en: "This mediator has to withdraw ({{n}} ties found). Choose somebody else.",
  },
  "dispute.mediator_recused": {
    status: 409,
    rule: "MED-19",
    zh: "有当事人要求这位调解员回避，一方要求就够。请换一位。",
    en: "A party asked this mediator to withdraw, and one is enough. Choose somebody else.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

export type MediatorFacts = CaseFacts & {
  matterId: string | null;
  past: readonly PastCase[];
  /** Whose withdrawal a party asked for. */
  recused: readonly string[];
};
export function mayMediate(mediator: Mediator, facts: MediatorFacts, day: string): Refusal | null {
  const at = atDay(facts, day);
  if (!mediator.adult) return refuse("dispute.mediator_minor", at);
  if (mediator.quality === null) return refuse("dispute.mediator_quality", at);
  if (facts.recused.includes(mediator.personId)) return refuse("dispute.mediator_recused", at);
  const conflicts = conflictsOf(mediator, facts, facts.past);
  return conflicts.length > 0
    ? refuse("dispute.mediator_conflict", at, { n: conflicts.length, kind: conflicts[0]!.kind })
    : null;
}
