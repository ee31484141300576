import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import type { ResidentRequest } from "../../contract.ts";

/** How much of the clock is left, and who it runs for, as people say it. */
export function useClock() {
  const { t, language } = useWords();
  const { shortDay } = useFormat();
  const days = (left: number) =>
    left === 0
      ? t("registry.requests.due_today")
      : t(left > 0 ? "registry.requests.days" : "registry.requests.late", { count: Math.abs(left) });
  return {
    left: (clock: ResidentRequest["clock"]) =>
      `${days(clock.daysLeft)}${language === "zh" ? "，" : ", "}${shortDay(clock.dueOn)}`,
    handler: (handler: ResidentRequest["handler"]) =>
      handler === null
        ? t("registry.requests.nobody")
        : handler.stands
          ? handler.name
          : t("registry.requests.handler_gone", { name: handler.name }),
  };
}
