/** What was promised to a resident, said by themselves at their own page: nobody else's word, and no other's promise. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { giveCard, ownPage } from "../registry/mine/cast.ts";
import { type Stage, openStage } from "./cast.ts";
import type { PromiseDetail } from "./contract.ts";
import type { OwnPromises } from "./own-contract.ts";

let world: World;
let at: Stage;
let own: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  at = await openStage(world);
  own = await ownPage(world, await giveCard(at.officer, at.resident));
  const theirs = await openStage(world, world.hostile);
  stranger = await ownPage(world, await giveCard(theirs.officer, theirs.resident));
});
after(() => world.close());
const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];

test("MED-16: the resident confirms at their own page what was promised to them; a stranger, the staff and the firm do not", async () => {
  const id = await at.make({ promised: { kind: "resident", id: at.resident } });
  await at.make({ promised: { kind: "household", id: at.household } });
  const say = (what: string, body: object = {}, by = own) =>
    by.post<OwnPromises>(`/api/mine/promises/${id}/${what}`, body);
  for (const by of [stranger])
    assert.deepEqual(code(await say("confirmation", {}, by)), [404, "http.missing"]);
  for (const by of [at.officer, at.manager])
    assert.deepEqual(code(await say("confirmation", {}, by)), [401, "http.signed_out"]);
  const listed = await own.get<OwnPromises>("/api/mine/promises");
  assert.deepEqual(
    listed.body.items.map((item) => [item.id, item.promisor, item.may]),
    [[id, "示例物业", "promise.nothing_claimed"]],
  );
  assert.deepEqual((await stranger.get<OwnPromises>("/api/mine/promises")).body.items, []);
  assert.deepEqual(code(await say("confirmation")), [409, "promise.nothing_claimed"]);
  await at.manager.post(`/api/promises/${id}/performance`, { words: "换好了" });
  assert.equal((await own.get<OwnPromises>("/api/mine/promises")).body.items[0]!.claim, "换好了");
  assert.equal((await say("objection", { words: "" })).status, 400);
  assert.equal((await say("objection", { words: "还有一扇没换" })).body.items[0]!.state, "disputed");
  await at.manager.post(`/api/promises/${id}/performance`, { words: "那扇也换了" });
  assert.equal((await say("confirmation")).body.items[0]!.state, "confirmed");
  assert.deepEqual(code(await say("confirmation")), [409, "promise.kept"]);
  const { acts, state } = (await at.officer.get<PromiseDetail>(`/api/promises/${id}`)).body;
  assert.deepEqual(
    [state, acts.at(-1)!.kind, acts.at(-1)!.told, acts.at(-1)!.by],
    ["confirmed", "confirmed", null, "示例甲乙"],
  );
  const journal = await world.admin.query(
    `select person_id as by, purpose from journal_entry where station_id = $1 and verb = 'confirm' and kind = 'promise'`,
    [world.station.id],
  );
  assert.deepEqual(journal.rows, [{ by: null, purpose: "own_page" }]);
});
