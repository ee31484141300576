/**
 * What has to be true of a product before it stands on a shelf. Pure: the shipped products are held to it by
 * a test, a station's own by the server, and the editor shows the same findings beside the fields.
 */
import type { Finding, ProductContent } from "./contract.ts";
import { lintClaims } from "./lint/claims.ts";
import { lintForm } from "./lint/form.ts";
import { lintHours, standardYear } from "./lint/hours.ts";
import { lintNames } from "./lint/names.ts";
import { lintParameters } from "./lint/parameters.ts";
import { lintStages } from "./lint/stages.ts";
import { lintTexts } from "./lint/texts.ts";
import { neverFires } from "./cadence.ts";
import { defaultsOf } from "./rules.ts";
import { finding } from "./lint/words.ts";

export function lint(content: ProductContent): Finding[] {
  const built = [...lintParameters(content), ...lintStages(content)];
  return [
    ...lintTexts(content),
    ...lintNames(content),
    ...built,
    ...lintForm(content),
    ...lintClaims(content),
    ...(isPlannable(content) ? [...lintCadence(content), ...lintHours(content)] : []),
  ];
}

/** Errors stop publication, notes do not. */
export const errorsOf = (findings: readonly Finding[]) => findings.filter(({ stops }) => stops);

/** Whether its stages can be laid out at all: every reference holds, every default stands. */
export function isPlannable(content: ProductContent): boolean {
  return errorsOf([...lintParameters(content), ...lintStages(content)]).length === 0;
}

/** Each stage must come at least once in the longest programme there is, of a place that has households. */
function lintCadence(content: ProductContent): Finding[] {
  const plan = { ...standardYear(content), endsOn: "2028-10-31", to: "2028-10-31" };
  const values = defaultsOf(content);
  return content.stages.flatMap((stage, at) =>
    neverFires(stage, values, plan) ? [finding("never_fires", `stages.${at}.cadence`)] : [],
  );
}
