/** SQL on `warning_letter` and `warning_visit`. */
import type { Tx } from "../../../server/db.ts";
import type { DeliveryInput, VisitInput } from "./contract.ts";

export type LetterRow = {
  id: string;
  disputeId: string;
  warnedPartyId: string;
  harmedPartyId: string;
  facts: string;
  prohibition: string;
  issuedOn: string;
  warnedOn: string | null;
  harmedOn: string | null;
  committeeOn: string | null;
  endedOn: string | null;
};
const columns = `l.id, l.dispute_id as "disputeId", l.warned_party_id as "warnedPartyId", l.harmed_party_id as "harmedPartyId",
  l.facts, l.prohibition, l.issued_on as "issuedOn", l.warned_on as "warnedOn", l.harmed_on as "harmedOn",
  l.committee_on as "committeeOn", l.ended_on as "endedOn"`;
/** The last one. */
export const findLetter = (tx: Tx, disputeId: string) =>
  tx.maybe<LetterRow>(
    `select ${columns} from warning_letter l where l.station_id = $1 and l.dispute_id = $2 order by l.id desc limit 1`,
    [tx.stationId, disputeId],
  );
export const insertLetter = (
  tx: Tx,
  row: Pick<
    LetterRow,
    "id" | "disputeId" | "warnedPartyId" | "harmedPartyId" | "facts" | "prohibition" | "issuedOn"
  >,
  by: string,
) =>
  tx.run(
    `insert into warning_letter (station_id, id, dispute_id, warned_party_id, harmed_party_id, facts, prohibition, issued_on,
       by_person_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.warnedPartyId,
      row.harmedPartyId,
      row.facts,
      row.prohibition,
      row.issuedOn,
      by,
      tx.now,
    ],
  );
const deliveredOn = { warned: "warned_on", harmed: "harmed_on", committee: "committee_on" } as const;
export const setDelivered = (tx: Tx, id: string, to: DeliveryInput["to"], on: string) =>
  tx.run(
    `update warning_letter set ${deliveredOn[to]} = $3, version = version + 1
     where station_id = $1 and id = $2 and ${deliveredOn[to]} is null`,
    [tx.stationId, id, on],
  );
export const endLetter = (tx: Tx, id: string, on: string) =>
  tx.run(
    `update warning_letter set ended_on = $3, version = version + 1
     where station_id = $1 and id = $2 and ended_on is null`,
    [tx.stationId, id, on],
  );

export type VisitRow = Pick<VisitInput, "by" | "side" | "apart" | "note"> & { on: string };
export const listVisits = (tx: Tx, letterId: string) =>
  tx.many<VisitRow>(
    `select v.by, v.side, v.apart, v.note, v.on_date as "on" from warning_visit v
     where v.station_id = $1 and v.letter_id = $2 order by v.id limit 100`,
    [tx.stationId, letterId],
  );
export const insertVisit = (tx: Tx, row: VisitRow & { id: string; letterId: string }, byPersonId: string) =>
  tx.run(
    `insert into warning_visit (station_id, id, letter_id, by, side, apart, on_date, note, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.stationId, row.id, row.letterId, row.by, row.side, row.apart, row.on, row.note, byPersonId, tx.now],
  );
