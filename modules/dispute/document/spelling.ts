/** How Chinese papers write dates, numbers, money and lists. */
import type { Dossier } from "./dossier.ts";

const wide = "\u3000";
const dateBlank = `${wide.repeat(3)}年${wide.repeat(2)}月${wide.repeat(2)}日`;

/** `2026年1月31日`; without a date the room to write one. */
export function dateText(date: string | null): string {
  const found = date === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!found) return dateBlank;
  return `${Number(found[1])}年${Number(found[2])}月${Number(found[3])}日`;
}
export function timeText(time: string | null): string {
  const found = time === null ? null : /^(\d{2}):(\d{2})$/.exec(time);
  return found ? `${Number(found[1])}时${found[2]}分` : `${wide.repeat(2)}时${wide.repeat(2)}分`;
}
/** The number of the case, or the pattern with its gaps. */
export const numberText = (number: string | null, way: Dossier["way"]): string =>
  number ?? `（${wide.repeat(2)}）${wide}${way === "people" ? "人调字" : "治调字"}第${wide.repeat(2)}号`;

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "兆"];
/** Four digits: 1005 → 壹仟零伍. */
function groupText(group: number): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${digits[digit]}${places[place]}`;
      gap = false;
    }
  }
  return text;
}
/** The capital numerals of bills (支付结算办法 annex 1): 壹万贰仟元整, 壹佰零伍元零叁分. */
export function capitalText(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e15) throw new Error(`no amount: ${fen}`);
  const yuan = Math.floor(fen / 100);
  let text = "";
  let gap = false;
  for (let at = 3; at >= 0; at--) {
    const group = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (group === 0) gap = text !== "";
    else {
      text += `${gap || (text !== "" && group < 1000) ? "零" : ""}${groupText(group)}${groups[at]}`;
      gap = false;
    }
  }
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = text === "" ? (jiao + cents === 0 ? "零元" : "") : `${text}元`;
  if (jiao + cents === 0) return `${whole}整`;
  const tenth = jiao > 0 ? `${digits[jiao]}角` : whole === "" ? "" : "零";
  return `${whole}${tenth}${cents > 0 ? `${digits[cents]}分` : "整"}`;
}
/** `12,000.00元（大写：壹万贰仟元整）`. */
export function moneyText(fen: number): string {
  const yuan = Math.floor(fen / 100)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `人民币${yuan}.${String(fen % 100).padStart(2, "0")}元（大写：${capitalText(fen)}）`;
}
/** ① to ⑳; there is no sign for more in every font. */
export const circled = (at: number): string =>
  at < 20 ? String.fromCodePoint(0x2460 + at) : `（${at + 1}）`;
const numerals = "〇一二三四五六七八九十";
export function chineseNumeral(number: number): string {
  if (number <= 10) return numerals[number]!;
  if (number < 20) return `十${numerals[number - 10]}`;
  if (number < 100)
    return `${numerals[Math.floor(number / 10)]}十${number % 10 ? numerals[number % 10] : ""}`;
  return String(number);
}
/** The end of a sentence, said once. */
export const ended = (text: string): string =>
  /[。！？；….!?;]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;
export const listed = (names: readonly string[]): string => names.join("、");

// What XML 1.0 has no sign for, and marks that turn the order of letters: a name must read as it is stored.
const unwritten =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g;
const cleanText = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(unwritten, "");
/** Every text of a case as it can be written. */
export function cleaned<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => cleaned(each)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each as unknown)])) as T;
}
