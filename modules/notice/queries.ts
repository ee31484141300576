/** SQL on `notice`. */
import type { Tx } from "../../server/db.ts";
import type { Details, Priority } from "./contract.ts";

export type NoticeRow = {
  id: string;
  personId: string;
  postId: string | null;
  kind: string;
  priority: Priority;
  subjectKind: string;
  subjectId: string;
  address: string;
  details: Details;
  madeAt: Date;
  readAt: Date | null;
  retiredAt: Date | null;
};
const columns = `n.id, n.person_id as "personId", n.post_id as "postId", n.kind, n.priority, n.subject_kind as "subjectKind",
  n.subject_id as "subjectId", n.address, n.details, n.made_at as "madeAt", n.read_at as "readAt", n.retired_at as "retiredAt"`;

type Same = Pick<NoticeRow, "kind" | "priority" | "subjectKind" | "subjectId" | "address" | "details"> & {
  once: string | null;
};
/** One for each person; who was told under this key before is not told again. Nothing waits for it. */
export const insertNotices = (
  tx: Tx,
  all: readonly Pick<NoticeRow, "id" | "personId" | "postId">[],
  of: Same,
): void =>
  tx.later(
    `insert into notice (station_id, id, person_id, post_id, kind, priority, subject_kind, subject_id, address, details,
       once_key, made_at)
     select $1, t.id, t.person_id, t.post_id, $5, $6, $7, $8, $9, $10, $11, $12
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t (id, person_id, post_id)
     on conflict (station_id, person_id, once_key) where once_key is not null do nothing`,
    [
      tx.stationId,
      all.map((each) => each.id),
      all.map((each) => each.personId),
      all.map((each) => each.postId),
      of.kind,
      of.priority,
      of.subjectKind,
      of.subjectId,
      of.address,
      JSON.stringify(of.details),
      of.once,
      tx.now,
    ],
  );

type Asked = { unread: boolean; about: string | null; before: string | null; limit: number };
/** Newest first. */
export const listNotices = (tx: Tx, personId: string, { unread, about, before, limit }: Asked) =>
  tx.many<NoticeRow>(
    `select ${columns} from notice n where n.station_id = $1 and n.person_id = $2
       ${unread ? "and n.read_at is null and n.retired_at is null" : ""}
       and ($3::text is null or split_part(n.kind, '.', 1) = $3) and ($4::uuid is null or n.id < $4)
     order by n.id desc limit $5`,
    [tx.stationId, personId, about, before, limit],
  );
/** Of somebody else it is missing. */
export const findNotice = (tx: Tx, personId: string, id: string) =>
  tx.maybe<NoticeRow>(
    `select ${columns} from notice n where n.station_id = $1 and n.person_id = $2 and n.id = $3`,
    [tx.stationId, personId, id],
  );
export const listUnreadSubjects = (tx: Tx, personId: string, limit: number) =>
  tx.many<Pick<NoticeRow, "subjectKind" | "subjectId">>(
    `select n.subject_kind as "subjectKind", n.subject_id as "subjectId" from notice n
     where n.station_id = $1 and n.person_id = $2 and n.read_at is null and n.retired_at is null
     order by n.id desc limit $3`,
    [tx.stationId, personId, limit],
  );

/** Those of them there are: one told under a key before was not written again. */
export const listByIds = (tx: Tx, ids: readonly string[]) =>
  tx.many<NoticeRow>(
    `select ${columns} from notice n where n.station_id = $1 and n.id = any ($2::uuid[]) order by n.id`,
    [tx.stationId, ids],
  );
export const listUnread = (tx: Tx, personId: string, limit: number) =>
  tx.many<NoticeRow>(
    `select ${columns} from notice n where n.station_id = $1 and n.person_id = $2 and n.read_at is null
       and n.retired_at is null order by n.id desc limit $3`,
    [tx.stationId, personId, limit],
  );

export const setRead = (tx: Tx, personId: string, id: string, at: Date | null) =>
  tx.run(
    `update notice set read_at = $4 where station_id = $1 and person_id = $2 and id = $3
       and (read_at is null) = ($4::timestamptz is not null)`,
    [tx.stationId, personId, id, at],
  );
/** The newest of those read. */
export const readUpTo = async (tx: Tx, personId: string, upTo: string): Promise<string | null> => {
  const rows = await tx.many<{ id: string }>(
    `update notice set read_at = $4 where station_id = $1 and person_id = $2 and id <= $3 and read_at is null returning id`,
    [tx.stationId, personId, upTo, tx.now],
  );
  return rows.reduce<string | null>((newest, { id }) => (newest === null || id > newest ? id : newest), null);
};
export const countReadAt = async (tx: Tx, personId: string, at: Date): Promise<number> =>
  (await tx.maybe<{ count: number }>(
    `select count(*)::int as count from notice where station_id = $1 and person_id = $2 and read_at = $3`,
    [tx.stationId, personId, at],
  ))!.count;
export const unreadAt = (tx: Tx, personId: string, at: Date) =>
  tx.run(`update notice set read_at = null where station_id = $1 and person_id = $2 and read_at = $3`, [
    tx.stationId,
    personId,
    at,
  ]);

/** Nobody has to look at them any more. */
export const retireOf = (
  tx: Tx,
  subjectKind: string,
  subjectIds: readonly string[],
  kinds: readonly string[] | null,
): void =>
  tx.later(
    `update notice set retired_at = $5 where station_id = $1 and subject_kind = $2 and subject_id = any ($3::uuid[])
       and ($4::text[] is null or kind = any ($4)) and retired_at is null`,
    [tx.stationId, subjectKind, subjectIds, kinds, tx.now],
  );
export const retireOfPost = (tx: Tx, postId: string) =>
  tx.run(`update notice set retired_at = $3 where station_id = $1 and post_id = $2 and retired_at is null`, [
    tx.stationId,
    postId,
    tx.now,
  ]);
/** Subjects of a kind somebody may still look at, by id. */
export const listLiveSubjects = async (
  tx: Tx,
  subjectKind: string,
  after: string | null,
  limit: number,
): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(
      `select distinct subject_id as id from notice where station_id = $1 and subject_kind = $2 and retired_at is null
         and ($3::uuid is null or subject_id > $3) order by subject_id limit $4`,
      [tx.stationId, subjectKind, after, limit],
    )
  ).map((row) => row.id);
export const deleteBefore = (tx: Tx, before: Date) =>
  tx.run(`delete from notice where station_id = $1 and made_at < $2`, [tx.stationId, before]);
