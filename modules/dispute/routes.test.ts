import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { shown } from "../journal/queries.ts";
import { buildHouseholds } from "../registry/cast.ts";
import { buildResident } from "../registry/resident/cast.ts";
import { disputeBody } from "./cast.ts";
import type { Dispute, DisputeRow, DueDisputes, Likeness } from "./contract.ts";

let world: World;
let home: string;
let other: string;
let doors: string[];
let resident: string;
let officer: Caller;
let cadre: Caller;
let chief: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  [home, other, doors, resident] = await world.inStation(world.station, async (tx) => {
    const here = await buildCommunity(tx);
    const there = await buildCommunity(tx);
    const homes = await buildHouseholds(tx, here, 4);
    const one = await buildResident(tx, { communityId: here, householdId: homes[0]! }, { name: "石示例" });
    return [here, there, homes, one] as const;
  });
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  chief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "officer");
});
after(() => world.close());

const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
const register = async (by = officer, overrides: object = {}) => {
  const answer = await by.post<Dispute>("/api/disputes", disputeBody(home, overrides));
  assert.equal(answer.status, 201, JSON.stringify(answer.problem));
  return answer.body;
};

test("registering is refused to who does not keep the community, and to what is not said", async () => {
  const guard = await world.hire(world.station, "guard", [home]);
  assert.deepEqual(code(await guard.post("/api/disputes", disputeBody(home))), [
    403,
    "dispute.may_not_register",
  ]);
  assert.deepEqual(code(await chief.post("/api/disputes", disputeBody(home))), [
    403,
    "dispute.may_not_register",
  ]);
  assert.deepEqual(code(await officer.post("/api/disputes", disputeBody(other))), [404, "http.missing"]);
  assert.deepEqual(code(await stranger.post("/api/disputes", disputeBody(home))), [404, "http.missing"]);
  const cases: [object, number, string][] = [
    [{ place: null }, 400, "dispute.where_missing"],
    [{ householdId: home }, 400, "dispute.door_elsewhere"],
    [{ sinceOn: "2026-12-24" }, 400, "dispute.since_ahead"],
    [{ parties: [] }, 400, "http.invalid"],
    [{ parties: [{ side: "a" }] }, 400, "dispute.party_unnamed"],
    [{ parties: [{ name: "某", residentId: resident }] }, 400, "dispute.party_unnamed"],
    [{ parties: [{ residentId: doors[0] }] }, 409, "dispute.party_unknown"],
    [{ parties: [{ name: "某" }, { name: "某" }] }, 409, "dispute.party_twice"],
    [{ parties: [{ residentId: resident, phone: "13800000000" }] }, 409, "dispute.phone_of_register"],
    [{ parties: [{ name: "某", phone: "一二三" }] }, 400, "dispute.phone_shape"],
    [{ parties: [{ name: "某", role: "agent" }] }, 400, "dispute.nobody"],
    [{ parties: [{ name: "某" }, { name: "人", role: "agent" }] }, 400, "dispute.stands_for_whom"],
    [{ parties: [{ name: "某" }, { name: "人", role: "agent", of: 0 }] }, 400, "dispute.party_mandate"],
    [
      { parties: [{ name: "某" }, { name: "人", role: "guardian", of: 0, side: "b" }] },
      400,
      "dispute.stands_for_whom",
    ],
    [{ keptFrom: [{ personId: officer.personId, reason: "亲戚" }] }, 409, "dispute.kept_from_self"],
    [{ keptFrom: [{ personId: chief.personId, reason: "亲戚" }] }, 409, "dispute.kept_from_chief"],
    [{ keptFrom: [{ reason: "亲戚" }] }, 400, "dispute.kept_from_whom"],
    [{ links: ["01930000-0000-7000-8000-000000000000"] }, 404, "http.missing"],
  ];
  for (const [overrides, status, refusal] of cases)
    assert.deepEqual(code(await officer.post("/api/disputes", disputeBody(home, overrides))), [
      status,
      refusal,
    ]);
  const none = await officer.get<{ items: DisputeRow[] }>("/api/disputes");
  assert.deepEqual(none.body.items, []);
});

