/** One batch of records into the database: new ones, changed ones, and which of them are calls of one event. */
import type { Tx } from "../../server/db.ts";
import { type Change, applyChanges } from "./changes.ts";
import { type ColumnName, type Columns, type NewRecord, columnNames, kindOf } from "./columns.ts";
import type { Source } from "./contract.ts";
import type { RowRefusal } from "./import-contract.ts";
import { passOn } from "./joining.ts";
import type { Batch } from "./reading/plan.ts";
import {
  type RecordRow,
  findHeads,
  insertFresh,
  insertRecords,
  listKeys,
  lockRecords,
} from "./record-queries.ts";

/** `communityIds`: for which the import may write; null is every one of the station. */
export type Of = { source: Source; importId: string; columns: Columns; communityIds: string[] | null };
type Known = Pick<Of, "source" | "columns" | "communityIds">;
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Rows that would change a record of a place that is none of the importer's: whoever knows a number of the
 * source could fetch that record out of the other place, or rewrite it. They are refused.
 */
async function elsewhere(tx: Tx, of: Known, { sheetRows }: Pick<Batch, "sheetRows">): Promise<RowRefusal[]> {
  if (of.communityIds === null) return [];
  const rows = await tx.many<{ n: number }>(
    `select came.n::int as n from unnest($3::text[], $4::bytea[]) with ordinality as came (source_key, digest, n)
     join incident i on i.station_id = $1 and i.source = $2 and i.source_key = came.source_key
     where i.digest is distinct from came.digest and i.community_id <> all ($5::uuid[]) order by came.n`,
    [tx.stationId, of.source, of.columns.sourceKey, of.columns.digest, of.communityIds],
  );
  return rows.map(({ n }) => ({
    row: sheetRows[n - 1]!,
    column: null,
    code: "incident.row_record_elsewhere",
  }));
}

/** How many are here already, unchanged and changed, and which may not be. */
export async function compareRows(tx: Tx, of: Known, batch: Pick<Batch, "sheetRows">) {
  // The first file of a source is not asked row by row.
  const first = await tx.maybe(`select 1 from incident where station_id = $1 and source = $2 limit 1`, [
    tx.stationId,
    of.source,
  ]);
  if (first === undefined) return { repeated: 0, changed: 0, refusals: [] };
  const counted = (await tx.maybe<{ repeated: number; changed: number }>(
    `select (count(*) filter (where i.digest = came.digest))::int as repeated,
       (count(*) filter (where i.digest is distinct from came.digest))::int as changed
     from unnest($3::text[], $4::bytea[]) as came (source_key, digest)
     join incident i on i.station_id = $1 and i.source = $2 and i.source_key = came.source_key`,
    [tx.stationId, of.source, of.columns.sourceKey, of.columns.digest],
  ))!;
  const refusals = counted.changed === 0 ? [] : await elsewhere(tx, of, batch);
  return { repeated: counted.repeated, changed: counted.changed - refusals.length, refusals };
}

const cameAs = (name: ColumnName) =>
  name === "digest"
    ? `encode(came.digest, 'hex') as digest`
    : name === "occurredTime"
      ? `to_char(came.occurred_time, 'HH24:MI') as "occurredTime"`
      : `came.${snake(name)} as "${name}"`;
const sqlChanged = `select i.id as "hereId", ${columnNames.map(cameAs).join(", ")}
  from unnest(${columnNames.map((name, i) => `$${i + 3}::${kindOf(name)}[]`).join(", ")}) as came (${columnNames.map(snake).join(", ")})
  join incident i on i.station_id = $1 and i.source = $2 and i.source_key = came.source_key
  where i.digest is distinct from came.digest
    and ($${columnNames.length + 3}::uuid[] is null or i.community_id = any ($${columnNames.length + 3}::uuid[]))`;

/** Of each new record the one it is joined to; null where it counts itself. */
async function headsOf(tx: Tx, source: Source, events: NonNullable<Batch["events"]>): Promise<string> {
  const named = events.filter((each) => each.eventNo !== null);
  if (named.length === 0) return "";
  const [known, standing] = await Promise.all([
    listKeys(
      tx,
      source,
      named.map(({ sourceKey }) => sourceKey),
    ),
    findHeads(tx, source, [...new Set(named.map(({ eventNo }) => eventNo!))]),
  ]);
  const here = new Set(known);
  const heads = new Map(standing.map(({ eventNo, id }) => [eventNo, id]));
  const joined = events.map(({ sourceKey, eventNo, id }) => {
    if (eventNo === null || here.has(sourceKey)) return "NULL";
    const head = heads.get(eventNo);
    if (head === undefined) heads.set(eventNo, id);
    return head ?? "NULL";
  });
  return joined.every((each) => each === "NULL") ? "" : `{${joined.join(",")}}`;
}

