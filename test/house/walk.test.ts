/**
 * SECURITY 3 over a random walk through residents, units, buildings, rounds from door to door, needs at the doors of
 * duties, promises and the search: looks made = journal rows, residents, households, units and promises shown = journal
 * subjects, exactly.
 * 300 requests; WALK=5000 takes more, SEED another way.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import { addOrganisation } from "../../modules/people/api.ts";
import { buildPromise } from "../../modules/promise/cast.ts";
import type { PromiseItem } from "../../modules/promise/contract.ts";
import { buildHours, buildProgramme, stock } from "../../modules/programme/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { buildReadiness, buildResident } from "../../modules/registry/resident/cast.ts";
import type { Resident } from "../../modules/registry/resident/contract.ts";
import { buildUnits } from "../../modules/registry/unit/cast.ts";
import { type Answer, type Caller, type World, openWorld } from "../world.ts";
import { shown as everShown } from "../../modules/journal/queries.ts";

const steps = Number(process.env["WALK"] ?? 300);
const seed = Number(process.env["SEED"] ?? 20261123);
/** Mulberry32: small, seeded, the same everywhere. */
function chance(from: number) {
  let state = from;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
const roll = chance(seed);
const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;

let world: World;
let doors: string[];
let people: string[];
let communities: string[];
let units: string[];
let rounds: string[];
let stops: { round: string; door: string }[];
let visits: string[];
let duties: string[];
let made: string[];
let callers: Caller[];
before(async () => {
  world = await openWorld();
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    [doors, people, communities, units] = [[], [], [], []];
    await stock(tx);
    for (let place = 0; place < 2; place++) {
      const communityId = await buildCommunity(tx);
      communities.push(communityId);
      const homes = await buildHouseholds(tx, communityId, 6);
      doors.push(...homes);
      units.push(...(await buildUnits(tx, communityId, 2, `示例${place}`)));
      for (const [at, householdId] of homes.entries())
        for (let each = 0; each < at % 4; each++)
          people.push(
            await buildResident(tx, { householdId, communityId }, { name: `示例${"甲乙丙丁"[each]}` }),
          );
    }
  });
  await buildWork(chief);
  const firm = await buildPromised(chief);
  callers = [
    chief,
    await world.hire(world.station, "officer", [communities[0]!]),
    await world.hire(world.station, "officer"),
    await world.hire(world.station, "officer"),
    await world.hire(world.station, "cadre"),
    await world.hire(world.station, "cadre", [communities[1]!]),
    await world.hire(world.station, "guard", null, "示例保安", firm),
    await world.hire(world.station, "civil_affairs"),
    await world.hire(world.hostile, "officer"),
  ];
});
after(() => world.close());

/** A contact of each unit, a round of each community under way, and a visit of civil affairs at each door of the first. */
async function buildWork(chief: Caller): Promise<void> {
  [rounds, stops, visits] = [[], [], []];
  const officer = await world.hire(world.station, "officer");
  for (const id of units) {
    const contact = { name: "示例人", phone: "13800001234", basis: "consent", source: "told" };
    assert.equal((await officer.change("PUT", `/api/units/${id}/contact`, contact, 1)).status, 200);
  }
  for (const id of communities) {
    const body = { building: "00001" };
    const round = await officer.post<{ id: string }>(`/api/communities/${id}/door-rounds`, body);
    rounds.push(round.body.id);
    const walk = await officer.get<{ stops: { id: string }[] }>(`/api/door-rounds/${round.body.id}`);
    stops.push(...walk.body.stops.map(({ id: door }) => ({ round: round.body.id, door })));
  }
  const [home] = communities as [string];
  duties = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, chief.personId, { officer: 40 });
    const people = { author: officer.personId, chief: chief.personId };
    const programme = await buildProgramme(world.db, tx, { communityId: home, ...people });
    const visit = {
      subjectKind: "household" as const,
      roles: ["civil_affairs" as const],
      needs: ["door", "care_grade"],
    };
    const each = doors.slice(0, 6).map((subjectId, at) => ({
      ...visit,
      subjectId,
      dueOn: "2026-11-23",
      closesOn: "2026-12-30",
      place: `1号楼 ${at}`,
      placeKey: `00001///${at}`,
      stage: "visit",
    }));
    return buildDuties(tx, programme, each);
  });
}

