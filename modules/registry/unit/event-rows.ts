import type { Tx } from "../../../server/db.ts";
import type { UnitRecord } from "./queries.ts";

/** What an event can take back. */
export type Standing = Pick<
  UnitRecord,
  | "sortKey"
  | "mainDoor"
  | "name"
  | "code"
  | "codeReason"
  | "hours"
  | "place"
  | "sinceOn"
  | "endedOn"
  | "endedBecause"
  | "mergedInto"
> & { addressIds: string[]; doors: string[] };
export type EventRow = {
  id: string;
  unitId: string;
  kind: "moved" | "renamed" | "closed" | "merged";
  happenedOn: string;
  recordedAt: Date;
  personId: string;
  before: Standing;
  after: Standing & { contactTaken?: boolean };
  version: number;
  otherId: string | null;
  otherVersion: number | null;
  undoneAt: Date | null;
};
const columns = `id, unit_id as "unitId", kind, happened_on as "happenedOn", recorded_at as "recordedAt", person_id as "personId",
  before, after, version, other_id as "otherId", other_version as "otherVersion", undone_at as "undoneAt"`;

/** The newest first. */
export const listEvents = (tx: Tx, unitId: string) =>
  tx.many<EventRow>(
    `select ${columns} from unit_event where station_id = $1 and unit_id = $2 order by version desc, id desc limit 50`,
    [tx.stationId, unitId],
  );
export const findEvent = (tx: Tx, id: string) =>
  tx.maybe<EventRow>(`select ${columns} from unit_event where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);

export const insertEvent = (tx: Tx, event: Omit<EventRow, "recordedAt" | "undoneAt">) =>
  tx.run(
    `insert into unit_event (station_id, id, unit_id, kind, happened_on, recorded_at, person_id, before, after, version, other_id, other_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.stationId,
      event.id,
      event.unitId,
      event.kind,
      event.happenedOn,
      tx.now,
      event.personId,
      JSON.stringify(event.before),
      JSON.stringify(event.after),
      event.version,
      event.otherId,
      event.otherVersion,
    ],
  );
export const undoEvent = (tx: Tx, id: string, personId: string) =>
  tx.run(
    `update unit_event set undone_at = $3, undone_by = $4 where station_id = $1 and id = $2 and undone_at is null`,
    [tx.stationId, id, tx.now, personId],
  );
/** Names it had before, for the search. */
export const listEarlierNames = async (tx: Tx, unitId: string) =>
  (
    await tx.many<{ name: string }>(
      `select distinct before ->> 'name' as name from unit_event
       where station_id = $1 and unit_id = $2 and kind = 'renamed' and undone_at is null`,
      [tx.stationId, unitId],
    )
  ).map((row) => row.name);
