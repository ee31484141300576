/** Parties and their agents as the papers name them. What no field holds stays a line for the hand. Pure. */
import type { Mandate, Party } from "../document/dossier.ts";
import type { Called } from "../party/names.ts";
import type { PartyRow } from "../party/rows.ts";

export type Known = {
  called: ReadonlyMap<string, Called>;
  /** Where they live or sit, by party. */
  addresses: ReadonlyMap<string, string>;
  /** Opened for this print, by party. */
  phones: ReadonlyMap<string, string>;
  today: string;
};

/** Whole years: born on the 29th of February one is older on the 1st of March. */
export function ageOn(bornOn: string | null, day: string): number | null {
  if (bornOn === null || bornOn > day) return null;
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Parties in the order of the papers; guardians stand with whom they stand for. */
export function partiesOf(rows: readonly PartyRow[], { called, addresses, phones, today }: Known): Party[] {
  const nameOf = (row: PartyRow) => called.get(row.id)?.name ?? "";
  return rows
    .filter(({ role }) => role === "party")
    .map((row) => {
      const guardian = rows.find(({ role, ofPartyId }) => role === "guardian" && ofPartyId === row.id);
      const { policeRole } = row;
      return {
        name: nameOf(row),
        kind: row.kind,
        side: row.side === "a" ? "applicant" : "respondent",
        // Who hit and was hit appoints nobody either: a suspect in the first place.
        role: policeRole === null ? null : policeRole === "harmed" ? "victim" : "suspect",
        sex: null,
        age: row.kind === "person" ? ageOn(called.get(row.id)?.bornOn ?? null, today) : null,
        occupation: null,
        phone: phones.get(row.id) ?? null,
        address: addresses.get(row.id) ?? null,
        representative: null,
        guardian:
          guardian === undefined
            ? null
            : { name: nameOf(guardian), relation: "", phone: phones.get(guardian.id) ?? null },
      };
    });
}

/** 特别授权 says so, or names what is more than appearing: admitting, waiving, changing, settling (民诉法 62). */
const special = /特别|承认|放弃|变更|和解|达成|签收/;
export function mandatesOf(rows: readonly PartyRow[], { called, phones }: Known): Mandate[] {
  const parties = rows.filter(({ role }) => role === "party");
  return rows
    .filter(({ role }) => role === "agent")
    .map((row) => ({
      party: parties.findIndex(({ id }) => id === row.ofPartyId),
      agent: called.get(row.id)?.name ?? "",
      phone: phones.get(row.id) ?? null,
      relation: null,
      scope: special.test(row.mandateScope) ? "special" : "general",
      matters: row.mandateScope.split(/[；;。]/).filter((text) => text.trim() !== ""),
      from: row.mandateOn,
      until: null,
      signedOn: row.mandateOn,
    }));
}