/** What a firm has promised to residents and households of both communities. */
async function buildPromised(by: Caller): Promise<string> {
  return world.inStation(world.station, async (tx) => {
    const firm = await addOrganisation(tx, { name: "示例物业", kind: "property" });
    const ground = { db: world.db, tx, keys: world.keys };
    made = [];
    for (const [at, communityId] of communities.entries())
      for (const promised of [
        { kind: "household", id: doors[at * 6]! },
        { kind: "resident", id: people[at * Math.floor(people.length / 2)]! },
      ] as const) {
        const promisor = { kind: "organisation", id: firm } as const;
        made.push(await buildPromise(ground, by, { communityId, promisor, promised }));
      }
    return firm;
  });
}

type Shown = {
  resident: Set<string>;
  household: Set<string>;
  unit: Set<string>;
  promise: Set<string>;
  hidden: { resident: number; household: number; unit: number; promise: number };
};
type Any = Record<string, never> & { items?: Any[]; id?: string };
/** What an answer carries, read from its body and not from what the route says of itself. */
function shownIn(path: string, body: unknown): Shown {
  const hidden = { resident: 0, household: 0, unit: 0, promise: 0 };
  const sets = { resident: new Set<string>(), household: new Set<string>(), unit: new Set<string>() };
  const shown: Shown = { ...sets, promise: new Set(), hidden };
  const all = (body as { items?: { id: string }[] }).items ?? [];
  if (/\/api\/promises/.test(path)) {
    const listed = "items" in (body as object) ? (all as unknown as PromiseItem[]) : [body as PromiseItem];
    for (const { id, promised } of listed) {
      // Every promise of the walk is one to a resident or a household; a resident's door is told without its id.
      shown.promise.add(id);
      if (promised.kind === "resident" && promised.name !== null) shown.resident.add(promised.id);
      if (promised.kind === "household" && promised.door !== null) shown.household.add(promised.id);
    }
    hidden.household = new Set(listed.flatMap(({ promised }) => promised.door ?? [])).size;
  } else if (/\/api\/residents\/[^/]+$|sensitive-fields|departure$|withdrawal$/.test(path))
    shown.resident.add((body as Resident).id);
  else if (/\/households\/[^/]+\/residents$/.test(path))
    for (const each of "items" in (body as object) ? all : [body as Resident]) shown.resident.add(each.id);
  else if (/\/life$/.test(path)) {
    type Event = { residents: { id: string; name: string | null }[]; otherDoor: string | null };
    for (const event of all as unknown as Event[])
      for (const each of event.residents) if (each.name !== null) shown.resident.add(each.id);
    shown.hidden.household = new Set(
      (all as unknown as Event[]).flatMap(({ otherDoor }) => otherDoor ?? []),
    ).size;
  } else if (/\/unmasking$/.test(path)) {
    if ((body as { values: unknown[] }).values.length > 0) shown.resident.add(path.split("/")[3]!);
  } else if (/\/told$|\/notices$/.test(path)) shown.resident.add(path.split("/")[3]!);
  else if (/\/contact-look$/.test(path)) shown.unit.add(path.split("/")[3]!);
  else if (/\/building\?/.test(path)) {
    type Door = { household: { id: string } | null };
    for (const { household } of (body as unknown as { doors: Door[] }).doors)
      if (household !== null) shown.household.add(household.id);
  } else if (/\/door-rounds\/[^/]+$/.test(path)) {
    // Households stand in a round by their doors.
    const { stops } = body as unknown as { stops: { home: boolean }[] };
    shown.hidden.household = stops.filter(({ home }) => home).length;
  } else if (/\/visits\?/.test(path))
    shown.hidden.household = new Set(
      (all as unknown as { doorId: string }[]).map(({ doorId }) => doorId),
    ).size;
  else if (/\/door-rounds\/[^/]+\/doors\/[^/]+$/.test(path)) {
    type Door = { household: { id: string } | null; residents: { id: string }[] };
    const { household, residents } = body as unknown as Door;
    if (household !== null) shown.household.add(household.id);
    for (const each of residents) shown.resident.add(each.id);
  } else if (/\/needs$/.test(path)) {
    shown.household.add(doors[duties.indexOf(path.split("/")[3]!)]!);
    for (const each of (body as unknown as { people: { id: string }[] }).people) shown.resident.add(each.id);
  } else if (/\/care$/.test(path)) shown.household.add(path.split("/")[3]!);
  else if (/\/communities\/[^/]+\/households/.test(path))
    for (const each of all) shown.household.add(each.id);
  else if (/\/api\/households\/[^/]+$/.test(path)) shown.household.add((body as Any).id!);
  else if (/\/api\/search/.test(path)) {
    type Hit = { kind: string; id: string; householdId: string; residents: string[]; place: string | null };
    const hits = (body as { groups: { items: Hit[] }[] }).groups.flatMap(({ items }) => items);
    for (const hit of hits) {
      if (hit.kind === "household") {
        shown.household.add(hit.id);
        shown.hidden.resident += hit.residents.length;
      }
      if (hit.kind === "duty" && hit.place !== null) shown.hidden.household++;
      if (hit.kind === "resident") shown.resident.add(hit.id).size && shown.household.add(hit.householdId);
    }
  }
  return shown;
}

