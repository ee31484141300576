/** SQL on `notice_message`. */
import type { Tx } from "../../../server/db.ts";
import type { ChannelCode } from "../channel/contract.ts";

export type MessageRow = {
  id: string;
  what: "notice" | "group" | "digest" | "code" | "test";
  channel: ChannelCode;
  noticeId: string | null;
  personId: string | null;
  addressId: string | null;
  onceKey: string;
  state: "waiting" | "failed" | "sent" | "dead" | "dropped";
  tries: number;
  dueAt: Date;
  error: string | null;
  madeAt: Date;
};
const columns = `m.id, m.what, m.channel, m.notice_id as "noticeId", m.person_id as "personId", m.address_id as "addressId",
  m.once_key as "onceKey", m.state, m.tries, m.due_at as "dueAt", m.error, m.made_at as "madeAt"`;

type New = Omit<MessageRow, "state" | "tries" | "error" | "madeAt">;
/** Under one key there is one message, however often it is asked for. */
export const insertMessage = (tx: Tx, row: New): void =>
  tx.later(
    `insert into notice_message (station_id, id, what, channel, notice_id, person_id, address_id, once_key, state, due_at, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10) on conflict (station_id, once_key) do nothing`,
    [
      ...[tx.stationId, row.id, row.what, row.channel, row.noticeId, row.personId, row.addressId],
      ...[row.onceKey, row.dueAt, tx.now],
    ],
  );

const claimMs = 180_000;
/** Takes what is due and nobody is sending: two processes never take the same. */
export const claimDue = (tx: Tx, limit: number) =>
  tx.many<MessageRow>(
    `with due as materialized (
       select id from notice_message where station_id = $1 and state in ('waiting', 'failed') and due_at <= $2
         and (claimed_until is null or claimed_until < $2)
       order by due_at, id limit $4 for update skip locked)
     update notice_message m set claimed_until = $3 from due where m.station_id = $1 and m.id = due.id returning ${columns}`,
    [tx.stationId, tx.now, new Date(tx.now.getTime() + claimMs), limit],
  );
type Fate = { state: MessageRow["state"]; error: string | null; tries: number; dueAt: Date };
export const settle = (tx: Tx, id: string, of: Fate) =>
  tx.run(
    `update notice_message set state = $3, error = $4, tries = $5, due_at = $6, claimed_until = null,
       ended_at = case when $3 in ('sent', 'dead', 'dropped') then $7::timestamptz end
     where station_id = $1 and id = $2`,
    [tx.stationId, id, of.state, of.error, of.tries, of.dueAt, tx.now],
  );
export const listDead = (tx: Tx, after: string | null, limit: number) =>
  tx.many<MessageRow>(
    `select ${columns} from notice_message m where m.station_id = $1 and m.state = 'dead' and ($2::uuid is null or m.id < $2)
     order by m.id desc limit $3`,
    [tx.stationId, after, limit],
  );
export const findMessage = (tx: Tx, id: string) =>
  tx.maybe<MessageRow>(`select ${columns} from notice_message m where m.station_id = $1 and m.id = $2`, [
    tx.stationId,
    id,
  ]);
/** 0 where it is not dead any more. */
export const takeUp = (tx: Tx, id: string, state: "waiting" | "dropped") =>
  tx.run(
    `update notice_message set state = $3, tries = 0, due_at = $4, claimed_until = null
     where station_id = $1 and id = $2 and state = 'dead'`,
    [tx.stationId, id, state, tx.now],
  );
export const countStates = async (tx: Tx, since: Date) =>
  (await tx.maybe<{ waiting: number; sent: number; dead: number }>(
    `select count(*) filter (where state in ('waiting', 'failed'))::int as waiting,
       count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'dead')::int as dead
     from notice_message where station_id = $1 and made_at > $2`,
    [tx.stationId, since],
  ))!;
/** What has come to an end is of no use for long. */
export const deleteEnded = (tx: Tx, before: Date) =>
  tx.run(`delete from notice_message where station_id = $1 and made_at < $2`, [tx.stationId, before]);
