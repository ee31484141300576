/** Promises over HTTP: refused first, the wrong station, allowed, the effect, once more. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildDuties } from "../duty/cast.ts";
import { buildHours, buildProgramme, exact, refused, stock, whoOf } from "../programme/cast.ts";
import * as promises from "./api.ts";
import { type Stage, openStage } from "./cast.ts";
import { PromiseDetail } from "./contract.ts";

let world: World;
let at: Stage;
let foreign: string;
const missing = newId(new Date());
const due = "2026-12-03";
const door = { how: "door", on: "2026-11-23" };
const words = { words: "还没换" };
const acts: [string, object][] = [
  ["performance", {}],
  ["confirmation", { told: door }],
  ["dispute", { ...words, told: door }],
  ["term", { ...words, dueOn: "2026-12-20" }],
  ["term-agreement", {}],
  ["term-refusal", words],
  ["withdrawal", { ...words, told: door }],
  ["breach", words],
  ["reminder", {}],
  ["report", words],
  ["route", { route: "court" }],
];
const act = (by: Caller, id: string, what: string, body: object = {}, key?: string) =>
  by.post<PromiseDetail>(`/api/promises/${id}/${what}`, what === "reminder" ? undefined : body, key);
const done = async (by: Caller, id: string, what: string, body: object = {}) =>
  exact(PromiseDetail, await act(by, id, what, body));
const see = async (by: Caller, id: string) => exact(PromiseDetail, await by.get(`/api/promises/${id}`));
const story = ({ acts: all }: PromiseDetail) => all.map(({ kind }) => kind);
const outbox = async (name: string, id: string) =>
  (
    await world.admin.query(`select 1 from outbox where name = $1 and payload ->> 'promiseId' = $2`, [
      name,
      id,
    ])
  ).rowCount;
const told = async (by: Caller) =>
  (
    await by.get<{ items: { kind: string; text: { zh: string; en: string } }[] }>(
      "/api/notices?state=all&limit=100",
    )
  ).body.items.filter(({ kind }) => kind.startsWith("promise."));
const kinds = async (by: Caller) => (await told(by)).map(({ kind }) => kind.slice("promise.".length)).sort();

before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
  foreign = await (await openStage(world, world.hostile)).make();
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  at = await openStage(world);
});
after(() => world.close());

test("what is another station's, nobody's or not to be seen is missing alike, in every operation", async () => {
  const within = newId(world.now());
  const source = { kind: "dispute_clause", id: newId(world.now()), within } as const;
  const id = await at.make({ closeHeld: true, source });
  const outsider = await at.hire("property_manager");
  for (const [by, of] of [
    [at.officer, foreign],
    [at.officer, missing],
    [at.cadre, id],
    [outsider, id],
    [at.lawyer, id],
  ] as const) {
    assert.deepEqual(refused(await by.get(`/api/promises/${of}`)), [404, "http.missing"]);
    for (const [what, body] of acts)
      assert.deepEqual(refused(await act(by, of, what, body)), [404, "http.missing"], what);
  }
  const appoint = (posts: string[]) =>
    world.inStation(world.station, (tx) => promises.setAppointed(tx, within, posts));
  await appoint([at.lawyer.postId]);
  const seen = await see(at.lawyer, id);
  assert.deepEqual([seen.promised.name, seen.may.perform.code], [null, "promise.not_promisor"]);
  await appoint([]);
  assert.equal((await at.lawyer.get(`/api/promises/${id}`)).status, 404);
  await appoint([at.lawyer.postId]);
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${at.lawyer.postId}/end`);
  await world.settle();
  const { rows } = await world.admin.query(
    `select ended_at from promise_appointment where source_within = $1 and ended_at is null`,
    [within],
  );
  assert.deepEqual(rows, []);
});

test("a promise has two sides that are there, and a day to come", async () => {
  const no = (code: string, more: Parameters<Stage["make"]>[0]) =>
    assert.rejects(at.make(more), { code }, JSON.stringify(more));
  await no("promise.due_outside", { dueOn: "2026-11-22" });
  await no("promise.due_outside", { dueOn: "2029-11-24" });
  await no("promise.same_side", { promised: { kind: "organisation", id: at.firm } });
  await no("promise.same_side", { promised: { kind: "post", id: at.guard.postId } });
  await no("promise.side_unknown", { promisor: { kind: "organisation", id: missing } });
  await no("promise.side_unknown", { promisor: { kind: "post", id: missing } });
  for (const kind of ["household", "resident", "organisation"] as const)
    await no("promise.side_unknown", { promised: { kind, id: missing } });
  const other = await openStage(world);
  await no("promise.side_unknown", { promised: { kind: "household", id: other.household } });
  await no("promise.side_unknown", { promised: { kind: "resident", id: other.resident } });
  await no("promise.side_unknown", { promisor: { kind: "post", id: other.manager.postId } });
});

test("claimed by the promisor, confirmed by the resident as told at the door, and by nobody else", async () => {
  const id = await at.make();
  assert.deepEqual(refused(await act(at.lawyer, id, "performance")), [404, "http.missing"]);
  for (const doneOn of ["2026-11-22", "2026-11-24"])
    assert.deepEqual(refused(await act(at.manager, id, "performance", { doneOn })), [
      400,
      "promise.done_outside",
      "doneOn",
    ]);
  assert.deepEqual(refused(await act(at.manager, id, "performance", { told: door })), [
    400,
    "promise.told_self",
    "told",
  ]);
  assert.deepEqual(refused(await act(at.cadre, id, "performance")), [400, "promise.told_needed", "told"]);
  assert.deepEqual(refused(await act(at.manager, id, "performance", { fileId: missing })), [
    409,
    "promise.file_unknown",
    "fileId",
  ]);
  assert.deepEqual(refused(await act(at.officer, id, "confirmation", { told: door })), [
    409,
    "promise.nothing_claimed",
  ]);

  const body = { words: "三楼两扇都换了", doneOn: "2026-11-23" };
  const claimed = exact(PromiseDetail, await act(at.manager, id, "performance", body, "once"));
  assert.deepEqual(
    [claimed.state, claimed.doneOn, claimed.mine, claimed.version],
    ["performed", "2026-11-23", "promisor", 2],
  );
  assert.deepEqual((await act(at.manager, id, "performance", body, "once")).body, claimed);
  assert.deepEqual(refused(await act(at.guard, id, "performance")), [409, "promise.claimed"]);

  for (const by of [at.manager, at.guard])
    assert.deepEqual(refused(await act(by, id, "confirmation")), [403, "promise.own_side"]);
  assert.deepEqual(refused(await act(at.cadre, id, "confirmation", { told: door })), [
    403,
    "promise.only_promised",
  ]);
  assert.deepEqual(refused(await act(at.officer, id, "confirmation")), [400, "promise.told_needed", "told"]);
  for (const on of ["2026-11-22", "2026-11-24"])
    assert.deepEqual(refused(await act(at.officer, id, "confirmation", { told: { how: "door", on } })), [
      400,
      "promise.told_outside",
      "told.on",
    ]);
  const kept = exact(
    PromiseDetail,
    await act(at.officer, id, "confirmation", { words: "她很满意", told: door }, "c"),
  );
  assert.deepEqual(
    [kept.state, kept.doneOn, story(kept)],
    ["confirmed", "2026-11-23", ["made", "performed", "confirmed"]],
  );
  const last = kept.acts.at(-1)!;
  assert.deepEqual(
    [last.side, last.told, last.by, last.words],
    ["promised", door, "示例officer", "她很满意"],
  );
  assert.deepEqual(
    (await act(at.officer, id, "confirmation", { words: "她很满意", told: door }, "c")).body,
    kept,
  );
  assert.equal(await outbox("promise.confirmed", id), 1);
  for (const [what, more] of acts.filter(([each]) => !/^term-/.test(each)))
    assert.equal((await act(at.officer, id, what, more)).problem.code, "promise.kept", what);
  assert.deepEqual(await kinds(at.manager), ["confirmed"]);
});

test("who claimed for an organisation does not confirm for the other side; between two parties one officer may", async () => {
  const id = await at.make();
  await done(at.officer, id, "performance", { told: door });
  assert.deepEqual(refused(await act(at.officer, id, "confirmation", { told: door })), [
    403,
    "promise.one_hand",
  ]);
  assert.equal((await done(at.second, id, "confirmation", { told: door })).state, "confirmed");
  const two = await at.make({ promisor: { kind: "party", id: missing, name: "示例丙" } });
  await done(at.officer, two, "performance", { told: { how: "phone", on: "2026-11-23" } });
  assert.equal((await done(at.officer, two, "confirmation", { told: door })).state, "confirmed");
});

test("an organisation is promised: it confirms for itself; a post alone for itself", async () => {
  const shop = await at.hire("enterprise");
  const promised = { kind: "post", id: shop.postId } as const;
  const id = await at.make({ promised });
  await done(at.manager, id, "performance");
  assert.deepEqual(refused(await act(shop, id, "confirmation", { told: door })), [
    400,
    "promise.told_self",
    "told",
  ]);
  assert.deepEqual((await see(shop, id)).may.confirm, { code: null, as: "self" });
  const kept = await done(shop, id, "confirmation");
  assert.deepEqual([kept.state, kept.acts.at(-1)!.told], ["confirmed", null]);
  assert.deepEqual(await kinds(shop), ["claimed"]);
});

test("not done, says the one promised: it is owed as before, and can be claimed again", async () => {
  const id = await at.make();
  await done(at.manager, id, "performance");
  assert.equal((await act(at.officer, id, "dispute", { told: door })).status, 400, "a word of why");
  const owed = await done(at.officer, id, "dispute", { words: "只换了一扇", told: door });
  assert.deepEqual([owed.state, owed.doneOn, await kinds(at.manager)], ["disputed", null, ["disputed"]]);
  await done(at.manager, id, "performance", { words: "第二扇也换了" });
  const kept = await done(at.officer, id, "confirmation", { told: door });
  assert.deepEqual(story(kept), ["made", "performed", "disputed", "performed", "confirmed"]);
});

test("the day is changed by both, and the day before is kept", async () => {
  const id = await at.make();
  for (const dueOn of ["2026-11-23", due, "2029-12-30"])
    assert.deepEqual(refused(await act(at.manager, id, "term", { ...words, dueOn })), [
      400,
      "promise.term_past",
      "dueOn",
    ]);
  assert.deepEqual(refused(await act(at.cadre, id, "term", { ...words, dueOn: "2026-12-20" })), [
    400,
    "promise.told_needed",
    "told",
  ]);
  const asked = await done(at.manager, id, "term", { words: "玻璃晚到", dueOn: "2026-12-20" });
  assert.deepEqual([asked.dueOn, asked.term], [due, { on: "2026-12-20", side: "promisor" }]);
  assert.deepEqual(refused(await act(at.guard, id, "term", { ...words, dueOn: "2026-12-21" })), [
    409,
    "promise.term_waits",
  ]);
  assert.deepEqual(refused(await act(at.guard, id, "term-agreement")), [403, "promise.own_side"]);
  assert.deepEqual(refused(await act(at.officer, id, "term-agreement")), [
    400,
    "promise.told_needed",
    "told",
  ]);
  const no = await done(at.officer, id, "term-refusal", { ...words, told: door });
  assert.deepEqual([no.dueOn, no.term], [due, null]);
  await done(at.manager, id, "term", { words: "再商量", dueOn: "2026-12-20" });
  const agreed = await done(at.officer, id, "term-agreement", { told: door });
  assert.deepEqual([agreed.dueOn, agreed.term], ["2026-12-20", null]);
  const last = agreed.acts.at(-1)!;
  assert.deepEqual(
    [last.kind, last.side, last.on, last.before],
    ["term_agreed", "promised", "2026-12-20", due],
  );
  assert.deepEqual(refused(await act(at.officer, id, "term-agreement", { told: door })), [
    409,
    "promise.no_term",
  ]);
  await done(at.manager, id, "term", { words: "早一点", dueOn: "2026-12-10" });
  assert.equal((await done(at.guard, id, "term-refusal", { words: "不改了" })).term, null, "taken back");
});

test("broken by a keeper's decision after its day; then the next steps; agreed anew it is owed again", async () => {
  const id = await at.make();
  assert.deepEqual(refused(await act(at.officer, id, "breach", words)), [409, "promise.not_due"]);
  world.setNow("2026-12-03T15:00:00Z");
  assert.deepEqual(
    refused(await act(at.officer, id, "breach", words)),
    [409, "promise.not_due"],
    "its day is its own",
  );
  world.setNow("2026-12-03T16:30:00Z");
  assert.deepEqual((await see(at.officer, id)).overdue, true, "half past midnight at the station");
  assert.deepEqual(refused(await act(at.manager, id, "breach", words)), [403, "promise.keeper_decides"]);
  assert.equal((await act(at.officer, id, "breach")).status, 400);
  const broken = await done(at.cadre, id, "breach", { words: "催了两次没来" });
  assert.deepEqual([broken.state, broken.overdue, await outbox("promise.broken", id)], ["broken", false, 1]);
  assert.deepEqual(
    broken.next.map(({ kind, route, may }) => [kind, route, may]),
    [
      ["extend", null, null],
      ["remind", null, null],
      ["report", null, null],
      ["route", "mediate_again", null],
      ["route", "judicial_confirmation", null],
      ["route", "court", null],
    ],
  );
  assert.deepEqual(refused(await act(at.officer, id, "breach", words)), [409, "promise.broken"]);
  assert.deepEqual(refused(await act(at.officer, id, "route", { route: "hotline" })), [
    400,
    "promise.route_unfit",
    "route",
  ]);
  await done(at.officer, id, "route", { route: "mediate_again", words: "约在周五" });
  await done(at.officer, id, "reminder");
  assert.deepEqual(refused(await act(at.cadre, id, "reminder")), [409, "promise.reminded_today"]);
  await done(at.cadre, id, "report", { words: "请出面" });
  assert.deepEqual(await kinds(at.manager), ["broken", "reminded"]);
  assert.deepEqual(await kinds(at.officer), ["broken", "reported"], "nobody owns the source: its officers");
  await done(at.manager, id, "term", { words: "下周一定", dueOn: "2026-12-10" });
  const again = await done(at.second, id, "term-agreement", { told: { how: "phone", on: "2026-12-04" } });
  assert.deepEqual([again.state, again.dueOn], ["open", "2026-12-10"]);
  assert.ok(story(again).includes("broken"), "what was decided stays");
});

test("let go by the one promised, and by nobody of the promisor's", async () => {
  const id = await at.make();
  assert.deepEqual(refused(await act(at.manager, id, "withdrawal", words)), [403, "promise.own_side"]);
  assert.deepEqual(refused(await act(at.officer, id, "withdrawal", words)), [
    400,
    "promise.told_needed",
    "told",
  ]);
  const gone = await done(at.officer, id, "withdrawal", { words: "自己装了窗帘", told: door });
  assert.deepEqual([gone.state, gone.may.perform.code], ["withdrawn", "promise.withdrawn"]);
});

test("a stale version is answered with the promise as it is; a note from a phone keeps its day", async () => {
  const id = await at.make();
  const based = (version: number, headers: Record<string, string> = {}) =>
    world.app.request(`/api/promises/${id}/performance`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${at.manager.token}`,
        "content-type": "application/json",
        "if-match": `"${version}"`,
        ...headers,
      },
      body: JSON.stringify({ words: "在路上记的" }),
    });
  const stale = await based(7);
  const problem = (await stale.json()) as { code: string; current: PromiseDetail };
  assert.deepEqual([stale.status, problem.code, problem.current.version], [412, "http.stale", 1]);
  world.setNow("2026-11-25T02:00:00Z");
  const taken = await based(1, {
    "recorded-at": "2026-11-24T01:00:00Z",
    "device-at": "2026-11-24T01:03:00Z",
  });
  const claimed = (await taken.json()) as PromiseDetail;
  assert.deepEqual([taken.status, taken.headers.get("etag"), claimed.doneOn], [200, '"2"', "2026-11-24"]);
  assert.equal(claimed.acts.at(-1)!.recordedAt, "2026-11-24T01:00:00.000Z");
});

test("at a visit one may see a keeper puts a promise down; the household or who lives there is promised", async () => {
  const programme = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, at.home, at.chief.personId, { officer: 40 });
    const people = { author: at.officer.personId, chief: at.chief.personId };
    return buildProgramme(world.db, tx, { communityId: at.home, ...people });
  });
  const [visit, meeting] = await world.inStation(world.station, (tx) =>
    buildDuties(tx, programme, [
      { dueOn: "2026-11-23", subjectKind: "household", subjectId: at.household, roles: ["guard"] },
      { dueOn: "2026-11-23" },
    ]),
  );
  const input = {
    visitId: visit!,
    promisor: { kind: "organisation", id: at.firm },
    what: "修好楼道灯",
    proof: "灯亮了",
    dueOn: due,
  };
  const put = (by: Caller, more: object = {}, key?: string) =>
    by.post<PromiseDetail>("/api/promises", { ...input, ...more }, key);
  for (const visitId of [missing, foreign])
    assert.deepEqual(refused(await put(at.officer, { visitId })), [404, "http.missing"]);
  assert.deepEqual(refused(await put(at.guard)), [403, "promise.keeper_makes"]);
  assert.deepEqual(refused(await put(at.officer, { visitId: meeting })), [
    409,
    "promise.visit_unfit",
    "visitId",
  ]);
  assert.deepEqual(refused(await put(at.officer, { residentId: missing })), [
    409,
    "promise.side_unknown",
    "residentId",
  ]);
  const made = exact(PromiseDetail, await put(at.officer, {}, "made"), 201);
  assert.deepEqual((await put(at.officer, {}, "made")).body, made);
  assert.deepEqual(
    [made.promised.kind, made.promised.door, made.source.kind],
    ["household", "1号楼 101", "visit"],
  );
  const named = exact(PromiseDetail, await put(at.officer, { residentId: at.resident }), 201);
  assert.deepEqual([named.promised.kind, named.promised.name], ["resident", "示例甲乙"]);
  const firms = (await at.officer.get<{ items: { id: string }[] }>(`/api/communities/${at.home}/promisors`))
    .body.items;
  assert.ok(firms.some(({ id }) => id === at.firm));
  assert.equal((await at.guard.get(`/api/communities/${at.home}/promisors`)).status, 404);
});

test("a module marks a promise of its own as broken, by the same rule, and lists what its source holds", async () => {
  const [source, within] = [newId(world.now()), newId(world.now())];
  const id = await at.make({ source: { kind: "dispute_clause", id: source, within } });
  await at.make();
  const run = <T>(
    actor: Caller,
    what: (of: { who: Awaited<ReturnType<typeof whoOf>>; tx: never }) => Promise<T>,
  ) =>
    world.inStation(world.station, async (tx) =>
      what({ who: await whoOf(tx, actor.personId), tx: tx as never }),
    );
  const listed = (actor: Caller, of: string) =>
    run(actor, ({ who, tx }) =>
      promises.listForSource(
        { db: world.db, tx, keys: world.keys, who, look: () => undefined },
        { kind: "dispute_clause", id: of },
      ),
    );
  for (const each of [source, within])
    assert.deepEqual(
      (await listed(at.officer, each)).map(({ id: own }) => own),
      [id],
    );
  assert.deepEqual(await listed(at.lawyer, source), []);
  const broken = (actor: Caller) =>
    run(actor, ({ who, tx }) => promises.markBroken(world.db, tx, who, id, "没有来"));
  await assert.rejects(broken(at.officer), { code: "promise.not_due" });
  world.setNow("2026-12-05T02:00:00Z");
  await assert.rejects(broken(at.manager), { code: "promise.keeper_decides" });
  await broken(at.officer);
  assert.equal((await see(at.officer, id)).state, "broken");
});
