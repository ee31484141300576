import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { openPost } from "../../people/api.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import type { Programme, ProgrammeOffers } from "../../programme/contract.ts";
import { shipped, stockShelf } from "../../shelf/api.ts";
import { buildDuties } from "../cast.ts";
import { DutyDetail } from "../contract.ts";
import {
  AppointablePosts,
  Appointment,
  Appointments,
  Batch,
  type DutyEvent,
  DutyLife,
  HandOverPosts,
  Waiting,
} from "../life/contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let home: string;
let programmeId: string;
let by: Map<Role, Caller>;
let foreign: { programme: string; appointment: string; post: string; duty: string };
const missing = newId(new Date());
const today = "2026-11-23";
const roles: Role[] = ["officer", "cadre", "property_manager", "lawyer"];

/** A community where P14 runs: visits after a warning letter, for those appointed only. */
const settle = async (station: World["station"]) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const chief = await world.hire(station, "chief");
  const hired = new Map<Role, Caller>([["chief", chief]]);
  for (const role of roles) hired.set(role, await world.hire(station, role, [place]));
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chief.personId, { officer: 40, cadre: 40 });
    return buildProgramme(world.db, tx, {
      communityId: place,
      author: hired.get("officer")!.personId,
      chief: chief.personId,
      product: "P14",
    });
  });
  return { place, hired, id };
};
type Rows = Parameters<typeof buildDuties>[2];
const build = (rows: Rows, station = world.station, of = programmeId) =>
  world.inStation(station, (tx) =>
    buildDuties(
      tx,
      of,
      rows.map((row) => ({ appointedOnly: true, closesOn: "2026-11-30", ...row })),
    ),
  );
const joint = { dueOn: today, roles: ["officer", "cadre", "property_manager"] as Role[] };
const one = async (more: object = {}) => (await build([{ dueOn: today, roles: ["cadre"], ...more }]))[0]!;
const as = (role: Role) => by.get(role)!;
const hire = (role: Role, where: string[] | null = [home]) => world.hire(world.station, role, where);
const appoint = (caller: Caller, postId: string, key?: string, of = programmeId, productCode = "P14") =>
  caller.post<Appointment>(`/api/programmes/${of}/appointments`, { productCode, postId }, key);
const end = (caller: Caller, id: string, key?: string) =>
  caller.post<Appointment>(`/api/duty-appointments/${id}/end`, undefined, key);
const appointed = async (caller: Caller) =>
  exact(Appointment, await appoint(as("officer"), caller.postId), 201);
const see = async (caller: Caller, id: string) => exact(DutyDetail, await caller.get(`/api/duties/${id}`));

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile);
  const post = theirs.hired.get("cadre")!.postId;
  const made = await appoint(theirs.hired.get("officer")!, post, undefined, theirs.id);
  const [duty] = await build([joint], world.hostile, theirs.id);
  foreign = { programme: theirs.id, appointment: made.body.id, post, duty: duty! };
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station);
  home = made.place;
  by = made.hired;
  programmeId = made.id;
  await world.settle();
});
after(() => world.close());

