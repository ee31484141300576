import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { ConsentGiven } from "../resident/contract.ts";
import type { SensitiveField } from "../resident/fields.ts";
import { type ResidentRow, getResident } from "../resident/rows.ts";
import { takeAway } from "../resident/take-away.ts";
import type { AssessmentInput, NoticeGivenInput } from "./contract.ts";
import * as rows from "./rows.ts";

type Acting = { tx: Tx; personId: string; today: string };
/** Nobody of the station: the resident, at their own page. */
type Withdrawing = { tx: Tx; personId: string | null; keys: KeyStore };
function past(on: string | undefined, today: string, field: string): string {
  if (on !== undefined && on > today) throw new Refusal("registry.happened_ahead", { field });
  return on ?? today;
}

export async function writeNotice({ tx, personId }: Acting, body: string): Promise<string> {
  const id = newId(tx.now);
  const number = ((await rows.currentNotice(tx))?.number ?? 0) + 1;
  await rows.insertNotice(tx, { id, number, body, personId });
  return id;
}

export async function giveNotice(
  { tx, personId, today }: Acting,
  residentId: string,
  { how, givenOn }: NoticeGivenInput,
): Promise<void> {
  const notice = await rows.currentNotice(tx);
  if (notice === undefined) throw new Refusal("registry.no_notice");
  const on = past(givenOn, today, "givenOn");
  await rows.insertGiven(tx, {
    id: newId(tx.now),
    noticeId: notice.id,
    residentId,
    how,
    givenOn: on,
    personId,
  });
}

/** Nobody agrees to what they were not told: the notice in force must have been given to this resident. */
export async function giveConsent(
  { tx, personId, today }: Acting,
  resident: Pick<ResidentRow, "id" | "birthYear">,
  field: SensitiveField,
  given: ConsentGiven | null,
): Promise<void> {
  if (given === null) throw new Refusal("registry.consent_missing", { field: "consent" });
  const notice = await rows.currentNotice(tx);
  if (notice === undefined) throw new Refusal("registry.no_notice");
  const told = await rows.listGiven(tx, resident.id);
  if (!told.some(({ number }) => number === notice.number)) throw new Refusal("registry.not_told");
  // Only the year is surely known: who may still be thirteen is asked through a guardian.
  const maybeThirteen = resident.birthYear !== null && Number(today.slice(0, 4)) - resident.birthYear <= 14;
  if (maybeThirteen && given.givenBy !== "guardian")
    throw new Refusal("registry.guardian_needed", { field: "consent" });
  const givenOn = past(given.givenOn, today, "consent.givenOn");
  await rows.endConsents(tx, resident.id, [field], personId);
  await rows.insertConsent(tx, {
    id: newId(tx.now),
    residentId: resident.id,
    field,
    how: given.how,
    givenBy: given.givenBy,
    givenOn,
    noticeId: notice.id,
    personId,
  });
}

export const withdrawConsents = (
  tx: Tx,
  residentId: string,
  fields: readonly SensitiveField[],
  personId: string | null,
) => rows.endConsents(tx, residentId, fields, personId);

/** Taking consent back is one act, as giving it is; what rested on it is gone with it (PIPL 15, 47). */
export async function withdraw(
  { tx, personId, keys }: Withdrawing,
  consentId: string,
): Promise<{ residentId: string; field: SensitiveField }> {
  const consent = found(await rows.findConsent(tx, consentId));
  if (consent.withdrawnAt !== null) throw new Refusal("registry.withdrawn");
  const { residentId, field } = consent;
  await rows.endConsents(tx, residentId, [field], personId);
  const resident = await getResident(tx, residentId);
  if (resident.facts[field]?.basis === "consent") await takeAway({ tx, keys }, resident, [field]);
  return { residentId, field };
}

export async function assess({ tx, personId, today }: Acting, input: AssessmentInput): Promise<string> {
  if (input.reviewOn <= today) throw new Refusal("registry.review_past", { field: "reviewOn" });
  const id = newId(tx.now);
  await rows.insertAssessment(tx, { ...input, id, personId });
  return id;
}
