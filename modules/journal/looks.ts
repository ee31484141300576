/** The looks at one subject, for the subject: whoever it is about may know (PIPL 44, 45). */
import type { Tx } from "../../server/db.ts";
import { shown } from "./queries.ts";

export type LookAt = {
  id: string;
  at: Date;
  personId: string | null;
  fields: string[];
  purpose: string | null;
};
/** Newest first; `before` is the id of the last one told. */
export const listLooksAt = (
  tx: Tx,
  kind: string,
  subjectId: string,
  { before, limit }: { before: string | null; limit: number },
) =>
  tx.many<LookAt>(
    `select e.id, e.at, e.person_id as "personId", e.fields, e.purpose
     from ${shown} s join journal_entry e on e.station_id = $1 and e.id = s.entry_id
     where s.station_id = $1 and s.subject_id = $2 and s.kind = $3 and e.verb = 'look'
       and ($4::uuid is null or s.entry_id < $4)
     order by s.entry_id desc limit $5`,
    [tx.stationId, subjectId, kind, before, limit],
  );
