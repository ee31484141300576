import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { pageOf } from "../../server/wire.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { openPost } from "../people/api.ts";
import type { Role } from "../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../programme/cast.ts";
import { buildHouseholds } from "../registry/cast.ts";
import { buildDuties } from "./cast.ts";
import { Duty, DutyDetail } from "./contract.ts";
import { shown } from "../journal/queries.ts";

let world: World;
let home: string;
let programmeId: string;
let doors: string[];
let foreign: string;
let officer: Caller;
let chief: Caller;
let guard: Caller;
let stranger: Caller;
/** A community with a running programme of one post's talks; the duties under test are added to it. */
const settle = async (of: World["station"], chiefId: string) => {
  const place = await world.inStation(of, (tx) => buildCommunity(tx));
  const by = await world.hire(of, "officer", [place]);
  const id = await world.inStation(of, async (tx) => {
    await buildHours(tx, place, chiefId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: chiefId });
  });
  return { place, by, id };
};
before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile, (await world.hire(world.hostile, "chief")).personId);
  stranger = theirs.by;
  [foreign] = (await world.inStation(world.hostile, (tx) =>
    buildDuties(tx, theirs.id, [{ dueOn: "2026-11-23" }]),
  )) as [string];
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station, chief.personId);
  home = made.place;
  officer = made.by;
  programmeId = made.id;
  doors = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 3));
  guard = await world.hire(world.station, "guard", [home]);
});
after(() => world.close());

const missing = newId(new Date());
const today = "2026-11-23";
type Rows = Parameters<typeof buildDuties>[2];
const build = (...rows: Rows) => world.inStation(world.station, (tx) => buildDuties(tx, programmeId, rows));
const visit = (more: Partial<Rows[number]> = {}): Rows[number] => ({
  dueOn: today,
  closesOn: "2026-11-30",
  subjectKind: "household",
  subjectId: doors[0]!,
  place: "1号楼 101",
  placeKey: "00001//00101",
  roles: ["guard"],
  needs: ["door"],
  stage: "visit",
  ...more,
});
const see = async (id: string, by = officer) => exact(DutyDetail, await by.get(`/api/duties/${id}`));
const Page = pageOf(Duty);
const list = async (by: Caller, query = "") =>
  exact(Page, await by.get(`/api/duties?limit=200&from=${today}&to=${today}${query}`)).items;
const ids = async (by: Caller, query = "") => (await list(by, query)).map(({ id }) => id).sort();
const act = (id: string, what: string, by: Caller, body: object | undefined = {}, key?: string) =>
  by.post<DutyDetail>(`/api/duties/${id}/${what}`, body, key);
const complete = (id: string, by = guard, body: object = {}, key?: string) =>
  act(id, "completion", by, body, key);
const hire = (role: Role, communityIds: string[] | null = [home]) =>
  world.hire(world.station, role, communityIds);
const rows = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;
const alike = async (ask: (id: string) => Promise<{ status: number; problem: { code: string } }>) => {
  for (const id of [foreign, missing]) assert.deepEqual(refused(await ask(id)), [404, "http.missing"]);
};

test("each post sees its own duties; officer, cadre and chief all of their communities; administrators none", async () => {
  const made = await build(visit(), { dueOn: today, roles: ["volunteer"] }, { dueOn: today });
  const [ofGuard, ofVolunteer] = made as [string, string, string];
  const other = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const cases: [Role, string[] | null, string[]][] = [
    ["guard", [home], [ofGuard]],
    ["volunteer", [home], [ofVolunteer]],
    ["lawyer", [home], []],
    ["cadre", [home], made],
    ["chief", null, made],
    ["officer", [other], []],
    ["cadre", [other], []],
    ["guard", [other], []],
    ["supervisor", null, []],
    ["system_admin", null, []],
    ["security_admin", null, []],
    ["auditor", null, []],
  ];
  for (const [role, where, seen] of cases) {
    const by = await hire(role, where);
    assert.deepEqual(await ids(by, `&communityId=${home}`), [...seen].sort(), `${role} ${where}`);
    for (const id of made) {
      const status = seen.includes(id) ? 200 : 404;
      assert.equal((await by.get(`/api/duties/${id}`)).status, status, role);
      if (status === 404) assert.deepEqual(refused(await complete(id, by)), [404, "http.missing"], role);
    }
  }
  assert.deepEqual(await ids(officer, "&mine=true"), [made[2]]);
  assert.deepEqual(await ids(chief, `&mine=true&communityId=${home}`), []);
  assert.deepEqual(await ids(stranger, `&communityId=${home}`), []);
  await alike((id) => officer.get(`/api/duties/${id}`));
});

