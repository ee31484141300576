import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import { buildHours, buildProgramme, exact, stock } from "../../modules/programme/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { Offline, Today } from "./contract.ts";
import { shown } from "../../modules/journal/queries.ts";

const today = "2026-11-23";
let world: World;
let home: string;
let officer: Caller;
let stranger: Caller;
let homes: { id: string; place: string }[];
let own: string[];
before(async () => {
  world = await openWorld();
  world.setNow(`${today}T02:00:00Z`);
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const chief = await world.hire(world.station, "chief");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx, { traits: { households: 20 } }));
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, { officer: 40 }));
  const foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  stranger = await world.hire(world.hostile, "officer", [foreign]);
  const doors = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 6));
  homes = doors.map((id, i) => ({ id, place: `1号楼 1单元 10${i + 1}` }));
  const programme = await world.inStation(world.station, (tx) =>
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
  assert.deepEqual(new Set(seen.map(({ id }) => id)), new Set(homes.slice(0, 3).map(({ id }) => id)));
  assert.equal(seen.length, 3, "one row of the journal, each household once");
  assert.deepEqual(seen[0]!.fields, ["door", "care_grade"]);
});

test("with nothing changed nothing is sent and nobody's door was looked at; a change sends it again", async () => {
  const before = (await looks(officer)).length;
  const { digest } = await read(officer);
  const again = await read(officer, digest);
  assert.deepEqual([again.digest, again.readings], [digest, null]);
  assert.equal((await looks(officer)).length, before + 3, "the first of the two only");
  await officer.post(`/api/duties/${own[1]}/completion`, { note: "", count: 4 });
  const changed = await read(officer, digest);
  assert.notEqual(changed.digest, digest);
  assert.ok(!changed.readings!.some(({ address }) => address === `/api/duties/${own[1]}`), "done is gone");
});
