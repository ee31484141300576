/** Units in the search: by name, pinyin, earlier name, code and door, and never past what one may see. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Found, Search } from "../../../server/pages/search-contract.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addUnits } from "./adding.ts";
import { unitOf } from "./cast.ts";

let world: World;
let home: string;
let ids: string[];
let officer: Caller;
const code = "91110000101623741K";
const at = (room: string) => [{ building: "3", unit: "2", floor: null, room }];

before(async () => {
  world = await openWorld();
  const build = async (station: typeof world.station) => {
    const community = await world.inStation(station, (tx) =>
      buildCommunity(tx, { name: { zh: "欧亚南路社区", en: "Ouya South" } }),
    );
    const made = await world.inStation(station, (tx) =>
      addUnits(
        tx,
        community,
        [
          unitOf({ name: "示例欧亚咖啡（南门店）", addresses: at("101"), code }),
          unitOf({ name: "示例科技有限公司", addresses: at("501") }),
          unitOf({ name: "示例烤红薯", addresses: [], place: "东门外" }),
        ],
        "2026-11-01",
      ),
    );
    return { community, made };
  };
  const own = await build(world.station);
  await build(world.hostile);
  [home, ids] = [own.community, own.made];
  officer = await world.hire(world.station, "officer", [home]);
});
after(() => world.close());

const search = async (by: Caller, q: string, more = "") => {
  const answer = await by.get<Search>(`/api/search?q=${encodeURIComponent(q)}${more}`);
  assert.equal(answer.status, 200);
  return answer.body.groups
    .flatMap((group) => group.items)
    .filter((item): item is Extract<Found, { kind: "unit" }> => item.kind === "unit");
};
const hits = async (by: Caller, q: string) =>
  (await search(by, q)).map((each) => [ids.indexOf(each.id), each.foundBy.by, each.foundBy.pinyin]);

test("a unit is found by name, initials, syllables, code and door, in this station only", async () => {
  const cases: [string, unknown[]][] = [
    ["欧亚咖啡", [[0, "name", false]]],
    ["咖啡南门", [[0, "name", false]]],
    ["oykf", [[0, "name", true]]],
    ["kafei", [[0, "name", true]]],
    ["示例 科技", [[1, "name", false]]],
    [code, [[0, "code", false]]],
    ["101623741k", [[0, "code", false]]],
    ["3-2-501", [[1, "door", false]]],
    ["欧亚南路 3-2-1", [[0, "door", false]]],
    ["烤红薯", [[2, "name", false]]],
    ["咖", []],
    ["%", []],
    [".*", []],
    ["没有这家", []],
  ];
  for (const [q, expected] of cases) assert.deepEqual(await hits(officer, q), expected, q);
  assert.equal((await search(officer, "示例", "&kind=unit")).length, 3);
});

test("an earlier name finds it, a closed one is not found, and no look is made of it", async () => {
  assert.equal((await officer.post(`/api/units/${ids[1]}/renaming`, { name: "示例未来公司" })).status, 200);
  assert.deepEqual(await hits(officer, "示例科技"), [[1, "former", false]]);
  const answer = await officer.get(`/api/search?q=${encodeURIComponent("示例未来")}`);
  const rows = await world.admin.query(`select 1 from journal_entry where request_id = $1`, [
    answer.headers.get("x-request-id"),
  ]);
  assert.equal(rows.rowCount, 0);
  assert.equal((await officer.post(`/api/units/${ids[2]}/closing`, { because: "left" })).status, 200);
  assert.deepEqual(await hits(officer, "烤红薯"), []);
});

test("a property manager finds by name and door and not by the code; the others find none", async () => {
  const property = await world.hire(world.station, "property_manager", [home]);
  assert.deepEqual(await hits(property, "欧亚咖啡"), [[0, "name", false]]);
  assert.deepEqual(await hits(property, "3-2-101"), [[0, "door", false]]);
  assert.deepEqual(await hits(property, code), []);
  assert.deepEqual(await hits(property, "9111"), []);
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  for (const by of [
    await world.hire(world.station, "guard", [home]),
    await world.hire(world.station, "merchant", [home]),
    await world.hire(world.station, "supervisor"),
    await world.hire(world.station, "officer", [elsewhere]),
  ])
    assert.deepEqual(await hits(by, "示例欧亚咖啡"), []);
});
