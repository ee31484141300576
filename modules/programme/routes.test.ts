import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { listRunning } from "./api.ts";
import { type Role, roles } from "../people/contract.ts";
import { openPost } from "../people/api.ts";
import { buildHouseholds } from "../registry/cast.ts";
import type { ParameterValue, ProductContent } from "../shelf/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "./cast.ts";
import { DeclaredHours, Programme, ProgrammeSummary } from "./contract.ts";
import { pageOf } from "../../server/wire.ts";

let world: World;
let home: string;
let foreign: string;
let foreignProgramme: string;
let officer: Caller;
let chief: Caller;
let stranger: Caller;
const enough: Partial<Record<Role, number>> = { officer: 40, cadre: 40, guard: 40, property_manager: 40 };
before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  stranger = await world.hire(world.hostile, "officer");
  foreignProgramme = await world.inStation(world.hostile, (tx) =>
    buildProgramme(world.db, tx, { communityId: foreign, author: stranger.personId }),
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
/** Another station's and nobody's answer alike. */
const alike = async (ask: (id: string) => Promise<{ status: number; problem: { code: string } }>) => {
  for (const id of [foreignProgramme, missing])
    assert.deepEqual(refused(await ask(id)), [404, "http.missing"]);
};
const build = (of: Partial<Parameters<typeof buildProgramme>[2]> = {}) =>
  world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId, ...of }),
  );
const open = async (by = officer, communityId = home) =>
  exact(Programme, await by.post("/api/programmes", { communityId }), 201);
const see = async (id: string, by = officer) => exact(Programme, await by.get(`/api/programmes/${id}`));
const choose = (id: string, productCode: string, by = officer, reason?: string) =>
  by.post<Programme>(`/api/programmes/${id}/choices`, { productCode, ...(reason && { reason }) });
const act = (id: string, what: "submission" | "approval" | "return", by: Caller, body?: object) =>
  by.post<Programme>(
    `/api/programmes/${id}/${what}`,
    body ?? (what === "approval" ? {} : what === "return" ? { reason: "再想想" } : undefined),
  );
const count = async (sql: string, ...values: unknown[]) =>
  Number((await world.admin.query(`select count(*) from ${sql}`, values)).rows[0].count);

test("only the beat officer opens a basket; the second call gives the same one, another officer their own", async () => {
  for (const role of roles.filter((each) => each !== "officer")) {
    const answer = await (
      await world.hire(world.station, role, [home])
    ).post("/api/programmes", { communityId: home });
    const unseen = ["system_admin", "security_admin", "auditor", "supervisor"].includes(role);
    assert.equal(answer.problem.code, unseen ? "http.missing" : "programme.officer_picks", role);
  }
  for (const id of [foreign, missing])
    assert.deepEqual(refused(await officer.post("/api/programmes", { communityId: id })), [
      404,
      "http.missing",
    ]);
  assert.equal((await stranger.post("/api/programmes", { communityId: home })).status, 404);

  const basket = await open();
  assert.deepEqual([basket.state, basket.revision, basket.choices], ["draft", 1, []]);
  assert.deepEqual([basket.startsOn, basket.endsOn], ["2026-11-23", "2027-11-22"]);
  assert.match(basket.code, /^[A-Z0-9]+-2026-1$/);
  assert.deepEqual(basket.may, {
    configure: null,
    submit: "programme.basket_empty",
    approve: "programme.chief_approves",
    discard: null,
    revise: "programme.not_running",
    suspend: "programme.chief_suspends",
    resume: "programme.chief_suspends",
    close: "programme.chief_closes",
    proposeClosing: "programme.not_running",
    declineClosing: "programme.chief_closes",
    withdrawClosing: "programme.nothing_proposed",
    takeUp: "programme.not_set_aside",
    copy: "programme.copy_nowhere",
  });
  assert.equal((await open()).id, basket.id);
  const second = await open(await world.hire(world.station, "officer", [home]));
  assert.notEqual(second.id, basket.id);
  assert.match(second.code, /-2$/);
  const counted = await officer.get("/api/baskets/count");
  assert.deepEqual(counted.body, { count: 0, id: basket.id });
});

test("two clicks at once open one basket", async () => {
  const answers = await Promise.all([open(), open(), open()]);
  assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
});

