import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import type { Role } from "../../modules/people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../modules/programme/cast.ts";
import { shipped } from "../../modules/shelf/api.ts";
import { addHouseholds } from "../../modules/registry/api.ts";
import { doorKeyOf, doorOf, parseDoor } from "../../modules/registry/doors.ts";
import { type Caller, type Station, type World, openWorld } from "../../test/world.ts";
import { type Found, type FoundKind, Search } from "./search-contract.ts";
import { shown } from "../../modules/journal/queries.ts";

const today = "2026-11-23";
const p01 = shipped.find((product) => product.code === "P01")!;
const rooms = [
  "3-2-501",
  "3-2-502",
  "3-2-601",
  "3-1-101",
  "13-2-501",
  "3-2-503",
  "3-2-504",
  "3-2-505",
  "3-2-506",
];

type Ground = {
  home: string;
  other: string;
  officer: Caller;
  chief: Caller;
  programme: string;
  code: string;
  /** By door, in `home`. */
  households: Map<string, string>;
  elsewhere: string;
  visit: string;
  guards: string;
  hidden: string;
};
let world: World;
let ours: Ground;
let theirs: Ground;

/** The same names in both stations: what one finds must never be the other's. */
async function build(station: Station): Promise<Ground> {
  const names = { zh: "心语花园社区", en: "Xinyu Garden" };
  const [home, other] = await world.inStation(station, async (tx) => {
    await stock(tx);
    return [
      await buildCommunity(tx, { name: names }),
      await buildCommunity(tx, { name: { zh: "欧亚三路社区", en: "Ouya Third Road" } }),
    ];
  });
  const officer = await world.hire(station, "officer", [home], "陈一鸣");
  const chief = await world.hire(station, "chief", null, "周国强");
  for (const role of ["cadre", "civil_affairs", "guard", "property_manager"] as const)
    await world.hire(station, role, [home], `示例${role}`);
  const part = (door: string) => {
    const parsed = parseDoor(door);
    assert.ok("parts" in parsed);
    return parsed.parts;
  };
  return world.inStation(station, async (tx) => {
    const ids = await addHouseholds(
      tx,
      home,
      rooms.map((door) => ({ address: part(door) })),
    );
    const [elsewhere] = await addHouseholds(tx, other, [{ address: part("3-2-501") }]);
    const hours = { officer: 90, cadre: 40, civil_affairs: 40, guard: 90, property_manager: 40 };
    await buildHours(tx, home, chief.personId, hours);
    const of = { communityId: home, author: officer.personId, chief: chief.personId };
    const programme = await buildProgramme(world.db, tx, { ...of, product: "P15" });
    const patrols = await buildProgramme(world.db, tx, { ...of, product: "P01" });
    const households = new Map(rooms.map((door, i) => [door, ids[i]!]));
    const at = (door: string) => ({
      subjectKind: "household",
      subjectId: households.get(door)!,
      place: doorOf(part(door)),
      placeKey: doorKeyOf(part(door)),
      dueOn: today,
    });
    const visit = {
      stage: "visit",
      kind: "visit",
      title: { zh: "入户走访", en: "Home visit" },
      needs: ["door"],
    };
    const made = await buildDuties(tx, programme, [
      { ...at("3-2-501"), ...visit, roles: ["officer"] },
      { ...at("3-2-502"), ...visit, roles: ["guard"] },
    ]);
    const stage = (key: string) => {
      const { title, kind } = p01.stages.find((each) => each.key === key)!;
      return { stage: key, title, kind, roles: ["guard"] };
    };
    const [hidden] = await buildDuties(tx, patrols, [
      // A guard's too, but its door is not needed, so it is not the guard's to know.
      { ...at("3-2-503"), ...stage("review") },
      { dueOn: "2026-11-20", closesOn: "2026-11-21", ...stage("patrol") },
    ]);
    return {
      home,
      other,
      officer,
      chief,
      programme,
      code: "",
      households,
      elsewhere: elsewhere!,
      visit: made[0]!,
      guards: made[1]!,
      hidden: hidden!,
    };
  });
}

