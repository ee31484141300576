/** Two that belong together: linked by a person, with what the register saw they have in common. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import type { Who } from "../../people/contract.ts";
import { reasonsBetween } from "../alike.ts";
import { writeEvent } from "../events.ts";
import { findDispute, touch } from "../queries.ts";
import { sightOf } from "../rules.ts";
import { insertLink, undoLink } from "./rows.ts";

type Acting = { tx: Tx; who: Who; today: string };
/** Both must be there for who links them. */
async function other({ tx, who, today }: Acting, id: string): Promise<void> {
  if (sightOf(who, found(await findDispute(tx, { who, today }, id))) === null) found(null);
}
export async function linkTo(acting: Acting, id: string, otherId: string): Promise<void> {
  const { tx, who } = acting;
  if (id === otherId) throw new Refusal("dispute.link_self", { field: "disputeId" });
  await other(acting, otherId);
  const because = await reasonsBetween(tx, { who, today: acting.today }, id, otherId);
  if ((await insertLink(tx, id, otherId, because, who.personId)) === 0)
    throw new Refusal("dispute.linked_already", { field: "disputeId" });
  for (const each of [id, otherId]) {
    writeEvent(tx, each, "linked", who.personId);
    await touch(tx, each);
  }
}
export async function part(acting: Acting, id: string, otherId: string): Promise<void> {
  const { tx, who } = acting;
  await other(acting, otherId);
  if ((await undoLink(tx, id, otherId, who.personId)) === 0) found(null);
  for (const each of [id, otherId]) {
    writeEvent(tx, each, "unlinked", who.personId);
    await touch(tx, each);
  }
}
