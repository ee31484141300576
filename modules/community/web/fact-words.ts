/** How a fact of the profile reads: the word of its list, a count with its unit, 不知道. */
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import type { TraitValue } from "../contract.ts";
import { problems } from "../problems.ts";
import { definitionOf, isTrait, quantityWords } from "../traits.ts";

type Texts = Readonly<Record<string, { zh: string; en: string } | undefined>>;

export function useFactWords() {
  const { t, pick, language } = useWords();
  const { day, number } = useFormat();
  const gap = " ";

  function value(key: string, said: TraitValue): string {
    if (said === null) return t("community.not_known");
    if (typeof said === "boolean") return t(said ? "community.yes" : "community.no");
    const trait = isTrait(key) ? definitionOf(key) : null;
    const unit = trait?.type === "count" ? pick(trait.unit) : "";
    const counted = (count: string) => (unit === "" ? count : `${count}${gap}${unit}`);
    if (typeof said === "number") return counted(number(said));
    if (typeof said === "object") {
      const least = counted(number(said.atLeast));
      return t("community.least", { amount: least });
    }
    const option = trait?.type === "choice" ? (trait.options as Texts)[said] : (quantityWords as Texts)[said];
    if (option) return pick(option);
    return trait?.type === "date" ? day(said) : said;
  }

  return {
    value,
    trait: (key: string) => (isTrait(key) ? pick(definitionOf(key)) : key),
    problem: (code: string) => {
      const text = (problems as Texts)[code];
      return text ? pick(text) : code;
    },
    language,
  };
}
