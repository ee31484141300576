/** Numbers in Chinese signs as people write them in doors and days: 三号楼, 五零一, 二〇二四年, 十二月. Pure. */
const digits = "零一二三四五六七八九";
const run = /[零〇○一二三四五六七八九十百千两]+/g;
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 五零一 → 501 sign by sign; 一百零三 → 103 and 二十 → 20 by their places. */
function numberOf(text: string): string {
  const plain = text.replaceAll(/[〇○]/g, "零").replaceAll("两", "二");
  if (!/[十百千]/.test(plain)) return [...plain].map((sign) => digits.indexOf(sign)).join("");
  let [sum, last] = [0, -1];
  for (const sign of plain) {
    const place = places[sign];
    if (place === undefined) {
      last = digits.indexOf(sign);
      continue;
    }
    sum += (last < 1 ? 1 : last) * place;
    last = -1;
  }
  return String(sum + Math.max(0, last));
}
export const plainNumerals = (text: string): string => text.replaceAll(run, numberOf);
