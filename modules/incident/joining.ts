/**
 * Several records of one event count once. One of them counts (its joinedTo is null) and the others are joined
 * to it; a record that stands never hangs on one that is withdrawn. These give the changes, applyChanges does them.
 */
import type { Tx } from "../../server/db.ts";
import type { Change } from "./changes.ts";
import { type RecordRow, findHeads, lockJoined, lockRecords } from "./record-queries.ts";

/** The others of the event move to `head`. */
const moved = (rows: readonly RecordRow[], head: string | null): Change[] =>
  rows.map((row) => ({ row, kind: "joining", set: { joinedTo: row.id === head ? null : head } }));

/** `row` no longer counts for its event: the first of the others that stands does. Gives who does now, or null. */
export async function passOn(tx: Tx, row: RecordRow): Promise<{ head: string | null; changes: Change[] }> {
  if (row.joinedTo !== null) return { head: row.joinedTo, changes: [] };
  const others = await lockJoined(tx, row.id);
  const head = others.find((each) => !each.withdrawn)?.id ?? null;
  return { head, changes: head === null ? [] : moved(others, head) };
}

export async function withdrawing(tx: Tx, row: RecordRow): Promise<Change[]> {
  const { head, changes } = await passOn(tx, row);
  return [...changes, { row, kind: "withdrawal", set: { withdrawn: true, joinedTo: head } }];
}

/** Back into its event, where that still counts by another record; else it counts itself. */
export async function restoring(tx: Tx, row: RecordRow): Promise<Change[]> {
  const restored = (joinedTo: string | null): Change => ({
    row,
    kind: "restoration",
    set: { withdrawn: false, joinedTo },
  });
  const [head] = row.joinedTo === null ? [] : await lockRecords(tx, [row.joinedTo]);
  if (head !== undefined && !head.withdrawn) return [restored(head.id)];
  const [standing] = row.eventNo === null ? [] : await findHeads(tx, row.source, [row.eventNo]);
  const others = (await lockJoined(tx, head?.id ?? row.id)).filter((each) => each.id !== row.id);
  const to = standing?.id ?? row.id;
  return [restored(standing?.id ?? null), ...moved([...(head === undefined ? [] : [head]), ...others], to)];
}

/** All of `row`'s event become one with that of `to`. */
export async function joining(tx: Tx, row: RecordRow, to: RecordRow): Promise<Change[]> {
  const head = to.joinedTo ?? to.id;
  return moved([row, ...(await lockJoined(tx, row.id))], head);
}

/** An event of its own again; the number that would put it back is taken off. */
export const parting = (row: RecordRow): Change[] => [
  { row, kind: "parting", set: { joinedTo: null, eventNo: null } },
];
