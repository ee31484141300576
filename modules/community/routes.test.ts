import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { newId } from "../../server/id.ts";
import { addOrganisation } from "../people/api.ts";
import { calendarOf, claimCode, getTraits, holidaysOf, termBreaksOf } from "./api.ts";
import { buildCommunity } from "./cast.ts";
import type { Community, CommunitySummary, Partner, Trait, Venue } from "./contract.ts";

let world: World;
let home: string;
let other: string;
let foreign: string;
let chief: Caller;
let officer: Caller;
let cadre: Caller;
let auditor: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx, { traits: { households: 310 } }));
  other = await world.inStation(world.station, (tx) => buildCommunity(tx));
  foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  chief = await world.hire(world.station, "chief");
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  auditor = await world.hire(world.station, "auditor");
  stranger = await world.hire(world.hostile, "chief");
});
after(() => world.close());

const missing = newId(new Date());
const input = (code: string) => ({
  code,
  name: { zh: "新社区", en: "New" },
  kind: "community",
  problems: ["dispute.leak", "dispute.leak"],
});
const listed = async (caller: Caller) =>
  (await caller.get<{ items: CommunitySummary[] }>("/api/communities")).body.items;
const seen = async (caller: Caller, id: string) =>
  (await caller.get<Community>(`/api/communities/${id}`)).body;
const verbs = async (targetId: string) =>
  (
    await world.admin.query(
      `select verb, kind, fields from journal_entry where target_id = $1 order by verb`,
      [targetId],
    )
  ).rows;
/** The same refusal for what is another station's and for what is nowhere. */
const alike = async (ask: (id: string) => Promise<{ status: number; problem: { code: string } }>) => {
  for (const id of [foreign, missing]) {
    const answer = await ask(id);
    assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
  }
};

test("a list holds the communities of the caller's posts and no station's but one", async () => {
  const ids = async (caller: Caller) => (await listed(caller)).map((row) => row.id);
  assert.deepEqual((await ids(chief)).sort(), [home, other].sort());
  assert.deepEqual(await ids(officer), [home]);
  assert.deepEqual(await ids(stranger), [foreign]);
});

test("an administrator sees names and codes and nothing of the profile", async () => {
  const [row] = await listed(auditor);
  assert.ok(row!.name.zh.length > 0);
  assert.deepEqual([row!.mode, row!.problems], [null, []]);
  const answer = await auditor.get(`/api/communities/${home}`);
  assert.deepEqual([answer.status, answer.problem.code], [403, "community.names_only"]);
});

test("a profile of another post, another station or none is missing", async () => {
  await alike((id) => chief.get(`/api/communities/${id}`));
  const answer = await officer.get(`/api/communities/${other}`);
  assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
});

test("a profile says its facts and whether the caller may edit", async () => {
  const profile = await seen(officer, home);
  assert.deepEqual(
    profile.traits.map(({ key, value, source, asOf }) => ({ key, value, source, asOf })),
    [{ key: "households", value: 310, source: "示例", asOf: "2024-12-31" }],
  );
  assert.equal(profile.may.edit, null);
  assert.equal((await seen(cadre, home)).may.edit, "community.may_not_edit");
});

test("only the chief adds a community; its code is taken for the whole installation", async () => {
  const refused = await officer.post("/api/communities", input("nova"));
  assert.deepEqual([refused.status, refused.problem.code], [403, "community.chief_adds"]);
  const made = await chief.post<Community>("/api/communities", input("nova"), "add-nova");
  assert.equal(made.status, 201);
  assert.deepEqual(made.body.problems, ["dispute.leak"]);
  assert.deepEqual(await verbs(made.body.id), [
    { verb: "add", kind: "community", fields: ["code", "name", "kind", "problems"] },
  ]);
  const again = await chief.post<Community>("/api/communities", input("nova"), "add-nova");
  assert.deepEqual([again.status, again.body.id], [201, made.body.id]);
  for (const caller of [chief, stranger]) {
    const taken = await caller.post("/api/communities", input("nova"));
    assert.deepEqual(
      [taken.status, taken.problem.code, taken.problem.field],
      [409, "community.code_taken", "code"],
    );
    assert.match(taken.problem.title, /nova/);
  }
});

test("two at once with one code: one of them gets it", async () => {
  const answers = await Promise.all(
    [chief, stranger].map((each) => each.post("/api/communities", input("twice"))),
  );
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409]);
});

test("what is not in the lists or out of bounds is refused with its field", async () => {
  const refused: [object, string][] = [
    [{ ...input("abc"), problems: ["dispute.leak", "dispute.weather"] }, "problems.1"],
    [{ ...input("abc"), problems: Array(41).fill("dispute.leak") }, "problems"],
    [{ ...input("ABC") }, "code"],
    [{ ...input("thirteencharsx") }, "code"],
    [{ ...input("abc"), name: { zh: "x".repeat(2001), en: "x" } }, "name.zh"],
    [{ ...input("abc"), name: { zh: "只有中文" } }, "name.en"],
    [{ ...input("abc"), kind: "prison" }, "kind"],
    [{ ...input("abc"), ranking: 1 }, ""],
  ];
  for (const [body, field] of refused) {
    const answer = await chief.post("/api/communities", body);
    assert.equal(answer.status, 400, JSON.stringify(body).slice(0, 80));
    assert.equal(answer.problem.field, field);
  }
});