test("registered once, with number, clock and what happened; the same key registers nothing twice", async () => {
  const body = disputeBody(home, {
    householdId: doors[1],
    place: null,
    urgency: "soon",
    account: "民警写的经过",
    parties: [
      { residentId: resident, side: "a" },
      { name: "周示例", side: "b", phone: "138 0000 0001" },
      {
        name: "示例律师",
        side: "b",
        role: "agent",
        of: 1,
        mandate: { scope: "一般代理", givenOn: "2026-11-20" },
      },
    ],
  });
  const first = await officer.post<Dispute>("/api/disputes", body, "one");
  const again = await officer.post<Dispute>("/api/disputes", body, "one");
  assert.equal(first.status, 201);
  assert.equal(again.body.id, first.body.id);
  const { body: made } = first;
  assert.match(made.number, /^2026-\d{4}$/);
  assert.deepEqual([made.state, made.ending, made.sight, made.version], ["registered", null, "all", 1]);
  // Monday the 23rd and three working days.
  assert.deepEqual(made.clock, { kind: "route", dueOn: "2026-11-26", daysLeft: 3, late: false });
  assert.equal(made.where, "1号楼 102");
  assert.deepEqual(
    made.parties.map(({ name, phone, role }) => [name, phone, role]),
    [
      ["石示例", null, "party"],
      ["周示例", "138****0001", "party"],
      ["示例律师", null, "agent"],
    ],
  );
  assert.equal(made.parties[2]!.ofPartyId, made.parties[1]!.id);
  assert.deepEqual(
    made.events.map(({ kind }) => kind),
    ["registered"],
  );
  const stored = await world.admin.query("select phone, name from dispute_party where dispute_id = $1", [
    made.id,
  ]);
  assert.equal(
    stored.rows.some((row: { phone: Buffer | null }) => row.phone?.includes("13800000001")),
    false,
  );
  assert.ok(
    stored.rows.some((row: { name: string }) => row.name === ""),
    "a resident's name is not copied",
  );
});

test("who sees what: the hostile station nothing, the cadre no police text, others only what they are appointed to", async () => {
  const made = await register(officer, { account: "民警笔录" });
  const path = `/api/disputes/${made.id}`;
  assert.deepEqual(code(await stranger.get(path)), [404, "http.missing"]);
  for (const role of [
    "guard",
    "property_manager",
    "volunteer",
    "department_officer",
    "lawyer",
    "merchant",
  ] as const) {
    const nobody = await world.hire(world.station, role, [home]);
    assert.deepEqual(code(await nobody.get(path)), [404, "http.missing"], role);
    assert.deepEqual((await nobody.get<{ items: unknown[] }>("/api/disputes")).body.items, [], role);
  }
  const read = async (by: Caller) => (await by.get<Dispute>(path)).body;
  assert.equal((await read(chief)).account, "民警笔录");
  const theirs = await read(cadre);
  assert.deepEqual([theirs.sight, theirs.account, theirs.gate === null], ["committee", null, false]);
  const over = await cadre.change("PATCH", path, { account: "改掉" }, theirs.version);
  assert.deepEqual(code(over), [403, "dispute.account_of_police"]);

  const lawyer = await world.hire(world.station, "lawyer", null);
  const appoint = (by: Caller, body: object) => by.post<Dispute>(`${path}/appointments`, body);
  assert.deepEqual(code(await appoint(cadre, { postId: lawyer.postId })), [403, "dispute.may_not_appoint"]);
  assert.deepEqual(code(await appoint(officer, { postId: officer.postId })), [409, "dispute.post_unfit"]);
  const ahead = { postId: lawyer.postId, fromOn: "2026-11-25", toOn: "2026-11-26" };
  assert.deepEqual(code(await appoint(officer, { ...ahead, toOn: "2026-11-24" })), [
    400,
    "dispute.appointment_days",
  ]);
  const appointed = await appoint(officer, ahead);
  assert.equal(appointed.status, 201);
  assert.deepEqual(code(await lawyer.get(path)), [404, "http.missing"], "not before the day");
  world.setNow("2026-11-25T02:00:00Z");
  const seen = (await lawyer.get<Dispute>(path)).body;
  assert.deepEqual(
    [seen.sight, seen.account, seen.gate, seen.may.write],
    ["appointed", null, null, "dispute.may_not_write"],
  );
  assert.deepEqual(
    (await lawyer.get<{ items: DisputeRow[] }>("/api/disputes")).body.items.map(({ id }) => id),
    [made.id],
  );
  world.setNow("2026-11-27T02:00:00Z");
  assert.deepEqual(code(await lawyer.get(path)), [404, "http.missing"], "not after the last");
  world.setNow("2026-11-23T02:00:00Z");
  const end = `${path}/appointments/${appointed.body.appointed[0]!.id}/end`;
  assert.equal((await officer.post(end, { reason: "换人" })).status, 200);
  assert.deepEqual(code(await officer.post(end, { reason: "换人" })), [409, "dispute.appointment_over"]);
});