before(async () => {
  world = await openWorld();
  ours = await build(world.station);
  theirs = await build(world.hostile);
  for (const each of [ours, theirs])
    each.code = (await each.officer.get<{ code: string }>(`/api/programmes/${each.programme}`)).body.code;
});
after(() => world.close());

const ask = (by: Caller, q: string, more = "") =>
  by.get<Search>(`/api/search?q=${encodeURIComponent(q)}${more}`);
const search = async (by: Caller, q: string, more = "") => exact(Search, await ask(by, q, more));
const keyOf = (found: Found) => ("id" in found ? found.id : found.code);
const of = (answer: Search, kind: FoundKind) =>
  answer.groups.find((group) => group.kind === kind)?.items ?? [];
const ids = async (by: Caller, q: string, kind: FoundKind) => of(await search(by, q), kind).map(keyOf);
const kinds = async (by: Caller, q: string) => (await search(by, q)).groups.map((group) => group.kind);
const door = (room: string) => ours.households.get(room)!;

test("what is no query is refused, and nobody searches unsigned", async () => {
  for (const q of ["", "   ", "字".repeat(41), "a\u0000b", "a\nb", "x".repeat(10_000)]) {
    assert.deepEqual(refused(await ask(ours.officer, q)), [400, "http.invalid", "q"]);
  }
  assert.deepEqual(refused(await ours.officer.get("/api/search")), [400, "http.invalid", "q"]);
  assert.deepEqual(refused(await ask(ours.officer, "心语", "&kind=secret")), [400, "http.invalid", "kind"]);
  assert.equal((await world.app.request("/api/search?q=P15")).status, 401);
});

test("an officer finds a community by characters, initials, syllables, English and code", async () => {
  for (const q of ["心语花园", "心语", "花园", "xyhy", "xinyu", "garden", "Xinyu Garden", "心语 社区"])
    assert.deepEqual(await ids(ours.officer, q, "community"), [ours.home], q);
  assert.deepEqual(await ids(ours.officer, "欧亚", "community"), [], "a community of nobody's post");
  assert.deepEqual(await ids(ours.chief, "社区", "community"), [ours.other, ours.home].sort(byPinyin));
  const [hit] = of(await search(ours.officer, "xyhy"), "community");
  assert.deepEqual(hit!.foundBy, { by: "name", text: "心语花园社区", pinyin: true });
});
const byPinyin = (a: string, b: string) =>
  Number(a === ours.home) - Number(b === ours.home) || (a < b ? -1 : 1);

test("a door leads to its household and its duties, exact ones first", async () => {
  const answer = await search(ours.officer, "3-2-501");
  assert.deepEqual(
    answer.groups.slice(0, 2).map((group) => group.kind),
    ["duty", "household"],
  );
  assert.deepEqual(of(answer, "duty").map(keyOf), [ours.visit]);
  assert.deepEqual(of(answer, "household").map(keyOf), [door("3-2-501")]);
  assert.deepEqual(of(answer, "duty")[0]!.foundBy, { by: "door", text: "3号楼 2单元 501", pinyin: false });
  for (const q of [
    "3号楼2单元501",
    "三号楼二单元501",
    "3 2 501",
    "心语花园 3-2-501",
    "xyhy 3-2-501",
    "心语花园3-2-501",
  ])
    assert.deepEqual(await ids(ours.officer, q, "household"), [door("3-2-501")], q);
  assert.deepEqual(await ids(ours.chief, "3-2-501", "household"), [door("3-2-501"), ours.elsewhere].sort());
  assert.deepEqual(await ids(ours.chief, "oysl 3-2-501", "household"), [ours.elsewhere]);
  assert.deepEqual(await ids(ours.chief, "没有的地方 3-2-501", "household"), []);
  assert.deepEqual(await ids(ours.officer, "13-2-501", "household"), [door("13-2-501")]);
});