test("appointed by officer or chief only, a post the product has a part for, once; in the journal", async () => {
  const cadre = as("cadre");
  for (const id of [foreign.programme, missing])
    assert.deepEqual(refused(await appoint(as("officer"), cadre.postId, undefined, id)), [
      404,
      "http.missing",
    ]);
  for (const role of ["cadre", "property_manager", "lawyer"] as const)
    assert.deepEqual(refused(await appoint(as(role), cadre.postId)), [403, "duty.appoint_head"], role);
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const there = await hire("cadre", [elsewhere]);
  const gone = await hire("cadre");
  await (await world.hire(world.station, "security_admin")).post(`/api/posts/${gone.postId}/end`);
  const unfit = [there.postId, gone.postId, as("property_manager").postId, foreign.post, missing];
  for (const postId of unfit)
    assert.deepEqual(refused(await appoint(as("officer"), postId)), [409, "duty.appoint_unfit", "postId"]);
  assert.deepEqual(refused(await appoint(as("chief"), as("officer").postId)), [
    409,
    "duty.appoint_by_office",
    "postId",
  ]);
  for (const code of ["P15", "S99"])
    assert.deepEqual(refused(await appoint(as("officer"), cadre.postId, undefined, programmeId, code)), [
      409,
      "duty.appoint_open",
      "productCode",
    ]);

  const path = `/api/programmes/${programmeId}/appointable-posts?productCode=P14`;
  assert.deepEqual(refused(await cadre.get(path)), [404, "http.missing"]);
  const free = async () => exact(AppointablePosts, await as("chief").get(path)).items.map(({ id }) => id);
  assert.deepEqual((await free()).sort(), [cadre.postId, as("lawyer").postId].sort());
  const made = exact(Appointment, await appoint(as("officer"), cadre.postId, "one"), 201);
  assert.deepEqual([made.postId, made.role, made.endedAt], [cadre.postId, "cadre", null]);
  assert.deepEqual((await appoint(as("officer"), cadre.postId, "one")).body, made);
  assert.deepEqual(refused(await appoint(as("chief"), cadre.postId)), [
    409,
    "duty.appointed_already",
    "postId",
  ]);
  assert.deepEqual(await free(), [as("lawyer").postId]);

  const list = async (caller: Caller) =>
    exact(Appointments, await caller.get(`/api/programmes/${programmeId}/appointments`));
  assert.deepEqual(await list(as("officer")), { items: [made], may: { appoint: null } });
  assert.deepEqual(await list(cadre), { items: [made], may: { appoint: "duty.appoint_head" } });
  assert.deepEqual((await list(as("lawyer"))).items, [], "names are no matter of who is not among them");
  const { rows } = await world.admin.query(
    `select e.verb, s.subject_id from journal_entry e join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
     where e.target_id = $1 and e.kind = 'duty_appointment'`,
    [made.id],
  );
  assert.deepEqual(rows, [{ verb: "appoint", subject_id: cadre.personId }]);
});

test("ended by officer or chief, once; a foreign one, a missing one and one that is no matter of theirs are alike", async () => {
  const { id } = await appointed(as("cadre"));
  for (const other of [foreign.appointment, missing])
    assert.deepEqual(refused(await end(as("officer"), other)), [404, "http.missing"]);
  for (const role of ["cadre", "lawyer"] as const)
    assert.deepEqual(refused(await end(as(role), id)), [404, "http.missing"], role);
  const ended = exact(Appointment, await end(as("chief"), id, "off"));
  assert.ok(ended.endedAt !== null);
  assert.deepEqual((await end(as("chief"), id, "off")).body, ended);
  assert.deepEqual(refused(await end(as("officer"), id)), [409, "duty.appointment_ended"]);
  assert.equal((await appoint(as("officer"), as("cadre").postId)).status, 201, "and appointed again");
});

test("while the programme does not run nobody is appointed, and appointments there are can be ended", async () => {
  const { id } = await appointed(as("cadre"));
  const paused = await as("chief").post(`/api/programmes/${programmeId}/suspension`, { reason: "停一停" });
  assert.equal(paused.status, 200, JSON.stringify(paused.problem));
  assert.deepEqual(refused(await appoint(as("officer"), as("lawyer").postId)), [
    409,
    "duty.appoint_not_running",
  ]);
  assert.equal((await end(as("officer"), id)).status, 200);
});

