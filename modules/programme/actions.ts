/** Filling a basket: opening it, picking, configuring, dates, terms, hours. Decisions: decisions.ts. */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { addDays, addMonths } from "../community/civil-days.ts";
import * as community from "../community/api.ts";
import type { Who } from "../people/contract.ts";
import * as shelf from "../shelf/api.ts";
import type { ParameterValues } from "../shelf/contract.ts";
import { defaultsOf, refuseValues } from "../shelf/rules.ts";
import {
  findBasket,
  findSetAside,
  lockBaskets,
  nextNumber,
  setOthersAside,
  takeUpBasket,
} from "./basket/rows.ts";
import type { DeclaredHoursInput, ProgrammePatch } from "./contract.ts";
import { effectiveOf, groundOf, planOfChoice, weigh } from "./planning.ts";
import { adviceAs } from "./advice.ts";
import * as queries from "./queries.ts";
import * as revisions from "./revision/rows.ts";
import { mayDeclareHours, maySeeProgramme, mayStart, mayTakeUp } from "./rules.ts";
import { refuseTwin, reweigh, take, takeOpen, todayOf } from "./take.ts";
import { decidedOrGone } from "./telling.ts";
import { draftTerms, moveTerms } from "./terms/terms.ts";

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
  await lockBaskets(tx, communityId);
  const open = await findBasket(tx, communityId, who.personId);
  if (open !== undefined) return open.id;
  const waiting = await findSetAside(tx, communityId, who.personId);
  if (waiting !== undefined) {
    await takeUpBasket(tx, waiting.id);
    return waiting.id;
  }
  return newBasket(tx, who, place, await todayOf(db, tx), { sample });
}

/** Callers hold the lock of the community's baskets and know that none is open. */
export async function newBasket(
  tx: Tx,
  who: Who,
  place: { id: string; code: string },
  startsOn: string,
  more: { sample?: boolean; copiedFromId?: string } = {},
): Promise<string> {
  const prefix = `${place.code.toUpperCase()}-${startsOn.slice(0, 4)}-`;
  const row = {
    id: newId(tx.now),
    communityId: place.id,
    code: `${prefix}${await nextNumber(tx, prefix)}`,
    authorId: who.personId,
    revisionId: newId(tx.now),
    startsOn,
    copiedFromId: more.copiedFromId ?? null,
    sample: more.sample ?? false,
  };
  await queries.insertProgramme(tx, { ...row, endsOn: addDays(addMonths(startsOn, 12), -1) });
  return row.id;
}

/**
 * What fit advises against is the officer's to choose all the same, with one line for whoever approves; the
 * line is kept only where it was asked for, so that it can be shown as a choice against the advice.
 */
export async function chooseProduct(
  tx: Tx,
  who: Who,
  id: string,
  input: { productCode: string; reason?: string | undefined },
  today?: string,
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
  const [advised] = (await adviceAs(tx, who, place, today ?? row.startsOn)).on([product]);
  const reason = advised!.asks === null ? null : input.reason;
  if (reason === undefined)
    throw new Refusal("programme.reason_needed", { field: "reason", details: { product: product.name } });

  const parameters = defaultsOf(product.content);
  // Taken out of a revision and put back, it is the same product going on: its duties stay its own.
  const { lineId, since } = await lineOf(tx, row, input.productCode);
  const ground = await groundOf(tx, row.communityId, [product.content]);
  const plan = planOfChoice(ground, row, { lineId, since }, effectiveOf(row, today ?? row.startsOn));
  await queries.insertChoice(tx, {
    id: newId(tx.now),
    revisionId: row.revisionId,
    productVersionId: product.versionId,
    parameters,
    reason,
    position: (choices.at(-1)?.position ?? 0) + 1,
    lineId,
    since,
    ...weigh(product.content, parameters, plan),
  });
  if (choices.length === 0 && row.revision === 1) await draftTerms(tx, row, product.content);
  await queries.touch(tx, id, row.version);
}

async function lineOf(tx: Tx, row: queries.ProgrammeRow, productCode: string) {
  if (row.revisionId === row.currentRevisionId) return { lineId: null, since: null };
  const before = await queries.listChoices(tx, [row.currentRevisionId]);
  const versions = await shelf.getVersions(
    tx,
    before.map((each) => each.productVersionId),
  );
  const same = before.find((each) => versions.get(each.productVersionId)?.code === productCode);
  return { lineId: same === undefined ? null : (same.lineId ?? same.id), since: same?.since ?? null };
}

