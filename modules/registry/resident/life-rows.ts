/** SQL on `household_event`, and where a resident lives. */
import type { Tx } from "../../../server/db.ts";
import type { Resident } from "./contract.ts";

export type EventKind =
  "found" | "arrived" | "born" | "left" | "died" | "moved" | "split" | "merged" | "erased";
/** How one resident stood before: enough to put back, and no name or value. */
export type Stood = Pick<Resident, "id" | "householdId" | "communityId" | "relation" | "state" | "leftOn">;
export type EventRow = {
  id: string;
  householdId: string;
  toHouseholdId: string | null;
  kind: EventKind;
  residentIds: string[];
  happenedOn: string;
  reason: string;
  before: Stood[] | null;
  personId: string | null;
};
export const insertEvent = (tx: Tx, row: EventRow) =>
  tx.run(
    `insert into household_event (station_id, id, household_id, to_household_id, kind, resident_ids, happened_on, reason,
       before, by_person_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.stationId,
      row.id,
      row.householdId,
      row.toHouseholdId,
      row.kind,
      row.residentIds,
      row.happenedOn,
      row.reason,
      row.before === null ? null : JSON.stringify(row.before),
      row.personId,
      tx.now,
    ],
  );

export type StoredEvent = EventRow & { at: Date; undoneAt: Date | null; undoneBy: string | null };
const columns = `id, household_id as "householdId", to_household_id as "toHouseholdId", kind,
  resident_ids as "residentIds", happened_on as "happenedOn", reason, before, by_person_id as "personId", at,
  undone_at as "undoneAt", undone_by_person_id as "undoneBy"`;
export const findEvent = (tx: Tx, id: string) =>
  tx.maybe<StoredEvent>(`select ${columns} from household_event where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** Newest first, those that brought somebody here or took somebody away. */
export const listEvents = (tx: Tx, householdId: string, limit: number) =>
  tx.many<StoredEvent>(
    `select * from (
       (select ${columns} from household_event where station_id = $1 and household_id = $2 order by id desc limit $3)
       union
       (select ${columns} from household_event where station_id = $1 and to_household_id = $2 order by id desc limit $3)
     ) e order by id desc limit $3`,
    [tx.stationId, householdId, limit],
  );
/** 0 when it was taken back already. */
export const markUndone = (tx: Tx, id: string, personId: string) =>
  tx.run(
    `update household_event set undone_at = $3, undone_by_person_id = $4
     where station_id = $1 and id = $2 and undone_at is null`,
    [tx.stationId, id, tx.now, personId],
  );

/**
 * Holds these households until the end of the transaction, and gives those that are not ended. Whoever enters, moves
 * or takes back does so first, and reads who lives there after it: two at once would leave somebody behind a door
 * that is gone, or put back where they no longer live.
 */
export async function holdHouseholds(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.many<{ id: string; ended: boolean }>(
    `select id, ended_at is not null as ended from household where station_id = $1 and id = any ($2::uuid[])
     order by id for no key update`,
    [tx.stationId, ids],
  );
  return new Set(rows.flatMap(({ id, ended }) => (ended ? [] : [id])));
}

/** Puts residents where they live now; 0 for each that was erased. */
export const place = (tx: Tx, all: readonly (Stood & { dueOn: string | null })[]) =>
  tx.run(
    `update resident r set household_id = p.household_id, community_id = p.community_id, relation = p.relation,
       state = p.state, left_on = p.left_on, due_on = p.due_on, version = r.version + 1
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::date[])
       as p (id, household_id, community_id, relation, state, left_on, due_on)
     where r.station_id = $1 and r.id = p.id and r.erased_at is null`,
    [
      tx.stationId,
      all.map((each) => each.id),
      all.map((each) => each.householdId),
      all.map((each) => each.communityId),
      all.map((each) => each.relation),
      all.map((each) => each.state),
      all.map((each) => each.leftOn),
      all.map((each) => each.dueOn),
    ],
  );

/** Every household this resident was ever in, from the one lived in now back through the moves. */
export async function listHomes(tx: Tx, residentId: string, householdId: string): Promise<string[]> {
  const homes = new Set([householdId]);
  for (let size = 0; size < homes.size;) {
    size = homes.size;
    const known = [...homes];
    const rows = await tx.many<{ from: string; to: string | null }>(
      `select household_id as "from", to_household_id as "to" from household_event
       where station_id = $1 and (household_id = any ($3::uuid[]) or to_household_id = any ($3::uuid[]))
         and $2::uuid = any (resident_ids)`,
      [tx.stationId, residentId, known],
    );
    for (const { from, to } of rows) homes.add(from).add(to ?? from);
  }
  return [...homes];
}

/** What was typed beside an event may name the person: with the person it goes. */
export const clearReasons = (tx: Tx, residentId: string, householdIds: readonly string[]) =>
  tx.run(
    `update household_event set reason = '' where station_id = $1 and household_id = any ($3::uuid[])
       and $2::uuid = any (resident_ids) and reason <> ''`,
    [tx.stationId, residentId, householdIds],
  );

/** How the person stood to the others, as it was before a move: taken back is what happened to an erased one never. */
export const clearRelations = (tx: Tx, residentId: string, householdIds: readonly string[]) =>
  tx.run(
    `update household_event set before =
       (select jsonb_agg(case when b.one ->> 'id' = $2::text then b.one || '{"relation": "other"}' else b.one end order by b.at)
        from jsonb_array_elements(before) with ordinality as b (one, at))
     where station_id = $1 and household_id = any ($3::uuid[]) and $2::uuid = any (resident_ids) and before is not null`,
    [tx.stationId, residentId, householdIds],
  );
