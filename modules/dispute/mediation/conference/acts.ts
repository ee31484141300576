/**
 * A conference of departments (P12): each is asked as a request to hand over, which it takes, or refuses; who refuses as not
 * competent says who is. What they say together names policy, law and what each side answers for.
 */
import { Refusal, found, refuse } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import { calendarOf } from "../../../community/api.ts";
import { workingDaysAfter } from "../../../community/days-off.ts";
import type { Seen } from "../../asking.ts";
import { writeEvent } from "../../events.ts";
import { answerByOf, listReceivers } from "../../hand-over/acts.ts";
import { insertHandOver } from "../../hand-over/rows.ts";
import { consentDoubt } from "../../hand-over/rules.ts";
import { findParty, listParties } from "../../party/rows.ts";
import { tellOffered } from "../../telling.ts";
import { goingOn, workedOn } from "../acts.ts";
import { type Acting, step } from "../step.ts";
import type { ConferenceInput, OpinionInput } from "../work-contract.ts";
import { insertConference, insertOpinion, meetConference } from "./rows.ts";

/** P12, and our own default: no law says how soon departments sit together. */
const conferenceWorkingDays = 5;

export async function callConference(acting: Acting, seen: Seen, input: ConferenceInput): Promise<string> {
  const { db, tx, who } = acting;
  const { row, me } = seen;
  const mediation = await workedOn(acting, seen);
  if (mediation.machine !== "administrative" && mediation.machine !== "people")
    throw new Refusal("dispute.step_elsewhere", { details: { machine: mediation.machine } });
  const organisationIds = [...new Set(input.organisationIds)];
  const there = await listReceivers(tx, seen);
  if (organisationIds.some((id) => !there.some((each) => each.id === id)))
    throw new Refusal("dispute.nobody_there", { field: "organisationIds" });
  const parties = (await listParties(tx, [row.id])).filter(({ role }) => role === "party");
  const ids = parties.map(({ id }) => id);
  refuse(consentDoubt(ids, input.consentedPartyIds, input.override), { field: "override" });
  if (input.consentedPartyIds.some((id) => !ids.includes(id))) found(null);
  const answerBy = await answerByOf(db, seen);
  const handOverIds: string[] = [];
  for (const organisationId of organisationIds) {
    const id = newId(tx.now);
    handOverIds.push(id);
    await insertHandOver(tx, {
      id,
      disputeId: row.id,
      kind: "request",
      organisationId,
      note: input.about,
      withAccount: false,
      consentedPartyIds: input.consentedPartyIds,
      override: input.override ?? "",
      offeredBy: who.personId,
      answerBy,
    });
    await tellOffered(tx, seen, { id, organisationId, answerBy });
  }
  const id = newId(tx.now);
  const meetsBy = workingDaysAfter(me.today, conferenceWorkingDays, await calendarOf(db)).on;
  await insertConference(
    tx,
    mediation.id,
    { id, handOverIds, about: input.about, calledOn: me.today, meetsBy },
    who.personId,
  );
  writeEvent(tx, row.id, "conference_called", who.personId, { departments: organisationIds.length });
  return id;
}
export async function meet(acting: Acting, seen: Seen, id: string, metOn: string): Promise<void> {
  const mediation = await workedOn(acting, seen);
  if (metOn > seen.me.today) throw new Refusal("dispute.day_ahead", { field: "metOn" });
  if ((await meetConference(acting.tx, mediation.id, id, metOn)) === 0) found(null);
}
export async function giveOpinion(acting: Acting, seen: Seen, input: OpinionInput): Promise<string> {
  const { tx, who } = acting;
  const mediation = await goingOn(acting, seen);
  for (const { partyId } of input.responsibilities) found(await findParty(tx, seen.row.id, partyId));
  await step(acting, seen, mediation, { type: "opinion", opinion: input });
  const id = newId(tx.now);
  await insertOpinion(tx, mediation.id, { ...input, id, byPersonId: who.personId });
  return id;
}
