/** One station's history of disputes: eight communities, two parties and six events each, most of them closed. */
import { buildCommunity } from "../modules/community/cast.ts";
import * as people from "../modules/people/api.ts";
import { openDb } from "../server/db.ts";
import { civilDateIn } from "../server/civil.ts";
import { type Ground, openToken, zone } from "./ground.ts";

const families =
  "王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin";
const given =
  "伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 秀xiu 霞xia 平ping 刚gang 桂gui 英ying 华hua 玉yu 建jian 国guo 文wen 春chun 志zhi 海hai 梅mei 兰lan 红hong 波bo 辉hui";
const parse = (text: string) =>
  text.split(" ").map((each) => ({ sign: each.slice(0, 1), sound: each.slice(1) }));
/** Some are said of every fifth dispute, some of one in a thousand: what is found is few or many. */
export const matters =
  "楼上漏水 半夜噪音 占用楼道 停车占位 宠物扰民 采光遮挡 物业收费 拖欠工钱 借款不还 高空抛物 油烟扰民 围墙争界 合同纠纷 退货争议 装修扰民 分家析产".split(
    " ",
  );
export const rare = "卵石小路 门前石狮 枣树落叶 屋檐滴水 水表串户".split(" ");

export async function buildDisputes(ground: Ground, count: number): Promise<{ token: string }> {
  const { root, stations } = ground;
  const { id } = stations[0]!;
  const db = openDb(ground.embedded.app, { max: 2 });
  const officer = await db.station(id, new Date(), async (tx) => {
    const { rows } = await root.query<{ id: string }>("select id from community where station_id = $1", [id]);
    for (let at = rows.length; at < 8; at++) await buildCommunity(tx);
    const organisationId = await people.addOrganisation(tx, { name: "测速纠纷所", kind: "station" });
    const personId = await people.addPerson(tx, { name: "测速民警", sample: true });
    const today = civilDateIn(zone, new Date());
    const all = await root.query<{ id: string }>(
      "select id from community where station_id = $1 order by id",
      [id],
    );
    // Those made in this transaction are seen by it alone.
    const own = await tx.many<{ id: string }>("select id from community where station_id = $1 order by id", [
      id,
    ]);
    const communityIds = (own.length > all.rows.length ? own : all.rows).map((row) => row.id).slice(0, 8);
    await people.openPost(tx, { personId, organisationId, role: "officer", communityIds }, today);
    return {
      loginId: personId,
      personId,
      stationId: id,
      posts: await people.listPostsOf(tx, personId),
      scope: "all" as const,
      communityIds,
    };
  });
  const token = await openToken(db, officer, `bench-disputes-${Date.now()}`);
  await db.close();
  const there = await root.query<{ count: string }>("select count(*) from dispute where station_id = $1", [
    id,
  ]);
  if (Number(there.rows[0]!.count) >= count) return { token };

  const [familyList, givenList] = [parse(families), parse(given)];
  await root.query("set synchronous_commit = off");
  await root.query(
    `create function pg_temp.id_of(text) returns uuid language sql immutable
     as $$ select overlay(overlay(md5($1) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid $$`,
  );
  // One in fifty is open, spread over the four states and the last weeks.
  await root.query(
    `insert into dispute (station_id, id, number, community_id, place, place_key, kind, source, urgency, line, found_by,
       account, account_by, state, ending, machine, law_place, law_edition, clock, due_on, registered_by, registered_at,
       registered_on, closed_at)
     select $1, pg_temp.id_of('d' || n), (2016 + n / 10000) * 1000000 + n % 10000 + 1, ($2::uuid[])[1 + n % 8],
       (n % 90 + 1) || '号楼', ($2::uuid[])[1 + n % 8] || ' ' || (n % 90 + 1) || '号楼',
       (array['neighbour', 'property', 'contract', 'labour'])[1 + n % 4], 'application', 'ordinary',
       said, said || E'\\n' || (n % 90 + 1) || '号楼', repeat('双方各说各的，现场看了。', 12), 'community',
       case when open then (array['registered', 'routed', 'performing', 'follow_up'])[1 + n / 50 % 4] else 'closed' end,
       case when open then null else 'solved' end, case when n / 50 % 4 = 0 then null else 'people' end, 'CN', 1,
       case when open then 'term' end, case when open then current_date + (n / 50 % 40 - 5) else '9999-12-31' end, $3,
       now() - (($4 - n) || ' minutes')::interval, current_date - ($4 - n) / 30, case when open then null else now() end
     from (select n, n % 50 = 0 as open, ($5::text[])[1 + n % 16] ||
         case when n % 1000 = 7 then ($6::text[])[1 + n / 1000 % 5] else '' end as said
       from generate_series(0, $4::int - 1) n) s`,
    [id, officer.communityIds, officer.personId, count, matters, rare],
  );
  await root.query(
    `insert into dispute_gram (station_id, gram, number)
     select distinct $1::uuid, (case when two >= 2147483648 then two - 4294967296 else two end)::int, number
     from dispute d cross join lateral regexp_split_to_table(d.found_by, E'\\n') as said (one)
     cross join lateral generate_series(1, length(one) - 1) as at
     cross join lateral (select ascii(substr(one, at, 1))::bigint * 65536 + ascii(substr(one, at + 1, 1)) as two) t
     where d.station_id = $1`,
    [id],
  );
  await root.query(
    `with said as (select n, hashtext('p' || n) as h from generate_series(0, 2 * $2::int - 1) n),
     named as (select n, 1 + abs(h) % 16 as f, 1 + abs(h / 16) % 36 as g, 1 + abs(h / 576) % 36 as k from said),
     spelled as (select n, ($3::text[])[f] || ($4::text[])[g] || ($4::text[])[k] as name,
       left(($5::text[])[f], 1) || left(($6::text[])[g], 1) || left(($6::text[])[k], 1) as initials,
       ($5::text[])[f] || ($6::text[])[g] || ($6::text[])[k] as pinyin from named)
     insert into dispute_party (station_id, id, dispute_id, position, role, side, kind, name, initials, pinyin, given, given_initials)
     select $1, pg_temp.id_of('q' || n), pg_temp.id_of('d' || n / 2), n % 2, 'party', (array['a', 'b'])[1 + n % 2], 'person', name,
       initials, pinyin, substr(name, 2), substr(initials, 2) from spelled`,
    [
      id,
      count,
      familyList.map(({ sign }) => sign),
      givenList.map(({ sign }) => sign),
      familyList.map(({ sound }) => sound),
      givenList.map(({ sound }) => sound),
    ],
  );
  await root.query(
    `insert into dispute_event (station_id, id, dispute_id, kind, details, by_person_id, at)
     select $1, pg_temp.id_of('e' || n || ' ' || e), pg_temp.id_of('d' || n),
       (array['registered', 'screened', 'routed', 'mediation_began', 'mediation_step', 'changed'])[e],
       '{}', $3, now() - (($2 - n) || ' minutes')::interval + (e || ' hours')::interval
     from generate_series(0, $2::int - 1) n cross join generate_series(1, 6) e`,
    [id, count, officer.personId],
  );
  await root.query("set synchronous_commit = on");
  await root.query("vacuum analyze");
  return { token };
}
