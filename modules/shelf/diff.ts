/**
 * What changed from one version of a product to the next, and what that does to the values a programme has
 * set. Pure. Changes are addressed by the keys of settings, stages and roles, not by their places in a list,
 * so that one new setting is one change; `patched` puts them on again, and a test holds the two together.
 */
import type { ParameterValue, ParameterValues, Parameter, ProductContent } from "./contract.ts";
import { refuseValue } from "./rules.ts";

export type Change = {
  /** `stages.visit.cadence`, `name`, `partners.guard` (a whole one that came or went). */
  path: string;
  how: "added" | "removed" | "changed" | "moved";
  from: unknown;
  to: unknown;
};
type Plain = Record<string, unknown>;

/** Lists whose items have a name of their own. */
const named = { parameters: "key", stages: "key", partners: "role" } as const;
type Named = keyof typeof named;
const isNamed = (key: string): key is Named => Object.hasOwn(named, key);
/** Parts that are looked into; everything else is one change as a whole. */
const opened = ["outcome", "card", "pack"];

/** Equal, whatever the order of keys: jsonb does not keep it. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Plain, b as Plain];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}

export function changesBetween(from: ProductContent, to: ProductContent): Change[] {
  return fieldsOf(from, to).flatMap((key): Change[] => {
    const [a, b] = [from[key as keyof ProductContent], to[key as keyof ProductContent]];
    if (isNamed(key)) return diffLists(key, a as unknown as Plain[], b as unknown as Plain[]);
    if (opened.includes(key)) return diffFields(key, a as Plain, b as Plain);
    // A draft begun before there was a choice says nothing, and means its partners.
    if (key === "seenBy") return change(key, a ?? "partners", b ?? "partners");
    return change(key, a, b);
  });
}

const fieldsOf = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function change(path: string, from: unknown, to: unknown): Change[] {
  if (isSame(from, to)) return [];
  const how = from === undefined ? "added" : to === undefined ? "removed" : "changed";
  return [{ path, how, from, to }];
}

const diffFields = (path: string, from: Plain, to: Plain) =>
  fieldsOf(from, to).flatMap((key) => change(`${path}.${key}`, from[key], to[key]));

function diffLists(list: Named, from: Plain[], to: Plain[]): Change[] {
  const keyOf = (item: Plain) => String(item[named[list]]);
  const [was, is] = [from.map(keyOf), to.map(keyOf)];
  const stayed = was.filter((key) => is.includes(key));
  const order = [...stayed, ...is.filter((key) => !was.includes(key))];
  const found = [...new Set([...was, ...is])].flatMap((key) => {
    const [a, b] = [from.find((item) => keyOf(item) === key), to.find((item) => keyOf(item) === key)];
    const path = `${list}.${key}`;
    // A setting of another type is another setting.
    if (a === undefined || b === undefined || a["type"] !== b["type"]) return change(path, a, b);
    return diffFields(path, a, b);
  });
  return isSame(order, is) ? found : [...found, { path: list, how: "moved", from: was, to: is }];
}

/** Puts changes on again: `patched(a, changesBetween(a, b))` is `b`. */
export function patched(content: ProductContent, changes: readonly Change[]): ProductContent {
  const next = structuredClone(content) as unknown as Plain;
  for (const { path, how, to } of changes) {
    const [field, key, ...rest] = path.split(".") as [string, string?, ...string[]];
    if (key === undefined && how !== "moved") put(next, field, to);
    else if (!isNamed(field)) put(next[field] as Plain, key!, to);
    else next[field] = patchedList(field, next[field] as Plain[], { key, inner: rest[0], how, to });
  }
  return next as unknown as ProductContent;
}

function put(into: Plain, key: string, value: unknown): void {
  if (value === undefined) delete into[key];
  else into[key] = structuredClone(value);
}

function patchedList(
  list: Named,
  items: Plain[],
  { key, inner, how, to }: { key: string | undefined; inner: string | undefined; how: string; to: unknown },
): Plain[] {
  const at = (name: string | undefined) => items.findIndex((item) => item[named[list]] === name);
  if (how === "moved") return (to as string[]).map((name) => items[at(name)]!);
  if (inner !== undefined) {
    put(items[at(key)]!, inner, to);
    return items;
  }
  if (how === "added") return [...items, structuredClone(to) as Plain];
  if (how === "removed") return items.filter((_, index) => index !== at(key));
  return items.map((item, index) => (index === at(key) ? (structuredClone(to) as Plain) : item));
}

/** A value that the new version does not allow, and the nearest it does. */
export type Misfit = { key: string; code: string; held: ParameterValue; offered: ParameterValue };
export type CarriedOver = {
  /** Every value the new version asks for, each within its bounds. */
  parameters: ParameterValues;
  problems: Misfit[];
  /** Settings that are new, at their default, and those that are gone. */
  added: string[];
  dropped: string[];
};

/** What a programme's values become under another version: kept where they fit, else the nearest that does. */
export function carryOver(to: Pick<ProductContent, "parameters">, held: ParameterValues): CarriedOver {
  const parameters: ParameterValues = {};
  const problems: Misfit[] = [];
  const added: string[] = [];
  for (const parameter of to.parameters) {
    const value = held[parameter.key];
    const code = value === undefined ? null : refuseValue(parameter, value);
    if (value === undefined) added.push(parameter.key);
    if (value !== undefined && code === null) parameters[parameter.key] = value;
    else parameters[parameter.key] = value === undefined ? parameter.default : nearest(parameter, value);
    if (value !== undefined && code !== null)
      problems.push({ key: parameter.key, code, held: value, offered: parameters[parameter.key]! });
  }
  const asked = to.parameters.map(({ key }) => key);
  return { parameters, problems, added, dropped: Object.keys(held).filter((key) => !asked.includes(key)) };
}

/** The allowed value closest to one that is not; where nothing is close, the default. */
function nearest(parameter: Parameter, value: ParameterValue): ParameterValue {
  if (parameter.type === "number" && typeof value === "number" && Number.isFinite(value)) {
    const { min, max, step } = parameter;
    const most = Math.floor((max - min) / step + 1e-9);
    const steps = Math.min(most, Math.max(0, Math.round((value - min) / step)));
    return Number((min + steps * step).toFixed(6));
  }
  if (parameter.type === "weekdays" && Array.isArray(value)) {
    const week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    const days = week.filter((day) => value.includes(day));
    const more = [...parameter.default, ...week].filter((day) => !days.includes(day));
    const chosen = [...days, ...new Set(more)].slice(
      0,
      Math.max(parameter.min, Math.min(days.length, parameter.max)),
    );
    return week.filter((day) => chosen.includes(day));
  }
  if (parameter.type === "text" && typeof value === "string") {
    const line = value.replaceAll(/[\u0000-\u001f\u007f]/g, " ").slice(0, parameter.max);
    return refuseValue(parameter, line) === null ? line : parameter.default;
  }
  return parameter.default;
}
