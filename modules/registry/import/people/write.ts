/** New people into the register: doors, residents with what is sealed of them, what happened, what they agreed to. */
import type { Tx } from "../../../../server/db.ts";
import { newId } from "../../../../server/id.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { byteArray, plainArray, textArray } from "../../../../server/pg-array.ts";
import { addHouseholds } from "../../actions.ts";
import { findAddresses } from "../../queries.ts";
import { holdHouseholds } from "../../resident/life-rows.ts";
import { sensitiveFields } from "../../resident/fields.ts";
import { hashesOf, sealFields } from "../../resident/sealing.ts";
import type { PersonRow } from "../reading/plan.ts";
import { sealedOf } from "./compare.ts";
import { type Settings, fieldsGiven, teller } from "./facts.ts";
import { markAdded } from "../provenance.ts";

export type Writing = {
  tx: Tx;
  keys: KeyStore;
  importId: string;
  personId: string | null;
  settings: Settings;
  today: string;
};
type NewPerson = { row: PersonRow; override?: string };
type Door = Pick<PersonRow, "communityId" | "doorKey" | "address">;
const doorOf = ({ communityId, doorKey }: Pick<Door, "communityId" | "doorKey">) =>
  `${communityId} ${doorKey}`;

/** A household at each of these doors, there or new; `added` are the ids of the new ones. */
export async function housesAt(
  { tx, importId }: Writing,
  rows: readonly Door[],
): Promise<{ houses: Map<string, string>; added: string[] }> {
  const houses = new Map<string, string>();
  const added: string[] = [];
  for (const [communityId, doors] of Map.groupBy(rows, (row) => row.communityId)) {
    const once = [...new Map(doors.map((each) => [each.doorKey, each])).values()];
    added.push(
      ...(await addHouseholds(
        tx,
        communityId,
        once.map(({ address }) => ({ address })),
        importId,
      )),
    );
    const there = await findAddresses(
      tx,
      communityId,
      once.map(({ doorKey }) => doorKey),
    );
    for (const { doorKey, householdId } of there.values())
      if (householdId !== null) houses.set(`${communityId} ${doorKey}`, householdId);
  }
  await holdHouseholds(tx, [...houses.values()]);
  await markAdded(tx, "household", importId, added);
  return { houses, added };
}
export const houseOf = (
  houses: ReadonlyMap<string, string>,
  row: Pick<Door, "communityId" | "doorKey">,
): string => houses.get(doorOf(row))!;

const sqlResidents = `insert into resident (station_id, id, community_id, household_id, relation, name, initials, pinyin,
    birth_year, birth_on, work, help_at_door, facts, key_ref, phone, citizen_number, health, hardship, citizen_hash,
    phone_hash, phone_tail, index_generation, state, due_on, import_id, created_at, given, given_initials)
  select $1, r.id, r.community_id, r.household_id, r.relation, r.name, r.initials, r.pinyin, r.birth_year, r.birth_on,
    r.work, r.help, ($2::jsonb[])[r.facts], r.key_ref, r.phone, r.citizen_number, r.health, r.hardship, r.citizen_hash,
    r.phone_hash, r.phone_tail, r.generation, 'here', r.due_on, $3, $4, substr(r.name, 2), substr(r.initials, 2)
  from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::int[], $13::date[],
      $14::text[], $15::boolean[], $16::int[], $17::text[], $18::bytea[], $19::bytea[], $20::bytea[], $21::bytea[],
      $22::bytea[], $23::bytea[], $24::bytea[], $25::int[], $26::date[])
    as r (id, community_id, household_id, relation, name, initials, pinyin, birth_year, birth_on, work, help, facts,
      key_ref, phone, citizen_number, health, hardship, citizen_hash, phone_hash, phone_tail, generation, due_on)`;

