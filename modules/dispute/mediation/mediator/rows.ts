/** SQL on `mediation_mediator` and `mediation_check`, and what earlier disputes say of a person. */
import type { Tx } from "../../../../server/db.ts";
import type { Conflict, Mediator } from "../../machines/mediator.ts";

export type MediatorRow = Omit<Mediator, "organisationId" | "quality"> & {
  id: string;
  mediationId: string;
  postId: string;
  quality: "member" | "appointee" | "authority";
  chosenBy: "committee" | "parties";
  appointedAt: Date;
  endedAt: Date | null;
  endedBecause: "recused" | "withdrew" | "replaced" | null;
  recusedBy: string | null;
};
const columns = `id, mediation_id as "mediationId", person_id as "personId", post_id as "postId", quality, adult, ties,
  chosen_by as "chosenBy", appointed_at as "appointedAt", ended_at as "endedAt", ended_because as "endedBecause",
  recused_by as "recusedBy"`;
/** In their order, those who withdrew too. */
export const listMediators = (tx: Tx, mediationId: string) =>
  tx.many<MediatorRow>(
    `select ${columns} from mediation_mediator where station_id = $1 and mediation_id = $2 order by id limit 100`,
    [tx.stationId, mediationId],
  );
export const insertMediator = (
  tx: Tx,
  row: Omit<MediatorRow, "appointedAt" | "endedAt" | "endedBecause" | "recusedBy">,
  by: string,
) =>
  tx.run(
    `insert into mediation_mediator (station_id, id, mediation_id, person_id, post_id, quality, adult, ties, chosen_by,
       appointed_by, appointed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.stationId,
      row.id,
      row.mediationId,
      row.personId,
      row.postId,
      row.quality,
      row.adult,
      JSON.stringify(row.ties),
      row.chosenBy,
      by,
      tx.now,
    ],
  );
/** 0 when they led it no more. */
export const endMediator = (
  tx: Tx,
  id: string,
  of: { because: NonNullable<MediatorRow["endedBecause"]>; recusedBy: string | null; by: string },
) =>
  tx.run(
    `update mediation_mediator set ended_at = $3, ended_by = $4, ended_because = $5, recused_by = $6
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, of.by, of.because, of.recusedBy],
  );

export type CheckRow = {
  id: string;
  personId: string;
  conflicts: Conflict[];
  refused: string | null;
  at: Date;
};
/** The newest first. */
export const listChecks = (tx: Tx, mediationId: string) =>
  tx.many<CheckRow>(
    `select id, person_id as "personId", conflicts, refused, at from mediation_check
     where station_id = $1 and mediation_id = $2 order by id desc limit 50`,
    [tx.stationId, mediationId],
  );
export const insertCheck = (tx: Tx, mediationId: string, row: Omit<CheckRow, "at">, by: string) =>
  tx.run(
    `insert into mediation_check (station_id, id, mediation_id, person_id, conflicts, refused, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, mediationId, row.personId, JSON.stringify(row.conflicts), row.refused, by, tx.now],
  );

type Past = { disputeId: string; partyId: string };
/**
 * Where somebody of this name acted as agent in another dispute for somebody who is a party here. Staff and residents are
 * two registers: of an agent only the name is known, and a lawyer of the same name is asked about rather than missed.
 */
export const listActedFor = (tx: Tx, disputeId: string, name: string) =>
  tx.many<Past>(
    `select distinct a.dispute_id as "disputeId", c.id as "partyId" from dispute_party a
     join dispute_party p on p.station_id = $1 and p.id = a.of_party_id
     join dispute_party c on c.station_id = $1 and c.dispute_id = $2 and c.role = 'party' and c.removed_at is null
       and (c.resident_id = p.resident_id or c.unit_id = p.unit_id or c.organisation_id = p.organisation_id
         or (c.name <> '' and c.name collate "C" = p.name collate "C"))
     where a.station_id = $1 and a.name <> '' and a.name collate "C" = $3 and a.role = 'agent' and a.dispute_id <> $2
       and a.removed_at is null limit 50`,
    [tx.stationId, disputeId, name],
  );
/** Who worked for the police on this dispute or on one that is linked to it. */
export const listPoliceSide = (tx: Tx, disputeId: string) =>
  tx.many<{ disputeId: string; personId: string }>(
    `with same as (select $2::uuid as id
       union select high_id from dispute_link where station_id = $1 and low_id = $2 and undone_at is null
       union select low_id from dispute_link where station_id = $1 and high_id = $2 and undone_at is null)
     select distinct m.dispute_id as "disputeId", p.id as "personId" from same
     join mediation m on m.station_id = $1 and m.dispute_id = same.id and m.machine = 'police'
     left join mediation_session s on s.station_id = $1 and s.mediation_id = m.id and s.state = 'held'
     cross join lateral unnest(array_append(s.led_by, m.began_by)) as p (id) limit 200`,
    [tx.stationId, disputeId],
  );
