import { useWords } from "../../../../web/i18n.ts";

/** A kept value as people say it: relations and yes or no are codes, the rest stands as it is. */
export function useOwnValue() {
  const { t } = useWords();
  return (field: string, value: string) =>
    field === "relation"
      ? t(`registry.relation.${value}`)
      : field === "help_at_door"
        ? t(`registry.mine.yes_no.${value}`)
        : value;
}
