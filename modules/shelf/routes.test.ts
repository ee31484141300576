import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { z } from "zod";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { roles } from "../people/contract.ts";
import { exact, refused } from "../programme/cast.ts";
import { findProduct, getVersions, shipped, stockShelf } from "./api.ts";
import { Product, ProductSummary } from "./contract.ts";

let world: World;
let officer: Caller;
let stranger: Caller;
const stock = (of: World["station"], content = shipped) =>
  world.inStation(of, (tx) => stockShelf(tx, content));
before(async () => {
  world = await openWorld();
  officer = await world.hire(world.station, "officer");
  stranger = await world.hire(world.hostile, "officer");
});
after(() => world.close());

const List = z.object({ items: z.array(ProductSummary) });
const list = async (by = officer) => exact(List, await by.get("/api/products")).items;
const see = async (code: string, by = officer) => exact(Product, await by.get(`/api/products/${code}`));

test("an unstocked shelf is empty; stocking puts every shipped product on it, in order, once", async () => {
  assert.deepEqual(await list(), []);
  assert.equal((await officer.get("/api/products/P15")).status, 404);
  assert.equal(await stock(world.station), shipped.length);
  assert.equal(await stock(world.station), 0);
  assert.deepEqual(
    (await list()).map(({ code, version, origin }) => [code, version, origin]),
    shipped.map(({ code }) => [code, 1, "shipped"]),
  );
});

test("each station has its own shelf", async () => {
  assert.deepEqual(await list(stranger), []);
  assert.equal((await stranger.get("/api/products/P15")).status, 404);
  const { versionId } = await see("P15");
  const found = await world.inStation(world.hostile, (tx) => getVersions(tx, [versionId]));
  assert.equal(found.size, 0);
  await stock(world.hostile);
  assert.notEqual((await see("P15", stranger)).id, (await see("P15")).id);
});

test("the shelf is open to every post and to nobody without one", async () => {
  for (const role of roles) {
    const by = await world.hire(world.station, role);
    assert.equal((await by.get("/api/products")).status, 200, role);
    assert.equal((await by.get("/api/products/P15")).status, 200, role);
  }
  assert.deepEqual(refused(await world.as("nobody").get("/api/products")), [401, "http.signed_out"]);
});

test("a product whole, or a refusal for what is no code", async () => {
  const p15 = await see("P15");
  assert.deepEqual(
    p15.content,
    shipped.find(({ code }) => code === "P15"),
  );
  assert.deepEqual([p15.version, p15.publishedAt], [1, "2026-11-23T02:00:00.000Z"]);
  for (const code of ["P99", "S01"]) assert.equal((await officer.get(`/api/products/${code}`)).status, 404);
  for (const code of ["p15", "15", "P15%20", "P123456"])
    assert.equal((await officer.get(`/api/products/${code}`)).status, 400, code);
});

test("a changed product becomes its next version; the one before it stays as it was", async () => {
  const before_ = await see("P21");
  const name = { zh: "新名字", en: "New name" };
  const changed = shipped.map((each) => (each.code === "P21" ? { ...each, name } : each));
  assert.equal(await stock(world.station, changed), 1);
  const after_ = await see("P21");
  assert.deepEqual([after_.id, after_.version, after_.name], [before_.id, 2, name]);
  assert.notEqual(after_.versionId, before_.versionId);
  const versions = await world.inStation(world.station, (tx) =>
    getVersions(tx, [before_.versionId, after_.versionId]),
  );
  assert.deepEqual(versions.get(before_.versionId)!.name, before_.name);
  assert.equal((await list()).filter(({ code }) => code === "P21").length, 1);
});

test("a product its partners see is the version it was before there was a choice, and says so", async () => {
  await stock(world.hostile);
  const { seenBy, ...old } = shipped.find(({ code }) => code === "P15")!;
  assert.equal(seenBy, "partners");
  await world.admin.query(
    `update product_version v set content = $2, content_hash = $3 from product p
     where v.station_id = $1 and p.station_id = $1 and p.id = v.product_id and p.code = 'P15'`,
    [world.hostile.id, JSON.stringify(old), createHash("sha256").update(JSON.stringify(old)).digest("hex")],
  );
  assert.equal(await stock(world.hostile), 0);
  assert.equal((await see("P15", stranger)).content.seenBy, "partners");
});

test("what is retired leaves the list and is found by its code", async () => {
  await world.admin.query(`update product set retired_at = now() where station_id = $1 and code = 'P24'`, [
    world.station.id,
  ]);
  assert.ok(!(await list()).some(({ code }) => code === "P24"));
  assert.equal((await see("P24")).code, "P24");
  const found = await world.inStation(world.station, (tx) => findProduct(tx, "P24"));
  assert.equal(found!.retired, true);
});

test("FORM-03: no evidence of a photo, a video or a track can be written into a product", () => {
  const p15 = shipped.find(({ code }) => code === "P15")!;
  for (const kind of ["photo", "video", "track", "location", "check_in"]) {
    const evidence = [{ ...p15.evidence[0]!, kind }];
    assert.equal(Product.shape.content.safeParse({ ...p15, evidence }).success, false, kind);
  }
});
