/**
 * How often codes may be tried. Counted before the code is looked at, so that of guesses sent all at once no more are
 * heard either; by the number they are tried for, known or not, and over all numbers of the installation.
 */
import { createHash } from "node:crypto";
import type { Sql } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";

/** As long as a code holds: five tries of it, then only a new one opens. */
export const codeDays = 30;
export const triesOfNumber = 5;
const day = 86_400_000;
/** A station hands out some tens of cards a day; three hundred wrong ones an hour are no residents. */
export const triesAnHour = 300;
const hour = 3_600_000;

const hashOf = (number: string) => createHash("sha256").update(`card ${number}`).digest();
const allNumbers = "all";

async function count(
  sql: Sql,
  of: string,
  now: Date,
  within: number,
): Promise<{ guesses: number; since: Date }> {
  const row = await sql.maybe<{ guesses: number; since: Date }>(
    `insert into card_guess as g (number_hash, guesses, since) values ($1, 1, $2)
     on conflict (number_hash) do update set guesses = case when g.since < $3 then 1 else g.guesses + 1 end,
       since = case when g.since < $3 then excluded.since else g.since end
     returning guesses, since`,
    [hashOf(of), now, new Date(now.getTime() - within)],
  );
  return row!;
}

export async function countTry(sql: Sql, number: string, now: Date): Promise<void> {
  const all = await count(sql, allNumbers, now, hour);
  if (all.guesses > triesAnHour)
    throw new Refusal("http.too_many", {
      details: { seconds: Math.max(1, Math.ceil((all.since.getTime() + hour - now.getTime()) / 1000)) },
    });
  const one = await count(sql, number, now, codeDays * day);
  if (one.guesses > triesOfNumber) throw new Refusal("registry.card_locked");
}

/** It was right: this number may be tried again, and the try is no guess. */
export async function forgetTries(sql: Sql, number: string): Promise<void> {
  await sql.run(`delete from card_guess where number_hash = $1`, [hashOf(number)]);
  await sql.run(`update card_guess set guesses = guesses - 1 where number_hash = $1 and guesses > 0`, [
    hashOf(allNumbers),
  ]);
}

/** Nobody counts them any more. */
export const forgetOldTries = (sql: Sql, now: Date) =>
  sql.run(`delete from card_guess where since < $1`, [new Date(now.getTime() - codeDays * day)]);
