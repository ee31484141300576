import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../cast.ts";
import { CopyReport, Programme, RevisionDiff } from "../contract.ts";
import { pageOf } from "../../../server/wire.ts";
import { ProgrammeSummary } from "../contract.ts";

let world: World;
let home: string;
let foreignProgramme: string;
let officer: Caller;
let chief: Caller;
let stranger: Caller;
const enough: Partial<Record<Role, number>> = { officer: 40, cadre: 40, guard: 40, property_manager: 40 };
before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  stranger = await world.hire(world.hostile, "officer");
  const theirs = await world.hire(world.hostile, "chief");
  await world.inStation(world.hostile, (tx) => buildHours(tx, foreign, theirs.personId, enough));
  foreignProgramme = await world.inStation(world.hostile, (tx) =>
    buildProgramme(world.db, tx, { communityId: foreign, author: stranger.personId, chief: theirs.personId }),
  );
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, enough));
});
after(() => world.close());

const missing = newId(new Date());
const build = (of: Partial<Parameters<typeof buildProgramme>[2]> = {}) =>
  world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      chief: chief.personId,
      ...of,
    }),
  );
const path = (id: string, what = "") => `/api/programmes/${id}${what === "" ? "" : `/${what}`}`;
const see = async (id: string, by = officer, what = "") => exact(Programme, await by.get(path(id, what)));
const bodies: Record<string, object | undefined> = {
  revisions: { reason: "每月一次太少" },
  suspension: { reason: "小区封闭施工" },
  closure: { reason: "三个月没有议题" },
  "closure-proposal": { reason: "三个月没有议题" },
  "closure-refusal": { reason: "再试一个月" },
  return: { reason: "再想想" },
  approval: {},
};
const act = (id: string, what: string, by: Caller, body: object | undefined = bodies[what], key?: string) =>
  by.post<Programme>(path(id, what), body, key);
const count = async (sql: string, ...values: unknown[]) =>
  Number((await world.admin.query(`select count(*) from ${sql}`, values)).rows[0].count);
/** Refused to another station and to nobody's id alike, then twice with one key: one effect. */
async function guarded(id: string, what: string, by: Caller, other: Caller, code: string, status = 200) {
  for (const none of [foreignProgramme, missing])
    assert.deepEqual(refused(await act(none, what, by)), [404, "http.missing"], what);
  assert.deepEqual(refused(await act(id, what, stranger)), [404, "http.missing"], what);
  assert.deepEqual(refused(await act(id, what, other)), [403, code], what);
  const key = `${what}-${id}`;
  const first = exact(Programme, await act(id, what, by, bodies[what], key), status);
  assert.deepEqual((await act(id, what, by, bodies[what], key)).body, first, "again with its key");
  return first;
}

