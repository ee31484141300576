/** SQL on `mediation_caucus_note`: what one side said alone, sealed. */
import type { Tx } from "../../../../server/db.ts";

export type CaucusRow = {
  id: string;
  partyId: string;
  keyRef: string | null;
  text: Buffer | null;
  byPersonId: string;
  at: Date;
};
const columns = `id, party_id as "partyId", key_ref as "keyRef", text, by_person_id as "byPersonId", at`;
export const listCaucus = (tx: Tx, mediationId: string) =>
  tx.many<CaucusRow>(
    `select ${columns} from mediation_caucus_note where station_id = $1 and mediation_id = $2 order by id limit 200`,
    [tx.stationId, mediationId],
  );
export const findCaucus = (tx: Tx, mediationId: string, id: string) =>
  tx.maybe<CaucusRow>(
    `select ${columns} from mediation_caucus_note where station_id = $1 and mediation_id = $2 and id = $3`,
    [tx.stationId, mediationId, id],
  );
export const insertCaucus = (tx: Tx, mediationId: string, row: Omit<CaucusRow, "at">) =>
  tx.run(
    `insert into mediation_caucus_note (station_id, id, mediation_id, party_id, key_ref, text, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, mediationId, row.partyId, row.keyRef, row.text, row.byPersonId, tx.now],
  );
/** That somebody spoke alone stays; what they said does not. */
export const emptyCaucus = (tx: Tx, mediationId: string) =>
  tx.run(
    `update mediation_caucus_note set key_ref = null, text = null where station_id = $1 and mediation_id = $2`,
    [tx.stationId, mediationId],
  );
