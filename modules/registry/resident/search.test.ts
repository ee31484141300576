import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Tx } from "../../../server/db.ts";
import type { Search } from "../../../server/pages/search-contract.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHouseholds } from "../cast.ts";
import { buildReadiness, buildResident } from "./cast.ts";
import type { Resident } from "./contract.ts";
import { shown } from "../../journal/queries.ts";
import { searchResidents } from "./search.ts";

let world: World;
let home: string;
let doors: string[];
let officer: Caller;
let cadre: Caller;
let elsewhere: Caller;
let ids: Map<string, string>;
before(async () => {
  world = await openWorld();
  const chief = await world.hire(world.station, "chief");
  ids = new Map();
  await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    home = await buildCommunity(tx, { name: { zh: "甲社区", en: "A" } });
    doors = await buildHouseholds(tx, home, 4);
    for (const [at, name] of ["单示例", "示例乙", "欧阳示甲", "Sample Person"].entries())
      ids.set(name, await buildResident(tx, { householdId: doors[at % 2]!, communityId: home }, { name }));
  });
  const other = await world.inStation(world.station, (tx) => buildCommunity(tx));
  await world.inStation(world.hostile, async (tx) => {
    const community = await buildCommunity(tx);
    const [door] = await buildHouseholds(tx, community, 1);
    await buildResident(tx, { householdId: door!, communityId: community }, { name: "单示例" });
  });
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  elsewhere = await world.hire(world.station, "officer", [other]);
});
after(() => world.close());

const search = async (q: string, by = officer) => {
  const answer = await by.get<Search>(`/api/search?q=${encodeURIComponent(q)}`);
  assert.equal(answer.status, 200);
  return { groups: answer.body.groups, request: answer.headers.get("x-request-id") };
};
const found = async (q: string, by = officer) =>
  (await search(q, by)).groups
    .flatMap(({ items }) => items)
    .flatMap((each) =>
      each.kind === "resident" ? [[each.name, each.foundBy.by, each.foundBy.pinyin] as const] : [],
    );

test("two characters, the given name, initials and pinyin find; names come masked", async () => {
  const cases: [string, (readonly [string, string, boolean])[]][] = [
    ["单示", [["单*例", "name", false]]],
    ["单示例", [["单*例", "name", false]]],
    ["例乙", [["示*乙", "name", false]]],
    ["ssl", [["单*例", "name", true]]],
    ["shansl", []],
    ["shanshi", [["单*例", "name", true]]],
    ["oysj", [["欧**甲", "name", true]]],
    ["sample", [["S***", "name", true]]],
    ["丁丁", []],
    ["示%", []],
    ["__", []],
  ];
  for (const [q, expected] of cases) assert.deepEqual(await found(q), expected, q);
  assert.deepEqual(await found("单", officer), [], "one sign is no question");
});

test("who does not read the register, or not this one, finds nobody; nor does another station's name come", async () => {
  for (const role of ["guard", "civil_affairs", "supervisor", "system_admin", "merchant"] as const)
    assert.deepEqual(await found("单示", await world.hire(world.station, role)), [], role);
  assert.deepEqual(await found("单示", elsewhere), []);
  assert.equal((await found("单示", cadre)).length, 1);
});

test("the last four digits, the whole phone and the citizen number find, and nothing near them", async () => {
  const id = ids.get("单示例")!;
  let row = (await cadre.get<Resident>(`/api/residents/${id}`)).body;
  await cadre.post(`/api/residents/${id}/notices`, { how: "spoken" });
  const consent = { basis: "consent", consent: { how: "spoken" } };
  for (const [field, value] of [
    ["phone", "13800004321"],
    ["citizen_number", "11010519491231002X"],
  ])
    row = (
      await cadre.change<Resident>(
        "PUT",
        `/api/residents/${id}/sensitive-fields/${field}`,
        { value, ...consent },
        row.version,
      )
    ).body;
  for (const q of ["4321", "13800004321", "138 0000 4321"])
    assert.deepEqual(await found(q), [["单*例", "phone", false]], q);
  assert.deepEqual(await found("11010519491231002x"), [["单*例", "citizen_number", false]]);
  for (const q of ["4322", "432", "13800004322", "440524188001010014"])
    assert.deepEqual(await found(q), [], q);
  const text = JSON.stringify((await search("4321")).groups);
  assert.ok(!text.includes("13800004321") && !text.includes("1101051949"));
});

