import "../../../web/look/closing.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import type { DutyLife } from "../contract.ts";

/** How often this household was excused, as a fact: it changes no order and scores nobody. */
export function Repeats({ life }: { life: DutyLife }) {
  const repeatOf = useRepeats();
  if (life.repeats.length === 0) return null;
  return <p className="mut">{life.repeats.map(repeatOf).join(" · ")}</p>;
}
export function useRepeats() {
  const { t } = useWords();
  const { shortDay } = useFormat();
  return ({ reason, count, since }: DutyLife["repeats"][number]) =>
    t("duty.repeat", { reason: t(`duty.outcome.${reason}`), count, since: shortDay(since) });
}
