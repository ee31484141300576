/**
 * What is needed at a door, for who visits there by a duty and does not keep the register: why the household is cared
 * for, who needs help at the door, and that somebody told of a hardship. The words of it are opened for a purpose.
 */
import type { Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { type CareReason, careFacts, proposeCare } from "./care.ts";
import { maskName } from "./mask.ts";
import { findResident, listOfHousehold } from "./rows.ts";
import { type PurposeCode } from "./purposes/all.ts";
import { mayOpenFor } from "./rules.ts";
import { openFields } from "./sealing.ts";
import { sensitiveStanding } from "./sensitive.ts";

export type NeedsAt = {
  reasons: CareReason[];
  /** Only those of whom a need is on record. */
  people: { id: string; name: string; helpAtDoor: boolean; hardship: boolean }[];
  /** Why what is sensitive rests at this station now, or null. */
  sensitive: string | null;
};
export async function needsAt(tx: Tx, householdId: string, today: string): Promise<NeedsAt> {
  const here = (await listOfHousehold(tx, householdId)).filter(({ state }) => state === "here");
  return {
    reasons: proposeCare({ members: here.map(careFacts) }, Number(today.slice(0, 4))).reasons,
    people: here.map(asNeed).filter(({ helpAtDoor, hardship }) => helpAtDoor || hardship),
    sensitive: await sensitiveStanding(tx, today),
  };
}
const asNeed = (row: Awaited<ReturnType<typeof listOfHousehold>>[number]) => ({
  id: row.id,
  name: maskName(row.name),
  helpAtDoor: row.helpAtDoor,
  hardship: row.sealed.hardship !== null,
});

/** A hardship in words. Refused where nothing sensitive may be used; missing for who does not live there. */
export async function openHardship(
  tx: Tx,
  keys: KeyStore,
  { householdId, residentId, purpose }: { householdId: string; residentId: string; purpose: PurposeCode },
  today: string,
): Promise<string | undefined> {
  const row = found(await findResident(tx, residentId));
  if (row.householdId !== householdId || row.state !== "here" || row.erasedAt !== null) found(null);
  refuse(await sensitiveStanding(tx, today));
  refuse(mayOpenFor("hardship", purpose), { field: "purpose" });
  return openFields(tx, keys, row, ["hardship"]).hardship;
}
