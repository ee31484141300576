/** Taking a whole import back: within three days, and where nothing has happened to what it brought since. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { emit } from "../../../server/outbox.ts";
import { uuidArray } from "../../../server/pg-array.ts";
import { append } from "../../journal/api.ts";
import { type HouseholdEnded, householdEnded } from "../contract.ts";
import { lockImport, saveImport } from "./rows.ts";
import { mayUndoImport } from "./rules.ts";
import { dropRest } from "./sealing.ts";

type Acting = { tx: Tx; personId: string; today: string };

/** Is everything it brought as it brought it, and does nobody else live behind its doors? */
async function isUntouched(tx: Tx, id: string): Promise<boolean> {
  const touched = await tx.maybe(
    `select 1 where
       exists (select from resident where station_id = $1 and import_id = $2 and (version > 1 or erased_at is not null))
       or exists (select from household where station_id = $1 and import_id = $2 and (ended_at is not null
         or version > case care_grade when 'focus' then 2 else 1 end))
       or exists (select from unit where station_id = $1 and import_id = $2 and version > 1)
       or exists (select from household h join resident r on r.station_id = $1 and r.household_id = h.id
         and r.erased_at is null and r.import_id is distinct from $2 where h.station_id = $1 and h.import_id = $2)
       or exists (select from household h join household_event e on e.station_id = $1 and e.household_id = h.id
         and e.kind <> 'found' where h.station_id = $1 and h.import_id = $2)`,
    [tx.stationId, id],
  );
  return touched === undefined;
}
const idsOf = async (tx: Tx, table: "resident" | "household" | "unit", id: string): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(
      `select id from ${table} where station_id = $1 and import_id = $2 order by id`,
      [tx.stationId, id],
    )
  ).map((row) => row.id);

/** As one person is erased (PI-05), all of them: their keys are destroyed by night, as all that are to be. */
async function erasePeople({ tx, personId }: Acting, ids: readonly string[]): Promise<void> {
  const all = uuidArray(ids);
  await tx.run(
    `insert into resident_key_end (station_id, id, resident_id, key_ref, asked_at)
     select $1, e.id, e.resident_id, r.key_ref, $4 from unnest($2::uuid[], $3::uuid[]) as e (id, resident_id)
     join resident r on r.station_id = $1 and r.id = e.resident_id and r.key_ref is not null`,
    [tx.stationId, uuidArray(ids.map(() => newId(tx.now))), all, tx.now],
  );
  await tx.run(
    `update resident set name = '', initials = '', pinyin = '', given = '', given_initials = '', birth_year = null, birth_on = null, work = '',
       relation = 'other', help_at_door = false, facts = '{}', key_ref = null, phone = null, citizen_number = null,
       health = null, hardship = null, citizen_hash = null, phone_hash = null, phone_tail = null,
       index_stale = index_stale or index_generation is not null, due_on = null, erased_at = $3,
       erased_because = 'mistake', version = version + 1
     where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, all, tx.now],
  );
  await tx.run(
    `update consent set withdrawn_at = $3, withdrawn_by_person_id = $4
     where station_id = $1 and resident_id = any ($2::uuid[]) and withdrawn_at is null`,
    [tx.stationId, all, tx.now, personId],
  );
  await tx.run(
    `update household_event set undone_at = $3, undone_by_person_id = $4
     where station_id = $1 and kind = 'found' and undone_at is null and resident_ids <@ $2::uuid[]
       and household_id in (select household_id from resident where station_id = $1 and id = any ($2::uuid[]))`,
    [tx.stationId, all, tx.now, personId],
  );
}

export async function undoImport(acting: Acting, id: string): Promise<void> {
  const { tx, personId, today } = acting;
  const row = found(await lockImport(tx, id));
  refuse(mayUndoImport(row, tx.now));
  // What it changed of others has no row of before: that is put right one by one.
  if (row.rows.changed > 0 || !(await isUntouched(tx, id))) throw new Refusal("registry.import_overtaken");
  const [people, houses, units] = [
    await idsOf(tx, "resident", id),
    await idsOf(tx, "household", id),
    await idsOf(tx, "unit", id),
  ];
  if (people.length > 0) await erasePeople(acting, people);
  await tx.run(
    `update household set ended_at = $3, ended_because = 'mistake', version = version + 1
     where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, uuidArray(houses), tx.now],
  );
  for (const householdId of houses) emit(tx, householdEnded, { householdId } satisfies HouseholdEnded);
  await tx.run(
    `update unit_contact set name = '', phone = '', removed_at = $3
     where station_id = $1 and unit_id = any ($2::uuid[]) and removed_at is null`,
    [tx.stationId, uuidArray(units), tx.now],
  );
  await tx.run(
    `update unit set ended_on = $3, ended_because = 'twice', version = version + 1
     where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, uuidArray(units), today],
  );
  const by = { loginId: null, personId, requestId: null };
  const entries = [
    { verb: "erase", kind: "resident", targetId: id, subjects: people, fields: ["mistake"] },
    { verb: "end", kind: "household", targetId: id, subjects: houses, fields: ["mistake"] },
    { verb: "end", kind: "unit", targetId: id, subjects: units, fields: ["twice"] },
  ];
  append(
    tx,
    by,
    entries.filter(({ subjects }) => subjects.length > 0),
  );
  await saveImport(tx, { ...(await dropRest(tx, row)), state: "undone" });
}
