/** SQL on `help`, and the sessions that belong to one. */
import type { Sql, Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";

export type HelpRow = {
  id: string;
  helperId: string;
  personId: string;
  startedAt: Date;
  untilAt: Date;
  endedAt: Date | null;
};
const columns = `id, helper_person_id as "helperId", person_id as "personId", started_at as "startedAt",
  until_at as "untilAt", ended_at as "endedAt"`;

export async function insertHelp(tx: Tx, helperId: string, personId: string, until: Date): Promise<string> {
  const id = newId(tx.now);
  await tx.run(
    `insert into help (station_id, id, helper_person_id, person_id, started_at, until_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, id, helperId, personId, tx.now, until],
  );
  return id;
}
export const endHelp = (tx: Tx, id: string) =>
  tx.run(
    `update help set ended_at = $3 where station_id = $1 and id = $2 and ended_at is null and until_at > $3`,
    [tx.stationId, id, tx.now],
  );
export const findHelp = (tx: Tx, id: string) =>
  tx.maybe<HelpRow>(`select ${columns} from help where station_id = $1 and id = $2`, [tx.stationId, id]);
/** Of a person, as helped or helper, the newest first. */
export const listHelps = (tx: Tx, personId: string, limit: number) =>
  tx.many<HelpRow>(
    `select ${columns} from help where station_id = $1 and (person_id = $2 or helper_person_id = $2)
     order by id desc limit $3`,
    [tx.stationId, personId, limit],
  );

/** Everything one helper has under way: a helper helps one at a time. */
export const closeHelpsBy = (sql: Sql, stationId: string, helperId: string) =>
  sql.run(`delete from session where station_id = $1 and helper_person_id = $2`, [stationId, helperId]);
/** What this person may see grows beyond what a helper may: whoever helps at the moment has to begin anew. */
export const closeHelpsOf = (sql: Sql, stationId: string, personId: string) =>
  sql.run(`delete from session where station_id = $1 and person_id = $2 and helper_person_id is not null`, [
    stationId,
    personId,
  ]);
