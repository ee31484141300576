/** A resident at their own record: the card, its code, the session, what is told, and what stays shut. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHouseholds } from "../cast.ts";
import { buildReadiness, buildResident } from "../resident/cast.ts";
import type { Resident } from "../resident/contract.ts";
import { giveCard, openWith, ownPage } from "./cast.ts";
import type { CardOfResident, Mine } from "./contract.ts";
import { triesAnHour, triesOfNumber } from "./guesses.ts";

const start = "2026-11-23T02:00:00Z";
let world: World;
let home: string;
let door: string;
let person: string;
let other: string;
let officer: Caller;
let cadre: Caller;
let chief: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld(start);
  chief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "officer");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
});
beforeEach(async () => {
  world.setNow(start);
  await world.db.directory.run(`delete from card_guess`);
  [home, door, person, other] = await world.inStation(world.station, async (tx) => {
    const communityId = await buildCommunity(tx);
    const [householdId] = await buildHouseholds(tx, communityId, 1);
    const place = { householdId: householdId!, communityId };
    return [
      communityId,
      householdId!,
      await buildResident(tx, place, { name: "示例甲", birthYear: 1950, work: "示例厂" }),
      await buildResident(tx, place, { name: "示例乙", relation: "spouse" }),
    ];
  });
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

const cardPath = () => `/api/residents/${person}/card`;
const later = (ms: number) => world.setNow(new Date(world.now().getTime() + ms).toISOString());
const minutes = 60_000;

test("officer and cadre give a card, nobody else; a repeat of the key tells no code", async () => {
  const lawyer = await world.hire(world.station, "lawyer", [home]);
  assert.equal((await chief.post(cardPath(), {})).problem.code, "registry.may_not_write");
  for (const by of [lawyer, stranger]) assert.equal((await by.post(cardPath(), {})).status, 404);
  const made = await cadre.post<CardOfResident>(cardPath(), {}, "k");
  assert.deepEqual([made.status, made.body.card!.code!.length, made.body.card!.number.length], [201, 10, 12]);
  const again = await cadre.post<CardOfResident>(cardPath(), {}, "k");
  assert.deepEqual([again.body.card!.id, again.body.card!.code], [made.body.card!.id, null]);
  assert.equal((await officer.get<CardOfResident>(cardPath())).body.card!.code, null);
  const kept = await world.admin.query(`select row_to_json(c)::text as text from resident_card c`);
  assert.ok(
    kept.rows.every(({ text }) => !text.includes(made.body.card!.code)),
    "only a hash is kept",
  );
});

test("a child's card goes to a guardian", async () => {
  const child = await world.inStation(world.station, (tx) =>
    buildResident(tx, { householdId: door, communityId: home }, { relation: "child", birthYear: 2014 }),
  );
  const path = `/api/residents/${child}/card`;
  assert.equal((await officer.post(path, { givenTo: "self" })).problem.code, "registry.card_guardian");
  assert.equal((await officer.post(path, { givenTo: "guardian" })).status, 201);
});

test("the code opens the page once: replayed, wrong, run out, replaced and taken back it opens nothing", async () => {
  const card = await giveCard(officer, person);
  const typed = {
    number: card.number.toLowerCase(),
    code: `${card.code.slice(0, 5)} - ${card.code.slice(5)}`,
  };
  const resident = await ownPage(world, typed);
  assert.equal((await resident.get<Mine>("/api/mine")).body.name, "示例甲");
  const refused = async (of: { number: string; code: string }, why: string) => {
    const answer = await openWith(world, of);
    const body = (await answer.json()) as { code: string };
    assert.deepEqual(
      [answer.status, body.code, answer.headers.get("set-cookie")],
      [401, "registry.card_wrong", null],
      why,
    );
  };
  await refused(card, "replayed");
  const second = await giveCard(officer, person);
  await refused({ ...second, code: card.code }, "an older code");
  assert.equal((await resident.get("/api/mine")).status, 401, "a new card ends what the old one opened");
  later(30 * 86_400_000);
  await refused(second, "run out");
  const third = await giveCard(officer, person);
  assert.equal((await officer.post(`${cardPath()}/end`)).status, 200);
  await refused(third, "taken back");
  assert.equal((await officer.post(`${cardPath()}/end`)).problem.code, "registry.card_none");
  await refused({ number: "000000000000", code: third.code }, "no such number");
});

test("of fifty at once with the right code exactly one comes in", async () => {
  const card = await giveCard(officer, person);
  const answers = await Promise.all(Array.from({ length: 50 }, () => openWith(world, card)));
  const opened = answers.filter(({ status }) => status === 200).length;
  assert.equal(opened, 1);
});

test("guessing is locked by number, known or not alike, and a new card opens again", async () => {
  const card = await giveCard(officer, person);
  for (const number of [card.number, "ZZZZZZZZZZZZ"]) {
    const heard: string[] = [];
    for (let each = 0; each < triesOfNumber + 2; each++) {
      const answer = await openWith(world, { number, code: "0000000000" });
      heard.push(((await answer.json()) as { code: string }).code);
    }
    const wrong = Array.from({ length: triesOfNumber }, () => "registry.card_wrong");
    assert.deepEqual(heard, [...wrong, "registry.card_locked", "registry.card_locked"], number);
  }
  assert.equal((await openWith(world, card)).status, 429, "the right code comes too late");
  await ownPage(world, await giveCard(officer, person));
});

test("over all numbers together guesses are counted by the hour", async () => {
  const card = await giveCard(officer, person);
  await world.db.directory.run(`update card_guess set guesses = 0`);
  const before = await openWith(world, { number: "111111111111", code: "0" });
  assert.equal(before.status, 401);
  await world.db.directory.run(
    `update card_guess set guesses = $1 where guesses = 1 and number_hash in
    (select number_hash from card_guess order by guesses)`,
    [triesAnHour],
  );
  const refused = await openWith(world, card);
  assert.deepEqual(
    [refused.status, ((await refused.json()) as { code: string }).code],
    [429, "http.too_many"],
  );
  later(61 * minutes);
  assert.equal((await openWith(world, card)).status, 200);
});

/** That a session was used is noted behind the answer. */
async function seenNow(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await world.admin.query(`select 1 from resident_session where seen_at = $1`, [
      world.now(),
    ]);
    if (rows.length > 0) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail("not noted");
}

