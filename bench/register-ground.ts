/** A million residents in eight stations of eight communities, written with the columns and hashes of the product. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { buildCommunity } from "../modules/community/cast.ts";
import { openDb } from "../server/db.ts";
import { openKeys } from "../server/keys.ts";
import type { Ground } from "./ground.ts";

/** Sixteen family names and 36 characters of given names, by how common they are; invented people have these too. */
const families =
  "王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin";
const given =
  "伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 秀xiu 霞xia 平ping 刚gang 桂gui 英ying 华hua 玉yu 建jian 国guo 文wen 春chun 志zhi 海hai 梅mei 兰lan 红hong 波bo 辉hui";
const parse = (text: string) =>
  text.split(" ").map((each) => ({ sign: each.slice(0, 1), sound: each.slice(1) }));

export async function buildRegister(
  ground: Ground,
  { residents, communities, keysFolder }: { residents: number; communities: number; keysFolder: string },
): Promise<void> {
  const { root, stations } = ground;
  const { rows } = await root.query<{ count: string }>("select count(*) as count from resident");
  if (Number(rows[0]!.count) >= residents) return;
  const keys = openKeys(keysFolder);
  const db = openDb(ground.embedded.app, { max: 2 });
  const each = Math.floor(residents / stations.length);
  const [familyList, givenList] = [parse(families), parse(given)];
  // The product's own connection is bound by row level security; this one is above it.
  await root.query("set synchronous_commit = off");
  for (const { id, communityId } of stations) {
    const places = [communityId];
    await db.station(id, new Date(), async (tx) => {
      for (let at = 1; at < communities; at++) places.push(await buildCommunity(tx));
    });
    const index = keys.indexKeys(id).at(-1)!;
    const tails = Array.from({ length: 10_000 }, (_, n) => index.hash("tail", String(n).padStart(4, "0")));
    await root.query("create temp table tail_of (n int primary key, hash bytea)");
    await root.query(
      "insert into tail_of select n - 1, hash from unnest($1::bytea[]) with ordinality as t (hash, n)",
      [tails],
    );
    // Three to a household, 500 doors to a building, as 3-2-501.
    const homes = Math.ceil(each / 3);
    const seed = randomUUID();
    await root.query(
      `insert into standard_address (station_id, id, community_id, building, unit, floor, room, door, door_key, created_at)
       select $1, md5($2 || 'a' || n)::uuid, ($3::uuid[])[1 + n % $4], b, u, '', r, b || '号楼 ' || u || '单元 ' || r,
         lpad(b, 5, '0') || '/' || lpad(u, 5, '0') || '//' || lpad(r, 5, '0'), now()
       from (select n, (1000 + n / $4 / 500)::text as b, (1 + n / $4 % 500 / 100)::text as u,
           ((1 + n / $4 % 100 / 4) * 100 + 1 + n / $4 % 4)::text as r from generate_series(0, $5::int - 1) n) d`,
      [id, seed, places, communities, homes],
    );
    await root.query(
      `insert into household (station_id, id, community_id, address_id, care_grade, sample, created_at)
       select $1, md5($2 || 'h' || n)::uuid, ($3::uuid[])[1 + n % $4], md5($2 || 'a' || n)::uuid, 'ordinary', true, now()
       from generate_series(0, $5::int - 1) n`,
      [id, seed, places, communities, homes],
    );
    await root.query(
      `with said as (
         select n, n / 3 as home, hashtext($2 || n) as h from generate_series(0, $5::int - 1) n),
       named as (
         select n, home, h, 1 + abs(h) % 16 as f, 1 + abs(h / 16) % 36 as g, case when h % 3 = 0 then 0 else 1 + abs(h / 576) % 36 end as k from said)
       insert into resident (station_id, id, community_id, household_id, relation, name, initials, pinyin, birth_year, facts, state,
         sample, created_at, phone_tail, index_generation, given, given_initials)
       select $1, md5($2 || 'r' || named.n)::uuid, ($3::uuid[])[1 + home % $4], md5($2 || 'h' || home)::uuid, 'other',
         ($6::text[])[f] || ($8::text[])[g] || coalesce(($8::text[])[nullif(k, 0)], ''),
         left(($7::text[])[f], 1) || left(($9::text[])[g], 1) || coalesce(left(($9::text[])[nullif(k, 0)], 1), ''),
         ($7::text[])[f] || ($9::text[])[g] || coalesce(($9::text[])[nullif(k, 0)], ''),
         1940 + abs(h) % 80, '{}', 'here', true, now(), t.hash, $10,
         ($8::text[])[g] || coalesce(($8::text[])[nullif(k, 0)], ''),
         left(($9::text[])[g], 1) || coalesce(left(($9::text[])[nullif(k, 0)], 1), '')
       from named left join tail_of t on t.n = abs(h) % 10000`,
      [
        id,
        seed,
        places,
        communities,
        each,
        familyList.map(({ sign }) => sign),
        familyList.map(({ sound }) => sound),
        givenList.map(({ sign }) => sign),
        givenList.map(({ sound }) => sound),
        index.generation,
      ],
    );
    await root.query("drop table tail_of");
  }
  await db.close();
  await root.query("set synchronous_commit = on");
  await root.query("vacuum analyze");
}
export const keysOf = (folder: string) => join(folder, "product", "keys");
