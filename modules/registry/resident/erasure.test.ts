/** SECURITY 4: erased is erased, also in a copy of the database taken before, with the key store as it is after. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Outage } from "../../../server/errors.ts";
import { openText } from "../../../server/sealed.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHouseholds } from "../cast.ts";
import { passNight } from "../jobs.ts";
import { buildReadiness } from "./cast.ts";
import type { Resident } from "./contract.ts";
import { sensitiveFields } from "./fields.ts";
import * as rows from "./rows.ts";
import { shown } from "../../journal/queries.ts";

const start = "2026-11-23T02:00:00Z";
let world: World;
let household: string;
let cadre: Caller;
before(async () => {
  world = await openWorld(start);
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
});
beforeEach(async () => {
  world.setNow(start);
  const home = await world.inStation(world.station, async (tx) => {
    const community = await buildCommunity(tx);
    household = (await buildHouseholds(tx, community, 1))[0]!;
    return community;
  });
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

const values = {
  phone: "13800000002",
  citizen_number: "440524188001010014",
  health: "示例：听力不好",
  hardship: "示例：冬天取暖有困难",
};
const put = (row: Resident, field: keyof typeof values, more: object = {}) =>
  cadre.change<Resident>(
    "PUT",
    `/api/residents/${row.id}/sensitive-fields/${field}`,
    { value: values[field], basis: "consent", consent: { how: "paper" }, override: "示例", ...more },
    row.version,
  );
/** With all four sensitive fields. */
async function whole(name = "示例甲"): Promise<Resident> {
  const path = `/api/households/${household}/residents`;
  let row = (await cadre.post<Resident>(path, { name, relation: "head", work: "示例厂" })).body;
  await cadre.post(`/api/residents/${row.id}/notices`, { how: "spoken" });
  for (const field of sensitiveFields) row = (await put(row, field)).body;
  assert.equal(row.sensitive.length, 4);
  return row;
}
type Kept = Record<string, Buffer> & { key_ref: string };
/** The row as a backup of this moment has it. */
const backup = async (id: string): Promise<Kept> =>
  (await world.admin.query(`select * from resident where id = $1`, [id])).rows[0];
/** What somebody reads who has the copy and the key store as it is now. */
const readIn = (copy: Kept, id: string, field: string) =>
  openText(world.keys.key(copy.key_ref, world.station.id, id), [world.station.id, id, field], copy[field]!);
const unreadable = (copy: Kept, id: string, field: string) =>
  assert.throws(
    () => readIn(copy, id, field),
    (error) => error instanceof Outage && error.code === "keys.gone",
    field,
  );

test("an erasure leaves ids and what happened, and nothing of the person; the copy from before cannot be read", async () => {
  const row = await whole();
  const other = await whole("示例乙");
  const [copy, copyOfOther] = [await backup(row.id), await backup(other.id)];
  for (const field of sensitiveFields) assert.equal(readIn(copy, row.id, field), values[field], "control");
  const guard = await world.hire(world.station, "guard");
  world.setNow("2026-11-23T03:00:00Z");
  assert.equal((await guard.post(`/api/residents/${row.id}/erasure`, { because: "asked" })).status, 404);
  assert.equal((await cadre.post(`/api/residents/${row.id}/erasure`, { because: "bored" })).status, 400);
  assert.equal((await cadre.post(`/api/residents/${row.id}/erasure`, { because: "asked" }, "e")).status, 204);
  assert.equal((await cadre.post(`/api/residents/${row.id}/erasure`, { because: "asked" }, "e")).status, 204);
  assert.equal(
    (await cadre.post(`/api/residents/${row.id}/erasure`, { because: "asked" })).problem.code,
    "registry.erased",
  );
  await world.settle();

  for (const field of sensitiveFields) unreadable(copy, row.id, field);
  for (const field of sensitiveFields) assert.equal(readIn(copyOfOther, other.id, field), values[field]);
  const now = await backup(row.id);
  const held = Object.entries(now).filter(
    ([, value]) => value !== null && value !== "" && (value as unknown) !== false,
  );
  assert.deepEqual(
    held.map(([column]) => column).sort(),
    [
      "community_id",
      "created_at",
      "erased_at",
      "erased_because",
      "facts",
      "household_id",
      "id",
      "index_generation",
      "index_stale",
      "relation",
      "state",
      "station_id",
      "version",
    ].sort(),
  );
  assert.deepEqual([now["facts"], now["relation"]], [{}, "other"]);
  const life = (
    await cadre.get<{ items: { kind: string; residents: { name: string | null }[] }[] }>(
      `/api/households/${household}/life`,
    )
  ).body.items;
  assert.deepEqual(life.map((each) => `${each.kind} ${each.residents[0]!.name}`).sort(), [
    "erased null",
    "found null",
    "found 示例乙",
  ]);
  const entries = await world.admin.query(
    `select verb from journal_entry e join ${shown} s on s.entry_id = e.id where s.subject_id = $1 and verb <> 'look'`,
    [row.id],
  );
  assert.ok(
    entries.rows.some(({ verb }) => verb === "erase") && entries.rows.some(({ verb }) => verb === "add"),
  );
});