test("a revision is opened beside the one in force, changed, submitted and approved by another person", async () => {
  const id = await build({ parameters: { everyMonths: 1, minutes: 60 } });
  const before = await see(id);
  const draft = await guarded(id, "revisions", officer, chief, "programme.officer_picks", 201);
  assert.deepEqual(
    [draft.revision, draft.revisionState, draft.state, draft.reason],
    [2, "draft", "active", "每月一次太少"],
  );
  assert.deepEqual(draft.next, { number: 2, state: "draft", authorId: officer.personId });
  assert.deepEqual(draft.contract, { ...before.contract, frozenAt: null });
  assert.equal((await see(id)).revision, 1, "the one in force is what is shown");
  const colleague = await world.hire(world.station, "officer", [home]);
  assert.equal((await act(id, "revisions", colleague)).body.revision, 2, "one draft, gone on with together");
  assert.equal(await count("revision where programme_id = $1", id), 2);

  const choice = draft.choices[0]!;
  const changed = exact(
    Programme,
    await officer.change(
      "PATCH",
      `/api/choices/${choice.id}`,
      { parameters: { ...choice.parameters, everyMonths: 2 } },
      1,
    ),
  );
  assert.ok(changed.minutesPerWeek < before.minutesPerWeek);
  assert.deepEqual((await see(id)).choices, before.choices, "what is in force is untouched");
  const stale = await officer.change("PATCH", path(id), { endsOn: "2027-06-30" }, before.version);
  assert.deepEqual(refused(stale), [412, "http.stale"]);
  assert.equal((stale.problem.current as Programme).revision, 2);
  const wrong: [object, string, string][] = [
    [{ startsOn: "2027-01-01" }, "programme.start_stays", "startsOn"],
    [{ effectiveOn: "2026-11-22" }, "programme.starts_in_past", "effectiveOn"],
    [{ effectiveOn: "2027-12-01" }, "programme.effective_after_end", "effectiveOn"],
    [{ endsOn: "2026-11-23" }, "programme.ends_before_start", "endsOn"],
    [{ endsOn: "2028-11-24" }, "programme.too_long", "endsOn"],
  ];
  for (const [patch, code, field] of wrong)
    assert.deepEqual(refused(await officer.change("PATCH", path(id), patch, changed.version)), [
      400,
      code,
      field,
    ]);
  const moved = exact(
    Programme,
    await officer.change("PATCH", path(id), { endsOn: "2027-06-30" }, changed.version),
  );
  assert.equal(moved.capacity.lines[0]!.used, 0, "its own old load does not count");

  const submitted = await guarded(id, "submission", officer, chief, "programme.officer_picks");
  assert.deepEqual([submitted.revision, submitted.revisionState], [2, "submitted"]);
  const again = await act(id, "revisions", officer);
  assert.deepEqual(refused(again), [409, "programme.revision_submitted"]);
  assert.match(again.problem.title, /第 2 版/);
  const waiting = exact(
    pageOf(ProgrammeSummary),
    await chief.get("/api/programmes?state=submitted&limit=200"),
  );
  assert.deepEqual(waiting.items.find((each) => each.id === id)?.next?.state, "submitted");
  const approved = await guarded(id, "approval", chief, officer, "programme.chief_approves");
  assert.deepEqual(
    [approved.revision, approved.revisionState, approved.endsOn, approved.effectiveOn, approved.next],
    [2, "in_force", "2027-06-30", "2026-11-23", null],
  );
  assert.deepEqual(
    approved.revisions.map(({ number, state }) => [number, state]),
    [
      [1, "superseded"],
      [2, "in_force"],
    ],
  );
  assert.deepEqual(
    approved.timeline.filter(({ at }) => at !== null).map(({ what, revision }) => `${what} ${revision}`),
    ["drafted 1", "revised 2", "submitted 1", "submitted 2", "approved 1", "approved 2"],
  );
  const first = await see(id, officer, "revisions/1");
  assert.deepEqual(
    [first.revisionState, first.choices, first.contract],
    ["superseded", before.choices, before.contract],
  );
  assert.equal((await officer.get(path(id, "revisions/3"))).status, 404);
  assert.equal((await stranger.get(path(id, "revisions/1"))).status, 404);
  assert.equal(
    await count("outbox where name = 'programme.revised' and payload ->> 'programmeId' = $1", id),
    1,
  );
});

test("the difference of two revisions: values, products, end, terms, hours", async () => {
  const id = await build({ parameters: { everyMonths: 1, minutes: 60 } });
  const { choices, version, contract } = (await act(id, "revisions", officer)).body;
  const parameters = { ...choices[0]!.parameters, everyMonths: 3 };
  await officer.change("PATCH", `/api/choices/${choices[0]!.id}`, { parameters }, 1);
  await officer.post(path(id, "choices"), { productCode: "P24" });
  const now = (await see(id, officer, "draft")).version;
  assert.ok(now > version);
  const ends = await officer.change<Programme>("PATCH", path(id), { endsOn: "2027-12-31" }, now);
  const { indicator, failure, evaluateOn } = contract;
  const terms = { indicator, failure, evaluateOn, wouldCount: { zh: "少一半", en: "Half as many." } };
  assert.equal((await officer.change("PUT", path(id, "contract"), terms, ends.body.version)).status, 200);
  const diff = exact(RevisionDiff, await officer.get(path(id, "difference?from=1&to=2")));
  assert.deepEqual(diff.endsOn, { from: "2027-11-22", to: "2027-12-31" });
  assert.deepEqual(
    diff.products.map((each) => [
      each.code,
      each.change,
      each.parameters.map(({ parameter, values }) => [parameter.key, values]),
    ]),
    [
      ["P21", "changed", [["everyMonths", { from: 1, to: 3 }]]],
      ["P24", "added", []],
    ],
  );
  assert.deepEqual(
    diff.contract.map(({ term }) => term),
    ["wouldCount"],
  );
  assert.ok(diff.hours.every(({ minutes }) => minutes.to !== null) && diff.hours.length > 0);
  const back = exact(RevisionDiff, await chief.get(path(id, "difference?from=2&to=1")));
  assert.deepEqual(
    back.products.map(({ change }) => change),
    ["changed", "removed"],
  );
  for (const query of ["from=1", "from=0&to=1", "from=x&to=2"])
    assert.equal((await officer.get(path(id, `difference?${query}`))).status, 400);
  assert.equal((await officer.get(path(id, "difference?from=1&to=9"))).status, 404);
  assert.equal((await stranger.get(path(id, "difference?from=1&to=2"))).status, 404);
  assert.equal((await officer.get(path(foreignProgramme, "difference?from=1&to=1"))).status, 404);
});

