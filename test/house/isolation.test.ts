/** SECURITY 2: every operation × two stations × every role; nothing tells "missing" from "not yours". */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { tables } from "../../db/tables.ts";
import { newId } from "../../server/id.ts";
import { type Answer, type Caller, type World, openWorld } from "../world.ts";
import { type Whole, buildWhole } from "./cast.ts";
import { type Ids, type Probe, probes } from "./probes.ts";

let world: World;
let ours: Whole;
let theirs: Whole;
let operations: string[];
before(async () => {
  world = await openWorld();
  ours = await buildWhole(world, world.station, "本所记号");
  theirs = await buildWhole(world, world.hostile, "他所记号");
  const document = (await (await world.app.request("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
});
after(() => world.close());

const shapes = ["officer", "chief", "cadre", "guard", "merchant", "supervisor", "auditor"];
const list = (probe: Probe | Probe[]) => (Array.isArray(probe) ? probe : [probe]);
const send = (by: Caller, operation: string, probe: Probe): Promise<Answer<unknown>> => {
  const method = operation.split(" ")[0]!.toUpperCase();
  if (method === "GET") return by.get(probe.path);
  if (method === "POST") return by.post(probe.path, probe.body);
  return by.change(method, probe.path, probe.body, probe.version);
};
const idsOf = ({ station: _, by: __, ...ids }: Whole): Ids => ids;
const nobodys = (like: Ids): Ids =>
  Object.fromEntries(Object.keys(like).map((key) => [key, newId(world.now())])) as Ids;
/** What an answer says, without what differs by itself: request ids, and the id asked about. */
const said = (answer: Answer<unknown>, ids: Ids) => {
  let text = JSON.stringify(answer.body ?? null);
  for (const id of Object.values(ids)) text = text.replaceAll(id, "ID");
  return `${answer.status} ${text.replaceAll(/"requestId":"[^"]+"/g, "")}`;
};
const fingerprint = async (of: Whole) => {
  const kept: Record<string, unknown> = {};
  for (const [table, { class: kind }] of Object.entries(tables)) {
    if (kind !== "tenant" || table.startsWith("journal_")) continue;
    kept[table] = (
      await world.admin.query(
        `select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
         from ${table} t where station_id = $1`,
        [of.station.id],
      )
    ).rows[0];
  }
  return kept;
};

test("every operation of the API has a probe, and every probe an operation", () => {
  assert.deepEqual(
    operations.filter((operation) => !(operation in probes)),
    [],
    "not probed",
  );
  assert.deepEqual(
    Object.keys(probes).filter((operation) => !operations.includes(operation)),
    [],
  );
});

test("a row of another station and a row of nobody are answered alike, to every role", async () => {
  let asked = 0;
  const differing: string[] = [];
  for (const [here, there] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    const before = await fingerprint(there);
    const foreign = idsOf(there);
    for (const operation of operations)
      for (const [at, probe] of list(probes[operation]!(foreign)).entries()) {
        if (probe.plain) continue;
        await Promise.all(
          [...here.by].map(async ([role, caller]) => {
            const none = nobodys(foreign);
            const first = said(await send(caller, operation, probe), foreign);
            const second = said(await send(caller, operation, list(probes[operation]!(none))[at]!), none);
            asked++;
            if (first !== second) differing.push(`${role} ${operation}: ${first} ≠ ${second}`);
          }),
        );
      }
    assert.deepEqual(await fingerprint(there), before, "rows of the other station were touched");
  }
  assert.deepEqual(differing, []);
  assert.ok(asked > 1000, `${asked} pairs`);
});

test("mixed bodies: an own row beside a foreign one is refused like one beside none", async () => {
  const chief = ours.by.get("chief")!;
  const officer = ours.by.get("officer")!;
  const none = newId(world.now());
  const cases: [Caller, string, (foreign: Ids | null) => unknown][] = [
    [
      chief,
      "/api/posts",
      (of) => ({
        personId: of?.person ?? none,
        organisationId: ours.organisation,
        role: "elder",
        communityIds: null,
      }),
    ],
    [
      chief,
      "/api/posts",
      (of) => ({
        personId: ours.person,
        organisationId: of?.organisation ?? none,
        role: "elder",
        communityIds: null,
      }),
    ],
    [
      officer,
      `/api/communities/${ours.community}/partners`,
      (of) => ({ organisationId: of?.organisation ?? none, role: "lawyer" }),
    ],
  ];
  for (const [by, path, body] of cases) {
    const [foreign, missing] = [await by.post(path, body(idsOf(theirs))), await by.post(path, body(null))];
    assert.deepEqual([foreign.status, foreign.problem.code], [missing.status, missing.problem.code], path);
    assert.ok(foreign.status >= 400);
  }
  const assign = (postId: string) =>
    officer.change("PUT", `/api/duties/${ours.duty}/assignment`, { postId }, 1);
  const [foreign, missing] = [await assign(theirs.post), await assign(none)];
  assert.deepEqual([foreign.status, foreign.problem.code], [missing.status, missing.problem.code]);
  assert.ok(foreign.status >= 400);
});

test("no list or page of one station carries a mark or an id of the other", async () => {
  for (const [here, there, mark] of [
    [ours, theirs, "他所记号"],
    [theirs, ours, "本所记号"],
  ] as const) {
    const secrets = [mark, ...Object.values(idsOf(there))];
    for (const operation of operations.filter((each) => each.startsWith("get ")))
      for (const probe of list(probes[operation]!(idsOf(here))))
        for (const [role, caller] of here.by) {
          // Pages weigh the whole shelf for each caller; every shape of sight is among these.
          if (probe.path.startsWith("/api/pages") && !shapes.includes(role)) continue;
          const text = JSON.stringify((await send(caller, operation, probe)).body ?? null);
          for (const secret of secrets) assert.ok(!text.includes(secret), `${role} ${operation}: ${secret}`);
        }
  }
});

test("control: the same probes on one's own rows reach something", async () => {
  const own = idsOf(ours);
  const silent: string[] = [];
  // Reads first: an act may end what is to be read.
  const reads = (operation: string) => operation.startsWith("get ");
  for (const operation of [...operations.filter(reads), ...operations.filter((each) => !reads(each))]) {
    const named = list(probes[operation]!(own))
      .map((probe, at) => ({ probe, at }))
      .filter(({ probe }) => !probe.plain);
    for (const { probe, at } of named) {
      // Lists filtered by a row answer 200 to both; what they hold must differ.
      const none = nobodys(own);
      let reached = false;
      for (const caller of ours.by.values()) {
        const there = said(await send(caller, operation, list(probes[operation]!(none))[at]!), none);
        if (said(await send(caller, operation, probe), own) !== there) {
          reached = true;
          break;
        }
      }
      if (!reached) silent.push(probe.path);
    }
  }
  assert.deepEqual(silent, []);
});
