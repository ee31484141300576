/** What is wrong with a value: `gongzhi evaluate` answers with the code, its words and the field. */
export const wrongs = {
  missing: "the field is missing",
  unknown_field: "this method has no such field",
  not_a_number: "a finite number is needed",
  not_a_count: "a whole number from 0 to 10^12 is needed",
  negative: "a number of 0 or more is needed",
  not_positive: "a number above 0 is needed",
  not_a_share: "a number strictly between 0 and 1 is needed",
  not_a_probability: "a number from 0 to 1 is needed",
  not_a_list: "a list of numbers is needed",
  not_yes_no: "true or false is needed",
  not_an_indicator: "only 0 and 1 are possible here",
  empty: "the list is empty",
  unequal_lengths: "the lists belong together and must have the same length",
  wrong_length: "the list has another length than this method needs",
  not_increasing: "times must increase strictly: they overlap, repeat or are out of order",
  not_one_interruption: "the indicator must be 0 before one moment and 1 after it",
  not_a_choice: "the value is not one of those possible here",
  out_of_range: "the number is outside its range",
  not_enough_history: "the reference periods reach back before the first count",
  too_large: "counts above 2,000 together: use year_on_year_exact",
  unknown_method: "there is no such method",
  not_an_object: "an object with fields is needed",
} as const;
export type Wrong = keyof typeof wrongs;

/** Thrown by the methods for an input that has no answer. `field` as the functions spell it. */
export class BadInput extends Error {
  code: Wrong;
  field: string;
  constructor(code: Wrong, field: string) {
    super(`${field}: ${wrongs[code]}`);
    this.code = code;
    this.field = field;
  }
}

type Fields = Record<string, unknown>;

function read(fields: Fields, field: string): unknown {
  const value = fields[field];
  if (value === undefined || value === null) throw new BadInput("missing", field);
  return value;
}

/** Checks that fields are counted: whole, not negative, below 10¹² (beyond it doubles no longer add exactly). */
export function mustCount(fields: Fields, ...names: string[]): void {
  for (const name of names) {
    const value = read(fields, name);
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 1e12)
      throw new BadInput("not_a_count", name);
  }
}

/** Checks that fields are finite numbers. */
export function mustNumber(fields: Fields, ...names: string[]): void {
  for (const name of names)
    if (!Number.isFinite(read(fields, name))) throw new BadInput("not_a_number", name);
}

/** Checks that fields are finite and above 0: exposures, populations, expected numbers. */
export function mustExceedZero(fields: Fields, ...names: string[]): void {
  mustNumber(fields, ...names);
  for (const name of names) if (!((fields[name] as number) > 0)) throw new BadInput("not_positive", name);
}

/** Checks that fields lie strictly between 0 and 1: confidence levels, alpha. */
export function mustShare(fields: Fields, ...names: string[]): void {
  mustNumber(fields, ...names);
  for (const name of names) {
    const value = fields[name] as number;
    if (!(value > 0 && value < 1)) throw new BadInput("not_a_share", name);
  }
}