test("where the gate is closed the committee finds nothing, but for what it registered itself", async () => {
  const guarded = await register(officer, { violenceKnown: true });
  assert.equal(guarded.guarded, true);
  assert.deepEqual(code(await cadre.get(`/api/disputes/${guarded.id}`)), [404, "http.missing"]);
  const own = await register(cadre, { line: "家里动手了", childAtRisk: true });
  assert.equal((await cadre.get<Dispute>(`/api/disputes/${own.id}`)).body.sight, "committee");
  const listed = (await cadre.get<{ items: DisputeRow[] }>("/api/disputes?limit=100")).body.items.map(
    ({ id }) => id,
  );
  assert.deepEqual([listed.includes(own.id), listed.includes(guarded.id)], [true, false]);
  const made = await register();
  const [party] = made.parties;
  const screens = `/api/disputes/${made.id}/screens`;
  const asked = await officer.post<Dispute>(screens, {
    partyId: party!.id,
    apart: true,
    answers: { afraid: "yes" },
  });
  assert.deepEqual([asked.status, asked.body.guarded], [200, true]);
  const { state, offersP14, unasked } = asked.body.gate!;
  assert.deepEqual([state, offersP14, unasked], ["closed_violence", true, made.parties.map(({ id }) => id)]);
  const strange = { partyId: party!.id, answers: { lucky: "yes" } };
  assert.deepEqual(code(await officer.post(screens, strange)), [400, "dispute.question_unknown"]);
  assert.equal(asked.body.gate!.screens[0]!.answers["afraid"], "yes");
  const late = { kind: "child", toWhom: "police", reportedAt: "2026-11-24T00:00:00Z" };
  const reports = `/api/disputes/${made.id}/reports`;
  assert.deepEqual(code(await officer.post(reports, late)), [400, "dispute.reported_ahead"]);
  const told = await officer.post<Dispute>(reports, { kind: "child", toWhom: "police" });
  assert.equal(told.body.gate!.reports[0]!.reportedAt, "2026-11-23T02:00:00.000Z");
});

test("who must not know finds nothing, in lists, by search and when asked in", async () => {
  const made = await register();
  const path = `/api/disputes/${made.id}`;
  const kept = await officer.post<Dispute>(`${path}/kept-from`, {
    personId: cadre.personId,
    reason: "是当事人的姐姐",
  });
  assert.equal(kept.status, 200);
  assert.deepEqual(code(await cadre.get(path)), [404, "http.missing"]);
  const found = await cadre.get<{ items: DisputeRow[] }>(`/api/disputes?q=${made.number}`);
  assert.deepEqual(found.body.items, []);
  assert.deepEqual(code(await officer.post(`${path}/appointments`, { postId: cadre.postId })), [
    409,
    "dispute.post_kept",
  ]);
  const [row] = kept.body.keptFrom;
  const back = await officer.change("DELETE", `${path}/kept-from/${row!.id}`, undefined, kept.body.version);
  assert.equal(back.status, 200);
  assert.equal((await cadre.get(path)).status, 200);
});

