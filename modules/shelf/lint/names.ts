import { isProblem } from "../../community/problems.ts";
import { definitionOf, isTrait } from "../../community/traits.ts";
import type { Finding, ProductContent } from "../contract.ts";
import { finding } from "./words.ts";

type When = ProductContent["speaksFor"][number]["when"];
const factOf = ({ problem, trait, missingPartner, fact }: When) =>
  [problem, trait, missingPartner, fact && JSON.stringify(fact)].join("|");

/** A value that is asked for is one the trait can hold. */
function lintFact({ trait, is, atLeast, atMost }: NonNullable<When["fact"]>, path: string): Finding[] {
  if (!isTrait(trait)) return [finding("trait_unknown", path)];
  const definition = definitionOf(trait);
  const counts = atLeast !== undefined || atMost !== undefined;
  const fits =
    is === undefined
      ? counts && definition.type === "count"
      : !counts &&
        definition.type === "choice" &&
        is.every((each) => Object.hasOwn(definition.options, each));
  return fits ? [] : [finding("fact_value", path)];
}

/** Problems, traits and roles it names exist; no list that must say something is empty. */
export function lintNames(content: ProductContent): Finding[] {
  const roles = content.partners.map(({ role }) => role);
  const lists = [
    "problems",
    "kinds",
    "partners",
    "stages",
    "evidence",
    "speaksFor",
    "speaksAgainst",
  ] as const;
  const facts = [...content.speaksFor, ...content.speaksAgainst].map(({ when }) => factOf(when));
  return [
    ...(content.evidence.length > 0 && !content.evidence.some(({ required }) => required)
      ? [finding("nothing_kept", "evidence")]
      : []),
    ...lists.filter((list) => content[list].length === 0).map((list) => finding("list_empty", list)),
    ...lintSeenBy(content),
    ...roles.flatMap((role, at) =>
      roles.indexOf(role) < at ? [finding("partner_twice", `partners.${at}.role`, role)] : [],
    ),
    ...content.problems.flatMap((code, at) =>
      isProblem(code) ? [] : [finding("problem_unknown", `problems.${at}`)],
    ),
    ...(content.outcome.problem === undefined || isProblem(content.outcome.problem)
      ? []
      : [finding("problem_unknown", "outcome.problem")]),
    ...(["speaksFor", "speaksAgainst"] as const).flatMap((list) =>
      content[list].flatMap(({ when }, at) => {
        const path = `${list}.${at}.when`;
        const place = list === "speaksFor" ? at : content.speaksFor.length + at;
        if (Object.values(when).filter((fact) => fact !== undefined).length !== 1)
          return [finding("one_fact", path)];
        if (facts.indexOf(facts[place]!) < place) return [finding("fact_twice", path)];
        if (when.problem !== undefined && !isProblem(when.problem)) return [finding("problem_unknown", path)];
        if (when.missingPartner !== undefined && !roles.includes(when.missingPartner))
          return [finding("reason_partner", path, when.missingPartner)];
        if (when.fact !== undefined) return lintFact(when.fact, path);
        if (when.trait === undefined) return [];
        if (!isTrait(when.trait)) return [finding("trait_unknown", path)];
        // A reason cannot name a value, so a choice (people at night: high or low) could be printed wrongly.
        return ["count", "yesno", "date"].includes(definitionOf(when.trait).type)
          ? []
          : [finding("trait_choice", path)];
      }),
    ),
  ];
}

/** Matters that are not for everybody who holds a role (RISK-02, DV-01): a station may still decide otherwise. */
const closeHeld = ["domestic_violence", "child", "child.left_behind", "escalation"];
function lintSeenBy({ seenBy, problems, partners }: ProductContent): Finding[] {
  if (seenBy !== "appointed")
    return problems.some((code) => closeHeld.includes(code)) ? [finding("seen_by_all", "seenBy")] : [];
  return partners.every(({ role }) => role === "officer" || role === "chief")
    ? [finding("seen_by_nobody", "seenBy")]
    : [];
}
