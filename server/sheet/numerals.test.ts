import assert from "node:assert/strict";
import { test } from "node:test";
import { plainNumerals } from "./numerals.ts";

test("numbers in Chinese signs, by their places and sign by sign", () => {
  const cases: [string, string][] = [
    ["三号楼二单元五零一", "3号楼2单元501"],
    ["十二号楼", "12号楼"],
    ["二十栋", "20栋"],
    ["一百零三室", "103室"],
    ["一千二百零五", "1205"],
    ["二〇二四年三月", "2024年3月"],
    ["二零二四年十一月二十三日", "2024年11月23日"],
    ["一○一", "101"],
    ["3-2-501", "3-2-501"],
    ["", ""],
  ];
  for (const [typed, plain] of cases) assert.equal(plainNumerals(typed), plain, typed);
});