test("an older version is answered with the current row; closing the gate of another is no accident", async () => {
  const made = await register();
  const path = `/api/disputes/${made.id}`;
  assert.equal((await officer.change("PATCH", path, { line: "阳台漏水" })).status, 428);
  const first = await officer.change<Dispute>("PATCH", path, { line: "阳台漏水" }, made.version);
  assert.deepEqual([first.status, first.body.line, first.body.version], [200, "阳台漏水", made.version + 1]);
  const stale = await cadre.change("PATCH", path, { line: "别的" }, made.version);
  assert.equal(stale.status, 412);
  assert.equal((stale.problem.current as Dispute).line, "阳台漏水");
  assert.deepEqual(code(await stranger.change("PATCH", path, { line: "别的" }, made.version)), [
    404,
    "http.missing",
  ]);
});

test("parties come, are corrected and go; what was sealed is destroyed with its key", async () => {
  const made = await register(officer, { parties: [{ name: "独示例", phone: "13900000002" }] });
  const path = `/api/disputes/${made.id}/parties`;
  const [first] = made.parties;
  assert.deepEqual(code(await officer.change("DELETE", `${path}/${first!.id}`, undefined, made.version)), [
    409,
    "dispute.party_last",
  ]);
  assert.deepEqual(code(await officer.post(path, { name: "独示例" })), [409, "dispute.party_twice"]);
  const guardian = { name: "示例母", role: "guardian", ofPartyId: first!.id };
  assert.deepEqual(code(await officer.post(path, { ...guardian, side: "b" })), [
    400,
    "dispute.stands_for_whom",
  ]);
  const with_ = await officer.post<Dispute>(path, guardian);
  assert.equal(with_.status, 201);
  const young = await officer.change<Dispute>(
    "PATCH",
    `${path}/${first!.id}`,
    { minor: true, bornOn: "2012-01-01" },
    with_.body.version,
  );
  assert.deepEqual([young.body.parties[0]!.minor, young.body.parties[0]!.bornOn], [true, "2012-01-01"]);
  const open = await officer.post<{ phone: string }>(`${path}/${first!.id}/unmasking`, {
    purpose: "contact",
  });
  assert.equal(open.body.phone, "13900000002");
  const refBefore = (await world.admin.query("select key_ref from dispute_party where id = $1", [first!.id]))
    .rows[0].key_ref as string;
  const bare = await officer.change<Dispute>(
    "PATCH",
    `${path}/${first!.id}`,
    { phone: null },
    young.body.version,
  );
  assert.equal(bare.body.parties[0]!.phone, null);
  await world.settle();
  assert.throws(() => world.keys.key(refBefore, world.station.id, first!.id));
  assert.deepEqual(code(await officer.post(`${path}/${first!.id}/unmasking`, { purpose: "contact" })), [
    409,
    "dispute.phone_none",
  ]);
});

test("what was registered already is shown with its reasons, and linked once", async () => {
  const place = "示例市场东门";
  const first = await register(officer, { place, line: "抢摊位" });
  const like = (by: Caller, body: object) =>
    by.post<Likeness>("/api/disputes/likeness", { communityId: home, ...body });
  const same = (await like(cadre, { place: "示例市场 东门", names: ["示例甲"] })).body.items;
  assert.deepEqual(same.find(({ id }) => id === first.id)?.reasons, ["place", "party"]);
  assert.deepEqual((await like(stranger, { place })).body.items, []);
  assert.deepEqual((await like(officer, { place: "别处" })).body.items, []);
  const second = await register(officer, { place, links: [first.id], parties: [{ name: "另示例" }] });
  assert.deepEqual(
    second.links.map(({ id, because }) => [id, because]),
    [[first.id, ["place"]]],
  );
  const links = `/api/disputes/${first.id}/links`;
  assert.deepEqual(code(await officer.post(links, { disputeId: second.id })), [
    409,
    "dispute.linked_already",
  ]);
  assert.deepEqual(code(await officer.post(links, { disputeId: first.id })), [400, "dispute.link_self"]);
  const now = (await officer.get<Dispute>(`/api/disputes/${first.id}`)).body;
  assert.equal((await officer.change("DELETE", `${links}/${second.id}`, undefined, now.version)).status, 200);
  assert.deepEqual((await officer.get<Dispute>(`/api/disputes/${first.id}`)).body.links, []);
  world.setNow("2027-12-01T02:00:00Z");
  assert.deepEqual((await like(officer, { place })).body.items, [], "older than twelve months");
  world.setNow("2026-11-23T02:00:00Z");
});

