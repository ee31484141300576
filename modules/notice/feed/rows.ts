/** SQL on `calendar_feed`. */
import type { Tx } from "../../../server/db.ts";
import type { Alarm } from "./contract.ts";

export type FeedRow = {
  id: string;
  personId: string;
  loginId: string;
  communityId: string | null;
  label: string;
  language: "zh" | "en";
  alarm: Alarm;
  madeAt: Date;
  fetchedOn: string | null;
  endedAt: Date | null;
};
const columns = `id, person_id as "personId", login_id as "loginId", community_id as "communityId", label, language,
  alarm, made_at as "madeAt", fetched_on as "fetchedOn", ended_at as "endedAt"`;

export const findFeed = (tx: Tx, id: string) =>
  tx.maybe<FeedRow>(`select ${columns} from calendar_feed where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** Those in force: of one person without a community, or of one community. */
export const listFeeds = (tx: Tx, of: { personId: string } | { communityId: string }) =>
  "personId" in of
    ? tx.many<FeedRow>(
        `select ${columns} from calendar_feed
         where station_id = $1 and person_id = $2 and community_id is null and ended_at is null order by id`,
        [tx.stationId, of.personId],
      )
    : tx.many<FeedRow>(
        `select ${columns} from calendar_feed
         where station_id = $1 and community_id = $2 and ended_at is null order by id`,
        [tx.stationId, of.communityId],
      );
export const insertFeed = (tx: Tx, row: Omit<FeedRow, "madeAt" | "fetchedOn" | "endedAt">) =>
  tx.run(
    `insert into calendar_feed (station_id, id, person_id, login_id, community_id, label, language, alarm, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.personId,
      row.loginId,
      row.communityId,
      row.label,
      row.language,
      row.alarm,
      tx.now,
    ],
  );
export const endFeed = (tx: Tx, id: string, by: string) =>
  tx.run(
    `update calendar_feed set ended_at = $3, ended_by_person_id = $4 where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, by],
  );
export const markFetched = (tx: Tx, id: string, on: string) =>
  tx.later(`update calendar_feed set fetched_on = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    on,
  ]);
