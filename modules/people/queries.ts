import type { Sql, Tx } from "../../server/db.ts";
import { remembered } from "../../server/remembered.ts";
import type { Organisation, Person, Post, Role } from "./contract.ts";

type PostRow = Omit<Post, "endedAt"> & { endedAt: Date | null };
const postColumns = `p.id, p.person_id as "personId", p.organisation_id as "organisationId", p.role,
  p.community_ids as "communityIds", p.from_on as "fromOn", p.to_on as "toOn", p.ended_at as "endedAt"`;
const asPost = <R extends PostRow>(row: R): Omit<R, "endedAt"> & { endedAt: string | null } => ({
  ...row,
  endedAt: row.endedAt?.toISOString() ?? null,
});

const sqlPostsOf = `select ${postColumns} from post p where p.station_id = $1 and p.person_id = $2 and p.ended_at is null order by p.id`;
export async function listPostsOf(tx: Tx, personId: string): Promise<Post[]> {
  return (await tx.many<PostRow>(sqlPostsOf, [tx.stationId, personId])).map(asPost);
}

/** Posts not ended, with names: who could do something in these communities. */
export async function listPosts(
  tx: Tx,
  communityId?: string,
): Promise<(Post & { name: string; organisationName: string; sample: boolean })[]> {
  const rows = await tx.many<PostRow & { name: string; organisationName: string; sample: boolean }>(
    `select ${postColumns}, n.name, n.sample, o.name as "organisationName"
     from post p
     join person n on n.station_id = $1 and n.id = p.person_id
     join organisation o on o.station_id = $1 and o.id = p.organisation_id
     where p.station_id = $1 and p.ended_at is null
       and ($2::uuid is null or p.community_ids is null or $2 = any (p.community_ids))
     order by p.role, n.name collate "zh-u-co-pinyin-kn-true", p.id limit 500`,
    [tx.stationId, communityId ?? null],
  );
  return rows.map(asPost);
}

/** Who holds which post for this community, without names: enough to count by (`countHeld`). */
export const listHolders = async (tx: Tx, communityId: string) =>
  (
    await tx.many<Pick<Post, "personId" | "role" | "fromOn" | "toOn">>(
      `select person_id as "personId", role, from_on as "fromOn", to_on as "toOn" from post
       where station_id = $1 and ended_at is null and (community_ids is null or $2 = any (community_ids))`,
      [tx.stationId, communityId],
    )
  ).map((post) => ({ ...post, endedAt: null }));

/** Posts of these roles in force on a day, for this community (null: for any), by person: whom to tell. */
export const listHeld = (tx: Tx, roles: readonly Role[], communityId: string | null, on: string) =>
  tx.many<{ personId: string; postId: string }>(
    `select person_id as "personId", id as "postId" from post
     where station_id = $1 and role = any ($2::text[]) and ended_at is null and from_on <= $4::date
       and (to_on is null or to_on >= $4::date) and ($3::uuid is null or community_ids is null or $3 = any (community_ids))
     order by id limit 500`,
    [tx.stationId, roles, communityId, on],
  );

/** Every post these people ever held, the ended ones too: who acted as what on a day that is past. */
export const listPostsEver = (tx: Tx, personIds: readonly string[]) =>
  tx.many<PostRow & { organisationName: string }>(
    `select ${postColumns}, o.name as "organisationName" from post p
     join organisation o on o.station_id = $1 and o.id = p.organisation_id
     where p.station_id = $1 and p.person_id = any ($2::uuid[]) order by p.id`,
    [tx.stationId, personIds],
  );

/** These posts, the ended ones too. */
export const listPostsAmong = async (tx: Tx, ids: readonly string[]): Promise<Post[]> =>
  ids.length === 0
    ? []
    : (
        await tx.many<PostRow>(
          `select ${postColumns} from post p where p.station_id = $1 and p.id = any ($2::uuid[])`,
          [tx.stationId, ids],
        )
      ).map(asPost);

export async function getPost(tx: Tx, id: string): Promise<Post | undefined> {
  const row = await tx.maybe<PostRow>(
    `select ${postColumns} from post p where p.station_id = $1 and p.id = $2`,
    [tx.stationId, id],
  );
  return row && asPost(row);
}

