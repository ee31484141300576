import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import type { Dispute, DisputeRow } from "../contract.ts";

/** A dispute in words: how it stands, what is due, who is on which side. */
export function useDisputeWords() {
  const { t, language } = useWords();
  const { shortDay } = useFormat();
  const comma = language === "zh" ? "，" : ", ";
  return {
    standing: ({ state, ending, machine }: Pick<DisputeRow, "state" | "ending" | "machine">) =>
      ending !== null
        ? t(`dispute.state.${ending}`)
        : state === "routed" && machine !== null
          ? t(`dispute.machine.${machine}`)
          : t(`dispute.state.${state}`),
    clock: (clock: DisputeRow["clock"]) => {
      if (clock === null) return "";
      const { daysLeft, dueOn, kind, late } = clock;
      const left =
        daysLeft === 0
          ? t(late ? "dispute.clock.over" : "dispute.clock.today")
          : t(daysLeft > 0 ? "dispute.clock.left" : "dispute.clock.late", { count: Math.abs(daysLeft) });
      const line = [t(`dispute.clock.${kind}`), left, shortDay(dueOn)].join(comma);
      return line.charAt(0).toUpperCase() + line.slice(1);
    },
    isLate: (clock: DisputeRow["clock"]) => clock !== null && clock.late,
    names: (names: readonly string[]) =>
      names.length === 0 ? t("dispute.nobody_named") : names.join(language === "zh" ? "、" : ", "),
    partyName: ({ name }: Pick<Dispute["parties"][number], "name">) => name || t("dispute.erased"),
  };
}
