/** What every route about residents asks first: is it there for this reader, and may the reader write it? */
import { civilDateIn } from "../../../server/civil.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { findHousehold } from "../queries.ts";
import { mayReadRegister, mayWriteRegister } from "../rules.ts";
import type { Resident } from "./contract.ts";
import { type ResidentRow, findResident } from "./rows.ts";
import { fieldsShown, shown } from "./shown.ts";

export type Asked = { who: Who; tx: Tx };
type Looking = Asked & {
  look(kind: string, subjects: readonly string[], fields: readonly string[], purpose?: string): void;
};
export type Ground = { db: Db; keys: KeyStore };

/** A household whose register the reader may not read is as if it did not exist. */
export async function readableHousehold({ who, tx }: Asked, id: string) {
  const row = found(await findHousehold(tx, id));
  if (mayReadRegister(who, row.communityId) !== null) found(null);
  return row;
}
export async function writableHousehold(asked: Asked, id: string) {
  const row = await readableHousehold(asked, id);
  refuse(mayWriteRegister(asked.who, row.communityId));
  return row;
}
export async function readableResident({ who, tx }: Asked, id: string): Promise<ResidentRow> {
  const row = found(await findResident(tx, id));
  if (mayReadRegister(who, row.communityId) !== null) found(null);
  return row;
}
export async function writableResident(asked: Asked, id: string): Promise<ResidentRow> {
  const row = await readableResident(asked, id);
  refuse(mayWriteRegister(asked.who, row.communityId));
  return row;
}
export const todayOf = async ({ db }: Ground, { tx }: Asked): Promise<string> =>
  civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);

/** One resident as an answer, and as a look. */
export async function answerOf({ keys }: Ground, ctx: Looking, id: string): Promise<Resident> {
  const [resident] = await shown({ ...ctx, keys }, [await readableResident(ctx, id)]);
  ctx.look("resident", [id], fieldsShown([resident!]));
  return resident!;
}
