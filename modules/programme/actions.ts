import type { Db, Tx } from "../../server/db.ts";
import { civilDateIn } from "../../server/civil.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { emit } from "../../server/outbox.ts";
import { addDays, addMonths, daysBetween } from "../community/civil-days.ts";
import * as community from "../community/api.ts";
import type { Who } from "../people/contract.ts";
import { timeZoneOf } from "../people/api.ts";
import { words as peopleWords } from "../people/words.ts";
import { neverFires } from "../shelf/cadence.ts";
import * as shelf from "../shelf/api.ts";
import type { ParameterValues, ProductContent } from "../shelf/contract.ts";
import { defaultsOf, refuseValues } from "../shelf/rules.ts";
import type { Capacity, DeclaredHoursInput, MetricContractInput, ProgrammePatch } from "./contract.ts";
import { groundOf, planOf, weigh } from "./planning.ts";
import * as queries from "./queries.ts";
import { readProgramme } from "./read.ts";
import { mayApprove, mayConfigure, mayDeclareHours, maySeeProgramme, mayStart, maySubmit } from "./rules.ts";

export const todayOf = async (db: Db, tx: Tx) => civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);

/** The programme for an act: seen at all, then locked, so that acts take turns. */
async function take(tx: Tx, who: Who, id: string): Promise<queries.ProgrammeRow> {
  const row = found(await queries.lockProgramme(tx, id));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  return row;
}
async function takeOpen(tx: Tx, who: Who, id: string, expected?: number): Promise<queries.ProgrammeRow> {
  const row = await take(tx, who, id);
  refuse(mayConfigure(who, row));
  if (expected !== undefined && expected !== row.version) throw new Stale(id);
  return row;
}

/** The person's open basket for this community, or a new one: a year from today. */
export async function openBasket(
  db: Db,
  tx: Tx,
  who: Who,
  communityId: string,
  sample = false,
): Promise<string> {
  const place = found(await community.getCommunity(tx, communityId));
  if (!maySeeProgramme(who, communityId)) found(null);
  refuse(mayStart(who, communityId));
  const startsOn = await todayOf(db, tx);
  const prefix = `${place.code.toUpperCase()}-${startsOn.slice(0, 4)}-`;
  const number = await queries.nextNumber(tx, communityId, prefix);
  const open = await queries.findBasket(tx, communityId, who.personId);
  if (open !== undefined) return open.id;
  const row = {
    id: newId(tx.now),
    communityId,
    code: `${prefix}${number}`,
    authorId: who.personId,
    revisionId: newId(tx.now),
    startsOn,
    sample,
  };
  await queries.insertProgramme(tx, { ...row, endsOn: addDays(addMonths(startsOn, 12), -1) });
  return row.id;
}

