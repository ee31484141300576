/** The register as a workbook, in the columns it is imported in: what goes out can come in again. */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { CellOut, SheetOut } from "../../../server/sheet/writing.ts";
import type { Language } from "../../../server/wire.ts";
import type { CommunitySummary } from "../../community/contract.ts";
import type { Who } from "../../people/contract.ts";
import { sensitiveFields } from "../resident/fields.ts";
import { maskName } from "../resident/mask.ts";
import { purposesFor } from "../resident/purposes/all.ts";
import { seesNames } from "../resident/rules.ts";
import type { ResidentRow } from "../resident/rows.ts";
import { maskedFields, openFields } from "../resident/sealing.ts";
import type { RegisterExport } from "./contract.ts";
import { gradeWords, kindWords, relationWords, titleOf } from "./export-words.ts";
import { type ExportDoor, listDoors, listPeople, listUnits } from "./export-rows.ts";
import type { ImportField } from "./fields.ts";
import type { z } from "zod";

type Asked = { tx: Tx; who: Who; keys: KeyStore; language: Language };
type Look = { kind: string; ids: string[]; fields: string[]; purpose?: string };
type Export = { sheet: SheetOut; name: string; count: number; opened: number; looks: Look[] };
type Query = z.infer<typeof RegisterExport>;

const sheetOf = (fields: readonly string[], name: string, rows: CellOut[][]): SheetOut => ({
  name,
  head: fields,
  widths: fields.map((field) => Math.max(12, field.length * 2 + 4)),
  rows,
});

const sealedTitles = {
  phone: "phone",
  citizen_number: "citizenNumber",
  health: "health",
  hardship: "hardship",
} as const;

async function people(of: Asked, community: CommunitySummary, { building, purpose }: Query): Promise<Export> {
  const { tx, who, keys, language } = of;
  const rows = await listPeople(tx, community.id, building ?? null);
  const open =
    purpose === undefined ? [] : sensitiveFields.filter((field) => purposesFor(field).includes(purpose));
  const has = (row: ResidentRow) => open.some((field) => row.sealed[field] !== null);
  const opened = rows.filter(has);
  const title = (field: ImportField) => titleOf(field, language);
  // What is masked is no value: it stands under a head that no import reads.
  const head = (field: (typeof sensitiveFields)[number]) => {
    const words = title(sealedTitles[field]);
    return open.includes(field) ? words : language === "zh" ? `遮住的${words}` : `Masked ${words}`;
  };
  const fields = (["name", "door", "community", "relation", "birth", "work", "helpAtDoor"] as const).map(
    title,
  );
  const cells = rows.map((row): CellOut[] => {
    const values = open.length > 0 ? openFields(tx, keys, row, open) : {};
    const masked = maskedFields(tx, keys, row);
    return [
      seesNames(who, community.id) ? row.name : maskName(row.name),
      row.door,
      community.name[language],
      relationWords[row.relation][language],
      row.birthOn ?? row.birthYear?.toString() ?? "",
      row.work,
      row.helpAtDoor ? (language === "zh" ? "是" : "yes") : "",
      ...sensitiveFields.map(
        (field) => values[field] ?? (open.includes(field) ? "" : (masked.get(field) ?? "")),
      ),
    ];
  });
  const shown = [...new Set(rows.flatMap(({ facts }) => Object.keys(facts)))].filter(
    (field) => !(sensitiveFields as readonly string[]).includes(field),
  );
  const ids = rows.map(({ id }) => id);
  return {
    sheet: sheetOf(
      [...fields, ...sensitiveFields.map(head)],
      language === "zh" ? "居民" : "Residents",
      cells,
    ),
    name: language === "zh" ? "居民" : "residents",
    count: rows.length,
    opened: opened.length,
    looks: [
      { kind: "resident", ids, fields: [...shown, "masked"] },
      ...(purpose === undefined || opened.length === 0
        ? []
        : [{ kind: "resident", ids: opened.map(({ id }) => id), fields: [...open], purpose }]),
      { kind: "household", ids: [...new Set(rows.map(({ householdId }) => householdId))], fields: ["door"] },
    ],
  };
}

async function doors(
  { tx, language }: Asked,
  community: CommunitySummary,
  { building }: Query,
): Promise<Export> {
  const rows: ExportDoor[] = await listDoors(tx, community.id, building ?? null);
  const fields = (["door", "community", "careGrade"] as const).map((field) => titleOf(field, language));
  const cells = rows.map(({ door, careGrade }) => [
    door,
    community.name[language],
    gradeWords[careGrade][language],
  ]);
  return {
    sheet: sheetOf(fields, language === "zh" ? "户" : "Households", cells),
    name: language === "zh" ? "户" : "households",
    ...{ count: rows.length, opened: 0 },
    looks: [{ kind: "household", ids: rows.map(({ id }) => id), fields: ["door", "care_grade"] }],
  };
}

async function units(
  { tx, language }: Asked,
  community: CommunitySummary,
  { building }: Query,
): Promise<Export> {
  const rows = await listUnits(tx, community.id, building ?? null);
  const fields = (
    ["unitName", "door", "community", "place", "code", "unitKind", "hours", "sinceOn"] as const
  ).map((field) => titleOf(field, language));
  const cells = rows.map((row) => [
    ...[row.name, row.doors, community.name[language], row.place, row.code],
    ...[kindWords[row.kind][language], row.hours, row.sinceOn ?? ""],
  ]);
  return {
    sheet: sheetOf(fields, language === "zh" ? "单位" : "Units", cells),
    name: language === "zh" ? "单位" : "units",
    ...{ count: rows.length, opened: 0 },
    looks: [{ kind: "unit", ids: rows.map(({ id }) => id), fields: ["name", "door", "code"] }],
  };
}

export function exportOf(of: Asked, community: CommunitySummary, query: Query): Promise<Export> {
  if (query.kind === "residents") return people(of, community, query);
  return query.kind === "units" ? units(of, community, query) : doors(of, community, query);
}
