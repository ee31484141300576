/** What every route of the register asks first: is it there for this person, and may they change it? */
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { Stale, found, refuse } from "../../server/errors.ts";
import type { KeyStore } from "../../server/keys.ts";
import { timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { type DisputeRow, type Me, findDispute, lockDispute } from "./queries.ts";
import { type Sight, mayWrite, sightOf } from "./rules.ts";

export type Ground = { db: Db; keys: KeyStore };
export type Asked = { who: Who; tx: Tx };
export type Looking = Asked & {
  look(kind: string, subjects: readonly string[], fields: readonly string[], purpose?: string): void;
};
export type Seen = { row: DisputeRow; sight: Sight; me: Me };

export const todayOf = async (db: Db, tx: Tx): Promise<string> =>
  civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);
export const meOf = async ({ db }: Ground, { who, tx }: Asked): Promise<Me> => ({
  who,
  today: await todayOf(db, tx),
});

function seen(row: DisputeRow | undefined, me: Me): Seen {
  const there = found(row);
  return { row: there, sight: found(sightOf(me.who, there)), me };
}
/** A dispute the person may not see is as if there were none. */
export async function readable(ground: Ground, asked: Asked, id: string): Promise<Seen> {
  const me = await meOf(ground, asked);
  return seen(await findDispute(asked.tx, me, id), me);
}
/** The same, held. */
export async function taken(ground: Ground, asked: Asked, id: string): Promise<Seen> {
  const me = await meOf(ground, asked);
  return seen(await lockDispute(asked.tx, me, id), me);
}
/** Held to be changed by who keeps it, in the version they saw. */
export async function writable(
  ground: Ground,
  asked: Asked,
  id: string,
  expected: number | null,
): Promise<Seen> {
  const held = await taken(ground, asked, id);
  refuse(mayWrite({ sight: held.sight, state: held.row.state }));
  if (expected !== null && held.row.version !== expected) throw new Stale(id);
  return held;
}