test("the number of a programme carries the station's year, not the machine's", async () => {
  world.setNow("2026-12-31T17:00:00Z");
  const basket = await open();
  assert.deepEqual([basket.startsOn, basket.code.split("-")[1]], ["2027-01-01", "2027"]);
});

test("FORM-07: a chosen product comes with its defaults filled in, once", async () => {
  const { id } = await open();
  await alike((of) => choose(of, "P21"));
  assert.equal((await choose(id, "P21", stranger)).status, 404);
  assert.deepEqual(refused(await choose(id, "P21", chief)), [403, "programme.officer_picks"]);
  assert.deepEqual(refused(await choose(id, "P06")), [409, "programme.wrong_kind"]);
  assert.equal((await choose(id, "P99")).status, 404);
  assert.equal((await choose(id, "P9")).status, 400);

  const chosen = exact(Programme, await choose(id, "P21"), 201);
  const [choice] = chosen.choices;
  assert.deepEqual(
    choice!.parameters,
    Object.fromEntries(choice!.content.parameters.map(({ key, default: value }) => [key, value])),
  );
  assert.equal(choice!.occurrences, 8);
  assert.equal(chosen.dutiesPlanned, 8);
  assert.deepEqual(chosen.contract.indicator, choice!.content.outcome.indicator);
  assert.deepEqual(
    [chosen.contract.baselineTo, chosen.contract.baseline, chosen.contract.frozenAt],
    ["2026-11-22", null, null],
  );
  assert.deepEqual(refused(await choose(id, "P21")), [409, "programme.already_chosen"]);
  const both = exact(Programme, await choose(id, "P24"), 201);
  assert.deepEqual(
    both.choices.map(({ productCode }) => productCode),
    ["P21", "P24"],
  );
  assert.deepEqual(both.contract, chosen.contract, "the first product's terms stay");
  assert.deepEqual((await officer.get("/api/baskets/count")).body, { count: 2, id });
});

test("what runs here already, and what is off the shelf, is not chosen", async () => {
  const running = await see(await build({ chief: chief.personId }));
  const { id } = await open();
  const twin = await choose(id, "P21");
  assert.deepEqual(refused(twin), [409, "programme.already_running"]);
  assert.ok(twin.problem.title.includes(running.code));
  await world.admin.query(`update product set retired_at = now() where station_id = $1 and code = 'P24'`, [
    world.station.id,
  ]);
  assert.deepEqual(refused(await choose(id, "P24")), [409, "shelf.retired"]);
  await world.admin.query(`update product set retired_at = null`);
  assert.equal((await choose(id, "P24")).status, 201);
});

const values: Record<string, [string, ParameterValue, string][]> = {
  P01: [
    ["nights", ["WE"], "shelf.value_out_of_bounds"],
    ["nights", ["WE", "WE"], "shelf.value_type"],
    ["nights", "WE", "shelf.value_type"],
    ["shifts", 3, "shelf.value_out_of_bounds"],
    ["shifts", 1.5, "shelf.value_off_step"],
    ["minutes", 50, "shelf.value_off_step"],
    ["start", "25:00", "shelf.value_type"],
    ["placeTimes", "true", "shelf.value_type"],
    ["phone", "1".repeat(41), "shelf.value_type"],
    ["route", "a\u0007", "shelf.value_type"],
    ["checkIn", true, "shelf.value_unknown"],
  ],
  P15: [
    ["times", 4, "shelf.value_out_of_bounds"],
    ["times", 13, "shelf.value_out_of_bounds"],
    ["festivals", ["easter"], "shelf.value_type"],
    ["way", "window", "shelf.value_type"],
    ["shares", { officer: 40, cadre: 40, civil_affairs: 10 }, "shelf.shares_not_100"],
    ["shares", { officer: 40, cadre: 40, guard: 20 }, "shelf.value_type"],
    ["shares", { officer: 140, cadre: -40 }, "shelf.value_type"],
  ],
};
test("parameters are refused out of their bounds, each by name, and stored within them", async () => {
  const { id } = await open();
  for (const code of Object.keys(values)) await choose(id, code);
  for (const choice of (await see(id)).choices) {
    const path = `/api/choices/${choice.id}`;
    const patch = (parameters: object, version?: number) =>
      officer.change<Programme>("PATCH", path, { parameters }, version);
    for (const [key, value, code] of values[choice.productCode]!)
      assert.deepEqual(refused(await patch({ ...choice.parameters, [key]: value }, 1)), [400, code, key]);
    const { minutes: _, ...without } = choice.parameters;
    assert.deepEqual(refused(await patch(without, 1)), [400, "shelf.value_missing", "minutes"]);
    assert.equal((await patch({ ...choice.parameters, minutes: null }, 1)).status, 400);
    assert.deepEqual(
      (await see(id)).choices.find((each) => each.id === choice.id),
      choice,
      "nothing stored",
    );

    const parameters = { ...choice.parameters, minutes: 45 };
    assert.deepEqual(refused(await patch(parameters)), [428, "http.version_missing"]);
    assert.equal((await stranger.change("PATCH", path, { parameters }, 1)).status, 404);
    assert.deepEqual(refused(await chief.change("PATCH", path, { parameters }, 1)), [
      403,
      "programme.officer_picks",
    ]);
    const changed = exact(Programme, await patch(parameters, 1));
    const after_ = changed.choices.find((each) => each.id === choice.id)!;
    assert.deepEqual([after_.parameters, after_.version], [parameters, 2]);
    const stale = await patch(choice.parameters, 1);
    assert.deepEqual(refused(stale), [412, "http.stale"]);
    assert.deepEqual(stale.problem.current, changed);
  }
});

