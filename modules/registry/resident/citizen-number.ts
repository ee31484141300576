/**
 * Citizen numbers after GB 11643-1999: 17 digits and a check sign, the 7th to 14th the day of birth. Pure.
 * What does not agree is a warning with a way past it: numbers that were given out wrongly exist.
 */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const signs = "10X98765432";

/** Half width, upper case, no blanks. */
export const plainNumber = (typed: string): string =>
  typed.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();

/** The day of birth a number names, or null where there is no such day. */
export function birthIn(number: string): string | null {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(number) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date;
}

/** What is to be looked at again; null where nothing is. `today` is a civil date. */
export function numberDoubt(
  number: string,
  birth: { on: string | null; year: number | null },
  today: string,
) {
  if (!/^\d{17}[\dX]$/.test(number)) return "registry.number_shape";
  const born = birthIn(number);
  if (born === null || born > today || born < "1850-01-01") return "registry.number_date";
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  if (signs[sum % 11] !== number[17]) return "registry.number_check";
  const year = birth.on === null ? birth.year : Number(birth.on.slice(0, 4));
  if ((birth.on !== null && birth.on !== born) || (year !== null && year !== Number(born.slice(0, 4))))
    return "registry.number_birth";
  return null;
}