test("what was typed about the household and how the person stood to the others goes with the person", async () => {
  const [row, stays] = [await whole(), await whole("示例乙")];
  type Care = { version: number; reviewed: { note: string } | null };
  const care = (await cadre.get<Care>(`/api/households/${household}/care`)).body;
  const said = { grade: "ordinary", reviewOn: "2027-02-01", note: "示例：示例甲住院，暂不走访" };
  assert.equal(
    (await cadre.change("PUT", `/api/households/${household}/care`, said, care.version)).status,
    200,
  );
  const [to] = await world.inStation(world.station, async (tx) =>
    buildHouseholds(tx, (await rows.getResident(tx, row.id)).communityId, 2),
  );
  const members = [
    { residentId: row.id, relation: "other" },
    { residentId: stays.id, relation: "spouse" },
  ];
  const moving = { kind: "moved", toHouseholdId: to, members };
  const moved = await cadre.post(`/api/households/${household}/moves`, moving);
  assert.ok(moved.status < 300, JSON.stringify(moved.problem));
  assert.equal((await cadre.post(`/api/residents/${row.id}/erasure`, { because: "asked" })).status, 204);
  const reviews = await world.admin.query(
    `select note, reasons, grade from care_review where household_id = $1`,
    [household],
  );
  assert.deepEqual(reviews.rows, [{ note: "", reasons: [], grade: "ordinary" }]);
  const events = await world.admin.query(
    `select before from household_event where kind = 'moved' and $1 = any (resident_ids)`,
    [row.id],
  );
  type Stood = { id: string; relation: string };
  const stood = (events.rows[0].before as Stood[]).map(({ id, relation }) => [id, relation]);
  assert.deepEqual(
    new Map(stood as [string, string][]),
    new Map([
      [row.id, "other"],
      [stays.id, "head"],
    ]),
  );
  assert.equal((await cadre.get<Care>(`/api/households/${household}/care`)).body.reviewed!.note, "");
});

test("a field that is taken away is gone from the copy too, and the others are sealed under a new key", async () => {
  const row = await whole();
  const copy = await backup(row.id);
  const path = `/api/residents/${row.id}/sensitive-fields/health`;
  assert.equal((await cadre.change("DELETE", path, undefined)).status, 428);
  assert.equal((await cadre.change("DELETE", path, undefined, 1)).status, 412);
  const left = await cadre.change<Resident>("DELETE", path, undefined, row.version);
  assert.deepEqual(
    left.body.sensitive.map(({ field }) => field),
    ["phone", "citizen_number", "hardship"],
  );
  await world.settle();
  for (const field of sensitiveFields) unreadable(copy, row.id, field);
  const now = await backup(row.id);
  assert.equal(readIn(now, row.id, "hardship"), values.hardship);
  assert.equal(now["health"], null);
});

