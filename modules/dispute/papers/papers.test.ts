import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readPdf, unspaced, unzipped, wordText } from "../../../test/documents.ts";
import { type Answer, type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { shown } from "../../journal/queries.ts";
import { addOrganisation, openPost } from "../../people/api.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { buildResident } from "../../registry/resident/cast.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute } from "../contract.ts";
import type { Mediation } from "../mediation/contract.ts";
import { screenKeys } from "../safety.ts";
import type { Papers } from "./contract.ts";
import { making } from "./making.ts";
import { ageOn } from "./people-of.ts";

let world: World;
let home: string;
let resident: string;
let officer: Caller;
let cadre: Caller;
let stranger: Caller;
let dispute: Dispute;
let path: string;
before(async () => {
  world = await openWorld();
  [home, resident] = await world.inStation(world.station, async (tx) => {
    const here = await buildCommunity(tx, { name: { zh: "示例欧亚社区", en: "Sample" } });
    const [door] = await buildHouseholds(tx, here, 2);
    const one = await buildResident(tx, { communityId: here, householdId: door! }, { name: "石示例" });
    return [here, one] as const;
  });
  officer = await world.hire(world.station, "officer", [home], "林示例");
  cadre = await world.hire(world.station, "cadre", [home]);
  stranger = await world.hire(world.hostile, "officer");
  dispute = await register();
  path = `/api/disputes/${dispute.id}`;
});
after(() => world.close());

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
async function register(overrides: object = {}) {
  const body = disputeBody(home, {
    line: "一楼窗外行人贴窗",
    account: "民警笔录里的话",
    parties: [
      { residentId: resident, side: "a" },
      { name: "样例物业", kind: "organisation", side: "b", phone: "13900000001" },
      {
        name: "吴示例",
        side: "b",
        role: "agent",
        of: 1,
        mandate: { scope: "特别授权：代为达成协议；代为签收", givenOn: "2026-11-20" },
      },
    ],
    ...overrides,
  });
  return done(await officer.post<Dispute>("/api/disputes", body));
}
const route = (id: string, machine: string) =>
  officer.post(`/api/disputes/${id}/routing`, { machine, reason: "双方愿意" });
