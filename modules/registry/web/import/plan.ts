/** How a file is to be read, as the page holds it: what is chosen, what is sent, and whether that was tried. Pure. */
import type { FileConsent, PartInput, RegisterImport, RegisterTrial } from "../../import/contract.ts";
import {
  type ColumnMap,
  type ImportKind,
  consentColumns,
  fieldsOf,
  missingFields,
} from "../../import/fields.ts";

export type PlanPart = Omit<PartInput, "columns" | "headerRow"> & {
  taken: boolean;
  columns: ColumnMap;
  headers: string[];
};
export type Plan = {
  parts: PlanPart[];
  source: RegisterTrial["source"] | null;
  sourceNote: string;
  asOf: string;
  consent: FileConsent | null;
  checkReason: string;
  contactBasis: RegisterTrial["contactBasis"];
};

/** `communityId`: where the reader came from. */
export function planOf(given: RegisterImport, today: string, communityId: string | null): Plan {
  const { settings } = given;
  return {
    parts: given.parts.map(({ sheet, kind, columns, headers, building, fillDown, taken, ...part }) => ({
      ...{ sheet, kind, columns, headers, building, fillDown, taken },
      communityId: part.communityId ?? (columns.community === undefined ? communityId : null),
    })),
    source: settings?.source ?? null,
    sourceNote: settings?.sourceNote ?? "",
    asOf: settings?.asOf ?? today,
    consent: settings?.consent ?? null,
    checkReason: settings?.checkReason ?? "",
    contactBasis: settings?.contactBasis ?? null,
  };
}

/** Of another kind: the columns that kind has too. */
export const columnsFor = (kind: ImportKind, columns: ColumnMap): ColumnMap =>
  Object.fromEntries(
    Object.entries(columns).filter(([field]) => (fieldsOf[kind] as readonly string[]).includes(field)),
  );

const isOf = (part: PlanPart, kind: ImportKind) => part.taken && part.kind === kind;
/** Are there columns that are taken by consent only? */
export const needsConsent = ({ parts }: Plan): boolean =>
  parts.some(
    (part) => isOf(part, "residents") && consentColumns.some((field) => part.columns[field] !== undefined),
  );
export const hasContacts = ({ parts }: Plan): boolean =>
  parts.some((part) => isOf(part, "units") && part.columns.contactPhone !== undefined);
/** Columns with a check sign: what is doubtful may be taken with a reason. */
export const hasChecks = ({ parts }: Plan): boolean =>
  parts.some(
    ({ taken, columns }) => taken && (columns.citizenNumber !== undefined || columns.code !== undefined),
  );

/** What still has to be said before the file can be read; null: nothing. The keys are words of this page. */
export function lacking(plan: Plan): "sheet" | "name" | "door" | "community" | "source" | null {
  const taken = plan.parts.filter((part) => part.taken);
  if (taken.length === 0) return "sheet";
  for (const { kind, columns, communityId, building } of taken) {
    const missing = missingFields(kind, columns, {
      community: communityId !== null,
      building: building !== null,
    });
    if (missing.includes("name") || missing.includes("unitName")) return "name";
    if (missing.includes("door")) return "door";
    if (missing.length > 0) return "community";
  }
  return plan.source === null ? "source" : null;
}

export function trialOf(plan: Plan): RegisterTrial {
  return {
    parts: plan.parts
      .filter(({ taken }) => taken)
      .map(({ sheet, kind, columns, communityId, building, fillDown }) => ({
        ...{ sheet, kind, columns, building, fillDown, headerRow: null },
        communityId: columns.community === undefined ? communityId : null,
      })),
    source: plan.source!,
    sourceNote: plan.sourceNote.trim() || null,
    asOf: plan.asOf,
    consent: needsConsent(plan) ? plan.consent : null,
    checkReason: hasChecks(plan) ? plan.checkReason.trim() || null : null,
    contactBasis: hasContacts(plan) ? plan.contactBasis : null,
  };
}

/** Was exactly this tried, so that what the trial said holds for it? */
export function isAsTried(plan: Plan, given: RegisterImport): boolean {
  if (given.settings === null || given.state === "received") return false;
  const sorted = (columns: ColumnMap | null) =>
    Object.entries(columns ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = (of: Plan) => {
    const trial = trialOf(of);
    return JSON.stringify({
      ...trial,
      parts: trial.parts.map((part) => ({ ...part, columns: sorted(part.columns) })),
    });
  };
  return said(plan) === said(planOf(given, "", null));
}
