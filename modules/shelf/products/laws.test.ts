import assert from "node:assert/strict";
import { test } from "node:test";
import { shipped } from "./all.ts";

/**
 * The articles that were read in a text of April 2025 (docs/RULES.md): a product names no other, since
 * nobody here could say what it holds. Whoever has read more adds it here.
 */
const read: Record<string, number[]> = {
  人民调解法: [3, 4, 8, 9, 13, 14, 15, 17, 18, 19, 20, 23, 25, 26, 27, 28, 29, 30, 31, 33],
  治安管理处罚法: [9],
  公安机关办理行政案件程序规定: [165, 178, 179, 180, 181, 182, 183, 184, 185, 186],
  反家庭暴力法: [14, 16, 17],
  未成年人保护法: [11, 43],
  个人信息保护法: [
    6, 13, 14, 15, 16, 17, 19, 21, 23, 24, 25, 26, 28, 29, 30, 31, 34, 35, 36, 44, 45, 46, 47, 48, 49, 50, 51,
    54, 55, 56, 57,
  ],
  慈善法: [22, 26, 35, 36, 38, 40, 79, 82],
  反电信网络诈骗法: [6, 8, 30, 31, 34],
  保安服务管理条例: [25, 29, 30],
  志愿服务条例: [19, 20, 21],
  网络安全法: [21],
  网络数据安全管理条例: [12],
  信访工作条例: [22, 34, 35, 36],
  民事诉讼法: [85, 205, 206],
  滨州市社会治理网格化服务管理条例: [6, 10, 11, 13],
};
const names = Object.keys(read).sort((a, b) => b.length - a.length);
/** Parts that a longer name ends in: 程序规定 alone, said again within one text. */
const short: Record<string, string> = {
  程序规定: "公安机关办理行政案件程序规定",
  同一规定: "公安机关办理行政案件程序规定",
};
const token = new RegExp(`(${[...names, ...Object.keys(short)].join("|")})|第([\\d、和至]+)条`, "g");

/** 28、29 or 178至186. */
const numbersIn = (articles: string) =>
  articles.split(/[、和]/).flatMap((part) => {
    const [first, last = first] = part.split("至").map(Number) as [number, number?];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

/** Each article of a text with the law named last before it; null where none was. */
function citedIn(zh: string): { law: string | null; article: number }[] {
  let law: string | null = null;
  const cited: { law: string | null; article: number }[] = [];
  for (const [, name, articles] of zh.matchAll(token)) {
    if (name !== undefined) law = short[name] ?? name;
    else for (const article of numbersIn(articles!)) cited.push({ law, article });
  }
  return cited;
}

test("articles are found with the law they stand under", () => {
  assert.deepEqual(citedIn("慈善法：直接捐（第35条）；参照第79条。人民调解法第3、4条。"), [
    { law: "慈善法", article: 35 },
    { law: "慈善法", article: 79 },
    { law: "人民调解法", article: 3 },
    { law: "人民调解法", article: 4 },
  ]);
  assert.deepEqual(
    citedIn("个人信息保护法第28至30条").map(({ article }) => article),
    [28, 29, 30],
  );
  assert.deepEqual(citedIn("某某法第1条"), [{ law: null, article: 1 }]);
});

for (const product of shipped) {
  const { code, lawfulBasis, securityException } = product;
  test(`${code}: cites only what was read, the same in both languages, and asks to verify it`, () => {
    for (const { law, article } of citedIn(lawfulBasis.zh)) {
      assert.ok(law !== null, `${code}: art. ${article} of which law`);
      assert.ok(read[law]!.includes(article), `${code}: nobody read ${law} art. ${article}`);
    }
    for (const [, first, last] of lawfulBasis.zh.matchAll(/第(\d+)(?:[、至]\d+)*?(?:[、至](\d+))?条/g))
      for (const article of [first, last])
        if (article)
          assert.match(lawfulBasis.en, new RegExp(`(?<!\\d)${article}(?!\\d)`), `${code}: ${article}`);
    for (const basis of [lawfulBasis, securityException?.basis]) {
      if (!basis) continue;
      assert.match(basis.zh, /请核对/);
      assert.match(basis.en, /please verify/i);
    }
    for (const { key, help } of product.parameters)
      if (help && /第\d+条/.test(help.zh)) assert.match(help.zh, /核对|照/, key);
  });
}
