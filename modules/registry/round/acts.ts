import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { lockCommunity } from "../../community/api.ts";
import { giveNotice } from "../consent/acts.ts";
import { currentNotice } from "../consent/rows.ts";
import { type Confirmed, confirmHousehold, takeBackConfirmation } from "../resident/confirming.ts";
import type { DoorRoundInput } from "./contract.ts";
import { doorIn, doorsOf, listNobody } from "./read.ts";
import * as rows from "./rows.ts";
import { type Outcome, mayTakeBack, mayVisit } from "./rules.ts";

type Acting = { tx: Tx; personId: string; today: string };

/** One open round of a building or stairwell at a time: colleagues walk the same one. */
export async function openRound(
  { tx, personId }: Acting,
  communityId: string,
  { building, stairs, downward }: DoorRoundInput,
  afterId: string | null = null,
): Promise<string> {
  await lockCommunity(tx, communityId);
  const open = await rows.findOpen(tx, communityId, building, stairs);
  if (open !== undefined) throw new Refusal("registry.round_open", { details: { roundId: open.id } });
  const round = { id: newId(tx.now), communityId, building, stairs, downward, afterId };
  if ((await doorsOf(tx, round)).length === 0) throw new Refusal("registry.round_no_doors");
  await rows.insertRound(tx, { ...round, personId });
  return round.id;
}

/** Ends a round and opens another at the doors where nobody was at home. */
export async function openSecond(acting: Acting, roundId: string): Promise<string> {
  const round = found(await rows.findRound(acting.tx, roundId));
  if ((await listNobody(acting.tx, roundId)).size === 0) throw new Refusal("registry.round_no_doors");
  if (round.endedAt === null) await endRound(acting, roundId);
  return openRound(acting, round.communityId, round, round.id);
}

export async function endRound({ tx, personId }: Acting, roundId: string): Promise<void> {
  if ((await rows.endRound(tx, roundId, personId)) === 0) throw new Refusal("registry.round_ended");
  await rows.forgetBefore(tx, roundId);
}

export type Noted = { id: string; householdId: string | null; confirmed: Confirmed[]; fields: string[] };
/** One knock. `same` renews the days of what may be renewed of those who live there. */
export async function visit(
  acting: Acting,
  roundId: string,
  doorId: string,
  outcome: Outcome,
): Promise<Noted> {
  const { tx, personId } = acting;
  const round = found(await rows.holdRound(tx, roundId));
  const { householdId } = found(await doorIn(tx, round, doorId));
  const [last] = await rows.listVisitsAt(tx, roundId, doorId);
  const notice = (await currentNotice(tx)) ?? null;
  const untold = notice && householdId ? await rows.listUntold(tx, householdId, notice.id) : [];
  const standing = {
    ended: round.endedAt !== null,
    now: last?.outcome ?? null,
    notice: notice?.number ?? null,
    untold: untold.length,
  };
  refuse(mayVisit(standing, outcome));
  const { before, fields } =
    outcome === "same" && householdId !== null
      ? await confirmHousehold(acting, householdId)
      : { before: [], fields: [] };
  const id = newId(tx.now);
  const kept = before.length > 0 ? before : null;
  await rows.insertVisit(tx, { id, roundId, doorId, householdId, outcome, personId, before: kept });
  return { id, householdId, confirmed: before, fields };
}

/** Takes a tap back: what it had renewed stands as before, where nobody has touched it since. */
export async function takeBack({ tx, personId }: Acting, visitId: string) {
  const { roundId, doorId } = found(await rows.findVisit(tx, visitId));
  const round = found(await rows.holdRound(tx, roundId));
  const seen = found(await rows.findVisit(tx, visitId));
  const [last] = await rows.listVisitsAt(tx, roundId, doorId);
  const mine = seen.personId === personId;
  const standing = {
    mine,
    ended: round.endedAt !== null,
    undone: seen.undoneAt !== null,
    latest: last?.id === visitId,
  };
  refuse(mayTakeBack(standing));
  await rows.markTakenBack(tx, visitId);
  if (seen.before !== null && seen.householdId !== null)
    await takeBackConfirmation(tx, seen.householdId, seen.before);
  return seen;
}

/** The notice is handed over to all who live there and were not given it: whom, for the journal. */
export async function tell(acting: Acting, roundId: string, doorId: string, how: "spoken" | "paper") {
  const { tx } = acting;
  const round = found(await rows.holdRound(tx, roundId));
  if (round.endedAt !== null) throw new Refusal("registry.round_ended");
  const { householdId } = found(await doorIn(tx, round, doorId));
  const notice = await currentNotice(tx);
  if (notice === undefined) throw new Refusal("registry.no_notice");
  const untold = householdId ? await rows.listUntold(tx, householdId, notice.id) : [];
  for (const { id } of untold) await giveNotice(acting, id, { how });
  return untold.map(({ id }) => id);
}
