/** What an import that was asked for does: it is tried, or run, a stretch at a time. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { civilDateIn } from "../../../server/civil.ts";
import type { Db } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import type { Jobs } from "../../../server/jobs.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { emit } from "../../../server/outbox.ts";
import { timeZoneOf } from "../../people/api.ts";
import { type RegisterImportAsked, registerImportAsked } from "./contract.ts";
import { withFile } from "./reading-file.ts";
import { fail, forgetFiles } from "./receiving.ts";
import { findImport } from "./rows.ts";
import { type Work, runFile, tryFile } from "./work.ts";

/** After this long the others in the queue have their turn; the rest of the file follows. */
const stretch = 30_000;
/** A file that was tried and not started, and rows that were not taken, are kept for a week. */
export const keptDays = 7;

export function importJobs(
  queue: Jobs,
  {
    db,
    now,
    keys,
    spool = join(tmpdir(), "gongzhi-imports"),
  }: { db: Db; now: () => Date; keys: KeyStore; spool?: string | undefined },
): void {
  queue.daily("registry-forgotten-files", "45 18 * * *", (stationId) =>
    db.station(stationId, now(), (tx) => forgetFiles(tx, new Date(now().getTime() - keptDays * 86_400_000))),
  );
  queue.onLong(
    registerImportAsked,
    "registry.import",
    async (run, stationId, payload: RegisterImportAsked) => {
      const { importId } = payload;
      const row = await run((tx) => findImport(tx, importId));
      if (row === undefined || (row.state !== "trying" && row.state !== "running")) return;
      const until = Date.now() + stretch;
      const today = civilDateIn(await timeZoneOf(db, stationId), now());
      const work: Work = { run, keys, today, isTimeUp: () => Date.now() > until };
      try {
        await withFile({ run, keys, spool }, importId, async (reading) => {
          if (row.state === "trying") return void (await tryFile(work, importId, reading));
          const { state, mark } = await runFile(work, importId, reading);
          if (state === "paused")
            await run(async (tx) =>
              emit(tx, registerImportAsked, { importId, mark } satisfies RegisterImportAsked),
            );
        });
      } catch (error) {
        // What is wrong with the file is said on the import; anything else is tried again by the queue.
        if (!(error instanceof Refusal)) throw error;
        await run((tx) => fail(tx, importId, error.code));
      }
    },
  );
}
