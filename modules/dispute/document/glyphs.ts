/** What the font of the PDF has shapes for: a name is never printed with a hole nobody knows of. */

/** The character map of a TrueType font (OpenType 1.9, `cmap` format 12). */
function coverageOf(font: Buffer): (code: number) => boolean {
  const tables = font.readUInt16BE(4);
  let at = 0;
  for (let n = 0; n < tables; n++)
    if (font.toString("latin1", 12 + 16 * n, 16 + 16 * n) === "cmap") at = font.readUInt32BE(20 + 16 * n);
  if (at === 0) throw new Error("font without cmap");
  for (let n = 0; n < font.readUInt16BE(at + 2); n++) {
    const map = at + font.readUInt32BE(at + 8 + 8 * n);
    if (font.readUInt16BE(map) !== 12) continue;
    const count = font.readUInt32BE(map + 12);
    const starts = Array.from({ length: count }, (_, group) => font.readUInt32BE(map + 16 + 12 * group));
    const ends = starts.map((_, group) => font.readUInt32BE(map + 20 + 12 * group));
    return (code) => {
      let [low, high] = [0, count - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (code < starts[middle]!) high = middle - 1;
        else if (code > ends[middle]!) low = middle + 1;
        else return true;
      }
      return false;
    };
  }
  throw new Error("font without a full character map");
}

// Joiners and selectors have no shape of their own.
const shapeless = /[\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/u;
/** A run without a place to break: numbers, addresses of the web, what was typed to fill a field. */
const unbroken = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u{20000}-\u{3ffff}]{25,}/gu;

export type Printing = { text: (text: string) => string; unprinted: Set<string> };
/** 〓 stands where printers put it: a letter is missing here. */
export function printing(font: Buffer): Printing {
  const covers = coverageOf(font);
  const unprinted = new Set<string>();
  const text = (given: string): string => {
    let out = "";
    for (const letter of given) {
      if (shapeless.test(letter)) continue;
      if (letter === "\n" || covers(letter.codePointAt(0)!)) out += letter;
      else {
        unprinted.add(letter);
        out += "〓";
      }
    }
    return out.replaceAll(unbroken, (run) => run.replaceAll(/.{20}(?=.)/gu, "$&\u200b"));
  };
  return { text, unprinted };
}
