/** SQL on `dispute_routing`, and the machine that stands on the dispute. */
import type { Tx } from "../../../server/db.ts";
import type { PoliceFacts, Routing } from "./contract.ts";

export type RoutingRow = Pick<Routing, "machine" | "reason" | "lawEdition"> & {
  byPersonId: string;
  at: Date;
};
/** The newest first. */
export const routingsOf = `select machine, reason, law_edition as "lawEdition", by_person_id as "byPersonId", at from dispute_routing
   where station_id = $1 and dispute_id = $2 order by id desc limit 50`;
export const listRoutings = (tx: Tx, disputeId: string) =>
  tx.many<RoutingRow>(routingsOf, [tx.stationId, disputeId]);
/** What stands now, with what the police said of their case. */
export const findRouted = (tx: Tx, disputeId: string) =>
  tx.maybe<Pick<RoutingRow, "machine"> & { police: PoliceFacts | null }>(
    `select machine, police from dispute_routing where station_id = $1 and dispute_id = $2 order by id desc limit 1`,
    [tx.stationId, disputeId],
  );
export const insertRouting = (
  tx: Tx,
  row: Omit<RoutingRow, "at"> & {
    id: string;
    disputeId: string;
    proposed: readonly string[];
    police: PoliceFacts | null;
  },
) =>
  tx.run(
    `insert into dispute_routing (station_id, id, dispute_id, machine, proposed, police, reason, law_edition, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.machine,
      row.proposed,
      row.police === null ? null : JSON.stringify(row.police),
      row.reason,
      row.lawEdition,
      row.byPersonId,
      tx.now,
    ],
  );
export const setMachine = (
  tx: Tx,
  id: string,
  of: { machine: string; lawEdition: number; clock: string; dueOn: string },
) =>
  tx.run(
    `update dispute set machine = $3, law_edition = $4, state = 'routed', clock = $5, due_on = $6, version = version + 1
     where station_id = $1 and id = $2`,
    [tx.stationId, id, of.machine, of.lawEdition, of.clock, of.dueOn],
  );
