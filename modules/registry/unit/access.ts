import type { Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { findCommunity } from "../../community/api.ts";
import { knows } from "../../community/rules.ts";
import type { Who } from "../../people/contract.ts";
import { type UnitFound, findUnit } from "./queries.ts";
import { mayWriteUnits, sightOf } from "./rules.ts";

export type Asking = { who: Who; tx: Tx };

/** A community outside the caller's posts and one that does not exist answer alike. */
export async function visibleCommunity({ who, tx }: Asking, communityId: string): Promise<void> {
  found(knows(who, communityId) ? await findCommunity(tx, communityId) : null);
}
/** A unit the caller does not see is as if it did not exist. */
export async function seenUnit({ who, tx }: Asking, id: string): Promise<UnitFound> {
  const row = found(await findUnit(tx, id));
  return found(sightOf(who, row.communityId) === null ? null : row);
}
export async function writableUnit(asking: Asking, id: string): Promise<UnitFound> {
  const row = await seenUnit(asking, id);
  refuse(mayWriteUnits(asking.who, row.communityId));
  return row;
}