const pinyin = `n.name collate "zh-u-co-pinyin-kn-true"`;
export async function listPeople(
  tx: Tx,
  query: { limit: number; after: { name: string; id: string } | null; communityId: string | null },
): Promise<Omit<Person, "login">[]> {
  const people = await tx.many<{ id: string; name: string; sample: boolean }>(
    `select n.id, n.name, n.sample from person n where n.station_id = $1
       and ($2::uuid is null or (${pinyin}, n.id) > ($3, $2))
       and ($4::uuid is null or exists (select 1 from post p where p.station_id = $1 and p.person_id = n.id
             and p.ended_at is null and (p.community_ids is null or $4 = any (p.community_ids))))
     order by ${pinyin}, n.id limit $5`,
    [tx.stationId, query.after?.id ?? null, query.after?.name ?? null, query.communityId, query.limit],
  );
  const posts = await tx.many<PostRow & { organisationName: string }>(
    `select ${postColumns}, o.name as "organisationName" from post p
     join organisation o on o.station_id = $1 and o.id = p.organisation_id
     where p.station_id = $1 and p.person_id = any ($2::uuid[]) order by p.from_on desc, p.id`,
    [tx.stationId, people.map((person) => person.id)],
  );
  return people.map((person) => ({
    ...person,
    posts: posts.filter((post) => post.personId === person.id).map(asPost),
  }));
}

export async function getPerson(tx: Tx, id: string): Promise<Omit<Person, "login"> | undefined> {
  const person = await tx.maybe<{ id: string; name: string; sample: boolean }>(
    `select id, name, sample from person where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );
  if (person === undefined) return undefined;
  const posts = await tx.many<PostRow & { organisationName: string }>(
    `select ${postColumns}, o.name as "organisationName" from post p
     join organisation o on o.station_id = $1 and o.id = p.organisation_id
     where p.station_id = $1 and p.person_id = $2 order by p.from_on desc, p.id`,
    [tx.stationId, id],
  );
  return { ...person, posts: posts.map(asPost) };
}

type Name = { name: string; sample: boolean };
const names = remembered<Name>();
/** Names by person id, for bylines. Nothing changes one. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<Map<string, Name>> {
  const known = new Map<string, Name>();
  const asked = new Set<string>();
  for (const id of ids) {
    const name = names.get(tx, id);
    if (name === undefined) asked.add(id);
    else known.set(id, name);
  }
  if (asked.size === 0) return known;
  const keep = names.ask();
  const rows = await tx.many<Name & { id: string }>(
    `select id, name, sample from person where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, [...asked]],
  );
  for (const { id, name, sample } of rows) {
    known.set(id, { name, sample });
    keep(tx, id, { name, sample });
  }
  return known;
}

export async function insertPerson(
  tx: Tx,
  person: { id: string; name: string; sample: boolean },
): Promise<void> {
  await tx.run(`insert into person (station_id, id, name, sample, created_at) values ($1, $2, $3, $4, $5)`, [
    tx.stationId,
    person.id,
    person.name,
    person.sample,
    tx.now,
  ]);
}

export async function insertOrganisation(tx: Tx, row: Organisation): Promise<void> {
  await tx.run(
    `insert into organisation (station_id, id, name, kind, sample, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, row.id, row.name, row.kind, row.sample, tx.now],
  );
}
export const listOrganisations = (tx: Tx) =>
  tx.many<Organisation>(
    `select id, name, kind, sample from organisation where station_id = $1 order by kind, name, id limit 500`,
    [tx.stationId],
  );
export const listOrganisationsAmong = async (tx: Tx, ids: readonly string[]): Promise<Organisation[]> =>
  ids.length === 0
    ? []
    : tx.many<Organisation>(
        `select id, name, kind, sample from organisation where station_id = $1 and id = any ($2::uuid[])`,
        [tx.stationId, ids],
      );
export const getOrganisation = (tx: Tx, id: string) =>
  tx.maybe<Organisation>(
    `select id, name, kind, sample from organisation where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );

export async function insertPost(tx: Tx, post: Omit<Post, "endedAt">): Promise<void> {
  await tx.run(
    `insert into post (station_id, id, person_id, organisation_id, role, community_ids, from_on, to_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      post.id,
      post.personId,
      post.organisationId,
      post.role,
      post.communityIds,
      post.fromOn,
      post.toOn,
      tx.now,
    ],
  );
  await raiseVersion(tx, post.personId);
}
/** The number of posts ended: 0 when it had ended before. */
export async function endPost(tx: Tx, post: Pick<Post, "id" | "personId">, by: string): Promise<number> {
  const ended = await tx.run(
    `update post set ended_at = $3, ended_by = $4 where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, post.id, tx.now, by],
  );
  if (ended > 0) await raiseVersion(tx, post.personId);
  return ended;
}
/** What processes remember of this person's posts holds no longer, from the commit on (standing.ts). */
const raiseVersion = (tx: Tx, personId: string) =>
  tx.run(
    `insert into post_version (station_id, person_id, version) values ($1, $2, 1)
     on conflict (station_id, person_id) do update set version = post_version.version + 1`,
    [tx.stationId, personId],
  );