/** One of everything that says something of such a duty; each carries 密 in a text. */
async function buildSecrets() {
  const title = { zh: "密件", en: "Close-held" };
  const [open, signing, offered, late, excused] = (await build([
    { ...joint, title },
    { ...joint, title },
    { dueOn: today, roles: ["cadre"], title },
    { ...joint, title, dueOn: "2026-11-20", closesOn: "2026-11-21" },
    { ...joint, title },
  ])) as [string, string, string, string, string];
  const officer = as("officer");
  const ok = (answer: { status: number; problem: unknown }) =>
    assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  ok(await officer.post(`/api/duties/${signing}/completion`, {}));
  ok(await officer.post(`/api/duties/${excused}/excuse`, { reason: "refused", note: "密" }));
  ok(await officer.post(`/api/duties/${open}/notes`, { text: "密" }));
  const file = await officer.upload<{ id: string }>(`/api/duties/${open}/files`, "密.txt", Buffer.from("密"));
  ok(file);
  const choiceId = (await officer.get<Programme>(`/api/programmes/${programmeId}`)).body.choices[0]!.id;
  const event = await officer.post<DutyEvent>(`/api/programmes/${programmeId}/events`, {
    choiceId,
    happenedOn: today,
    what: "密：告诫书一份",
  });
  ok(event);
  const colleague = await hire("cadre");
  ok(await appoint(officer, colleague.postId));
  const handOver = await officer.post<{ id: string }>(`/api/duties/${offered}/hand-over`, {
    postId: colleague.postId,
  });
  ok(handOver);
  return {
    open,
    signing,
    offered,
    late,
    excused,
    file: file.body.id,
    event: event.body.id,
    handOver: handOver.body.id,
    colleague,
  };
}
/** The event makes duties of P14's own stages: their titles are found by search. */
const secret = /密|Close-held|受害的一方/;
type Secrets = Awaited<ReturnType<typeof buildSecrets>>;
/** Every route that lists or reads duties, and who finds something there. */
const everyone = ["officer", "chief", "appointed"];
const listing = (of: Secrets): [path: string, sees: string[]][] => [
  ["/api/duties?limit=200", everyone],
  [`/api/duties?limit=200&communityId=${home}&state=open`, everyone],
  [`/api/duties?limit=200&programmeId=${programmeId}`, everyone],
  ["/api/duties?limit=200&mine=true", ["officer", "appointed"]],
  ["/api/pages/today", ["officer", "appointed"]],
  ["/api/pages/week", ["officer", "appointed"]],
  [`/api/pages/programmes/${programmeId}/duties`, everyone],
  [`/api/duty-board?communityId=${home}`, everyone],
  [`/api/search?kind=duty&q=${encodeURIComponent("单独访受害的一方")}`, everyone],
  ["/api/waiting", ["officer", "appointed"]],
  ["/api/excuses", ["officer", "chief"]],
  [`/api/programmes/${programmeId}/events`, everyone],
  ...[of.open, of.signing, of.offered, of.late, of.excused].map((id): [string, string[]] => [
    `/api/duties/${id}`,
    everyone,
  ]),
  [`/api/duties/${of.open}/life`, everyone],
  [`/api/duties/${of.open}/files`, everyone],
  [`/api/files/${of.file}/content`, everyone],
];

test("every listing × who: only officer, chief and those appointed find anything", async () => {
  const of = await buildSecrets();
  await appointed(as("cadre"));
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const hostile = await world.hire(world.hostile, "chief");
  const callers: [string, Caller][] = [
    ["officer", as("officer")],
    ["chief", as("chief")],
    ["appointed", as("cadre")],
    ["cadre", await hire("cadre")],
    ["property manager", as("property_manager")],
    ["lawyer", as("lawyer")],
    ["officer elsewhere", await hire("officer", [elsewhere])],
    ["supervisor", await hire("supervisor", null)],
    ["auditor", await hire("auditor", null)],
    ["hostile chief", hostile],
  ];
  for (const [path, sees] of listing(of))
    for (const [name, caller] of callers) {
      const answer = await caller.get<unknown>(path);
      const text = Buffer.isBuffer(answer.body)
        ? answer.body.toString()
        : JSON.stringify(answer.body ?? null);
      assert.equal(secret.test(text), sees.includes(name), `${name} ${path} ${answer.status} ${text}`);
      const single = /^\/api\/(duties|files)\/./.test(path);
      if (single && !sees.includes(name) && caller !== hostile)
        assert.deepEqual(refused(answer), [404, "http.missing"], `${name} ${path}`);
    }
  // What was counted without a title stays, and is the same for who keeps the community.
  const load = `/api/duty-workload?communityId=${home}`;
  assert.deepEqual((await callers[3]![1].get(load)).body, (await as("officer").get(load)).body);
  const days = async (caller: Caller) =>
    (
      await caller.get<{ days: { open: number; overdue: number; signing: number; closed: number }[] }>(
        `/api/duty-calendar?communityId=${home}&month=2026-11`,
      )
    ).body.days.reduce((sum, day) => sum + day.open + day.overdue + day.signing + day.closed, 0);
  assert.equal(await days(callers[3]![1]), 0);
  assert.ok((await days(as("officer"))) >= 5);
  assert.equal(await days(as("cadre")), await days(as("officer")));
});

