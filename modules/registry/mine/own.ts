/** What is kept of one resident, whole: the answer to the resident, on the page and to take away. */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { findCommunity } from "../../community/api.ts";
import { addMonths } from "../../community/civil-days.ts";
import { listConsents, listGiven } from "../consent/rows.ts";
import { getHousehold } from "../queries.ts";
import {
  type ResidentField,
  isSensitive,
  keptAfterLeavingMonths,
  plainFields,
  sensitiveFields,
} from "../resident/fields.ts";
import { type ResidentRow, getResident } from "../resident/rows.ts";
import { openFields } from "../resident/sealing.ts";
import type { Mine } from "./contract.ts";

/** As it is kept; a page says relations and yes or no in words. */
export function plainValue(row: ResidentRow, field: (typeof plainFields)[number]): string {
  if (field === "birth") return row.birthOn ?? String(row.birthYear ?? "");
  if (field === "help_at_door") return String(row.helpAtDoor);
  return row[field];
}

export async function ownRecord({ tx, keys }: { tx: Tx; keys: KeyStore }, residentId: string) {
  const row = await getResident(tx, residentId);
  const household = await getHousehold(tx, row.householdId);
  const community = await findCommunity(tx, row.communityId);
  const opened = openFields(tx, keys, row, sensitiveFields);
  const kept = [...plainFields, ...sensitiveFields].filter((field) => row.facts[field] !== undefined);
  const valueOf = (field: ResidentField) =>
    isSensitive(field) ? (opened[field] ?? "") : plainValue(row, field);
  return {
    row,
    householdId: household.id,
    said: {
      name: row.name,
      sample: row.sample,
      communityName: community?.name ?? { zh: "—", en: "—" },
      door: household.door,
      careGrade: household.careGrade,
      state: row.state,
      allGoneOn: row.leftOn === null ? null : addMonths(row.leftOn, keptAfterLeavingMonths),
      fields: kept.map((field) => ({
        field,
        value: valueOf(field),
        sensitive: isSensitive(field),
        fact: row.facts[field]!,
      })),
      notices: (await listGiven(tx, residentId)).map(({ number, givenOn }) => ({ number, givenOn })),
      consents: (await listConsents(tx, residentId)).map(({ residentId: _, withdrawnAt, ...consent }) => ({
        ...consent,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
      erasedAt: row.erasedAt?.toISOString() ?? null,
    } satisfies Partial<Mine>,
  };
}
