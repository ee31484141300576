/** New people into the register: doors, residents with what is sealed of them, what happened, what they agreed to. */
import type { Tx } from "../../../../server/db.ts";
import { newId } from "../../../../server/id.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { byteArray, plainArray, textArray, uuidArray } from "../../../../server/pg-array.ts";
import { settleDoors } from "../../actions.ts";
import { holdHouseholds } from "../../resident/life-rows.ts";
import { sensitiveFields } from "../../resident/fields.ts";
import type { PersonRow } from "../reading/plan.ts";
import { type Draft, type Drafts, draftPeople } from "./draft.ts";
import { type Settings, fieldsGiven, teller } from "./facts.ts";

export type Writing = {
  tx: Tx;
  keys: KeyStore;
  importId: string;
  personId: string | null;
  settings: Settings;
  today: string;
  drafts?: Drafts;
  /** The community is locked at the end of the transaction and not before (ahead.ts). */
  unlocked?: boolean;
};
type NewPerson = { row: PersonRow; override?: string };
type Place = Pick<PersonRow, "communityId" | "doorKey" | "door" | "address">;
const doorOf = ({ communityId, doorKey }: Pick<Place, "communityId" | "doorKey">) =>
  `${communityId} ${doorKey}`;

/** A household at each of these doors, there or new; `added` are the ids of the new ones, `doors` where they are. */
export async function housesAt(
  { tx, importId, unlocked = false }: Writing,
  rows: readonly Place[],
): Promise<{ houses: Map<string, string>; added: string[]; doors: string[] }> {
  const houses = new Map<string, string>();
  const added: string[] = [];
  const fresh: string[] = [];
  const there: string[] = [];
  for (const [communityId, doors] of Map.groupBy(rows, (row) => row.communityId)) {
    const settled = await settleDoors(tx, communityId, doors, { actId: importId, importId, unlocked });
    const isNew = new Set(settled.added);
    added.push(...settled.added);
    for (const [doorKey, id] of settled.homes) {
      const door = doorOf({ communityId, doorKey });
      houses.set(door, id);
      (isNew.has(id) ? fresh : there).push(isNew.has(id) ? door : id);
    }
  }
  // Nobody else sees those that are new.
  if (there.length > 0) await holdHouseholds(tx, there);
  return { houses, added, doors: fresh };
}
export const houseOf = (
  houses: ReadonlyMap<string, string>,
  row: Pick<Place, "communityId" | "doorKey">,
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
  const drafts = of.drafts ?? new Map<PersonRow, Draft>();
  await draftPeople(
    { stationId: tx.stationId, keys, now: tx.now },
    people.map(({ row }) => row),
    drafts,
  );
  const tell = teller(settings, today);
  const rows = people.map(({ row, override }) => ({
    ...drafts.get(row)!,
    row,
    householdId: houseOf(houses, row),
    set: tell.setOf(fieldsGiven(row), override ?? row.numberDoubt),
  }));
  const ids = rows.map(({ id }) => id);
  tx.later(sqlResidents, [
    ...[tx.stationId, tell.sets(), importId, tx.now],
    uuidArray(ids),
    uuidArray(rows.map(({ row }) => row.communityId)),
    uuidArray(rows.map(({ householdId }) => householdId)),
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
      uuidArray(byHouse.map(() => newId(tx.now))),
      uuidArray(byHouse.map(([householdId]) => householdId)),
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
      uuidArray(agreed.map(() => newId(tx.now))),
      uuidArray(agreed.map(({ id }) => id)),
    ],
  );
  const each = agreed.flatMap(({ id, child, fields }) => fields.map((field) => ({ id, child, field })));
  tx.later(
    `insert into consent (station_id, id, resident_id, field, how, given_by, given_on, notice_id, by_person_id, at)
     select $1, c.id, c.resident_id, c.field, $2, c.given_by, $3, ${notice}, $4, $5
     from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[]) as c (id, resident_id, field, given_by)`,
    [
      ...[tx.stationId, consent.how, consent.givenOn, personId, tx.now],
      uuidArray(each.map(() => newId(tx.now))),
      uuidArray(each.map(({ id }) => id)),
      textArray(each.map(({ field }) => field)),
      textArray(each.map(({ child }) => (child ? "guardian" : "self"))),
    ],
  );
}
