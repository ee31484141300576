import type { Finding, Parameter, ProductContent } from "../contract.ts";
import { type FindingCode, finding } from "./words.ts";

/** Steps counted from the least, with room for what binary fractions lose. */
const onStep = (value: number, min: number, step: number) => {
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
};

/** What is wrong with one setting, and with which of its fields. */
function unsound(parameter: Parameter): [FindingCode, string][] {
  switch (parameter.type) {
    case "number": {
      const { min, max, step, default: value } = parameter;
      if (min > max) return [["bounds_crossed", "min"]];
      if (min === max) return [["no_choice", "max"]];
      if (value < min || value > max) return [["default_out", "default"]];
      return onStep(value, min, step) && onStep(max, min, step) ? [] : [["off_step", "step"]];
    }
    case "choice": {
      const values = parameter.options.map(({ value }) => value);
      if (values.length < 2) return [["options_few", "options"]];
      if (new Set(values).size !== values.length) return [["option_twice", "options"]];
      return values.includes(parameter.default) ? [] : [["default_out", "default"]];
    }
    case "weekdays": {
      const { min, max, default: days } = parameter;
      if (min > max) return [["bounds_crossed", "min"]];
      const sound = days.length >= min && days.length <= max && new Set(days).size === days.length;
      return sound ? [] : [["default_out", "default"]];
    }
    case "shares": {
      const { roles, default: shares } = parameter;
      const same = Object.keys(shares).toSorted().join() === roles.toSorted().join();
      if (roles.length < 2 || !same || new Set(roles).size !== roles.length)
        return [["shares_roles", "roles"]];
      const sum = Object.values(shares).reduce((all, share) => all + share, 0);
      return sum === 100 ? [] : [["shares_not_100", "default"]];
    }
    case "time":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(parameter.default) ? [] : [["default_out", "default"]];
    case "text":
      return parameter.default.length <= parameter.max ? [] : [["default_out", "default"]];
    case "festivals":
      return new Set(parameter.default).size === parameter.default.length ? [] : [["default_out", "default"]];
    case "yesno":
      return [];
  }
}

export function lintParameters({ parameters }: Pick<ProductContent, "parameters">): Finding[] {
  const keys = parameters.map(({ key }) => key);
  const labels = parameters.map(({ label }) => label.zh.trim());
  return parameters.flatMap((parameter, at) => [
    ...(keys.indexOf(parameter.key) < at ? [finding("key_twice", `parameters.${at}.key`)] : []),
    ...(labels[at] !== "" && labels.indexOf(labels[at]!) < at
      ? [finding("label_twice", `parameters.${at}.label`)]
      : []),
    ...unsound(parameter).map(([code, field]) => finding(code, `parameters.${at}.${field}`)),
  ]);
}
