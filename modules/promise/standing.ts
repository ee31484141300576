/** What modules that own sources ask of their promises beside their words: how they stand, and who must not know. */
import type { Tx } from "../../server/db.ts";
import type { PromiseState } from "./contract.ts";

export type Stood = { id: string; sourceId: string; state: PromiseState; dueOn: string };
export const listStanding = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.many<Stood>(
        `select id, source_id as "sourceId", state, due_on as "dueOn" from promise
         where station_id = $1 and id = any ($2::uuid[]) order by due_on, id`,
        [tx.stationId, ids],
      );
/** Who must not know of what it belongs to finds no promise of it either, whatever their post. */
export type KeptFrom = { personIds: readonly string[]; organisationIds: readonly string[] };
export const setKept = (tx: Tx, within: string, { personIds, organisationIds }: KeptFrom) =>
  tx.run(
    `update promise set kept_person_ids = $3, kept_organisation_ids = $4 where station_id = $1 and source_within = $2`,
    [tx.stationId, within, personIds, organisationIds],
  );
/** What was promised to one resident: first what waits for an answer, then by its day; what is long over is left out. */
export const listOfResident = async (tx: Tx, residentId: string): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(
      `select id from promise where station_id = $1 and promised_kind = 'resident' and promised_id = $2
       order by state = 'performed' desc, ended_on is not null, due_on, id limit 50`,
      [tx.stationId, residentId],
    )
  ).map(({ id }) => id);