test("found by two signs, name, pinyin and number, newest first and page by page", async () => {
  const made = await register(officer, {
    line: "空调外机噪音",
    place: "示例里七号",
    parties: [{ name: "欧阳示例" }, { residentId: resident, side: "b" }],
  });
  const find = async (q: string, more = "", by = officer) =>
    (
      await by.get<{ items: DisputeRow[]; next: string | null }>(
        `/api/disputes?q=${encodeURIComponent(q)}${more}`,
      )
    ).body;
  for (const q of [
    "噪音",
    "外机噪音",
    "七号",
    "欧阳",
    "示例里",
    "ouyang",
    "oysl",
    "石示",
    "shishili",
    made.number,
  ])
    assert.ok(
      (await find(q)).items.some(({ id }) => id === made.id),
      q,
    );
  for (const q of ["机外", "噪音音", "欧示", "zz", "2031-0001"])
    assert.ok(!(await find(q)).items.some(({ id }) => id === made.id), q);
  assert.deepEqual((await find("噪音", "", stranger)).items, []);
  const all: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: Awaited<ReturnType<typeof find>> = await find(
      "漏水",
      `&limit=2${cursor && `&cursor=${cursor}`}`,
    );
    all.push(...page.items.map(({ number }) => number));
    cursor = page.next;
  }
  assert.deepEqual(all, all.toSorted().toReversed());
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.length > 3);
});

test("the board pages by what is due, and counts what is late", async () => {
  const urgent = await register(officer, { urgency: "today" });
  const numbers: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: { items: DisputeRow[]; next: string | null } = (
      await officer.get<{ items: DisputeRow[]; next: string | null }>(
        `/api/disputes?state=registered&limit=3${cursor && `&cursor=${cursor}`}`,
      )
    ).body;
    numbers.push(...page.items.map(({ clock, number }) => `${clock!.dueOn} ${number}`));
    cursor = page.next;
  }
  assert.deepEqual(numbers, numbers.toSorted());
  assert.ok(numbers[0]!.endsWith(urgent.number) || numbers[0]! <= `2026-11-23 ${urgent.number}`);
  const due = (await officer.get<DueDisputes>("/api/disputes/due")).body.items;
  assert.ok(due.some(({ id }) => id === urgent.id));
  assert.ok(!JSON.stringify(due).includes("示例甲"), "a card names nobody");
  assert.deepEqual((await stranger.get<DueDisputes>("/api/disputes/due")).body.items, []);
  world.setNow("2026-11-24T02:00:00Z");
  const counts = (
    await officer.get<{ items: { state: string; count: number; late: number }[] }>("/api/disputes/counts")
  ).body;
  world.setNow("2026-11-23T02:00:00Z");
  assert.deepEqual(counts.items, [{ state: "registered", count: numbers.length, late: 1 }]);
});

test("every look is in the journal with exactly those who were shown", async () => {
  const made = await register(officer, {
    householdId: doors[2],
    parties: [{ residentId: resident }, { name: "独一示例", side: "b" }],
  });
  const answer = await officer.get(`/api/disputes/${made.id}`);
  const looks = await world.admin.query(
    `select e.kind, array_agg(s.subject_id::text order by s.subject_id) as subjects from journal_entry e
     join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id where e.request_id = $1 and e.verb = 'look'
     group by e.id, e.kind order by e.kind`,
    [answer.headers.get("x-request-id")],
  );
  assert.deepEqual(looks.rows, [
    { kind: "dispute", subjects: [made.id] },
    { kind: "dispute_party", subjects: [made.parties[1]!.id] },
    { kind: "household", subjects: [doors[2]] },
    { kind: "resident", subjects: [resident] },
  ]);
});
