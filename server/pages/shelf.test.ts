/** The pages of the shop through HTTP: order of fit, the whole shelf, search words, products side by side. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildHours, exact, refused, stock } from "../../modules/programme/cast.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { Compare, Shelf } from "./contract.ts";

let world: World;
let home: string;
let foreign: string;
let officer: Caller;
before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  home = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, {
      problems: ["night", "dispute.business"],
      traits: {
        large_malls: "several",
        large_estates: 2,
        small_firms: { atLeast: 1000 },
        night_crowd: "low",
      },
    }),
  );
  officer = await world.hire(world.station, "officer", [home]);
  for (const role of ["guard", "guard", "property_manager", "department_officer", "lawyer"] as const)
    await world.hire(world.station, role, [home]);
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) =>
    buildHours(tx, home, chief.personId, { officer: 2, guard: 9 }),
  );
});
after(() => world.close());

const shelf = async (query = "", by = officer) => exact(Shelf, await by.get(`/api/pages/shelf${query}`));
const compare = async (query: string, by = officer) =>
  exact(Compare, await by.get(`/api/pages/compare?${query}`));

test("a place full by day and empty at night: the night patrol first with why, care visits low with why not", async () => {
  const { items, problems, mayEdit } = await shelf();
  assert.deepEqual([problems, mayEdit], [["night", "dispute.business"], null]);
  const codes = items.map(({ code }) => code);
  assert.deepEqual(codes.slice(0, 2), ["P01", "P12"], "even where the officer's declared hours are too few");
  const patrol = items.find(({ code }) => code === "P01")!;
  assert.deepEqual(patrol.missing, []);
  assert.deepEqual(
    patrol.fit!.against.map(({ because }) => because.kind),
    ["hours"],
  );
  const hours = patrol.fit!.against[0]!.because;
  assert.ok(hours.kind === "hours" && hours.needs > hours.declared && hours.declared === 120);
  const visits = items.find(({ code }) => code === "P15")!;
  assert.ok(codes.indexOf("P15") > codes.length - 4);
  assert.deepEqual([visits.fit!.answers, visits.fit!.asks], [[], "more_against"]);
  assert.deepEqual(
    visits.missing!.map(({ role }) => role),
    ["cadre", "civil_affairs"],
  );
});

test("the whole shelf is for every kind of place, in shelf order, without a price", async () => {
  const { items, community } = await shelf("?whole=true");
  assert.equal(community, null);
  assert.ok(items.some(({ kinds }) => !kinds.includes("community")));
  assert.deepEqual(
    items.map(({ code }) => code),
    items.map(({ code }) => code).sort(),
  );
  assert.ok(
    items.every((each) => each.fit === null && each.missing === null && each.unknown === "community"),
  );
  assert.equal((await officer.get("/api/pages/shelf?whole=yes")).status, 400);
});

test("a name is found by its pinyin, initials and whole", async () => {
  const { items } = await shelf();
  const spelled = Object.fromEntries(items.map(({ code, spelled }) => [code, spelled]));
  assert.equal(spelled["P01"], "yjjblx yejianjingbaolianxun");
  assert.ok(spelled["P07"]!.startsWith("dqysxoys "));
});

test("two or three stand side by side as asked, each with what is decided by", async () => {
  const { items, community } = await compare("products=P15,P01,P12");
  assert.equal(community!.id, home);
  assert.deepEqual(
    items.map(({ content }) => content.code),
    ["P15", "P01", "P12"],
  );
  for (const each of items) {
    assert.ok(each.content.stages.length > 0 && each.content.stopRule.zh && each.fit);
    assert.equal(each.mayPick, null);
  }
  assert.deepEqual(items[1]!.byRole.map(({ role, declared }) => [role, declared]).sort(), [
    ["guard", 540],
    ["officer", 120],
    ["property_manager", null],
  ]);
  const twice = await compare("products=P01,P01,P12");
  assert.equal(twice.items.length, 2);
});

test("what cannot be compared is refused: no code, too many, another's community, what is not there", async () => {
  for (const query of ["", "products=", "products=P1", "products=P01,P02,P05,P07", "products=x"])
    assert.equal((await officer.get(`/api/pages/compare?${query}`)).status, 400, query);
  for (const query of ["products=P99", `products=P01&communityId=${foreign}`])
    assert.deepEqual(refused(await officer.get(`/api/pages/compare?${query}`)), [404, "http.missing"]);
  const auditor = await world.hire(world.station, "auditor");
  const outside = await compare("products=P01,P12", auditor);
  assert.deepEqual([outside.community, outside.communities], [null, []]);
  assert.ok(outside.items.every((each) => each.fit === null && each.mayPick === "programme.officer_picks"));
});
