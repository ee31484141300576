/** How a file is to be read, as the page holds it: what is chosen, what is sent, and whether that was tried. Pure. */
import type { Source } from "../contract.ts";
import type {
  ColumnMap,
  ImportField,
  ImportShape,
  IncidentImport,
  LabelMeaning,
  TrialInput,
} from "../import-contract.ts";

export type Plan = {
  source: Source | null;
  shape: ImportShape;
  columns: ColumnMap;
  /** Every row is of this community; null: a column says it. */
  communityId: string | null;
  labels: Record<string, LabelMeaning>;
  /** Days of which the file holds everything; both empty: what the file shows. */
  from: string;
  to: string;
  /** Communities it holds everything of; null: those in the file. */
  communityIds: string[] | null;
  /** Problems it was drawn for; null: every one. */
  problems: string[] | null;
};

/** In the order in which they are asked; the first letters of a sheet of counts are its own. */
export const fieldsOf: Record<ImportShape, readonly { field: ImportField; needed: boolean }[]> = {
  records: [
    { field: "sourceKey", needed: true },
    { field: "occurredOn", needed: true },
    { field: "label", needed: true },
    { field: "community", needed: false },
    { field: "eventNo", needed: false },
    { field: "reportedOn", needed: false },
    { field: "place", needed: false },
    { field: "fraud", needed: false },
  ],
  counts: [
    { field: "label", needed: true },
    { field: "count", needed: true },
    { field: "month", needed: false },
    { field: "fromMonth", needed: false },
    { field: "toMonth", needed: false },
    { field: "community", needed: false },
  ],
};

export function planOf(given: IncidentImport): Plan {
  const { source, shape, columns, communityId, labels, coverage, shown } = given;
  return {
    ...{ source, shape, columns, communityId },
    labels: Object.fromEntries(
      labels.filter(({ by }) => by === "given").map(({ label, meaning }) => [label, meaning!]),
    ),
    from: coverage?.from ?? shown?.from ?? "",
    to: coverage?.to ?? shown?.to ?? "",
    communityIds: coverage?.communityIds ?? null,
    problems: coverage?.problems ?? null,
  };
}

const written = (columns: ColumnMap) =>
  JSON.stringify(Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1)));
/**
 * Before the first trial columns nobody touched are left to what is remembered for the source: it may know more
 * than the usual names, by which the page shows them. After it they are known and said.
 */
const isTouched = (plan: Plan, given: IncidentImport) => given.source !== null || isChanged(plan, given);
const isChanged = (plan: Plan, given: IncidentImport) =>
  plan.shape !== given.shape || written(plan.columns) !== written(given.columns);

/** What still has to be said before the file can be read; null: nothing. The keys are words of this page. */
export function lacking(
  plan: Plan,
  given: IncidentImport,
): "source" | "columns" | "month" | "community" | "days" | null {
  const has = (field: ImportField) => plan.columns[field] !== undefined;
  if (plan.source === null) return "source";
  if (isTouched(plan, given)) {
    if (fieldsOf[plan.shape].some(({ field, needed }) => needed && !has(field))) return "columns";
    if (plan.shape === "counts" && !has("month") && !(has("fromMonth") && has("toMonth"))) return "month";
    if (!has("community") && plan.communityId === null) return "community";
  }
  if ((plan.from === "") !== (plan.to === "") || plan.from > plan.to) return "days";
  if (plan.from === "" && (plan.communityIds !== null || plan.problems !== null)) return "days";
  return null;
}

/** Days left as the file shows them are not said again. */
export function trialOf(plan: Plan, given: IncidentImport): TrialInput {
  const asked = fieldsOf[plan.shape].map(({ field }) => field).filter((field) => field in plan.columns);
  const { shown } = given;
  const { source, columns, communityId, labels, from, to, communityIds, problems } = plan;
  const asShown = from === "" || (from === shown?.from && to === shown.to);
  const whole = asShown && communityIds === null && problems === null;
  const days = from === "" ? shown : { from, to };
  return {
    source: source!,
    columns: isTouched(plan, given)
      ? Object.fromEntries(asked.map((field) => [field, columns[field]]))
      : null,
    communityId: columns.community === undefined ? communityId : null,
    labels,
    coverage: whole || days === null ? null : { ...days, communityIds, problems },
  };
}

/** Was exactly this tried, so that what the trial said holds for it? */
export function isAsTried(plan: Plan, given: IncidentImport): boolean {
  const asked = (of: Plan) => {
    const trial = trialOf(of, given);
    const labels = Object.entries(trial.labels).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify({ ...trial, labels });
  };
  return given.source !== null && !isChanged(plan, given) && asked(plan) === asked(planOf(given));
}
