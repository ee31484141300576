/** A batch of units: tried, and written. */
import type { Tx } from "../../../../server/db.ts";
import { append } from "../../../journal/api.ts";
import { addUnit, addUnits } from "../../unit/adding.ts";
import { correctUnit, moveUnit } from "../../unit/changing.ts";
import { findUnit, getUnits } from "../../unit/queries.ts";
import { putContact } from "../../unit/rows.ts";
import { nameKeyOf } from "../../unit/rules.ts";
import type { UnitSource } from "../../unit/contract.ts";
import { type Decided, type Outcome, nothing, overtaken } from "../fate.ts";
import type { Writing } from "../people/write.ts";
import { markUnits } from "../provenance.ts";
import type { UnitRow } from "../reading/plan.ts";
import { type KnownUnit, compareUnits, doorKeysOf } from "./compare.ts";

export async function tryUnits(tx: Tx, _part: number, rows: readonly UnitRow[]): Promise<Outcome> {
  const out = nothing();
  for (const fate of await compareUnits(tx, rows)) {
    if (fate.kind === "new") out.added++;
    else if (fate.kind === "repeated") out.repeated++;
    else if (fate.kind === "fill") out.changed++;
    else {
      const { cells: _, ...theirs } = fate.row;
      out.conflicts.push({ row: fate.row.row, kind: "unit", targetId: fate.target.id, theirs });
    }
  }
  return out;
}

/** A paper, the firm itself, an office: what a unit's source calls them. */
const sourceOf: Record<Writing["settings"]["source"], UnitSource> = {
  self: "told",
  household: "told",
  document: "list",
  office: "department",
};
async function giveContact({ tx, settings }: Writing, id: string, row: UnitRow): Promise<void> {
  if (row.contactPhone === undefined || settings.contactBasis === null) return;
  const { contactBasis: basis, asOf } = settings;
  const contact = { name: row.contactName!, phone: row.contactPhone };
  await putContact(tx, id, { ...contact, basis, source: sourceOf[settings.source], asOf });
}
const codeReasonOf = ({ settings }: Writing, row: UnitRow) => (row.codeDoubt ? settings.checkReason : null);

const unitOf = (of: Writing, row: UnitRow) => ({
  ...{ name: row.name, kind: row.kind ?? null, addresses: row.addresses, place: row.place ?? null },
  ...{ code: row.code ?? null, codeReason: codeReasonOf(of, row), hours: row.hours ?? null },
  ...{ sinceOn: row.sinceOn ?? null, source: sourceOf[of.settings.source] },
});

async function addNew(of: Writing, rows: readonly UnitRow[]): Promise<string[]> {
  const { tx, settings, importId } = of;
  const ids: string[] = [];
  for (const [communityId, here] of Map.groupBy(rows, (row) => row.communityId)) {
    const units = here.map((row) => unitOf(of, row));
    const added = await addUnits(tx, communityId, units, settings.asOf, importId);
    ids.push(...added);
    const made = await getUnits(tx, added);
    for (const row of here.filter(({ contactPhone }) => contactPhone !== undefined)) {
      const keys = doorKeysOf(row);
      const unit = made.find(
        (each) =>
          each.nameKey === nameKeyOf(row.name) &&
          each.code === (row.code ?? "") &&
          (keys.length === 0 || each.addresses.some(({ doorKey }) => keys.includes(doorKey))),
      );
      if (unit !== undefined) await giveContact(of, unit.id, row);
    }
  }
  await markUnits(tx, importId, ids);
  return ids;
}

/** Taken over as a correction; where it stands as what happened to it. */
async function takeOver(of: Writing, { row, target, fields }: KnownUnit) {
  const { tx, today, settings } = of;
  const by = { personId: of.personId!, today };
  const has = (field: (typeof fields)[number]) => fields.includes(field);
  await correctUnit(
    tx,
    target.id,
    {
      ...(has("name") && { name: row.name }),
      ...(has("kind") && { kind: row.kind! }),
      ...(has("code") && { code: row.code!, codeReason: codeReasonOf(of, row) }),
      ...(has("hours") && { hours: row.hours! }),
      ...(has("sinceOn") && { sinceOn: row.sinceOn! }),
      source: sourceOf[settings.source],
    },
    target.version,
    by,
  );
  if (has("doors"))
    await moveUnit(tx, target.id, { addresses: row.addresses, place: row.place ?? null, movedOn: null }, by);
  if (has("contact")) await giveContact(of, target.id, row);
}

export async function writeUnits(
  of: Writing,
  part: number,
  rows: readonly UnitRow[],
  decided: Decided,
): Promise<Outcome> {
  const { tx, importId, personId } = of;
  const out = nothing();
  const coming: UnitRow[] = [];
  const others: string[] = [];
  const changed: string[] = [];
  for (const fate of await compareUnits(tx, rows)) {
    const { row } = fate;
    if (fate.kind === "new") coming.push(row);
    else if (fate.kind === "repeated") out.repeated++;
    else {
      const decision = fate.kind === "fill" ? "take" : decided("unit", row.row, fate.target.id);
      const refuse = (problem: typeof overtaken) =>
        void out.refused.push({ part, row: row.row, problems: [problem], cells: row.cells });
      if (decision === undefined) refuse(overtaken);
      else if (decision === "keep") out.kept++;
      else if (decision === "both") {
        const unit = { ...unitOf(of, row), evenSo: true };
        const id = await addUnit(tx, row.communityId, unit, of.settings.asOf);
        await giveContact(of, id, row);
        others.push(id);
      }
      // Who moved a unit stands beside it: a person, not a command.
      else if (personId === null && fate.fields.includes("doors"))
        refuse({ column: null, code: "registry.row_needs_person" });
      else if (((await findUnit(tx, fate.target.id))?.version ?? 0) !== fate.target.version)
        refuse(overtaken);
      else {
        await takeOver(of, fate);
        changed.push(fate.target.id);
      }
    }
  }
  const fresh = await addNew(of, coming);
  await markUnits(tx, importId, others);
  const ids = [...fresh, ...others];
  out.added = ids.length;
  out.repeated += coming.length - fresh.length;
  out.changed = changed.length;
  const by = personId === null ? null : { loginId: null, personId, requestId: null };
  const entries = [
    { verb: "import", kind: "unit", targetId: importId, subjects: ids, fields: ["name", "door", "code"] },
    { verb: "change", kind: "unit", targetId: importId, subjects: changed, fields: ["name", "door", "code"] },
  ];
  append(
    tx,
    by,
    entries.filter(({ subjects }) => subjects.length > 0),
  );
  return out;
}
