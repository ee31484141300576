/** A batch of doors with their grade of care: tried, and written. */
import type { Tx } from "../../../../server/db.ts";
import { append } from "../../../journal/api.ts";
import { changeHousehold } from "../../actions.ts";
import { type Decided, type Outcome, nothing, overtaken } from "../fate.ts";
import type { DoorRow } from "../reading/plan.ts";
import { type Writing, housesAt } from "../people/write.ts";

type There = {
  communityId: string;
  doorKey: string;
  id: string;
  careGrade: "ordinary" | "focus";
  version: number;
};
async function listThere(tx: Tx, rows: readonly DoorRow[]): Promise<Map<string, There>> {
  const there = await tx.many<There>(
    `select a.community_id as "communityId", a.door_key as "doorKey", h.id, h.care_grade as "careGrade", h.version
     from unnest($2::uuid[], $3::text[]) as c (community_id, door_key)
     join standard_address a on a.station_id = $1 and a.community_id = c.community_id and a.door_key = c.door_key
     join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null`,
    [tx.stationId, rows.map(({ communityId }) => communityId), rows.map(({ doorKey }) => doorKey)],
  );
  return new Map(there.map((each) => [`${each.communityId} ${each.doorKey}`, each]));
}
const keyOf = ({ communityId, doorKey }: DoorRow) => `${communityId} ${doorKey}`;
const differs = (row: DoorRow, there: There) =>
  row.careGrade !== undefined && row.careGrade !== there.careGrade;

export async function tryDoors(tx: Tx, rows: readonly DoorRow[]): Promise<Outcome> {
  const there = await listThere(tx, rows);
  const out = nothing();
  for (const row of rows) {
    const known = there.get(keyOf(row));
    if (known === undefined) {
      out.added++;
      out.newDoors.push(keyOf(row));
    } else if (differs(row, known)) {
      const { cells: _, ...theirs } = row;
      out.conflicts.push({ row: row.row, kind: "grade", targetId: known.id, theirs });
    } else out.repeated++;
  }
  return out;
}

export async function writeDoors(
  of: Writing,
  part: number,
  rows: readonly DoorRow[],
  decided: Decided,
): Promise<Outcome> {
  const { tx, importId, personId } = of;
  const there = await listThere(tx, rows);
  const out = nothing();
  const changed: string[] = [];
  for (const row of rows) {
    const known = there.get(keyOf(row));
    if (known === undefined) continue;
    if (!differs(row, known)) {
      out.repeated++;
      continue;
    }
    const decision = decided("grade", row.row, known.id);
    if (decision === undefined)
      out.refused.push({ part, row: row.row, problems: [overtaken], cells: row.cells });
    else if (decision === "take") {
      await changeHousehold(tx, known.id, { careGrade: row.careGrade! }, known.version);
      changed.push(known.id);
    } else out.kept++;
  }
  const coming = rows.filter((row) => !there.has(keyOf(row)));
  const { added } = coming.length === 0 ? { added: [] } : await housesAt(of, coming);
  out.added = added.length;
  out.newDoors = added;
  out.changed = changed.length;
  const by = personId === null ? null : { loginId: null, personId, requestId: null };
  const entries = [
    {
      verb: "import",
      kind: "household",
      targetId: importId,
      subjects: added,
      fields: ["door", "care_grade"],
    },
    { verb: "change", kind: "household", targetId: importId, subjects: changed, fields: ["care_grade"] },
  ];
  append(
    tx,
    by,
    entries.filter(({ subjects }) => subjects.length > 0),
  );
  return out;
}
