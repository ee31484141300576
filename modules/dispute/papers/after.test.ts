import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readPdf, unspaced } from "../../../test/documents.ts";
import { type World, openWorld } from "../../../test/world.ts";
import { type Cases, done, openCases } from "../agreement/cast.ts";
import type { MonthlyTable } from "../monthly/contract.ts";
import type { Papers } from "./contract.ts";

let world: World;
let at: Cases;
before(async () => {
  world = await openWorld();
  at = await openCases(world);
});
after(() => world.close());

test("an agreement, its signatures and what came of it stand in the papers, and in the month's table", async () => {
  const { path, post, clause, a, b } = await at.openCase("people", { talked: true });
  const papers = async () => done(await at.officer.get<Papers>(`${path}/papers`)).checks;
  const state = async (number: number) => (await papers()).find((each) => each.number === number)!;
  const pay = clause({
    kind: "pay",
    text: "物业 2026 年 12 月 5 日前向住户支付窗帘费用。",
    amountFen: 126_000,
    currency: "CNY",
    manner: "银行转账",
    dueOn: "2026-12-05",
  });
  const refrain = clause({
    debtorId: a,
    creditorId: b,
    kind: "refrain",
    text: "住户不再拦小路。",
    manner: null,
    dueOn: null,
  });
  const written = {
    clauses: [clause(), pay, refrain],
    facts: "绿篱改成了卵石路。",
    disputed: "要不要改道。",
    responsibilities: [{ partyId: b, text: "没有征求住户意见" }],
  };
  const of = `agreements/${done(await post("agreements", written)).agreements[0]!.id}`;
  assert.equal((await state(8)).state, "missing", "what is still being written is no agreement");
  done(await post(`${of}/conclusion`));
  assert.deepEqual(
    (await state(8)).why.map(({ lack, names }) => [lack, ...names]),
    [
      ["agreement_unsigned", "示例甲", "示例物业公司"],
      ["mediator_unsigned"],
      // What is only to be left alone has neither day nor manner.
      ["agreement_unsealed"],
    ],
  );
  for (const signature of [
    { of: "party", partyId: a, way: "fingerprint" },
    { of: "party", partyId: b, way: "sealed" },
    { of: "mediator" },
    { of: "seal" },
  ])
    done(await post(`${of}/signatures`, signature));
  done(await post(`${of}/effect`));
  assert.deepEqual([(await state(7)).state, (await state(8)).state], ["incomplete", "complete"]);
  const { pages } = await readPdf(done(await at.officer.get<Buffer>(`${path}/papers/agreement?as=pdf`)));
  const read = unspaced(pages.join(""));
  for (const part of [
    "物业2026年12月10日前把小路改到绿篱外侧。",
    "期限：2026年12月10日前（含当日）",
    "金额：人民币1,260.00元（大写：壹仟贰佰陆拾元整）",
    "住户不再拦小路。",
    "示例物业公司：没有征求住户意见",
    "本协议一式三份",
    "示例mediator",
  ])
    assert.ok(read.includes(part), `the agreement lacks ${part}`);
  const month = done(await at.chief.get<MonthlyTable>("/api/dispute-statistics?month=2026-11")).all;
  assert.deepEqual([month.accepted, month.agreed, month.fen, month.performed], [1, 1, 126_000, 0]);
  const follow = done(await at.officer.get<{ followUps: { id: string }[] }>(`${path}/aftermath`))
    .followUps[0]!;
  done(
    await at.cadre.post(`${path}/follow-ups/${follow.id}/outcome`, {
      how: "door",
      partyId: a,
      performance: "kept",
      solved: "yes",
      satisfied: "yes",
    }),
  );
  assert.equal((await state(10)).state, "complete");
});

test("the dossier of a police mediation is read and kept by the police", async () => {
  const { path } = await at.openCase("police");
  assert.equal(done(await at.officer.get<Papers>(`${path}/papers`)).way, "police");
  for (const rest of ["/papers", "/dossier", "/papers/rights"]) {
    const refused = await at.cadre.get(`${path}${rest}`);
    assert.deepEqual([refused.status, refused.problem.code], [403, "dispute.papers_of_police"]);
  }
  const patched = await at.cadre.change("PATCH", `${path}/papers`, { note: "x" }, 0);
  assert.deepEqual([patched.status, patched.problem.code], [403, "dispute.papers_of_police"]);
});