const versions = new Map<string, number>();
const ways: ((by: Caller) => [string, Promise<Answer<unknown>>])[] = [
  (by) => get(by, `/api/households/${pick(doors)}/residents`),
  (by) => get(by, `/api/residents/${pick(people)}`),
  (by) => get(by, `/api/households/${pick(doors)}/life`),
  (by) => get(by, `/api/households/${pick(doors)}/care`),
  (by) => get(by, `/api/households/${pick(doors)}`),
  (by) => get(by, `/api/residents/${pick(people)}/told`),
  (by) => get(by, `/api/communities/${pick(communities)}/households?limit=${1 + roll(8)}`),
  (by) =>
    get(
      by,
      `/api/search?q=${encodeURIComponent(pick(["示例", "slj", "1-101", "1-1", "例乙", "0009", "sl"]))}`,
    ),
  (by) => post(by, `/api/residents/${pick(people)}/notices`, { how: "spoken" }),
  (by) => {
    const id = pick(people);
    const value = { value: "13800000009", basis: "emergency" };
    const path = `/api/residents/${id}/sensitive-fields/phone`;
    return [path, by.change("PUT", path, value, versions.get(id) ?? 1)];
  },
  (by) => {
    const purpose = pick(["contact", "visit", "verification", "emergency"]);
    return post(by, `/api/residents/${pick(people)}/unmasking`, {
      fields: [pick(["phone", "health"])],
      purpose,
    });
  },
  (by) => post(by, `/api/residents/${pick(people)}/departure`, { kind: "left" }),
  (by) => {
    const body = {
      kind: "moved",
      toHouseholdId: pick(doors),
      members: [{ residentId: pick(people), relation: "other" }],
    };
    return post(by, `/api/households/${pick(doors)}/moves`, body);
  },
  (by) =>
    post(by, `/api/households/${pick(doors)}/residents`, {
      name: "示例戊",
      relation: "other",
      helpAtDoor: roll(2) === 0,
    }),
  (by) => get(by, `/api/communities/${pick(communities)}/buildings`),
  (by) => get(by, `/api/communities/${pick(communities)}/building?key=${pick(["00001", "00009"])}`),
  (by) => get(by, `/api/communities/${pick(communities)}/units?limit=${1 + roll(5)}`),
  (by) => get(by, `/api/units/${pick(units)}`),
  (by) => post(by, `/api/units/${pick(units)}/contact-look`, { purpose: pick(["visit", "incident"]) }),
  (by) => get(by, `/api/communities/${pick(communities)}/door-rounds`),
  (by) => get(by, `/api/door-rounds/${pick(rounds)}`),
  (by) => {
    const { round, door } = pick(stops);
    return get(by, `/api/door-rounds/${round}/doors/${door}`);
  },
  (by) => {
    const since = new Date(world.now().getTime() - 60_000).toISOString();
    return get(by, `/api/door-rounds/${pick(rounds)}/visits?since=${since}`);
  },
  (by) => {
    const { round, door } = pick(stops);
    return post(by, `/api/door-rounds/${round}/doors/${door}/notice`, {});
  },
  (by) => {
    const outcome = pick(["same", "changed", "nobody", "nobody", "no_dwelling"]);
    const { round, door } = pick(stops);
    return post(by, `/api/door-rounds/${round}/visits`, { doorId: door, outcome });
  },
  (by) => post(by, `/api/door-visits/${pick([...visits, "01930000-0000-7000-8000-000000000000"])}/undo`, {}),
  (by) => get(by, `/api/promises?limit=${1 + roll(4)}`),
  (by) => get(by, `/api/promises/${pick(made)}`),
  (by) =>
    post(
      by,
      `/api/promises/${pick(made)}/performance`,
      pick([{}, { told: { how: "phone", on: "2026-11-23" } }]),
    ),
  (by) => get(by, `/api/duties/${pick(duties)}/needs`),
  (by) => post(by, `/api/duties/${pick(duties)}/need-openings`, { residentId: pick(people) }),
];
const get = (by: Caller, path: string): [string, Promise<Answer<unknown>>] => [path, by.get(path)];
const post = (by: Caller, path: string, body: object): [string, Promise<Answer<unknown>>] => [
  path,
  by.post(path, body),
];

