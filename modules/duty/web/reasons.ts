/** A duty in words: its reasons as sentences, what it is called, and what kind of thing it is. */
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import type { Duty, Reason } from "../contract.ts";

type Called = Pick<Duty, "kind" | "title" | "place">;

export function useDutyWords() {
  const { t, pick, language } = useWords();
  const { today, due } = useFormat();

  /** Roles inside a sentence: 社区民警、物业 / beat officer and property manager. */
  const rolesOf = (roles: Duty["roles"]): string => {
    const names = roles.map((role) => t(`people.role.${role}`));
    return language === "zh"
      ? names.join("、")
      : new Intl.ListFormat("en").format(names.map((name) => name.toLowerCase()));
  };

  const reasonOf = (reason: Reason): string => {
    switch (reason.kind) {
      case "overdue":
        return due(addDays(today, -reason.days));
      case "due_today":
        return due(today);
      case "due_in":
        return due(addDays(today, reason.days));
      case "fixed_hour":
      case "not_before":
        return t(`duty.reason.${reason.kind}`, { at: reason.at });
      case "festival":
        return t("duty.reason.festival", { festival: t(`duty.festival.${reason.festival}`) });
      case "agreed":
        return t("duty.reason.agreed", { count: reason.times, period: t(`duty.period.${reason.period}`) });
      case "last_done":
        return reason.days === 1
          ? t("duty.reason.yesterday")
          : t("duty.reason.last_done", { count: reason.days });
      case "never_done":
        return t("duty.reason.never_done");
      case "together":
        return t("duty.reason.together", { roles: rolesOf(reason.roles) });
    }
  };

  return {
    rolesOf,
    reasonsOf: (reasons: readonly Reason[]) => reasons.map(reasonOf),
    /** A door where one may be seen, else what is to be done. */
    titleOf: (duty: Called) => duty.place ?? pick(duty.title),
    /** What is to be done where the title is a door, else the kind in one word. */
    kindOf: (duty: Called) => (duty.place === null ? t(`duty.kind.${duty.kind}`) : pick(duty.title)),
  };
}
