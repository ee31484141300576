import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";

const day = 86_400_000;

/** Removes what has served: sessions past their end, wrong guesses nobody counts any more. */
export function jobs(jobs: Jobs, db: Db, now: () => Date): void {
  jobs.daily("people.forget", "45 18 * * *", async () => {
    await db.directory.run(`delete from session where expires_at < $1`, [now()]);
    await db.directory.run(`delete from sign_in_failure where last_at < $1`, [
      new Date(now().getTime() - day),
    ]);
  });
}