export type Login = { id: string; login: string; secret: string; mustChange: boolean; endedAt: Date | null };
const loginColumns = `id, login, secret, must_change as "mustChange", ended_at as "endedAt"`;
export const findLogin = (sql: Sql, login: string) =>
  sql.maybe<Login>(`select ${loginColumns} from login where login = $1`, [login.toLowerCase()]);
export const getLogin = (sql: Sql, id: string) =>
  sql.maybe<Login>(`select ${loginColumns} from login where id = $1`, [id]);
export async function insertLogin(
  sql: Sql,
  row: { id: string; login: string; secret: string; mustChange: boolean },
  now: Date,
): Promise<void> {
  await sql.run(
    `insert into login (id, login, secret, must_change, created_at) values ($1, $2, $3, $4, $5)`,
    [row.id, row.login, row.secret, row.mustChange, now],
  );
}
export async function linkLogin(
  sql: Sql,
  loginId: string,
  stationId: string,
  personId: string,
): Promise<void> {
  await sql.run(`insert into login_station (login_id, station_id, person_id) values ($1, $2, $3)`, [
    loginId,
    stationId,
    personId,
  ]);
}
export const listLoginsOf = (sql: Sql, stationId: string, personIds: readonly string[]) =>
  sql.many<{ personId: string; login: string }>(
    `select s.person_id as "personId", l.login from login_station s join login l on l.id = s.login_id
     where s.station_id = $1 and s.person_id = any ($2::uuid[]) and l.ended_at is null`,
    [stationId, personIds],
  );

export const findLoginOf = (sql: Sql, stationId: string, personId: string) =>
  sql.maybe<{ id: string; login: string; stations: number }>(
    `select l.id, l.login, (select count(*)::int from login_station o where o.login_id = l.id) as stations
     from login_station s join login l on l.id = s.login_id
     where s.station_id = $1 and s.person_id = $2 and l.ended_at is null`,
    [stationId, personId],
  );
/** There, and not cut off since: what was given out at that moment still opens something. */
export const loginHolds = async (sql: Sql, loginId: string, since: Date): Promise<boolean> =>
  (await sql.maybe(
    `select 1 from login where id = $1 and ended_at is null and (cut_at is null or cut_at < $2)`,
    [loginId, since],
  )) !== undefined;
/** Everything this login gave out so far opens nothing any more: sessions, tokens, and what asks `loginHolds`. */
export async function cutOff(sql: Sql, loginId: string, now: Date): Promise<void> {
  await sql.run(`update login set cut_at = $2 where id = $1`, [loginId, now]);
  await sql.run(`delete from session where login_id = $1`, [loginId]);
}
export const setSecret = (sql: Sql, loginId: string, secret: string, mustChange: boolean) =>
  sql.run(`update login set secret = $2, must_change = $3 where id = $1`, [loginId, secret, mustChange]);

/** Everyone of the station by name, for readers of the journal. */
export const listActors = (tx: Tx) =>
  tx.many<{ id: string; name: string; sample: boolean }>(
    `select id, name, sample from person where station_id = $1 order by name collate "zh-u-co-pinyin-kn-true", id limit 2000`,
    [tx.stationId],
  );