test("every act on one is refused to who may not see it as if it were missing", async () => {
  const of = await buildSecrets();
  for (const caller of [await hire("cadre"), as("property_manager")]) {
    const { postId } = await hire("cadre");
    const asks: [string, object?][] = [
      ["completion", {}],
      ["excuse", { reason: "moved" }],
      ["failure", { note: "不行" }],
      ["cancellation", { note: "不用" }],
      ["reopening"],
      ["notes", { text: "看到了" }],
      ["hand-over", { postId }],
      ["sign-offs/cadre", {}],
      ["sign-offs/cadre/dispute", { note: "没去" }],
      ["sign-off-withdrawal"],
      ["excuse-review", { verdict: "upheld" }],
    ];
    for (const [what, body] of asks)
      for (const id of [of.open, of.signing, of.excused])
        assert.deepEqual(
          refused(await caller.post(`/api/duties/${id}/${what}`, body)),
          [404, "http.missing"],
          what,
        );
    assert.equal((await caller.get(`/api/duties/${of.open}/takers`)).status, 404);
    assert.equal(
      (await caller.change("PUT", `/api/duties/${of.open}/assignment`, { postId }, 1)).status,
      404,
    );
    assert.equal(
      (await caller.upload(`/api/duties/${of.open}/files`, "a.txt", Buffer.from("a"))).status,
      404,
    );
    assert.equal((await caller.post(`/api/files/${of.file}/removal`, { reason: "不要" })).status, 404);
    for (const what of ["acceptance", "withdrawal"])
      assert.equal((await caller.post(`/api/hand-overs/${of.handOver}/${what}`)).status, 404);
    assert.equal(
      (await caller.post(`/api/duty-events/${of.event}/withdrawal`, { reason: "错" })).status,
      404,
    );
    const batch = { act: "excuse", dutyIds: [of.open, of.late], reason: "moved" };
    assert.equal((await caller.post("/api/duty-batches", batch)).status, 404);
  }
  const { choices } = (await as("officer").get<Programme>(`/api/programmes/${programmeId}`)).body;
  const event = { choiceId: choices[0]!.id, happenedOn: today, what: "一份告诫书" };
  const enter = (caller: Caller) => caller.post(`/api/programmes/${programmeId}/events`, event);
  for (const role of ["cadre", "lawyer"] as const)
    assert.deepEqual(refused(await enter(as(role))), [403, "duty.event_appointed"]);
  await appointed(as("lawyer"));
  assert.equal((await enter(as("lawyer"))).status, 201);
});

