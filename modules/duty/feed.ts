/** Duties as a calendar that is fetched from outside needs them: of one person, or of one community. */
import type { Tx } from "../../server/db.ts";
import { type DutyRow, type Sight, columns, own } from "./queries.ts";

export type FedDuty = DutyRow & {
  doneOn: string | null;
  /**
   * Rises whenever the version does: the moment it was planned, closed or opened again, and a second for each
   * version. Exact for those, a second late or so for a change of the name or the day.
   */
  changedAt: Date;
};
type Window = { today: string; from: string; to: string; offSince: Date; limit: number };

const selected = `select ${columns}, c.done_on as "doneOn",
    greatest(d.created_at, c.closed_at, (select max(u.undone_at) from duty_closing u where u.station_id = $1 and u.duty_id = d.id))
      + d.version * interval '1 second' as "changedAt"
  from duty d
  left join lateral (select k.done_on, k.closed_at from duty_closing k
    where k.station_id = $1 and k.duty_id = d.id and k.undone_at is null order by k.closed_at desc limit 1) c on true
  where d.station_id = $1`;
/** What ended otherwise than done is told for a while, so that who subscribed drops it. The nearest first. */
const windowed = (at: number) => `d.due_on between $${at}::date and $${at + 1}::date
  and (d.state in ('open', 'held', 'signing', 'done') or c.closed_at >= $${at + 2})
  order by d.due_on < $${at + 3}::date, abs(d.due_on - $${at + 3}::date), d.place_key, d.id limit $${at + 4}`;
const valuesOf = ({ from, to, offSince, today, limit }: Window) => [from, to, offSince, today, limit];

export const listOwnForFeed = (tx: Tx, see: Sight, window: Window) =>
  tx.many<FedDuty>(`${selected} and ${own} and ($2::uuid[] is null or true) and ${windowed(6)}`, [
    tx.stationId,
    see.keeps,
    see.communityIds,
    see.roles,
    see.postIds,
    ...valuesOf(window),
  ]);
/** Without those for the appointed only: whoever is given the address is not asked who they are. */
export const listHereForFeed = (tx: Tx, communityId: string, window: Window) =>
  tx.many<FedDuty>(`${selected} and d.community_id = $2 and not d.appointed_only and ${windowed(3)}`, [
    tx.stationId,
    communityId,
    ...valuesOf(window),
  ]);
