/** The basket is a draft programme: it belongs to a person and a place, not to a session or a device (decision 0007). */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { type Account, Browser, buildAccount } from "../../people/cast.ts";
import { stock } from "../cast.ts";
import type { Programme } from "../contract.ts";

let world: World;
let account: Account;
let home: string;
before(async () => {
  world = await openWorld();
  account = await buildAccount(world);
  home = await world.inStation(world.station, async (tx) => {
    await stock(tx);
    return buildCommunity(tx);
  });
});
after(() => world.close());

type Count = { count: number; id: string | null };
const counted = async (by: Browser) => (await by.send<Count>("GET", "/api/baskets/count")).body;

test("a basket is whole after signing out, on another device, and when the first device comes back", async () => {
  const phone = new Browser(world.app);
  await phone.signIn(account);
  assert.deepEqual(await counted(phone), { count: 0, id: null });
  const { id } = (await phone.send<Programme>("POST", "/api/programmes", { communityId: home })).body;
  const choose = (by: Browser, productCode: string) =>
    by.send<Programme>("POST", `/api/programmes/${id}/choices`, { productCode });
  const chosen = await choose(phone, "P21");
  assert.equal(chosen.status, 201);
  const choice = chosen.body.choices[0]!;
  const minutes = { ...choice.parameters, minutes: 60 };
  const set = await phone.send(
    "PATCH",
    `/api/choices/${choice.id}`,
    { parameters: minutes },
    {
      "sec-fetch-site": "same-origin",
      "if-match": `"${choice.version}"`,
    },
  );
  assert.equal(set.status, 200);
  assert.equal((await phone.send("DELETE", "/api/session")).status, 204);
  assert.equal((await phone.send("GET", "/api/baskets/count")).status, 401);

  const desk = new Browser(world.app);
  await desk.signIn(account);
  assert.deepEqual(await counted(desk), { count: 1, id });
  const seen = (await desk.send<Programme>("GET", `/api/programmes/${id}`)).body;
  assert.deepEqual(
    seen.choices.map(({ productCode, parameters }) => [productCode, parameters["minutes"]]),
    [["P21", 60]],
  );
  assert.equal(
    (await desk.send<Programme>("POST", "/api/programmes", { communityId: home })).body.id,
    id,
    "no second one",
  );
  assert.equal((await choose(desk, "P24")).status, 201);

  await phone.signIn(account);
  assert.deepEqual(await counted(phone), { count: 2, id });
  const other = new Browser(world.app);
  await other.signIn(await buildAccount(world));
  assert.deepEqual(await counted(other), { count: 0, id: null }, "a colleague's is another");
});
