/** A request from the asking to the answer: refused → not theirs → answered → done at the record → once more. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { openSheet } from "../../../server/sheet/sheet.ts";
import { fileOf } from "../../../test/sheets.ts";
import { type Answer, type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHouseholds } from "../cast.ts";
import { giveCard, ownPage } from "../mine/cast.ts";
import type { Mine } from "../mine/contract.ts";
import { buildReadiness, buildResident } from "../resident/cast.ts";
import type { Resident } from "../resident/contract.ts";
import type { OwnRequest, OwnRequests, RequestInFull, ResidentRequest, WaitingRequests } from "./contract.ts";
import { shown } from "../../journal/queries.ts";

const start = "2026-11-23T02:00:00Z";
let world: World;
let home: string;
let person: string;
let officer: Caller;
let cadre: Caller;
let chief: Caller;
let resident: Caller;
before(async () => {
  world = await openWorld(start);
  chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
});
beforeEach(async () => {
  world.setNow(start);
  [home, person] = await world.inStation(world.station, async (tx) => {
    const communityId = await buildCommunity(tx);
    const [householdId] = await buildHouseholds(tx, communityId, 1);
    const place = { householdId: householdId!, communityId };
    return [communityId, await buildResident(tx, place, { name: "示例甲", birthYear: 1950, work: "示例厂" })];
  });
  officer = await world.hire(world.station, "officer", [home], "示例民警");
  cadre = await world.hire(world.station, "cadre", [home]);
  await cadre.post(`/api/residents/${person}/notices`, { how: "spoken" });
  const phone = { value: "13800000003", basis: "consent", consent: { how: "spoken" } };
  const path = `/api/residents/${person}/sensitive-fields/phone`;
  assert.equal((await cadre.change("PUT", path, phone, 1)).status, 200);
  resident = await ownPage(world, await giveCard(officer, person));
});
after(() => world.close());

const ask = (body: object, by = resident) => by.post<OwnRequest>("/api/mine/requests", body);
const asked = async (body: object) => {
  const made = await ask(body);
  assert.equal(made.status, 201, JSON.stringify(made.problem));
  return made.body.id;
};
const answer = (by: Caller, id: string, body: object, key?: string) =>
  by.post<RequestInFull>(`/api/resident-requests/${id}/answer`, body, key);
const granted = { outcome: "granted", words: "已按您说的改好。" };
const record = async () => (await officer.get<Resident>(`/api/residents/${person}`)).body;
const mine = async () => (await resident.get<OwnRequests>("/api/mine/requests")).body.items;
const later = (at: string) => world.setNow(at);

test("a correction has a clock, a named officer, and is applied when granted; the resident reads the answer", async () => {
  const bad = await ask({ kind: "correct", field: "birth", value: "昨天" });
  assert.deepEqual(
    [bad.status, bad.problem.code, bad.problem.field],
    [400, "registry.request_value", "value"],
  );
  assert.equal(
    (await ask({ kind: "correct", field: "health", value: "好" })).problem.code,
    "registry.request_not_kept",
  );
  assert.equal((await ask({ kind: "correct", field: "religion", value: "x" })).status, 400);
  const id = await asked({ kind: "correct", field: "work", value: "示例超市", words: "去年换了工作" });
  const [own] = await mine();
  assert.deepEqual(
    [own!.state, own!.clock.dueOn, own!.clock.warnOn, own!.clock.daysLeft, own!.value],
    ["open", "2026-12-14", "2026-12-07", 15, "示例超市"],
  );
  const stored = await world.admin.query(
    `select row_to_json(q)::text as text from resident_request q where id = $1`,
    [id],
  );
  assert.ok(!stored.rows[0].text.includes(Buffer.from("示例超市").toString("hex")), "sealed");

  const full = (await officer.get<RequestInFull>(`/api/resident-requests/${id}`)).body;
  assert.deepEqual(
    [full.handler!.name, full.handler!.stands, full.current, full.value, full.mayAnswer, full.residentName],
    ["示例民警", true, "示例厂", "示例超市", null, "示例甲"],
  );
  const stranger = await world.hire(world.hostile, "officer");
  const elsewhere = await world.hire(world.station, "officer", [newId(world.now())]);
  for (const by of [stranger, elsewhere, await world.hire(world.station, "guard", [home])])
    assert.equal((await answer(by, id, granted)).status, 404);
  for (const by of [cadre, chief])
    assert.equal((await answer(by, id, granted)).problem.code, "registry.not_handler");
  assert.equal(
    (await answer(officer, id, { ...granted, ground: "secrecy" })).problem.code,
    "registry.ground_needless",
  );
  const first = await answer(officer, id, granted, "a");
  assert.deepEqual([first.status, first.body.state, first.body.closedBy], [200, "granted", "示例民警"]);
  assert.equal((await answer(officer, id, granted, "a")).status, 200);
  assert.equal((await answer(officer, id, granted)).problem.code, "registry.request_closed");
  const row = await record();
  assert.deepEqual([row.work, row.facts.work!.source], ["示例超市", "self"]);
  const [done] = await mine();
  assert.deepEqual([done!.state, done!.answer, done!.closedAt !== null], ["granted", granted.words, true]);
});

test("a refusal names a ground of the law and its words reach the resident; no other ground will do", async () => {
  const id = await asked({ kind: "correct", field: "birth", value: "1951" });
  const refused = (ground: string | null) =>
    answer(officer, id, { outcome: "refused", ground, words: "查过证件。" });
  assert.equal((await refused(null)).problem.code, "registry.ground_missing");
  assert.equal((await refused("kept_by_law")).problem.code, "registry.ground_not_for_kind");
  assert.equal((await refused("too_busy")).status, 400);
  assert.equal((await refused("checked_right")).status, 200);
  const [own] = await mine();
  assert.deepEqual([own!.state, own!.ground, own!.answer], ["refused", "checked_right", "查过证件。"]);
  assert.equal((await record()).birthYear, 1950);
});

test("a sensitive field is corrected under the consent there is, and an objection takes a field off", async () => {
  const phone = await asked({ kind: "correct", field: "phone", value: "138 0000 0004" });
  assert.equal((await answer(officer, phone, granted)).status, 200);
  assert.deepEqual(
    (await record()).sensitive.map(({ masked, fact }) => [masked, fact.source, fact.basis]),
    [["138****0004", "self", "consent"]],
  );
  assert.equal((await ask({ kind: "object", field: "name" })).problem.code, "registry.request_name");
  const birth = await asked({ kind: "object", field: "birth", words: "和社区没关系" });
  assert.equal((await record()).birthYear, 1950, "a task of law: it is weighed first");
  assert.equal((await answer(officer, birth, granted)).status, 200);
  assert.deepEqual([(await record()).birthYear, (await record()).facts.birth], [null, undefined]);
  // What rests on consent goes at once: to object is to take it back.
  await asked({ kind: "object", field: "work" });
  await asked({ kind: "object", field: "phone" });
  const row = await record();
  assert.deepEqual([row.work, row.facts.work, row.sensitive], ["", undefined, []]);
  assert.deepEqual(
    new Set((await mine()).map(({ kind, field, state }) => `${kind} ${field} ${state}`)),
    new Set([
      "correct phone granted",
      "object birth granted",
      "withdraw work granted",
      "withdraw phone granted",
    ]),
  );
  const consents = (await resident.get<Mine>("/api/mine")).body.consents;
  assert.ok(consents.every(({ withdrawnAt }) => withdrawnAt !== null));
});

test("taking consent back and a copy are done at once, and stand among the requests", async () => {
  const consent = (await resident.get<Mine>("/api/mine")).body.consents[0]!.id;
  assert.equal((await resident.post(`/api/mine/consents/${consent}/withdrawal`)).status, 204);
  assert.deepEqual((await record()).sensitive, []);
  await asked({ kind: "export" });
  assert.deepEqual(
    new Set((await mine()).map(({ kind, field, state }) => `${kind} ${field} ${state}`)),
    new Set(["export null granted", "withdraw phone granted"]),
  );
  const json = await resident.get<{ name: string; fields: unknown[] }>("/api/mine/export?as=json");
  assert.deepEqual([json.status, json.body.name, json.body.fields.length], [200, "示例甲", 4]);
  const page = (await resident.get<Buffer>("/api/mine/export?as=html")).body.toString();
  assert.ok(page.includes("<td>示例厂</td>") && page.includes("<h1>我的资料</h1>"));
  const consents = page.slice(page.indexOf("我同意过什么"));
  assert.match(
    consents,
    /<td>在哪里工作或上学<\/td><td>[\d-]{10}<\/td><td><\/td>/,
    "rests on consent with no paper of its own",
  );
  const book = (await resident.get<Buffer>("/api/mine/export?as=xlsx")).body;
  const sheet = await openSheet(fileOf(book, "mine.xlsx"));
  const cells: string[] = [];
  for await (const piece of sheet.read()) for (const row of piece.rows) cells.push(...row.cells);
  assert.ok(cells.includes("示例厂") && cells.some((cell) => cell.startsWith("示例甲 · ")));
  const looks = await world.admin.query(
    `select count(*)::int as count from journal_entry e join ${shown} s on s.entry_id = e.id
     where s.subject_id = $1 and e.purpose = 'own_page' and e.verb = 'look'`,
    [person],
  );
  assert.equal(looks.rows[0].count, 4, "the page once, the copy three times");
});

test("erasure asked for and granted: the record, what was written, and an older copy of it are unreadable", async () => {
  const words = await asked({ kind: "correct", field: "work", value: "示例超市", words: "示例：很私人的话" });
  const kept = (await world.admin.query(`select key_ref from resident_request where id = $1`, [words]))
    .rows[0];
  const id = await asked({ kind: "erase", words: "不住这里了" });
  assert.equal(world.keys.key(kept.key_ref, world.station.id, words).length, 32, "control");
  assert.equal((await answer(officer, id, { ...granted, words: "已全部擦除。" })).status, 200);
  await world.settle();
  assert.throws(() => world.keys.key(kept.key_ref, world.station.id, words));
  const rows = (
    await world.admin.query(
      `select asked, answer, key_ref, state from resident_request where resident_id = $1 order by id`,
      [person],
    )
  ).rows;
  assert.deepEqual(
    rows.map(({ asked: said, answer: told, key_ref, state }) => [said, told, key_ref, state]).sort(),
    [
      [null, null, null, "granted"],
      [null, null, null, "lapsed"],
    ],
  );
  const own = (await resident.get<Mine>("/api/mine")).body;
  assert.deepEqual([own.name, own.fields, own.door, own.erasedAt !== null], ["", [], "", true]);
  assert.equal((await mine()).length, 2, "how it ended stays to be read");
  assert.equal((await resident.get("/api/mine/export")).status, 409);
  assert.equal((await ask({ kind: "erase" })).problem.code, "registry.erased");
});

test("the chief hands a request to another by name; whose post ended leaves it to the chief", async () => {
  const id = await asked({ kind: "erase" });
  const path = `/api/resident-requests/${id}/handler`;
  const hand = (by: Caller, to: string, version?: number): Promise<Answer<RequestInFull>> =>
    by.change<RequestInFull>("PUT", path, { personId: to }, version);
  assert.equal((await hand(officer, cadre.personId, 1)).problem.code, "registry.may_not_reassign");
  const guard = await world.hire(world.station, "guard", [home]);
  assert.equal((await hand(chief, guard.personId, 1)).problem.code, "registry.handler_outside");
  assert.equal((await hand(chief, cadre.personId)).status, 428);
  const handed = await hand(chief, cadre.personId, 1);
  assert.deepEqual([handed.status, handed.body.handler!.personId], [200, cadre.personId]);
  assert.equal(handed.body.residentName, "示*甲", "the chief reads names masked");
  const stale = await hand(chief, officer.personId, 1);
  assert.deepEqual([stale.status, (stale.problem.current as RequestInFull).version], [412, 2]);
  assert.equal((await answer(officer, id, granted)).problem.code, "registry.not_handler");
  const waiting = async (by: Caller) =>
    (await by.get<WaitingRequests>("/api/resident-requests/waiting")).body.items.map((each) => each.id);
  assert.deepEqual(
    [(await waiting(cadre)).includes(id), (await waiting(officer)).includes(id)],
    [true, false],
  );
  await chief.post(`/api/posts/${cadre.postId}/end`);
  assert.ok((await waiting(chief)).includes(id));
  const listed = (await chief.get<{ items: ResidentRequest[] }>(`/api/resident-requests?communityId=${home}`))
    .body;
  assert.deepEqual(
    listed.items.map((each) => [each.id, each.handler!.stands, each.mayAnswer]),
    [[id, false, null]],
  );
  assert.equal(
    (await answer(chief, id, { outcome: "refused", ground: "statutory_duty", words: "说明" })).status,
    200,
  );
});

test("a list and a page of requests are looks at exactly those shown, and what waits on Today is none", async () => {
  const id = await asked({ kind: "correct", field: "work", value: "示例超市" });
  const looksOf = async (path: string) => {
    const request = (await officer.get(path)).headers.get("x-request-id");
    const { rows } = await world.admin.query(
      `select e.kind, e.fields, array_agg(s.subject_id::text) as subjects from journal_entry e
       join ${shown} s on s.entry_id = e.id where e.request_id = $1 and e.verb = 'look' group by e.id, e.kind, e.fields
       order by e.kind`,
      [request],
    );
    return rows.map(({ kind, fields, subjects }) => [kind, fields, subjects]);
  };
  const { householdId } = await record();
  assert.deepEqual(await looksOf(`/api/resident-requests?communityId=${home}`), [
    ["household", ["door"], [householdId]],
    ["resident", ["name", "request"], [person]],
  ]);
  assert.deepEqual(await looksOf(`/api/resident-requests/${id}`), [
    ["household", ["door"], [householdId]],
    ["resident", ["name", "request", "work"], [person]],
  ]);
  assert.deepEqual(await looksOf("/api/resident-requests/waiting"), []);
});

test("the day of the answer comes nearer by working days, and passes", async () => {
  await asked({ kind: "erase" });
  const left = async () => {
    const waiting = (await officer.get<WaitingRequests>("/api/resident-requests/waiting")).body.items;
    return waiting.map(({ clock }) => clock.daysLeft);
  };
  for (const [at, days] of [
    ["2026-11-28T02:00:00Z", 11],
    ["2026-12-07T02:00:00Z", 5],
    ["2026-12-14T02:00:00Z", 0],
    ["2026-12-16T02:00:00Z", -2],
  ] as const) {
    later(at);
    assert.deepEqual(await left(), [days], at);
  }
});
