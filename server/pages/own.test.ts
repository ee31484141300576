import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { exact, refused } from "../../modules/programme/cast.ts";
import * as shelf from "../../modules/shelf/api.ts";
import type { ProductDraft } from "../../modules/shelf/contract.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { Forecast } from "./contract.ts";

let world: World;
let officer: Caller;
let draft: ProductDraft;
let homes: string;
let empty: string;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, async (tx) => {
    await shelf.stockShelf(tx, shelf.shipped);
    homes = await buildCommunity(tx, {});
    empty = await buildCommunity(tx, {});
    await buildHouseholds(tx, homes, 20);
  });
  officer = await world.hire(world.station, "officer");
  draft = (await officer.post<ProductDraft>("/api/product-drafts", { copyOf: "P15" })).body;
});
after(() => world.close());
const forecast = async (communityId: string | null, by = officer) => {
  const path = `/api/pages/product-drafts/${draft.id}/forecast`;
  return by.get<Forecast>(communityId === null ? path : `${path}?communityId=${communityId}`);
};

test("a draft says its next days and its hours a week in a place that is chosen", async () => {
  const { byRole, minutesPerWeek, stages, unknown, communities } = exact(Forecast, await forecast(homes));
  assert.equal(unknown, null);
  assert.equal(communities.length, 2);
  const [visit] = stages;
  assert.deepEqual([visit!.count, visit!.never], [100, false]);
  assert.ok(visit!.next.length === 6 && visit!.next.every(({ on }) => on > world.today()));
  assert.ok(Math.abs(minutesPerWeek! - (100 * 25) / (365 / 7)) < 0.01);
  assert.deepEqual(byRole.map(({ role }) => role).sort(), ["cadre", "civil_affairs", "officer"]);
});

test("where there are no households, or settings and stages do not fit, it says so", async () => {
  const nobody = exact(Forecast, await forecast(empty));
  assert.deepEqual([nobody.unknown, nobody.stages, nobody.minutesPerWeek], ["households", [], null]);
  const stages = [{ ...draft.content.stages[0]!, minutes: "$nothing" }];
  await officer.change("PATCH", `/api/product-drafts/${draft.id}`, { content: { stages } }, draft.version);
  const broken = exact(Forecast, await forecast(homes));
  assert.deepEqual([broken.unknown, broken.stages, broken.minutesPerWeek], ["draft", [], null]);
});

test("who may not draft, and whoever asks about a place that is not theirs, is told nothing", async () => {
  const cadre = await world.hire(world.station, "cadre");
  assert.deepEqual(refused(await forecast(homes, cadre)), [403, "shelf.officer_drafts"]);
  const away = await world.hire(world.station, "officer", [empty]);
  assert.equal((await forecast(homes, away)).status, 404);
  const stranger = await world.hire(world.hostile, "officer");
  assert.equal((await forecast(null, stranger)).status, 404);
});
