/**
 * The shape of a rule as data: which number or sentence holds, by which article, where and from when, and whether
 * anybody has compared it with the text in force. Pure.
 */
import type { Bilingual } from "../../../server/wire.ts";

/** `CN`, a division code under it (`CN-4403` Shenzhen), or `station`: our own default, which no law says. */
export type Jurisdiction = "CN" | "CN-3302" | "CN-4403" | "station";

export type Unit =
  | "days"
  | "working_days"
  | "months"
  | "years"
  | "sessions"
  | "reports"
  | "members"
  /** Copies beyond one for each party. */
  | "copies"
  | "years_of_age";

export type Instrument = Bilingual & {
  jurisdiction: Jurisdiction;
  effectiveFrom: string;
  /** Last day in force; null: not repealed as far as we know. */
  effectiveTo: string | null;
  /** Which text was read. */
  textVersion: string | null;
  /** Day as of which the text read was the one in force; null: not compared with the text in force. */
  verifiedOn: string | null;
};

/** One rule as one text says it. `id` is `MED-22.accept`; before the dot stands the rule of domain/rules.md. */
export type RuleVersion = {
  id: string;
  rule: string;
  /** What a case keeps: id, where, from when. */
  version: string;
  value: number | null;
  unit: Unit | null;
  says: Bilingual;
  /** Null: our own default. */
  basis: { instrument: Bilingual; article: string | null } | null;
  jurisdiction: Jurisdiction;
  effectiveFrom: string;
  effectiveTo: string | null;
  verifiedOn: string | null;
  textVersion: string | null;
  /** Protects persons (violence gate, consent, recusal, minors, secrets): no override. */
  protects: boolean;
  /** Edition of this table in which it came, and after which it was gone. Rows are never edited or deleted. */
  enteredIn: number;
  removedAfter: number | null;
};

/** By which law a case is judged: the division code of its place, and the edition of the table it began with. */
export type Law = { place: string; edition: number };
/** When and by which law something is judged. */
export type At = { day: string; law: Law };
