/** What may be done with an agreement when, and who signs for whom. Pure; whose it is to write it is the machine's (mediation/working.ts). */

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
