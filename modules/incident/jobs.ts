/** What an import that was asked for does: it is tried, or run, a stretch at a time. */
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";
import type { Jobs } from "../../server/jobs.ts";
import { emit } from "../../server/outbox.ts";
import { timeZoneOf } from "../people/api.ts";
import { type ImportAsked, importAsked } from "./import-contract.ts";
import { findImport, listPieces } from "./import-queries.ts";
import { runFile } from "./import-run.ts";
import { type Work, tryFile } from "./import-work.ts";
import { fail, forgetFiles } from "./importing.ts";
import { keepReading, takeReading } from "./kept-readings.ts";
import { type Reading, openReading } from "./reading/process.ts";

/** After this long the others in the queue have their turn; the rest of the file follows. */
const stretch = 30_000;
/** A file that was tried and not started is kept for a week. */
const keptDays = 7;
const piecesAtOnce = 16;

async function* bytesOf(run: Work["run"], importId: string): AsyncGenerator<Buffer> {
  for (let from = 0; ; from += piecesAtOnce) {
    const pieces = await run((tx) => listPieces(tx, importId, from, piecesAtOnce));
    for (const { bytes } of pieces) yield bytes;
    if (pieces.length < piecesAtOnce) return;
  }
}

export function jobs(queue: Jobs, db: Db, now: () => Date, spool = join(tmpdir(), "gongzhi-imports")): void {
  queue.daily("incident-forgotten-files", "40 18 * * *", (stationId) =>
    db.station(stationId, now(), (tx) => forgetFiles(tx, new Date(now().getTime() - keptDays * 86_400_000))),
  );
  queue.onLong(importAsked, "incident.import", async (run, stationId, payload: ImportAsked) => {
    const { importId } = payload;
    const row = await run((tx) => findImport(tx, importId));
    if (row === undefined || (row.state !== "trying" && row.state !== "running")) return;
    const until = Date.now() + stretch;
    const work: Work = {
      run,
      today: civilDateIn(await timeZoneOf(db, stationId), now()),
      isTimeUp: () => Date.now() > until,
    };
    const folder = join(spool, `import-${importId}`);
    const open = async (): Promise<Reading> => {
      const path = join(folder, "as-it-came");
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await pipeline(Readable.from(bytesOf(run, importId)), createWriteStream(path, { mode: 0o600 }));
      return openReading(path);
    };
    let reading = takeReading(importId);
    try {
      if (row.state === "trying") {
        reading?.close();
        reading = await open();
        if (await tryFile(work, importId, reading)) {
          keepReading(importId, reading);
          reading = undefined;
        }
      } else {
        const { state, mark } = await runFile(work, importId, async (plan) => {
          if (reading?.keeps(plan) !== true) {
            reading?.close();
            reading = await open();
          }
          return reading;
        });
        if (state === "paused") {
          keepReading(importId, reading!);
          reading = undefined;
          await run(async (tx) => emit(tx, importAsked, { importId, mark } satisfies ImportAsked));
        }
      }
    } catch (error) {
      // What is wrong with the file is said on the import; anything else is tried again by the queue.
      if (!(error instanceof Refusal)) throw error;
      await run((tx) => fail(tx, importId, error.code));
    } finally {
      reading?.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}
