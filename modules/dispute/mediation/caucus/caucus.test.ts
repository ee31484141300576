import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../../test/world.ts";
import { buildCommunity } from "../../../community/cast.ts";
import { type Case, beginPeople, buildCase, code, done } from "../cast.ts";
import type { Mediation } from "../contract.ts";

let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
let cadre: Caller;
let mediator: Caller;
let stranger: Caller;
let made: Case;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  chief = await world.hire(world.station, "chief");
  cadre = await world.hire(world.station, "cadre", [home]);
  mediator = await world.hire(world.station, "mediator", [home]);
  stranger = await world.hire(world.hostile, "mediator");
  made = await buildCase(officer, home);
  await beginPeople(officer, cadre, made);
  done(await cadre.post(`${made.path}/mediation/mediators`, { postId: mediator.postId }));
});
after(() => world.close());
const notes = () => `${made.path}/mediation/caucus-notes`;
const secret = "其实最多能出八百";

test("firewall: what one side said alone is noted and read by who leads it, never by the police side, and every look is journalled", async () => {
  const body = { partyId: made.parties[0], text: secret };
  assert.deepEqual(code(await officer.post(notes(), body)), [403, "dispute.caucus_police"]);
  assert.deepEqual(code(await chief.post(notes(), body)), [403, "dispute.caucus_police"]);
  assert.deepEqual(code(await cadre.post(notes(), body)), [403, "dispute.caucus_mediators"]);
  assert.deepEqual(code(await stranger.post(notes(), body)), [404, "http.missing"]);
  assert.deepEqual(code(await mediator.post(notes(), { ...body, text: " " })), [400, "dispute.note_empty"]);
  assert.deepEqual(code(await mediator.post(notes(), { ...body, partyId: home })), [404, "http.missing"]);
  const noted = done(await mediator.post<Mediation>(notes(), body));
  assert.deepEqual(
    noted.caucus.map(({ partyId }) => partyId),
    [made.parties[0]],
  );
  const opening = `${notes()}/${noted.caucus[0]!.id}/opening`;
  for (const [by, refusal] of [
    [officer, "dispute.caucus_police"],
    [chief, "dispute.caucus_police"],
    [cadre, "dispute.caucus_mediators"],
  ] as const) {
    const seen = await made.read(by);
    assert.deepEqual([seen.caucus, seen.mayCaucus], [[], refusal]);
    assert.deepEqual(code(await by.post(opening)), [403, refusal]);
  }
  assert.deepEqual(code(await stranger.post(opening)), [404, "http.missing"]);
  assert.equal(done(await mediator.post<{ text: string }>(opening)).text, secret);
  const { rows } = await world.admin.query(
    `select id from journal_entry where verb = 'look' and kind = 'caucus_note' and person_id = $1`,
    [mediator.personId],
  );
  assert.equal(rows.length, 1);
  // Nowhere in the database does it stand in the clear.
  const stored = await world.admin.query(`select encode(text, 'escape') as text from mediation_caucus_note`);
  assert.ok(!JSON.stringify(stored.rows).includes(secret));
});

test("firewall: who holds a post with the police too reads nothing, also where they lead it", async () => {
  done(
    await chief.post(`/api/posts`, {
      personId: cadre.personId,
      organisationId: world.station.organisationId,
      role: "officer",
      communityIds: [home],
    }),
  );
  assert.equal((await made.read(cadre)).mayCaucus, "dispute.caucus_police");
});

test("firewall: with the end of the mediation the key is destroyed, and no later case opens it", async () => {
  const before = (await made.read(mediator)).caucus[0]!.id;
  const step = (type: string, more: object = {}) =>
    mediator.post(`${made.path}/mediation/steps`, { type, ...more });
  done(await mediator.post(`${made.path}/mediation/routes-told`, { routes: ["court"] }));
  done(await mediator.post(`${made.path}/mediation/notes`, { text: "谈了一次" }));
  done(await step("end", { cause: "withdrawn" }));
  done(await step("close"));
  assert.deepEqual(code(await mediator.post(`${notes()}/${before}/opening`)), [409, "dispute.caucus_ended"]);
  await world.settle();
  const { rows } = await world.admin.query(
    `select n.text, n.key_ref, e.destroyed_at from mediation_caucus_note n
     join dispute_key_end e on e.station_id = n.station_id and e.party_id = n.id where n.id = $1`,
    [before],
  );
  assert.deepEqual([rows[0].text, rows[0].key_ref], [null, null]);
  assert.notEqual(rows[0].destroyed_at, null);
  // Another machine, and the people's again: a run of its own that knows nothing of it.
  for (const machine of ["own", "people"])
    done(await officer.post(`${made.path}/routing`, { machine, reason: "再试一次" }));
  done(await mediator.post(`${made.path}/mediation`, {}));
  assert.deepEqual((await made.read(mediator)).caucus, []);
  assert.deepEqual(code(await mediator.post(`${notes()}/${before}/opening`)), [
    403,
    "dispute.caucus_mediators",
  ]);
});