test("two chiefs at once decide a revision once, the other is told; its writer is not its judge", async () => {
  const second = await world.hire(world.station, "chief");
  for (const what of ["approval", "return"]) {
    const id = await build();
    await act(id, "revisions", officer);
    await act(id, "submission", officer);
    const answers = await Promise.all([act(id, "approval", chief), act(id, what, second)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(answers.find(({ status }) => status === 409)!.problem.code, "programme.not_submitted");
    assert.equal(
      await count("approval where programme_id = $1", id),
      2,
      "that of the first revision, and one",
    );
    await world.admin.query(`update programme set state = 'closed' where id = $1`, [id]);
  }
  const running = await build();
  const opened = await Promise.all([1, 2, 3].map(() => act(running, "revisions", officer)));
  assert.deepEqual(
    opened.map(({ status, body }) => [status, body.revision]),
    [1, 2, 3].map(() => [201, 2]),
    "three presses at once open one revision",
  );
  await world.admin.query(`update programme set state = 'closed' where id = $1`, [running]);
  const both = await world.hire(world.station, "chief");
  const { openPost } = await import("../../people/api.ts");
  const of = { organisationId: world.station.organisationId, role: "officer" as const, communityIds: [home] };
  await world.inStation(world.station, (tx) =>
    openPost(tx, { ...of, personId: both.personId }, world.today()),
  );
  const id = await build();
  await act(id, "revisions", both);
  await act(id, "submission", officer);
  assert.deepEqual(refused(await act(id, "approval", both)), [403, "programme.author_approves"]);
  assert.equal((await act(id, "approval", chief)).status, 200);
});

test("a revision that comes back is changed and submitted again, or given up; the one in force goes on", async () => {
  const id = await build();
  await act(id, "revisions", officer);
  await act(id, "submission", officer);
  const back = await guarded(id, "return", chief, officer, "programme.chief_approves");
  assert.deepEqual([back.state, back.revisionState, back.next?.state], ["active", "returned", "returned"]);
  assert.equal(back.timeline.find(({ what }) => what === "returned")!.note, "再想想");
  assert.equal((await act(id, "submission", officer)).status, 200);
  await act(id, "return", chief);
  const { version } = await see(id);
  assert.deepEqual(refused(await officer.change("DELETE", path(id), undefined, 1)), [412, "http.stale"]);
  assert.equal((await officer.change("DELETE", path(id), undefined, version)).status, 204);
  const now = await see(id);
  assert.deepEqual([now.state, now.revision, now.next], ["active", 1, null]);
  assert.deepEqual(
    now.revisions.map(({ state }) => state),
    ["in_force", "withdrawn"],
  );
  assert.equal((await act(id, "revisions", officer)).body.revision, 3, "its number is not given again");
});

test("what does not fit with the old load out is refused; a revision for a later day waits for it", async () => {
  const id = await build({ parameters: { everyMonths: 1, minutes: 60 } });
  const used = (await see(id)).capacity.lines.find(({ role }) => role === "officer")!.planned;
  const hours = Math.ceil((used * 1.5) / 6 + 0.1) / 10;
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, { officer: hours }));
  const [choice] = (await act(id, "revisions", officer)).body.choices;
  const set = async (minutes: number, version: number) =>
    exact(
      Programme,
      await officer.change(
        "PATCH",
        `/api/choices/${choice!.id}`,
        { parameters: { ...choice!.parameters, minutes } },
        version,
      ),
    );
  assert.equal((await set(90, 1)).capacity.fits, true, "twice the load would not fit, but the old goes");
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, { officer: 0.1 }));
  assert.deepEqual(refused(await act(id, "submission", officer)).slice(0, 2), [
    409,
    "programme.over_capacity",
  ]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, { officer: 40 }));
  const { version } = await see(id, officer, "draft");
  assert.equal((await officer.change("PATCH", path(id), { effectiveOn: "2027-01-10" }, version)).status, 200);
  await act(id, "submission", officer);
  const ahead = exact(Programme, await act(id, "approval", chief));
  assert.deepEqual([ahead.revision, ahead.revisionState, ahead.effectiveOn], [2, "approved", "2027-01-10"]);
  assert.equal((await see(id)).revision, 1);
  const refusal = await act(id, "revisions", officer);
  assert.deepEqual(refused(refusal), [409, "programme.revision_ahead"]);
  assert.match(refusal.problem.title, /2027-01-10/);
});

