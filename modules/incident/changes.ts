/**
 * The one way a record changes: the row, the event that says what was and what is, and the months, together.
 * Whether a person asks or an import: nothing vanishes and nothing counts where it no longer is.
 */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { columnNames, columnsOf, kindOf } from "./columns.ts";
import type { ChangeKind, ChangedFields } from "./contract.ts";
import type { RecordRow } from "./record-queries.ts";
import { type Tally, tallyOf, writeTally } from "./tally.ts";

type State = Omit<RecordRow, "id" | "source" | "sourceKey" | "corrected" | "version">;
export type Change = { row: RecordRow; kind: ChangeKind; set: Partial<State> };
export type Maker = { personId: string | null; importId: string | null; reason: string | null };

const told = [
  "communityId",
  "problem",
  "label",
  "eventNo",
  "occurredOn",
  "occurredTime",
  "reportedOn",
  "place",
  "joinedTo",
  "withdrawn",
] as const;
const fraudOf = (state: Pick<State, "fraudYear" | "fraudLabel">) =>
  state.fraudYear === null || state.fraudLabel === null
    ? null
    : { year: state.fraudYear, code: state.fraudLabel };

/** What differs, as before and after; null where nothing people are told of does. */
function difference(from: State, to: State): { before: ChangedFields; after: ChangedFields } | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const name of told)
    if (from[name] !== to[name]) {
      before[name] = from[name];
      after[name] = to[name];
    }
  if (from.fraudYear !== to.fraudYear || from.fraudLabel !== to.fraudLabel) {
    before["fraud"] = fraudOf(from);
    after["fraud"] = fraudOf(to);
  }
  return Object.keys(after).length === 0 ? null : { before, after };
}

const names = columnNames.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const sqlUpdate = `update incident i
  set version = i.version + 1, corrected = i.corrected or now.counts, withdrawn_at = case when now.withdrawn
      then coalesce(i.withdrawn_at, $2) end,
    ${names
      .filter((name) => !["id", "source_key"].includes(name))
      .map((name) => `${name} = now.${name}`)
      .join(", ")}
  from unnest($3::boolean[], $4::boolean[], ${columnNames.map((name, i) => `$${i + 5}::${kindOf(name)}[]`).join(", ")})
    as now (withdrawn, counts, ${names.join(", ")})
  where i.station_id = $1 and i.id = now.id`;

/** Each row once. Call lockCounts and read the rows for update before. Gives how many changed in what people see. */
export async function applyChanges(tx: Tx, changes: readonly Change[], by: Maker): Promise<number> {
  const tally: Tally = new Map();
  const done = changes.map(({ row, kind, set }) => {
    const next: RecordRow = { ...row, ...set };
    tallyOf(tally, row, -1);
    tallyOf(tally, next, 1);
    return { id: row.id, kind, next, differs: difference(row, next) };
  });
  if (done.length === 0) return 0;
  const columns = columnsOf(done.map(({ next }) => next));
  const events = done.filter((each) => each.differs !== null);
  await tx.run(sqlUpdate, [
    tx.stationId,
    tx.now,
    done.map(({ next }) => next.withdrawn),
    done.map(({ kind, differs }) => differs !== null && /correction|reclassification/.test(kind)),
    // An array that ends early is filled up with nulls by unnest.
    ...columnNames.map((name) => columns[name] || "{}"),
  ]);
  if (events.length > 0)
    await tx.run(
      `insert into incident_change (station_id, id, incident_id, kind, before, after, reason, made_by, import_id, made_at)
       select $1, id, incident_id, kind, before::jsonb, after::jsonb, $2, $3, $4, $5
       from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[]) as made (id, incident_id, kind, before, after)`,
      [
        tx.stationId,
        ...[by.reason, by.personId, by.importId, tx.now],
        events.map(() => newId(tx.now)),
        events.map(({ id }) => id),
        events.map(({ kind }) => kind),
        events.map(({ differs }) => JSON.stringify(differs!.before)),
        events.map(({ differs }) => JSON.stringify(differs!.after)),
      ],
    );
  writeTally(tx, tally);
  return events.length;
}
