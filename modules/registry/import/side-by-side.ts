/** What a file says beside what the register says: ours as this reader sees it anywhere, theirs as it came. */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Who } from "../../people/contract.ts";
import { getDoors, getHousehold } from "../queries.ts";
import { doorOf } from "../doors.ts";
import { maskName } from "../resident/mask.ts";
import { seesNames } from "../resident/rules.ts";
import { type ResidentRow, getResident } from "../resident/rows.ts";
import { maskedFields, openFields } from "../resident/sealing.ts";
import { sensitiveFields } from "../resident/fields.ts";
import { findContact, getUnit } from "../unit/queries.ts";
import { maskedName, maskedPhone } from "../unit/rules.ts";
import type { RegisterConflict } from "./contract.ts";
import { differences } from "./people/compare.ts";
import { sealedOf } from "./people/values.ts";
import type { DoorRow, PersonRow, UnitRow } from "./reading/plan.ts";
import { type StoredConflict, pageConflicts } from "./refused-rows.ts";
import type { ImportRow } from "./rows.ts";
import { openConflict } from "./work.ts";

type Reading = { tx: Tx; who: Who; keys: KeyStore };
type Fields = RegisterConflict["fields"];
type Shown = Pick<RegisterConflict, "name" | "fields"> & { subject: "resident" | "household" | "unit" };
const side = (
  field: string,
  ours: string | null,
  theirs: string | undefined,
  same: boolean,
): Fields[number] => ({
  field,
  ours,
  theirs: theirs ?? null,
  same: same || theirs === undefined,
});

function person({ tx, who, keys }: Reading, ours: ResidentRow, theirs: PersonRow, door: string): Shown {
  const given = sealedOf(theirs);
  const sealed = sensitiveFields.filter((field) => given[field] !== undefined);
  const { differs, fills } = differences(theirs, ours, openFields(tx, keys, ours, sealed));
  const says = [...differs, ...fills];
  const masked = maskedFields(tx, keys, ours);
  const name = seesNames(who, ours.communityId) ? ours.name : maskName(ours.name);
  const fields = [
    side("name", name, theirs.name, !says.includes("name")),
    side("door", door, theirs.door, door === theirs.door),
    side("relation", ours.relation, theirs.relation, !says.includes("relation")),
    side(
      "birth",
      ours.birthOn ?? ours.birthYear?.toString() ?? null,
      theirs.birthOn ?? theirs.birthYear?.toString(),
      !says.includes("birth"),
    ),
    side("work", ours.work || null, theirs.work, !says.includes("work")),
    ...sealed.map((field) => side(field, masked.get(field) ?? null, given[field], !says.includes(field))),
    ...(ours.state === "here" ? [] : [side("state", ours.state, "here", false)]),
  ];
  return {
    name,
    subject: "resident",
    fields: fields.filter((each) => each.ours !== null || each.theirs !== null),
  };
}
async function unit(tx: Tx, id: string, theirs: UnitRow): Promise<Shown> {
  const ours = await getUnit(tx, id);
  const contact = ours.hasContact ? await findContact(tx, id) : undefined;
  const where = theirs.addresses.map(doorOf).join("、") || theirs.place;
  const here = ours.addresses.map(({ door }) => door).join("、") || ours.place;
  const fields = [
    side("name", ours.name, theirs.name, ours.name === theirs.name),
    side("door", here || null, where, here === where),
    side("code", ours.code || null, theirs.code, ours.code === theirs.code),
    side("kind", ours.kind, theirs.kind, ours.kind === theirs.kind),
    side(
      "contact",
      contact ? `${maskedName(contact.name)} ${maskedPhone(contact.phone)}` : null,
      theirs.contactPhone === undefined ? undefined : `${theirs.contactName} ${theirs.contactPhone}`,
      contact?.phone === theirs.contactPhone && contact?.name === theirs.contactName,
    ),
  ];
  return {
    name: ours.name,
    subject: "unit",
    fields: fields.filter((each) => each.ours !== null || each.theirs !== null),
  };
}

async function shown(of: Reading, kind: StoredConflict["kind"], id: string, theirs: object): Promise<Shown> {
  const { tx } = of;
  if (kind === "unit") return unit(tx, id, theirs as UnitRow);
  if (kind === "grade") {
    const ours = await getHousehold(tx, id);
    const fields = [side("careGrade", ours.careGrade, (theirs as DoorRow).careGrade, false)];
    return { name: ours.door, subject: "household", fields };
  }
  const ours = await getResident(tx, id);
  const door = (await getDoors(tx, [ours.householdId])).get(ours.householdId)?.door ?? "";
  return person(of, ours, theirs as PersonRow, door);
}

export async function pageSides(
  of: Reading,
  row: ImportRow,
  query: { after: string | null; limit: number },
): Promise<{
  items: RegisterConflict[];
  next: string | null;
  looked: { kind: string; id: string; fields: string[] }[];
}> {
  const listed =
    row.fileKeyRef === null ? [] : await pageConflicts(of.tx, row.id, { ...query, limit: query.limit + 1 });
  const page = listed.slice(0, query.limit);
  const items: RegisterConflict[] = [];
  const looked: { kind: string; id: string; fields: string[] }[] = [];
  for (const each of page) {
    const { id, kind, targetId, row: at, decision } = each;
    const { subject, ...sides } = await shown(of, kind, targetId, openConflict(of.tx, of.keys, row, each));
    items.push({
      id,
      kind,
      targetId,
      row: at,
      decision,
      sheet: row.parts[each.part]?.sheet ?? null,
      ...sides,
    });
    looked.push({ kind: subject, id: targetId, fields: sides.fields.map(({ field }) => field) });
  }
  return { items, next: listed.length > query.limit ? page.at(-1)!.id : null, looked };
}
