/** Registering a dispute and correcting what was registered: one transaction, everything that belongs to it. */
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import type { KeyStore } from "../../server/keys.ts";
import { calendarOf, findCommunity } from "../community/api.ts";
import { workingDaysAfter } from "../community/days-off.ts";
import { knows } from "../community/rules.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import { getDoors } from "../registry/api.ts";
import { type Seen, todayOf } from "./asking.ts";

import type { DisputeInput, DisputePatch } from "./contract.ts";
import { writeEvent } from "./events.ts";
import { foundByOf, placeKeyOf } from "./finding.ts";
import { putScreen, weigh } from "./gate/acts.ts";
import { keepFrom } from "./kept-from.ts";
import { linkTo } from "./link/acts.ts";
import { draftParties } from "./party/acts.ts";
import { namesOf } from "./party/names.ts";
import { insertParties, listParties } from "./party/rows.ts";
import * as queries from "./queries.ts";
import { edition } from "./rule-table/table.ts";
import { mayRegister, seesAccount } from "./rules.ts";

export type Sent = { recordedAt: Date | null; deviceAt: Date | null };
type Registering = { db: Db; keys: KeyStore; tx: Tx; who: Who };

/** Until it goes one of the ways: our own default, of no law. */
const routeWorkingDays = { today: 0, soon: 3, ordinary: 5 } as const;

async function checkPlace(
  tx: Tx,
  { communityId, householdId, place }: { communityId: string; householdId: string | null; place: string },
): Promise<void> {
  if (householdId === null && place === "") throw new Refusal("dispute.where_missing", { field: "place" });
  if (householdId === null) return;
  if ((await getDoors(tx, [householdId])).get(householdId)?.communityId !== communityId)
    throw new Refusal("dispute.door_elsewhere", { field: "householdId" });
}

export async function register(
  { db, keys, tx, who }: Registering,
  input: DisputeInput,
  sent: Sent = { recordedAt: null, deviceAt: null },
  sample = false,
): Promise<string> {
  const { communityId, householdId } = input;
  if (!knows(who, communityId) || (await findCommunity(tx, communityId)) === undefined) found(null);
  refuse(mayRegister(who, communityId));
  const today = await todayOf(db, tx);
  // Of the day on which it was written down, perhaps on a phone without a network.
  const on = civilDateIn(await people.timeZoneOf(db, tx.stationId), sent.recordedAt ?? tx.now);
  const place = input.place ?? "";
  await checkPlace(tx, { communityId, householdId, place });
  if (input.sinceOn !== null && input.sinceOn > today)
    throw new Refusal("dispute.since_ahead", { field: "sinceOn" });

  const id = newId(tx.now);
  const parties = await draftParties({ tx, keys, who }, id, input.parties);
  const days = routeWorkingDays[input.urgency];
  await queries.insertDispute(tx, {
    id,
    number: await queries.nextNumber(tx, Number(on.slice(0, 4))),
    communityId,
    householdId,
    place,
    placeKey: placeKeyOf(communityId, householdId, place),
    kind: input.kind,
    source: input.source,
    urgency: input.urgency,
    line: input.line,
    foundBy: foundByOf([input.line, place, ...parties.names]),
    account: input.account,
    accountBy: holds(who, ["officer"], communityId) ? "police" : "community",
    sinceOn: input.sinceOn,
    violenceKnown: input.violenceKnown,
    childAtRisk: input.childAtRisk,
    guarded: input.violenceKnown || input.childAtRisk,
    state: "registered",
    lawPlace: "CN",
    lawEdition: edition,
    clock: "route",
    dueOn: workingDaysAfter(on, days, await calendarOf(db)).on,
    sample,
    registeredBy: who.personId,
    registeredOn: on,
    ...sent,
  });
  await insertParties(tx, parties.rows);
  writeEvent(tx, id, "registered", who.personId, { source: input.source });
  for (const { party, ...screen } of input.screens) {
    const partyId = parties.rows[party]?.id;
    if (partyId === undefined) throw new Refusal("dispute.screen_whom", { field: "screens" });
    await putScreen({ tx, who }, id, { ...screen, partyId });
  }
  if (input.screens.length > 0) await weigh(tx, id, input);
  for (const [at, kept] of input.keptFrom.entries())
    await keepFrom(tx, who, { disputeId: id, today, field: `keptFrom.${at}` }, kept);
  for (const other of input.links) await linkTo({ tx, who, today }, id, other);
  return id;
}

/** The names of organisations, as they find a dispute. */
async function organisationsIn(tx: Tx, disputeId: string): Promise<string[]> {
  const parties = (await listParties(tx, [disputeId])).filter(({ kind }) => kind === "organisation");
  return [...(await namesOf(tx, parties)).values()].map(({ name }) => name);
}

export async function change(
  tx: Tx,
  { row, me, sight }: Seen,
  patch: DisputePatch,
  expected: number,
): Promise<string[]> {
  const place = patch.place === undefined ? row.place : (patch.place ?? "");
  const householdId = patch.householdId === undefined ? row.householdId : patch.householdId;
  await checkPlace(tx, { communityId: row.communityId, householdId, place });
  const sinceOn = patch.sinceOn === undefined ? row.sinceOn : patch.sinceOn;
  if (sinceOn !== null && sinceOn > me.today) throw new Refusal("dispute.since_ahead", { field: "sinceOn" });
  const line = patch.line ?? row.line;
  const police = holds(me.who, ["officer"], row.communityId);
  if (patch.account !== undefined && !seesAccount(sight, row.accountBy))
    throw new Refusal("dispute.account_of_police", { field: "account" });
  const written = patch.account !== undefined && patch.account !== row.account;
  const changed = await queries.updateDispute(
    tx,
    {
      ...row,
      kind: patch.kind ?? row.kind,
      source: patch.source ?? row.source,
      urgency: patch.urgency ?? row.urgency,
      line,
      place,
      householdId,
      sinceOn,
      account: patch.account ?? row.account,
      // What the police wrote once stays theirs, whoever goes on with it.
      accountBy: written && police ? "police" : row.accountBy,
      placeKey: placeKeyOf(row.communityId, householdId, place),
      foundBy: foundByOf([line, place, ...(await organisationsIn(tx, row.id))]),
    },
    expected,
  );
  if (changed === 0) throw new Stale(row.id);
  const fields = Object.keys(patch);
  writeEvent(tx, row.id, "changed", me.who.personId, { count: fields.length });
  return fields;
}
