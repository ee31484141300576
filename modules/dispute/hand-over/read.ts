import type { Who } from "../../people/contract.ts";
import type { Sight } from "../rules.ts";
import type { DisputeHandOver } from "./contract.ts";
import type { HandOverRow } from "./rows.ts";
import { answersFor, mayAnswer, mayGiveBack, mayWithdraw } from "./rules.ts";

type Names = ReadonlyMap<string, { name: string; sample: boolean }>;
/** All of it to who keeps the dispute; to an organisation what was offered to it, and nothing of the others. */
export function presentHandOvers(
  who: Who,
  sight: Sight,
  all: readonly HandOverRow[],
  names: Names,
  organisations: Names,
): DisputeHandOver[] {
  const inside = sight === "all" || sight === "committee";
  const rows = all.filter(({ organisationId }) => inside || answersFor(who, organisationId));
  return rows.map(({ disputeId: _, offeredBy, offeredAt, answeredBy, answeredAt, ...row }) => ({
    ...row,
    organisation: organisations.get(row.organisationId)?.name ?? "",
    sample: organisations.get(row.organisationId)?.sample ?? false,
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
