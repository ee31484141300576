/** An agreement and the day it takes effect. Pure. */
import type { Clause } from "./clause.ts";

export type Signature = { partyId: string; on: string; way: "signed" | "sealed" | "fingerprint" };
export type Agreement = {
  form: "written" | "oral";
  /** Part of what is disputed is agreed; the rest goes on or is told its routes. */
  partial: boolean;
  agreedOn: string;
  clauses: readonly Clause[];
  /** What the paper may state (MED-14). */
  facts: string | null;
  disputed: string | null;
  responsibilities: readonly { partyId: string; text: string }[];
  signatures: readonly Signature[];
  mediatorSignedOn: string | null;
  sealedOn: string | null;
  /** An oral one: the mediator wrote its content down. */
  recorded: boolean;
};

/**
 * MED-15: the day it takes effect. Written: the latest of all signatures, the mediator's and the seal; oral: the day it
 * was reached. Null while one is missing.
 */
export function effectiveOn(agreement: Agreement, partyIds: readonly string[]): string | null {
  if (agreement.form === "oral") return agreement.recorded ? agreement.agreedOn : null;
  const days = [
    ...partyIds.map((id) => agreement.signatures.find(({ partyId }) => partyId === id)?.on ?? null),
    agreement.mediatorSignedOn,
    agreement.sealedOn,
  ];
  return days.reduce((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest));
}

/** Who or what is still missing before a written agreement takes effect. */
export function signaturesMissing(agreement: Agreement, partyIds: readonly string[]): string[] {
  if (agreement.form === "oral") return agreement.recorded ? [] : ["record"];
  return [
    ...partyIds.filter((id) => !agreement.signatures.some(({ partyId }) => partyId === id)),
    ...(agreement.mediatorSignedOn === null ? ["mediator"] : []),
    ...(agreement.sealedOn === null ? ["seal"] : []),
  ];
}

/** One copy for each party and so many beyond (MED-15.copies). */
export const copiesOf = (parties: number, beyond: number): number => parties + beyond;
