import { useWords } from "../../../web/i18n.ts";
import type { ProductContent } from "../contract.ts";

const insides = ["parameters", "stages", "partners", "evidence"] as const;

/** `stages.0.title` → 入户走访：叫法; what is counted by place and has no name yet is 第 1 项. */
export function useFieldNames(content: ProductContent) {
  const { t, pick } = useWords();
  return (path: string): string => {
    const [field, second, third] = path.split(".") as [string, string?, string?];
    const part = t(`shelf.diff.field.${field}`);
    if (second === undefined) return part;
    if (field === "outcome" || field === "card" || field === "pack")
      return t("shelf.diff.of", { item: part, what: t(`shelf.diff.${field}.${second}`) });
    if (!/^\d+$/.test(second)) return part;
    const at = Number(second);
    const list = insides.find((each) => each === field);
    if (list === undefined)
      return t("shelf.diff.of", { item: part, what: t("shelf.own.nth", { n: at + 1 }) });
    const item = content[list][at];
    const title =
      item === undefined
        ? ""
        : "role" in item
          ? t(`people.role.${item.role}`)
          : pick("label" in item ? item.label : item.title);
    const named = title || t("shelf.diff.of", { item: part, what: t("shelf.own.nth", { n: at + 1 }) });
    if (third === undefined || third === "role" || third === "key") return named;
    return t("shelf.diff.of", { item: named, what: t(`shelf.diff.${list}.${third}`) });
  };
}
