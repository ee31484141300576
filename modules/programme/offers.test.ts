import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { shipped, stockShelf } from "../shelf/api.ts";
import type { ProductContent } from "../shelf/contract.ts";
import { adoptVersion } from "./api.ts";
import { buildHours, buildProgramme, refused, whoOf } from "./cast.ts";
import type { OpenOffers, Programme, ProgrammeOffers } from "./contract.ts";

let world: World;
let officer: Caller;
let chief: Caller;
let cadre: Caller;
let elsewhere: Caller;
let stranger: Caller;
let community: string;
let running: string;
let basket: string;
let edition = 0;

/** P21 with every talk at most an hour: what was set longer is out of bounds from then on. */
const changed = (times: number): ProductContent[] =>
  shipped.map((content) => {
    if (content.code !== "P21") return content;
    const next = structuredClone(content);
    next.line = { zh: `第 ${times} 次改过。`, en: `Changed ${times} times.` };
    const minutes = next.parameters.find(({ key }) => key === minutesOf(content).key)!;
    Object.assign(minutes, { max: minutesOf(content).default });
    return next;
  });
const minutesOf = (content: ProductContent) => {
  const found = content.parameters.find(
    (each) => each.type === "number" && each.max > each.default && /分钟/.test(each.unit.zh),
  );
  assert.ok(found?.type === "number");
  return found;
};
const p21 = shipped.find(({ code }) => code === "P21")!;
const long = { [minutesOf(p21).key]: minutesOf(p21).max };

before(async () => {
  world = await openWorld();
});
after(() => world.close());
beforeEach(async () => {
  edition++;
  [officer, chief, cadre] = await Promise.all([
    world.hire(world.station, "officer"),
    world.hire(world.station, "chief"),
    world.hire(world.station, "cadre"),
  ]);
  stranger = await world.hire(world.hostile, "officer");
  await world.inStation(world.station, async (tx) => {
    await stockShelf(tx, edition === 1 ? shipped : changed(edition * 10 - 9));
    community = await buildCommunity(tx, {});
    const other = await buildCommunity(tx, {});
    await buildHours(tx, community, chief.personId, {
      officer: 90,
      cadre: 90,
      volunteer: 90,
      lawyer: 90,
      guard: 90,
    });
    const [author, of] = [officer.personId, { communityId: community }];
    const parameters = edition === 1 ? long : {};
    running = await buildProgramme(world.db, tx, { ...of, author, chief: chief.personId, parameters });
    const second = await buildProgramme(world.db, tx, { communityId: other, author });
    basket = second;
  });
  elsewhere = await world.hire(world.station, "officer", [community]);
});
const publish = () => world.inStation(world.station, (tx) => stockShelf(tx, changed(edition * 10)));

const offers = async (id = running, by = officer) =>
  (await by.get<ProgrammeOffers>(`/api/programmes/${id}/offers`)).body;
const open = async (by = officer) =>
  (await by.get<OpenOffers>("/api/offers")).body.items.map((each) => each.programmeId);

test("a running programme keeps its version; the newer one is offered with what it does to its settings", async () => {
  assert.deepEqual((await offers()).items, []);
  const before_ = (await officer.get<Programme>(`/api/programmes/${running}`)).body;
  await publish();
  const after_ = (await officer.get<Programme>(`/api/programmes/${running}`)).body;
  assert.deepEqual(after_.choices, before_.choices);
  const [offer] = (await offers()).items;
  assert.deepEqual([offer!.from.number, offer!.to.number, offer!.answer], [1, 2, null]);
  const { key, max, default: most } = minutesOf(p21);
  assert.deepEqual(offer!.carried.problems, [
    { key, code: "shelf.value_out_of_bounds", held: max, offered: most },
  ]);
  assert.equal(offer!.carried.parameters[key], most);
});

test("officer and chief are asked, others are not; nobody is asked twice", async () => {
  await publish();
  assert.ok((await open()).includes(running));
  assert.ok((await open(chief)).includes(running));
  assert.deepEqual(await open(cadre), []);
  assert.deepEqual(await open(stranger), []);
  const versionId = (await offers()).items[0]!.to.id;
  const keep = (by: Caller, id = running, version = versionId) =>
    by.post<ProgrammeOffers>(`/api/programmes/${id}/kept-versions`, { versionId: version });
  assert.deepEqual(refused(await keep(cadre)), [403, "programme.officer_picks"]);
  assert.equal((await keep(stranger)).status, 404);
  assert.equal((await stranger.get(`/api/programmes/${running}/offers`)).status, 404);
  const own = (await officer.get<Programme>(`/api/programmes/${running}`)).body.choices[0]!.productVersionId;
  assert.deepEqual(refused(await keep(officer, running, own)), [409, "programme.no_offer"]);
  const kept = await keep(elsewhere);
  assert.deepEqual([kept.status, kept.body.items[0]!.answer], [201, "kept"]);
  assert.equal((await keep(chief)).status, 201);
  assert.ok(!(await open()).includes(running));
  assert.ok(!(await open(chief)).includes(running));
  // The version after that is asked about anew.
  await world.inStation(world.station, (tx) => stockShelf(tx, changed(edition * 10 + 1)));
  assert.ok((await open()).includes(running));
});

test("an open basket takes the newer version over, with its values, once", async () => {
  await publish();
  const [offer] = (await offers(basket)).items;
  const take = (by: Caller, version = offer!.version, versionId = offer!.to.id) =>
    by.change<ProgrammeOffers>("PUT", `/api/choices/${offer!.choiceId}/version`, { versionId }, version);
  assert.deepEqual(refused(await take(chief)), [403, "programme.officer_picks"]);
  assert.equal((await take(stranger)).status, 404);
  assert.deepEqual(refused(await take(officer, 99)), [412, "http.stale"]);
  assert.deepEqual(refused(await take(officer, offer!.version, offer!.from.id)), [409, "programme.no_offer"]);
  assert.deepEqual((await take(officer)).body.items, []);
  const taken = (await officer.get<Programme>(`/api/programmes/${basket}`)).body.choices[0]!;
  assert.equal(taken.productVersionId, offer!.to.id);
  assert.deepEqual(taken.parameters, offer!.carried.parameters);
  assert.deepEqual(refused(await take(officer)), [409, "programme.no_offer"]);
});

test("a running programme is not changed in place: taking over gives what a revision starts from", async () => {
  await publish();
  const [offer] = (await offers()).items;
  const put = await officer.change(
    "PUT",
    `/api/choices/${offer!.choiceId}/version`,
    { versionId: offer!.to.id },
    offer!.version,
  );
  assert.deepEqual(refused(put), [409, "programme.not_open"]);
  const adopt = (by: Caller) =>
    world.inStation(world.station, async (tx) =>
      adoptVersion(tx, await whoOf(tx, by.personId), offer!.choiceId, offer!.to.id),
    );
  await assert.rejects(adopt(chief), { code: "programme.officer_picks" });
  const adoption = await adopt(officer);
  assert.deepEqual(adoption, {
    choiceId: offer!.choiceId,
    programmeId: running,
    fromVersionId: offer!.from.id,
    toVersionId: offer!.to.id,
    ...offer!.carried,
  });
  assert.ok(!(await open()).includes(running));
  const still = (await officer.get<Programme>(`/api/programmes/${running}`)).body.choices[0]!;
  assert.equal(still.productVersionId, offer!.from.id);
  assert.deepEqual(await adopt(officer), adoption);
});