const papers = async (by = officer) => done(await by.get<Papers>(`${path}/papers`));
const file = async (by: Caller, rest: string) => {
  const answer = await by.get<Buffer>(`${path}${rest}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  return answer;
};
const patch = (body: object, version: number, by = officer) =>
  by.change<Papers>("PATCH", `${path}/papers`, body, version);

test("no papers before a way is chosen, none for a way that files elsewhere, none for who was only handed it", async () => {
  for (const rest of ["/papers", "/dossier", "/papers/rights"])
    assert.deepEqual(code(await officer.get(`${path}${rest}`)), [409, "dispute.papers_no_way"]);
  const own = await register({ line: "自己谈的事" });
  done(await route(own.id, "own"));
  assert.deepEqual(code(await officer.get(`/api/disputes/${own.id}/papers`)), [
    409,
    "dispute.papers_other_way",
  ]);
  done(await route(dispute.id, "people"));
  const department = await world.hire(world.station, "department_officer");
  const receiver = await world.inStation(world.station, async (tx) => {
    const id = await addOrganisation(tx, { name: "样例局", kind: "department" });
    const post = { personId: department.personId, organisationId: id, role: "department_officer" as const };
    await openPost(tx, { ...post, communityIds: null }, world.today());
    return id;
  });
  const offer = { kind: "request", organisationId: receiver, note: "请来看", override: "急" };
  done(await officer.post(`${path}/hand-overs`, offer));
  const elder = await world.hire(world.station, "elder", [home]);
  done(await officer.post(`${path}/appointments`, { postId: elder.postId }));
  for (const by of [department, elder, stranger])
    for (const rest of ["/papers", "/dossier", "/dossier?as=zip", "/papers/rights"])
      assert.deepEqual(code(await by.get(`${path}${rest}`)), [404, "http.missing"], rest);
  // Who sees the dispute at all is told whose work the papers are; to the others there is no such dispute.
  for (const [by, answer] of [
    [department, [403, "dispute.may_not_write"]],
    [elder, [403, "dispute.may_not_write"]],
    [stranger, [404, "http.missing"]],
  ] as const) {
    assert.deepEqual(code(await patch({ note: "x" }, 0, by)), answer);
    assert.deepEqual(code(await by.post(`${path}/papers/filing`, {})), answer);
  }
});

test("what only the papers need is refused where it cannot be, and kept where it can", async () => {
  const party = dispute.parties[0]!.id;
  const cases: [object, number, string][] = [
    [{ rightsToldOn: "2026-12-24" }, 400, "dispute.papers_ahead"],
    [
      { identities: [{ partyId: party, paper: "身份证", seenOn: "2027-01-01" }] },
      400,
      "dispute.papers_ahead",
    ],
    [{ identities: [{ partyId: home, paper: "身份证", seenOn: "2026-11-20" }] }, 400, "dispute.papers_whose"],
    [{ evidence: [{ name: "照片", from: "甲", copies: 0, on: null }] }, 400, "http.invalid"],
    [{ number: "（2026）某人调字第1号" }, 400, "http.invalid"],
  ];
  for (const [body, status, refusal] of cases)
    assert.deepEqual(code(await patch(body, 0)), [status, refusal], JSON.stringify(body));
  assert.equal((await papers()).version, 0);
  const facts = {
    requests: ["改变窗外小路走向"],
    rightsToldOn: "2026-11-21",
    identities: [{ partyId: party, paper: "居民身份证", seenOn: "2026-11-21" }],
    evidence: [{ name: "窗外照片", from: "石示例", copies: 2, on: "2026-11-21" }],
  };
  const kept = done(await patch(facts, 0));
  assert.equal(kept.version, 1);
  assert.deepEqual(kept.facts.identities, [{ ...facts.identities[0], seenBy: "林示例" }]);
  // The colleague goes on from what they saw, and the officer stays the one who saw the identity.
  assert.equal((await patch({ note: "x" }, 0, cadre)).status, 412);
  const more = done(await patch({ identities: facts.identities, note: "" }, 1, cadre));
  assert.deepEqual(more.facts.identities, [{ ...facts.identities[0], seenBy: "林示例" }]);
});

test("the list of thirteen says what lacks, in codes, from the case as it stands", async () => {
  const { checks, beside, organ, way, own, may } = await papers();
  assert.deepEqual([organ, way, own, may.write], ["示例欧亚社区人民调解委员会", "people", [], null]);
  assert.deepEqual(
    checks.map(({ number, state }) => `${number} ${state}`),
    [
      "1 complete",
      "2 complete",
      "3 incomplete",
      "4 complete",
      "5 not_needed",
      "6 complete",
      "7 missing",
      "8 missing",
      "9 not_needed",
      "10 not_needed",
      "11 not_needed",
      "12 not_needed",
      "13 missing",
    ],
  );
  assert.deepEqual(checks[2]!.why, [{ lack: "identity_not_seen", names: ["样例物业"] }]);
  assert.deepEqual(
    checks[0]!.papers.map(({ item }) => item),
    ["application"],
  );
  assert.deepEqual(
    beside.map(({ item }) => item),
    ["cover", "directory"],
  );
});

test("a paper holds the case: names, door, mandate, and a line for the phone that nobody asked for", async () => {
  assert.deepEqual(code(await officer.get(`${path}/papers/session`)), [404, "dispute.paper_none"]);
  assert.deepEqual(code(await officer.get(`${path}/papers/mandate?nth=1`)), [404, "dispute.paper_none"]);
  assert.deepEqual(code(await officer.get(`${path}/papers/diploma`)), [400, "http.invalid"]);
  const word = await file(officer, "/papers/application");
  assert.match(word.headers.get("content-disposition")!, /attachment/);
  const text = await wordText(word.body);
  for (const part of ["石示例", "样例物业", "示例欧亚社区1号楼 101", "改变窗外小路走向", "民警笔录里的话"])
    assert.ok(text.includes(part), `the application lacks ${part}`);
  assert.ok(!text.includes("13900000001"));
  const mandate = await wordText((await file(officer, "/papers/mandate")).body);
  for (const part of ["吴示例", "特别授权", "代为签收"]) assert.ok(mandate.includes(part), part);
  // What the police wrote is printed for the police.
  const seen = await wordText((await file(cadre, "/papers/application")).body);
  assert.ok(!seen.includes("民警笔录里的话") && seen.includes("一楼窗外行人贴窗"));
  const asked = await wordText((await file(officer, "/papers/application?phones=yes")).body);
  assert.ok(asked.includes("13900000001"));
});

test("each download is a look at everybody named in it, and an opened phone says that it was opened", async () => {
  const looks = async (answer: Answer<unknown>) =>
    (
      await world.admin.query<{ kind: string; fields: string[]; purpose: string | null; count: number }>(
        `select e.kind, e.fields, e.purpose, count(s.subject_id)::int as count from journal_entry e
         join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
         where e.request_id = $1 and e.verb = 'look' group by 1, 2, 3 order by 1, 2, 3`,
        [answer.headers.get("x-request-id")],
      )
    ).rows.map(({ kind, fields, purpose, count }) => [kind, count, fields.join(), purpose ?? ""].join(" "));
  assert.deepEqual(await looks(await file(officer, "/dossier")), [
    "dispute 1 line,dossier ",
    "dispute_party 1 name,dispute ",
    "household 1 door ",
    "resident 1 name,dispute ",
  ]);
  assert.ok(
    (await looks(await file(officer, "/papers/application?phones=yes"))).includes(
      "dispute_party 1 phone paper",
    ),
  );
});

test("filed once: the number of the year stays, also when it is filed again; a second dossier has the next", async () => {
  assert.equal((await papers()).number, null);
  const filed = done(await officer.post<Papers>(`${path}/papers/filing`, { retention: "长期" }, "file"));
  assert.equal(filed.number, "（2026）示例欧亚人调字第1号");
  assert.deepEqual(filed.filed, { on: "2026-11-23", by: "林示例" });
  const again = done(await cadre.post<Papers>(`${path}/papers/filing`, {}));
  assert.deepEqual([again.number, again.facts.retention], [filed.number, "长期"]);
  const other = await register({ line: "第二起" });
  done(await route(other.id, "people"));
  const second = done(await officer.post<Papers>(`/api/disputes/${other.id}/papers/filing`, {}));
  assert.equal(second.number, "（2026）示例欧亚人调字第2号");
  const whole = done(await officer.get<Dispute>(path));
  assert.ok(whole.events.some(({ kind }) => kind === "filed"));
});

test("the bound dossier and the zip hold the same papers", async () => {
  const { pages } = await readPdf((await file(officer, "/dossier?gloss=yes")).body);
  const read = unspaced(pages.join(""));
  for (const part of ["人民调解卷宗", "（2026）示例欧亚人调字第1号", "卷内目录", "石示例", "Cover"])
    assert.ok(read.includes(unspaced(part)), part);
  const zipped = await unzipped((await file(officer, "/dossier?as=zip")).body);
  assert.deepEqual(
    zipped.map(({ name }) => name),
    [
      "卷宗.pdf",
      "01-卷宗封面.docx",
      "02-卷内目录.docx",
      "03-人民调解申请书.docx",
      "04-当事人权利义务告知书.docx",
      "05-当事人身份证明.docx",
      "06-授权委托书.docx",
      "07-证据材料.docx",
      "08-卷宗封底.docx",
    ],
  );
});

test("what was done stands in the papers, and what one side said alone in none of them", async () => {
  const mediator = await world.hire(world.station, "mediator", [home], "何示例");
  done(await cadre.post(`${path}/mediation`, {}));
  const parties = dispute.parties.filter(({ role }) => role === "party").map(({ id }) => id);
  done(await cadre.post(`${path}/mediation/acceptance`, { askedPartyIds: parties }));
  const post = async (noun: string, body: object, by = cadre) =>
    done(await by.post<Mediation>(`${path}/mediation/${noun}`, body));
  await post("mediators", { postId: mediator.postId });
  const { invitees } = await post("invitees", { name: "孙示例", kind: "neighbour" });
  assert.deepEqual(
    (await papers()).checks.slice(4, 8).map(({ state }) => state),
    ["not_needed", "complete", "missing", "missing"],
  );
  for (const partyId of parties) {
    await post("words", { about: "invitee", inviteeId: invitees[0]!.id, partyId, yes: true });
  }
  const answers = Object.fromEntries(screenKeys.map((key) => [key, "no"]));
  done(await officer.post(`${path}/screens`, { partyId: parties[0], apart: true, answers }));
  await post("surveys", { place: "三号楼南侧", text: "卵石路离窗零点八米。" });
  await post("caucus-notes", { partyId: parties[0]!, text: "单独说的底线" }, mediator);
  const apart = await post("sessions", { joint: false, withPartyId: parties[0]!, place: "隔壁屋" });
  const together = await post("sessions", {
    joint: true,
    place: "欧亚调解室",
    inviteeIds: [invitees[0]!.id],
  });
  const [one, two] = [apart.sessions.at(-1)!.id, together.sessions.at(-1)!.id];
  await post("notes", { sessionId: one, text: "背靠背时说的话" });
  await post("notes", { sessionId: two, text: "双方当面谈了改道。" });
  await post(`sessions/${one}/holding`, { present: [parties[0]] });
  await post(`sessions/${two}/holding`, { present: parties, inviteesPresent: [invitees[0]!.id] });
  const { pages } = await readPdf((await file(officer, "/dossier")).body);
  const read = unspaced(pages.join(""));
  for (const part of [
    "何示例",
    "孙示例",
    "三号楼南侧",
    "卵石路离窗零点八米",
    "欧亚调解室",
    "双方当面谈了改道",
  ])
    assert.ok(read.includes(part), `the dossier lacks ${part}`);
  const parts = await unzipped((await file(officer, "/dossier?as=zip&phones=yes")).body);
  const everything = (
    await Promise.all(parts.filter(({ name }) => name.endsWith(".docx")).map(({ bytes }) => wordText(bytes)))
  ).join("\n");
  for (const sealed of ["单独说的底线", "背靠背时说的话", "隔壁屋"])
    assert.ok(!read.includes(sealed) && !everything.includes(sealed), sealed);
  assert.equal((await papers()).checks[6]!.state, "complete");
});

test("a third dossier at once is refused to the same person, until one is read or given up", async () => {
  const once = making();
  const piece = async function* () {
    yield Buffer.from("x");
    yield Buffer.from("y");
  };
  const [first, second, third, others] = ["a", "a", "a", "b"].map((by) => once(by, piece)());
  await first!.next();
  await second!.next();
  await assert.rejects(third!.next(), { code: "http.too_many" });
  assert.equal((await others!.next()).done, false);
  await first!.return(undefined);
  assert.equal((await once("a", piece)().next()).done, false);
});

test("years of age are whole ones", () => {
  for (const [born, day, years] of [
    ["2008-11-24", "2026-11-23", 17],
    ["2008-11-23", "2026-11-23", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2027-01-01", "2026-11-23", null],
    [null, "2026-11-23", null],
  ] as const)
    assert.equal(ageOn(born, day), years);
});
