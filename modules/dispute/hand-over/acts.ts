/** Handing a dispute to another organisation: offered, accepted or refused, given back, withdrawn. */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { calendarOf } from "../../community/api.ts";
import { workingDaysAfter } from "../../community/days-off.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { followAppointed } from "../agreement/promising.ts";
import type { Seen } from "../asking.ts";

import { writeEvent } from "../events.ts";
import { isKeptFrom } from "../kept-from.ts";
import { noneGoesOn } from "../mediation/rows.ts";
import { listParties } from "../party/rows.ts";
import { setStanding, touch } from "../queries.ts";
import { numberOf } from "../rule-table/table.ts";
import { receivers } from "../rules.ts";
import { tellGiver, tellOffered } from "../telling.ts";
import type { HandOverInput, HandOverRefusal } from "./contract.ts";
import * as rows from "./rows.ts";
import { consentDoubt, mayAnswer, mayGiveBack, mayHandOver, mayWithdraw, refusalDoubt } from "./rules.ts";

type Acting = { db: Db; tx: Tx; who: Who };
/** Until what came back goes another way: our own default, of no law. */
const lookAgainWorkingDays = 3;
/** MED-22: the days in which they say whether it is theirs, by the law the case is judged by. */
export const answerByOf = async (db: Db, { row, me }: Seen): Promise<string> => {
  const law = { place: row.lawPlace, edition: row.lawEdition };
  const days = numberOf("MED-22.accept", { day: me.today, law });
  return workingDaysAfter(me.today, days, await calendarOf(db)).on;
};

/** Organisations with somebody in post here who could take it and may know of it. */
export async function listReceivers(tx: Tx, { row, me }: Seen) {
  const [organisations, posts, kept] = await Promise.all([
    people.listOrganisations(tx),
    people.listPosts(tx, row.communityId),
    isKeptFrom(tx, row.id),
  ]);
  const own = new Set(me.who.posts.map(({ organisationId }) => organisationId));
  const there = new Set(
    posts
      .filter((post) => (receivers as readonly string[]).includes(post.role) && !kept(post))
      .map(({ organisationId }) => organisationId),
  );
  return organisations.filter(({ id }) => there.has(id) && !own.has(id));
}

export async function offer({ db, tx, who }: Acting, seen: Seen, input: HandOverInput): Promise<string> {
  const { row, sight, me } = seen;
  refuse(mayHandOver({ sight, state: row.state }));
  if (!(await listReceivers(tx, seen)).some(({ id }) => id === input.organisationId))
    throw new Refusal("dispute.nobody_there", { field: "organisationId" });
  const waiting = (await rows.listHandOvers(tx, row.id)).filter(({ state }) => state === "offered");
  if (waiting.some((each) => each.organisationId === input.organisationId || each.kind === "transfer"))
    throw new Refusal("dispute.hand_over_waits");
  const parties = (await listParties(tx, [row.id])).filter(({ role }) => role === "party");
  refuse(
    consentDoubt(
      parties.map(({ id }) => id),
      input.consentedPartyIds,
      input.override,
    ),
    { field: "override" },
  );
  if (input.consentedPartyIds.some((id) => !parties.some((party) => party.id === id))) found(null);
  if (input.kind === "transfer") await noneGoesOn(tx, row.id);
  const id = newId(tx.now);
  const answerBy = await answerByOf(db, seen);
  await rows.insertHandOver(tx, {
    ...input,
    id,
    disputeId: row.id,
    override: input.override ?? "",
    offeredBy: who.personId,
    answerBy,
  });
  writeEvent(tx, row.id, "hand_over_offered", who.personId, {
    kind: input.kind,
    override: input.override !== null,
  });
  await touch(tx, row.id);
  await tellOffered(tx, seen, { id, organisationId: input.organisationId, answerBy });
  return id;
}

/** Whoever answers for the organisation; to everybody else there is no such offer. */
async function load({ tx, who }: Acting, { row }: Seen, id: string) {
  const offered = found(await rows.findHandOver(tx, row.id, id));
  return { offered, refuseUnless: (rule: typeof mayAnswer) => refuse(rule(who, offered)) };
}

export async function accept(acting: Acting, seen: Seen, id: string): Promise<void> {
  const { tx, who } = acting;
  const { offered, refuseUnless } = await load(acting, seen, id);
  refuseUnless(mayAnswer);
  if (offered.kind === "transfer") await noneGoesOn(tx, seen.row.id);
  await rows.answerHandOver(tx, {
    ...{ id, state: "accepted", because: null, reason: "", competent: "" },
    by: who.personId,
  });
  // 移交: it is theirs from now on. Handed over is no failure and no refusal.
  if (offered.kind === "transfer")
    await setStanding(tx, seen.row.id, { state: "closed", ending: "referred" });
  await followAppointed(tx, seen.row, seen.me.today);
  writeEvent(tx, seen.row.id, "hand_over_accepted", who.personId, { kind: offered.kind });
  await touch(tx, seen.row.id);
  await tellGiver(tx, seen, offered, "taken");
}
export async function decline(acting: Acting, seen: Seen, id: string, input: HandOverRefusal): Promise<void> {
  const { tx, who } = acting;
  const { offered, refuseUnless } = await load(acting, seen, id);
  refuseUnless(mayAnswer);
  refuse(refusalDoubt(input), { field: "competent" });
  const { because, reason } = input;
  await rows.answerHandOver(tx, {
    ...{ id, state: "refused", because, reason, competent: input.competent ?? "" },
    by: who.personId,
  });
  writeEvent(tx, seen.row.id, "hand_over_refused", who.personId, { kind: offered.kind, because });
  await touch(tx, seen.row.id);
  await tellGiver(tx, seen, offered, "back");
}
/** What was accepted comes back, and stands again where it stood. */
export async function giveBack(acting: Acting, seen: Seen, id: string, reason: string): Promise<void> {
  const { db, tx, who } = acting;
  const { offered, refuseUnless } = await load(acting, seen, id);
  refuseUnless(mayGiveBack);
  await rows.answerHandOver(tx, {
    ...{ id, state: "returned", because: null, reason, competent: "" },
    by: who.personId,
  });
  if (offered.kind === "transfer") {
    const dueOn = workingDaysAfter(seen.me.today, lookAgainWorkingDays, await calendarOf(db)).on;
    const state = seen.row.machine === null ? "registered" : "routed";
    await setStanding(tx, seen.row.id, { state, ending: null }, { kind: "route", dueOn });
  }
  await followAppointed(tx, seen.row, seen.me.today);
  writeEvent(tx, seen.row.id, "hand_over_returned", who.personId, { kind: offered.kind });
  await touch(tx, seen.row.id);
  await tellGiver(tx, seen, offered, "back");
}
export async function withdraw(acting: Acting, seen: Seen, id: string): Promise<void> {
  const { tx, who } = acting;
  const { offered } = await load(acting, seen, id);
  refuse(mayWithdraw(seen.sight, offered));
  await rows.answerHandOver(tx, {
    ...{ id, state: "withdrawn", because: null, reason: "", competent: "" },
    by: who.personId,
  });
  writeEvent(tx, seen.row.id, "hand_over_withdrawn", who.personId, { kind: offered.kind });
  await touch(tx, seen.row.id);
}
