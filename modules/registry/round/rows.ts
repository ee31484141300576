/** SQL on `door_round` and `door_visit`. */
import type { Tx } from "../../../server/db.ts";
import type { AddressParts } from "../contract.ts";
import type { Confirmed } from "../resident/confirming.ts";
import type { DoorCounts, DoorRound } from "./contract.ts";
import type { Outcome } from "./rules.ts";

export type RoundRow = Omit<DoorRound, "openedAt" | "endedAt" | "counts" | "name"> & {
  openedAt: Date;
  endedAt: Date | null;
};
const columns = `r.id, r.community_id as "communityId", r.building, r.stairs, r.downward as "downward",
  r.after_round_id as "afterId", r.opened_at as "openedAt", r.ended_at as "endedAt"`;
export const findRound = (tx: Tx, id: string) =>
  tx.maybe<RoundRow>(`select ${columns} from door_round r where r.station_id = $1 and r.id = $2`, [
    tx.stationId,
    id,
  ]);
/** The same, held: whoever notes a visit or ends the round does so one after the other. */
export const holdRound = (tx: Tx, id: string) =>
  tx.maybe<RoundRow>(
    `select ${columns} from door_round r where r.station_id = $1 and r.id = $2 for no key update`,
    [tx.stationId, id],
  );
export const findOpen = (tx: Tx, communityId: string, building: string, stairs: string | null) =>
  tx.maybe<{ id: string }>(
    `select id from door_round where station_id = $1 and community_id = $2 and building = $3
       and stairs is not distinct from $4 and ended_at is null limit 1`,
    [tx.stationId, communityId, building, stairs],
  );
type NewRound = Omit<RoundRow, "openedAt" | "endedAt"> & { personId: string };
export const insertRound = (tx: Tx, row: NewRound) =>
  tx.run(
    `insert into door_round (station_id, id, community_id, building, stairs, downward, after_round_id,
       opened_by_person_id, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.communityId,
      row.building,
      row.stairs,
      row.downward,
      row.afterId,
      row.personId,
      tx.now,
    ],
  );
/** 0 when it was ended already. */
export const endRound = (tx: Tx, id: string, personId: string) =>
  tx.run(
    `update door_round set ended_at = $3, ended_by_person_id = $4
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, personId],
  );

/** How each door stands: the last visit that was not taken back, with the alias `of` for the round's id. */
const standing = (of: string) =>
  `select distinct on (v.address_id) v.address_id, v.outcome from door_visit v
   where v.station_id = $1 and v.round_id = ${of} and v.undone_at is null order by v.address_id, v.id desc`;
// "0" is the sign after "/".
const within = `from standard_address a where a.station_id = $1 and a.community_id = r.community_id
  and a.door_key >= r.building || '/' and a.door_key < r.building || '0' and (r.stairs is null or a.unit = r.stairs)`;
type Counted = RoundRow & DoorCounts & { door: string | null };
/** Rounds with what they came to: of the community newest first, or one. */
async function counted(tx: Tx, which: string, id: string): Promise<DoorRound[]> {
  const rows = await tx.many<Counted>(
    `select ${columns}, n.*,
       (select min(a.door) from standard_address a where a.station_id = $1 and a.community_id = r.community_id
          and a.door_key >= r.building || '/' and a.door_key < r.building || '0') as door
     from door_round r cross join lateral (
       select count(*)::int as doors, (count(*) filter (where s.outcome = 'same'))::int as same,
         (count(*) filter (where s.outcome = 'changed'))::int as changed,
         (count(*) filter (where s.outcome = 'nobody'))::int as nobody,
         (count(*) filter (where s.outcome = 'refused'))::int as refused,
         (count(*) filter (where s.outcome = 'no_dwelling'))::int as no_dwelling
       from (select a.id ${within} and (r.after_round_id is null or a.id in
         (select b.address_id from (${standing("r.after_round_id")}) b where b.outcome = 'nobody'))) d
       left join (${standing("r.id")}) s on s.address_id = d.id) n
     where r.station_id = $1 and ${which} order by r.id desc limit 50`,
    [tx.stationId, id],
  );
  return rows.map(
    ({ door, doors, same, changed, nobody, refused, no_dwelling, openedAt, endedAt, ...row }) => ({
      ...row,
      name: nameOf(door ?? row.building),
      openedAt: openedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      counts: { doors, same, changed, nobody, refused, no_dwelling },
    }),
  );
}
export const nameOf = (door: string) => door.split(" ", 1)[0]!;
export const listRounds = (tx: Tx, communityId: string) => counted(tx, "r.community_id = $2", communityId);
export const countRound = async (tx: Tx, id: string) => (await counted(tx, "r.id = $2", id))[0];

export type DoorRow = AddressParts & { id: string; door: string; householdId: string | null };
/** A door of this building, in this stairwell where the round is of one. */
export const findDoor = (tx: Tx, round: Pick<RoundRow, "communityId" | "building" | "stairs">, id: string) =>
  tx.maybe<DoorRow>(
    `select a.id, a.door, a.building, nullif(a.unit, '') as unit, nullif(a.floor, '') as floor, a.room,
       h.id as "householdId"
     from standard_address a
     left join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     where a.station_id = $1 and a.id = $2 and a.community_id = $3 and a.door_key >= $4 and a.door_key < $5
       and ($6::text is null or a.unit = $6)`,
    [tx.stationId, id, round.communityId, `${round.building}/`, `${round.building}0`, round.stairs],
  );

