import { type InstrumentKey, instruments } from "./instruments.ts";
import type { RuleVersion, Unit } from "./shape.ts";

/** What a row says beside its id; the rest comes from its instrument. */
export type Row = {
  zh: string;
  en: string;
  /** Instrument and article, where its number was read; without an instrument the row is our own default. */
  by?: readonly [InstrumentKey, string?];
  value?: readonly [number, Unit];
  protects?: true;
  from?: string;
  to?: string;
  enteredIn?: number;
  removedAfter?: number;
};

/** Our own defaults hold since before the first case. */
const defaultsFrom = "2020-01-01";

export function rowOf(id: string, row: Row): RuleVersion {
  const instrument = row.by === undefined ? null : instruments[row.by[0]];
  const jurisdiction = instrument?.jurisdiction ?? "station";
  const effectiveFrom = row.from ?? instrument?.effectiveFrom ?? defaultsFrom;
  return {
    id,
    rule: id.split(".")[0]!,
    // A row that stands anew, with its last day or another text read, has its edition in its name.
    version: `${id}@${jurisdiction}@${effectiveFrom}${row.enteredIn === undefined ? "" : `#${row.enteredIn}`}`,
    value: row.value?.[0] ?? null,
    unit: row.value?.[1] ?? null,
    says: { zh: row.zh, en: row.en },
    basis:
      row.by === undefined || instrument === null
        ? null
        : { instrument: { zh: instrument.zh, en: instrument.en }, article: row.by[1] ?? null },
    jurisdiction,
    effectiveFrom,
    effectiveTo: row.to ?? instrument?.effectiveTo ?? null,
    verifiedOn: instrument?.verifiedOn ?? null,
    textVersion: instrument?.textVersion ?? null,
    protects: row.protects ?? false,
    enteredIn: row.enteredIn ?? 1,
    removedAfter: row.removedAfter ?? null,
  };
}
