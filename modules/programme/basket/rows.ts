/** SQL of open baskets: what one person is putting together for one community, one at a time. */
import type { Tx } from "../../../server/db.ts";

/** The open basket of a person for a community: a draft or a returned programme. */
export const findBasket = (tx: Tx, communityId: string, authorId: string) =>
  tx.maybe<{ id: string; count: number }>(
    `select p.id, (select count(*)::int from choice c where c.station_id = $1 and c.revision_id = p.current_revision_id) as count
     from programme p where p.station_id = $1 and p.community_id = $2 and p.author_id = $3 and p.state in ('draft', 'returned')
     order by p.updated_at desc limit 1`,
    [tx.stationId, communityId, authorId],
  );
export const listBaskets = (tx: Tx, authorId: string) =>
  tx.many<{ id: string; communityId: string; count: number }>(
    `select p.id, p.community_id as "communityId",
       (select count(*)::int from choice c where c.station_id = $1 and c.revision_id = p.current_revision_id) as count
     from programme p where p.station_id = $1 and p.author_id = $2 and p.state in ('draft', 'returned') order by p.updated_at desc`,
    [tx.stationId, authorId],
  );

/** Baskets of a community wait for each other: two cannot be opened, returned or taken up at once. */
export const lockBaskets = (tx: Tx, communityId: string) =>
  tx.maybe(`select pg_advisory_xact_lock(72505, hashtext($1))`, [communityId]);
/** The next running number of a community in a year; callers hold the lock of its baskets. */
export async function nextNumber(tx: Tx, prefix: string): Promise<number> {
  const row = await tx.maybe<{ count: number }>(
    `select count(*)::int as count from programme where station_id = $1 and code like $2`,
    [tx.stationId, `${prefix}%`],
  );
  return (row?.count ?? 0) + 1;
}

/** One person has one open basket for a community: the others wait, an empty one is thrown away. */
export async function setOthersAside(
  tx: Tx,
  communityId: string,
  authorId: string,
  keep: string,
): Promise<void> {
  const empty = `not exists (select 1 from choice c where c.station_id = $1 and c.revision_id = p.current_revision_id)`;
  await tx.run(
    `update programme p set state = case when p.state = 'draft' and ${empty} then 'discarded' else 'set_aside' end,
       version = version + 1, updated_at = $5
     where p.station_id = $1 and p.community_id = $2 and p.author_id = $3 and p.id <> $4 and p.state in ('draft', 'returned')`,
    [tx.stationId, communityId, authorId, keep, tx.now],
  );
}
/** A basket that waited is open again, as a draft or as the returned programme it was. */
export const takeUpBasket = (tx: Tx, id: string) =>
  tx.run(
    `update programme p set state = case when exists (select 1 from revision r where r.station_id = $1 and r.id = p.current_revision_id
         and r.returned_at is not null) then 'returned' else 'draft' end, version = version + 1, updated_at = $3
     where p.station_id = $1 and p.id = $2 and p.state = 'set_aside'`,
    [tx.stationId, id, tx.now],
  );
/** The one that was set aside last. */
export const findSetAside = (tx: Tx, communityId: string, authorId: string) =>
  tx.maybe<{ id: string }>(
    `select id from programme where station_id = $1 and community_id = $2 and author_id = $3 and state = 'set_aside'
     order by updated_at desc, id desc limit 1`,
    [tx.stationId, communityId, authorId],
  );