export async function chooseProduct(
  tx: Tx,
  who: Who,
  id: string,
  input: { productCode: string; reason?: string | undefined },
): Promise<void> {
  const row = await takeOpen(tx, who, id);
  const product = found(await shelf.findProduct(tx, input.productCode));
  if (product.retired) throw new Refusal("shelf.retired");
  const place = found(await community.getCommunity(tx, row.communityId));
  if (!product.kinds.includes(place.kind)) throw new Refusal("programme.wrong_kind");
  const choices = await queries.listChoices(tx, [row.revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((each) => each.productVersionId),
  );
  if (choices.some((each) => versions.get(each.productVersionId)?.code === input.productCode))
    throw new Refusal("programme.already_chosen");
  await refuseTwin(tx, row, [input]);

  const parameters = defaultsOf(product.content);
  const plan = planOf(await groundOf(tx, row.communityId, [product.content]), row.startsOn, row.endsOn);
  await queries.insertChoice(tx, {
    id: newId(tx.now),
    revisionId: row.revisionId,
    productVersionId: product.versionId,
    parameters,
    reason: input.reason ?? null,
    position: (choices.at(-1)?.position ?? 0) + 1,
    ...weigh(product.content, parameters, plan),
  });
  if (choices.length === 0) await draftContract(tx, row, product.content);
  await queries.touch(tx, id, row.version);
}

/** The contract starts from the first product's template; the baseline is unknown until counts are imported. */
async function draftContract(tx: Tx, row: queries.ProgrammeRow, content: ProductContent): Promise<void> {
  const { indicator, denominator, wouldCount, failure, baselineMonths, measureMonths } = content.outcome;
  await queries.putContract(tx, newId(tx.now), row.revisionId, {
    productCode: content.code,
    indicator,
    denominator,
    wouldCount,
    failure,
    baselineFrom: addMonths(row.startsOn, -baselineMonths),
    baselineTo: addDays(row.startsOn, -1),
    evaluateOn: addMonths(row.startsOn, measureMonths),
    baseline: null,
  });
}

export async function configure(
  tx: Tx,
  who: Who,
  choiceId: string,
  expected: number,
  parameters: ParameterValues,
): Promise<string> {
  const { row, choice, content } = await takeChoice(tx, who, choiceId);
  const wrong = refuseValues(content, parameters);
  if (wrong !== null) throw new Refusal(wrong.code, { field: wrong.field });
  if ((await queries.setParameters(tx, choice.id, expected, parameters)) === 0) throw new Stale(row.id);
  const plan = planOf(await groundOf(tx, row.communityId, [content]), row.startsOn, row.endsOn);
  const { cost, occurrences } = weigh(content, parameters, plan);
  await queries.setCost(tx, choice.id, cost, occurrences);
  await queries.touch(tx, row.id, row.version);
  return row.id;
}

export async function removeChoice(tx: Tx, who: Who, choiceId: string, expected: number): Promise<string> {
  const { row, choice } = await takeChoice(tx, who, choiceId);
  if ((await queries.deleteChoice(tx, choice.id, expected)) === 0) throw new Stale(row.id);
  const rest = await queries.listChoices(tx, [row.revisionId]);
  const first =
    rest[0] && (await shelf.getVersions(tx, [rest[0].productVersionId])).get(rest[0].productVersionId);
  const contract = await queries.findContract(tx, row.revisionId);
  if (first !== undefined && contract?.content.productCode !== first.code)
    await draftContract(tx, row, first.content);
  await queries.touch(tx, row.id, row.version);
  return row.id;
}

async function takeChoice(tx: Tx, who: Who, choiceId: string) {
  const choice = found(await queries.getChoice(tx, choiceId));
  const owner = found(await queries.findOwner(tx, choice.revisionId));
  const row = await takeOpen(tx, who, owner.id);
  if (row.revisionId !== choice.revisionId) throw new Refusal("programme.not_open");
  const product = found(
    (await shelf.getVersions(tx, [choice.productVersionId])).get(choice.productVersionId),
  );
  return { row, choice, content: product.content };
}

/** Changes the dates; everything that is worked out from them is worked out again. */
export async function changeDates(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  expected: number,
  patch: ProgrammePatch,
): Promise<void> {
  const row = await takeOpen(tx, who, id, expected);
  const startsOn = patch.startsOn ?? row.startsOn;
  const endsOn = patch.endsOn ?? row.endsOn;
  if (endsOn <= startsOn) throw new Refusal("programme.ends_before_start", { field: "endsOn" });
  if (endsOn > addMonths(startsOn, 24)) throw new Refusal("programme.too_long", { field: "endsOn" });
  if (patch.startsOn !== undefined && startsOn < (await todayOf(db, tx)))
    throw new Refusal("programme.starts_in_past", { field: "startsOn" });
  await moveTo(tx, row, startsOn, endsOn);
  await queries.touch(tx, id, row.version);
}

/** New dates, and what hangs on them: the baseline just before the start, the day of counting after it. */
async function moveTo(tx: Tx, row: queries.ProgrammeRow, startsOn: string, endsOn: string): Promise<void> {
  await queries.setDates(tx, row.revisionId, startsOn, endsOn);
  await reweigh(tx, { ...row, startsOn, endsOn });
  const contract = await queries.findContract(tx, row.revisionId);
  if (contract === undefined) return;
  const { baselineFrom, baselineTo, evaluateOn } = contract.content;
  const months = Math.max(3, Math.round(daysBetween(baselineFrom, baselineTo) / 30.44));
  await queries.putContract(tx, newId(tx.now), row.revisionId, {
    ...contract.content,
    baselineFrom: addMonths(startsOn, -months),
    baselineTo: addDays(startsOn, -1),
    evaluateOn: evaluateOn <= startsOn ? addMonths(startsOn, 12) : evaluateOn,
  });
}

async function reweigh(tx: Tx, row: queries.ProgrammeRow): Promise<void> {
  const choices = await queries.listChoices(tx, [row.revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  const contents = [...versions.values()].map((version) => version.content);
  const plan = planOf(await groundOf(tx, row.communityId, contents), row.startsOn, row.endsOn);
  for (const choice of choices) {
    const { content } = found(versions.get(choice.productVersionId));
    const { cost, occurrences } = weigh(content, choice.parameters, plan);
    await queries.setCost(tx, choice.id, cost, occurrences);
  }
}

export async function changeContract(
  tx: Tx,
  who: Who,
  id: string,
  expected: number,
  input: MetricContractInput,
): Promise<void> {
  const row = await takeOpen(tx, who, id, expected);
  const contract = await queries.findContract(tx, row.revisionId);
  if (contract === undefined) throw new Refusal("programme.basket_empty");
  if (input.evaluateOn <= row.startsOn)
    throw new Refusal("programme.ends_before_start", { field: "evaluateOn" });
  await queries.putContract(tx, newId(tx.now), row.revisionId, { ...contract.content, ...input });
  await queries.touch(tx, id, row.version);
}

/** Works everything out afresh and refuses what does not fit, naming role, hours and ways out (CAP-01). */
export async function submit(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const row = await takeOpen(tx, who, id);
  const today = await todayOf(db, tx);
  // A basket left lying starts today at the earliest; its length stays.
  const late = Math.max(0, daysBetween(row.startsOn, today));
  const dates = { startsOn: addDays(row.startsOn, late), endsOn: addDays(row.endsOn, late) };
  if (late > 0) await moveTo(tx, row, dates.startsOn, dates.endsOn);
  else await reweigh(tx, row);
  Object.assign(row, dates);
  await refuseUnable(tx, who, row, today);
  await queries.setSubmitted(tx, row.revisionId, who.personId);
  await queries.setState(tx, id, row.version, "submitted");
}

async function refuseUnable(tx: Tx, who: Who, row: queries.ProgrammeRow, today: string): Promise<void> {
  const programme = await readProgramme(tx, who, row, today);
  const code = maySubmit(who, row, {
    choices: programme.choices.length,
    fits: programme.capacity.fits,
    missingRoles: programme.missingRoles.length,
  });
  if (code === "programme.over_capacity") refuseOver(programme.capacity);
  refuse(code, { details: { missingRoles: programme.missingRoles } });
  await refuseTwin(tx, row, programme.choices);
  const ground = await groundOf(
    tx,
    row.communityId,
    programme.choices.map((choice) => choice.content),
  );
  const plan = planOf(ground, row.startsOn, row.endsOn);
  for (const choice of programme.choices)
    for (const stage of choice.content.stages)
      if (neverFires(stage, choice.parameters, plan))
        throw new Refusal("programme.never_fires", { details: { stage: stage.title } });
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

/** A product runs once in a community: its own basket may have been overtaken by a colleague's. */
async function refuseTwin(
  tx: Tx,
  row: queries.ProgrammeRow,
  choices: readonly { productCode: string }[],
): Promise<void> {
  const running = await queries.listRunning(tx, [row.communityId]);
  const versions = await shelf.getVersions(
    tx,
    running.map((each) => each.productVersionId),
  );
  for (const { productCode } of choices) {
    const twin = running.find((each) => versions.get(each.productVersionId)?.code === productCode);
    if (twin !== undefined)
      throw new Refusal("programme.already_running", { details: { programme: twin.code } });
  }
}

/**
 * Approves: the contract freezes, and `programme.activated` goes out with the same commit. Capacity is
 * checked again, for another programme may have been approved since.
 */
export async function approve(db: Db, tx: Tx, who: Who, id: string, note: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayApprove(who, row));
  // Approvals of one community wait for each other: each fits beside those before it.
  await community.lockCommunity(tx, row.communityId);
  const today = await todayOf(db, tx);
  const programme = await readProgramme(tx, who, row, today);
  await refuseTwin(tx, row, programme.choices);
  if (!programme.capacity.fits) refuseOver(programme.capacity);
  await queries.insertApproval(tx, {
    id: newId(tx.now),
    programmeId: id,
    revisionId: row.revisionId,
    decision: "approved",
    byPersonId: who.personId,
    note,
    decidedAt: tx.now,
  });
  await queries.setApproved(tx, row.revisionId);
  await queries.freezeContract(tx, row.revisionId);
  await queries.setState(tx, id, row.version, row.startsOn <= today ? "active" : "approved");
  emit(tx, "programme.activated", { programmeId: id, revisionId: row.revisionId });
}

export async function returnToAuthor(tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayApprove(who, row));
  await queries.insertApproval(tx, {
    id: newId(tx.now),
    programmeId: id,
    revisionId: row.revisionId,
    decision: "returned",
    byPersonId: who.personId,
    note: reason,
    decidedAt: tx.now,
  });
  await queries.setSubmitted(tx, row.revisionId, null);
  await queries.setState(tx, id, row.version, "returned");
}

/** Empties the basket away. Its journal stays; the number is not given again. */
export async function discard(tx: Tx, who: Who, id: string, expected: number): Promise<void> {
  const row = await takeOpen(tx, who, id, expected);
  await queries.setState(tx, id, row.version, "discarded");
}

export async function declareHours(tx: Tx, who: Who, input: DeclaredHoursInput): Promise<string> {
  if (!maySeeProgramme(who, input.communityId)) found(null);
  found(await community.getCommunity(tx, input.communityId));
  refuse(mayDeclareHours(who, input.communityId, input.role), { field: "role" });
  return queries.putHours(tx, { id: newId(tx.now), ...input, declaredBy: who.personId });
}
