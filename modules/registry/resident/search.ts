/**
 * Residents by two characters of the name, by pinyin or its initials, by the last four digits of the phone, by a whole
 * phone or citizen number. Ranges of indexed columns and hashes: no pattern of what was typed reaches SQL.
 */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { manyAsPlanned } from "../../../server/planned.ts";
import { plainNumber } from "./citizen-number.ts";
import { maskName } from "./mask.ts";
import { sensitiveStanding } from "./sensitive.ts";

export type FoundResident = {
  id: string;
  communityId: string;
  householdId: string;
  door: string;
  /** Masked: who it is, is seen behind the door. */
  name: string;
  sample: boolean;
  whole: boolean;
  by: "name" | "pinyin" | "phone" | "citizen_number";
};
type Row = Omit<FoundResident, "whole" | "by">;
type Found = { items: FoundResident[]; more: boolean };
const none: Found = { items: [], more: false };
/** The highest sign there is: no text goes on with it. */
const last = "\u{10ffff}";

const columns = `r.id, r.community_id as "communityId", r.household_id as "householdId", a.door, r.name, r.sample`;
const joined = `join household h on h.station_id = $1 and h.id = r.household_id
  join standard_address a on a.station_id = $1 and a.id = h.address_id`;

async function byHash(
  tx: Tx,
  communityIds: readonly string[] | null,
  [column, by]: ["phone_tail" | "phone_hash" | "citizen_hash", FoundResident["by"]],
  hashes: readonly Buffer[],
  most: number,
): Promise<Found> {
  // There are two while the key of the index is being changed. Of one PostgreSQL keeps its plan by itself.
  const one = hashes.length === 1;
  const ask = one ? tx.many<Row> : (text: string, values: unknown[]) => manyAsPlanned<Row>(tx, text, values);
  const rows = await ask(
    `select ${columns} from resident r ${joined}
     where r.station_id = $1 and r.${column} = ${one ? "$2" : "any ($2::bytea[])"} and r.state = 'here'
       ${communityIds === null ? "" : "and r.community_id = any ($3::uuid[])"}
     order by r.id limit ${Math.trunc(most) + 1}`,
    [tx.stationId, one ? hashes[0] : hashes, ...(communityIds === null ? [] : [communityIds])],
  );
  return {
    items: rows.slice(0, most).map((row) => ({ ...row, name: maskName(row.name), whole: true, by })),
    more: rows.length > most,
  };
}

/**
 * How spelled names can begin: with a vowel, or with one after the first consonant (zh, ch, sh and the ng of 嗯 too).
 * wfh cannot, and needs no range of its own; a name in other letters stands among the initials as well.
 */
const beginsSyllable = /^(?:[aeo]|[zcs]h?[aeiou]|[bpmfdtnlgkhjqxryw][aeiouv]|ng?$|[zcs]h$)/;

async function byRange(
  tx: Tx,
  communityIds: readonly string[] | null,
  by: "name" | "pinyin",
  low: string,
  most: number,
): Promise<Found> {
  // The name and what follows the family name; of letters the initials of both, and the name spelled out.
  const spelled = beginsSyllable.test(low) ? ["pinyin"] : [];
  const indexed = by === "name" ? ["name", "given"] : ["initials", "given_initials", ...spelled];
  const limit = Math.trunc(most) + 1;
  // Each brings the whole row: found by id once more, fifty took as long as finding them. Doors are looked up of those
  // that are shown.
  const each = indexed.map(
    (text) =>
      `(select id, community_id, household_id, name, sample, (name = $2 or initials = $2 or pinyin = $2) as whole
        from resident where station_id = $1 and erased_at is null and state = 'here'
          and ${text} collate "C" >= $2 and ${text} collate "C" < $3
          and ($4::uuid[] is null or community_id = any ($4::uuid[])) order by ${text} collate "C" limit ${limit})`,
  );
  const rows = await manyAsPlanned<Row & { whole: boolean }>(
    tx,
    `select ${columns}, r.whole
     from (select * from (${each.join(" union ")}) found order by whole desc, name collate "C", id limit ${limit}) r ${joined}
     order by r.whole desc, r.name collate "C", r.id`,
    [tx.stationId, low, `${low}${last}`, communityIds],
  );
  return {
    items: rows.slice(0, most).map((row) => ({ ...row, name: maskName(row.name), by })),
    more: rows.length > most,
  };
}

/** `communityIds` null is every register of the station. */
export async function searchResidents(
  tx: Tx,
  keys: KeyStore,
  { communityIds, today }: { communityIds: readonly string[] | null; today: string },
  typed: string,
  most: number,
): Promise<Found> {
  if (communityIds?.length === 0) return none;
  const text = typed.normalize("NFKC").replaceAll(/\s+/g, "");
  const under = (kind: string, value: string) =>
    keys.indexKeys(tx.stationId).map((key) => key.hash(kind, value));
  const number = /^\d{4}$/.test(text)
    ? (["phone_tail", "phone", under("tail", text)] as const)
    : /^\d{17}[\dXx]$/.test(text)
      ? (["citizen_hash", "citizen_number", under("citizen", plainNumber(text))] as const)
      : /^\+?\d{7,16}$/.test(text)
        ? (["phone_hash", "phone", under("phone", text)] as const)
        : null;
  if (number !== null) {
    const [column, by, hashes] = number;
    // To find somebody by a number is to use the number: without an assessment in force it rests (PI-16). Asked in one flight.
    const [standing, found] = await Promise.all([
      sensitiveStanding(tx, today),
      byHash(tx, communityIds, [column, by], hashes, most),
    ]);
    return standing === null ? found : none;
  }
  if (/^[\p{Script=Han}·]{2,20}$/u.test(text)) return byRange(tx, communityIds, "name", text, most);
  const letters = text.toLowerCase().replaceAll("'", "");
  if (/^[a-z]{2,40}$/.test(letters)) return byRange(tx, communityIds, "pinyin", letters, most);
  return none;
}

/** Those who live behind a door, masked, by household; asked beside the doors themselves, by the key of an exact one. */
export async function listBehind(
  tx: Tx,
  communityIds: readonly string[] | null,
  doorKey: string,
): Promise<{ id: string; householdId: string; name: string }[]> {
  if (communityIds?.length === 0) return [];
  const rows = await tx.many<{ id: string; householdId: string; name: string }>(
    `select r.id, r.household_id as "householdId", r.name from standard_address a
     join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     join resident r on r.station_id = $1 and r.household_id = h.id and r.state = 'here' and r.erased_at is null
     where a.station_id = $1 and a.door_key collate "C" = $2
       ${communityIds === null ? "" : "and a.community_id = any ($3::uuid[])"}
     order by (r.relation = 'head') desc, r.id limit 100`,
    [tx.stationId, doorKey, ...(communityIds === null ? [] : [communityIds])],
  );
  return rows.map((row) => ({ ...row, name: maskName(row.name) }));
}
