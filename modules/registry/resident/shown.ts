/** A resident as the reader may see them: names by the reader's post, sensitive fields masked for everybody. */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Who } from "../../people/contract.ts";
import { registersRead } from "../rules.ts";
import type { Resident } from "./contract.ts";
import { isSensitive } from "./fields.ts";
import { maskName } from "./mask.ts";
import { seesNames } from "./rules.ts";
import { type ResidentRow, countSameNumber } from "./rows.ts";
import { maskedFields } from "./sealing.ts";

export async function shown(
  { tx, who, keys }: { tx: Tx; who: Who; keys: KeyStore },
  all: readonly ResidentRow[],
): Promise<Resident[]> {
  const same = await countSameNumber(tx, all, registersRead(who));
  return all.map((row) => {
    const masked = maskedFields(tx, keys, row);
    const facts = Object.entries(row.facts);
    return {
      id: row.id,
      communityId: row.communityId,
      householdId: row.householdId,
      relation: row.relation,
      name: seesNames(who, row.communityId) ? row.name : maskName(row.name),
      birthYear: row.birthYear,
      birthOn: row.birthOn,
      work: row.work,
      helpAtDoor: row.helpAtDoor,
      state: row.state,
      leftOn: row.leftOn,
      facts: Object.fromEntries(facts.filter(([field]) => !isSensitive(field))),
      sensitive: [...masked].map(([field, text]) => ({ field, masked: text, fact: row.facts[field]! })),
      sameNumber: same.get(row.id) ?? 0,
      sample: row.sample,
      erasedAt: row.erasedAt?.toISOString() ?? null,
      version: row.version,
    };
  });
}

/** Which fields an answer shows of these residents, for the journal. */
export function fieldsShown(all: readonly Resident[]): string[] {
  const fields = new Set<string>(all.flatMap(({ facts }) => Object.keys(facts)));
  if (all.some(({ sensitive }) => sensitive.length > 0)) fields.add("masked");
  return [...fields];
}
