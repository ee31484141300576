import { BadInput, type Wrong } from "./bad-input.ts";

type Fields = Record<string, unknown>;

/** Checks a list of finite numbers, each as `each` wants it; a hole is missing. The field names the place: `counts[3]`. */
function mustHold(fields: Fields, name: string, wrong: Wrong, each: (value: number) => boolean): void {
  const list = fields[name];
  if (list === undefined || list === null) throw new BadInput("missing", name);
  if (!Array.isArray(list)) throw new BadInput("not_a_list", name);
  if (list.length === 0) throw new BadInput("empty", name);
  // By index: a hole would be passed over by forEach.
  for (let index = 0; index < list.length; index++) {
    const value: unknown = list[index];
    const place = `${name}[${index}]`;
    if (value === undefined || value === null) throw new BadInput("missing", place);
    if (!Number.isFinite(value)) throw new BadInput("not_a_number", place);
    if (!each(value as number)) throw new BadInput(wrong, place);
  }
}

/** Checks lists of counts. */
export function mustCountAll(fields: Fields, ...names: string[]): void {
  for (const name of names)
    mustHold(fields, name, "not_a_count", (value) => Number.isInteger(value) && value >= 0 && value <= 1e12);
}

/** Checks lists of numbers above 0. */
export function mustExceedZeroAll(fields: Fields, ...names: string[]): void {
  for (const name of names) mustHold(fields, name, "not_positive", (value) => value > 0);
}

/** Checks lists of 0 and 1. */
export function mustIndicate(fields: Fields, ...names: string[]): void {
  for (const name of names) mustHold(fields, name, "not_an_indicator", (value) => value === 0 || value === 1);
}

/** Checks lists of probabilities, 0 and 1 included. */
export function mustBeProbabilities(fields: Fields, ...names: string[]): void {
  for (const name of names) mustHold(fields, name, "not_a_probability", (value) => value >= 0 && value <= 1);
}

/** Checks lists of any finite numbers, or of those from `least` on. */
export function mustNumberAll(fields: Fields, name: string, least = -Infinity): void {
  mustHold(fields, name, "negative", (value) => value >= least);
}

/** Checks that lists of one case have one length; the field is the first that differs. */
export function mustMatch(fields: Record<string, unknown>, ...names: string[]): void {
  const lengthOf = (name: string) => (fields[name] as unknown[]).length;
  for (const name of names.slice(1))
    if (lengthOf(name) !== lengthOf(names[0]!)) throw new BadInput("unequal_lengths", name);
}
