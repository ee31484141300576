import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import type { Duty, DutyLife } from "../../modules/duty/contract.ts";
import { buildHours, buildProgramme, exact, stock } from "../../modules/programme/cast.ts";
import { Instructions } from "../../modules/programme/contract.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { type CommunityPage, Offline, type Today } from "./contract.ts";
import { shown } from "../../modules/journal/queries.ts";

const today = "2026-11-23";
let world: World;
let home: string;
let officer: Caller;
let stranger: Caller;
let homes: { id: string; place: string }[];
let own: string[];
let programme: string;
let chief: Caller;
before(async () => {
  world = await openWorld();
  world.setNow(`${today}T02:00:00Z`);
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx, { traits: { households: 20 } }));
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, { officer: 40 }));
  const foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  stranger = await world.hire(world.hostile, "officer", [foreign]);
  const doors = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 6));
  homes = doors.map((id, i) => ({ id, place: `1号楼 1单元 10${i + 1}` }));
  programme = await world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId, chief: chief.personId }),
  );
  own = await world.inStation(world.station, (tx) =>
    buildDuties(tx, programme, [
      ...homes.slice(0, 3).map((each, i) => ({
        dueOn: ["2026-11-22", today, "2026-11-27"][i]!,
        subjectKind: "household" as const,
        subjectId: each.id,
        place: each.place,
        needs: ["door", "care_grade"],
      })),
      // After this week: a phone has no need of it.
      {
        dueOn: "2026-12-20",
        subjectKind: "household" as const,
        subjectId: homes[4]!.id,
        place: homes[4]!.place,
        needs: ["door"],
      },
    ]),
  );
});
after(() => world.close());

const read = async (by: Caller, held = "") =>
  exact(Offline, await by.get(`/api/pages/offline${held && `?held=${held}`}`));
const looks = async (by: Caller) =>
  (
    await world.admin.query<{ id: string; fields: string[] }>(
      `select s.subject_id as id, e.fields from journal_entry e
       join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
       where e.verb = 'look' and e.purpose = 'offline' and e.person_id = $1`,
      [by.personId],
    )
  ).rows;

test("a person of another station is given nothing of this one", async () => {
  const { readings } = await read(stranger);
  const text = JSON.stringify(readings);
  for (const id of [...own, ...homes.map((each) => each.id)]) assert.ok(!text.includes(id));
});

test("what is kept is what the addresses themselves answer, and each household in it is a look for that purpose", async () => {
  const kept = await read(officer);
  const said = new Map(kept.readings!.map(({ address, body }) => [address, body]));
  assert.equal(kept.until, "2026-11-29");
  for (const id of own.slice(0, 3))
    for (const part of ["", "/life", "/files"]) assert.ok(said.has(`/api/duties/${id}${part}`), part);
  assert.ok(!said.has(`/api/duties/${own[3]}`), "what is due next month");
  assert.deepEqual(
    (said.get("/api/pages/today") as Today).items.map(({ id }) => id),
    own.slice(0, 2),
  );
  for (const [address, body] of said) assert.deepEqual(body, (await officer.get(address)).body, address);

  const seen = await looks(officer);
  const households = new Set(homes.slice(0, 3).map(({ id }) => id));
  assert.deepEqual(new Set(seen.map(({ id }) => id).filter((id) => households.has(id))), households);
  const ofHomes = seen.filter(({ fields }) => fields.includes("door"));
  assert.equal(ofHomes.length, 3, "one row of the journal, each household once");
  assert.deepEqual(ofHomes[0]!.fields, ["door", "care_grade"]);
  // Who stands on the page of the place by name.
  const people = (said.get(`/api/pages/communities/${home}`) as CommunityPage).people;
  const ofPeople = seen.filter(({ fields }) => fields.includes("posts"));
  assert.deepEqual(new Set(ofPeople.map(({ id }) => id)), new Set(people.map(({ personId }) => personId)));
});

test("with nothing changed nothing is sent and nobody's door was looked at; a change sends it again", async () => {
  const atDoors = async () => (await looks(officer)).filter(({ fields }) => fields.includes("door")).length;
  const before = await atDoors();
  const { digest } = await read(officer);
  const again = await read(officer, digest);
  assert.deepEqual([again.digest, again.readings], [digest, null]);
  assert.equal(await atDoors(), before + 3, "the first of the two only");
  await officer.post(`/api/duties/${own[1]}/completion`, { note: "", count: 4 });
  const changed = await read(officer, digest);
  assert.notEqual(changed.digest, digest);
  assert.ok(!changed.readings!.some(({ address }) => address === `/api/duties/${own[1]}`), "done is gone");
});

