/** SECURITY 3: looks made = journal rows, persons and households shown = journal subjects, exactly. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { type World, openWorld } from "../world.ts";
import { shown as everShown } from "../../modules/journal/queries.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
const admin = async (text: string, values: unknown[]) => (await world.admin.query(text, values)).rows;

test("every request that shows people or doors leaves one row of each kind with exactly those shown", async () => {
  const home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 7));
  const officer = await world.hire(world.station, "officer", [home]);
  type Listed = { items: { id: string; personId?: string }[] };
  const shown: [string, string, (items: Listed["items"]) => string[]][] = [
    [`/api/communities/${home}/households?limit=3`, "household", (items) => items.map((each) => each.id)],
    [`/api/communities/${home}/households?limit=200`, "household", (items) => items.map((each) => each.id)],
    ["/api/people?limit=2", "person", (items) => items.map((each) => each.id)],
    [`/api/communities/${home}/posts`, "person", (items) => items.map((each) => each.personId!)],
  ];
  for (const [path, kind, subjects] of shown) {
    const answer = await officer.get<Listed>(path);
    assert.equal(answer.status, 200, path);
    const request = answer.headers.get("x-request-id");
    const rows = await admin(
      `select e.verb, e.kind, e.person_id as by, array_agg(s.subject_id::text order by s.subject_id) as subjects,
         min(s.kind) as "subjectKind" from journal_entry e
       join ${everShown} s on s.station_id = e.station_id and s.entry_id = e.id
       where e.request_id = $1 group by e.id, e.station_id, e.verb, e.kind, e.person_id`,
      [request],
    );
    assert.deepEqual(
      rows,
      [
        {
          verb: "look",
          kind,
          by: officer.personId,
          subjects: [...new Set(subjects(answer.body.items))].sort(),
          subjectKind: kind,
        },
      ],
      path,
    );
  }
  const none = await officer.get("/api/communities");
  const request = none.headers.get("x-request-id");
  assert.deepEqual(await admin(`select 1 from journal_entry where request_id = $1`, [request]), []);
});
