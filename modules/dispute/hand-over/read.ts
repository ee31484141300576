import type { Tx } from "../../../server/db.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import type { Sight } from "../rules.ts";
import type { DisputeHandOver } from "./contract.ts";
import { listHandOvers } from "./rows.ts";
import { answersFor, mayAnswer, mayGiveBack, mayWithdraw } from "./rules.ts";

/** All of it to who keeps the dispute; to an organisation what was offered to it, and nothing of the others. */
export async function readHandOvers(
  tx: Tx,
  who: Who,
  sight: Sight,
  disputeId: string,
): Promise<DisputeHandOver[]> {
  const all = await listHandOvers(tx, disputeId);
  const inside = sight === "all" || sight === "committee";
  const rows = all.filter(({ organisationId }) => inside || answersFor(who, organisationId));
  if (rows.length === 0) return [];
  const [organisations, names] = await Promise.all([
    people.listOrganisations(tx),
    people.listNames(
      tx,
      rows.flatMap(({ offeredBy, answeredBy }) => [offeredBy, ...(answeredBy === null ? [] : [answeredBy])]),
    ),
  ]);
  const byId = new Map(organisations.map((each) => [each.id, each]));
  return rows.map(({ disputeId: _, offeredBy, offeredAt, answeredBy, answeredAt, ...row }) => ({
    ...row,
    organisation: byId.get(row.organisationId)?.name ?? "",
    sample: byId.get(row.organisationId)?.sample ?? false,
    by: names.get(offeredBy)?.name ?? "",
    bySample: names.get(offeredBy)?.sample ?? false,
    offeredAt: offeredAt.toISOString(),
    answeredBy: answeredBy === null ? null : (names.get(answeredBy)?.name ?? ""),
    answeredAt: answeredAt?.toISOString() ?? null,
    may: {
      answer: mayAnswer(who, row),
      giveBack: mayGiveBack(who, row),
      withdraw: mayWithdraw(sight, row),
    },
  }));
}