test("a session ends unused after a quarter of an hour, after an hour in any case, and when it is closed", async () => {
  const idle = await ownPage(world, await giveCard(officer, person));
  later(16 * minutes);
  assert.equal((await idle.get("/api/mine")).status, 401);
  const used = await ownPage(world, await giveCard(officer, person));
  for (let at = 0; at < 5; at++) {
    later(10 * minutes);
    assert.equal((await used.get("/api/mine")).status, 200, `${at}`);
    await seenNow();
  }
  later(10 * minutes);
  assert.equal((await used.get("/api/mine")).status, 401);
  const closed = await ownPage(world, await giveCard(officer, person));
  assert.equal((await closed.change("DELETE", "/api/mine/session", undefined)).status, 204);
  assert.equal((await closed.get("/api/mine")).status, 401);
});

test("the code for the next time works once, and the card goes on", async () => {
  const card = await giveCard(officer, person);
  const resident = await ownPage(world, card);
  const next = await resident.post<{ code: string | null }>("/api/mine/next-code", undefined, "n");
  assert.equal((await resident.post<{ code: null }>("/api/mine/next-code", undefined, "n")).body.code, null);
  const again = await ownPage(world, { number: card.number, code: next.body.code! });
  assert.equal((await again.get("/api/mine")).status, 200);
  assert.equal((await resident.get("/api/mine")).status, 200, "the page that made it stays open");
});

test("neither cookie opens the other's door, and no resident another's record", async () => {
  const resident = await ownPage(world, await giveCard(officer, person));
  const secret = resident.token.split("=")[1]!;
  const asStaff = [
    world.withCookie(`gongzhi=${secret}`),
    world.as(secret),
    world.withCookie(`gongzhi-mine=${officer.token}`),
    world.as(officer.token),
  ];
  for (const by of asStaff.slice(0, 2))
    for (const path of ["/api/session", "/api/duties", `/api/residents/${person}`, "/api/journal"])
      assert.equal((await by.get(path)).status, 401, path);
  for (const by of asStaff.slice(2)) assert.equal((await by.get("/api/mine")).status, 401);
  for (const path of ["/api/duties", `/api/residents/${other}`, `/api/residents/${person}`, "/api/session"])
    assert.equal((await resident.get(path)).status, 401, path);
  const foreign = await world.app.request("/api/mine/next-code", {
    method: "POST",
    headers: { cookie: resident.token, "sec-fetch-site": "cross-site" },
  });
  assert.equal(foreign.status, 403);
});

test("what is kept is told whole with its source, the household's door, and nothing of the others", async () => {
  let row = (await cadre.get<Resident>(`/api/residents/${person}`)).body;
  await cadre.post(`/api/residents/${person}/notices`, { how: "spoken" });
  const phone = { value: "13800000003", basis: "consent", consent: { how: "spoken" } };
  row = (
    await cadre.change<Resident>("PUT", `/api/residents/${person}/sensitive-fields/phone`, phone, row.version)
  ).body;
  assert.equal(row.sensitive[0]!.masked, "138****0003");
  const resident = await ownPage(world, await giveCard(officer, person));
  const mine = (await resident.get<Mine>("/api/mine")).body;
  assert.deepEqual(
    mine.fields.map(({ field, value, fact }) => [field, value, fact.basis, fact.keepUntil]),
    [
      ["name", "示例甲", "statutory_duty", null],
      ["birth", "1950", "statutory_duty", null],
      ["relation", "head", "statutory_duty", null],
      ["work", "示例厂", "consent", "2029-11-23"],
      ["phone", "13800000003", "consent", "2029-11-23"],
    ],
  );
  assert.ok(!JSON.stringify(mine).includes("示例乙"));
  assert.deepEqual([mine.givenTo, mine.stationName, mine.consents.length], ["self", "own 测试所", 1]);

  const consent = mine.consents[0]!.id;
  const neighbour = await ownPage(world, await giveCard(officer, other));
  for (const id of [consent, newId(world.now())])
    assert.equal((await neighbour.post(`/api/mine/consents/${id}/withdrawal`)).status, 404);
  assert.equal((await resident.post(`/api/mine/consents/${consent}/withdrawal`)).status, 204);
  const after_ = (await resident.get<Mine>("/api/mine")).body;
  assert.deepEqual(
    [after_.fields.some(({ field }) => field === "phone"), after_.consents[0]!.withdrawnAt !== null],
    [false, true],
  );
});
