/** SQL on `mediation_session` and `mediation_note`. */
import type { Tx } from "../../../../server/db.ts";
import type { Session } from "../contract.ts";

export type SessionRow = Pick<
  Session,
  | "id"
  | "n"
  | "joint"
  | "withPartyId"
  | "open"
  | "place"
  | "state"
  | "heldOn"
  | "invited"
  | "inviteeIds"
  | "present"
  | "inviteesPresent"
  | "secondBecause"
  | "onTheSpot"
  | "cancelledBecause"
> & { plannedAt: Date | null; ledBy: string[] };
const columns = `id, n, joint, with_party_id as "withPartyId", open, place, state, held_on as "heldOn", invited,
  invitee_ids as "inviteeIds", present, invitees_present as "inviteesPresent", second_because as "secondBecause",
  on_the_spot as "onTheSpot", cancelled_because as "cancelledBecause", planned_at as "plannedAt", led_by as "ledBy"`;

export const listSessions = (tx: Tx, mediationId: string) =>
  tx.many<SessionRow>(
    `select ${columns} from mediation_session where station_id = $1 and mediation_id = $2 order by n limit 200`,
    [tx.stationId, mediationId],
  );
export const findSession = (tx: Tx, mediationId: string, id: string) =>
  tx.maybe<SessionRow>(
    `select ${columns} from mediation_session where station_id = $1 and mediation_id = $2 and id = $3`,
    [tx.stationId, mediationId, id],
  );
/** Whoever plans at once is kept apart by the dispute, which is held. */
export const insertSession = (
  tx: Tx,
  mediationId: string,
  row: Pick<
    SessionRow,
    "id" | "joint" | "withPartyId" | "open" | "place" | "plannedAt" | "invited" | "inviteeIds"
  >,
  of: { by: string; recordedAt: Date | null; deviceAt: Date | null },
) =>
  tx.run(
    `insert into mediation_session (station_id, id, mediation_id, n, joint, with_party_id, open, place, planned_at, invited,
       invitee_ids, state, by_person_id, at, recorded_at, device_at)
     select $1, $2, $3, 1 + count(*), $4, $5, $6, $7, $8, $9, $10, 'planned', $11, $12, $13, $14
     from mediation_session where station_id = $1 and mediation_id = $3`,
    [
      tx.stationId,
      row.id,
      mediationId,
      row.joint,
      row.withPartyId,
      row.open,
      row.place,
      row.plannedAt,
      row.invited,
      row.inviteeIds,
      of.by,
      tx.now,
      of.recordedAt,
      of.deviceAt,
    ],
  );
type Held = Pick<
  SessionRow,
  "id" | "present" | "inviteesPresent" | "ledBy" | "secondBecause" | "onTheSpot"
> & {
  heldOn: string;
};
/** 0 when it was held or cancelled before. */
export const holdSession = (tx: Tx, row: Held) =>
  tx.run(
    `update mediation_session set state = 'held', held_on = $3, present = $4, invitees_present = $5, led_by = $6,
       second_because = $7, on_the_spot = $8
     where station_id = $1 and id = $2 and state = 'planned'`,
    [
      tx.stationId,
      row.id,
      row.heldOn,
      row.present,
      row.inviteesPresent,
      row.ledBy,
      row.secondBecause,
      row.onTheSpot,
    ],
  );
export const cancelSession = (tx: Tx, id: string, because: string) =>
  tx.run(
    `update mediation_session set state = 'cancelled', cancelled_because = $3
     where station_id = $1 and id = $2 and state = 'planned'`,
    [tx.stationId, id, because],
  );

export type NoteRow = {
  id: string;
  sessionId: string | null;
  text: string;
  byPersonId: string;
  at: Date;
  recordedAt: Date | null;
};
export const listNotes = (tx: Tx, mediationId: string) =>
  tx.many<NoteRow>(
    `select id, session_id as "sessionId", text, by_person_id as "byPersonId", at, recorded_at as "recordedAt"
     from mediation_note where station_id = $1 and mediation_id = $2 order by id limit 500`,
    [tx.stationId, mediationId],
  );
export const insertNote = (
  tx: Tx,
  mediationId: string,
  row: Omit<NoteRow, "at"> & { deviceAt: Date | null },
) =>
  tx.run(
    `insert into mediation_note (station_id, id, mediation_id, session_id, text, by_person_id, at, recorded_at, device_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      mediationId,
      row.sessionId,
      row.text,
      row.byPersonId,
      tx.now,
      row.recordedAt,
      row.deviceAt,
    ],
  );
export const hasRecords = async (tx: Tx, mediationId: string): Promise<boolean> =>
  (await tx.maybe(
    `select id from mediation_note where station_id = $1 and mediation_id = $2 and text <> '' limit 1`,
    [tx.stationId, mediationId],
  )) !== undefined;