/** The stairwells of each building. */
export async function listStairs(tx: Tx, communityId: string): Promise<Map<string, string[]>> {
  const rows = await tx.many<{ key: string; stairs: string[] }>(
    `select split_part(door_key, '/', 1) as key, array_agg(distinct unit) as stairs from standard_address
     where station_id = $1 and community_id = $2 and unit <> '' group by 1`,
    [tx.stationId, communityId],
  );
  const byNumber = (a: string, b: string) => Number.parseInt(a) - Number.parseInt(b) || (a < b ? -1 : 1);
  return new Map(rows.map(({ key, stairs }) => [key, stairs.sort(byNumber)]));
}

export type VisitRow = {
  id: string;
  roundId: string;
  doorId: string;
  householdId: string | null;
  outcome: Outcome;
  at: Date;
  personId: string;
  undoneAt: Date | null;
};
const visited = `v.id, v.round_id as "roundId", v.address_id as "doorId", v.household_id as "householdId", v.outcome, v.at,
  v.by_person_id as "personId", v.undone_at as "undoneAt"`;
/** Those not taken back, the last of a door last. */
export const listVisits = (tx: Tx, roundId: string) =>
  tx.many<VisitRow>(
    `select ${visited} from door_visit v where v.station_id = $1 and v.round_id = $2 and v.undone_at is null order by v.id`,
    [tx.stationId, roundId],
  );
/** Of one door in one round, those not taken back, newest first. */
export const listVisitsAt = (tx: Tx, roundId: string, doorId: string) =>
  tx.many<VisitRow>(
    `select ${visited} from door_visit v
     where v.station_id = $1 and v.round_id = $2 and v.address_id = $3 and v.undone_at is null order by v.id desc limit 20`,
    [tx.stationId, roundId, doorId],
  );
/** Made or taken back from then on. */
export const listVisitsSince = (tx: Tx, roundId: string, since: Date) =>
  tx.many<VisitRow>(
    `select ${visited} from door_visit v where v.station_id = $1 and v.round_id = $2
       and (v.at >= $3 or v.undone_at >= $3) order by v.id limit 500`,
    [tx.stationId, roundId, since],
  );
export const findVisit = (tx: Tx, id: string) =>
  tx.maybe<VisitRow & { before: Confirmed[] | null }>(
    `select ${visited}, v.before from door_visit v where v.station_id = $1 and v.id = $2`,
    [tx.stationId, id],
  );
export const insertVisit = (
  tx: Tx,
  row: Omit<VisitRow, "at" | "undoneAt"> & { before: Confirmed[] | null },
) =>
  tx.run(
    `insert into door_visit (station_id, id, round_id, address_id, household_id, outcome, by_person_id, at, before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.roundId,
      row.doorId,
      row.householdId,
      row.outcome,
      row.personId,
      tx.now,
      row.before === null ? null : JSON.stringify(row.before),
    ],
  );
export const markTakenBack = (tx: Tx, id: string) =>
  tx.run(
    `update door_visit set undone_at = $3, before = null where station_id = $1 and id = $2 and undone_at is null`,
    [tx.stationId, id, tx.now],
  );

/** The end of a round ends the taking back: how the facts stood is needed no more. */
export const forgetBefore = (tx: Tx, roundId: string) =>
  tx.run(
    `update door_visit set before = null where station_id = $1 and round_id = $2 and before is not null`,
    [tx.stationId, roundId],
  );

/** What a person said at these doors is in it: with an erasure it goes, and the tap stays as it was. */
export const forgetBeforeAt = (tx: Tx, householdIds: readonly string[]) =>
  tx.run(
    `update door_visit set before = null
     where station_id = $1 and household_id = any ($2::uuid[]) and before is not null`,
    [tx.stationId, householdIds],
  );

/** Who lives there and was not given this notice. */
export const listUntold = (tx: Tx, householdId: string, noticeId: string) =>
  tx.many<{ id: string }>(
    `select r.id from resident r where r.station_id = $1 and r.household_id = $2 and r.state = 'here'
       and r.erased_at is null and not exists (select 1 from notice_given g
         where g.station_id = $1 and g.resident_id = r.id and g.notice_id = $3) order by r.id limit 200`,
    [tx.stationId, householdId, noticeId],
  );

/** Rounds that ended, or were forgotten, before then, with their visits; how many. */
export async function deleteRoundsBefore(tx: Tx, before: Date): Promise<number> {
  const old = `select id from door_round where station_id = $1 and coalesce(ended_at, opened_at) < $2`;
  await tx.run(`delete from door_visit where station_id = $1 and round_id in (${old})`, [
    tx.stationId,
    before,
  ]);
  return tx.run(`delete from door_round where station_id = $1 and coalesce(ended_at, opened_at) < $2`, [
    tx.stationId,
    before,
  ]);
}
