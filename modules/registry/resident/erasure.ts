/** Erasing all that is known of a resident: the row, its ids and the journal stay, and the key is destroyed. */
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { withdrawConsents } from "../consent/acts.ts";
import { clearRequests, closeOfErased } from "../request/rows.ts";
import type { Acting } from "./acts.ts";
import { clearNotes } from "./care-rows.ts";
import { clearExceptions } from "../mine/exception-rows.ts";
import type { Erasure } from "./contract.ts";
import { sensitiveFields } from "./fields.ts";
import * as life from "./life-rows.ts";
import * as rows from "./rows.ts";
import { retireKey } from "./sealing.ts";
import { forgetBeforeAt } from "../round/rows.ts";

export async function erase(
  { tx, personId, today }: Acting,
  id: string,
  because: Erasure["because"] | "retention",
): Promise<void> {
  const row = await rows.getResident(tx, id);
  if (row.erasedAt !== null) throw new Refusal("registry.erased");
  if ((await rows.eraseResident(tx, id, because)) === 0) throw new Refusal("registry.erased");
  await retireKey(tx, id, row.keyRef);
  await withdrawConsents(tx, id, sensitiveFields, personId);
  const homes = await life.listHomes(tx, id, row.householdId);
  await life.clearReasons(tx, id, homes);
  await life.clearRelations(tx, id, homes);
  await clearNotes(tx, homes);
  await forgetBeforeAt(tx, homes);
  await clearExceptions(tx, id);
  for (const request of await clearRequests(tx, id)) await retireKey(tx, request.id, request.keyRef);
  await closeOfErased(tx, id);
  await life.insertEvent(tx, {
    id: newId(tx.now),
    householdId: row.householdId,
    toHouseholdId: null,
    kind: "erased",
    residentIds: [id],
    happenedOn: today,
    reason: "",
    before: null,
    personId,
  });
}
