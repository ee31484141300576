import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { holidays2026, noHolidays } from "../../shelf/cadence/cast.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildDuties } from "../cast.ts";
import { DutyDetail } from "../contract.ts";
import { DutyLife, HandOver, HandOverPosts, Waiting } from "../life/contract.ts";
import { workingDaysAfter } from "../answer-clock.ts";
import { rollOn } from "../jobs.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let giver: Caller;
let taker: Caller;
let chief: Caller;
let foreign: { duty: string; handOver: string; post: string };
const missing = newId(new Date());
// A Monday; the clock of two working days ends on Wednesday.
const today = "2026-11-23";
const answerBy = "2026-11-25";

const settle = async (station: World["station"], chiefId: string) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const by = await world.hire(station, "officer", [place]);
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chiefId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: chiefId });
  });
  return { place, by, id };
};
const hire = (role: Role, where = [home]) => world.hire(world.station, role, where);
const one = async (more: object = {}) =>
  (
    await world.inStation(world.station, (tx) =>
      buildDuties(tx, programmeId, [{ dueOn: today, closesOn: "2026-11-30", roles: ["guard"], ...more }]),
    )
  )[0]!;
const offer = (by: Caller, id: string, postId: string, note = "", key?: string) =>
  by.post<HandOver>(`/api/duties/${id}/hand-over`, { postId, note }, key);
const act = (by: Caller, id: string, what: string, reason?: string, key?: string) =>
  by.post<HandOver>(`/api/hand-overs/${id}/${what}`, reason === undefined ? undefined : { reason }, key);
const life = async (by: Caller, id: string) => exact(DutyLife, await by.get(`/api/duties/${id}/life`));
const see = async (by: Caller, id: string) => exact(DutyDetail, await by.get(`/api/duties/${id}`));
const waiting = async (by: Caller) =>
  exact(Waiting, await by.get("/api/waiting")).handOvers.map((each) => [each.duty.id, each.why]);
const alike = async (
  ask: (id: string) => Promise<{ status: number; problem: { code: string } }>,
  id: string,
) => {
  for (const of_ of [id, missing]) assert.deepEqual(refused(await ask(of_)), [404, "http.missing"]);
};

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile, (await world.hire(world.hostile, "chief")).personId);
  const other = await world.hire(world.hostile, "officer", [theirs.place]);
  const [duty] = await world.inStation(world.hostile, (tx) =>
    buildDuties(tx, theirs.id, [{ dueOn: today, roles: ["officer"] }]),
  );
  const made = await offer(theirs.by, duty!, other.postId);
  foreign = { duty: duty!, handOver: made.body.id, post: other.postId };
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station, chief.personId);
  home = made.place;
  officer = made.by;
  programmeId = made.id;
  giver = await hire("guard");
  taker = await hire("guard");
});
after(() => world.close());

test("two working days: weekends and public holidays do not count, make-up days do, unknown years keep weekends", () => {
  const cases: [string, string, typeof noHolidays][] = [
    ["2026-11-23", "2026-11-25", holidays2026],
    ["2026-11-20", "2026-11-24", holidays2026],
    // Make-up Sunday 20 September works; 25 to 27 September and 1, 2 October are off.
    ["2026-09-18", "2026-09-21", holidays2026],
    ["2026-09-24", "2026-09-29", holidays2026],
    ["2026-09-30", "2026-10-06", holidays2026],
    ["2031-01-03", "2031-01-07", noHolidays],
  ];
  for (const [from, to, holidays] of cases) assert.equal(workingDaysAfter(from, 2, holidays), to, from);
});

