/** How an organisation keeps what it promises. Of an organisation, never of a person or a post (FORM-01); nothing lists or sorts it. */
import type { Db, Tx } from "../../server/db.ts";
import { found, refuse } from "../../server/errors.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { wilson } from "../statistics/wilson.ts";
import { todayOf } from "./acting.ts";
import type { Keeping } from "./contract.ts";
import { countKept } from "./queries.ts";
import { mayReadKeeping, shareFrom } from "./rules.ts";
import { sightOf } from "./sight.ts";

export async function readKeeping(
  db: Db,
  tx: Tx,
  who: Who,
  of: { organisationId: string; communityId: string | null },
): Promise<Keeping> {
  refuse(mayReadKeeping(who, of.organisationId));
  const organisation = found(await people.getOrganisation(tx, of.organisationId));
  const counts = await countKept(tx, sightOf(who), { ...of, today: await todayOf(db, tx) });
  const { p, lower, upper } = wilson({ successes: counts.onTime, n: counts.due });
  return {
    organisationId: organisation.id,
    name: organisation.name,
    sample: organisation.sample,
    ...counts,
    interval: counts.due === 0 ? null : { lower, upper },
    share: counts.due < shareFrom ? null : p,
  };
}
