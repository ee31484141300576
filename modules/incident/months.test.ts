/** Months equal the records, whatever was done to them and in whichever order. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { buildIncidents } from "./cast.ts";
import { applyChanges, type Change } from "./changes.ts";
import { joining, parting, restoring, withdrawing } from "./joining.ts";
import { rebuildMonths } from "./month-queries.ts";
import { lockCounts, lockRecords } from "./record-queries.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const monthsNow = (tx: Tx) =>
  tx.many(
    `select * from incident_month where station_id = $1 and (count, lag_known, after_7, after_30) <> (0, 0, 0, 0)
     order by community_id, source, problem, month`,
    [tx.stationId],
  );
/** Events with a record that stands, by what the records say; each is to have exactly one that counts. */
const eventsNow = (tx: Tx) =>
  tx.many<{ counting: number }>(
    `select (count(*) filter (where joined_to is null and withdrawn_at is null))::int as counting
     from incident where station_id = $1 group by coalesce(joined_to, id)
     having count(*) filter (where withdrawn_at is null) > 0`,
    [tx.stationId],
  );

const problems = ["theft", "dispute.leak", "fraud"];
const step = fc.record({
  act: fc.constantFrom("build", "correct", "classify", "withdraw", "restore", "join", "part"),
  one: fc.nat(50),
  other: fc.nat(50),
  day: fc.integer({ min: 10, max: 28 }),
  month: fc.integer({ min: 1, max: 9 }),
});

test("after any acts the months equal the records, and every event that stands counts once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      await world.inStation(world.station, async (tx) => {
        const places = [await buildCommunity(tx), await buildCommunity(tx)];
        const ids: string[] = [];
        const by = { personId: newId(tx.now), importId: null, reason: "试" };
        lockCounts(tx);
        for (const { act, one, other, day, month } of steps) {
          const occurredOn = `2026-0${month}-${day}`;
          if (act === "build" || ids.length === 0) {
            const fields = { eventNo: one % 3 === 0 ? `E${other % 3}` : null, reportedOn: `2026-10-${day}` };
            ids.push(
              ...(await buildIncidents(tx, {
                communityId: places[one % 2]!,
                month: `2026-0${month}-01`,
                count: 1 + (other % 4),
                problem: problems[one % 3]!,
                fields: { ...fields, eventNo: null },
              })),
            );
            continue;
          }
          const [row] = await lockRecords(tx, [ids[one % ids.length]!]);
          const [to] = await lockRecords(tx, [ids[other % ids.length]!]);
          let changes: Change[] = [];
          if (act === "correct")
            changes = [{ row: row!, kind: "correction", set: { occurredOn, communityId: places[day % 2]! } }];
          if (act === "classify")
            changes = [{ row: row!, kind: "reclassification", set: { problem: problems[day % 3]! } }];
          if (act === "withdraw" && !row!.withdrawn) changes = await withdrawing(tx, row!);
          if (act === "restore" && row!.withdrawn) changes = await restoring(tx, row!);
          const joinable = row!.joinedTo === null && (to!.joinedTo ?? to!.id) !== row!.id;
          if (act === "join" && joinable && !row!.withdrawn && !to!.withdrawn)
            changes = await joining(tx, row!, to!);
          if (act === "part" && row!.joinedTo !== null && !row!.withdrawn) changes = parting(row!);
          await applyChanges(tx, changes, by);
        }
        const kept = await monthsNow(tx);
        assert.ok((await eventsNow(tx)).every((event) => event.counting === 1));
        await rebuildMonths(tx);
        assert.deepEqual(kept, await monthsNow(tx));
      });
    }),
    { numRuns: 40, seed: 4 },
  );
});
