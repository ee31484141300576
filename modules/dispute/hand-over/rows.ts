/** SQL on `dispute_hand_over`. */
import type { Tx } from "../../../server/db.ts";
import type { DisputeHandOver } from "./contract.ts";

export type HandOverRow = Pick<
  DisputeHandOver,
  | "id"
  | "kind"
  | "state"
  | "organisationId"
  | "note"
  | "withAccount"
  | "consentedPartyIds"
  | "override"
  | "answerBy"
  | "because"
  | "reason"
  | "competent"
> & {
  disputeId: string;
  offeredBy: string;
  offeredAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
};
const columns = `o.id, o.dispute_id as "disputeId", o.kind, o.state, o.organisation_id as "organisationId", o.note,
  o.with_account as "withAccount", o.consented_party_ids as "consentedPartyIds", o.override, o.offered_by as "offeredBy",
  o.offered_at as "offeredAt", o.answer_by as "answerBy", o.answered_by as "answeredBy", o.answered_at as "answeredAt",
  o.because, o.reason, o.competent`;

/** The newest first. */
export const handOversOf = `select ${columns} from dispute_hand_over o where o.station_id = $1 and o.dispute_id = $2 order by o.id desc limit 50`;
export const listHandOvers = (tx: Tx, disputeId: string) =>
  tx.many<HandOverRow>(handOversOf, [tx.stationId, disputeId]);
export const findHandOver = (tx: Tx, disputeId: string, id: string) =>
  tx.maybe<HandOverRow>(
    `select ${columns} from dispute_hand_over o where o.station_id = $1 and o.dispute_id = $2 and o.id = $3`,
    [tx.stationId, disputeId, id],
  );
export const insertHandOver = (
  tx: Tx,
  row: Omit<
    HandOverRow,
    "state" | "offeredAt" | "answeredBy" | "answeredAt" | "because" | "reason" | "competent"
  >,
) =>
  tx.run(
    `insert into dispute_hand_over (station_id, id, dispute_id, kind, organisation_id, note, with_account,
       consented_party_ids, override, state, offered_by, offered_at, answer_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'offered', $10, $11, $12)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.kind,
      row.organisationId,
      row.note,
      row.withAccount,
      row.consentedPartyIds,
      row.override,
      row.offeredBy,
      tx.now,
      row.answerBy,
    ],
  );
type Answer = Pick<HandOverRow, "id" | "state" | "because" | "reason" | "competent"> & { by: string };
export const answerHandOver = (tx: Tx, row: Answer) =>
  tx.run(
    `update dispute_hand_over set state = $3, because = $4, reason = $5, competent = $6, answered_by = $7, answered_at = $8
     where station_id = $1 and id = $2`,
    [tx.stationId, row.id, row.state, row.because, row.reason, row.competent, row.by, tx.now],
  );
/** Of these, those that still wait for an answer. */
export const listOpenHandOvers = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await tx.many<{ id: string }>(
        `select id from dispute_hand_over where station_id = $1 and id = any ($2::uuid[]) and state = 'offered'`,
        [tx.stationId, ids],
      )
    ).map((row) => row.id),
  );
