/**
 * Asks by the plan that was made once for the statement, whatever the values. PostgreSQL takes it only where it guesses
 * that it costs no more than one made for these very values, and of a range it guesses a two-hundredth of the table:
 * every search among residents was planned anew, 760 of its 930 µs. Only for statements whose order and limit leave one
 * good way; the three leave together, and what else the transaction asks is planned as ever.
 */
import type { Tx } from "./db.ts";

export function manyAsPlanned<R extends object>(
  tx: Tx,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  tx.later("set local plan_cache_mode = force_generic_plan");
  const rows = tx.many<R>(text, values);
  tx.later("set local plan_cache_mode = auto");
  return rows;
}
