import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import ICAL from "ical.js";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import { CalendarFeeds, MadeFeed } from "../../modules/notice/feed/contract.ts";
import { fetchesAnHour } from "../../modules/notice/feed/fetches.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../modules/programme/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { newId } from "../id.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let guard: Caller;
let chief: Caller;
let theirs: { place: string; officer: Caller; feed: string };
const today = "2026-11-23";
const settle = async (station: World["station"], boss: Caller) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const by = await world.hire(station, "officer", [place]);
  const programme = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, boss.personId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: boss.personId });
  });
  return { place, by, programme };
};
const make = (by: Caller, body: object = {}, key?: string) =>
  by.post<MadeFeed>("/api/calendar-feeds", { label: "手机", ...body }, key);
const fetchAt = async (address: string, headers: Record<string, string> = {}) => {
  const answer = await world.app.request(new URL(address).pathname, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
type Seen = {
  summary: string;
  status: string;
  sequence: number;
  at: string;
  uid: string;
  stamp: string;
  location: string;
  url: string;
  note: string;
};
function read(text: string): Seen[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    const of = (name: string) => String(part.getFirstPropertyValue(name));
    return {
      summary: event.summary,
      status: of("status"),
      sequence: event.sequence,
      at: event.startDate.toString(),
      uid: event.uid,
      stamp: of("dtstamp"),
      location: event.location,
      url: of("url"),
      note: event.description,
    };
  });
}
const addressOf = async (by: Caller, body: object = {}) =>
  exact(MadeFeed, await make(by, body), 201).address!;
const entries = async (address: string) => {
  const { status, text } = await fetchAt(address);
  assert.equal(status, 200, text);
  return read(text);
};
const about = (seen: Seen[], id: string) => seen.filter((each) => each.uid === `${id}@gongzhi`);
const build = (rows: Parameters<typeof buildDuties>[2]) =>
  world.inStation(world.station, (tx) => buildDuties(tx, programmeId, rows));

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  const there = await settle(world.hostile, await world.hire(world.hostile, "chief"));
  const made = exact(MadeFeed, await make(there.by, { communityId: there.place }), 201);
  theirs = { place: there.place, officer: there.by, feed: made.id };
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const here = await settle(world.station, chief);
  [home, officer, programmeId] = [here.place, here.by, here.programme];
  guard = await world.hire(world.station, "guard", [home]);
});
after(() => world.close());

test("refused: a community one does not keep, posts without duties, another station's feed and none at all", async () => {
  assert.deepEqual(refused(await make(guard, { communityId: home })), [403, "notice.feed_keepers"]);
  const auditor = await world.hire(world.station, "auditor");
  assert.deepEqual(refused(await make(auditor)), [403, "notice.feed_no_duties"]);
  for (const id of [theirs.place, newId(world.now())]) {
    assert.deepEqual(refused(await make(officer, { communityId: id })), [404, "http.missing"]);
    assert.equal((await officer.get(`/api/calendar-feeds?communityId=${id}`)).status, 404);
  }
  for (const id of [theirs.feed, newId(world.now())])
    assert.deepEqual(refused(await officer.post(`/api/calendar-feeds/${id}/end`)), [404, "http.missing"]);
  const one = exact(MadeFeed, await make(officer), 201);
  assert.deepEqual(refused(await chief.post(`/api/calendar-feeds/${one.id}/end`)), [404, "http.missing"]);
  const here = exact(MadeFeed, await make(officer, { communityId: home }), 201);
  const cadre = await world.hire(world.station, "cadre", [home]);
  assert.deepEqual(refused(await cadre.post(`/api/calendar-feeds/${here.id}/end`)), [
    403,
    "notice.feed_not_yours",
  ]);
  assert.equal((await chief.post(`/api/calendar-feeds/${here.id}/end`)).status, 204);
  for (let at = 0; at < 9; at++) await make(officer);
  assert.deepEqual(refused(await make(officer)), [409, "notice.feed_enough"]);
});

test("the address is told once, only its hash is kept, and the list says the day of the last fetch", async () => {
  const made = exact(MadeFeed, await make(guard, { alarm: "hour" }, "one"), 201);
  assert.match(made.address!, /^http:\/\/localhost:4000\/feed\/[A-Za-z0-9_-]{43}\.ics$/);
  const again = exact(MadeFeed, await make(guard, { alarm: "hour" }, "one"), 201);
  assert.deepEqual([again.id, again.address], [made.id, null]);
  const token = made.address!.split("/").at(-1)!.replace(".ics", "");
  for (const table of ["public_code", "calendar_feed", "request_key", "journal_entry"])
    assert.ok(
      !JSON.stringify((await world.admin.query(`select * from ${table}`)).rows).includes(token),
      table,
    );
  const listed = async () => exact(CalendarFeeds, await guard.get("/api/calendar-feeds")).items;
  assert.deepEqual(
    (await listed()).map((each) => each.fetchedOn),
    [null],
  );
  await entries(made.address!);
  assert.deepEqual(
    (await listed()).map((each) => [each.label, each.fetchedOn]),
    [["手机", today]],
  );
});

