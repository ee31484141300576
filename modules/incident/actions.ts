/** What a person does with a record: each is an event with its reason, and each can be undone by another. */
import type { Tx } from "../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import { civilDateIn } from "../../server/civil.ts";
import { listCommunities } from "../community/api.ts";
import { isProblem } from "../community/problems.ts";
import type { Who } from "../people/contract.ts";
import { type Change, applyChanges } from "./changes.ts";
import type { FraudLabel, IncidentCorrection } from "./contract.ts";
import { joining, parting, restoring, withdrawing } from "./joining.ts";
import { oldestDay } from "../../server/sheet/days.ts";
import { isPersonal } from "./reading/personal.ts";
import { type RecordRow, lockCounts, lockRecords } from "./record-queries.ts";
import { mayCorrect, mayJoin, mayPart, mayReadIncidents, mayRestore, mayWithdraw } from "./rules.ts";
import { findFraud } from "./taxonomy.ts";

type Actor = { tx: Tx; who: Who };
async function locked({ tx, who }: Actor, id: string): Promise<RecordRow> {
  lockCounts(tx);
  const [row] = await lockRecords(tx, [id]);
  if (mayReadIncidents(who, found(row).communityId) !== null) found(null);
  return row!;
}
const applied = ({ tx, who }: Actor, changes: Change[], reason: string) =>
  applyChanges(tx, changes, { personId: who.personId, importId: null, reason });

/** Gives the names of the fields that changed. */
export async function correct(
  actor: Actor & { timeZone: string; expected: number },
  id: string,
  { reason, ...given }: IncidentCorrection,
): Promise<string[]> {
  const { tx, who } = actor;
  const row = await locked(actor, id);
  if (row.version !== actor.expected) throw new Stale(id);
  refuse(mayCorrect(who, row));
  const set = Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && value !== row[name as keyof RecordRow],
    ),
  ) as Change["set"];
  if (set.communityId !== undefined) {
    const places = await listCommunities(tx, [set.communityId]);
    if (places.length === 0 || mayReadIncidents(who, set.communityId) !== null) found(null);
  }
  const occurredOn = set.occurredOn ?? row.occurredOn;
  const reportedOn = set.reportedOn === undefined ? row.reportedOn : set.reportedOn;
  const today = civilDateIn(actor.timeZone, tx.now);
  if (occurredOn > today) throw new Refusal("incident.row_date_future", { field: "occurredOn" });
  // As in a file: what is older is a slip of the hand, and takes the record out of every window.
  for (const name of ["occurredOn", "reportedOn"] as const)
    if (set[name] && set[name] < oldestDay) throw new Refusal("incident.row_date_old", { field: name });
  if (reportedOn !== null && reportedOn > today)
    throw new Refusal("incident.row_date_future", { field: "reportedOn" });
  if (reportedOn !== null && reportedOn < occurredOn)
    throw new Refusal("incident.row_reported_before", { field: "reportedOn" });
  if (set.place && isPersonal(set.place))
    throw new Refusal("incident.row_place_personal", { field: "place" });
  if (Object.keys(set).length > 0) await applied(actor, [{ row, kind: "correction", set }], reason);
  return Object.keys(set);
}

export async function reclassify(
  actor: Actor,
  id: string,
  to: { problem: string; fraud: FraudLabel | null; reason: string },
): Promise<void> {
  const row = await locked(actor, id);
  refuse(mayCorrect(actor.who, row));
  if (!isProblem(to.problem)) throw new Refusal("incident.problem_unknown", { field: "problem" });
  if (
    to.fraud !== null &&
    (!to.problem.startsWith("fraud") || findFraud(to.fraud.year, to.fraud.code) === undefined)
  )
    throw new Refusal("incident.fraud_unknown", { field: "fraud" });
  const set = { problem: to.problem, fraudYear: to.fraud?.year ?? null, fraudLabel: to.fraud?.code ?? null };
  await applied(actor, [{ row, kind: "reclassification", set }], to.reason);
}

export async function withdraw(actor: Actor, id: string, reason: string): Promise<void> {
  const row = await locked(actor, id);
  refuse(mayWithdraw(actor.who, row));
  await applied(actor, await withdrawing(actor.tx, row), reason);
}
export async function restore(actor: Actor, id: string, reason: string): Promise<void> {
  const row = await locked(actor, id);
  refuse(mayRestore(actor.who, row));
  await applied(actor, await restoring(actor.tx, row), reason);
}
export async function join(actor: Actor, id: string, toId: string, reason: string): Promise<void> {
  const row = await locked(actor, id);
  refuse(mayJoin(actor.who, row));
  const to = await locked(actor, toId);
  refuse(to.withdrawn ? "incident.withdrawn" : null, { field: "to" });
  // Sources are independent of each other: joined across them, one of the two would lose an event it has.
  if (to.source !== row.source) throw new Refusal("incident.other_source", { field: "to" });
  if ((to.joinedTo ?? to.id) === row.id) throw new Refusal("incident.joined_already", { field: "to" });
  await applied(actor, await joining(actor.tx, row, to), reason);
}
export async function part(actor: Actor, id: string, reason: string): Promise<void> {
  const row = await locked(actor, id);
  refuse(mayPart(actor.who, row));
  await applied(actor, parting(row), reason);
}
