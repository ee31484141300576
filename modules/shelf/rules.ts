/** Rules of the shelf, shared with the web: parameters against their schema, partners, reasons. */
import type { Role, Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import type { EvidenceCard, Parameter, ParameterValue, ParameterValues, ProductContent } from "./contract.ts";

/** The kinds of duty a stage may be. */
export const dutyKinds = [
  "visit",
  "patrol",
  "meeting",
  "briefing",
  "lecture",
  "campaign",
  "check",
  "duty_desk",
  "drill",
  "conference",
  "mediation",
  "guard_post",
] as const;

/** What a product starts with. */
export function defaultsOf(content: Pick<ProductContent, "parameters">): ParameterValues {
  return Object.fromEntries(content.parameters.map((parameter) => [parameter.key, parameter.default]));
}

/** Refusal code of one value, or null. The form disables with it, the server refuses with it. */
export function refuseValue(parameter: Parameter, value: ParameterValue | undefined): string | null {
  if (value === undefined) return "shelf.value_missing";
  switch (parameter.type) {
    case "number": {
      if (typeof value !== "number" || !Number.isFinite(value)) return "shelf.value_type";
      if (value < parameter.min || value > parameter.max) return "shelf.value_out_of_bounds";
      const steps = (value - parameter.min) / parameter.step;
      return Math.abs(steps - Math.round(steps)) < 1e-9 ? null : "shelf.value_off_step";
    }
    case "choice":
      return parameter.options.some((option) => option.value === value) ? null : "shelf.value_type";
    case "yesno":
      return typeof value === "boolean" ? null : "shelf.value_type";
    case "time":
      return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : "shelf.value_type";
    case "text":
      return typeof value === "string" &&
        value.length <= parameter.max &&
        !/[\u0000-\u001f\u007f]/.test(value)
        ? null
        : "shelf.value_type";
    case "weekdays": {
      const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
      if (
        !Array.isArray(value) ||
        new Set(value).size !== value.length ||
        !value.every((day) => days.includes(day))
      )
        return "shelf.value_type";
      return value.length >= parameter.min && value.length <= parameter.max
        ? null
        : "shelf.value_out_of_bounds";
    }
    case "festivals": {
      const known = [
        "spring",
        "lantern",
        "dragon_boat",
        "mid_autumn",
        "double_ninth",
        "new_year",
        "national",
      ];
      return Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((each) => known.includes(each))
        ? null
        : "shelf.value_type";
    }
    case "shares": {
      if (typeof value !== "object" || Array.isArray(value)) return "shelf.value_type";
      const entries = Object.entries(value);
      if (
        !entries.every(
          ([role, share]) =>
            parameter.roles.includes(role as Role) && Number.isInteger(share) && share >= 0 && share <= 100,
        )
      )
        return "shelf.value_type";
      return entries.reduce((sum, [, share]) => sum + share, 0) === 100 ? null : "shelf.shares_not_100";
    }
  }
}

/** The first value a programme may not store, with its parameter; unknown keys are refused too. */
export function refuseValues(
  content: Pick<ProductContent, "parameters">,
  values: ParameterValues,
): { code: string; field: string } | null {
  for (const key of Object.keys(values))
    if (!content.parameters.some((parameter) => parameter.key === key))
      return { code: "shelf.value_unknown", field: key };
  for (const parameter of content.parameters) {
    const code = refuseValue(parameter, values[parameter.key]);
    if (code !== null) return { code, field: parameter.key };
  }
  return null;
}

export type MissingRole = { role: Role; atLeast: number; have: number };
/** Required partner roles that too few people hold here. `held` counts people by role. */
export function missingRoles(
  content: Pick<ProductContent, "partners">,
  held: ReadonlyMap<string, number>,
): MissingRole[] {
  return content.partners
    .filter((need) => need.required && (held.get(need.role) ?? 0) < need.atLeast)
    .map((need) => ({ role: need.role, atLeast: need.atLeast, have: held.get(need.role) ?? 0 }));
}

/** A rating other than unrated is only shown with its source (ARCHITECTURE §4). */
export const isRated = (card: Pick<EvidenceCard, "rating">) => card.rating !== "unrated";

type Draft = { state: string; writerIds: readonly string[] };
/** The station's own products are written by officers and the chief. */
export const mayDraft = (who: Who): string | null =>
  holds(who, ["officer", "chief"]) ? null : "shelf.officer_drafts";

export function mayEditDraft(who: Who, draft: Draft): string | null {
  return mayDraft(who) ?? (draft.state === "open" ? null : "shelf.draft_ended");
}
/** The chief publishes what others wrote: whoever has written in it does not. */
export function mayPublish(who: Who, draft: Draft, errors: number): string | null {
  if (!holds(who, ["chief"])) return "shelf.chief_publishes";
  if (draft.state !== "open") return "shelf.draft_ended";
  if (draft.writerIds.includes(who.personId)) return "shelf.writer_publishes";
  return errors === 0 ? null : "shelf.draft_not_ready";
}

type Kept = { origin: "shipped" | "own"; retired: boolean };
export function mayRevise(who: Who, product: Kept): string | null {
  if (product.origin !== "own") return "shelf.not_own";
  return mayDraft(who) ?? (product.retired ? "shelf.retired" : null);
}
export function mayRetire(who: Who, product: Kept): string | null {
  if (product.origin !== "own") return "shelf.not_own";
  return holds(who, ["chief"]) ? null : "shelf.chief_publishes";
}
