/** How each sheet is read, from what was asked, what is remembered, and what the law lets this station take now. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import { listCommunities } from "../../community/api.ts";
import { currentNotice } from "../consent/rows.ts";
import { sensitiveStanding } from "../resident/sensitive.ts";
import type { PartInput, RegisterTrial } from "./contract.ts";
import { type ColumnMap, type ImportField, consentColumns, missingFields, sealedColumns } from "./fields.ts";
import { guessColumns } from "./reading/header.ts";
import { type Heads, headerOf } from "./receiving.ts";
import { type ImportRow, type StoredPart, findMappings } from "./rows.ts";

type Settings = Omit<RegisterTrial, "parts">;
type Now = { tx: Tx; today: string };

/** Why columns stay out now: of each that would. */
async function heldBack(
  { tx, today }: Now,
  row: Pick<ImportRow, "madeBy">,
  { consent, contactBasis }: Settings,
) {
  const [standing, notice] = await Promise.all([sensitiveStanding(tx, today), currentNotice(tx)]);
  const agreed =
    row.madeBy === null
      ? "registry.consent_by_person"
      : consent === null
        ? "registry.consent_missing"
        : notice === undefined
          ? "registry.no_notice"
          : null;
  return (field: ImportField): string | null => {
    if (field in sealedColumns && standing !== null) return standing;
    if (consentColumns.includes(field)) return agreed;
    if (field === "contactName" || field === "contactPhone")
      return contactBasis === null ? "registry.contact_basis_missing" : null;
    return null;
  };
}

export async function partsAsked(
  now: Now,
  row: ImportRow,
  heads: Heads,
  asked: readonly PartInput[],
  settings: Settings,
): Promise<StoredPart[]> {
  const [places, mappings, why] = await Promise.all([
    listCommunities(now.tx, row.communityIds),
    findMappings(now.tx),
    heldBack(now, row, settings),
  ]);
  for (const { sheet } of asked)
    if (!row.parts.some((part) => part.sheet === sheet))
      throw new Refusal("registry.sheet_unknown", { field: "parts" });
  return row.parts.map((part, at): StoredPart => {
    const given = asked.find(({ sheet }) => sheet === part.sheet);
    if (given === undefined) return { ...part, taken: false, leftOut: [] };
    if (given.communityId !== null && !places.some(({ id }) => id === given.communityId)) found(null);
    const headerRow = given.headerRow ?? part.headerRow;
    const head = heads[at]?.find((each) => each.row === headerRow);
    const headers = headerRow === part.headerRow ? part.headers : (head?.cells.map(headerOf) ?? part.headers);
    const { kind, communityId, building, fillDown } = given;
    const columns: ColumnMap = given.columns ?? guessColumns(kind, headers, mappings[kind]);
    const beyond = Object.values(columns).some((column) => column >= headers.length);
    const missing = missingFields(kind, columns, {
      community: communityId !== null,
      building: building !== null,
    });
    if (beyond || missing.length > 0)
      throw new Refusal("registry.columns_missing", { field: "columns", details: { fields: missing } });
    const leftOut = (Object.keys(columns) as ImportField[]).flatMap((field) => {
      const code = why(field);
      return code === null ? [] : [{ field, code }];
    });
    return {
      sheet: part.sheet,
      headerRow,
      headers,
      kind,
      columns,
      communityId,
      building,
      fillDown,
      taken: true,
      leftOut,
    };
  });
}
/** Columns that are read: what stays out is not. */
export const columnsRead = ({ columns, leftOut }: StoredPart): ColumnMap =>
  Object.fromEntries(
    (Object.entries(columns) as [ImportField, number][]).filter(
      ([field]) => !leftOut.some((each) => each.field === field),
    ),
  );
export const readsSealed = (part: StoredPart): boolean =>
  part.taken && Object.keys(columnsRead(part)).some((field) => field in sealedColumns);