test("a building gives six and says there are more; asked for alone it gives all of them", async () => {
  const answer = await search(ours.officer, "3号楼");
  const homes = answer.groups.find((group) => group.kind === "household")!;
  assert.deepEqual([homes.items.length, homes.more], [6, true]);
  const all = await search(ours.officer, "3号楼", "&kind=household");
  assert.deepEqual(
    all.groups.map(({ kind, items, more }) => [kind, items.length, more]),
    [["household", 8, false]],
  );
  assert.deepEqual(
    of(all, "household").map((each) => ("door" in each ? each.door : "")),
    [
      "3号楼 1单元 101",
      ...["501", "502", "503", "504", "505", "506", "601"].map((room) => `3号楼 2单元 ${room}`),
    ],
  );
  assert.deepEqual(
    await ids(ours.officer, "3-2-50", "household"),
    rooms
      .filter((room) => room.startsWith("3-2-50"))
      .map(door)
      .slice(0, 6),
  );
});

test("duties by title, in pinyin too; what is late says so", async () => {
  const late = of(await search(ours.officer, "yjlx"), "duty");
  assert.deepEqual(
    late.map((each) => "late" in each && each.late),
    [true],
  );
  for (const q of ["入户", "走访", "rhzf", "home visit"])
    assert.deepEqual((await ids(ours.officer, q, "duty")).sort(), [ours.visit, ours.guards].sort(), q);
});

test("programmes by number, community and product; products by one character, code and problem", async () => {
  assert.deepEqual(await ids(ours.officer, ours.code, "programme"), [ours.programme]);
  assert.deepEqual(await ids(ours.officer, ours.code.toLowerCase(), "programme"), [ours.programme]);
  assert.equal((await kinds(ours.officer, ours.code))[0], "programme");
  assert.equal((await ids(ours.officer, "心语花园", "programme")).length, 2);
  assert.deepEqual(await ids(ours.officer, "关爱先行", "programme"), [ours.programme]);
  assert.deepEqual(await ids(ours.officer, "心语 走访", "programme"), [ours.programme]);

  assert.equal((await ids(ours.officer, "P15", "product"))[0], "P15");
  assert.equal((await ids(ours.officer, "gaxx", "product"))[0], "P15");
  assert.equal((await ids(ours.officer, "care visits", "product"))[0], "P15");
  assert.deepEqual(await kinds(ours.officer, "诈"), ["product"], "one character: products only");
  const leaks = of(await search(ours.officer, "漏水"), "product");
  assert.ok(leaks.length > 0 && leaks.every((each) => each.foundBy.text !== ""));
});

test("people by name, pinyin, post and organisation, for those who may read the list", async () => {
  const chen = (await ids(ours.chief, "陈一鸣", "person"))[0];
  assert.equal(chen, ours.officer.personId);
  for (const q of ["cym", "chenyi", "陈一"])
    assert.deepEqual(await ids(ours.officer, q, "person"), [chen], q);
  assert.deepEqual(
    await ids(ours.officer, "陈", "person"),
    [],
    "one character is too little to go through people",
  );
  const [byPost] = of(await search(ours.officer, "所长"), "person");
  assert.deepEqual(
    [keyOf(byPost!), byPost!.foundBy],
    [ours.chief.personId, { by: "role", text: "所长", pinyin: false }],
  );
});

