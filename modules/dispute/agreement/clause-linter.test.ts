import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clause } from "../machines/cast.ts";
import type { Clause } from "./clause.ts";
import { type Fault, faults, lintClause } from "./clause-linter.ts";

const of = { partyIds: ["up", "down"], agreedOn: "2026-05-20" };
const said = (overrides: Partial<Clause>) => lintClause(clause(overrides), of);
const repair = {
  kind: "do",
  amountFen: null,
  currency: null,
  dueOn: "2026-06-10",
  manner: "请物业师傅",
} as const;

test("CONF-04: a clause says who, what or how much, how and by when", () => {
  const cases: [string, Partial<Clause>, Fault[]][] = [
    ["clear", {}, []],
    ["no debtor", { debtorId: null }, ["no_debtor"]],
    ["a debtor who is no party", { debtorId: "x" }, ["debtor_not_party"]],
    ["owed to somebody else", { creditorId: "x" }, ["creditor_not_party"]],
    ["no amount", { amountFen: null, text: "楼上转账赔楼下。" }, ["no_amount"]],
    ["nothing is no amount", { amountFen: 0, text: "楼上转账赔楼下。" }, ["no_amount"]],
    ["no currency", { currency: null }, ["no_currency"]],
    ["a bare number in the text", { text: "楼上赔偿楼下 1200，转账。" }, ["no_currency"]],
    ["the sign says it", { text: "楼上赔偿 ¥1200，转账。" }, []],
    ["another amount in the text", { text: "楼上支付 1,300 元。" }, ["amount_differs"]],
    ["ten thousands", { text: "楼上支付 1.2 万元。", amountFen: 1_200_000 }, []],
    ["no manner", { manner: " " }, ["no_manner"]],
    ["no date", { dueOn: null, text: "楼上支付 1200 元。" }, ["no_date"]],
    ["before the agreement", { dueOn: "2026-05-19", text: "楼上支付 1200 元。" }, ["date_before"]],
    ["on the day itself", { dueOn: "2026-05-20", text: "楼上支付 1200 元。" }, []],
    ["another date in the text", { text: "楼上 2026 年 7 月 1 日前支付 1200 元。" }, ["date_differs"]],
    ["an act", { ...repair, text: "楼上 2026 年 6 月 10 日前换掉漏水的三通。" }, []],
    ["no act", { ...repair, text: " " }, ["no_act"]],
    [
      "not doing needs neither manner nor day",
      { kind: "refrain", manner: null, dueOn: null, amountFen: null, text: "22:00 以后不拖桌椅。" },
      [],
    ],
    ["years and times are no amounts", { ...repair, text: "支付 2026 年的水费以外，每月还 2 次账单。" }, []],
  ];
  for (const [name, overrides, answer] of cases)
    assert.deepEqual(
      said(overrides).map(({ fault }) => fault),
      answer,
      name,
    );
});

test("CONF-04: unclear words are pointed at where they stand", () => {
  const cases: [string, string[]][] = [
    ["楼上尽快修好，适当补偿。", ["尽快", "适当"]],
    ["酌情减免，到时再说。", ["酌情", "到时", "再说"]],
    ["赔一定的损失。", ["一定"]],
    ["大约 500 元左右。", ["大约", "左右"]],
    ["按约定的左右两侧各装一个。", []],
    ["The firm repairs it as soon as possible.", ["as soon as possible"]],
    ["Pays a reasonable sum soon.", ["reasonable", "soon"]],
    ["The soonest bus, about the roof.", []],
  ];
  for (const [text, words] of cases) {
    const found = said({ ...repair, text }).filter(({ fault }) => fault === "unclear_word");
    assert.deepEqual(
      found.map(({ span }) => text.slice(span!.from, span!.to)),
      words,
      text,
    );
  }
  for (const { zh, en } of Object.values(faults)) assert.ok(zh.endsWith("。") && en.endsWith("."));
});

test("spans lie in the text and hold what is wrong, whatever stands around them", () => {
  const plain = fc.stringMatching(/^[楼上下修好门窗 a-z]{0,12}$/);
  fc.assert(
    fc.property(plain, fc.constantFrom("尽快", "酌情", "若干"), plain, (before, word, after) => {
      const text = `${before}。${word}。${after}`;
      const spans = said({ ...repair, text }).flatMap(({ span }) => (span === null ? [] : [span]));
      assert.ok(spans.some(({ from, to }) => text.slice(from, to) === word));
      for (const { from, to } of spans) assert.ok(0 <= from && from < to && to <= text.length);
    }),
  );
});