test("suspended by the chief with a reason, no revision meanwhile, its hours still count; then it goes on", async () => {
  const id = await build();
  await act(id, "revisions", officer);
  for (const [untilOn, code] of [
    ["2026-11-23", "programme.resumes_in_past"],
    ["2027-11-23", "programme.resumes_after_end"],
  ])
    assert.deepEqual(refused(await act(id, "suspension", chief, { reason: "施工", untilOn })), [
      400,
      code,
      "untilOn",
    ]);
  assert.equal((await act(id, "suspension", chief, { reason: " " })).status, 400);
  assert.deepEqual(refused(await act(id, "resumption", chief)), [409, "programme.not_suspended"]);
  const paused = await guarded(id, "suspension", chief, officer, "programme.chief_suspends");
  assert.deepEqual(
    [paused.state, paused.suspension!.fromOn, paused.suspension!.untilOn],
    ["suspended", "2026-11-23", null],
  );
  assert.deepEqual(refused(await act(id, "suspension", chief)), [409, "programme.suspended_already"]);
  for (const what of ["revisions", "submission"])
    assert.deepEqual(refused(await act(id, what, officer)), [409, "programme.suspended_now"], what);
  const beside = await build({ product: "P24", chief: undefined });
  assert.ok((await see(beside)).capacity.lines.some(({ used }) => used > 0));
  assert.deepEqual(refused(await officer.post(path(beside, "choices"), { productCode: "P21" })), [
    409,
    "programme.already_running",
  ]);
  const on = await guarded(id, "resumption", chief, officer, "programme.chief_suspends");
  assert.deepEqual([on.state, on.suspension], ["active", null]);
  assert.deepEqual(
    on.timeline
      .filter(({ what }) => what === "suspended" || what === "resumed")
      .map(({ what, note }) => [what, note]),
    [
      ["suspended", "小区封闭施工"],
      ["resumed", null],
    ],
  );
  const answers = await Promise.all([act(id, "suspension", chief), act(id, "suspension", chief)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
});

test("closed before its day: proposed by the officer, decided by the chief, the contract says so", async () => {
  const id = await build();
  await act(id, "revisions", officer);
  const proposed = await guarded(id, "closure-proposal", officer, chief, "programme.officer_proposes");
  assert.equal(proposed.closing!.reason, "三个月没有议题");
  assert.deepEqual(refused(await act(id, "closure-proposal", officer)), [409, "programme.closing_proposed"]);
  const declined = await guarded(id, "closure-refusal", chief, officer, "programme.chief_closes");
  assert.equal(declined.closing, null);
  world.setNow("2026-11-23T03:00:00Z");
  await act(id, "closure-proposal", officer);
  const colleague = await world.hire(world.station, "officer", [home]);
  assert.deepEqual(refused(await act(id, "closure-withdrawal", colleague)), [
    403,
    "programme.proposer_withdraws",
  ]);
  world.setNow("2026-11-23T04:00:00Z");
  assert.equal((await act(id, "closure-withdrawal", officer)).body.closing, null);
  world.setNow("2026-11-23T05:00:00Z");
  await act(id, "closure-proposal", officer);
  world.setNow("2026-11-23T06:00:00Z");
  const frozen = (await see(id)).contract;
  const closed = await guarded(id, "closure", chief, officer, "programme.chief_closes");
  assert.deepEqual(
    [closed.state, closed.closedEarly!.closedOn, closed.closedEarly!.plannedEnd, closed.contract],
    ["closed", "2026-11-23", "2027-11-22", frozen],
  );
  assert.deepEqual([closed.next, closed.revisions[1]!.state], [null, "withdrawn"]);
  assert.deepEqual(
    closed.timeline.filter(({ what }) => what.startsWith("clos")).map(({ what }) => what),
    [
      "closing_proposed",
      "closing_declined",
      "closing_proposed",
      "closing_withdrawn",
      "closing_proposed",
      "closed_early",
    ],
  );
  for (const [what, by] of [
    ["closure", chief],
    ["suspension", chief],
    ["closure-proposal", officer],
    ["revisions", officer],
  ] as const)
    assert.deepEqual(refused(await act(id, what, by)), [409, "programme.over"], what);
  const next = await build({ chief: undefined });
  assert.equal(
    (await see(next)).capacity.lines[0]!.used,
    0,
    "its hours are free and its product may be picked",
  );
});

test("a copy brings products and values that fit, names what to look at, and never hours or a baseline", async () => {
  const school = await world.inStation(world.station, (tx) => buildCommunity(tx, { kind: "school" }));
  const next = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const both = await world.hire(world.station, "officer", [home, next, school]);
  const id = await build({ author: both.personId, parameters: { minutes: 60 } });
  const copy = (to: string, by = both, of = id) =>
    by.post<Programme>(path(of, "copies"), { communityId: to });
  for (const to of [missing, foreignProgramme]) assert.equal((await copy(to)).status, 404);
  for (const none of [missing, foreignProgramme]) assert.equal((await copy(next, both, none)).status, 404);
  assert.equal((await copy(next, stranger)).status, 404);
  assert.equal((await copy(next, officer)).status, 404, "a community of others");
  assert.deepEqual(refused(await copy(next, chief)), [403, "programme.officer_picks"]);
  assert.deepEqual(refused(await copy(home)), [400, "programme.copy_same_place"]);
  const made = exact(Programme, await copy(next), 201);
  assert.deepEqual(
    [made.state, made.communityId, made.choices[0]!.parameters["minutes"]],
    ["draft", next, 60],
  );
  assert.deepEqual([made.startsOn, made.endsOn, made.contract.baseline], ["2026-11-23", "2027-11-22", null]);
  assert.equal(made.contract.frozenAt, null);
  assert.ok(
    made.capacity.lines.every(({ declared }) => declared === null),
    "no hours came with it",
  );
  assert.equal(made.copiedFrom!.id, id);
  const report = async (of: string) =>
    (await both.get<{ report: unknown }>(path(of, "copy"))).body.report as CopyReport | null;
  const told = CopyReport.parse(await report(made.id));
  assert.deepEqual([told.products[0]!.code, told.products[0]!.left], ["P21", null]);
  assert.equal(await report(id), null);
  assert.deepEqual(refused(await copy(next)), [409, "programme.basket_there"]);
  const village = await world.inStation(world.station, (tx) => buildCommunity(tx, { kind: "village" }));
  const everywhere = await world.hire(world.station, "officer");
  const unfit = await build({ product: "P12", chief: undefined });
  const refusal = await copy(village, everywhere, unfit);
  assert.deepEqual(refused(refusal), [409, "programme.nothing_fits", "communityId"]);
  assert.equal(await count("programme where community_id = $1", village), 0);
  const there = exact(Programme, await copy(school), 201);
  const kinds = CopyReport.parse(await report(there.id)).products.map(({ left }) => left);
  assert.equal(there.choices.length, kinds.filter((left) => left === null).length);
});

test("one open basket a community: what was begun meanwhile waits for what came back, and nothing is lost", async () => {
  const id = await build({ chief: undefined, submitter: officer.personId });
  const newer = (await officer.post<Programme>("/api/programmes", { communityId: home })).body;
  await officer.post(path(newer.id, "choices"), { productCode: "P24" });
  await act(id, "return", chief);
  const states = async () => [(await see(id)).state, (await see(newer.id)).state];
  assert.deepEqual(await states(), ["returned", "set_aside"]);
  assert.deepEqual((await officer.get("/api/baskets/count")).body, { count: 1, id });
  assert.deepEqual(refused(await officer.post(path(newer.id, "choices"), { productCode: "P21" })), [
    409,
    "programme.set_aside",
  ]);
  assert.equal((await officer.post<Programme>("/api/programmes", { communityId: home })).body.id, id);

  const up = await guarded(newer.id, "taking-up", officer, chief, "programme.officer_picks");
  assert.equal(up.state, "draft");
  assert.deepEqual(await states(), ["set_aside", "draft"]);
  assert.deepEqual(refused(await act(newer.id, "taking-up", officer)), [409, "programme.not_set_aside"]);
  await act(id, "taking-up", officer);
  assert.deepEqual(
    await states(),
    ["returned", "set_aside"],
    "it is the returned one again, with its reason",
  );
  await act(id, "submission", officer);
  assert.deepEqual(await states(), ["submitted", "draft"], "its place is free again");
  await act(id, "return", chief);
  const { version } = await see(id);
  await officer.change("DELETE", path(id), undefined, version);
  assert.equal((await see(newer.id)).state, "draft");
});

test("an empty basket makes room for what came back", async () => {
  const id = await build({ chief: undefined, submitter: officer.personId });
  const empty = (await officer.post<Programme>("/api/programmes", { communityId: home })).body;
  await act(id, "return", chief);
  assert.equal((await officer.get(path(empty.id))).status, 404);
  assert.equal(
    await count("programme where community_id = $1 and state in ('draft', 'returned', 'set_aside')", home),
    1,
  );
});
