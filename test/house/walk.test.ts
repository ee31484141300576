/**
 * SECURITY 3 over a random walk: looks made = journal rows, residents and households shown = journal subjects,
 * exactly. 300 requests; WALK=5000 takes more, SEED another way.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { buildReadiness, buildResident } from "../../modules/registry/resident/cast.ts";
import type { Resident } from "../../modules/registry/resident/contract.ts";
import { type Answer, type Caller, type World, openWorld } from "../world.ts";

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
let callers: Caller[];
before(async () => {
  world = await openWorld();
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    [doors, people, communities] = [[], [], []];
    for (let place = 0; place < 2; place++) {
      const communityId = await buildCommunity(tx);
      communities.push(communityId);
      const homes = await buildHouseholds(tx, communityId, 6);
      doors.push(...homes);
      for (const [at, householdId] of homes.entries())
        for (let each = 0; each < at % 4; each++)
          people.push(
            await buildResident(tx, { householdId, communityId }, { name: `示例${"甲乙丙丁"[each]}` }),
          );
    }
  });
  callers = [
    chief,
    await world.hire(world.station, "officer", [communities[0]!]),
    await world.hire(world.station, "officer"),
    await world.hire(world.station, "cadre", [communities[1]!]),
    await world.hire(world.station, "guard"),
    await world.hire(world.station, "civil_affairs"),
    await world.hire(world.hostile, "officer"),
  ];
});
after(() => world.close());

type Shown = {
  resident: Set<string>;
  household: Set<string>;
  hidden: { resident: number; household: number };
};
type Any = Record<string, never> & { items?: Any[]; id?: string };
/** What an answer carries, read from its body and not from what the route says of itself. */
function shownIn(path: string, body: unknown): Shown {
  const shown: Shown = { resident: new Set(), household: new Set(), hidden: { resident: 0, household: 0 } };
  const all = (body as { items?: { id: string }[] }).items ?? [];
  if (/\/api\/residents\/[^/]+$|sensitive-fields|departure$|withdrawal$/.test(path))
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
  else if (/\/care$/.test(path)) shown.household.add(path.split("/")[3]!);
  else if (/\/communities\/[^/]+\/households/.test(path))
    for (const each of all) shown.household.add(each.id);
  else if (/\/api\/households\/[^/]+$/.test(path)) shown.household.add((body as Any).id!);
  else if (/\/api\/search/.test(path)) {
    type Hit = { kind: string; id: string; householdId: string; residents: string[] };
    const hits = (body as { groups: { items: Hit[] }[] }).groups.flatMap(({ items }) => items);
    for (const hit of hits) {
      if (hit.kind === "household") {
        shown.household.add(hit.id);
        shown.hidden.resident += hit.residents.length;
      }
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
  (by) => post(by, `/api/households/${pick(doors)}/residents`, { name: "示例戊", relation: "other" }),
];
const get = (by: Caller, path: string): [string, Promise<Answer<unknown>>] => [path, by.get(path)];
const post = (by: Caller, path: string, body: object): [string, Promise<Answer<unknown>>] => [
  path,
  by.post(path, body),
];

test(`${steps} requests by seven people: each look is written down, and only what was shown`, async () => {
  let looks = 0;
  let refused = 0;
  for (let step = 0; step < steps; step++) {
    world.setNow(new Date(world.now().getTime() + 1000).toISOString());
    const [path, asked] = pick(ways)(pick(callers));
    const answer = await asked;
    const { rows } = await world.admin.query(
      `select e.kind, s.kind as of, s.subject_id::text as id from journal_entry e
       left join journal_subject s on s.station_id = e.station_id and s.entry_id = e.id
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
    for (const kind of ["resident", "household"] as const) {
      const written = new Set(
        rows.filter((row) => row.kind === kind && row.of === kind).map(({ id }) => id as string),
      );
      for (const id of shown[kind])
        assert.ok(written.has(id), `${said}: ${kind} ${id} was shown and not written down`);
      // Doors of moves and people behind a found door are told without their ids: as many as were told.
      const unnamed = [...written].filter((id) => !shown[kind].has(id)).length;
      const least =
        kind === "household" && /search/.test(path) ? 0 : Math.max(0, shown.hidden[kind] - shown[kind].size);
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
    if (/residents$/.test(path) && "items" in (answer.body as object)) continue;
    if (/\/households\/[^/]+\/residents$/.test(path)) people.push(body.id);
  }
  assert.ok(
    looks > steps / 5 && refused > steps / 20,
    `${looks} looks, ${refused} refused: the walk goes nowhere`,
  );
});