const patience = { timeout: 240_000 + steps * 200 };
test(
  `${steps} requests by nine people: each look is written down, and only what was shown`,
  patience,
  async () => {
    let looks = 0;
    let refused = 0;
    for (let step = 0; step < steps; step++) {
      world.setNow(new Date(world.now().getTime() + 1000).toISOString());
      const [path, asked] = pick(ways)(pick(callers));
      const answer = await asked;
      const { rows } = await world.admin.query(
        `select e.kind, s.kind as of, s.subject_id::text as id from journal_entry e
       left join ${everShown} s on s.station_id = e.station_id and s.entry_id = e.id
       where e.request_id = $1 and e.verb = 'look'`,
        [answer.headers.get("x-request-id")],
      );
      const said = `step ${step} of seed ${seed}: ${path} ${answer.status}`;
      if (answer.status >= 300) {
        refused++;
        // A stale edit is answered with the row as it is: that is a look too.
        const current = answer.status === 412 ? (answer.problem.current as Resident) : null;
        if (current !== null) versions.set(current.id, current.version);
        assert.deepEqual(
          rows.map(({ id }) => id),
          current === null ? [] : [current.id],
          said,
        );
        continue;
      }
      if (answer.status === 204) {
        assert.deepEqual(rows, [], said);
        continue;
      }
      const body = answer.body as Resident;
      if (typeof body.version === "number") versions.set(body.id, body.version);
      const shown = shownIn(path, answer.body);
      for (const kind of ["resident", "household", "unit", "promise"] as const) {
        const written = new Set(
          rows.filter((row) => row.kind === kind && row.of === kind).map(({ id }) => id as string),
        );
        for (const id of shown[kind])
          assert.ok(written.has(id), `${said}: ${kind} ${id} was shown and not written down`);
        // Doors of moves and people behind a found door are told without their ids: as many as were told.
        const unnamed = [...written].filter((id) => !shown[kind].has(id)).length;
        const least =
          kind === "household" && /search/.test(path)
            ? 0
            : Math.max(0, shown.hidden[kind] - shown[kind].size);
        assert.ok(
          unnamed >= least && unnamed <= shown.hidden[kind],
          `${said}: ${unnamed} of ${kind} written, not shown`,
        );
        if (shown[kind].size + shown.hidden[kind] > 0) looks++;
      }
      assert.ok(
        rows.every((row) => row.kind === row.of),
        said,
      );
      if (/\/visits$/.test(path)) visits.push(body.id);
      if (/residents$/.test(path) && "items" in (answer.body as object)) continue;
      if (/\/households\/[^/]+\/residents$/.test(path)) people.push(body.id);
    }
    assert.ok(
      looks > steps / 5 && refused > steps / 20,
      `${looks} looks, ${refused} refused: the walk goes nowhere`,
    );
    // No foreign key says so any more (0068).
    for (const [table, column, of] of [
      ["resident", "household_id", "household"],
      ["household", "address_id", "standard_address"],
      ["standard_address", "community_id", "community"],
    ] as const) {
      const { rows } = await world.admin.query(
        `select t.id from ${table} t left join ${of} o on o.station_id = t.station_id and o.id = t.${column}
         where o.id is null`,
      );
      assert.deepEqual(rows, [], `a ${table} without its ${of}`);
    }
  },
);
