/** What was written down before it was sent, and what stands on a version one saw. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { buildHours, buildProgramme, stock } from "../programme/cast.ts";
import { buildDuties } from "./cast.ts";
import type { DutyDetail } from "./contract.ts";
import { recordedOf } from "./recorded.ts";

let world: World;
let officer: Caller;
let guard: Caller;
let programmeId: string;
let duty: string;
before(async () => {
  world = await openWorld("2026-11-23T02:00:00Z");
  await world.inStation(world.station, (tx) => stock(tx));
  const chief = await world.hire(world.station, "chief");
  officer = await world.hire(world.station, "officer");
  guard = await world.hire(world.station, "guard");
  programmeId = await world.inStation(world.station, async (tx) => {
    const communityId = await buildCommunity(tx);
    await buildHours(tx, communityId, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId, author: officer.personId, chief: chief.personId });
  });
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  duty = await build();
});
after(() => world.close());

const build = async (more: object = {}) =>
  (
    await world.inStation(world.station, (tx) =>
      buildDuties(tx, programmeId, [
        { dueOn: "2026-11-20", opensOn: "2026-11-16", closesOn: "2026-11-20", ...more },
      ]),
    )
  )[0]!;
/** As the phone's own page would send it. */
const act = async (what: string, body: object, headers: Record<string, string>, id = duty, by = officer) => {
  const answer = await world.app.request(`/api/duties/${id}/${what}`, {
    method: what === "assignment" ? "PUT" : "POST",
    headers: { authorization: `Bearer ${by.token}`, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as DutyDetail & { code?: string; current?: DutyDetail };
  return { status: answer.status, code: told.code, body: told };
};
const at = (recorded: string, device = recorded) => ({ "recorded-at": recorded, "device-at": device });

test("an hour that is none is refused, and without one the day is today", async () => {
  for (const header of ["yesterday", "2026-11-20", "2026-13-40T00:00:00Z"])
    assert.deepEqual((await act("completion", {}, { "recorded-at": header })).code, "http.invalid");
  const { body } = await act("completion", {}, {});
  assert.deepEqual(
    [body.closing!.doneOn, body.closing!.onTime, body.closing!.recorded],
    ["2026-11-23", false, null],
  );
});

test("the day counted is the day it was written down, in the station's own time zone", async () => {
  // 23:30 of the 20th in the station, the 20th of the phone's UTC clock.
  const { body } = await act("completion", {}, at("2026-11-20T15:30:00.000Z"));
  assert.deepEqual([body.closing!.doneOn, body.closing!.onTime], ["2026-11-20", true]);
  assert.deepEqual(body.closing!.recorded, { at: "2026-11-20T15:30:00.000Z", clockMinutes: null });
  assert.equal(body.closing!.at, "2026-11-23T02:00:00.000Z");
  for (const [what, input] of [
    ["excuse", { reason: "no_access", note: "" }],
    ["failure", { note: "门锁着" }],
  ] as const) {
    const next = await act(what, input, at("2026-11-19T02:00:00.000Z"), await build());
    assert.equal(next.body.closing!.doneOn, "2026-11-19", what);
  }
  // What a person said goes before what a clock says.
  const said = await act(
    "completion",
    { doneOn: "2026-11-18" },
    at("2026-11-19T02:00:00.000Z"),
    await build(),
  );
  assert.equal(said.body.closing!.doneOn, "2026-11-18");
});

test("an hour after now is now, and one of another year is ninety days ago", async () => {
  const future = await act("completion", {}, at("2027-01-01T00:00:00.000Z"));
  assert.equal(future.body.closing!.doneOn, "2026-11-23");
  const old = await build({ opensOn: "2026-01-01" });
  const past = await act("completion", {}, at("2020-01-01T00:00:00.000Z"), old);
  assert.equal(past.body.closing!.doneOn, "2026-08-25");
});

test("lateness and a wrong clock are said from where on they matter", () => {
  const closedAt = new Date("2026-11-23T02:00:00Z");
  const before = (minutes: number) => new Date(closedAt.getTime() - minutes * 60_000);
  const of = (late: number, off: number) =>
    recordedOf({ closedAt, recordedAt: before(late), deviceAt: before(late - off) });
  assert.equal(recordedOf({ closedAt, recordedAt: null, deviceAt: null }), null);
  assert.equal(of(15, 5), null);
  assert.equal(of(16, 0)!.clockMinutes, null);
  assert.equal(of(0, 6)!.clockMinutes, 6);
  assert.equal(of(20, -1440)!.clockMinutes, -1440);
});

test("with a version that has passed the act is refused with the row as it is; without one it is as ever", async () => {
  const joint = await build({ roles: ["officer", "guard"] });
  const stale = { "if-match": '"9"' };
  for (const [what, input] of [
    ["completion", {}],
    ["excuse", { reason: "no_access", note: "" }],
    ["failure", { note: "门锁着" }],
    ["cancellation", { note: "不办了" }],
  ] as const) {
    const answer = await act(what, input, stale);
    assert.deepEqual(
      [answer.status, answer.code, answer.body.current!.version],
      [412, "http.stale", 1],
      what,
    );
  }
  assert.equal((await act("completion", {}, { "if-match": "1" })).code, "http.invalid");
  assert.equal((await act("completion", {}, { "if-match": '"1"' })).status, 200);
  // Closed meanwhile: the version says so before the rule does.
  assert.equal((await act("completion", {}, { "if-match": '"1"' })).status, 412);
  assert.equal((await act("completion", {}, {})).code, "duty.closed");

  assert.equal((await act("completion", {}, {}, joint)).status, 200);
  assert.equal((await act("sign-offs/guard", { note: "" }, stale, joint, guard)).status, 412);
  assert.equal((await act("sign-offs/guard", { note: "" }, { "if-match": '"2"' }, joint, guard)).status, 200);
});

test("a change that comes again under its key is read again and not refused as stale", async () => {
  const sent = { "if-match": '"1"', "idempotency-key": "the-change" };
  const first = await act("assignment", { postId: null }, sent);
  const again = await act("assignment", { postId: null }, sent);
  assert.deepEqual([first.status, again.status, again.body.version], [200, 200, 2]);
  assert.equal((await act("assignment", { postId: officer.postId }, sent)).code, "http.key_reused");
  assert.equal((await act("assignment", { postId: null }, { "if-match": '"1"' })).status, 412);
});
