/** Numbers of people as cells hold them: what a spreadsheet rounded is no number any more. Pure. */

/** A number as a spreadsheet writes it when it is long; its digits where all of them are there. */
function whole(text: string): string | null {
  const found = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(text);
  if (found === null) return text;
  const [, first, rest = "", power] = found;
  const digits = `${first}${rest}`;
  // 1.38E+10 holds three digits of eleven; of 1.3800000001E+10 none is lost.
  return digits.length === Number(power) + 1 && digits.length <= 15 ? digits : null;
}
/** The phone's digits, or the code of what is wrong. */
export function readPhone(cell: string): { phone: string } | { code: string } {
  const text = whole(
    cell
      .normalize("NFKC")
      .replaceAll(/[\s()-]/g, "")
      .replace(/\.0$/, ""),
  );
  if (text === null) return { code: "registry.row_phone_rounded" };
  return /^\+?\d{5,16}$/.test(text) ? { phone: text } : { code: "registry.phone_shape" };
}
/** Eighteen signs, half width. */
export function readCitizenNumber(cell: string): { number: string } | { code: string } {
  const text = cell
    .normalize("NFKC")
    .replaceAll(/[\s'‘’]/g, "")
    .toUpperCase();
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return { code: "registry.row_number_rounded" };
  return /^\d{17}[\dX]$/.test(text) ? { number: text } : { code: "registry.number_shape" };
}
