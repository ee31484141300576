/** SQL on what a duty's story is told from: its closings, those taken back too, its notes, the event that made it. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { DutyState } from "../contract.ts";

export type StoryClosing = {
  id: string;
  state: DutyState;
  note: string;
  excuse: string | null;
  byPersonId: string | null;
  helpedBy: string | null;
  closedAt: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
};
export const listClosings = (tx: Tx, dutyId: string) =>
  tx.many<StoryClosing>(
    `select id, state, note, excuse, by_person_id as "byPersonId", helped_by as "helpedBy",
       closed_at as "closedAt", undone_at as "undoneAt",
       undone_by as "undoneBy" from duty_closing where station_id = $1 and duty_id = $2 order by closed_at limit 100`,
    [tx.stationId, dutyId],
  );

export type NoteRow = { id: string; text: string; writtenBy: string; writtenAt: Date };
/** The newest hundred, the oldest of them first. */
export const listNotes = (tx: Tx, dutyId: string) =>
  tx.many<NoteRow>(
    `select * from (select id, text, written_by as "writtenBy", written_at as "writtenAt" from duty_note
       where station_id = $1 and duty_id = $2 order by written_at desc, id desc limit 100) n order by n."writtenAt", n.id`,
    [tx.stationId, dutyId],
  );
export const insertNote = (tx: Tx, dutyId: string, text: string, by: string) =>
  tx.run(
    `insert into duty_note (station_id, id, duty_id, text, written_by, written_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, newId(tx.now), dutyId, text, by, tx.now],
  );

export const findEventOf = (tx: Tx, dutyId: string) =>
  tx.maybe<{ what: string; enteredBy: string; enteredAt: Date; happenedOn: string }>(
    `select e.what, e.entered_by as "enteredBy", e.entered_at as "enteredAt", e.happened_on as "happenedOn"
     from duty d join duty_event e on e.station_id = $1 and e.id = d.event_id where d.station_id = $1 and d.id = $2`,
    [tx.stationId, dutyId],
  );
