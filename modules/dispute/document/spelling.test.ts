import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  capitalText,
  chineseNumeral,
  circled,
  cleaned,
  dateText,
  ended,
  moneyText,
  numberText,
  timeText,
} from "./spelling.ts";

test("money in capitals, as bills write it", () => {
  for (const [fen, text] of [
    [0, "零元整"],
    [5, "伍分"],
    [50, "伍角整"],
    [105, "壹元零伍分"],
    [10_000, "壹佰元整"],
    [10_503, "壹佰零伍元零叁分"],
    [126_000, "壹仟贰佰陆拾元整"],
    [1_200_000, "壹万贰仟元整"],
    [10_010_000, "壹拾万零壹佰元整"],
    [100_000_050, "壹佰万元伍角整"],
    [1_000_000_100_000, "壹佰亿零壹仟元整"],
    [12_345_678_912, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"],
    [99_999_999_999_999, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
  ] as const)
    assert.equal(capitalText(fen), text);
  for (const fen of [-1, 0.5, Number.NaN, 1e15]) assert.throws(() => capitalText(fen), /no amount/);
  assert.equal(moneyText(1_200_000), "人民币12,000.00元（大写：壹万贰仟元整）");
});

const digits = "零壹贰叁肆伍陆柒捌玖";
/** Reads capitals back, by the value of their places and nothing of how they were written. */
function fenOf(text: string): number {
  let [total, section, digit, fen] = [0, 0, 0, 0];
  for (const sign of text) {
    const place = { 拾: 10, 佰: 100, 仟: 1000 }[sign];
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (place !== undefined) [section, digit] = [section + digit * place, 0];
    else if (sign === "万" || sign === "亿") {
      const factor = sign === "万" ? 1e4 : 1e8;
      // 亿 lifts what stands before it, 万 its own four digits.
      [total, section, digit] = [total + (section + digit) * factor, 0, 0];
    } else if (sign === "元") [total, section, digit] = [total + section + digit, 0, 0];
    else if (sign === "角") [fen, digit] = [fen + digit * 10, 0];
    else if (sign === "分") [fen, digit] = [fen + digit, 0];
  }
  return total * 100 + fen;
}
test("capitals read back give the same amount, and never two zeros beside each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (fen) => {
      const text = capitalText(fen);
      assert.equal(fenOf(text), fen, text);
      assert.ok(!text.includes("零零") && !/^零[^元]/.test(text), text);
    }),
    { seed: 52, numRuns: 2000 },
  );
});

test("dates, times, numbers and lists as papers write them", () => {
  assert.equal(dateText("2026-01-31"), "2026年1月31日");
  assert.match(dateText(null), /^\u3000+年\u3000+月\u3000+日$/);
  assert.equal(timeText("09:05"), "9时05分");
  assert.equal(numberText("（2026）欧亚人调字第12号", "people"), "（2026）欧亚人调字第12号");
  assert.match(numberText(null, "people"), /^（\u3000+）\u3000人调字第\u3000+号$/);
  assert.deepEqual([circled(0), circled(19), circled(20)], ["①", "⑳", "（21）"]);
  assert.deepEqual([3, 10, 12, 20, 45].map(chineseNumeral), ["三", "十", "十二", "二十", "四十五"]);
  assert.deepEqual(["完毕", "完毕。", "完毕； "].map(ended), ["完毕。", "完毕。", "完毕；"]);
});

test("what no paper can hold is taken out of every text, at every depth", () => {
  const given = { a: ["x\u0000y", { b: "甲\u202e乙\r\n丙\t丁" }], n: 3, nothing: null };
  assert.deepEqual(cleaned(given), { a: ["xy", { b: "甲乙\n丙 丁" }], n: 3, nothing: null });
  assert.equal(cleaned("\ud800"), "\ufffd");
});
