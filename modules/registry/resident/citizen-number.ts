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
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Of the years before 100 Date.UTC makes another century; nobody alive was born in them.
  const there =
    at.getUTCFullYear() === Number(year) &&
    at.getUTCMonth() === Number(month) - 1 &&
    at.getUTCDate() === Number(day);
  return there ? `${year}-${month}-${day}` : null;
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
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * (number.charCodeAt(at) - 48);
  if (signs[sum % 11] !== number[17]) return "registry.number_check";
  const year = birth.on === null ? birth.year : Number(birth.on.slice(0, 4));
  if ((birth.on !== null && birth.on !== born) || (year !== null && year !== Number(born.slice(0, 4))))
    return "registry.number_birth";
  return null;
}
