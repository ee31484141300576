/**
 * Who may be there: guardians of minors, agents by mandate, people the parties agreed to, and whether others may
 * listen. Shared by people's and administrative mediation; the police have rules of their own. Pure.
 */
import type { At } from "../rule-table/shape.ts";
import { numberOf } from "../rule-table/table.ts";
import { type CaseFacts, type Party, ageOn, atDay, needsGuardian, withoutYes } from "./machine.ts";
import { type Refusal, type Said, refuser } from "./refusal.ts";

export const refusals = {
  "dispute.guardian_absent": {
    status: 409,
    rule: "PARTY-01",
    zh: "有一方是未成年人或者没有完全行为能力，监护人到场才能谈、才能签。",
    en: "A party is a minor or lacks full capacity: the guardian has to be there to talk and to sign.",
  },
  "dispute.mandate_missing": {
    status: 409,
    rule: "PARTY-02",
    zh: "代理人没有书面委托，或者没有写明权限，不能替当事人表示同意。",
    en: "The agent has no written mandate, or it does not say its scope: no consent can be given for the party.",
  },
  "dispute.invitee_consent": {
    status: 409,
    rule: "MED-08",
    zh: "邀请的人里还有人没有得到全部当事人同意，差 {{n}} 位当事人点头。",
    en: "Not every party agreed to everyone invited: {{n}} still to say yes.",
  },
  "dispute.wants_closed": {
    status: 409,
    rule: "MED-09",
    zh: "有当事人要求不公开，这一场不能公开。",
    en: "A party asked for a closed session, so this one cannot be open.",
  },
  "dispute.wants_open": {
    status: 409,
    rule: "MED-09",
    zh: "当事人要求公开，没有人要求不公开，这一场应当公开。",
    en: "A party asked for an open session and nobody for a closed one, so this one has to be open.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** From sixteen, living mainly on own work: our default after the police rule, without asking who is told. */
const standsAlone = (party: Party, at: At) =>
  party.ownLabour &&
  party.capacity === "full" &&
  party.bornOn !== null &&
  ageOn(party.bornOn, at.day) >= numberOf("PARTY-01.own_labour", at);

export function guardiansThere(facts: CaseFacts, day: string): Refusal | null {
  const at = atDay(facts, day);
  const alone = facts.parties.some(
    (party) => needsGuardian(party, day) && !standsAlone(party, at) && party.guardian?.present !== true,
  );
  return alone ? refuse("dispute.guardian_absent", at) : null;
}

export function mandatesHold(facts: CaseFacts, day: string): Refusal | null {
  const lacking = facts.parties.some(
    ({ agent }) => agent !== null && (!agent.written || agent.scope === null || agent.scope.trim() === ""),
  );
  return lacking ? refuse("dispute.mandate_missing", atDay(facts, day)) : null;
}

/** MED-08: consent is per person invited, and of every party. */
export function inviteesAgreed(facts: CaseFacts, present: readonly string[], day: string): Refusal | null {
  const missing = present.reduce((n, id) => {
    const consents = facts.invitees.find((each) => each.id === id)?.consents ?? [];
    return Math.max(n, withoutYes(facts.parties, consents).length);
  }, 0);
  return missing > 0 ? refuse("dispute.invitee_consent", atDay(facts, day), { n: missing }) : null;
}

/** MED-09: a closed door is a party's right; where wishes differ, the closed one is safe to grant. */
export function doorAsAsked(facts: CaseFacts, open: boolean, day: string): Refusal | null {
  const last = new Map(facts.openness.map(({ partyId, wants }) => [partyId, wants]));
  const wants = new Set(last.values());
  if (open && wants.has("closed")) return refuse("dispute.wants_closed", atDay(facts, day));
  return !open && wants.has("open") && !wants.has("closed")
    ? refuse("dispute.wants_open", atDay(facts, day))
    : null;
}