test("each post finds what its own lists show, and nothing else", async () => {
  const cases: [Role, string[] | null, Partial<Record<FoundKind, string[]>>][] = [
    ["officer", [ours.other], { household: [ours.elsewhere] }],
    ["cadre", [ours.home], { household: [door("3-2-501")], duty: [ours.visit] }],
    ["guard", [ours.home], {}],
    ["lawyer", [ours.home], {}],
    ["volunteer", [ours.home], {}],
    ["supervisor", null, {}],
    ["system_admin", null, {}],
    ["security_admin", null, {}],
    ["auditor", null, {}],
  ];
  for (const [role, where, found] of cases) {
    const by = await world.hire(world.station, role, where, `试${role}`);
    const answer = await search(by, "3-2-501");
    for (const kind of ["duty", "household"] as const)
      assert.deepEqual(of(answer, kind).map(keyOf), found[kind] ?? [], `${role} ${kind}`);
    const sees = ["officer", "cadre", "security_admin"].includes(role);
    assert.equal(of(await search(by, "陈一鸣"), "person").length, sees ? 1 : 0, `${role} person`);
    const works = !["supervisor", "system_admin", "security_admin", "auditor"].includes(role);
    const here = works && where?.includes(ours.home) ? [ours.home] : [];
    assert.deepEqual(await ids(by, "心语花园", "community"), here, `${role} community`);
    assert.deepEqual(
      await ids(by, ours.code, "programme"),
      here.map(() => ours.programme),
      `${role} programme`,
    );
    assert.equal((await ids(by, "P15", "product"))[0], "P15", `${role} product`);
    if (!works) assert.deepEqual(await ids(by, "联巡", "duty"), [], `${role} duty by title`);
  }
});

test("a guard finds the own duties, by a door only where the door is shown", async () => {
  const guard = await world.hire(world.station, "guard", [ours.home], "田保国");
  assert.deepEqual(await ids(guard, "3-2-502", "duty"), [ours.guards]);
  assert.deepEqual(await ids(guard, "3-2-503", "duty"), [], "its door is not needed, so it is no answer");
  assert.deepEqual(await ids(guard, "隐患改了", "duty"), [ours.hidden]);
  const [hit] = of(await search(guard, "隐患改了"), "duty");
  assert.ok(hit?.kind === "duty" && hit.place === null);
  assert.deepEqual(await ids(guard, "3号楼", "duty"), [ours.guards]);
  assert.deepEqual(await ids(guard, "3号楼", "household"), []);
  const elsewhere = await world.hire(world.station, "guard", [ours.other]);
  assert.deepEqual(await kinds(elsewhere, "3-2-502"), []);
});

test("a station with the same names finds its own and nothing of ours", async () => {
  const foreign = new Set([
    ...theirs.households.values(),
    theirs.home,
    theirs.other,
    theirs.programme,
    theirs.visit,
    theirs.guards,
    theirs.hidden,
    theirs.elsewhere,
    theirs.officer.personId,
    theirs.chief.personId,
  ]);
  for (const q of [
    "3-2-501",
    "3号楼",
    "心语花园",
    "xyhy",
    "入户",
    "隐患改了",
    "陈一鸣",
    "所长",
    "关爱先行",
    theirs.code,
  ]) {
    const found = (await search(ours.chief, q)).groups.flatMap((group) => group.items.map(keyOf));
    assert.deepEqual(
      found.filter((id) => foreign.has(id)),
      [],
      q,
    );
    const back = (await search(theirs.chief, q)).groups.flatMap((group) => group.items.map(keyOf));
    assert.deepEqual(
      back.filter((id) => found.includes(id) && !/^P\d/.test(id)),
      [],
      q,
    );
  }
});

