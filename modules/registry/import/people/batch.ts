/** A batch of people: tried, and written. */
import type { Tx } from "../../../../server/db.ts";
import { append } from "../../../journal/api.ts";
import { findAddresses } from "../../queries.ts";
import { type Decided, type Outcome, nothing, overtaken } from "../fate.ts";
import type { PersonRow } from "../reading/plan.ts";
import { type Comparing, type PersonFate, comparePeople } from "./compare.ts";
import { fieldsGiven } from "./facts.ts";
import { updatePerson } from "./update.ts";
import { type Writing, addPeople, houseOf, housesAt } from "./write.ts";

async function emptyDoors(
  tx: Tx,
  rows: readonly { communityId: string; doorKey: string }[],
): Promise<string[]> {
  const empty: string[] = [];
  for (const [communityId, doors] of Map.groupBy(rows, (row) => row.communityId)) {
    const keys = [...new Set(doors.map(({ doorKey }) => doorKey))];
    const there = await findAddresses(tx, communityId, keys);
    for (const key of keys)
      if ((there.get(key)?.householdId ?? null) === null) empty.push(`${communityId} ${key}`);
  }
  return empty;
}
const plain = ({ cells: _, ...rest }: PersonRow) => rest;

export async function tryPeople(of: Comparing, part: number, rows: readonly PersonRow[]): Promise<Outcome> {
  const out = nothing();
  const fates = await comparePeople(of, rows);
  const coming: PersonRow[] = [];
  for (const fate of fates) {
    const { row } = fate;
    if (fate.kind === "repeated") out.repeated++;
    else if (fate.kind === "told") out.changed++;
    else if (fate.kind === "refused")
      out.refused.push({ part, row: row.row, problems: fate.problems, cells: row.cells });
    else if (fate.kind === "conflict")
      out.conflicts.push({ row: row.row, kind: fate.of, targetId: fate.target.id, theirs: plain(row) });
    else {
      out.added++;
      coming.push(row);
    }
  }
  out.newDoors = await emptyDoors(of.tx, coming);
  return out;
}

/** What a conflict comes to by what was decided. */
function settled(fate: PersonFate, decided: Decided): PersonFate {
  if (fate.kind !== "conflict") return fate;
  const { row, target } = fate;
  const base = { row };
  const decision = decided(fate.of, row.row, target.id);
  if (decision === "keep") return { ...base, kind: "kept" };
  if (decision === "take") return { ...base, kind: "told", target, fields: fate.fields };
  if (decision === "both")
    return { ...base, kind: "new", ...(fate.numbered ? { override: "registry.number_taken" } : {}) };
  return { ...base, kind: "refused", problems: [overtaken] };
}

export async function writePeople(
  of: Comparing & Writing,
  part: number,
  rows: readonly PersonRow[],
  decided: Decided,
): Promise<Outcome> {
  const { tx, importId, personId } = of;
  const out = nothing();
  const fates = (await comparePeople(of, rows)).map((fate) => settled(fate, decided));
  const coming = fates.filter((fate) => fate.kind === "new");
  const known = fates.filter((fate) => fate.kind === "told");
  for (const { row, kind, ...fate } of fates) {
    if (kind === "repeated") out.repeated++;
    if (kind === "kept") out.kept++;
    if (kind === "refused" && "problems" in fate)
      out.refused.push({ part, row: row.row, problems: fate.problems, cells: row.cells });
  }
  const placed = [...coming, ...known].map(({ row }) => row);
  if (placed.length === 0) return out;
  const { houses, added, doors } = await housesAt(of, placed);
  out.newDoors = doors;
  const ids = await addPeople(of, coming, houses);
  out.added = ids.length;
  const changed = new Map<string, readonly string[]>();
  for (const { row, target, fields } of known) {
    // Two rows of a file about one person: the second finds what the first has written.
    await updatePerson(of, target, row, fields, houseOf(houses, row));
    changed.set(target.id, fields);
  }
  out.changed = changed.size;
  const by = personId === null ? null : { loginId: null, personId, requestId: null };
  const fields = [...new Set(coming.flatMap(({ row }) => fieldsGiven(row)))];
  const entries = [
    { verb: "import", kind: "household", targetId: importId, subjects: added, fields: ["door"] },
    { verb: "import", kind: "resident", targetId: importId, subjects: ids, fields },
    {
      ...{ verb: "change", kind: "resident", targetId: importId, subjects: [...changed.keys()] },
      fields: [...new Set([...changed.values()].flat())],
    },
  ];
  append(
    tx,
    by,
    entries.filter(({ subjects }) => subjects.length > 0),
  );
  return out;
}
