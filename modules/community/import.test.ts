import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Refusal } from "../../server/errors.ts";
import { type World, openWorld } from "../../test/world.ts";
import { getProfile, importCommunities, listCommunities } from "./api.ts";
import { lastDayOf } from "./import.ts";

const file = () =>
  JSON.parse(readFileSync(new URL("../../test/fixtures/four-communities.json", import.meta.url), "utf8")) as {
    source: Record<string, unknown>;
    communities: Record<string, unknown>[];
  };
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const load = (from: unknown, rename?: [string, string][], stationId = world.station.id) =>
  importCommunities(world.db, { stationId, file: from, rename: new Map(rename), now: world.now() });
const refusedAs = (code: string, details: object) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.code, code);
  assert.deepEqual({ field: error.field, ...error.details }, { field: error.field, ...details });
  return true;
};
const codesHere = async () =>
  (await world.inStation(world.station, (tx) => listCommunities(tx, null))).map((row) => row.code).sort();

test("a date of a source is the last day it may mean, and never a day to come", () => {
  const cases: [string, string][] = [
    ["2024", "2024-12-31"],
    ["2024-02", "2024-02-29"],
    ["2024-06-05", "2024-06-05"],
    ["2026", "2026-11-23"],
  ];
  for (const [asOf, day] of cases) assert.equal(lastDayOf(asOf, "2026-11-23"), day, asOf);
});

test("a file with anything wrong imports nothing and says what", async () => {
  const broken: [string, (of: ReturnType<typeof file>) => unknown, string, object][] = [
    ["no object", () => "text", "community.import_shape", {}],
    ["no source", ({ communities }) => ({ communities }), "community.import_shape", {}],
    ["no communities", ({ source }) => ({ source, communities: [] }), "community.import_shape", {}],
    [
      "a code too long",
      (of) => ({ ...of, communities: [{ ...of.communities[0], code: "thirteencharsx" }] }),
      "community.import_shape",
      {},
    ],
    [
      "a problem nobody lists",
      (of) => ({ ...of, communities: [of.communities[0], { ...of.communities[1], problems: ["weather"] }] }),
      "community.import_not_understood",
      { community: "oy3", what: "weather" },
    ],
    [
      "a profile key nobody lists",
      (of) => ({ ...of, communities: [of.communities[0], { ...of.communities[1], profile: { ghosts: 2 } }] }),
      "community.import_not_understood",
      { community: "oy3", what: "profile.ghosts" },
    ],
    [
      "a trait of another kind",
      (of) => ({ ...of, communities: [{ ...of.communities[0], kind: "hospital" }] }),
      "community.import_not_understood",
      { community: "oyn", what: "profile.large_estates" },
    ],
    [
      "one code twice",
      (of) => ({ ...of, communities: [of.communities[0], of.communities[1], of.communities[0]] }),
      "community.import_code_taken",
      { code: "oyn" },
    ],
  ];
  for (const [name, change, code, details] of broken)
    await assert.rejects(
      load(change(file())),
      (error: unknown) => {
        if (code === "community.import_shape") return error instanceof Refusal && error.code === code;
        return refusedAs(code, details)(error);
      },
      name,
    );
  assert.deepEqual(await codesHere(), []);
});

test("the four communities are stored as facts with source and date", async () => {
  const made = await load(file());
  assert.deepEqual(
    made.map((row) => row.code),
    ["oyn", "oy3", "xyhy", "yl"],
  );
  const [south, , garden, village] = await Promise.all(
    made.map(({ id }) => world.inStation(world.station, (tx) => getProfile(tx, id))),
  );
  const factsOf = (of: typeof south) => Object.fromEntries(of!.traits.map(({ key, value }) => [key, value]));
  assert.deepEqual(factsOf(south), {
    large_estates: 2,
    large_malls: "several",
    small_firms: { atLeast: 1000 },
    day_crowd: "high",
    night_crowd: "low",
    households: null,
    residents: null,
  });
  assert.deepEqual(factsOf(garden), {
    estate_type: "social_housing",
    households: 310,
    residents: { atLeast: 1300 },
    disabled_residents: "some",
    limited_mobility: true,
  });
  assert.equal(factsOf(village)["fraud_history"], "formerly_frequent");
  assert.equal(village!.kind, "village");
  assert.deepEqual(garden!.mode, { zh: "关爱先行", en: "care first" });
  assert.equal(garden!.practices.length, 4);
  assert.deepEqual(garden!.problems, ["hardship", "fraud.telecom"]);
  for (const trait of garden!.traits)
    assert.deepEqual([trait.source, trait.asOf], [file().source["text"], "2024-12-31"]);
  // "cases down 80 %" is a claim without counts.
  const said = [south, garden, village].flatMap((of) => [
    ...of!.practices,
    ...of!.traits.map(({ value }) => value),
  ]);
  assert.doesNotMatch(JSON.stringify(said), /80|cases/);
  const { rows } = await world.admin.query(
    `select verb, kind from journal_entry where target_id = any ($1)`,
    [made.map((row) => row.id)],
  );
  assert.deepEqual(rows, Array(4).fill({ verb: "import", kind: "community" }));
});

test("a taken code is refused and a rename is the way out, in any station", async () => {
  const before = await codesHere();
  await assert.rejects(load(file()), refusedAs("community.import_code_taken", { code: "oyn" }));
  const stranger = world.hostile.id;
  await assert.rejects(load(file(), [], stranger), refusedAs("community.import_code_taken", { code: "oyn" }));
  const some: [string, string][] = [["oyn", "oyn2"], ["oy3", "oy32"], ["xyhy", "xyhy2"]]; // prettier-ignore
  await assert.rejects(load(file(), some), refusedAs("community.import_code_taken", { code: "yl" }));
  assert.deepEqual(await codesHere(), before);
  const all: [string, string][] = [...some, ["yl", "yl2"]];
  assert.equal((await load(file(), all, stranger)).length, 4);
  assert.deepEqual(await codesHere(), before);
});

test("a rename of a code that is not in the file, or to none, is refused", async () => {
  await assert.rejects(
    load(file(), [["nix", "new"]]),
    refusedAs("community.import_no_such_code", { code: "nix" }),
  );
  await assert.rejects(
    load(file(), [["oyn", "OYN!"]]),
    refusedAs("community.import_bad_code", { code: "OYN!" }),
  );
});