test("the place, the instructions of the programme's version and the household are kept; nobody who lives there is", async () => {
  const { readings } = await read(officer);
  const said = new Map(readings!.map(({ address, body }) => [address, body]));
  assert.ok(said.has(`/api/communities/${home}`) && said.has(`/api/households/${homes[0]!.id}`));
  assert.ok(!said.has(`/api/households/${homes[4]!.id}`), "of a duty of next month");
  const [product] = [...said.keys()].filter((address) => address.startsWith("/api/programmes/"));
  const { productCode } = said.get(`/api/duties/${own[0]}`) as Duty;
  assert.equal(product, `/api/programmes/${programme}/products/${productCode}`);
  assert.ok(
    ![...said.keys()].some((address) => /residents|care$|life$/.test(address.replace(/^.api.duties.*/, ""))),
  );
});

test("whoever may not read the register keeps the duty and no household; the instructions are not for a stranger", async () => {
  const guard = await world.hire(world.station, "guard", [home]);
  const [joint] = await world.inStation(world.station, (tx) =>
    buildDuties(tx, programme, [
      { dueOn: today, roles: ["officer", "guard"], title: { zh: "夜巡", en: "Patrol" } },
    ]),
  );
  const addresses = (await read(guard)).readings!.map(({ address }) => address);
  assert.ok(addresses.includes(`/api/duties/${joint}`));
  assert.ok(!addresses.some((address) => address.startsWith("/api/households/")));
  const { productCode } = (await officer.get<Duty>(`/api/duties/${joint}`)).body;
  const path = `/api/programmes/${programme}/products/${productCode}`;
  assert.equal((await stranger.get(path)).status, 404);
  assert.equal((await officer.get(`/api/programmes/${programme}/products/P99`)).status, 404);
  exact(Instructions, await officer.get(path));
  await officer.post(`/api/duties/${joint}/cancellation`, { note: "只为这一条检验" });
});

/** A duty to which everything has happened that its page tells. */
async function eventful(i: number): Promise<string> {
  const place = homes[i % homes.length]!;
  const made = await world.inStation(world.station, (tx) =>
    buildDuties(tx, programme, [
      {
        dueOn: today,
        closesOn: "2026-12-20",
        stage: `eventful ${i}`,
        subjectKind: "household" as const,
        subjectId: place.id,
        place: place.place,
        needs: ["door", "care_grade"],
        roles: i % 2 === 0 ? ["officer", "cadre"] : ["officer"],
      },
    ]),
  );
  const id = made[0]!;
  await officer.post(`/api/duties/${id}/notes`, { text: `示例备注 ${i}` });
  await officer.post(`/api/duties/${id}/notes`, { text: `又一条 ${i}` });
  const takers = await officer.get<{ items: { id: string }[] }>(`/api/duties/${id}/takers`);
  if (takers.body.items?.length > 0)
    await officer.post(`/api/duties/${id}/hand-overs`, { postId: takers.body.items[0]!.id, note: "示例" });
  if (i % 2 === 0) await officer.post(`/api/duties/${id}/completion`, { note: "做了", count: 3 });
  return id;
}

test("in bulk it is word for word what the addresses answer, also where much has happened", async () => {
  await world.hire(world.station, "officer", [home]);
  await world.hire(world.station, "cadre", [home]);
  for (const i of [0, 1, 2, 3]) await eventful(i);
  const { readings } = await read(officer);
  const lives = readings!
    .filter(({ address }) => address.endsWith("/life"))
    .map(({ body }) => body as DutyLife);
  assert.ok(
    lives.some(({ signOffs }) => signOffs.length === 2) && lives.some(({ timeline }) => timeline.length > 2),
  );
  for (const { address, body } of readings!)
    assert.deepEqual(body, (await officer.get(address)).body, address);
});

test("many duties more cost no statement more", async () => {
  const counted = async () => {
    await read(officer);
    const before = world.db.statements.count;
    const { readings } = await read(officer);
    const duties = readings!.filter(({ address }) => /duties.[^/]*$/.test(address)).length;
    return { duties, statements: world.db.statements.count - before };
  };
  const few = await counted();
  for (let i = 4; i < 34; i++) await eventful(i);
  const many = await counted();
  assert.ok(many.duties >= few.duties + 25, `${many.duties} of ${few.duties}`);
  assert.equal(many.statements, few.statements);
});