test("offered only by who has it or the officer, and only to a post that fits and has not ended", async () => {
  const id = await one();
  await alike((of_) => offer(giver, of_, taker.postId), foreign.duty);
  await alike((of_) => giver.get(`/api/duties/${of_}/takers`), foreign.duty);
  assert.deepEqual(refused(await offer(chief, id, taker.postId)), [403, "duty.not_yours"]);
  const elsewhere = await hire("guard", [await world.inStation(world.station, (tx) => buildCommunity(tx))]);
  const ended = await hire("guard");
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${ended.postId}/end`);
  for (const post of [officer.postId, elsewhere.postId, ended.postId, foreign.post, missing])
    assert.deepEqual(refused(await offer(giver, id, post)), [409, "duty.post_unfit", "postId"]);
  assert.deepEqual(refused(await offer(giver, id, giver.postId)), [409, "duty.hand_over_self", "postId"]);
  const takers = exact(HandOverPosts, await giver.get(`/api/duties/${id}/takers`));
  assert.deepEqual([takers.items.map((each) => each.id), takers.answerBy], [[taker.postId], answerBy]);
  assert.equal((await chief.get(`/api/duties/${id}/takers`)).status, 404);

  const made = exact(HandOver, await offer(giver, id, taker.postId, "那晚我值班", "give"), 201);
  assert.deepEqual([made.state, made.answerBy, made.note], ["offered", answerBy, "那晚我值班"]);
  assert.deepEqual((await offer(giver, id, taker.postId, "那晚我值班", "give")).body, made);
  assert.deepEqual(refused(await offer(giver, id, taker.postId)), [409, "duty.hand_over_pending"]);
  await giver.post(`/api/duties/${id}/completion`, {});
  assert.deepEqual(refused(await act(taker, made.id, "acceptance")), [409, "duty.closed"]);
  assert.deepEqual(refused(await offer(giver, id, taker.postId)), [409, "duty.closed"]);
});

test("accepted it is the taker's alone; both see it on Today; given back it is where it was before", async () => {
  const id = await one();
  await officer.change("PUT", `/api/duties/${id}/assignment`, { postId: giver.postId }, 1);
  assert.equal((await taker.get(`/api/duties/${id}`)).status, 404);
  const { id: handOver } = exact(HandOver, await offer(giver, id, taker.postId), 201);
  assert.equal((await see(taker, id)).may.complete, "duty.not_yours", "seen, not yet theirs");
  assert.deepEqual(await waiting(giver), [[id, "by_you"]]);
  assert.deepEqual(await waiting(taker), [[id, "for_you"]]);
  await alike((of_) => act(taker, of_, "acceptance"), foreign.handOver);
  const outsider = await hire("guard");
  assert.deepEqual(refused(await act(outsider, handOver, "acceptance")), [404, "http.missing"]);
  assert.deepEqual(refused(await act(giver, handOver, "acceptance")), [403, "duty.hand_over_not_yours"]);
  const taken = exact(HandOver, await act(taker, handOver, "acceptance", undefined, "yes"));
  assert.equal(taken.state, "accepted");
  assert.deepEqual((await act(taker, handOver, "acceptance", undefined, "yes")).body, taken);
  assert.deepEqual(refused(await act(taker, handOver, "acceptance")), [409, "duty.hand_over_over"]);
  assert.equal((await see(taker, id)).assigneePostId, taker.postId);
  assert.equal((await giver.get(`/api/duties/${id}`)).status, 404);
  assert.deepEqual([await waiting(giver), await waiting(taker)], [[], []]);

  assert.equal((await act(taker, handOver, "return", "")).status, 400);
  assert.deepEqual(refused(await act(giver, handOver, "return", "还我")), [403, "duty.hand_over_not_yours"]);
  const back = exact(HandOver, await act(taker, handOver, "return", "临时被抽走"));
  assert.deepEqual([back.state, back.reason], ["returned", "临时被抽走"]);
  assert.equal((await see(giver, id)).assigneePostId, giver.postId);
  assert.deepEqual(await waiting(giver), [[id, "back"]]);
  assert.deepEqual(
    (await life(officer, id)).handOvers.map((each) => each.state),
    ["returned"],
  );
});

test("refused with a reason, or taken back by the giver: it stays where it was, and may be offered anew", async () => {
  const id = await one();
  const first = exact(HandOver, await offer(giver, id, taker.postId), 201);
  await alike((of_) => act(taker, of_, "refusal", "排不开"), foreign.handOver);
  assert.equal((await act(taker, first.id, "refusal", "")).status, 400);
  const no = exact(HandOver, await act(taker, first.id, "refusal", "那天也有班"));
  assert.deepEqual([no.state, no.reason], ["refused", "那天也有班"]);
  assert.deepEqual(await waiting(giver), [[id, "back"]]);
  const second = exact(HandOver, await offer(giver, id, taker.postId), 201);
  assert.deepEqual(refused(await act(taker, second.id, "withdrawal")), [403, "duty.hand_over_not_yours"]);
  assert.equal(exact(HandOver, await act(giver, second.id, "withdrawal")).state, "withdrawn");
  assert.deepEqual(refused(await act(taker, second.id, "acceptance")), [409, "duty.hand_over_over"]);
  assert.deepEqual(await waiting(taker), []);
  // An assignment by the officer ends an offer that waits.
  const third = exact(HandOver, await offer(giver, id, taker.postId), 201);
  const { version } = await see(officer, id);
  await officer.change("PUT", `/api/duties/${id}/assignment`, { postId: taker.postId }, version);
  assert.deepEqual(refused(await act(taker, third.id, "acceptance")), [409, "duty.hand_over_over"]);
  assert.deepEqual((await life(officer, id)).handOvers.map((each) => each.state).sort(), [
    "refused",
    "withdrawn",
    "withdrawn",
  ]);
});

test("unanswered it goes back after two working days, and when the post ends", async () => {
  const [id, other] = [await one(), await one()];
  const { id: handOver } = exact(HandOver, await offer(giver, id, taker.postId), 201);
  world.setNow("2026-11-25T15:59:00Z");
  await rollOn(world.db, world.station.id, world.now());
  assert.deepEqual(await waiting(taker), [[id, "for_you"]], "still the 25th in China");
  world.setNow("2026-11-25T16:30:00Z");
  assert.deepEqual(refused(await act(taker, handOver, "acceptance")), [409, "duty.hand_over_lapsed"]);
  assert.equal(
    (await life(officer, id)).handOvers[0]!.state,
    "lapsed",
    "said at once, not only after the night",
  );
  await rollOn(world.db, world.station.id, world.now());
  assert.deepEqual([await waiting(taker), await waiting(giver)], [[], [[id, "back"]]]);
  assert.equal((await see(giver, id)).may.complete, null);

  const second = exact(HandOver, await offer(giver, other, taker.postId), 201);
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${taker.postId}/end`);
  assert.equal((await act(taker, second.id, "acceptance")).status, 401);
  await world.settle();
  assert.equal((await life(officer, other)).handOvers[0]!.state, "lapsed");
});

test("of a joint duty each hands over the own part: to the own role, and the other roles keep theirs", async () => {
  const id = await one({ roles: ["guard", "officer"] });
  const second = await hire("officer");
  assert.deepEqual(refused(await offer(giver, id, second.postId)), [409, "duty.post_unfit", "postId"]);
  const takers = exact(HandOverPosts, await giver.get(`/api/duties/${id}/takers`));
  assert.deepEqual(
    takers.items.map((each) => each.id),
    [taker.postId],
  );
  const { id: handOver } = exact(HandOver, await offer(giver, id, taker.postId), 201);
  await act(taker, handOver, "acceptance");
  const mine = async (by: Caller) =>
    (await by.get<{ items: { id: string }[] }>("/api/duties?mine=true&limit=200")).body.items.some(
      (each) => each.id === id,
    );
  assert.deepEqual(
    [await mine(giver), await mine(taker), await mine(officer), await mine(second)],
    [false, true, true, true],
  );
  assert.equal((await see(second, id)).may.complete, null);
});
