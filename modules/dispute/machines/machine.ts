/**
 * The plain facts all four machines ask for. Each machine stands in a file of its own with its states, its rules and
 * their words; nothing passes from one to another but facts (§0.6). Pure.
 */
import type { At, Law } from "../rule-table/shape.ts";
import type { Gate } from "../safety.ts";

export type MachineKind = "people" | "police" | "administrative" | "own";

export type Agent = {
  personId: string;
  /** A mandate in writing lies in the dossier. */
  written: boolean;
  /** What it covers; null: it does not say. */
  scope: string | null;
};

export type Party = {
  id: string;
  /** Plain id of the person or organisation: how one party is known again in another case. */
  subjectId: string;
  kind: "person" | "organisation";
  /** Null: not told. */
  bornOn: string | null;
  capacity: "full" | "limited" | "none";
  guardian: { toldAt: string | null; present: boolean } | null;
  /** A minor's own words: lives mainly on own work; agrees that no guardian is told. */
  ownLabour: boolean;
  waivesGuardian: boolean;
  agent: Agent | null;
  /** Part in the public-order case; null where there is none. */
  policeRole: "suspect" | "harmed" | "both" | null;
};

/** What every machine is asked with. Instants are ISO strings, days civil dates. */
export type CaseFacts = {
  communityId: string;
  law: Law;
  parties: readonly Party[];
  gate: Gate;
  /** Who was asked in beside the parties, and which parties agreed to each. */
  invitees: readonly { id: string; consents: readonly string[] }[];
  /** What parties asked for; the last word of each counts. */
  openness: readonly { partyId: string; wants: "open" | "closed" }[];
  /** When the other routes were told; null: not yet. */
  routesToldAt: string | null;
  /** Machines in which this dispute is being worked on now, this one left out. */
  elsewhere: readonly MachineKind[];
};

export const atDay = (facts: Pick<CaseFacts, "law">, day: string): At => ({ day, law: facts.law });

/** Whole years of age on a day. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
export const isMinor = (party: Pick<Party, "kind" | "bornOn">, day: string): boolean =>
  party.kind === "person" && party.bornOn !== null && ageOn(party.bornOn, day) < 18;
/** Is without full capacity by age or by record. */
export const needsGuardian = (party: Party, day: string): boolean =>
  party.kind === "person" && (party.capacity !== "full" || isMinor(party, day));

/** Ids of parties of a list that did not say yes. */
export const withoutYes = (parties: readonly Party[], yes: readonly string[]): string[] =>
  parties.filter(({ id }) => !yes.includes(id)).map(({ id }) => id);