test("named or offered only to an appointed post, one by one and in a batch; officer and chief need none", async () => {
  const id = await one();
  const [cadre, other] = [as("cadre"), await hire("cadre")];
  const assign = (postId: string, version: number, of = id) =>
    as("officer").change<DutyDetail>("PUT", `/api/duties/${of}/assignment`, { postId }, version);
  const offer = (postId: string) =>
    as("officer").post<{ id: string }>(`/api/duties/${id}/hand-over`, { postId });
  const no = [409, "duty.post_not_appointed", "postId"];
  assert.deepEqual(refused(await assign(cadre.postId, 1)), no);
  assert.deepEqual(refused(await offer(cadre.postId)), no);
  const takers = async () =>
    exact(HandOverPosts, await as("officer").get(`/api/duties/${id}/takers`)).items.map((each) => each.id);
  assert.deepEqual(await takers(), []);
  const act = async (postId: string) =>
    exact(
      Batch,
      await as("officer").post("/api/duty-batches", { act: "assign", dutyIds: [id], postId }),
      201,
    );
  assert.deepEqual((await act(cadre.postId)).items[0]!.refusal, "duty.post_not_appointed");

  await appointed(cadre);
  await appointed(other);
  assert.deepEqual((await takers()).sort(), [cadre.postId, other.postId].sort());
  assert.equal((await act(cadre.postId)).items[0]!.refusal, null);
  const { version, assigneePostId } = await see(cadre, id);
  assert.equal(assigneePostId, cadre.postId);
  assert.equal((await assign(other.postId, version)).body.assigneePostId, other.postId);
  assert.equal((await see(cadre, id)).may.complete, "duty.not_yours", "seen, and not theirs");
  const shared = await one({ roles: ["officer"] });
  assert.equal((await assign(as("officer").postId, 1, shared)).status, 200);
});

test("an ended appointment takes sight, name and offer at once", async () => {
  const cadre = as("cadre");
  const { id: appointment } = await appointed(cadre);
  const [named, offered, closed] = [await one(), await one(), await one()];
  const assign = (id: string) =>
    as("officer").change<DutyDetail>("PUT", `/api/duties/${id}/assignment`, { postId: cadre.postId }, 1);
  for (const id of [named, closed]) assert.equal((await assign(id)).status, 200);
  assert.equal((await cadre.post(`/api/duties/${closed}/completion`, {})).status, 200);
  await as("officer").post(`/api/duties/${offered}/hand-over`, { postId: cadre.postId });
  const batch = exact(
    Batch,
    await cadre.post("/api/duty-batches", { act: "excuse", dutyIds: [await one()], reason: "moved" }),
    201,
  );
  for (const id of [named, offered, closed]) assert.equal((await cadre.get(`/api/duties/${id}`)).status, 200);
  assert.equal((await end(as("officer"), appointment)).status, 200);
  for (const id of [named, offered, closed])
    assert.deepEqual(refused(await cadre.get(`/api/duties/${id}`)), [404, "http.missing"]);
  assert.deepEqual((await cadre.get<{ items: [] }>("/api/duties")).body.items, []);
  assert.equal((await cadre.get<{ count: number }>("/api/pages/today")).body.count, 0);
  assert.deepEqual(exact(Waiting, await cadre.get("/api/waiting")), { signOffs: [], handOvers: [] });
  assert.equal((await see(as("officer"), named)).assigneePostId, null);
  const life = exact(DutyLife, await as("officer").get(`/api/duties/${offered}/life`));
  assert.deepEqual([life.handOvers[0]!.state, life.mayOffer], ["lapsed", null]);
  assert.equal((await see(as("officer"), closed)).closing!.by.length > 0, true, "who did it stays");
  // What was closed within the ten minutes is not opened again by who may not see it.
  assert.equal((await cadre.post(`/api/duties/${closed}/reopening`)).status, 404);
  const undone = exact(Batch, await cadre.post(`/api/duty-batches/${batch.id}/undo`));
  assert.deepEqual(undone.items[0]!.refusal, "duty.changed_since");
});

test("an ended post takes sight at once, and its appointment ends with it", async () => {
  const cadre = as("cadre");
  const { id: appointment } = await appointed(cadre);
  const id = await one();
  await world.inStation(world.station, (tx) =>
    openPost(
      tx,
      {
        personId: cadre.personId,
        organisationId: world.station.organisationId,
        role: "cadre",
        communityIds: [home],
      },
      today,
    ),
  );
  assert.equal((await cadre.get(`/api/duties/${id}`)).status, 200);
  const security = await world.hire(world.station, "security_admin");
  assert.equal((await security.post(`/api/posts/${cadre.postId}/end`)).status, 200);
  assert.equal((await cadre.get(`/api/duties/${id}`)).status, 404, "another post of the person sees nothing");
  await world.settle();
  assert.deepEqual(refused(await end(as("officer"), appointment)), [409, "duty.appointment_ended"]);
});