test("two edits of one choice at once: one is told", async () => {
  const { choices } = await see(await build());
  const { id, parameters } = choices[0]!;
  const answers = await Promise.all(
    [20, 30].map((minutes) =>
      officer.change("PATCH", `/api/choices/${id}`, { parameters: { ...parameters, minutes } }, 1),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
});

test("dates move what hangs on them: occurrences, baseline, the day of counting", async () => {
  const id = await build({ product: "P01" });
  const before_ = await see(id);
  const patch = (body: object, version?: number, of = id, by = officer) =>
    by.change<Programme>("PATCH", `/api/programmes/${of}`, body, version);
  await alike((of) => patch({ endsOn: "2027-06-30" }, 1, of));
  const wrong: [object, string, string][] = [
    [{ startsOn: "2026-11-22" }, "programme.starts_in_past", "startsOn"],
    [{ endsOn: "2026-11-23" }, "programme.ends_before_start", "endsOn"],
    [{ startsOn: "2028-01-01" }, "programme.ends_before_start", "endsOn"],
    [{ endsOn: "2028-11-24" }, "programme.too_long", "endsOn"],
    [{ startsOn: "9998-01-01", endsOn: "9999-12-31" }, "programme.too_long", "endsOn"],
    [{ endsOn: "2027-02-30" }, "http.invalid", "endsOn"],
    [{ endsAt: "2027-02-03" }, "http.invalid", ""],
  ];
  for (const [body, code, field] of wrong) {
    const answer = await patch(body, before_.version);
    assert.deepEqual(refused(answer), [400, code, field], JSON.stringify(body));
  }
  assert.deepEqual(refused(await patch({ endsOn: "2027-06-30" })), [428, "http.version_missing"]);
  const dates = { startsOn: "2027-01-04", endsOn: "2027-06-30" };
  const moved = exact(Programme, await patch(dates, before_.version));
  assert.ok(moved.choices[0]!.occurrences < before_.choices[0]!.occurrences);
  assert.equal(moved.capacity.weeks, 178 / 7);
  assert.deepEqual([moved.contract.baselineTo, moved.startsOn], ["2027-01-03", "2027-01-04"]);
  assert.equal(moved.contract.baselineFrom.slice(4), "-01-04");
  const stale = await patch(dates, before_.version);
  assert.deepEqual(refused(stale), [412, "http.stale"]);
  assert.deepEqual(stale.problem.current, moved);
});

test("a basket left lying starts on the day it is submitted, as long as before, and its baseline with it", async () => {
  const id = await build({ endsOn: "2027-02-22" });
  world.setNow("2027-02-20T02:00:00Z");
  const submitted = exact(Programme, await act(id, "submission", officer));
  assert.deepEqual([submitted.startsOn, submitted.endsOn], ["2027-02-20", "2027-05-22"]);
  assert.deepEqual(submitted.contract.baselineTo, "2027-02-19");
  assert.ok(submitted.contract.evaluateOn > submitted.startsOn);
});

const terms = (more: object = {}) => ({
  indicator: { zh: "到派出所报的电诈案件", en: "Telecom fraud cases reported" },
  wouldCount: { zh: "少一半", en: "Half as many." },
  failure: { zh: "没少", en: "No fewer." },
  evaluateOn: "2027-12-01",
  ...more,
});
test("the contract is written before and frozen at approval; the baseline stays unknown", async () => {
  const empty = await open();
  const put = (id: string, body: object, version?: number, by = officer) =>
    by.change<Programme>("PUT", `/api/programmes/${id}/contract`, body, version);
  assert.deepEqual(refused(await put(empty.id, terms(), empty.version)), [409, "programme.basket_empty"]);
  const id = await build();
  await alike((of) => put(of, terms(), 1));
  const { version } = await see(id);
  assert.deepEqual(refused(await put(id, terms(), version, chief)), [403, "programme.officer_picks"]);
  assert.deepEqual(refused(await put(id, terms({ evaluateOn: "2026-11-23" }), version)), [
    400,
    "programme.ends_before_start",
    "evaluateOn",
  ]);
  assert.deepEqual(refused(await put(id, terms({ baseline: 20 }), version)), [400, "http.invalid", ""]);
  assert.deepEqual(refused(await put(id, terms())), [428, "http.version_missing"]);
  const written = exact(Programme, await put(id, terms(), version));
  assert.deepEqual(written.contract.wouldCount, { zh: "少一半", en: "Half as many." });
  assert.equal((await put(id, terms(), version)).status, 412);

  await act(id, "submission", officer);
  const approved = exact(Programme, await act(id, "approval", chief));
  assert.deepEqual(approved.contract, {
    ...written.contract,
    frozenAt: "2026-11-23T02:00:00.000Z",
    baseline: null,
  });
  assert.deepEqual(refused(await put(id, terms(), approved.version)), [409, "programme.not_open"]);
  assert.deepEqual((await see(id)).contract, approved.contract);
});

test("taking a product out gives the terms of the next one; an emptied basket has none", async () => {
  const id = await build();
  await choose(id, "P24");
  const [first, second] = (await see(id)).choices;
  const remove = (choiceId: string, version?: number, by = officer) =>
    by.change<Programme>("DELETE", `/api/choices/${choiceId}`, undefined, version);
  assert.equal((await remove(first!.id)).status, 428);
  assert.equal((await remove(first!.id, 1, stranger)).status, 404);
  assert.equal((await remove(first!.id, 7)).status, 412);
  const one = exact(Programme, await remove(first!.id, 1));
  assert.deepEqual(one.contract.indicator, second!.content.outcome.indicator);
  assert.equal((await remove(first!.id, 1)).status, 404);
  const none = exact(Programme, await remove(second!.id, 1));
  assert.deepEqual([none.choices, none.dutiesPlanned, none.capacity.lines], [[], 0, []]);
  assert.match(none.contract.indicator.en, /^Pick a product/);
});

test("a basket is thrown away once, and its number is not given again", async () => {
  const basket = await open();
  const path = `/api/programmes/${basket.id}`;
  const away = (version?: number, by = officer) => by.change("DELETE", path, undefined, version);
  assert.equal((await away()).status, 428);
  assert.equal((await away(basket.version, stranger)).status, 404);
  assert.deepEqual(refused(await away(basket.version, chief)), [403, "programme.officer_picks"]);
  const stale = await away(9);
  assert.deepEqual(refused(stale), [412, "http.stale"]);
  assert.deepEqual(stale.problem.current, await see(basket.id));
  assert.equal((await away(basket.version)).status, 204);
  assert.equal((await away(basket.version)).status, 404);
  assert.equal((await officer.get(path)).status, 404);
  assert.match((await open()).code, /-2$/);
});

test("what the shelf advises against is chosen with one line, which the chief reads; what suits needs none", async () => {
  const { id } = await open();
  const needed = await choose(id, "P15");
  assert.deepEqual(refused(needed), [409, "programme.reason_needed", "reason"]);
  assert.ok(
    needed.problem.title.includes("关爱先行"),
    "nothing here speaks for it and two partners are missing",
  );
  assert.equal((await choose(id, "P15", officer, " ")).status, 400);
  assert.equal((await choose(id, "P15", officer, "x".repeat(201))).status, 400);
  assert.deepEqual((await see(id)).choices, []);
  exact(Programme, await choose(id, "P15", officer, "居委会来要的"), 201);
  exact(Programme, await choose(id, "P21", officer, "没有人问"), 201);
  const reasons = (await see(id, chief)).choices.map(({ productCode, reason }) => [productCode, reason]);
  assert.deepEqual(
    reasons,
    [
      ["P15", "居委会来要的"],
      ["P21", null],
    ],
    "a line nobody asked for is not kept as one against the advice",
  );
});

test("what is empty, lacks a partner or never takes place is not submitted, and the refusal names it", async () => {
  await alike((id) => act(id, "submission", officer));
  const { id } = await open();
  assert.deepEqual(refused(await act(id, "submission", officer)), [409, "programme.basket_empty"]);
  await choose(id, "P15", officer, "居民提的");
  assert.deepEqual(refused(await act(id, "submission", chief)), [403, "programme.officer_picks"]);
  const lacking = await act(id, "submission", officer);
  assert.deepEqual(refused(lacking), [409, "programme.role_missing"]);
  assert.deepEqual((lacking.problem.details as { missingRoles: unknown }).missingRoles, [
    { productCode: "P15", role: "cadre", atLeast: 1, have: 0 },
    { productCode: "P15", role: "civil_affairs", atLeast: 1, have: 0 },
  ]);
  await world.hire(world.station, "cadre", [home]);
  const over = await world.hire(world.station, "civil_affairs", [home]);
  await world.admin.query(`update post set to_on = '2026-11-22' where id = $1`, [over.postId]);
  const past = await act(id, "submission", officer);
  assert.deepEqual(refused(past), [409, "programme.role_missing"], "a post that has run out holds nothing");
  await world.hire(world.station, "civil_affairs", [home]);
  assert.deepEqual((await see(id)).missingRoles, []);
  const never = await act(id, "submission", officer);
  assert.deepEqual(refused(never), [409, "programme.never_fires"]);
  assert.ok(never.problem.title.includes("入户走访"));
  await world.inStation(world.station, async (tx) => {
    await buildHouseholds(tx, home, 3);
    await buildHours(tx, home, chief.personId, { civil_affairs: 4 });
  });
  const submitted = exact(Programme, await act(id, "submission", officer));
  assert.deepEqual([submitted.state, submitted.choices[0]!.occurrences], ["submitted", 15]);
  assert.deepEqual(refused(await act(id, "submission", officer)), [409, "programme.not_open"]);
  assert.deepEqual(refused(await choose(id, "P21")), [409, "programme.not_open"]);
});

test("author and submitter do not approve; another chief does, once", async () => {
  const both = await world.hire(world.station, "chief");
  const second = await world.hire(world.station, "chief");
  await world.inStation(world.station, async (tx) => {
    const of = { organisationId: world.station.organisationId, role: "officer" as const };
    for (const { personId } of [both, second])
      await openPost(tx, { ...of, personId, communityIds: [home] }, world.today());
  });
  const id = await build({ author: both.personId, submitter: second.personId });
  await alike((of) => act(of, "approval", chief));
  assert.equal((await act(id, "approval", stranger)).status, 404);
  assert.deepEqual(refused(await act(id, "approval", officer)), [403, "programme.chief_approves"]);
  for (const by of [both, second])
    for (const what of ["approval", "return"] as const)
      assert.deepEqual(refused(await act(id, what, by)), [403, "programme.author_approves"]);
  assert.equal((await see(id)).state, "submitted");

  const path = `/api/programmes/${id}/approval`;
  const approved = exact(Programme, await chief.post(path, { note: "好" }, `approve-${id}`));
  assert.equal(approved.state, "active");
  assert.deepEqual(
    approved.timeline.map(({ what }) => what),
    ["drafted", "submitted", "approved", "activated", "ends", "evaluate"],
  );
  assert.deepEqual((await chief.post(path, { note: "好" }, `approve-${id}`)).body, approved);
  assert.deepEqual(refused(await chief.post(path, {})), [409, "programme.not_submitted"]);
  assert.deepEqual(refused(await act(id, "return", chief)), [409, "programme.not_submitted"]);
  assert.equal(await count("approval where programme_id = $1", id), 1);
  assert.equal(await count("outbox where payload ->> 'programmeId' = $1", id), 1);
  assert.equal(await count("journal_entry where target_id = $1 and verb = 'approve'", id), 1);
});

test("two chiefs at once: exactly one decides", async () => {
  const other = await world.hire(world.station, "chief");
  for (const second of ["approval", "return"] as const) {
    const id = await build({ submitter: officer.personId });
    const answers = await Promise.all([act(id, "approval", chief), act(id, second, other)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(await count("approval where programme_id = $1", id), 1);
    await world.admin.query(`update programme set state = 'closed' where id = $1`, [id]);
  }
});

test("two programmes that fit alone and not together are not both approved, even at once", async () => {
  await world.hire(world.station, "cadre", [home]);
  const officers = await Promise.all([1, 2].map(() => world.hire(world.station, "officer", [home])));
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, { officer: 1 }));
  const ids = [];
  for (const [index, { personId }] of officers.entries())
    ids.push(
      await build({
        author: personId,
        submitter: personId,
        product: ["P21", "P24"][index]!,
        parameters: { everyMonths: 1, minutes: 120 },
      }),
    );
  assert.ok((await see(ids[0]!)).minutesPerWeek > 30, "more than half of the hour each");
  const answers = await Promise.all(ids.map((id) => act(id, "approval", chief)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  const late = answers.find(({ status }) => status === 409)!;
  assert.equal(late.problem.code, "programme.over_capacity");
  assert.match(late.problem.title, /\d+\.\d 小时/);
});

test("one product is not approved twice for one community", async () => {
  const other = await world.hire(world.station, "officer", [home]);
  const ids = [await build({ submitter: officer.personId })];
  ids.push(await build({ author: other.personId, submitter: other.personId }));
  const answers = await Promise.all(ids.map((id) => act(id, "approval", chief)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal(answers.find(({ status }) => status === 409)!.problem.code, "programme.already_running");
});

test("returned with a reason, the author goes on and submits again", async () => {
  await world.hire(world.station, "cadre", [home]);
  const id = await build({ submitter: officer.personId });
  assert.equal((await act(id, "return", chief, {})).status, 400);
  assert.equal((await act(id, "return", chief, { reason: " " })).status, 400);
  assert.deepEqual(refused(await act(id, "return", officer)), [403, "programme.chief_approves"]);
  world.setNow("2026-11-23T03:00:00Z");
  const back = exact(Programme, await act(id, "return", chief, { reason: "先问问物业" }));
  assert.equal(back.state, "returned");
  const entry = back.timeline.find(({ what }) => what === "returned")!;
  assert.deepEqual([entry.note, entry.bySample], ["先问问物业", true]);
  assert.equal((await open()).id, id, "it is the basket again");
  assert.equal((await choose(id, "P24")).status, 201);
  world.setNow("2026-11-23T04:00:00Z");
  const again = exact(Programme, await act(id, "submission", officer));
  assert.deepEqual(
    again.timeline.map(({ what }) => what),
    ["drafted", "submitted", "returned", "submitted", "activated", "ends", "evaluate"],
  );
  assert.equal(exact(Programme, await act(id, "approval", chief)).state, "active");
});

test("programmes are listed for working posts of the community, page by page", async () => {
  const ids = [];
  for (let i = 0; i < 5; i++) {
    world.setNow(`2026-11-23T02:0${i}:00Z`);
    const by = await world.hire(world.station, "officer", [home]);
    ids.unshift(await build({ author: by.personId }));
  }
  const Page = pageOf(ProgrammeSummary);
  const guard = await world.hire(world.station, "guard", [home]);
  await world.inStation(world.station, (tx) =>
    openPost(
      tx,
      {
        personId: guard.personId,
        organisationId: world.station.organisationId,
        role: "supervisor",
        communityIds: null,
      },
      world.today(),
    ),
  );
  const other = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const elsewhere = await world.hire(world.station, "officer", [other]);
  await build({ communityId: other, author: elsewhere.personId });
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { items: ProgrammeSummary[]; next: string | null } = exact(
      Page,
      await guard.get(`/api/programmes?limit=2${cursor && `&cursor=${cursor}`}`),
    );
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  assert.deepEqual(seen, ids);
  const list = async (by: Caller, query = "") =>
    exact(Page, await by.get(`/api/programmes?limit=200${query}`)).items;
  assert.deepEqual((await list(guard, `&communityId=${other}`)).length, 0);
  assert.deepEqual((await list(guard, "&state=active")).length, 0);
  assert.deepEqual((await list(await world.hire(world.station, "auditor"))).length, 0);
  assert.deepEqual(
    (await list(stranger)).map(({ id }) => id),
    [foreignProgramme],
  );
  for (const wrong of ["x", "_", "-200000-01-01T00:00:00Z_" + missing, "2026_" + missing])
    assert.equal((await guard.get(`/api/programmes?cursor=${wrong}`)).status, 200, wrong);
  assert.equal((await elsewhere.get(`/api/programmes/${ids[0]}`)).status, 404);
  await alike((id) => officer.get(`/api/programmes/${id}`));
});

test("hours: the chief declares the officers', partners their own, and declaring again replaces", async () => {
  const declare = (by: Caller, role: Role, minutesPerWeek = 120, communityId = home) =>
    by.post<DeclaredHours>("/api/hours", { communityId, role, minutesPerWeek });
  const guard = await world.hire(world.station, "guard", [home]);
  assert.deepEqual(refused(await declare(officer, "officer")), [403, "programme.chief_declares", "role"]);
  assert.deepEqual(refused(await declare(officer, "guard")), [403, "programme.partner_declares", "role"]);
  assert.deepEqual(refused(await declare(guard, "cadre")), [403, "programme.partner_declares", "role"]);
  assert.deepEqual(refused(await declare(guard, "guard", 120, foreign)), [404, "http.missing"]);
  for (const minutes of [-1, 60_001, 1.5])
    assert.equal((await declare(guard, "guard", minutes)).status, 400, String(minutes));
  const first = exact(DeclaredHours, await declare(guard, "guard", 90), 201);
  const again = exact(DeclaredHours, await declare(guard, "guard", 0), 201);
  assert.deepEqual([again.id, again.minutesPerWeek, again.version], [first.id, 0, first.version + 1]);
  exact(DeclaredHours, await declare(chief, "officer"), 201);
  const path = `/api/communities/${home}/hours`;
  const { items } = (await officer.get<{ items: DeclaredHours[] }>(path)).body;
  assert.deepEqual(
    items.map(({ role, minutesPerWeek }) => [role, minutesPerWeek]),
    [
      ["cadre", 2400],
      ["guard", 0],
      ["officer", 120],
      ["property_manager", 2400],
    ],
  );
  for (const id of [foreign, missing])
    assert.equal((await officer.get(`/api/communities/${id}/hours`)).status, 404);
  assert.equal((await stranger.get(path)).status, 404);
});

test("a programme keeps the version of the product it was configured on", async () => {
  const id = await build();
  const before_ = await see(id);
  const content: ProductContent = before_.choices[0]!.content;
  await world.admin.query(
    `insert into product_version (station_id, id, product_id, number, content, content_hash, published_at)
     select station_id, $2, product_id, 2, $3, 'new', now() from product_version where station_id = $1 and id = $4`,
    [
      world.station.id,
      newId(world.now()),
      { ...content, name: { zh: "新的", en: "New" } },
      before_.choices[0]!.productVersionId,
    ],
  );
  assert.deepEqual((await see(id)).products, [{ code: "P21", name: content.name }]);
  await world.admin.query(`delete from product_version where content_hash = 'new'`);
});

test("another station's tables give nothing", async () => {
  const id = await build({ chief: chief.personId });
  const found = await world.inStation(world.hostile, (tx) => listRunning(tx, [home]));
  assert.deepEqual(found, []);
  for (const what of ["submission", "approval", "return"] as const)
    assert.equal((await act(id, what, stranger)).status, 404);
});
