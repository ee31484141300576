/** What civil affairs sees at the doors of its own duties: refused → the wrong station → allowed → the look → once done, gone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, stock } from "../../programme/cast.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { buildReadiness } from "../../registry/resident/cast.ts";
import type { Resident } from "../../registry/contract.ts";
import { buildDuties } from "../cast.ts";
import type { DoorNeeds, OpenedNeed } from "./contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let home: string;
let door: string;
let elsewhereDoor: string;
let programmeId: string;
let chief: Caller;
let cadre: Caller;
let civil: Caller;
let needy: string;
let helped: string;
const today = "2026-11-23";
type Rows = Parameters<typeof buildDuties>[2];
const visit = (more: Partial<Rows[number]> = {}): Rows[number] => ({
  dueOn: today,
  closesOn: "2026-11-30",
  subjectKind: "household",
  subjectId: door,
  place: "1号楼 101",
  placeKey: "00001//00101",
  roles: ["civil_affairs"],
  needs: ["door", "care_grade"],
  stage: "visit",
  ...more,
});
const build = async (more: Partial<Rows[number]> = {}) =>
  (await world.inStation(world.station, (tx) => buildDuties(tx, programmeId, [visit(more)])))[0]!;
const needs = (id: string, by = civil) => by.get<DoorNeeds>(`/api/duties/${id}/needs`);
const open = (id: string, residentId: string, by = civil, key?: string) =>
  by.post<OpenedNeed>(`/api/duties/${id}/need-openings`, { residentId }, key);
const looksOf = async (answer: { headers: Headers }) =>
  (
    await world.admin.query(
      `select e.kind, e.fields, e.purpose, array_agg(s.subject_id::text order by s.subject_id) as subjects
       from journal_entry e join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
       where e.request_id = $1 and e.verb = 'look' group by e.station_id, e.id, e.kind, e.fields, e.purpose order by e.kind`,
      [answer.headers.get("x-request-id")],
    )
  ).rows;
before(async () => {
  world = await openWorld();
  chief = await world.hire(world.station, "chief");
  [home, door, elsewhereDoor] = await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    const place = await buildCommunity(tx);
    const doors = await buildHouseholds(tx, place, 2);
    return [place, doors[0]!, doors[1]!];
  });
  await world.inStation(world.station, (tx) => stock(tx));
  const officer = await world.hire(world.station, "officer", [home]);
  programmeId = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      chief: chief.personId,
    });
  });
  cadre = await world.hire(world.station, "cadre", [home]);
  civil = await world.hire(world.station, "civil_affairs", [home]);
  const add = async (name: string, more: object = {}, at = door) =>
    (
      await cadre.post<Resident>(`/api/households/${at}/residents`, {
        name,
        relation: "other",
        birthYear: 1940,
        ...more,
      })
    ).body;
  const row = await add("示例甲");
  helped = (await add("示例乙", { helpAtDoor: true })).id;
  await add("示例丙");
  needy = row.id;
  await cadre.post(`/api/residents/${needy}/notices`, { how: "spoken" });
  for (const [field, value, version] of [
    ["hardship", "示例：冬天没有暖气费", row.version],
    ["health", "示例：心脏不好", row.version + 1],
  ] as const) {
    const body = { value, basis: "consent", consent: { how: "spoken" } };
    const kept = await cadre.change(
      "PUT",
      `/api/residents/${needy}/sensitive-fields/${field}`,
      body,
      version,
    );
    assert.equal(kept.status, 200, JSON.stringify(kept.problem));
  }
});
after(() => world.close());

test("only civil affairs, at the doors of own duties that list the grade, and while they wait", async () => {
  const [own, others, unlisted, plain] = [
    await build(),
    await build({ roles: ["guard"], stage: "b" }),
    await build({ needs: ["door"], stage: "c" }),
    await build({ subjectKind: "community", subjectId: home, place: "", placeKey: "", stage: "d" }),
  ];
  const stranger = await world.hire(world.hostile, "civil_affairs");
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const guard = await world.hire(world.station, "guard", [home]);
  const cases: [string, Caller, number, string][] = [
    [own, cadre, 403, "duty.needs_civil_affairs"],
    [own, chief, 403, "duty.needs_civil_affairs"],
    [own, guard, 404, "http.missing"],
    [others, guard, 403, "duty.needs_civil_affairs"],
    [others, civil, 404, "http.missing"],
    [unlisted, civil, 403, "duty.needs_not_listed"],
    [plain, civil, 403, "duty.needs_not_listed"],
    [own, stranger, 404, "http.missing"],
    [own, await world.hire(world.station, "civil_affairs", [elsewhere]), 404, "http.missing"],
  ];
  for (const [id, by, status, code] of cases)
    for (const answer of [await needs(id, by), await open(id, needy, by)])
      assert.deepEqual([answer.status, answer.problem.code], [status, code]);
  assert.equal((await needs(own)).status, 200);
  // The register itself stays closed to them.
  for (const path of [
    `/api/households/${door}/residents`,
    `/api/residents/${needy}`,
    `/api/households/${door}/care`,
  ])
    assert.equal((await civil.get(path)).status, 404, path);
  assert.equal(
    (await civil.post(`/api/residents/${needy}/unmasking`, { fields: ["hardship"], purpose: "assistance" }))
      .status,
    404,
  );

  await civil.post(`/api/duties/${own}/completion`, {});
  for (const answer of [await needs(own), await open(own, needy)])
    assert.deepEqual(
      [answer.status, answer.problem.code],
      [403, "duty.needs_own"],
      "done: the door is closed again",
    );
});

test("the grade, its reasons, and of people only those with a need, covered; each a look with its fields", async () => {
  const id = await build();
  const answer = await needs(id);
  assert.deepEqual(answer.body.reasons, ["all_over_80", "hardship", "help_at_door"]);
  assert.equal(answer.body.sensitive, null);
  assert.deepEqual(
    new Map(answer.body.people.map((each) => [each.id, [each.name, each.helpAtDoor, each.hardship]])),
    new Map([
      [needy, ["示*甲", false, true]],
      [helped, ["示*乙", true, false]],
    ]),
  );
  assert.deepEqual(await looksOf(answer), [
    { kind: "household", fields: ["care_grade", "care_reasons"], purpose: null, subjects: [door] },
    {
      kind: "resident",
      fields: answer.body.people[0]!.hardship ? ["masked", "help_at_door"] : ["help_at_door", "masked"],
      purpose: null,
      subjects: [needy, helped].sort(),
    },
  ]);
});

test("a hardship is opened to find help: a look with that purpose; nothing else of anybody is", async () => {
  const id = await build();
  const opened = await open(id, needy, civil, "once");
  assert.deepEqual([opened.status, opened.body], [200, { hardship: "示例：冬天没有暖气费" }]);
  assert.deepEqual(await looksOf(opened), [
    { kind: "resident", fields: ["hardship"], purpose: "assistance", subjects: [needy] },
  ]);
  const none = await open(id, helped);
  assert.deepEqual([none.body, await looksOf(none)], [{ hardship: null }, []]);
  const away = await world.inStation(world.station, (tx) =>
    buildDuties(tx, programmeId, [visit({ subjectId: elsewhereDoor, stage: "e" })]),
  );
  assert.equal((await open(away[0]!, needy)).status, 404, "who lives behind another door is nobody here");
  assert.ok(!JSON.stringify(opened.body).includes("心脏"));
});

test("without an assessment in force that there is a need is seen, and its words are not", async () => {
  const id = await build();
  type List = { items: { id: string; endedAt: string | null }[] };
  const { items } = (await chief.get<List>("/api/impact-assessments")).body;
  await chief.post(`/api/impact-assessments/${items.find(({ endedAt }) => endedAt === null)!.id}/end`);
  assert.equal((await needs(id)).body.sensitive, "registry.no_assessment");
  const refused = await open(id, needy);
  assert.deepEqual([refused.status, refused.problem.code], [409, "registry.no_assessment"]);
  const roles: Role[] = ["property_manager", "volunteer", "department_officer", "lawyer"];
  for (const role of roles)
    assert.equal((await needs(id, await world.hire(world.station, role, [home]))).status, 404);
});