test("a role counts only in the communities it is held for", async () => {
  const [ofGuard] = await build(visit(), { dueOn: today, roles: ["volunteer"] });
  const other = await settle(world.station, chief.personId);
  const [theirs] = await world.inStation(world.station, (tx) =>
    buildDuties(tx, other.id, [
      { dueOn: today, roles: ["volunteer"] },
      { dueOn: today, roles: ["guard"] },
    ]),
  );
  const organisationId = world.station.organisationId;
  await world.inStation(world.station, (tx) =>
    openPost(
      tx,
      { personId: guard.personId, organisationId, role: "volunteer", communityIds: [other.place] },
      today,
    ),
  );
  assert.deepEqual(await ids(guard), [ofGuard, theirs].sort());
  assert.deepEqual(await ids(guard, "&mine=true"), [ofGuard, theirs].sort());
  const page = await guard.get<{ count: number }>("/api/pages/today");
  assert.equal(page.body.count, 2);
});

test("a door is shown while the duty is open and needs it, and every door shown is a look", async () => {
  const [open, needless] = await build(visit(), visit({ needs: [], subjectId: doors[1]! }));
  const place = async (id: string, by: Caller) => (await see(id, by)).place;
  assert.equal(await place(open!, guard), "1号楼 101");
  assert.equal(await place(needless!, guard), null);
  assert.equal(await place(needless!, officer), "1号楼 101");
  const byGuard = await list(guard);
  assert.deepEqual(
    byGuard.map((duty) => [duty.id, duty.place]).sort(),
    [
      [open, "1号楼 101"],
      [needless, null],
    ].sort(),
  );
  const looks = await rows(
    `select s.subject_id from journal_entry e join ${shown} s on s.entry_id = e.id
     where e.verb = 'look' and s.kind = 'household' and e.person_id = $1`,
    guard.personId,
  );
  assert.deepEqual([...new Set(looks.map((row) => row.subject_id))], [doors[0]]);
  assert.equal((await complete(open!)).status, 200);
  assert.equal(await place(open!, guard), null, "closed: the door is gone");
  assert.equal(await place(open!, officer), "1号楼 101");
});

test("the care grade is shown only where the product needs it", async () => {
  const [without, with_] = await build(
    visit(),
    visit({ needs: ["door", "care_grade"], subjectId: doors[1]! }),
  );
  assert.equal((await see(without!, guard)).careGrade, null);
  assert.equal((await see(with_!, guard)).careGrade, "ordinary");
  await complete(with_!);
  assert.equal((await see(with_!, guard)).careGrade, null);
});

test("done: refused before it opens and to others, allowed once, and a repeat of its key says the same", async () => {
  const [early, id] = await build(
    visit({ opensOn: "2026-11-24", dueOn: "2026-11-24" }),
    visit({ opensOn: "2026-11-20" }),
  );
  const soon = await complete(early!);
  assert.deepEqual(refused(soon), [409, "duty.not_yet"]);
  assert.ok(soon.problem.title.includes("2026-11-24"));
  assert.deepEqual(refused(await complete(id!, chief)), [403, "duty.not_yours"]);
  assert.deepEqual(refused(await complete(id!, await hire("cadre"))), [403, "duty.not_yours"]);
  await alike((of) => complete(of));
  const wrong: [object, string][] = [
    [{ note: "x".repeat(1001) }, "note"],
    [{ note: "\u0000" }, "note"],
    [{ count: -1 }, "count"],
    [{ count: 1.5 }, "count"],
    [{ doneOn: "2026-02-30" }, "doneOn"],
    [{ place: "1号楼 101" }, ""],
  ];
  for (const [body, field] of wrong)
    assert.deepEqual(refused(await complete(id!, guard, body)), [400, "http.invalid", field]);
  for (const doneOn of ["2026-11-19", "2026-11-24", "9999-12-31"])
    assert.deepEqual(refused(await complete(id!, guard, { doneOn })), [
      400,
      "duty.done_on_outside",
      "doneOn",
    ]);

  const body = { note: " 都好 ", doneOn: "2026-11-21" };
  const done = exact(DutyDetail, await complete(id!, guard, body, `done-${id}`));
  assert.deepEqual(
    [done.state, done.version, done.closing!.note, done.closing!.onTime],
    ["done", 2, "都好", true],
  );
  assert.equal(done.closing!.undoUntil, "2026-11-23T02:10:00.000Z");
  assert.deepEqual((await complete(id!, guard, body, `done-${id}`)).body, done);
  assert.deepEqual(refused(await complete(id!, guard, body)), [409, "duty.closed"]);
  assert.deepEqual(refused(await complete(id!, guard, {}, `done-${id}`)), [409, "http.key_reused"]);
  assert.deepEqual(await rows(`select done_on, on_time from duty_closing where duty_id = $1`, id), [
    { done_on: "2026-11-21", on_time: true },
  ]);
  assert.equal(
    (await rows(`select 1 from journal_entry where target_id = $1 and verb = 'complete'`, id)).length,
    1,
  );
});

