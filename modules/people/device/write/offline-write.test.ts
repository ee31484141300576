/** What is written without a network arrives once, as its person, or not at all. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { type World, openWorld } from "../../../../test/world.ts";
import { buildCommunity } from "../../../community/cast.ts";
import { buildDuties } from "../../../duty/cast.ts";
import { buildHours, buildProgramme, stock } from "../../../programme/cast.ts";
import { type Account, buildAccount } from "../../cast.ts";
import { Phone, sealer } from "../cast.ts";
import type { OfflineWriteAnswer } from "../contract.ts";

let world: World;
let account: Account;
let phone: Phone;
let programmeId: string;
let duty: string;
const monday = "2026-11-23T02:00:00Z";
before(async () => {
  world = await openWorld(monday);
  await world.inStation(world.station, (tx) => stock(tx));
  const chief = await world.hire(world.station, "chief");
  account = await buildAccount(world, { role: "officer" });
  programmeId = await world.inStation(world.station, async (tx) => {
    const place = await buildCommunity(tx);
    await buildHours(tx, place, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: place,
      author: account.personId,
      chief: chief.personId,
    });
  });
});
beforeEach(async () => {
  world.setNow(monday);
  phone = await new Phone(world).begin(account);
  duty = await build();
});
after(() => world.close());

const build = async (more: object = {}) =>
  (
    await world.inStation(world.station, (tx) =>
      buildDuties(tx, programmeId, [{ dueOn: "2026-11-23", closesOn: "2026-12-20", ...more }]),
    )
  )[0]!;
const completion = (id = duty, body: object = { note: "在楼道里记的", count: null }) => ({
  path: `/api/duties/${id}/completion`,
  body,
});
const answered = (of: { status: number; body: OfflineWriteAnswer }) => {
  assert.equal(of.status, 200, JSON.stringify(of.body));
  assert.equal(of.body.outcome, "answered");
  return of.body as Extract<OfflineWriteAnswer, { outcome: "answered" }>;
};
const rows = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;
const closings = async (id = duty) =>
  (await rows(`select count(*)::int as n from duty_closing where duty_id = $1`, id))[0].n as number;

test("a completion sealed on the phone is done once, however often it is sent", async () => {
  const written = await phone.write(completion());
  const first = answered(await phone.flush(written));
  assert.equal(first.status, 200);
  assert.equal((first.body as { state: string }).state, "done");
  assert.equal(first.version, 2);
  const again = answered(await phone.flush(written));
  assert.deepEqual([again.status, again.version], [200, 2]);
  assert.equal(await closings(), 1);
});
void randomUUID;
void sealer;
