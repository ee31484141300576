/**
 * 统一社会信用代码 by GB 32100-2015: 18 signs, the last a check over the first 17. Pure.
 * A failed check warns and never blocks: companies that exist fail it (domain rules §2).
 */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** `none` is no code, `proven` passes the check, `unproven` fails it, `malformed` cannot be such a code. */
export type CodeState = "none" | "proven" | "unproven" | "malformed";

/** As it is kept: half width, capitals, without spaces and dashes. */
export const cleanCode = (typed: string): string =>
  typed.normalize("NFKC").toUpperCase().replaceAll(/[\s-]/g, "");

/** The check sign of the first 17: weights are 3^(i-1) mod 31; a sum of 0 gives 0 and not a 32nd sign. */
function checkSign(first: string): string {
  let sum = 0;
  let weight = 1;
  for (const sign of first) {
    sum += alphabet.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31]!;
}

export function codeState(code: string): CodeState {
  if (code === "") return "none";
  if (code.length !== 18 || [...code].some((sign) => !alphabet.includes(sign))) return "malformed";
  return checkSign(code.slice(0, 17)) === code[17] ? "proven" : "unproven";
}
