/** 告诫书: the police issue it, it reaches both sides and the committee, and both are visited apart (DV-02, DV-03). */
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Tx } from "../../../server/db.ts";
import { partiesOf } from "../agreement/asking.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { weigh } from "../gate/acts.ts";
import { refuseBy } from "../mediation/saying.ts";
import type { Acting } from "../mediation/step.ts";
import { touch } from "../queries.ts";
import { type WarningLetter, letterLacks, mayEndFollowUp, visitsDue } from "../warning-letter.ts";
import type { DeliveryInput, Letter, LetterInput, VisitInput } from "./contract.ts";
import * as rows from "./rows.ts";

/** The police's own paper; its follow-up is done by officer and cadre where the cadre may see it at all. */
export const mayIssue = (who: Who, communityId: string): string | null =>
  holds(who, ["officer", "chief"], communityId) ? null : "dispute.letter_police";
const mayVisit = (who: Who, communityId: string, by: VisitInput["by"] | null): string | null =>
  holds(who, by === "station" ? ["officer", "chief"] : ["officer", "chief", "cadre"], communityId)
    ? null
    : "dispute.letter_police";

const plain = (row: rows.LetterRow): WarningLetter => ({
  identity: row.warnedPartyId !== "",
  facts: row.facts.trim() !== "",
  prohibition: row.prohibition.trim() !== "",
  deliveredTo: [
    ...(row.warnedOn === null ? [] : (["warned"] as const)),
    ...(row.harmedOn === null ? [] : (["harmed"] as const)),
    ...(row.committeeOn === null ? [] : (["committee"] as const)),
  ],
});
const atOf = ({ row, me }: Seen) => ({
  day: me.today,
  law: { place: row.lawPlace, edition: row.lawEdition },
});
function dayOf({ me }: Seen, on: string | undefined, from: string): string {
  const day = on ?? me.today;
  if (day < from || day > me.today) throw new Refusal("dispute.letter_day", { field: "on" });
  return day;
}

export async function issue(acting: Acting, seen: Seen, input: LetterInput): Promise<void> {
  const { tx, who } = acting;
  const { row } = seen;
  refuse(mayIssue(who, row.communityId));
  const { own } = await partiesOf(tx, row.id);
  const person = (id: string) => own.some((party) => party.id === id && party.kind === "person");
  if (
    !person(input.warnedPartyId) ||
    !person(input.harmedPartyId) ||
    input.warnedPartyId === input.harmedPartyId
  )
    throw new Refusal("dispute.letter_whom", { field: "warnedPartyId" });
  const before = await rows.findLetter(tx, row.id);
  if (before !== undefined && before.endedOn === null) throw new Refusal("dispute.letter_there");
  const letter = {
    ...input,
    id: newId(tx.now),
    disputeId: row.id,
    issuedOn: dayOf(seen, input.issuedOn, row.registeredOn),
  };
  const drafted = plain({ ...letter, warnedOn: null, harmedOn: null, committeeOn: null, endedOn: null });
  // A letter that does not say what DV-02 asks is none.
  if (letterLacks(drafted).length > 0) refuseBy(mayEndFollowUp(drafted, [], atOf(seen)), "facts");
  await rows.insertLetter(tx, letter, who.personId);
  // Who was warned was violent: nothing is reconciled here from now on (DV-03.gate).
  await weigh(tx, row.id, { violenceKnown: true, childAtRisk: row.childAtRisk });
  writeEvent(tx, row.id, "letter_issued", who.personId);
}
async function open(acting: Acting, seen: Seen): Promise<rows.LetterRow> {
  const letter = found(await rows.findLetter(acting.tx, seen.row.id));
  if (letter.endedOn !== null) throw new Refusal("dispute.letter_ended");
  return letter;
}
export async function deliver(acting: Acting, seen: Seen, input: DeliveryInput): Promise<void> {
  const { tx, who } = acting;
  refuse(mayIssue(who, seen.row.communityId));
  const letter = await open(acting, seen);
  await rows.setDelivered(tx, letter.id, input.to, dayOf(seen, input.on, letter.issuedOn));
  writeEvent(tx, seen.row.id, "letter_delivered", who.personId, { to: input.to });
  await touch(tx, seen.row.id);
}
export async function visit(acting: Acting, seen: Seen, input: VisitInput): Promise<void> {
  const { tx, who } = acting;
  refuse(mayVisit(who, seen.row.communityId, input.by));
  const letter = await open(acting, seen);
  const on = dayOf(seen, input.on, letter.issuedOn);
  const { by, side, apart, note } = input;
  await rows.insertVisit(
    tx,
    { id: newId(tx.now), letterId: letter.id, by, side, apart, note, on },
    who.personId,
  );
  writeEvent(tx, seen.row.id, "letter_visited", who.personId, { by, apart });
  await touch(tx, seen.row.id);
}
export async function end(acting: Acting, seen: Seen): Promise<void> {
  const { tx, who } = acting;
  refuse(mayIssue(who, seen.row.communityId));
  const letter = await open(acting, seen);
  refuseBy(mayEndFollowUp(plain(letter), await rows.listVisits(tx, letter.id), atOf(seen)));
  await rows.endLetter(tx, letter.id, seen.me.today);
  writeEvent(tx, seen.row.id, "letter_ended", who.personId);
  await touch(tx, seen.row.id);
}

/** For the police, and the cadre who sees a guarded one at all: who must follow it up. */
export async function readLetter(tx: Tx, who: Who, seen: Seen): Promise<Letter | null> {
  if (seen.sight !== "all" && seen.sight !== "committee") return null;
  const row = await rows.findLetter(tx, seen.row.id);
  if (row === undefined) return null;
  const visits = await rows.listVisits(tx, row.id);
  const over = row.endedOn === null ? null : "dispute.letter_ended";
  const police = over ?? mayIssue(who, seen.row.communityId);
  return {
    id: row.id,
    warnedPartyId: row.warnedPartyId,
    harmedPartyId: row.harmedPartyId,
    facts: row.facts,
    prohibition: row.prohibition,
    issuedOn: row.issuedOn,
    delivered: { warned: row.warnedOn, harmed: row.harmedOn, committee: row.committeeOn },
    visits,
    due: visitsDue(visits),
    endedOn: row.endedOn,
    may: {
      deliver: police,
      visit: over ?? mayVisit(who, seen.row.communityId, null),
      end: police ?? mayEndFollowUp(plain(row), visits, atOf(seen))?.code ?? null,
    },
  };
}
