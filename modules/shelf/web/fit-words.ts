/** How a reason of fit reads, and what it stands on: the fact with its source and day, the people, the hours. */
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { useFactWords } from "../../community/web/fact-words.ts";
import type { FitSaid, LocalRecord } from "../fit-contract.ts";

export function useFitWords() {
  const { t, pick } = useWords();
  const { shortDay, hours } = useFormat();
  const facts = useFactWords();
  const listed = (codes: readonly string[]) => codes.map(facts.problem).join(t("shelf.and"));

  /** Two counts and the interval, never a percentage alone. */
  function recordLine(record: LocalRecord): string {
    const { before, after, months, low, high } = record;
    const values = { place: pick(record.communityName), what: pick(record.indicator), before, after, months };
    const range = { ...values, low: low.toFixed(2), high: high?.toFixed(2) ?? "∞" };
    return t("shelf.fit.record", range);
  }

  function text({ text: own, because }: FitSaid): string {
    if (own !== null) return pick(own);
    switch (because.kind) {
      case "problem":
        return t(because.named ? "shelf.fit.answers" : "shelf.fit.answers_group", {
          problems: listed(because.problems),
        });
      case "fact":
        return `${facts.trait(because.trait)} ${facts.value(because.trait, because.value)}`;
      case "partner":
        return t("shelf.fit.partner", { role: t(`people.role.${because.role}`) });
      case "hours":
        return t("shelf.fit.hours", {
          role: t(`people.role.${because.role}`),
          time: hours(because.needs + because.used - because.declared),
        });
      case "record":
        return recordLine(because.record);
    }
  }

  function source({ because }: FitSaid): string {
    switch (because.kind) {
      case "problem":
        return t("shelf.fit.from_problem", { problems: listed(because.problems) });
      case "fact":
        return t("shelf.fit.from_fact", {
          trait: facts.trait(because.trait),
          value: facts.value(because.trait, because.value),
          source: t("community.source", { source: because.source, on: shortDay(because.asOf) }),
        });
      case "partner": {
        const { atLeast, have } = because;
        return t("shelf.fit.from_posts", { n: atLeast, have, lack: atLeast - have });
      }
      case "hours":
        return t(because.used > 0 ? "shelf.fit.from_hours_used" : "shelf.fit.from_hours", {
          needs: hours(because.needs),
          used: hours(because.used),
          declared: hours(because.declared),
        });
      case "record":
        return t("shelf.fit.measured_on", { on: shortDay(because.record.measuredOn) });
    }
  }

  return { text, source, recordLine, problems: listed, trait: facts.trait };
}
