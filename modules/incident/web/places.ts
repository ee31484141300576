import { useWords } from "../../../web/i18n.ts";
import { useGet } from "../../../web/query.ts";
import type { CommunitySummary } from "../../community/contract.ts";

/** The communities this person knows, by the alphabet, and what one of them is called. */
export function usePlaces() {
  const { t, pick, language } = useWords();
  const query = useGet<{ items: CommunitySummary[] }>("/api/communities");
  const alphabet = language === "zh" ? "zh-u-co-pinyin-kn-true" : "en-u-kn-true";
  const places = [...(query.data?.items ?? [])].sort((a, b) =>
    pick(a.name).localeCompare(pick(b.name), alphabet),
  );
  return {
    places,
    nameOf: (id: string) => {
      const found = places.find((place) => place.id === id);
      return found ? pick(found.name) : t("incident.elsewhere");
    },
  };
}
