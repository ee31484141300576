/** Submitting, approving and returning the open revision of a programme. */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { emit } from "../../server/outbox.ts";
import { addDays, daysBetween } from "../community/civil-days.ts";
import * as community from "../community/api.ts";
import type { Who } from "../people/contract.ts";
import { words as peopleWords } from "../people/words.ts";
import { neverFires } from "../shelf/cadence.ts";
import { bringBack, moveTo, refuseSpan } from "./actions.ts";
import { lockBaskets, setOthersAside } from "./basket/rows.ts";
import { type Capacity, programmeRevised } from "./contract.ts";
import { effectiveOf, groundOf, planOfChoice } from "./planning.ts";
import * as queries from "./queries.ts";
import { readProgramme } from "./read.ts";
import * as revisions from "./revision/rows.ts";
import { mayApprove, maySubmit, standingOf } from "./rules.ts";
import { refuseTwin, reweigh, take, takeOpen, todayOf } from "./take.ts";
import type { MetricContract } from "./terms/contract.ts";
import { freezeTerms } from "./terms/terms.ts";
import { tellDecided, tellSubmitted } from "./telling.ts";

/** Works everything out afresh and refuses what does not fit, naming role, hours and ways out (CAP-01). */
export async function submit(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const row = await takeOpen(tx, who, id);
  const today = await todayOf(db, tx);
  if (row.revision > 1) {
    refuseSpan(row, found(await queries.getProgramme(tx, id)).endsOn, today);
    await reweigh(tx, row, today);
  } else {
    // A basket left lying starts today at the earliest; its length stays.
    const late = Math.max(0, daysBetween(row.startsOn, today));
    const dates = { startsOn: addDays(row.startsOn, late), endsOn: addDays(row.endsOn, late) };
    if (late > 0) await moveTo(tx, row, dates.startsOn, dates.endsOn, today);
    else await reweigh(tx, row, today);
    Object.assign(row, dates);
  }
  await refuseUnable(tx, who, row, today);
  const { revisionId } = row;
  await revisions.setSubmitted(tx, revisionId, who.personId);
  await revisions.insertSubmission(tx, {
    id: newId(tx.now),
    programmeId: id,
    revisionId,
    byPersonId: who.personId,
  });
  await tellSubmitted(tx, who, row, today);
  if (row.revision > 1) await queries.touch(tx, id, row.version);
  else {
    await queries.setState(tx, id, row.version, "submitted");
    await bringBack(tx, row);
  }
}

async function refuseUnable(tx: Tx, who: Who, row: queries.ProgrammeRow, today: string): Promise<void> {
  const programme = await readProgramme(tx, who, row, today);
  const code = maySubmit(who, standingOf(row), {
    choices: programme.choices.length,
    fits: programme.capacity.fits,
    missingRoles: programme.missingRoles.length,
    undecidable: programme.contract.undecidable && !programme.contract.openly,
  });
  if (code === "programme.over_capacity") refuseOver(programme.capacity);
  if (code === "programme.undecidable") refuseUndecidable(programme.contract);
  refuse(code, { details: { missingRoles: programme.missingRoles } });
  await refuseTwin(tx, row, programme.choices);
  const ground = await groundOf(
    tx,
    row.communityId,
    programme.choices.map((choice) => choice.content),
  );
  const lines = new Map((await queries.listChoices(tx, [row.revisionId])).map((each) => [each.id, each]));
  for (const choice of programme.choices) {
    const plan = planOfChoice(ground, row, lines.get(choice.id)!, effectiveOf(row, today));
    for (const stage of choice.content.stages)
      if (neverFires(stage, choice.parameters, plan))
        throw new Refusal("programme.never_fires", { details: { stage: stage.title } });
  }
}

/** Names the role that lacks most, in hours with one decimal; what lacks less than that lacks 0.1. */
function refuseOver(capacity: Capacity): never {
  const worst = capacity.lines.toSorted((a, b) => b.over - a.over)[0]!;
  const hours = (minutes: number) => (minutes / 60).toFixed(1);
  throw new Refusal("programme.over_capacity", {
    field: worst.role,
    details: {
      role: peopleWords[`people.role.${worst.role}`],
      need: hours(worst.planned + worst.used),
      declared: hours(worst.declared ?? 0),
      over: hours(Math.max(worst.over, 6)),
      capacity,
    },
  });
}

/** Names the count, and the ways out that were counted and tried. */
function refuseUndecidable({ baseline, waysOut }: MetricContract): never {
  throw new Refusal("programme.undecidable", { field: "openly", details: { n: baseline, waysOut } });
}

/**
 * Approves: the contract freezes, and what its duties follow goes out with the same commit:
 * `programme.activated` for the first revision, `programme.revised` for a later one. Capacity is checked
 * again, for another programme may have been approved since; the programme's own old load does not count.
 */
export async function approve(db: Db, tx: Tx, who: Who, id: string, note: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayApprove(who, standingOf(row)));
  // Approvals of one community wait for each other: each fits beside those before it.
  await community.lockCommunity(tx, row.communityId);
  const today = await todayOf(db, tx);
  const effectiveOn = row.revision === 1 ? null : effectiveOf(row, today);
  if (effectiveOn !== null) {
    refuseSpan(row, found(await queries.getProgramme(tx, id)).endsOn, today);
    await revisions.setSince(tx, row.revisionId, effectiveOn);
    await reweigh(tx, row, today);
  }
  const programme = await readProgramme(tx, who, row, today);
  await refuseTwin(tx, row, programme.choices);
  if (!programme.capacity.fits) refuseOver(programme.capacity);
  const { undecidable, openly, baseline } = programme.contract;
  if (undecidable && !openly) throw new Refusal("programme.turned_undecidable", { details: { n: baseline } });
  await decide(tx, who, row, "approved", note);
  await revisions.setApproved(tx, row.revisionId, effectiveOn);
  await freezeTerms(tx, row, today);
  if (effectiveOn === null) {
    await queries.setState(tx, id, row.version, row.startsOn <= today ? "active" : "approved");
    emit(tx, "programme.activated", { programmeId: id, revisionId: row.revisionId });
    return;
  }
  // Of one that has not begun no day was ever governed by the revision before.
  if (effectiveOn <= today || row.startsOn > today) await revisions.putInForce(tx, id);
  else await queries.touch(tx, id, row.version);
  emit(tx, programmeRevised, { programmeId: id, revisionId: row.revisionId });
}

export async function returnToAuthor(tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayApprove(who, standingOf(row)));
  await decide(tx, who, row, "returned", reason);
  await revisions.setReturned(tx, row.revisionId);
  if (row.revision > 1) {
    await queries.touch(tx, id, row.version);
    return;
  }
  // It is its author's basket again; one begun meanwhile waits for it.
  await lockBaskets(tx, row.communityId);
  await queries.setState(tx, id, row.version, "returned");
  await setOthersAside(tx, row.communityId, row.authorId, id);
}

async function decide(
  tx: Tx,
  who: Who,
  row: queries.ProgrammeRow,
  decision: "approved" | "returned",
  note: string,
): Promise<void> {
  await revisions.insertApproval(tx, {
    id: newId(tx.now),
    programmeId: row.id,
    revisionId: row.revisionId,
    decision,
    byPersonId: who.personId,
    note,
  });
  await tellDecided(tx, who, row, decision);
}