test("a door written short gives the household with its people, masked, and a look at exactly those", async () => {
  const { groups, request } = await search("1-101");
  const door = groups.flatMap(({ items }) => items).find((each) => each.kind === "household")!;
  assert.deepEqual(
    [door.kind === "household" && door.door, door.kind === "household" && [...door.residents].sort()],
    ["1号楼 101", ["单*例", "欧**甲"].sort()],
  );
  const { rows } = await world.admin.query(
    `select e.kind, e.purpose, array_agg(s.subject_id::text) as subjects from journal_entry e
     join ${shown} s on s.entry_id = e.id where e.request_id = $1 group by 1, 2 order by 1`,
    [request],
  );
  assert.deepEqual(
    rows.map(({ kind, purpose, subjects }) => [kind, purpose, subjects.sort()]),
    [
      ["household", "search", [doors[0]]],
      ["resident", "search", [ids.get("单示例"), ids.get("欧阳示甲")].sort()],
    ],
  );
});

test("each way of finding is taken into its index also under row level security", async () => {
  const ways: [string, string][] = [
    ...["name", "given", "initials", "given_initials", "pinyin"].map((column): [string, string] => [
      column,
      `erased_at is null and ${column} collate "C" >= $2 and ${column} collate "C" < $3 order by ${column} collate "C" limit 7`,
    ]),
    ["phone_tail", "phone_tail is not null and phone_tail = any (array[$2::bytea, $3::bytea])"],
  ];
  for (const [column, condition] of ways) {
    const lines = await world.inStation(world.station, async (tx) => {
      for (const way of ["seqscan", "bitmapscan"]) await tx.run(`set local enable_${way} = off`);
      const sql = `explain select id from resident where station_id = $1 and ${condition}`;
      return tx.many<Record<string, string>>(sql, [tx.stationId, "示例", "示例z"]);
    });
    const plan = lines.map((line) => line["QUERY PLAN"]!).join("\n");
    const taken = plan.split("\n").find((line) => line.includes("Index Cond")) ?? "";
    assert.match(taken, new RegExp(`\\b${column}\\b`), plan);
  }
});

test("a search is planned once for all values, and nothing else of its transaction is", async () => {
  const plansOf = (tx: Tx) =>
    tx.many<{ generic: number; custom: number; setting: string }>(
      `select generic_plans as generic, custom_plans as custom, current_setting('plan_cache_mode') as setting
       from pg_prepared_statements where statement like '%resident%given_initials%' and statement not like '%pg_prepared%'`,
    );
  await world.inStation(world.station, async (tx) => {
    const of = { communityIds: [home], today: world.today() };
    const before = await plansOf(tx);
    for (const typed of ["oysj", "wfh", "sl"]) await searchResidents(tx, world.keys, of, typed, 5);
    const after = await plansOf(tx);
    const sum = (all: typeof after, kind: "generic" | "custom") => all.reduce((n, each) => n + each[kind], 0);
    assert.equal(sum(after, "generic") - sum(before, "generic"), 3);
    assert.equal(sum(after, "custom") - sum(before, "custom"), 0);
    assert.deepEqual([...new Set(after.map(({ setting }) => setting))], ["auto"]);
  });
});

test("who left is not found, and who is erased neither", async () => {
  await cadre.post(`/api/residents/${ids.get("示例乙")}/departure`, { kind: "left" });
  await cadre.post(`/api/residents/${ids.get("欧阳示甲")}/erasure`, { because: "mistake" });
  assert.deepEqual(await found("例乙"), []);
  assert.deepEqual(await found("oysj"), []);
  const kept = await world.admin.query(
    `select given, given_initials from resident where erased_at is not null`,
  );
  assert.deepEqual(kept.rows, [{ given: "", given_initials: "" }]);
});