test("unknown, taken back, cut off, another day's post: one and the same answer", async () => {
  const bodies: string[] = [];
  const gone = async (address: string) => {
    const { status, text } = await fetchAt(address);
    assert.equal(status, 404, text);
    bodies.push(text.replaceAll(/"requestId":"[^"]+"/g, ""));
  };
  await gone("http://localhost:4000/feed/nothing.ics");
  await gone(`http://localhost:4000/feed/${"A".repeat(43)}.ics`);
  await gone(`http://localhost:4000/feed/${"A".repeat(43)}`);
  const one = exact(MadeFeed, await make(guard), 201);
  await entries(one.address!);
  assert.equal((await guard.post(`/api/calendar-feeds/${one.id}/end`)).status, 204);
  await gone(one.address!);
  assert.deepEqual(refused(await guard.post(`/api/calendar-feeds/${one.id}/end`)), [
    409,
    "notice.feed_ended",
  ]);

  const two = await addressOf(guard);
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${guard.postId}/end`);
  await gone(two);

  const cadre = await world.hire(world.station, "cadre", [home]);
  const three = await addressOf(cadre, { communityId: home });
  await world.admin.query(`update login set ended_at = $2 where id = $1`, [cadre.loginId, world.now()]);
  await gone(three);

  const four = await addressOf(officer);
  world.setNow("2026-11-23T03:00:00Z");
  assert.equal((await officer.change("DELETE", "/api/sessions", undefined)).status, 204);
  await gone(four);
  assert.equal(new Set(bodies).size, 1, bodies.join("\n"));
});

test("each duty once, at its hour, after it was done, moved, called off and opened again", async () => {
  const [briefing, day, other] = (await build([
    {
      dueOn: "2026-11-24",
      at: "19:30",
      minutes: 45,
      roles: ["guard"],
      title: { zh: "碰头, 每周", en: "Briefing" },
    },
    {
      dueOn: "2026-11-25",
      opensOn: "2026-11-20",
      closesOn: "2026-11-30",
      roles: ["guard"],
      notBefore: "14:00",
    },
    { dueOn: "2026-11-26", roles: ["officer"] },
  ])) as [string, string, string];
  const address = await addressOf(guard);
  let seen = await entries(address);
  assert.deepEqual(
    [about(seen, briefing).length, about(seen, day).length, about(seen, other).length],
    [1, 1, 0],
  );
  const [first] = about(seen, briefing);
  assert.deepEqual(
    [first!.summary, first!.at, first!.status, first!.sequence],
    ["碰头, 每周", "2026-11-24T19:30:00", "CONFIRMED", 1],
  );
  assert.equal(first!.url, `http://localhost:4000/duties/${briefing}`);
  assert.match(about(seen, day)[0]!.note, /11 月 20 日到 11 月 30 日之间办都算按时。\n不早于 14:00。/);

  const moved = { act: "move", dutyIds: [day], dueOn: "2026-11-28" };
  assert.ok((await officer.post("/api/duty-batches", moved)).status < 300, "moved");
  const stamp = about(seen, day)[0]!.stamp;
  seen = await entries(address);
  assert.deepEqual(
    about(seen, day).map((each) => [each.at, each.sequence > 1, each.stamp > stamp]),
    [["2026-11-28", true, true]],
  );

  world.setNow("2026-11-23T02:10:00Z");
  assert.equal((await guard.post(`/api/duties/${day}/excuse`, { reason: "no_access" })).status, 200);
  seen = await entries(address);
  assert.deepEqual(
    about(seen, day).map((each) => [each.status, each.sequence]),
    [["CANCELLED", 3]],
  );
  const off = about(seen, day)[0]!.stamp;
  world.setNow("2026-11-23T02:11:00Z");
  assert.equal((await guard.post(`/api/duties/${day}/reopening`)).status, 200);
  seen = await entries(address);
  assert.deepEqual(
    about(seen, day).map((each) => [each.status, each.sequence, each.stamp > off]),
    [["CONFIRMED", 4, true]],
  );

  assert.equal((await guard.post(`/api/duties/${day}/completion`, {})).status, 200);
  seen = await entries(address);
  assert.deepEqual(
    about(seen, day).map((each) => [each.summary, each.at]),
    [["已办：示例任务", today]],
  );
  assert.equal((await officer.post(`/api/duties/${briefing}/cancellation`, { note: "取消了" })).status, 200);
  seen = await entries(address);
  assert.deepEqual(
    about(seen, briefing).map((each) => each.status),
    ["CANCELLED"],
  );
  // Thirty days later whoever subscribed has dropped it.
  world.setNow("2026-12-24T02:00:00Z");
  assert.deepEqual(about(await entries(address), briefing), []);
});

test("what leaves the house: no door, no care, no title of what is for the appointed only", async () => {
  const [household] = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 1));
  const visit = {
    subjectKind: "household" as const,
    subjectId: household!,
    place: "3号楼 1单元 201",
    placeKey: "00003/00001//00201",
    needs: ["door", "care_grade"],
    title: { zh: "困难家庭走访", en: "Visit to a family in hardship" },
  };
  const [door, house, closed] = (await build([
    { ...visit, dueOn: today, roles: ["guard", "officer"] },
    { ...visit, dueOn: today, roles: ["guard", "officer"], place: "12号", placeKey: "00012" },
    {
      dueOn: today,
      roles: ["officer"],
      appointedOnly: true,
      title: { zh: "升级预警", en: "Escalation watch" },
    },
  ])) as [string, string, string];
  const mine = await entries(await addressOf(officer));
  const row = (seen: Seen[], id: string) => about(seen, id).map((each) => [each.summary, each.location]);
  assert.equal(row(mine, door)[0]![0], "走访 · 3号楼");
  assert.equal(row(mine, house)[0]![0], "走访");
  assert.equal(row(mine, closed)[0]![0], "任务");
  const place = await fetchAt(await addressOf(officer, { communityId: home }));
  assert.deepEqual(row(read(place.text), closed), []);
  assert.equal(row(read(place.text), door)[0]![0], "走访");
  for (const text of [place.text, (await fetchAt(await addressOf(guard))).text])
    for (const secret of [
      "201",
      "1单元",
      "困难",
      "hardship",
      "升级",
      household!,
      guard.personId,
      officer.personId,
    ])
      assert.ok(
        !text.replaceAll(/UID:.*|URL:.*(\r\n .*)*|DESCRIPTION:.*(\r\n .*)*/g, "").includes(secret),
        secret,
      );
});

