import type { Db, Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import type { Who } from "../people/contract.ts";
import type { DutyLife } from "./contract.ts";
import { readHandOvers } from "./hand-over.ts";
import { getDuty } from "./queries.ts";
import { mayOffer, maySee } from "./rules.ts";
import { readSignOffs } from "./sign-off.ts";

/** What happens to a duty between its making and its end, beside the duty itself. */
export async function readLife(db: Db, tx: Tx, who: Who, id: string): Promise<DutyLife> {
  const duty = found(await getDuty(tx, id));
  if (!maySee(who, duty)) found(null);
  const [signing, handOvers] = await Promise.all([
    readSignOffs(db, tx, who, duty),
    readHandOvers(db, tx, who, duty),
  ]);
  return { ...signing, handOvers, mayOffer: mayOffer(who, duty) };
}
