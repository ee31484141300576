/**
 * SQL on what the pages of several duties show, each kind in one statement however many they are. The same columns,
 * order and bounds as for one (queries.ts, life/rows.ts): what a phone keeps is what the duty's own address answers.
 */
import type { Tx } from "../../../server/db.ts";
import { type FileRow, columns as fileColumns } from "../evidence/queries.ts";
import type { ReviewRow } from "../excuse/rows.ts";
import { type HandOverRow, read as handOverColumns } from "../hand-over/rows.ts";
import type { NoteRow, StoryClosing, findEventOf } from "../life/rows.ts";
import { type ClosingRow, type DutyRow, columns } from "../queries.ts";
import { type SignOffRow, read as signOffColumns } from "../sign-off/rows.ts";

type Of<R> = R & { dutyId: string };
type Ids = readonly string[];

export const listSeveral = (tx: Tx, ids: Ids) =>
  tx.many<DutyRow>(`select ${columns} from duty d where d.station_id = $1 and d.id = any ($2::uuid[])`, [
    tx.stationId,
    ids,
  ]);

export const listClosings = (tx: Tx, ids: Ids) =>
  tx.many<Of<ClosingRow & StoryClosing>>(
    `select w.id as "dutyId", c.* from unnest($2::uuid[]) as w (id) cross join lateral (
       select id, state, done_on as "doneOn", on_time as "onTime", note, count, excuse, by_person_id as "byPersonId",
         closed_at as "closedAt", recorded_at as "recordedAt", device_at as "deviceAt", helped_by as "helpedBy",
         undone_at as "undoneAt", undone_by as "undoneBy"
       from duty_closing where station_id = $1 and duty_id = w.id order by closed_at limit 100) c
     order by w.id, c."closedAt"`,
    [tx.stationId, ids],
  );
export const listSignOffs = (tx: Tx, ids: Ids) =>
  tx.many<Of<SignOffRow>>(
    `select s.duty_id as "dutyId", ${signOffColumns} from duty_sign_off s
     where s.station_id = $1 and s.duty_id = any ($2::uuid[]) order by s.signed_at, s.id`,
    [tx.stationId, ids],
  );
export const listHandOvers = (tx: Tx, ids: Ids) =>
  tx.many<HandOverRow>(
    `select h.* from unnest($2::uuid[]) as w (id) cross join lateral (
       select ${handOverColumns} from duty_hand_over h where h.station_id = $1 and h.duty_id = w.id
       order by h.offered_at desc, h.id desc limit 50) h
     order by h."offeredAt" desc, h.id desc`,
    [tx.stationId, ids],
  );
export const listReviews = (tx: Tx, ids: Ids) =>
  tx.many<Of<ReviewRow>>(
    `select duty_id as "dutyId", closing_id as "closingId", verdict, note, reviewed_by as "reviewedBy",
       reviewed_at as "reviewedAt"
     from duty_excuse_review where station_id = $1 and duty_id = any ($2::uuid[]) order by reviewed_at`,
    [tx.stationId, ids],
  );
export const listNotes = (tx: Tx, ids: Ids) =>
  tx.many<Of<NoteRow>>(
    `select w.id as "dutyId", n.* from unnest($2::uuid[]) as w (id) cross join lateral (
       select id, text, written_by as "writtenBy", written_at as "writtenAt" from duty_note
       where station_id = $1 and duty_id = w.id order by written_at desc, id desc limit 100) n
     order by n."writtenAt", n.id`,
    [tx.stationId, ids],
  );
export const listEvents = (tx: Tx, ids: Ids) =>
  tx.many<Of<NonNullable<Awaited<ReturnType<typeof findEventOf>>>>>(
    `select d.id as "dutyId", e.what, e.entered_by as "enteredBy", e.entered_at as "enteredAt",
       e.happened_on as "happenedOn"
     from duty d join duty_event e on e.station_id = $1 and e.id = d.event_id
     where d.station_id = $1 and d.id = any ($2::uuid[])`,
    [tx.stationId, ids],
  );
/** Of each household as of one (excuse/rows.ts): the same excuse more than once in the year up to today. */
export const listRepeats = (tx: Tx, subjectIds: Ids, today: string) =>
  tx.many<{ subjectId: string; reason: string; count: number; since: string }>(
    `select o.subject_id as "subjectId", k.excuse as reason, count(*)::int as count, min(k.done_on)::text as since
     from duty o
       join duty_closing k on k.station_id = $1 and k.duty_id = o.id and k.undone_at is null and k.state = 'excused'
     where o.station_id = $1 and o.state = 'excused' and o.subject_id = any ($2::uuid[]) and not o.appointed_only
       and k.done_on > $3::date - 365
     group by 1, 2 having count(*) > 1 order by 3 desc, 2`,
    [tx.stationId, subjectIds, today],
  );
export const listFiles = (tx: Tx, ids: Ids) =>
  tx.many<FileRow>(
    `select ${fileColumns} from evidence_file f where f.station_id = $1 and f.duty_id = any ($2::uuid[]) order by f.id`,
    [tx.stationId, ids],
  );
