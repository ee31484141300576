import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { shipped, stockShelf } from "../../shelf/api.ts";
import type { ProductContent } from "../../shelf/contract.ts";
import { buildHours, buildProgramme, exact, refused } from "../cast.ts";
import { refusals } from "../refusals.ts";
import { type OpenOffers, Programme, type ProgrammeOffers, TakenVersions } from "../contract.ts";

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
  assert.deepEqual([offer!.from.number, offer!.to.number, offer!.kept], [1, 2, false]);
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
  assert.deepEqual([kept.status, kept.body.items[0]!.kept], [201, true]);
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

const takeOver = (by: Caller, versionId: string, id = running) =>
  by.post<Programme>(`/api/programmes/${id}/taken-versions`, { versionId });
const takenIn = async (by = officer, id = running) =>
  exact(TakenVersions, await by.get(`/api/programmes/${id}/taken-versions`)).items;

test("a running programme takes a newer version over by a revision: values carried over, moved ones named", async () => {
  // The next version allows less than this programme has.
  const { key, default: held, step } = minutesOf(p21);
  const tighter = changed(edition * 10).map((content) => {
    const minutes = content.code === "P21" && content.parameters.find((each) => each.key === key);
    if (minutes) Object.assign(minutes, { max: held - step, default: held - step });
    return content;
  });
  await world.inStation(world.station, (tx) => stockShelf(tx, tighter));
  const [offer] = (await offers()).items;
  assert.deepEqual(offer!.carried.problems, [
    { key, code: "shelf.value_out_of_bounds", held, offered: held - step },
  ]);
  const put = await officer.change(
    "PUT",
    `/api/choices/${offer!.choiceId}/version`,
    { versionId: offer!.to.id },
    offer!.version,
  );
  assert.deepEqual(refused(put), [409, "programme.not_open"]);
  assert.deepEqual(offer!.may, { keep: null, take: "programme.not_open", revise: null });
  assert.deepEqual(refused(await takeOver(chief, offer!.to.id)), [403, "programme.officer_picks"]);
  assert.deepEqual(refused(await takeOver(cadre, offer!.to.id)), [403, "programme.officer_picks"]);
  assert.equal((await takeOver(stranger, offer!.to.id)).status, 404);
  assert.equal((await stranger.get(`/api/programmes/${running}/taken-versions`)).status, 404);
  assert.deepEqual(refused(await takeOver(officer, offer!.from.id)), [409, "programme.no_offer"]);
  assert.deepEqual(await takenIn(), []);

  const draft = exact(Programme, await takeOver(officer, offer!.to.id), 201);
  assert.deepEqual([draft.revision, draft.revisionState, draft.state], [2, "draft", "active"]);
  const because = { productCode: "P21", version: offer!.to.number };
  assert.deepEqual(
    draft.revisions.map((each) => [each.reason, each.because]),
    [
      ["", null],
      ["", because],
    ],
  );
  const choice = draft.choices[0]!;
  assert.deepEqual([choice.productVersionId, choice.parameters], [offer!.to.id, offer!.carried.parameters]);
  const [taken] = await takenIn();
  const { problems, added, dropped } = offer!.carried;
  assert.deepEqual(taken, {
    choiceId: choice.id,
    from: offer!.from,
    to: offer!.to,
    problems,
    added,
    dropped,
  });
  // The programme runs on as it was until the chief has approved.
  const still = (await officer.get<Programme>(`/api/programmes/${running}`)).body.choices[0]!;
  assert.equal(still.productVersionId, offer!.from.id);
  assert.deepEqual((await offers()).items, []);
  assert.ok(!(await open()).includes(running));

  exact(Programme, await officer.post(`/api/programmes/${running}/submission`, {}));
  exact(Programme, await chief.post(`/api/programmes/${running}/approval`, {}));
  const now = (await officer.get<Programme>(`/api/programmes/${running}`)).body;
  assert.deepEqual([now.revision, now.choices[0]!.productVersionId], [2, offer!.to.id]);
  assert.deepEqual((await offers()).items, []);
});

test("one revision at a time: beside an open or a submitted one it is refused in words, the open one takes it in place", async () => {
  await publish();
  await officer.post(`/api/programmes/${running}/revisions`, { reason: "换个时间" });
  const [offer] = (await offers()).items;
  assert.deepEqual(offer!.may, { keep: null, take: null, revise: "programme.revision_open" });
  const beside = await takeOver(officer, offer!.to.id);
  assert.deepEqual(refused(beside), [409, "programme.revision_open"]);
  assert.match(beside.problem.title, /第 2 版正在编/);
  assert.match(refusals["programme.revision_open"].en, /{{number}} is being written.*into that one/);
  await officer.post(`/api/programmes/${running}/submission`, {});
  assert.equal((await offers()).items[0]!.may.revise, "programme.revision_submitted");
  assert.deepEqual(refused(await takeOver(officer, offer!.to.id)), [409, "programme.revision_submitted"]);
  await chief.post(`/api/programmes/${running}/return`, { reason: "请换新版" });
  const put = await officer.change<ProgrammeOffers>(
    "PUT",
    `/api/choices/${offer!.choiceId}/version`,
    { versionId: offer!.to.id },
    offer!.version,
  );
  assert.deepEqual([put.status, put.body.items], [200, []]);
  assert.equal((await takenIn())[0]!.to.number, offer!.to.number);
});

test("a revision given up takes its answer with it: the newer version is asked about again and may be kept off", async () => {
  await publish();
  const [offer] = (await offers()).items;
  const draft = (await takeOver(officer, offer!.to.id)).body;
  assert.ok(!(await open()).includes(running));
  const keep = () =>
    officer.post<ProgrammeOffers>(`/api/programmes/${running}/kept-versions`, { versionId: offer!.to.id });
  assert.deepEqual(refused(await keep()), [409, "programme.no_offer"]);
  const gone = await officer.change("DELETE", `/api/programmes/${running}`, undefined, draft.version);
  assert.ok(gone.status < 300, gone.problem?.code);
  assert.ok((await open()).includes(running));
  assert.equal((await offers()).items[0]!.kept, false);
  assert.equal((await keep()).body.items[0]!.kept, true);
  assert.ok(!(await open()).includes(running));
  // Kept off, it may still be taken over later.
  assert.equal((await takeOver(officer, offer!.to.id)).status, 201);
});