test("one visit a household counts a day, also for several at once", async () => {
  const at = doors.flatMap((subjectId) => [1, 2, 3].map(() => visit({ subjectId, opensOn: "2026-11-20" })));
  const made = await build(...at, visit({ stage: "gift" }));
  const answers = await Promise.all(made.slice(0, 9).map((id) => complete(id)));
  for (const house of [0, 3, 6])
    assert.deepEqual(
      answers
        .slice(house, house + 3)
        .map(({ status }) => status)
        .sort(),
      [200, 409, 409],
    );
  const late = made[answers.findIndex(({ status }) => status === 409)]!;
  assert.deepEqual(refused(await complete(late)), [409, "duty.one_a_day", "doneOn"]);
  assert.equal((await complete(made[9]!)).status, 200, "another stage is another matter");
  assert.equal((await complete(late, guard, { doneOn: "2026-11-22" })).status, 200);
});

test("where people are counted the number is required, and no more than the number", async () => {
  const [id] = await build({ dueOn: today, asks: ["count"], kind: "lecture" });
  assert.deepEqual((await see(id!)).asks, ["count"]);
  assert.deepEqual(refused(await complete(id!, officer)), [400, "duty.count_needed", "count"]);
  const done = exact(DutyDetail, await complete(id!, officer, { count: 0 }));
  assert.equal(done.closing!.count, 0);
});

test("CARE-04: excused for the three lawful reasons, and for no other", async () => {
  const made = await build(...["refused", "moved", "no_access"].map(() => visit()));
  for (const reason of ["busy", "", undefined])
    assert.equal((await act(made[0]!, "excuse", guard, { reason })).status, 400);
  assert.deepEqual(refused(await act(made[0]!, "excuse", chief, { reason: "moved" })), [
    403,
    "duty.not_yours",
  ]);
  const [early] = await build(visit({ opensOn: "2026-11-24", dueOn: "2026-11-24" }));
  assert.deepEqual(refused(await act(early!, "excuse", guard, { reason: "moved" })), [409, "duty.not_yet"]);
  await alike((id) => act(id, "excuse", guard, { reason: "moved" }));
  for (const [index, reason] of ["refused", "moved", "no_access"].entries()) {
    const excused = exact(DutyDetail, await act(made[index]!, "excuse", guard, { reason }));
    assert.deepEqual(
      [excused.state, excused.closing!.excuse, excused.closing!.onTime],
      ["excused", reason, true],
    );
    assert.deepEqual(refused(await act(made[index]!, "excuse", guard, { reason })), [409, "duty.closed"]);
  }
});

test("failed stays on record and is not on time; cancelled is the officer's or the chief's", async () => {
  const [first, second, third] = await build(visit(), visit(), visit());
  assert.equal((await act(first!, "failure", guard, {})).status, 400);
  assert.deepEqual(refused(await act(first!, "failure", chief, { note: "没来" })), [403, "duty.not_yours"]);
  await alike((id) => act(id, "failure", guard, { note: "没来" }));
  const failed = exact(DutyDetail, await act(first!, "failure", guard, { note: "没人来" }));
  assert.deepEqual([failed.state, failed.closing!.note, failed.closing!.onTime], ["failed", "没人来", false]);
  assert.equal((await act(second!, "cancellation", officer, {})).status, 400);
  assert.deepEqual(refused(await act(second!, "cancellation", guard, { note: "不用" })), [
    403,
    "duty.officer_decides",
  ]);
  await alike((id) => act(id, "cancellation", officer, { note: "不用" }));
  for (const [id, by] of [
    [second!, officer],
    [third!, chief],
  ] as const) {
    assert.equal(exact(DutyDetail, await act(id, "cancellation", by, { note: "不用了" })).state, "cancelled");
    assert.deepEqual(refused(await act(id, "cancellation", by, { note: "不用了" })), [409, "duty.closed"]);
  }
});