const taken = [
  "communityId",
  "eventNo",
  "label",
  "problem",
  "fraudYear",
  "fraudLabel",
  "occurredOn",
  "occurredTime",
  "place",
] as const;
/** Names in a change's `after` that are more than one column. */
const spelled = (name: string) => (name === "fraud" ? ["fraudYear", "fraudLabel"] : [name]);

/** What a person changed by hand is not undone by a file. */
async function heldByHand(tx: Tx, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.many<{ id: string; names: string[] }>(
    `select incident_id as id, array(select jsonb_object_keys(after)) as names from incident_change
     where station_id = $1 and incident_id = any ($2::uuid[]) and made_by is not null`,
    [tx.stationId, ids],
  );
  const held = new Map<string, Set<string>>();
  for (const { id, names } of rows)
    held.set(id, new Set([...(held.get(id) ?? []), ...names.flatMap(spelled)]));
  return held;
}

/** The change that a row of a file makes of a record that is here. */
function changeOf(row: RecordRow, came: NewRecord, held: ReadonlySet<string>, dated: boolean): Change {
  const set: Record<string, unknown> = { digest: came.digest };
  const names = dated ? ([...taken, "reportedOn"] as const) : taken;
  for (const name of names) if (!held.has(name) && row[name] !== came[name]) set[name] = came[name];
  const others = Object.keys(set).filter((name) => !/^(digest|problem|fraudYear|fraudLabel)$/.test(name));
  return { row, kind: others.length === 0 ? "reclassification" : "correction", set };
}

async function changeRows(tx: Tx, of: Of, dated: boolean): Promise<number> {
  const cells = columnNames.map((name) => of.columns[name] || "{}");
  const values = [tx.stationId, of.source, ...cells, of.communityIds];
  const came = await tx.many<NewRecord & { hereId: string }>(sqlChanged, values);
  if (came.length === 0) return 0;
  const ids = came.map(({ hereId }) => hereId);
  const [rows, held] = await Promise.all([lockRecords(tx, ids), heldByHand(tx, ids)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const changes = came.map((each) =>
    changeOf(byId.get(each.hereId)!, each, held.get(each.hereId) ?? new Set(), dated),
  );
  const by = { personId: null, importId: of.importId, reason: null };
  const isMoved = (change: Change) => "eventNo" in change.set;
  await applyChanges(
    tx,
    changes.filter((change) => !isMoved(change)),
    by,
  );
  // Into another event, one after the other: each may decide who counts for the next.
  for (const change of changes.filter(isMoved)) {
    const [row] = await lockRecords(tx, [change.row.id]);
    const eventNo = change.set.eventNo ?? null;
    const left = await passOn(tx, row!);
    await applyChanges(tx, left.changes, by);
    const heads = eventNo === null || row!.withdrawn ? [] : await findHeads(tx, of.source, [eventNo]);
    const head = heads.find(({ id }) => id !== row!.id)?.id ?? null;
    await applyChanges(tx, [{ ...change, row: row!, set: { ...change.set, joinedTo: head } }], by);
  }
  return came.length;
}

/** Writes a batch; gives what became of its rows. Call lockCounts before. */
export async function writeRecords(
  tx: Tx,
  of: Of,
  batch: Pick<Batch, "taken" | "events" | "months" | "sheetRows">,
  like: { dated: boolean; fresh: boolean },
): Promise<{ accepted: number; repeated: number; changed: number; refusals: RowRefusal[] }> {
  const columns =
    batch.events === null
      ? of.columns
      : { ...of.columns, joinedTo: await headsOf(tx, of.source, batch.events) };
  const came = { ...of, columns };
  const accepted = like.fresh
    ? await insertFresh(tx, came, columns.joinedTo === "" ? batch.months : null)
    : await insertRecords(tx, came);
  if (accepted === batch.taken) return { accepted, changed: 0, repeated: 0, refusals: [] };
  const refusals = await elsewhere(tx, came, batch);
  const changed = await changeRows(tx, came, like.dated);
  return { accepted, changed, repeated: batch.taken - accepted - changed - refusals.length, refusals };
}
