/** Who writes an agreement down and what may be done with it when. Pure; shared with the web. */
import type { Role, Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { MachineKind } from "../machines/machine.ts";

/** Each machine's own people (§0.6), as its rules say too. */
const writers: Readonly<Record<MachineKind, { roles: readonly Role[]; code: string }>> = {
  people: { roles: ["mediator", "cadre"], code: "dispute.people_committee" },
  police: { roles: ["officer", "chief"], code: "dispute.police_officer_acts" },
  administrative: { roles: ["department_officer"], code: "dispute.admin_department" },
  own: { roles: ["officer", "chief", "cadre", "mediator"], code: "dispute.own_recorded_by" },
};
type Place = {
  communityId: string;
  state: string;
  machine: MachineKind;
  /** Of an administrative mediation: the department that works it. One that was only asked for help does not. */
  organisationId: string | null;
};
export const placeOf = (
  { communityId, state }: Pick<Place, "communityId" | "state">,
  { machine, organisationId }: Pick<Place, "machine" | "organisationId">,
): Place => ({ communityId, state, machine, organisationId });
export function mayKeepAgreement(
  who: Who,
  { communityId, state, machine, organisationId }: Place,
): string | null {
  if (state === "closed") return "dispute.closed";
  const { roles, code } = writers[machine];
  const theirs = organisationId === null || who.posts.some((post) => post.organisationId === organisationId);
  return theirs && holds(who, [...roles], communityId) ? null : code;
}

type Standing = {
  form: "written" | "oral";
  signed: boolean;
  recordedAt: unknown;
  concludedAt: unknown;
  effectiveOn: string | null;
};
/** What was signed is not written over: it is opened again first, and the signatures go. */
export function mayChange(of: Standing): string | null {
  if (of.effectiveOn !== null) return "dispute.agreement_in_effect";
  return of.signed || of.recordedAt !== null ? "dispute.agreement_signed" : null;
}
export function maySign(of: Standing): string | null {
  if (of.effectiveOn !== null) return "dispute.agreement_in_effect";
  return of.form === "oral" ? "dispute.agreement_is_oral" : null;
}
export function mayRecord(of: Standing): string | null {
  if (of.effectiveOn !== null) return "dispute.agreement_in_effect";
  return of.form === "written" ? "dispute.agreement_is_written" : null;
}
export function mayReopen(of: Standing): string | null {
  if (of.effectiveOn !== null) return "dispute.agreement_in_effect";
  return of.signed || of.recordedAt !== null ? null : "dispute.agreement_not_signed";
}

type Signer = {
  id: string;
  role: "party" | "guardian" | "agent";
  ofPartyId: string | null;
  mandate: boolean;
};
/**
 * PARTY-01, PARTY-02: a party signs, or its agent by written mandate; for somebody without full capacity the guardian
 * does.
 */
export function signerDoubt(party: { id: string; needsGuardian: boolean }, by: Signer): string | null {
  if (by.role === "party")
    return by.id !== party.id ? "dispute.sign_whom" : party.needsGuardian ? "dispute.sign_guardian" : null;
  if (by.ofPartyId !== party.id) return "dispute.sign_whom";
  if (by.role === "guardian") return null;
  if (party.needsGuardian) return "dispute.sign_guardian";
  return by.mandate ? null : "dispute.mandate_missing";
}

/** To whom a clause is owed: as it says, or the one other party where there are two. */
export function owedTo(
  clause: { debtorId: string | null; creditorId: string | null },
  partyIds: readonly string[],
): string | null {
  if (clause.creditorId !== null) return clause.creditorId;
  const others = partyIds.filter((id) => id !== clause.debtorId);
  return others.length === 1 ? others[0]! : null;
}
