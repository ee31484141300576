/** A parameter's value and its bounds in words, for the product page, the receipt and what the chief reads. */
import type { Say } from "../../../web/i18n.ts";
import { number } from "../../../web/format.ts";
import type { Bilingual } from "../../../server/wire.ts";
import type { Parameter, ParameterValue } from "../contract.ts";
import { dayNames } from "./how-often.ts";

type Pick = (text: Bilingual) => string;

export function valueInWords(
  parameter: Parameter,
  value: ParameterValue | undefined,
  t: Say,
  pick: Pick,
): string {
  const held = value ?? parameter.default;
  switch (parameter.type) {
    case "number":
      return `${number(Number(held))} ${pick(parameter.unit)}`;
    case "choice": {
      const option = parameter.options.find((each) => each.value === held);
      return option ? pick(option.label) : String(held);
    }
    case "yesno":
      return t(held === true ? "shelf.yes" : "shelf.no");
    case "weekdays":
      return t("shelf.weekday", { day: dayNames(held as string[], t) });
    case "festivals": {
      const festivals = held as string[];
      return festivals.length === 0
        ? t("shelf.none")
        : festivals.map((key) => t(`shelf.festival.${key}`)).join(t("shelf.and"));
    }
    case "shares":
      return Object.entries(held as Record<string, number>)
        .map(([role, percent]) => `${t(`people.role.${role}`)} ${percent}%`)
        .join(t("shelf.and"));
    case "time":
      return String(held);
    case "text":
      return String(held) || t("shelf.empty");
  }
}

/** What it may be set to. */
export function boundsInWords(parameter: Parameter, t: Say, pick: Pick): string {
  switch (parameter.type) {
    case "number": {
      const { min, max, step } = parameter;
      const bounds = { min: number(min), max: number(max), unit: pick(parameter.unit) };
      return step === 1 ? t("shelf.bounds", bounds) : t("shelf.bounds_step", { ...bounds, step });
    }
    case "choice": {
      const others = parameter.options.filter((option) => option.value !== parameter.default);
      return t("shelf.bounds_choice", {
        options: others.map((option) => pick(option.label)).join(t("shelf.and")),
      });
    }
    case "yesno":
      return t("shelf.bounds_choice", { options: t(parameter.default ? "shelf.no" : "shelf.yes") });
    case "weekdays":
      if (parameter.max === 1) return t("shelf.bounds_one_day");
      return t("shelf.bounds_days", { min: parameter.min, max: parameter.max });
    case "festivals":
      return t("shelf.bounds_festivals");
    case "shares":
      return t("shelf.bounds_shares", {
        roles: parameter.roles.map((role) => t(`people.role.${role}`)).join(t("shelf.and")),
      });
    case "time":
      return t("shelf.bounds_time");
    case "text":
      return t("shelf.bounds_text", { max: parameter.max });
  }
}