export async function configure(
  tx: Tx,
  who: Who,
  choiceId: string,
  expected: number,
  parameters: ParameterValues,
  today?: string,
): Promise<string> {
  const { row, choice, content } = await takeChoice(tx, who, choiceId);
  const wrong = refuseValues(content, parameters);
  if (wrong !== null) throw new Refusal(wrong.code, { field: wrong.field });
  if ((await queries.setParameters(tx, choice.id, expected, parameters)) === 0) throw new Stale(row.id);
  const ground = await groundOf(tx, row.communityId, [content]);
  const plan = planOfChoice(ground, row, choice, effectiveOf(row, today ?? row.startsOn));
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
  // A later revision keeps the terms it is judged by until its officer says otherwise.
  if (row.revision === 1 && first !== undefined && contract?.content.productCode !== first.code)
    await draftTerms(tx, row, first.content);
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
  const today = await todayOf(db, tx);
  if (row.revision > 1) return changeLaterDates(tx, row, patch, today);
  if (patch.effectiveOn !== undefined) throw new Refusal("programme.first_begins", { field: "effectiveOn" });
  const startsOn = patch.startsOn ?? row.startsOn;
  const endsOn = patch.endsOn ?? row.endsOn;
  if (endsOn <= startsOn) throw new Refusal("programme.ends_before_start", { field: "endsOn" });
  if (endsOn > addMonths(startsOn, 24)) throw new Refusal("programme.too_long", { field: "endsOn" });
  if (patch.startsOn !== undefined && startsOn < today)
    throw new Refusal("programme.starts_in_past", { field: "startsOn" });
  await moveTo(tx, row, startsOn, endsOn, today);
  await queries.touch(tx, id, row.version);
}

/** Of a later revision: the programme's start stays, its end and the day it takes effect may move. */
async function changeLaterDates(
  tx: Tx,
  row: queries.ProgrammeRow,
  patch: ProgrammePatch,
  today: string,
): Promise<void> {
  if (patch.startsOn !== undefined) throw new Refusal("programme.start_stays", { field: "startsOn" });
  const next = {
    ...row,
    endsOn: patch.endsOn ?? row.endsOn,
    effectiveOn: patch.effectiveOn === undefined ? row.effectiveOn : patch.effectiveOn,
  };
  if (patch.effectiveOn != null && patch.effectiveOn < today)
    throw new Refusal("programme.starts_in_past", { field: "effectiveOn" });
  refuseSpan(next, found(await queries.getProgramme(tx, row.id)).endsOn, today);
  await revisions.setDates(tx, row.revisionId, row.startsOn, next.endsOn);
  await revisions.setEffective(tx, row.revisionId, next.effectiveOn);
  await reweigh(tx, next, today);
  await queries.touch(tx, row.id, row.version);
}

/** A revision follows on the one before without a gap, and two years ahead at most. */
export function refuseSpan(row: queries.ProgrammeRow, endsNow: string, today: string): void {
  const from = effectiveOf(row, today);
  if (from > endsNow) throw new Refusal("programme.effective_after_end", { field: "effectiveOn" });
  if (row.endsOn <= from) throw new Refusal("programme.ends_before_start", { field: "endsOn" });
  if (row.endsOn > addMonths(from, 24)) throw new Refusal("programme.too_long", { field: "endsOn" });
}

/** New dates, and what hangs on them: the baseline just before the start, the day of counting after it. */
export async function moveTo(
  tx: Tx,
  row: queries.ProgrammeRow,
  startsOn: string,
  endsOn: string,
  today: string,
): Promise<void> {
  await revisions.setDates(tx, row.revisionId, startsOn, endsOn);
  await reweigh(tx, { ...row, startsOn, endsOn }, today);
  await moveTerms(tx, row, startsOn);
}

/**
 * Empties the basket away: its journal stays, the number is not given again. Of a running programme it is
 * the revision that is given up; the one in force goes on.
 */
export async function discard(tx: Tx, who: Who, id: string, expected: number): Promise<void> {
  const row = await takeOpen(tx, who, id, expected);
  decidedOrGone(tx, row);
  if (row.nextRevisionId !== null) return revisions.withdrawNext(tx, id, who.personId);
  await queries.setState(tx, id, row.version, "discarded");
  await bringBack(tx, row);
}

/** The place is free again: what was set aside for it is the open basket. */
export async function bringBack(
  tx: Tx,
  row: Pick<queries.ProgrammeRow, "communityId" | "authorId">,
): Promise<void> {
  await lockBaskets(tx, row.communityId);
  if ((await findBasket(tx, row.communityId, row.authorId)) !== undefined) return;
  const waiting = await findSetAside(tx, row.communityId, row.authorId);
  if (waiting !== undefined) await takeUpBasket(tx, waiting.id);
}

/** Goes on with a basket that was set aside; the open one waits in its place. */
export async function takeUp(tx: Tx, who: Who, id: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayTakeUp(who, row));
  await lockBaskets(tx, row.communityId);
  await takeUpBasket(tx, id);
  await setOthersAside(tx, row.communityId, row.authorId, id);
}

export async function declareHours(tx: Tx, who: Who, input: DeclaredHoursInput): Promise<string> {
  if (!maySeeProgramme(who, input.communityId)) found(null);
  found(await community.getCommunity(tx, input.communityId));
  refuse(mayDeclareHours(who, input.communityId, input.role), { field: "role" });
  return queries.putHours(tx, { id: newId(tx.now), ...input, declaredBy: who.personId });
}