test("consent is taken back in one act: what rested on it is erased at once", async () => {
  const row = await whole();
  const copy = await backup(row.id);
  type Told = {
    consents: { id: string; field: string; withdrawnAt: string | null }[];
    notices: { number: number }[];
  };
  const told = () => cadre.get<Told>(`/api/residents/${row.id}/told`);
  const consent = (await told()).body.consents.find(({ field }) => field === "phone")!;
  const stranger = await world.hire(world.hostile, "officer");
  assert.equal((await stranger.post(`/api/consents/${consent.id}/withdrawal`)).status, 404);
  const after_ = await cadre.post<Resident>(`/api/consents/${consent.id}/withdrawal`, undefined, "w");
  assert.deepEqual(
    after_.body.sensitive.map(({ field }) => field),
    ["citizen_number", "health", "hardship"],
  );
  assert.equal(
    (await cadre.post(`/api/consents/${consent.id}/withdrawal`)).problem.code,
    "registry.withdrawn",
  );
  await world.settle();
  unreadable(copy, row.id, "phone");
  const { consents, notices } = (await told()).body;
  assert.deepEqual(
    [consents.filter(({ withdrawnAt }) => withdrawnAt !== null).length, notices.length],
    [1, 1],
  );
});

test("a child's fields need a guardian; who was not told the newest notice is told first", async () => {
  const path = `/api/households/${household}/residents`;
  const child = (await cadre.post<Resident>(path, { name: "示例丙", relation: "child", birthYear: 2015 }))
    .body;
  await cadre.post(`/api/residents/${child.id}/notices`, { how: "spoken" });
  assert.equal((await put(child, "health")).problem.code, "registry.guardian_needed");
  const consent = { how: "paper", givenBy: "guardian" };
  assert.equal((await put(child, "health", { consent })).status, 200);
  const chief = await world.hire(world.station, "chief");
  assert.equal(
    (await cadre.post("/api/privacy-notices", { body: "示".repeat(50) })).problem.code,
    "registry.may_not_notice",
  );
  const written = await chief.post<{ items: { number: number }[] }>("/api/privacy-notices", {
    body: "示".repeat(50),
  });
  assert.deepEqual([written.status, written.body.items[0]!.number], [201, 2]);
  const now = (await cadre.get<Resident>(`/api/residents/${child.id}`)).body;
  assert.equal((await put(now, "phone", { consent })).problem.code, "registry.not_told");
});

test("what is past its retention goes by night: fields by their day, all a year after somebody left", async () => {
  const row = await whole();
  const stays = await whole("示例乙");
  await cadre.post(`/api/residents/${row.id}/departure`, { kind: "left", on: "2026-11-20" });
  const [copy, copyOfStays] = [await backup(row.id), await backup(stays.id)];
  const night = async (at: string) => {
    world.setNow(at);
    await passNight(world.db, world.keys, world.station.id, world.now());
    await world.settle();
  };
  await night("2027-11-20T02:00:00Z");
  assert.equal((await backup(row.id))["erased_at"], null, "to the day");
  await night("2027-11-21T02:00:00Z");
  assert.notEqual((await backup(row.id))["erased_at"], null);
  for (const field of sensitiveFields) unreadable(copy, row.id, field);
  assert.equal(readIn(copyOfStays, stays.id, "health"), values.health);

  // Health and hardship are kept two years, phone and number three.
  await night("2028-11-24T02:00:00Z");
  const kept = await backup(stays.id);
  assert.deepEqual([kept["health"], kept["hardship"], kept["work"]], [null, null, "示例厂"]);
  assert.equal(readIn(kept, stays.id, "phone"), values.phone);
  unreadable(copyOfStays, stays.id, "health");
  await night("2029-11-24T02:00:00Z");
  const later = await backup(stays.id);
  assert.deepEqual(
    [later["phone"], later["citizen_number"], later["work"], later["key_ref"]],
    [null, null, "", null],
  );
  assert.equal(later["name"], "示例乙");
  const { rows } = await world.admin.query(
    `select e.verb, e.fields, e.purpose from journal_entry e join ${shown} s on s.entry_id = e.id
     where s.subject_id = $1 and e.purpose = 'retention' order by e.id`,
    [stays.id],
  );
  assert.deepEqual(
    rows.map(({ verb, fields }) => [verb, fields.sort()]),
    [
      ["erase_fields", ["hardship", "health"]],
      ["erase_fields", ["citizen_number", "phone", "work"]],
    ],
  );
});

