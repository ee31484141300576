/**
 * Does a text look as if it spoke of a person? Records of incidents hold none (decision 0024), so such a cell
 * refuses its row. Numbers are recognised; a bare name is not, only what usually stands beside one. Pure.
 */
const mobile = /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/;
const landline = /(?<!\d)0\d{2,3}[-)）]\d{7,8}(?!\d)/;
const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/;
const spoken =
  /先生|女士|小姐|同志|报警人|报案人|当事人|嫌疑人|受害人|被害人|联系人|姓名|身份证|电话|手机|微信|[张王李刘陈杨赵黄周吴]某/;
const between = /(?<=\d)[\s-]+(?=\d)/g;

/** A telephone or an identity number stands in it. */
export function holdsNumber(text: string): boolean {
  // Most cells have not many digits: the first look decides.
  if (!/\d{5}|[\d\s-]{11}/.test(text)) return false;
  const joined = text.replaceAll(between, "");
  return landline.test(text) || mobile.test(joined) || identity.test(joined);
}
export const isPersonal = (text: string): boolean => spoken.test(text) || holdsNumber(text);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number that is nothing but a mobile or an identity number with its check digit (GB 11643-1999). */
export function isPersonalNumber(key: string): boolean {
  if (/^1[3-9]\d{9}$/.test(key)) return true;
  if (key.length !== 18 || !identity.test(key)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(key[i]), 0);
  return "10X98765432"[sum % 11] === key[17]!.toUpperCase();
}