test("a signature waits for those appointed; where none is, the role is vacant and the officer says so", async () => {
  const [id, other] = [
    await one({ roles: ["officer", "cadre"] }),
    await one({ roles: ["officer", "cadre"] }),
  ];
  const sign = (caller: Caller, of: string, what: string, body: object) =>
    caller.post<DutyLife>(`/api/duties/${of}/sign-offs/${what}`, body);
  assert.equal((await as("officer").post(`/api/duties/${id}/completion`, {})).status, 200);
  const waiting = async (caller: Caller) =>
    exact(Waiting, await caller.get("/api/waiting")).signOffs.map((each) => [each.duty.id, each.why]);
  assert.deepEqual(await waiting(as("officer")), [[id, "vacant"]]);
  assert.deepEqual(await waiting(as("cadre")), []);
  const vacant = { note: "还没有指定" };
  assert.equal((await sign(as("officer"), id, "cadre/vacancy", vacant)).status, 200);
  assert.equal((await see(as("officer"), id)).state, "done");
  await appointed(as("cadre"));
  await as("officer").post(`/api/duties/${other}/completion`, {});
  assert.deepEqual(await waiting(as("cadre")), [[other, "sign"]]);
  assert.deepEqual(refused(await sign(as("officer"), other, "cadre/vacancy", vacant)), [
    409,
    "duty.role_held",
    "role",
  ]);
  assert.equal((await sign(as("cadre"), other, "cadre", {})).status, 200);
});

test("what a revision narrows is narrowed as a whole: events and closed duties too, and never back", async () => {
  const open = shipped.map((content) =>
    content.code === "P14" ? { ...content, seenBy: "partners" as const } : content,
  );
  await world.inStation(world.station, (tx) => stockShelf(tx, open));
  try {
    const made = await settle(world.station);
    const [officer, cadre, chief] = (["officer", "cadre", "chief"] as const).map((role) =>
      made.hired.get(role)!,
    );
    await world.settle();
    const programme = `/api/programmes/${made.id}`;
    const { choices } = (await officer!.get<Programme>(programme)).body;
    const event = await cadre!.post<DutyEvent>(`${programme}/events`, {
      choiceId: choices[0]!.id,
      happenedOn: today,
      what: "一份告诫书",
    });
    const [first, second] = event.body.duties.map((duty) => duty.id);
    await officer!.post(`/api/duties/${first}/completion`, {});
    const seen = async () =>
      Promise.all([
        ...[first, second].map(async (id) => (await cadre!.get(`/api/duties/${id}`)).status),
        cadre!.get<{ items: unknown[] }>(`${programme}/events`).then(({ body }) => body.items.length),
      ]);
    assert.deepEqual(await seen(), [200, 200, 1]);
    await world.inStation(world.station, (tx) => stock(tx));
    await officer!.post(`${programme}/revisions`, { reason: "只给指定的人看" });
    const draft = (await officer!.get<Programme>(`${programme}/draft`)).body;
    const offers = (await officer!.get<ProgrammeOffers>(`${programme}/offers`)).body;
    const choice = draft.choices[0]!;
    const taken = await officer!.change(
      "PUT",
      `/api/choices/${choice.id}/version`,
      { versionId: offers.items[0]!.to.id },
      choice.version,
    );
    assert.equal(taken.status, 200, JSON.stringify(taken.problem));
    assert.equal((await officer!.post(`${programme}/submission`)).status, 200);
    assert.equal((await chief!.post(`${programme}/approval`, {})).status, 200);
    await world.settle();
    assert.deepEqual(await seen(), [404, 404, 0]);
    assert.equal((await officer!.get(`/api/duties/${first}`)).status, 200);
  } finally {
    await world.inStation(world.station, (tx) => stock(tx));
  }
});
