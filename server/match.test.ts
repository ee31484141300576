import assert from "node:assert/strict";
import { test } from "node:test";
import { type Field, matchOf, pick, tiers, wantedOf } from "./match.ts";

type By = "code" | "name" | "line";
const garden: Field<By>[] = [
  { by: "code", text: "xyhy", way: "code" },
  { by: "name", text: "心语花园社区", way: "name" },
  { by: "name", text: "Xinyu Garden", way: "name" },
  { by: "line", text: "关爱先行，多去几次", way: "said" },
];
const tierOf = async (typed: string, fields: readonly Field<By>[] = garden) => {
  const hit = matchOf(await wantedOf(typed), fields);
  return hit === null ? null : `${Object.keys(tiers)[hit.tier]} ${hit.why.by}`;
};

test("exact code first, then the name, its beginning, its inside, and what is said beside it", async () => {
  const cases: [string, string | null][] = [
    ["xyhy", "exact code"],
    ["XYHY", "exact code"],
    ["ｘｙｈｙ", "exact code"],
    ["xy", "begins code"],
    ["心语花园社区", "named name"],
    ["心语", "begins name"],
    ["花园", "contains name"],
    ["心 语", "begins name"],
    ["关爱·先行", "said line"],
    ["心语 花园", "begins name"],
    ["花园 心语", "contains name"],
    ["心语 水", null],
    ["关爱先行", "said line"],
    ["先行多去", "said line"],
    ["xyhysq", "begins name"],
    ["hysq", "contains name"],
    ["xinyu", "begins name"],
    ["xinyuhua", "begins name"],
    ["xin'yu'hua", "begins name"],
    ["huayuan", "contains name"],
    ["uayuan", null],
    ["garden", "contains name"],
    ["xinyu garden", "named name"],
    ["garden xinyu", "contains name"],
    ["yuhuang", null],
    ["%", null],
    ["_", null],
    [".*", null],
    ["(", null],
    ["·", null],
  ];
  for (const [typed, answer] of cases) assert.equal(await tierOf(typed), answer, typed);
});

test("pinyin reads words and family names, and answers to names only", async () => {
  const named = (text: string, way: "name" | "person" | "said"): Field<By>[] => [{ by: "name", text, way }];
  const cases: [string, Field<By>[], string | null][] = [
    ["yl", named("袁雒社区", "name"), "begins name"],
    ["yuanluo", named("袁雒社区", "name"), "begins name"],
    ["yhjl", named("银行经理", "name"), "begins name"],
    ["lvse", named("绿色小区", "name"), "begins name"],
    ["shanxiong", named("单雄", "person"), "begins name"],
    ["zs", named("张三", "person"), "begins name"],
    ["zs", named("张三", "said"), null],
    ["3-5", named("最小应急单元 1-3-5", "name"), "contains name"],
    ["zxyjdy", named("最小应急单元 1-3-5", "name"), "begins name"],
  ];
  for (const [typed, fields, answer] of cases) assert.equal(await tierOf(typed, fields), answer, typed);
});

test("the order is stable: by tier, then by field, then as the rows came", async () => {
  const rows = ["花园东", "心语花园", "东花园", "花园", "花园西"];
  const wanted = await wantedOf("花园");
  const names = (most: number) =>
    pick(wanted, rows, (text): Field<By>[] => [{ by: "name", text, way: "name" }], most);
  assert.deepEqual(
    names(9).items.map(({ row }) => row),
    ["花园", "花园东", "花园西", "心语花园", "东花园"],
  );
  assert.deepEqual([names(5).more, names(4).more, names(4).items.length], [false, true, 4]);
});

test("a single sign is told apart; long and strange text is cut and quick", async () => {
  assert.equal((await wantedOf("防")).single, true);
  assert.equal((await wantedOf("防火")).single, false);
  const started = performance.now();
  for (const typed of ["﷽".repeat(5000), "a".repeat(10_000), "(a+)+$".repeat(2000), "a ".repeat(5000)])
    matchOf(await wantedOf(typed), garden);
  assert.ok(performance.now() - started < 1000);
});
