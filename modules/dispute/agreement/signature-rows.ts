/** SQL on `agreement_signature`. */
import type { Tx } from "../../../server/db.ts";
import type { SignatureInput } from "./contract.ts";

export type SignatureRow = {
  id: string;
  agreementId: string;
  of: SignatureInput["of"];
  partyId: string | null;
  byPartyId: string | null;
  mediatorPersonId: string | null;
  on: string;
  way: SignatureInput["way"];
  medium: SignatureInput["medium"];
  drawn: boolean;
};
const columns = `s.id, s.agreement_id as "agreementId", s.of, s.party_id as "partyId", s.by_party_id as "byPartyId",
  s.mediator_person_id as "mediatorPersonId", s.on_date as "on", s.way, s.medium, s.drawing is not null as drawn`;

export const listSignatures = (tx: Tx, agreementIds: readonly string[]) =>
  agreementIds.length === 0
    ? Promise.resolve([])
    : tx.many<SignatureRow>(
        `select ${columns} from agreement_signature s where s.station_id = $1 and s.agreement_id = any ($2::uuid[])
           and s.withdrawn_at is null order by s.id limit 500`,
        [tx.stationId, agreementIds],
      );
/** Also of one whose signatures were voided since: it was there. */
export const findDrawing = (tx: Tx, id: string) =>
  tx.maybe<{ agreementId: string; drawing: Buffer | null }>(
    `select s.agreement_id as "agreementId", s.drawing from agreement_signature s where s.station_id = $1 and s.id = $2`,
    [tx.stationId, id],
  );
export const insertSignature = (
  tx: Tx,
  row: Omit<SignatureRow, "drawn"> & { drawing: Buffer | null; byPersonId: string },
) =>
  tx.run(
    `insert into agreement_signature (station_id, id, agreement_id, of, party_id, by_party_id, mediator_person_id, on_date, way,
       medium, drawing, by_person_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.stationId,
      row.id,
      row.agreementId,
      row.of,
      row.partyId,
      row.byPartyId,
      row.mediatorPersonId,
      row.on,
      row.way,
      row.medium,
      row.drawing,
      row.byPersonId,
      tx.now,
    ],
  );
/** Voided, so that the content can be changed. The drawings go with it. */
export const withdrawSignatures = (tx: Tx, agreementId: string, because: string) =>
  tx.run(
    `update agreement_signature set withdrawn_at = $3, withdrawn_because = $4, drawing = null
     where station_id = $1 and agreement_id = $2 and withdrawn_at is null`,
    [tx.stationId, agreementId, tx.now, because],
  );
