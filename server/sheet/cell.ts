/** A cell as one line of text, or the sign that it holds no value. Pure. */
import { failed, formula } from "./sheet.ts";

/** ="0012" is text, as programs write it to save its zeros; everything else after = is a formula. */
const literal = /^="([^"]*)"$/;
const control = /[\u0000-\u001f\u007f]+/g;
/** A loop over twelve signs is done before an expression has begun. */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

const errors = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** What a cell says, in one line; `formula` or `failed` where it is no value. */
export function plainCell(raw: string): string {
  if (raw === formula || raw === failed) return raw;
  const text = hasControl(raw) ? raw.replaceAll(control, " ").trim() : raw.trim();
  // "=" and "#": a formula, text that is written as one, or what came of one.
  const first = text.charCodeAt(0);
  if (first === 0x23) return errors.test(text) ? failed : text;
  return first === 0x3d ? (literal.exec(text)?.[1] ?? formula) : text;
}

/** A name of a place as files write it, so that signs, spaces and width do not part it from the one that is known. */
export const foldedPlace = (text: string): string =>
  text.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