test("a change needs the version, and a stale one answers with the row as it is", async () => {
  const patch = { problems: ["dispute.leak"] };
  await alike((id) => chief.change("PATCH", `/api/communities/${id}`, patch, 1));
  const refused = await cadre.change("PATCH", `/api/communities/${home}`, patch, 1);
  assert.deepEqual([refused.status, refused.problem.code], [403, "community.may_not_edit"]);
  const bare = await officer.change("PATCH", `/api/communities/${home}`, patch);
  assert.deepEqual([bare.status, bare.problem.code], [428, "http.version_missing"]);

  const mode = { zh: "关爱先行", en: "care first" };
  const changed = await officer.change<Community>("PATCH", `/api/communities/${home}`, { ...patch, mode }, 1);
  assert.equal(changed.status, 200);
  assert.deepEqual(
    [changed.body.version, changed.body.problems, changed.body.mode],
    [2, ["dispute.leak"], mode],
  );
  assert.equal(changed.headers.get("etag"), '"2"');
  assert.deepEqual((await verbs(home)).at(-1), {
    verb: "change",
    kind: "community",
    fields: ["mode", "problems"],
  });

  const stale = await chief.change("PATCH", `/api/communities/${home}`, { mode: null }, 1);
  assert.deepEqual([stale.status, stale.problem.code], [412, "http.stale"]);
  const current = stale.problem.current as Community;
  assert.deepEqual([current.version, current.mode], [2, mode]);
  const cleared = await chief.change<Community>("PATCH", `/api/communities/${home}`, { mode: null }, 2);
  assert.deepEqual(
    [cleared.body.version, cleared.body.mode, cleared.body.problems],
    [3, null, ["dispute.leak"]],
  );
  const nothing = await chief.change<Community>("PATCH", `/api/communities/${home}`, {}, 3);
  assert.deepEqual([nothing.status, nothing.body.version], [200, 3]);
});

test("a fact is added with source and date; the newest by date holds", async () => {
  const path = `/api/communities/${home}/traits`;
  const fact = { key: "households", value: 305, source: "居委会", asOf: "2026-06-30" };
  await alike((id) => officer.post(`/api/communities/${id}/traits`, fact));
  assert.equal((await cadre.post(path, fact)).status, 403);
  const wrong: [object, string, string][] = [
    [{ ...fact, key: "ghosts" }, "community.trait_unknown", "key"],
    [{ ...fact, key: "pupils" }, "community.trait_other_kind", "key"],
    [{ ...fact, value: "lots" }, "community.trait_value", "value"],
    [{ ...fact, asOf: "2026-11-24" }, "community.as_of_future", "asOf"],
    [{ ...fact, asOf: "2026-02-30" }, "http.invalid", "asOf"],
    [{ ...fact, source: "" }, "http.invalid", "source"],
    [{ ...fact, source: "x".repeat(201) }, "http.invalid", "source"],
  ];
  for (const [body, code, field] of wrong) {
    const answer = await officer.post(path, body);
    assert.deepEqual([answer.status, answer.problem.code, answer.problem.field], [400, code, field]);
  }
  const households = async () =>
    (await seen(officer, home)).traits.filter((each) => each.key === "households");
  const made = await officer.post<Trait>(path, fact, "fact-1");
  assert.equal(made.status, 201);
  assert.deepEqual(await households(), [made.body]);
  assert.deepEqual((await officer.post<Trait>(path, fact, "fact-1")).body, made.body);
  const older = { ...fact, value: 290, asOf: "2020-01-01" };
  assert.equal((await officer.post(path, older)).status, 201);
  assert.deepEqual(await households(), [made.body]);
  const unknown = await officer.post<Trait>(path, { ...fact, value: null, asOf: "2026-11-23" });
  assert.deepEqual(await households(), [unknown.body]);
  const traits = await world.inStation(world.station, (tx) => getTraits(tx, home));
  assert.deepEqual([traits.has("households"), traits.get("households")], [true, null]);
  const { rows } = await world.admin.query(`select count(*)::int as n from trait where community_id = $1`, [
    home,
  ]);
  assert.equal(rows[0].n, 4);
});

test("the breaks of a school are its dated facts", async () => {
  const traits = { term_break_from: "2027-01-18", pupils: 900 };
  const school = await world.inStation(world.station, (tx) => buildCommunity(tx, { kind: "school", traits }));
  const breaks = () => world.inStation(world.station, (tx) => termBreaksOf(tx, school));
  assert.deepEqual(await breaks(), []);
  const add = (key: string, value: string) =>
    chief.post(`/api/communities/${school}/traits`, {
      key,
      value,
      source: "校历",
      asOf: "2026-09-01",
    });
  for (const [key, value] of [
    ["term_break_to", "2027-02-21"],
    ["term_break_from", "2027-07-05"],
    ["term_break_to", "2027-08-31"],
  ] as const)
    assert.equal((await add(key, value)).status, 201);
  assert.deepEqual(await breaks(), [
    { from: "2027-01-18", to: "2027-02-21" },
    { from: "2027-07-05", to: "2027-08-31" },
  ]);
});

