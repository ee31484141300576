import { createHash } from "node:crypto";
import type { Sql } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";

/** Locked by the tenth wrong guess, for a quarter of an hour (SECURITY 7; ASVS V6.3.1). */
const guesses = 9;
const lockMs = 15 * 60_000;
const nameHash = (login: string) => createHash("sha256").update(login.trim().toLowerCase()).digest();

export async function refuseLocked(sql: Sql, login: string, now: Date): Promise<void> {
  const row = await sql.maybe<{ lockedUntil: Date | null }>(
    `select locked_until as "lockedUntil" from sign_in_failure where name_hash = $1`,
    [nameHash(login)],
  );
  if (row?.lockedUntil && row.lockedUntil > now)
    throw new Refusal("people.locked", {
      details: { minutes: Math.ceil((row.lockedUntil.getTime() - now.getTime()) / 60_000) },
    });
}

/** Counts a wrong guess. Of guesses sent all at once only the first ten hear whether they were wrong. */
export async function countFailure(sql: Sql, login: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + lockMs);
  // A count older than the lock itself starts again.
  const row = await sql.maybe<{ failures: number }>(
    `insert into sign_in_failure as f (name_hash, failures, last_at) values ($1, 1, $2)
     on conflict (name_hash) do update set
       failures = case when f.last_at < $3 then 1 else f.failures + 1 end,
       locked_until = case when f.last_at >= $3 and f.failures >= $4 then $5::timestamptz else null end,
       last_at = excluded.last_at
     returning failures`,
    [nameHash(login), now, new Date(now.getTime() - lockMs), guesses, until],
  );
  if (row!.failures > guesses + 1)
    throw new Refusal("people.locked", { details: { minutes: lockMs / 60_000 } });
}

export async function forgetFailures(sql: Sql, login: string): Promise<void> {
  await sql.run(`delete from sign_in_failure where name_hash = $1`, [nameHash(login)]);
}