test("undo: within ten minutes and by the same person; the undone closing stays, marked", async () => {
  const [id] = await build(visit());
  const reopen = (by: Caller, of = id!, key?: string) => act(of, "reopening", by, undefined, key);
  assert.deepEqual(refused(await reopen(guard)), [409, "duty.open_already"]);
  await alike((of) => reopen(guard, of));
  await complete(id!);
  assert.deepEqual(refused(await reopen(officer)), [403, "duty.undo_own"]);
  assert.equal((await see(id!, officer)).closing!.undoUntil, null);
  world.setNow("2026-11-23T02:10:00Z");
  const opened = exact(DutyDetail, await reopen(guard, id!, `undo-${id}`));
  assert.deepEqual([opened.state, opened.closing, opened.version], ["open", null, 3]);
  assert.deepEqual((await reopen(guard, id!, `undo-${id}`)).body, opened);
  assert.deepEqual(refused(await reopen(guard)), [409, "duty.open_already"]);
  await complete(id!);
  world.setNow("2026-11-23T02:20:01Z");
  assert.deepEqual(refused(await reopen(guard)), [409, "duty.undo_late"]);
  assert.deepEqual(
    await rows(
      `select undone_at is not null as undone, undone_by from duty_closing where duty_id = $1 order by closed_at`,
      id,
    ),
    [
      { undone: true, undone_by: guard.personId },
      { undone: false, undone_by: null },
    ],
  );
});

test("a post is named where role and community fit; then it is that post's alone, and ends with the post", async () => {
  const [id] = await build(visit());
  const assign = (postId: string | null, version?: number, by = officer, of = id!) =>
    by.change<DutyDetail>("PUT", `/api/duties/${of}/assignment`, { postId }, version);
  await alike((of) => assign(guard.postId, 1, officer, of));
  assert.deepEqual(refused(await assign(guard.postId, 1, guard)), [403, "duty.officer_decides"]);
  assert.deepEqual(refused(await assign(guard.postId)), [428, "http.version_missing"]);
  const other = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const unfit = [
    officer.postId,
    (await hire("guard", [other])).postId,
    (await hire("volunteer")).postId,
    stranger.postId,
    missing,
  ];
  for (const postId of unfit)
    assert.deepEqual(refused(await assign(postId, 1)), [409, "duty.post_unfit", "postId"]);
  const colleague = await hire("guard");
  const named = exact(DutyDetail, await assign(guard.postId, 1));
  assert.deepEqual([named.assigneePostId, named.version], [guard.postId, 2]);
  assert.ok(named.assigneeName!.length > 0);
  const stale = await assign(colleague.postId, 1);
  assert.deepEqual(refused(stale), [412, "http.stale"]);
  assert.deepEqual(stale.problem.current, named);
  assert.equal((await colleague.get(`/api/duties/${id}`)).status, 404);
  assert.deepEqual(await ids(colleague), []);
  assert.deepEqual(await ids(guard), [id]);

  const security = await world.hire(world.station, "security_admin");
  assert.equal((await security.post(`/api/posts/${guard.postId}/end`)).status, 200);
  assert.equal((await guard.get(`/api/duties/${id}`)).status, 401, "no post, nothing to see, at once");
  assert.equal((await complete(id!)).status, 401);
  assert.deepEqual(refused(await assign(guard.postId, 2)), [409, "duty.post_unfit", "postId"]);
  const free = exact(DutyDetail, await assign(null, 2, chief));
  assert.deepEqual([free.assigneePostId, free.assigneeName], [null, null]);
  assert.deepEqual(await ids(colleague), [id]);
  await complete(id!, colleague);
  assert.deepEqual(refused(await assign(colleague.postId, 4)), [409, "duty.closed"]);
});

test("posts to name are those in force, for who may name them", async () => {
  const path = `/api/communities/${home}/posts`;
  const past = await hire("guard");
  await world.admin.query(`update post set to_on = '2026-11-22' where id = $1`, [past.postId]);
  for (const by of [guard, stranger]) assert.equal((await by.get(path)).status, 404);
  for (const id of [foreign, missing])
    assert.equal((await officer.get(`/api/communities/${id}/posts`)).status, 404);
  const { items } = (await officer.get<{ items: { id: string; role: string }[] }>(path)).body;
  assert.deepEqual(
    items.filter(({ role }) => role === "guard").map(({ id }) => id),
    [guard.postId],
  );
});

