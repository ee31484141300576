/** A finding is written on a verdict, stays as it was written, and leads to the next revision. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { addMonths } from "../community/civil-days.ts";
import { buildIncidents } from "../incident/cast.ts";
import { type Role, roles } from "../people/contract.ts";
import { buildHours, buildProgramme, exact, stock } from "../programme/cast.ts";
import type { Programme } from "../programme/contract.ts";
import { ProductPage } from "../../server/pages/contract.ts";
import { Findings } from "./finding-contract.ts";

let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
let stranger: Caller;
const enough: Partial<Record<Role, number>> = { officer: 40, cadre: 40, guard: 40 };
const [lastYear, thisYear, overOn] = ["2025-11-01", "2026-11-01", "2027-11-15T02:00:00Z"];
before(async () => {
  world = await openWorld("2026-11-01T02:00:00Z");
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-01T02:00:00Z");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx, { traits: { households: 310 } }));
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, enough));
});
after(() => world.close());

const happened = (from: string, total: number) =>
  world.inStation(world.station, async (tx) => {
    for (let at = 0; at < 12; at++)
      await buildIncidents(tx, {
        communityId: home,
        month: addMonths(from, at),
        count: Math.floor(((at + 1) * total) / 12) - Math.floor((at * total) / 12),
        problem: "fraud.telecom",
      });
  });
async function begun(): Promise<string> {
  await happened(lastYear, 10);
  const id = await world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId }),
  );
  const { contract, version } = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
  const { indicator, wouldCount, failure, evaluateOn } = contract;
  const input = { indicator, wouldCount, failure, evaluateOn, noNeighbours: "四周是农田" };
  assert.equal((await officer.change("PUT", `/api/programmes/${id}/contract`, input, version)).status, 200);
  assert.equal((await officer.post(`/api/programmes/${id}/submission`)).status, 200);
  assert.equal((await chief.post(`/api/programmes/${id}/approval`, {})).status, 200);
  return id;
}
async function judged(): Promise<string> {
  const id = await begun();
  await happened(thisYear, 2);
  world.setNow(overOn);
  return id;
}
const find = (id: string, by = officer, words = "少了八起，照旧做，夜里多走一趟。") =>
  by.post<Findings>(`/api/programmes/${id}/findings`, { words, follows: "change" });
const list = async (id: string, by = officer) =>
  exact(Findings, await by.get(`/api/programmes/${id}/findings`));
const code = async (answer: Promise<{ status: number; problem: { code: string } }>) =>
  (await answer).problem.code;

test("nobody concludes before the day, nor without the counts", async () => {
  const id = await begun();
  assert.equal(await code(find(id)), "outcome.find_not_judged");
  world.setNow(overOn);
  assert.equal(await code(find(id)), "outcome.find_not_judged", "not imported yet");
  assert.deepEqual(await list(id), { items: [], mayFind: "outcome.find_not_judged" });
});

test("officers of the place and the chief conclude; who sees the programme reads it, strangers see nothing", async () => {
  const id = await judged();
  assert.equal((await find(id, stranger)).status, 404);
  assert.equal((await stranger.get(`/api/programmes/${id}/findings`)).status, 404);
  for (const role of roles.filter((each) => !["officer", "chief"].includes(each))) {
    const other = await world.hire(world.station, role, [home]);
    const { status } = await find(id, other);
    assert.ok(status === 403 || status === 404, `${role} ${status}`);
  }
  assert.equal((await find(id, chief)).status, 201);
  const guard = await world.hire(world.station, "guard", [home]);
  const { items, mayFind } = await list(id, guard);
  assert.deepEqual([items.length, mayFind], [1, "outcome.may_not_find"]);
  assert.equal(items[0]!.mayWithdraw, "outcome.finding_not_yours");
});

test("it keeps the verdict and the counts it was written on, whatever the imports say later", async () => {
  const id = await judged();
  const answer = await officer.post<Findings>(
    `/api/programmes/${id}/findings`,
    { words: "少了八起。", follows: "keep" },
    "once",
  );
  assert.equal(answer.status, 201);
  await officer.post(`/api/programmes/${id}/findings`, { words: "少了八起。", follows: "keep" }, "once");
  await happened(thisYear, 30);
  const { items } = await list(id);
  assert.equal(items.length, 1, "the same key again is the same finding");
  const { verdict, withheld, before: was, after: is, words, follows, revision, mayWithdraw } = items[0]!;
  assert.deepEqual(
    [verdict, withheld, was.count, is.count, words, follows, revision, mayWithdraw],
    ["clear_fall", null, 10, 2, "少了八起。", "keep", 1, null],
  );
  assert.equal(items[0]!.after.from, "2026-11-01");
  const { rows } = await world.admin.query<{ n: number }>(
    "select count(*)::int as n from journal_entry where verb = 'find' and kind = 'finding' and target_id = $1",
    [items[0]!.id],
  );
  assert.equal(rows[0]!.n, 1);
});

test("the result joins the product's local record: the place itself and those alike read it, and it goes with the finding", async () => {
  const id = await judged();
  const [alike, other] = await world.inStation(world.station, async (tx) => [
    await buildCommunity(tx, { problems: ["fraud.telecom"] }),
    await buildCommunity(tx, { problems: ["dispute.leak"] }),
  ]);
  const { products } = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
  const records = async (at: string, by = officer) =>
    exact(ProductPage, await by.get(`/api/pages/products/${products[0]!.code}?communityId=${at}`)).fit!
      .records;
  const both = await world.hire(world.station, "officer", [home, alike]);
  assert.deepEqual(await records(home), []);
  const finding = (await find(id)).body.items[0]!.id;
  const [own] = await records(home);
  assert.deepEqual(
    [own!.before, own!.after, own!.months, own!.speaks, own!.measuredOn, own!.high! < 1],
    [10, 2, 12, true, "2027-10-31", true],
  );
  assert.deepEqual(
    (await records(alike, both)).map((each) => each.alike),
    [["fraud.telecom"]],
  );
  assert.deepEqual(await records(other, chief), [], "no problem in common");
  const apart = await world.hire(world.station, "officer", [alike]);
  assert.deepEqual(await records(alike, apart), [], "counts of a place one does not see are not told");
  await officer.post(`/api/findings/${finding}/withdrawal`);
  assert.deepEqual(await records(home), []);
});

test("it is taken back on its day by whoever wrote it, and not once a revision stands on it", async () => {
  const id = await judged();
  const first = (await find(id)).body.items[0]!.id;
  const withdraw = (of: string, by = officer) => by.post<Findings>(`/api/findings/${of}/withdrawal`);
  assert.equal((await withdraw(first, stranger)).status, 404);
  assert.equal(await code(withdraw(first, chief)), "outcome.finding_not_yours");
  assert.deepEqual((await withdraw(first)).body.items, []);
  assert.equal(await code(withdraw(first)), "outcome.finding_withdrawn");

  const second = (await find(id)).body.items[0]!.id;
  const reason = { reason: "照结论改", becauseOf: second };
  // The programme is over by now: what goes on with the work is revised because of it all the same.
  await world.admin.query("update programme set state = 'active' where id = $1", [id]);
  const revised = await officer.post(`/api/programmes/${id}/revisions`, reason);
  if (revised.status === 201) {
    assert.deepEqual((await list(id)).items[0]!.revisions, [2]);
    assert.equal(await code(withdraw(second)), "outcome.finding_stood_on");
  } else assert.fail(revised.problem.code);

  const third = (await find(id)).body.items.find(({ revisions }) => revisions.length === 0)!.id;
  world.setNow("2027-11-16T02:00:00Z");
  assert.equal(await code(withdraw(third)), "outcome.finding_day_over");
});
