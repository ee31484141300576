/** SQL on `dispute_party` and on keys that are to be destroyed. */
import type { Tx } from "../../../server/db.ts";
import type { Party } from "../contract.ts";

export type PartyRow = Pick<
  Party,
  | "id"
  | "role"
  | "side"
  | "kind"
  | "residentId"
  | "unitId"
  | "organisationId"
  | "bornOn"
  | "minor"
  | "capacity"
  | "ownLabour"
  | "waivesGuardian"
  | "policeRole"
  | "ofPartyId"
> & {
  disputeId: string;
  position: number;
  /** As it was typed; empty for who is of the register. */
  name: string;
  keyRef: string | null;
  phone: Buffer | null;
  toldAt: Date | null;
  mandateScope: string;
  mandateOn: string | null;
};
const columns = `p.id, p.dispute_id as "disputeId", p.position, p.role, p.side, p.kind, p.resident_id as "residentId",
  p.unit_id as "unitId", p.organisation_id as "organisationId", p.name, p.key_ref as "keyRef", p.phone,
  p.born_on as "bornOn", p.minor, p.capacity, p.own_labour as "ownLabour", p.waives_guardian as "waivesGuardian",
  p.police_role as "policeRole", p.of_party_id as "ofPartyId", p.told_at as "toldAt",
  p.mandate_scope as "mandateScope", p.mandate_on as "mandateOn"`;

/**
 * Parties of these disputes, in their order; those taken out are left out. One is asked for by `=`: a list of one is less
 * than PostgreSQL guesses of any list, so it would plan anew each time.
 */
export const listParties = (tx: Tx, disputeIds: readonly string[]) =>
  disputeIds.length === 0
    ? Promise.resolve([])
    : tx.many<PartyRow>(
        `select ${columns} from dispute_party p where p.station_id = $1
           and p.dispute_id ${disputeIds.length === 1 ? "= $2" : "= any ($2::uuid[])"}
           and p.removed_at is null order by p.dispute_id, p.position, p.id limit 4000`,
        [tx.stationId, disputeIds.length === 1 ? disputeIds[0] : disputeIds],
      );
/** As much of a party as its name in a list needs; who stands for one is not named there. */
export type NamedParty = Pick<
  PartyRow,
  "id" | "disputeId" | "kind" | "residentId" | "unitId" | "organisationId" | "name" | "bornOn"
>;
export const listNamed = (tx: Tx, disputeIds: readonly string[]) =>
  disputeIds.length === 0
    ? Promise.resolve([])
    : tx.many<NamedParty>(
        `select p.id, p.dispute_id as "disputeId", p.kind, p.resident_id as "residentId", p.unit_id as "unitId",
           p.organisation_id as "organisationId", p.name, p.born_on as "bornOn"
         from dispute_party p where p.station_id = $1 and p.dispute_id = any ($2::uuid[])
           and p.removed_at is null and p.role = 'party' order by p.dispute_id, p.position, p.id limit 4000`,
        [tx.stationId, disputeIds],
      );
export const findParty = (tx: Tx, disputeId: string, id: string) =>
  tx.maybe<PartyRow>(
    `select ${columns} from dispute_party p where p.station_id = $1 and p.dispute_id = $2 and p.id = $3 and p.removed_at is null`,
    [tx.stationId, disputeId, id],
  );

export type NewParty = PartyRow & { initials: string; pinyin: string };
export async function insertParties(tx: Tx, rows: readonly NewParty[]): Promise<void> {
  await Promise.all(
    rows.map((row) =>
      tx.run(
        `insert into dispute_party (station_id, id, dispute_id, position, role, side, kind, resident_id, unit_id, organisation_id,
           name, initials, pinyin, given, given_initials, key_ref, phone, born_on, minor, capacity, own_labour,
           waives_guardian, police_role, of_party_id, mandate_scope, mandate_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, substr($11::text, 2), substr($12::text, 2),
           $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
        [
          tx.stationId,
          row.id,
          row.disputeId,
          row.position,
          row.role,
          row.side,
          row.kind,
          row.residentId,
          row.unitId,
          row.organisationId,
          row.name,
          row.initials,
          row.pinyin,
          row.keyRef,
          row.phone,
          row.bornOn,
          row.minor,
          row.capacity,
          row.ownLabour,
          row.waivesGuardian,
          row.policeRole,
          row.ofPartyId,
          row.mandateScope,
          row.mandateOn,
        ],
      ),
    ),
  );
}
export const updateParty = (tx: Tx, row: PartyRow) =>
  tx.run(
    `update dispute_party set side = $3, born_on = $4, minor = $5, capacity = $6, own_labour = $7, waives_guardian = $8,
       police_role = $9, key_ref = $10, phone = $11 where station_id = $1 and id = $2 and removed_at is null`,
    [
      tx.stationId,
      row.id,
      row.side,
      row.bornOn,
      row.minor,
      row.capacity,
      row.ownLabour,
      row.waivesGuardian,
      row.policeRole,
      row.keyRef,
      row.phone,
    ],
  );
/** Of a guardian: told to attend, and when. */
export const markTold = (tx: Tx, id: string, at: Date) =>
  tx.run(`update dispute_party set told_at = $3 where station_id = $1 and id = $2 and removed_at is null`, [
    tx.stationId,
    id,
    at,
  ]);
/** Taken out: what named the person goes, that there was a party stays. Whoever stood for them goes with them. */
export const removeParty = (tx: Tx, id: string) =>
  tx.run(
    `update dispute_party set removed_at = $3, name = '', initials = '', pinyin = '', given = '', given_initials = '',
       key_ref = null, phone = null, born_on = null
     where station_id = $1 and (id = $2 or of_party_id = $2) and removed_at is null`,
    [tx.stationId, id, tx.now],
  );

export type KeyEnd = { id: string; partyId: string; keyRef: string };
export const insertKeyEnd = (tx: Tx, row: KeyEnd) =>
  tx.run(
    `insert into dispute_key_end (station_id, id, party_id, key_ref, asked_at) values ($1, $2, $3, $4, $5)`,
    [tx.stationId, row.id, row.partyId, row.keyRef, tx.now],
  );
const ends = `select id, party_id as "partyId", key_ref as "keyRef" from dispute_key_end`;
export const findKeyEnd = (tx: Tx, id: string) =>
  tx.maybe<KeyEnd>(`${ends} where station_id = $1 and id = $2`, [tx.stationId, id]);
/** All there ever were: a key store that was put back from a copy has them again. */
export const listKeyEnds = (tx: Tx, after: string | null, limit: number) =>
  tx.many<KeyEnd>(`${ends} where station_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`, [
    tx.stationId,
    after,
    limit,
  ]);
export const markDestroyed = (tx: Tx, ids: readonly string[]) =>
  tx.run(
    `update dispute_key_end set destroyed_at = $3 where station_id = $1 and id = any ($2::uuid[]) and destroyed_at is null`,
    [tx.stationId, ids, tx.now],
  );
