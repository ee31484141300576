/**
 * How long a revision takes in the queue that touches 20,000 duties to come: a hundred days of visits of
 * 14,600 households, five a year, become eight a year. `node bench/revising.ts [--rounds 3]`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as duty from "../modules/duty/api.ts";
import * as programme from "../modules/programme/api.ts";
import { openDb } from "../server/db.ts";
import { startEmbedded } from "../server/embedded.ts";
import { migrate } from "../server/migrate.ts";
import { buildProgramme } from "./ground.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const most = 3;
const folder = mkdtempSync(join(tmpdir(), "gongzhi-revising-"));
const embedded = await startEmbedded({ folder, log: () => {} });
const times: number[] = [];
try {
  await migrate(embedded.admin, () => {});
  const db = openDb(embedded.app, { max: 2 });
  for (let round = 0; round <= Number(values.rounds); round++) {
    const { stationId, programmeId, today, officer, chief } = await buildProgramme(db, `r${round}`, 14_600);
    const run = <T>(act: Parameters<typeof db.station<T>>[2]) => db.station(stationId, new Date(), act);
    await run((tx) => duty.planProgramme(tx, programmeId, today));
    const before = await run((tx) => duty.countStanding(tx, programmeId, today));
    const revisionId = await run(async (tx) => {
      await programme.openRevision(db, tx, officer, programmeId, { reason: "bench" });
      const draft = (await programme.getOpen(tx, programmeId))!;
      const choice = (await programme.listChoices(tx, [draft.revisionId]))[0]!;
      const parameters = { ...choice.parameters, times: 8 };
      await programme.configure(tx, officer, choice.id, choice.version, parameters, today);
      await programme.submit(db, tx, officer, programmeId);
      await programme.approve(db, tx, chief, programmeId, "");
      return draft.revisionId;
    });
    const started = performance.now();
    await duty.followRevision(run, programmeId, revisionId, today);
    const took = (performance.now() - started) / 1000;
    const after = await run((tx) => duty.countStanding(tx, programmeId, today));
    const again = performance.now();
    await duty.followRevision(run, programmeId, revisionId, today);
    const name = round === 0 ? "warm-up" : `round ${round}`;
    console.log(
      `${name}: ${before.ahead} stood, ${after.superseded} cancelled, ${after.ahead} stand after ${took.toFixed(2)} s; again ${Math.round(performance.now() - again)} ms`,
    );
    if (round > 0) times.push(took);
  }
  await db.close();
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
console.log(`median ${middle.toFixed(2)} s (most ${most}): ${middle <= most ? "met" : "MISSED"}`);
process.exit(middle <= most ? 0 : 1);