test("a venue is added by its officer and ends once", async () => {
  const path = `/api/communities/${home}/venues`;
  const venue = { name: "警务室", address: "1号楼一层", kind: "police_room" };
  await alike((id) => officer.post(`/api/communities/${id}/venues`, venue));
  assert.equal((await cadre.post(path, venue)).status, 403);
  assert.equal((await officer.post(path, { ...venue, kind: "casino" })).problem.field, "kind");
  assert.equal((await officer.post(path, { ...venue, name: "x".repeat(61) })).problem.field, "name");
  const made = await officer.post<Venue>(path, venue, "venue-1");
  assert.equal(made.status, 201);
  assert.deepEqual((await officer.post<Venue>(path, venue, "venue-1")).body, made.body);
  assert.deepEqual((await seen(officer, home)).venues, [{ id: made.body.id, ...venue }]);

  const end = `/api/venues/${made.body.id}/end`;
  await alike((id) => officer.post(`/api/venues/${id}/end`));
  assert.equal((await stranger.post(end)).status, 404);
  assert.equal((await cadre.post(end)).status, 403);
  assert.equal((await officer.post(end, undefined, "venue-end")).status, 204);
  assert.equal((await officer.post(end, undefined, "venue-end")).status, 204);
  const again = await officer.post(end);
  assert.deepEqual([again.status, again.problem.code], [409, "community.venue_ended"]);
  assert.deepEqual((await seen(officer, home)).venues, []);
  assert.deepEqual(
    (await verbs(made.body.id)).map((entry) => entry.verb),
    ["add", "end"],
  );
});

test("a partner is an organisation of this station in a role that works here", async () => {
  const organisation = (of: typeof world.station, name: string) =>
    world.inStation(of, (tx) => addOrganisation(tx, { name, kind: "property", sample: true }));
  const organisationId = await organisation(world.station, "示例物业");
  const theirs = await organisation(world.hostile, "别所物业");
  const path = `/api/communities/${home}/partners`;
  const partner = { organisationId, role: "property_manager" };
  await alike((id) => officer.post(`/api/communities/${id}/partners`, partner));
  assert.equal((await cadre.post(path, partner)).status, 403);
  assert.equal(
    (await officer.post(path, { ...partner, role: "chief" })).problem.code,
    "community.role_no_partner",
  );
  const answers = await Promise.all(
    [theirs, missing].map((id) => officer.post(path, { ...partner, organisationId: id })),
  );
  for (const { problem } of answers) assert.equal(problem.code, "community.organisation_missing");

  const made = await officer.post<Partner>(path, partner, "partner-1");
  assert.equal(made.status, 201);
  const shown = { id: made.body.id, ...partner, organisationName: "示例物业", sample: true };
  assert.deepEqual(made.body, shown);
  assert.deepEqual((await officer.post(path, partner, "partner-1")).body, shown);
  const twice = await officer.post(path, partner);
  assert.deepEqual([twice.status, twice.problem.code], [409, "community.partner_there"]);
  assert.deepEqual((await seen(cadre, home)).partners, [shown]);

  const end = `/api/partners/${made.body.id}/end`;
  assert.equal((await stranger.post(end)).status, 404);
  assert.equal((await cadre.post(end)).status, 403);
  assert.equal((await officer.post(end)).status, 204);
  assert.equal((await officer.post(end)).problem.code, "community.partner_ended");
  assert.deepEqual((await seen(cadre, home)).partners, []);
  assert.equal((await officer.post(path, partner)).status, 201);
});

test("linking one organisation twice at once links it once", async () => {
  const organisationId = await world.inStation(world.station, (tx) =>
    addOrganisation(tx, { name: "示例律所", kind: "law_firm" }),
  );
  const link = () => officer.post(`/api/communities/${home}/partners`, { organisationId, role: "lawyer" });
  const answers = await Promise.all([link(), link(), link()]);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409, 409]);
});

test("a code claimed for anything else is taken for a community too", async () => {
  await world.inStation(world.station, (tx) =>
    claimCode(tx, "matter01", "matter", tx.stationId, newId(tx.now)),
  );
  assert.equal(
    (await chief.post("/api/communities", input("matter01"))).problem.code,
    "community.code_taken",
  );
});

test("the holidays are read from the reference tables, and unpublished years stay unknown", async () => {
  const holidays = await calendarOf(world.db);
  assert.ok(holidays.off.has("2026-10-01"));
  assert.ok(holidays.work.has("2026-10-10"));
  assert.equal(holidays.years.has(2099), false);
  assert.equal(await world.inStation(world.station, (tx) => holidaysOf(tx)), holidays);
});