export async function addPeople(
  of: Writing,
  people: readonly NewPerson[],
  houses: ReadonlyMap<string, string>,
): Promise<string[]> {
  if (people.length === 0) return [];
  const { tx, keys, importId, settings, today } = of;
  const tell = teller(settings, today);
  const drafts = people.map(({ row, override }) => {
    const values = sealedOf(row);
    return {
      id: newId(tx.now),
      row,
      values,
      sealing: Object.keys(values).length > 0,
      householdId: houseOf(houses, row),
      set: tell.setOf(fieldsGiven(row), override ?? row.numberDoubt),
    };
  });
  const sealing = drafts.filter((each) => each.sealing);
  const made = await keys.make(
    tx.stationId,
    sealing.map(({ id }) => id),
  );
  const keyOf = new Map(sealing.map(({ id }, at) => [id, made[at]!]));
  const rows = drafts.map((each) => {
    const key = keyOf.get(each.id);
    return {
      ...each,
      keyRef: key?.ref ?? null,
      sealed: key === undefined ? null : sealFields(tx, key.key, each.id, each.values),
      hashes: hashesOf(tx, keys, each.values),
    };
  });
  const ids = rows.map(({ id }) => id);
  await tx.run(sqlResidents, [
    ...[tx.stationId, textArray(tell.sets()), importId, tx.now],
    plainArray(ids),
    plainArray(rows.map(({ row }) => row.communityId)),
    plainArray(rows.map(({ householdId }) => householdId)),
    textArray(rows.map(({ row }) => row.relation ?? "other")),
    textArray(rows.map(({ row }) => row.name)),
    textArray(rows.map(({ row }) => row.initials)),
    textArray(rows.map(({ row }) => row.pinyin)),
    plainArray(rows.map(({ row }) => row.birthYear ?? null)),
    plainArray(rows.map(({ row }) => row.birthOn ?? null)),
    textArray(rows.map(({ row }) => row.work ?? "")),
    plainArray(rows.map(({ row }) => row.helpAtDoor ?? false)),
    plainArray(rows.map(({ set }) => set.at)),
    textArray(rows.map(({ keyRef }) => keyRef)),
    ...sealedColumns.map((field) => byteArray(rows.map(({ sealed }) => sealed?.[field] ?? null))),
    byteArray(rows.map(({ hashes }) => hashes.citizen)),
    byteArray(rows.map(({ hashes }) => hashes.phone)),
    byteArray(rows.map(({ hashes }) => hashes.tail)),
    plainArray(rows.map(({ hashes }) => hashes.generation)),
    plainArray(rows.map(({ set }) => set.dueOn)),
  ]);
  writeFound(of, rows);
  await writeConsents(
    of,
    rows.map(({ id, row, values }) => ({ id, child: isChild(row, today), fields: agreedTo(values) })),
  );
  return ids;
}
const sealedColumns = [
  "phone",
  "citizen_number",
  "health",
  "hardship",
] as const satisfies typeof sensitiveFields;
export const agreedTo = (values: object) =>
  (["phone", "health", "hardship"] as const).filter((field) => field in values);
/** Only the year is surely known. */
export const isChild = (row: Pick<PersonRow, "birthYear">, today: string): boolean =>
  row.birthYear !== undefined && Number(today.slice(0, 4)) - row.birthYear <= 14;

/** One event a household, with all that were found there: what a person would write who stands at the door. */
function writeFound(
  { tx, personId, settings }: Writing,
  rows: readonly { id: string; householdId: string }[],
): void {
  const byHouse = [...Map.groupBy(rows, ({ householdId }) => householdId)];
  tx.later(
    `insert into household_event (station_id, id, household_id, kind, resident_ids, happened_on, by_person_id, at)
     select $1, e.id, e.household_id, 'found', string_to_array(e.residents, ' ')::uuid[], $2, $3, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[]) as e (id, household_id, residents)`,
    [
      ...[tx.stationId, settings.asOf, personId, tx.now],
      plainArray(byHouse.map(() => newId(tx.now))),
      plainArray(byHouse.map(([householdId]) => householdId)),
      textArray(byHouse.map(([, inside]) => inside.map(({ id }) => id).join(" "))),
    ],
  );
}

type Agreed = { id: string; child: boolean; fields: readonly string[] };
/** Nobody agrees to what they were not told: the notice in force was given, and then each field agreed to. */
export async function writeConsents(
  { tx, personId, settings }: Writing,
  all: readonly Agreed[],
): Promise<void> {
  const { consent } = settings;
  const agreed = all.filter(({ fields }) => fields.length > 0);
  if (consent === null || personId === null || agreed.length === 0) return;
  const notice = `(select id from privacy_notice where station_id = $1 order by number desc limit 1)`;
  tx.later(
    `insert into notice_given (station_id, id, notice_id, resident_id, how, given_on, by_person_id, at)
     select $1, g.id, ${notice}, g.resident_id, $2, $3, $4, $5 from unnest($6::uuid[], $7::uuid[]) as g (id, resident_id)`,
    [
      ...[tx.stationId, consent.how, consent.givenOn, personId, tx.now],
      plainArray(agreed.map(() => newId(tx.now))),
      plainArray(agreed.map(({ id }) => id)),
    ],
  );
  const each = agreed.flatMap(({ id, child, fields }) => fields.map((field) => ({ id, child, field })));
  tx.later(
    `insert into consent (station_id, id, resident_id, field, how, given_by, given_on, notice_id, by_person_id, at)
     select $1, c.id, c.resident_id, c.field, $2, c.given_by, $3, ${notice}, $4, $5
     from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[]) as c (id, resident_id, field, given_by)`,
    [
      ...[tx.stationId, consent.how, consent.givenOn, personId, tx.now],
      plainArray(each.map(() => newId(tx.now))),
      plainArray(each.map(({ id }) => id)),
      textArray(each.map(({ field }) => field)),
      textArray(each.map(({ child }) => (child ? "guardian" : "self"))),
    ],
  );
}