test("what is shown of doors and people is a look for the search, exactly", async () => {
  const rows = async (request: string | null) =>
    (
      await world.admin.query(
        `select e.kind, e.purpose, e.fields, array_agg(s.subject_id::text order by s.subject_id) as subjects from journal_entry e
         join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
         where e.verb = 'look' and e.request_id = $1 group by e.station_id, e.id, e.kind, e.purpose, e.fields order by e.kind`,
        [request],
      )
    ).rows;
  const household = (doors: string[]) => ({
    kind: "household",
    purpose: "search",
    fields: ["door"],
    subjects: doors.map(door).sort(),
  });
  const cases: [Caller, string, unknown[]][] = [
    [ours.officer, "3-2-501", [household(["3-2-501"])]],
    [ours.officer, "走访", [household(["3-2-501", "3-2-502"])]],
    [ours.officer, "心语花园", []],
    [ours.officer, "P15", []],
    [ours.officer, "没有这样的", []],
    [
      ours.chief,
      "cym",
      [{ kind: "person", purpose: "search", fields: ["name", "posts"], subjects: [ours.officer.personId] }],
    ],
  ];
  for (const [by, q, looks] of cases) {
    const answer = await ask(by, q);
    assert.deepEqual(await rows(answer.headers.get("x-request-id")), looks, q);
  }
  const all = await ask(ours.officer, "3号楼");
  const found = all.body.groups
    .flatMap((group) => group.items)
    .flatMap((each) => (each.kind === "household" ? [each.id] : []));
  const duties = [door("3-2-501"), door("3-2-502"), door("3-2-503")];
  assert.deepEqual(
    (await rows(all.headers.get("x-request-id")))[0].subjects,
    [...new Set([...found, ...duties])].sort(),
  );
});

test("what waits for a partner's signature is found by that partner", async () => {
  const guard = await world.hire(world.station, "guard", [ours.home], "田保卫");
  const [joint] = await world.inStation(world.station, (tx) =>
    buildDuties(tx, ours.programme, [
      {
        subjectKind: "household",
        subjectId: door("3-2-504"),
        place: "3号楼 2单元 504",
        placeKey: doorKeyOf({ building: "3", unit: "2", floor: null, room: "504" }),
        dueOn: today,
        stage: "visit",
        title: { zh: "入户走访", en: "Home visit" },
        roles: ["officer", "guard"],
        needs: ["door"],
      },
    ]),
  );
  assert.deepEqual(await ids(guard, "3-2-504", "duty"), [joint]);
  const done = await ours.officer.post<{ state: string }>(`/api/duties/${joint}/completion`, { note: "" });
  assert.equal(done.body.state, "signing");
  for (const q of ["3-2-504", "入户走访"]) {
    assert.ok((await ids(guard, q, "duty")).includes(joint!), q);
    assert.ok((await ids(ours.officer, q, "duty")).includes(joint!), q);
  }
  const lawyer = await world.hire(world.station, "lawyer", [ours.home]);
  assert.deepEqual(await ids(lawyer, "3-2-504", "duty"), []);
});

test("a household that left and a duty that is done are found no more", async () => {
  const room = "3-1-101";
  assert.deepEqual(await ids(ours.officer, room, "household"), [door(room)]);
  assert.equal(
    (await ours.officer.post(`/api/households/${door(room)}/end`, { reason: "moved" })).status,
    204,
  );
  assert.deepEqual(await ids(ours.officer, room, "household"), []);
  assert.equal((await ours.officer.post(`/api/duties/${ours.visit}/completion`, { note: "" })).status, 200);
  assert.deepEqual(await ids(ours.officer, "3-2-501", "duty"), []);
});

test("signs of SQL and of expressions are plain text, and nothing is slow (SECURITY V1.2.9)", async () => {
  const started = performance.now();
  const hostile = [
    "%",
    "_",
    "%%",
    "__",
    "\\",
    "' or '1'='1",
    "'; drop table duty; --",
    ".*",
    "(a+)+$",
    "((((((((((",
    "[",
    "$1",
    "{{x}}",
    "<script>",
    "\u200b\u200b",
    "3-%-_",
    "3-2-%",
    "﷽".repeat(40),
    "😀".repeat(20),
    "号楼".repeat(20),
    "-".repeat(40),
    "1-".repeat(20),
    "\u{10ffff}1-1",
  ];
  for (const q of hostile) {
    const answer = await ask(ours.chief, q);
    assert.equal(answer.status, 200, q);
    assert.deepEqual(answer.body.groups, [], q);
  }
  assert.ok((performance.now() - started) / hostile.length < 200);
});
