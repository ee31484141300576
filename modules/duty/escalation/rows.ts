/** SQL on `escalation` and `escalation_told`. */
import type { Tx } from "../../../server/db.ts";
import type { Step } from "./contract.ts";

/** Until a chief says otherwise. A default of the product and no rule of law (DESIGN §4). */
const usualSteps: readonly Step[] = [
  { days: 1, to: "doer" },
  { days: 3, to: "officer" },
  { days: 7, to: "chief" },
];
export const findSteps = async (tx: Tx): Promise<{ steps: Step[]; version: number }> =>
  (await tx.maybe<{ steps: Step[]; version: number }>(
    `select steps, version from escalation where station_id = $1`,
    [tx.stationId],
  )) ?? { steps: [...usualSteps], version: 0 };
/** 0 where another version stands. */
export const saveSteps = (tx: Tx, steps: readonly Step[], by: string, expected: number) => {
  const values = [tx.stationId, JSON.stringify(steps), by, tx.now];
  if (expected === 0)
    return tx.run(
      `insert into escalation (station_id, steps, changed_by, changed_at) values ($1, $2, $3, $4)
       on conflict (station_id) do nothing`,
      values,
    );
  return tx.run(
    `update escalation set steps = $2, changed_by = $3, changed_at = $4, version = version + 1
     where station_id = $1 and version = $5`,
    [...values, expected],
  );
};

/** Notes what reached a step and was not told of it before; gives those. Two at once note each once. */
export const noteReached = async (
  tx: Tx,
  programmeId: string,
  step: string,
  closedBy: string,
): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(
      `insert into escalation_told (station_id, duty_id, step, told_at)
       select $1, d.id, $3, $5 from duty d
       where d.station_id = $1 and d.programme_id = $2 and d.state in ('open', 'signing') and d.closes_on <= $4::date
       on conflict (station_id, duty_id, step) do nothing returning duty_id as id`,
      [tx.stationId, programmeId, step, closedBy, tx.now],
    )
  ).map((row) => row.id);

/** Whose these duties are: a post by name, else everyone of their roles; what is for those appointed by name only. */
export const listDoers = (tx: Tx, dutyIds: readonly string[]) =>
  tx.many<{ postId: string | null; roles: string[]; appointedOnly: boolean }>(
    `select distinct d.assignee_post_id as "postId", d.roles, d.appointed_only as "appointedOnly"
     from duty d where d.station_id = $1 and d.id = any ($2::uuid[])`,
    [tx.stationId, dutyIds],
  );
