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
import { type NewRecord, columnsOf } from "./columns.ts";
import { writeRecords } from "./import-batch.ts";
import { joining, parting, restoring, withdrawing } from "./joining.ts";
import { rebuildMonths } from "./month-queries.ts";
import { lockCounts, lockRecords } from "./record-queries.ts";
import { type Tally, tallyOf } from "./tally.ts";

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

const splitNow = (tx: Tx) =>
  tx.many(
    `select event_no from incident where station_id = $1 and withdrawn_at is null and event_no is not null
     group by event_no having count(distinct coalesce(joined_to, id)) > 1`,
    [tx.stationId],
  );
const sqlIds = `select id from incident where station_id = $1 order by source_key desc limit 12`;
/** One of nine numbers, so that rows come again changed; one of three events, or none. */
function recordOf(tx: Tx, places: string[], n: number, month: number): NewRecord {
  const eventNo = n % 4 === 0 ? null : `E${n % 3}`;
  const said = { label: "x", problem: problems[n % 3]!, fraudYear: null, fraudLabel: null, place: null };
  const days = {
    occurredOn: `2026-0${month}-1${n % 9}`,
    occurredTime: null,
    reportedOn: `2026-10-1${n % 7}`,
  };
  const digest = `${n}-${month}`.split("").reduce((hex, sign) => hex + sign.charCodeAt(0).toString(16), "");
  return {
    ...{
      id: newId(tx.now),
      communityId: places[n % 2]!,
      sourceKey: `K${places[0]}${n % 9}`,
      eventNo,
      joinedTo: null,
    },
    ...said,
    ...days,
    digest: digest.padEnd(32, "0"),
  };
}
const problems = ["theft", "dispute.leak", "fraud"];
const step = fc.record({
  act: fc.constantFrom(
    "import",
    "import",
    "build",
    "correct",
    "classify",
    "withdraw",
    "restore",
    "join",
    "part",
  ),
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
          if (act === "import") {
            const rows = Array.from({ length: 1 + (other % 5) }, (_, i) =>
              recordOf(tx, places, one + i * day, month),
            );
            const unique = [...new Map(rows.map((row) => [row.sourceKey, row])).values()];
            const sums: Tally = new Map();
            for (const row of unique) tallyOf(sums, { ...row, source: "police", withdrawn: false }, 1);
            const sheetRows = unique.map((_, i) => i + 2);
            const batch = { taken: unique.length, events: unique, months: [...sums.values()], sheetRows };
            const of = {
              source: "police" as const,
              importId: newId(tx.now),
              columns: columnsOf(unique),
              communityIds: null,
            };
            const fate = await writeRecords(tx, of, batch, { dated: true, fresh: other % 2 === 0 });
            assert.equal(fate.accepted + fate.changed + fate.repeated, unique.length);
            const again = await writeRecords(tx, of, batch, { dated: true, fresh: one % 2 === 0 });
            assert.deepEqual(again, { accepted: 0, changed: 0, repeated: unique.length, refusals: [] });
            ids.push(...(await tx.many<{ id: string }>(sqlIds, [tx.stationId])).map(({ id }) => id));
            continue;
          }
          if (act === "build" || ids.length === 0) {
            ids.push(
              ...(await buildIncidents(tx, {
                communityId: places[one % 2]!,
                month: `2026-0${month}-01`,
                count: 1 + (other % 4),
                problem: problems[one % 3]!,
                fields: { reportedOn: `2026-10-${day}` },
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
    { numRuns: 60, seed: 4 },
  );
});
