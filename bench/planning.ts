/**
 * Duties planned per second with all their rows: 4,000 households × 5 visits of one year in one programme,
 * through the product's planner and in one transaction. `node bench/planning.ts [--rounds 3]`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as duty from "../modules/duty/api.ts";
import { addDays } from "../modules/community/civil-days.ts";
import { openDb } from "../server/db.ts";
import { startEmbedded } from "../server/embedded.ts";
import { migrate } from "../server/migrate.ts";
import { buildProgramme } from "./ground.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const least = 10_000;
const folder = mkdtempSync(join(tmpdir(), "gongzhi-planning-"));
const embedded = await startEmbedded({ folder, log: () => {} });
const rates: number[] = [];
try {
  await migrate(embedded.admin, () => {});
  const db = openDb(embedded.app, { max: 2 });
  for (let round = 0; round <= Number(values.rounds); round++) {
    const { stationId, programmeId, today } = await buildProgramme(db, `plan${round}`, 4000);
    let planned = 0;
    const started = performance.now();
    // The horizon is a hundred days, so a year is four of the planner's ordinary runs.
    for (let day = 0; day < 366; day += duty.horizonDays)
      planned += await db.station(stationId, new Date(), (tx) =>
        duty.planProgramme(tx, programmeId, addDays(today, day)),
      );
    const took = (performance.now() - started) / 1000;
    const again = performance.now();
    const more = await db.station(stationId, new Date(), (tx) => duty.planProgramme(tx, programmeId, today));
    if (more !== 0) throw new Error(`planning again made ${more} duties`);
    const name = round === 0 ? "warm-up" : `round ${round}`;
    console.log(
      `${name}: ${planned} duties in ${took.toFixed(2)} s, ${Math.round(planned / took)}/s; the same 100 days again ${Math.round(performance.now() - again)} ms`,
    );
    if (round > 0) rates.push(planned / took);
  }
  await db.close();
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
const middle = rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)]!;
console.log(`median ${Math.round(middle)} duties/s (least ${least}): ${middle >= least ? "met" : "MISSED"}`);
process.exit(middle >= least ? 0 : 1);
