/**
 * A community's page beside ten million incidents, against the same page beside ten thousand: the counts of two
 * years, the months, and the first page of records, as the product asks for them, one after the other, interleaved.
 * The community itself holds the same records both times; what grows is everything around it.
 * `node bench/incident-page.ts [--rows 10000000] [--rounds 300]`. Only ratios of one run mean anything.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildCommunity } from "../modules/community/cast.ts";
import { addMonths } from "../modules/community/civil-days.ts";
import { countEvents, listLatest, listMonths } from "../modules/incident/api.ts";
import { buildIncidents } from "../modules/incident/cast.ts";
import { pageIncidents } from "../modules/incident/queries.ts";
import * as people from "../modules/people/api.ts";
import { openDb } from "../server/db.ts";
import { startEmbedded } from "../server/embedded.ts";
import { newId } from "../server/id.ts";
import { migrate } from "../server/migrate.ts";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "10000000" }, rounds: { type: "string", default: "300" } },
});
const rows = Number(values.rows);
const rounds = Number(values.rounds);
const few = 10_000;
const places = 40;

const folder = mkdtempSync(join(tmpdir(), "gongzhi-bench-page-"));
const embedded = await startEmbedded({ folder, log: () => {} });
await migrate(embedded.admin, () => {});
const db = openDb(embedded.app, { max: 2 });
const root = new pg.Client(embedded.superuser);
await root.connect();

type Place = { stationId: string; communityId: string };
/** A station with one community of 2,400 events in two years, and `beside` more in forty others. */
async function build(code: string, beside: number): Promise<Place> {
  const now = new Date();
  const stationId = newId(now);
  const station = { id: stationId, code, name: code, timeZone: "Asia/Shanghai", sample: false };
  await people.insertStation(db.directory, station, now);
  const communityId = await db.station(stationId, now, async (tx) => {
    const id = await buildCommunity(tx);
    for (let month = 0; month < 24; month++)
      for (const problem of ["theft", "fraud.rebate", "dispute.noise", "order.fight"])
        await buildIncidents(tx, {
          communityId: id,
          month: addMonths("2024-01-01", month),
          count: 25,
          problem,
          covered: problem === "theft",
        });
    return id;
  });
  const others = Array.from({ length: places }, () => newId(now));
  await root.query(
    `insert into incident (station_id, id, community_id, source, source_key, label, problem, occurred_on, created_at)
     select $1, gen_random_uuid(), ($2::uuid[])[1 + n % $3], 'police', 'X' || n, '示例',
       (array['theft', 'fraud.rebate', 'dispute.noise', 'order.fight'])[1 + n % 4], date '2015-01-01' + n % 3900, now()
     from generate_series(1, $4::int) n`,
    [stationId, others, places, beside],
  );
  return { stationId, communityId };
}

async function page({ stationId, communityId }: Place): Promise<void> {
  await db.station(stationId, new Date(), async (tx) => {
    const of = { communityIds: [communityId], problem: "theft", source: "police" as const };
    await countEvents(tx, { ...of, from: "2024-01-01", to: "2024-12-31" });
    await countEvents(tx, { ...of, from: "2025-01-11", to: "2025-12-20" });
    await listMonths(tx, { ...of, from: "2024-01-01", to: "2025-12-31" });
    await listLatest(tx, of);
    await pageIncidents(tx, communityId, { after: null, limit: 26 });
    await pageIncidents(tx, communityId, { after: null, limit: 26, problem: "fraud", source: "police" });
  });
}
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const small = await build("few", few);
const started = performance.now();
const large = await build("many", rows);
console.log(`${rows} incidents made in ${Math.round((performance.now() - started) / 1000)} s`);
await root.query(
  `insert into incident_month (station_id, community_id, source, problem, month, count, lag_known, after_7, after_30)
   select station_id, community_id, source, problem, date_trunc('month', occurred_on)::date, count(*), 0, 0, 0
   from incident where station_id = $1 group by 1, 2, 3, 4, 5 on conflict do nothing`,
  [large.stationId],
);
await root.query("vacuum analyze");
const times: Record<"small" | "large", number[]> = { small: [], large: [] };
for (let round = -20; round < rounds; round++)
  for (const [name, place] of [
    ["small", small],
    ["large", large],
  ] as const) {
    const begun = performance.now();
    await page(place);
    if (round >= 0) times[name].push(performance.now() - begun);
  }
const [a, b] = [median(times.small), median(times.large)];
console.log(
  `page beside ${few}: ${a.toFixed(2)} ms, beside ${rows}: ${b.toFixed(2)} ms, ${(b / a).toFixed(2)}× (≤ 1.2)`,
);
await root.end();
await db.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
