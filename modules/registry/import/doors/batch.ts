/** A batch of doors with their grade of care: tried, and written. */
import type { Tx } from "../../../../server/db.ts";
import { append } from "../../../journal/api.ts";
import { newId } from "../../../../server/id.ts";
import { addMonths } from "../../../community/civil-days.ts";
import { getHousehold, updateHousehold } from "../../queries.ts";
import { proposalFor } from "../../resident/care-proposal.ts";
import { insertReview } from "../../resident/care-rows.ts";
import { type Decided, type Outcome, nothing, overtaken } from "../fate.ts";
import type { DoorRow } from "../reading/plan.ts";
import { listHomes } from "../people/known.ts";
import { type Writing, houseOf, housesAt } from "../people/write.ts";

type There = {
  communityId: string;
  doorKey: string;
  id: string;
  careGrade: "ordinary" | "focus";
  version: number;
};
async function listThere(tx: Tx, rows: readonly DoorRow[]): Promise<Map<string, There>> {
  const homes = await listHomes(tx, rows);
  if (homes.length === 0) return new Map();
  const kept = await tx.many<Pick<There, "id" | "careGrade" | "version">>(
    `select id, care_grade as "careGrade", version from household where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, homes.map(({ householdId }) => householdId)],
  );
  const byId = new Map(kept.map((each) => [each.id, each]));
  return new Map(
    homes.map(({ communityId, doorKey, householdId }) => [
      `${communityId} ${doorKey}`,
      { communityId, doorKey, ...byId.get(householdId)! },
    ]),
  );
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

/** A grade has who set it and the day it is looked at again: a year on, as far as one may say. */
async function setGrade(
  of: Writing & { personId: string },
  id: string,
  grade: There["careGrade"],
): Promise<void> {
  const { tx, personId, settings, today } = of;
  const household = await getHousehold(tx, id);
  await updateHousehold(tx, { ...household, careGrade: grade });
  const { grade: proposed, reasons } = await proposalFor(tx, id, today);
  await insertReview(tx, {
    ...{ id: newId(tx.now), householdId: id, grade, proposed, reasons, personId },
    ...{ reviewOn: addMonths(today, 12), note: settings.sourceNote ?? "按文件登记" },
  });
}
const nobody = { column: null, code: "registry.row_needs_person" };

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
    const refuse = (problem: typeof overtaken) =>
      void out.refused.push({ part, row: row.row, problems: [problem], cells: row.cells });
    if (decision === undefined) refuse(overtaken);
    else if (decision !== "take") out.kept++;
    else if (personId === null) refuse(nobody);
    else {
      await setGrade({ ...of, personId }, known.id, row.careGrade!);
      changed.push(known.id);
    }
  }
  const coming = rows.filter((row) => {
    if (there.has(keyOf(row))) return false;
    const alone = row.careGrade === "focus" && personId === null;
    if (alone) out.refused.push({ part, row: row.row, problems: [nobody], cells: row.cells });
    return !alone;
  });
  const { added, houses, doors } =
    coming.length === 0
      ? { added: [], houses: new Map<string, string>(), doors: [] }
      : await housesAt(of, coming);
  for (const row of coming)
    if (row.careGrade === "focus")
      await setGrade({ ...of, personId: personId! }, houseOf(houses, row), "focus");
  out.added = added.length;
  out.newDoors = doors;
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
