import { listNames } from "../../people/api.ts";
import type { Tx } from "../../../server/db.ts";
import type { Seen } from "../asking.ts";
import type { FollowUp } from "./contract.ts";
import { type FollowUpRow, listFollowUps } from "./rows.ts";
import { mayFollowUp } from "./rules.ts";

const outcomeOf = (row: FollowUpRow): FollowUp["outcome"] =>
  row.doneOn === null
    ? null
    : {
        how: row.how!,
        partyId: row.partyId!,
        performance: row.performance!,
        solved: row.solved!,
        satisfied: row.satisfied!,
        sued: row.sued ?? false,
        wrongly: row.wrongly ?? false,
        worse: row.worse ?? false,
        hidden: row.hidden ?? false,
        measures: row.measures,
      };
/** In the order they are due; what a party said of it is for those who follow it up. */
export async function readFollowUps(tx: Tx, { row, sight, me }: Seen): Promise<FollowUp[]> {
  if (sight === "handed") return [];
  const rows = await listFollowUps(tx, row.id);
  const names = await listNames(
    tx,
    rows.flatMap(({ byPersonId }) => byPersonId ?? []),
  );
  return rows.map((each) => ({
    id: each.id,
    kind: each.kind,
    n: each.n,
    dueOn: each.dueOn,
    sure: each.sure,
    late: each.doneOn === null && each.dueOn < me.today,
    doneOn: each.doneOn,
    outcome: outcomeOf(each),
    by: each.byPersonId === null ? null : (names.get(each.byPersonId)?.name ?? ""),
    at: each.at?.toISOString() ?? null,
    may: mayFollowUp(sight, each),
  }));
}