test("the same again is 304; asked for too often is 429, of an unknown address too; no cookie is set", async () => {
  const address = await addressOf(guard);
  const first = await fetchAt(address);
  assert.equal(first.headers.get("content-type"), "text/calendar; charset=utf-8");
  assert.equal(first.headers.get("set-cookie"), null);
  const etag = first.headers.get("etag")!;
  const same = await fetchAt(address, { "if-none-match": etag });
  assert.deepEqual([same.status, same.text], [304, ""]);
  await build([{ dueOn: "2026-11-24", roles: ["guard"] }]);
  assert.equal((await fetchAt(address, { "if-none-match": etag })).status, 200);
  const unknown = `http://localhost:4000/feed/${"B".repeat(43)}.ics`;
  const answers: number[][] = [[], []];
  for (let at = 0; at <= fetchesAnHour; at++) {
    answers[0]!.push((await fetchAt(address)).status);
    answers[1]!.push((await fetchAt(unknown)).status);
  }
  assert.deepEqual(
    answers.map((each) => each.at(-1)),
    [429, 429],
  );
  world.setNow("2026-11-23T03:01:00Z");
  assert.equal((await fetchAt(address)).status, 200);
});

test("two thousand entries are written in bounded time and the rest is said to be missing", async () => {
  await build(
    Array.from({ length: 2200 }, (_, at) => ({
      dueOn: `2026-12-${String(1 + (at % 28)).padStart(2, "0")}`,
      roles: ["guard" as const],
    })),
  );
  const address = await addressOf(guard);
  const started = performance.now();
  const { text } = await fetchAt(address);
  const ms = performance.now() - started;
  assert.equal(text.match(/BEGIN:VEVENT/g)!.length, 2000);
  assert.match(text.replaceAll("\r\n ", ""), /X-WR-CALDESC:事情太多/);
  if (process.env["SAY"]) console.log(`${Math.round(ms)} ms, ${text.length} characters`);
  assert.ok(ms < 3000, `${ms} ms, ${text.length} characters`);
});