test("a departure said to be long ago erases only once it can no longer be taken back", async () => {
  const row = await whole();
  await cadre.post(`/api/residents/${row.id}/departure`, { kind: "left", on: "2016-11-20" });
  for (const [at, erased] of [
    ["2026-11-23T18:00:00Z", false],
    ["2026-11-26T02:00:00Z", false],
    ["2026-11-27T02:00:00Z", true],
  ] as const) {
    world.setNow(at);
    await passNight(world.db, world.keys, world.station.id, world.now());
    assert.equal((await backup(row.id))["erased_at"] !== null, erased, at);
  }
});

test("after an erasure the index key is renewed by night and destroyed the night after; search goes on", async () => {
  const row = await whole();
  const stays = await whole("示例乙");
  const copy = await backup(row.id);
  const keysNow = () => world.keys.indexKeys(world.station.id);
  const find = async (text: string) => {
    const under = keysNow().map((key) => key.hash("phone", text));
    return (await world.admin.query(`select id from resident where phone_hash = any ($1)`, [under])).rows.map(
      ({ id }) => id as string,
    );
  };
  const old = keysNow().at(-1)!;
  assert.deepEqual(old.hash("phone", values.phone), copy["phone_hash"]);
  await cadre.post(`/api/residents/${row.id}/erasure`, { because: "withdrawn" });
  await world.settle();
  assert.ok((await find(values.phone)).includes(stays.id));
  await passNight(world.db, world.keys, world.station.id, world.now());
  assert.deepEqual(
    keysNow().map(({ generation }) => generation),
    [old.generation, old.generation + 1],
  );
  assert.ok((await find(values.phone)).includes(stays.id));
  await passNight(world.db, world.keys, world.station.id, world.now());
  assert.deepEqual(
    keysNow().map(({ generation }) => generation),
    [old.generation + 1],
  );
  assert.ok((await find(values.phone)).includes(stays.id));
  assert.notDeepEqual(keysNow()[0]!.hash("phone", values.phone), copy["phone_hash"]);
  await passNight(world.db, world.keys, world.station.id, world.now());
  assert.deepEqual(
    keysNow().map(({ generation }) => generation),
    [old.generation + 1],
    "nothing was erased since",
  );
});

test("one damaged field keeps nothing of the others past its day, and is told", async () => {
  const [damaged, other, erased] = [await whole(), await whole("示例乙"), await whole("示例丙")];
  const { phone } = await backup(damaged.id);
  const setPhone = (bytes: Buffer) =>
    world.admin.query(`update resident set phone = $2 where id = $1`, [damaged.id, bytes]);
  await setPhone(Buffer.of(0));
  await cadre.post(`/api/residents/${erased.id}/erasure`, { because: "asked" });
  world.setNow("2028-11-24T02:00:00Z");
  await assert.rejects(passNight(world.db, world.keys, world.station.id, world.now()), Outage);
  assert.equal((await backup(other.id))["health"], null);
  const { rows } = await world.admin.query(
    `select 1 from resident_key_end where destroyed_at is null and resident_id <> all ($1::uuid[])`,
    [[damaged.id]],
  );
  assert.deepEqual(rows, []);
  const [kept, renewed] = [await backup(damaged.id), await backup(other.id)];
  assert.notEqual(kept["health"], null);
  assert.ok(Number(kept["index_generation"]) < Number(renewed["index_generation"]));
  await setPhone(phone!);
  await passNight(world.db, world.keys, world.station.id, world.now());
  assert.equal((await backup(damaged.id))["health"], null, "mended, it goes as well");
});

test("a key store put back from a copy loses again, by night, what was destroyed", async () => {
  const row = await whole();
  const copy = await backup(row.id);
  const key = world.keys.key(copy.key_ref, world.station.id, row.id);
  assert.equal(key.length, 32);
  await cadre.post(`/api/residents/${row.id}/erasure`, { because: "asked" });
  // Killed before the key was destroyed: the act stands, and so does what is still to be done.
  const waiting = await world.admin.query(
    `select destroyed_at from resident_key_end where resident_id = $1`,
    [row.id],
  );
  assert.deepEqual(waiting.rows, [{ destroyed_at: null }]);
  await passNight(world.db, world.keys, world.station.id, world.now());
  unreadable(copy, row.id, "phone");
  await world.settle();
  const done = await world.admin.query(`select destroyed_at from resident_key_end where resident_id = $1`, [
    row.id,
  ]);
  assert.notEqual(done.rows[0].destroyed_at, null);
});
