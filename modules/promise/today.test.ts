/** Promises on Today, in the morning mail and on the phone: for whom, why, and what of it is a look. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { whoOf } from "../programme/cast.ts";
import * as promises from "./api.ts";
import { type Stage, openStage } from "./cast.ts";
import type { TodayPromise } from "./contract.ts";

let world: World;
let at: Stage;
const door = { how: "door", on: "2026-11-23" };
const party = () => ({ kind: "party", id: newId(world.now()), name: "示例丁" }) as const;
const ask = (by: Caller) => by.get<{ promises: TodayPromise[] }>("/api/pages/today");
const today = async (by: Caller) =>
  Object.fromEntries((await ask(by)).body.promises.map(({ promise, why }) => [promise.id, why]));
const act = async (by: Caller, id: string, what: string, body: object = {}) => {
  const answer = await by.post(`/api/promises/${id}/${what}`, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
};

before(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  at = await openStage(world);
});
after(() => world.close());

test("within seven days it stands before who promised; overdue, or of a party, before who looks after the place", async () => {
  const soon = await at.make({ dueOn: "2026-11-30" });
  await at.make({ dueOn: "2026-12-01" });
  const held = await at.make({ dueOn: "2026-11-24", closeHeld: true, promisor: party() });
  const parties = await at.make({ dueOn: "2026-11-25", promisor: party() });
  for (const by of [at.manager, at.guard]) assert.deepEqual(await today(by), { [soon]: "keep" });
  assert.deepEqual(await today(at.officer), { [held]: "watch", [parties]: "watch" });
  assert.deepEqual(await today(at.cadre), { [parties]: "watch" });
  for (const by of [at.chief, at.lawyer]) assert.deepEqual(await today(by), {});
  const stranger = await world.hire(world.hostile, "officer");
  assert.deepEqual(await today(stranger), {});
  world.setNow("2026-12-01T02:00:00Z");
  assert.equal((await today(at.officer))[soon], "watch", "its day is past");
  assert.equal((await today(at.manager))[soon], "keep");
  const order = (await ask(at.officer)).body.promises.map(({ promise }) => promise.dueOn);
  assert.deepEqual(order, order.toSorted());
});

test("claimed, it stands before the one promised; before the officers where that one has no login, and not before who claimed it", async () => {
  const shop = await at.hire("enterprise");
  const told = await at.make();
  const own = await at.make({ promised: { kind: "post", id: shop.postId } });
  const byOfficer = await at.make();
  for (const id of [told, own]) await act(at.manager, id, "performance");
  await act(at.officer, byOfficer, "performance", { told: door });
  assert.deepEqual(await today(at.officer), { [told]: "ask" });
  assert.deepEqual(await today(at.second), { [told]: "ask", [byOfficer]: "ask" });
  assert.deepEqual(await today(shop), { [own]: "answer" });
  for (const by of [at.cadre, at.chief, at.manager]) assert.deepEqual(await today(by), {});
  await act(at.officer, told, "confirmation", { told: door });
  assert.deepEqual(await today(at.officer), {});
});

test("the morning mail counts them, without what and who", async () => {
  await at.make({ dueOn: "2026-11-25" });
  const claimed = await at.make();
  await act(at.manager, claimed, "performance");
  const lines = (by: Caller) =>
    world.inStation(world.station, async (tx) =>
      (await promises.waitsFor(tx, await whoOf(tx, by.personId), "2026-11-23")).map(({ zh }) => zh),
    );
  assert.deepEqual(await lines(at.manager), ["七天内要兑现的承诺：1 件"]);
  assert.deepEqual(await lines(at.officer), ["等着确认的承诺：1 件"]);
  assert.deepEqual(await lines(at.lawyer), []);
});

test("on Today they are looks; the phone keeps them whole, as a look for that purpose, once", async () => {
  const id = await at.make({ dueOn: "2026-11-25" });
  const written = async (answer: { headers: Headers }) =>
    (
      await world.admin.query(
        `select e.kind, e.purpose, s.subject_id::text as id from journal_entry e
         join (select station_id, entry_id, subject_id from journal_subject
               union all select station_id, id, subject_id from journal_entry where subject_id is not null) s
           on s.station_id = e.station_id and s.entry_id = e.id
         where e.request_id = $1 and e.verb = 'look' order by e.kind`,
        [answer.headers.get("x-request-id")],
      )
    ).rows;
  const shown = [
    ["household", at.household],
    ["promise", id],
  ];
  const asked = await written(await ask(at.manager));
  assert.deepEqual(
    asked.map((row) => [row.kind, row.id]),
    shown,
  );
  type Kept = { digest: string; readings: { address: string; body: { acts?: unknown[] } }[] | null };
  const kept = await at.manager.get<Kept>("/api/pages/offline");
  const reading = kept.body.readings!.find(({ address }) => address === `/api/promises/${id}`);
  assert.equal(reading?.body.acts?.length, 1);
  assert.deepEqual(
    (await written(kept)).map((row) => [row.kind, row.id, row.purpose]),
    shown.map((row) => [...row, "offline"]),
  );
  const again = await at.manager.get<Kept>(`/api/pages/offline?held=${kept.body.digest}`);
  assert.deepEqual([again.body.readings, await written(again)], [null, []]);
});