test("pages follow the order of date and door, and a broken cursor begins anew", async () => {
  const made = await build(
    ...[3, 1, 2].flatMap((day) =>
      ["00002//00101", "00001//00101"].map((placeKey) =>
        visit({ dueOn: `2027-01-0${day}`, closesOn: "2027-01-09", placeKey }),
      ),
    ),
  );
  const path = `/api/duties?limit=4&from=2027-01-01&to=2027-01-09&state=open&programmeId=${programmeId}`;
  const first = exact(Page, await guard.get(path));
  const second = exact(Page, await guard.get(`${path}&cursor=${first.next}`));
  assert.deepEqual(
    [...first.items, ...second.items].map(({ id }) => id),
    [3, 2, 5, 4, 1, 0].map((index) => made[index]),
  );
  assert.equal(second.next, null);
  for (const cursor of ["x", "%00", "bnVsbA", "WzFd"])
    assert.deepEqual(exact(Page, await guard.get(`${path}&cursor=${cursor}`)), first, cursor);
  for (const query of ["limit=0", "limit=201", "state=late", "from=2026-02-30", "mine=1", "communityId=x"])
    assert.equal((await guard.get(`/api/duties?${query}`)).status, 400, query);
});

test("a detail tells why it stands where it stands, and once closed no longer that it is late", async () => {
  const [old, id] = await build(
    visit({ opensOn: "2026-11-01", dueOn: "2026-11-01", closesOn: "2026-11-10" }),
    visit({
      opensOn: "2026-11-01",
      dueOn: "2026-11-10",
      closesOn: "2026-11-15",
      agreedTimes: 5,
      agreedPeriod: "year",
    }),
  );
  await complete(old!, guard, { doneOn: "2026-11-03" });
  const open = await see(id!, guard);
  assert.deepEqual(open.reasons, [
    { kind: "overdue", days: 8 },
    { kind: "agreed", times: 5, period: "year" },
    { kind: "last_done", days: 20 },
  ]);
  assert.deepEqual(open.may, {
    complete: null,
    excuse: null,
    fail: null,
    cancel: "duty.officer_decides",
    assign: "duty.officer_decides",
    reopen: "duty.open_already",
  });
  const closed = exact(DutyDetail, await complete(id!));
  assert.equal(closed.closing!.onTime, false);
  assert.ok(!closed.reasons.some(({ kind }) => kind === "overdue"));
});

test("the on-time rate is on time ÷ (closed + overdue), worked out by hand", async () => {
  const day = (dueOn: string, closesOn = dueOn) => ({ dueOn, closesOn, roles: ["guard"] });
  const [a, b, c, d, e, f] = await build(
    day("2026-11-16"),
    day("2026-11-16"),
    day("2026-11-17", "2026-11-24"),
    day("2026-11-18", "2026-11-24"),
    day("2026-11-19", "2026-11-24"),
    day("2026-11-20"),
    day("2026-11-21"), // open, closed on the 21st: overdue
    day("2026-11-21", "2026-11-23"), // open until today: not overdue
    day("2026-12-05"), // to come
  );
  await complete(a!, guard, { doneOn: "2026-11-16" }); // on time
  await complete(b!); // done a week late
  await act(c!, "excuse", guard, { reason: "refused" }); // closed in time
  await act(d!, "failure", guard, { note: "没去成" }); // closed, not on time
  await act(e!, "cancellation", officer, { note: "不用了" }); // counts nowhere
  await complete(f!, guard, { doneOn: "2026-11-20" }); // on time, then undone: overdue
  await act(f!, "reopening", guard, undefined);
  const expected = { onTime: 2, closed: 4, overdue: 2 };
  const page = await officer.get<{ onTime: object }>(`/api/pages/programmes/${programmeId}/duties`);
  assert.deepEqual(page.body.onTime, expected);
  const community = await officer.get<{ onTime: object }>(`/api/pages/communities/${home}`);
  assert.deepEqual(community.body.onTime, expected);
});

test("the register's news reach open duties: a new door, and an end", async () => {
  const [open, closed] = await build(visit({ subjectId: doors[2]! }), visit({ subjectId: doors[2]! }));
  await complete(closed!);
  const address = { building: "9", unit: null, floor: null, room: "901" };
  const moved = await officer.change("PATCH", `/api/households/${doors[2]}`, { address }, 1);
  assert.equal(moved.status, 200);
  await world.settle();
  assert.deepEqual([(await see(open!)).place, (await see(closed!)).place], ["9号楼 901", "1号楼 101"]);
  assert.equal((await officer.post(`/api/households/${doors[2]}/end`, { reason: "moved" })).status, 204);
  await world.settle();
  const ended = await see(open!);
  assert.deepEqual([ended.state, ended.closing!.by, (await see(closed!)).state], ["cancelled", "", "done"]);
  assert.deepEqual(refused(await act(open!, "reopening", officer, undefined)), [403, "duty.undo_own"]);
});
