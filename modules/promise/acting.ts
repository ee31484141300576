/** What every act on a promise begins with: the day, the locked row, and in whose name it is. */
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, Stale, found } from "../../server/errors.ts";
import { timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import type { Told } from "./contract.ts";
import { type PromiseRow, lockPromise } from "./queries.ts";
import { type As, maySee } from "./rules.ts";

/** What a request says beside its body: the version it stands on, and when it was written down if not now. */
export type Sent = { expected: number | null; recordedAt: Date | null; deviceAt: Date | null };
export const straight: Sent = { expected: null, recordedAt: null, deviceAt: null };

export const todayOf = async (db: Db, tx: Tx) => civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);
/** The day on which it was written down, perhaps on a phone that had no network. */
export const dayOf = async (db: Db, tx: Tx, { recordedAt }: Pick<Sent, "recordedAt">) =>
  civilDateIn(await timeZoneOf(db, tx.stationId), recordedAt ?? tx.now);

export async function take(tx: Tx, who: Who, id: string, expected: number | null): Promise<PromiseRow> {
  const row = found(await lockPromise(tx, id));
  if (!maySee(who, row)) found(null);
  if (expected !== null && row.version !== expected) throw new Stale(id);
  return row;
}

/** In the side's name only as it was told: how and when, not before there was anything to tell of. */
export function toldAs(as: As, told: Told | null, from: string, today: string) {
  if (as === "self" && told !== null) throw new Refusal("promise.told_self", { field: "told" });
  if (as === "told" && told === null) throw new Refusal("promise.told_needed", { field: "told" });
  if (told !== null && (told.on < from || told.on > today))
    throw new Refusal("promise.told_outside", { field: "told.on", details: { from } });
  return { toldHow: told?.how ?? null, toldOn: told?.on ?? null };
}
