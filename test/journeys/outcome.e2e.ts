/// <reference lib="dom" />
/**
 * What came of it. 欧亚三路's "80 %" is said of 50 → 10, of 10 → 2 and of 5 → 1, and 袁雒's half-year without fraud
 * follows a year with 3 and a year with 10: the pages say different things, each what the counts can bear. Before
 * that the officer sees what would have to be reached, and how a contract that could never be decided is refused.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { approveAt } from "../../db/sample/finished.ts";
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import { buildCount } from "../../modules/incident/cast.ts";
import * as programme from "../../modules/programme/api.ts";
import { whoOf } from "../../modules/programme/cast.ts";
import type { Programme } from "../../modules/programme/contract.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const thisMonth = `${new Date().toISOString().slice(0, 7)}-01`;
const over = addMonths(thisMonth, -3);
type Case = { community: string; product: string; problem: string; was: number; is: number; months: number };
const ninety = { problem: "dispute.noise", months: 12 };
const cases = {
  fifty: { community: "oy3", product: "P10", ...ninety, was: 50, is: 10 },
  five: { community: "oy3", product: "P30", ...ninety, problem: "dispute.leak", was: 5, is: 1 },
  ten: { community: "yl", product: "P10", problem: "fraud.rebate", months: 6, was: 10, is: 0 },
} satisfies Record<string, Case>;

/** A programme that ran and ended before this month, with one number for each of its periods. */
async function ran(stage: Stage, of: Case): Promise<string> {
  const { db } = stage;
  const row = async (sql: string, ...values: unknown[]) =>
    (await db.directory.many<{ id: string }>(sql, values))[0]!.id;
  const stationId = await row(`select id from station where code = 'sample'`);
  const startsOn = addMonths(over, -of.months);
  const at = (date: string) => new Date(`${date}T01:00:00Z`);
  const named = (name: string) => (tx: Parameters<typeof whoOf>[0]) =>
    tx.maybe<{ id: string }>(`select id from person where station_id = $1 and name = $2`, [
      tx.stationId,
      name,
    ]);
  const found = await db.station(stationId, at(startsOn), async (tx) => {
    const place = await tx.maybe<{ id: string }>(
      `select id from community where station_id = $1 and code = $2`,
      [tx.stationId, of.community],
    );
    const author = await named(of.community === "oy3" ? "陈一鸣" : "马立新")(tx);
    const chief = await named("周国强")(tx);
    const number = (fromMonth: string, toMonth: string, count: number) =>
      buildCount(tx, { communityId: place!.id, problem: of.problem, fromMonth, toMonth, number: count });
    number(addMonths(startsOn, -12), addMonths(startsOn, -1), of.was);
    number(startsOn, addMonths(over, -1), of.is);
    return {
      communityId: place!.id,
      author: await whoOf(tx, author!.id),
      chief: await whoOf(tx, chief!.id),
    };
  });
  const terms = {
    problem: of.problem,
    measureMonths: of.months,
    baselineMonths: 12,
    openly: of.was <= 5,
    noNeighbours: "示例：旁边没有同类社区",
  };
  const id = await approveAt(db, stationId, startsOn, over, { ...of, ...found, terms });
  await db.station(stationId, at(addDays(over, 1)), (tx) => programme.passMidnight(tx, addDays(over, 1)));
  return id;
}

/** What the page says, without the bold of it. */
const expected: Record<
  keyof typeof cases | "sampleTen" | "sampleThree",
  Record<Look["language"], RegExp[]>
> = {
  fifty: {
    zh: [
      /50起[\s\S]*10起/,
      /下降明显/,
      /比去年少 40 起。[\s\S]*超出通常的起伏范围/,
      /降幅可能在 60 % 到 91 % 之间/,
    ],
    en: [/50cases[\s\S]*10cases/, /Clear fall/, /40 fewer than last year/, /between 60% and 91%/],
  },
  sampleTen: {
    zh: [
      /10起[\s\S]*2起/,
      /下降明显/,
      /比去年少 8 起。[\s\S]*超出通常的起伏范围/,
      /降幅可能在 6 % 到 98 % 之间/,
    ],
    en: [/10cases[\s\S]*2cases/, /Clear fall/, /8 fewer than last year/, /between 6% and 98%/],
  },
  five: {
    zh: [
      /5起[\s\S]*1起/,
      /不能断定/,
      /比去年少 4 起。[\s\S]*没有超出通常的起伏范围/,
      /从降 99 % 到升 79 %/,
      /说好了：数太小/,
    ],
    en: [/5cases[\s\S]*1case/, /Cannot tell/, /4 fewer than last year/, /a fall of 99% to a rise of 79%/],
  },
  sampleThree: {
    zh: [/3起[\s\S]*0起/, /数据太少/, /两段加起来只有 3 起，不能判断/],
    en: [/3cases[\s\S]*0cases/, /Too few cases/, /Only 3 in both periods together/],
  },
  ten: {
    zh: [/10起[\s\S]*0起/, /下降明显/, /大约该有 5 起，实际 0 起/, /降幅可能在 \d+ % 到 100 % 之间/],
    en: [/10cases[\s\S]*0cases/, /Clear fall/, /about 5 would have come/, /between \d+% and 100%/],
  },
};

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (page: string) => `outcome-${page}-${look.width}-${look.language}`;
  let stage: Stage;
  const ids = new Map<string, string>();
  test(`${label}: the stage opens, and three more programmes have run`, async () => {
    stage = await theatre.stage(look);
    for (const [key, of] of Object.entries(cases)) ids.set(key, await ran(stage, of));
  });

  test(`${label}: the same “80 %” and two half-years without a case: five different sentences`, async () => {
    for (const [login, keys] of [
      ["officer", ["fifty", "sampleTen", "five"]],
      ["officer3", ["sampleThree", "ten"]],
    ] as const) {
      const { page, close } = await stage.enter(login);
      const all = (await (await page.request.get(`${stage.origin}/api/programmes?limit=100`)).json()) as {
        items: Programme[];
      };
      const closed = (product: string) =>
        all.items.find(
          (each) => each.state === "closed" && each.products.some(({ code }) => code === product),
        )!.id;
      ids.set("sampleTen", login === "officer" ? closed("P07") : "");
      ids.set("sampleThree", login === "officer3" ? closed("P21") : "");
      for (const key of keys) {
        await page.goto(`${stage.origin}/programmes/${ids.get(key)}/outcome`);
        await page.locator(".fig").first().waitFor();
        const text = await page.locator("main").innerText();
        for (const says of expected[key][look.language]) assert.match(text, says, key);
        const percents = text.match(/[\d.]+ ?%/g)?.length ?? 0;
        assert.ok(percents === 0 || percents === 2, `${key}: no percent alone`);
        await examine(page, name(key));
      }
      await close();
    }
  });

  test(`${label}: on the programme's page both counts and one sentence; the result leads to the next revision`, async () => {
    const { page, close } = await stage.enter("officer");
    const all = (await (await page.request.get(`${stage.origin}/api/programmes?limit=100`)).json()) as {
      items: Programme[];
    };
    const of = (state: string) =>
      all.items.find((each) => each.state === state && each.products.some(({ code }) => code === "P07"))!.id;
    ids.set("closed P07", of("closed"));
    await page.goto(`${stage.origin}/programmes/${of("closed")}`);
    const card = page.locator("section[aria-labelledby=outcome-head]");
    await card.locator(".verdict").waitFor();
    await examine(page, name("programme"));
    await card.getByRole("link").click();
    await page.waitForURL(/\/outcome$/);
    // Its own programme is over: the result goes into the next revision of the one that goes on.
    const next = page.getByRole("button", {
      name: look.language === "zh" ? "编第 2 版" : "Write revision 2",
    });
    await next.click();
    const reason = page.getByRole("dialog").getByRole("textbox");
    assert.match(
      await reason.inputValue(),
      look.language === "zh" ? /^比去年少 8 起/ : /^8 fewer than last year/,
    );
    await page.keyboard.press("Escape");
    await page.goto(`${stage.origin}/programmes/${of("active")}/outcome`);
    await page.locator(".verdict.wait").waitFor();
    assert.equal(await page.locator(".iv").count(), 0, "no range before the day");
    await examine(page, name("in-progress"));
    await close();
  });
  test(`${label}: what is concluded stands in the programme's story and in the local record of the product`, async () => {
    const { page, close } = await stage.enter("officer");
    const id = ids.get("closed P07")!;
    const finding = { words: "示例：少了八起，照旧做。", follows: "keep" };
    const made = await page.request.post(`${stage.origin}/api/programmes/${id}/findings`, {
      headers: { origin: stage.origin },
      data: finding,
    });
    assert.equal(made.status(), 201);
    await page.goto(`${stage.origin}/programmes/${id}`);
    await page
      .locator("section", { hasText: look.language === "zh" ? "写下结论" : "Finding written" })
      .last()
      .waitFor();
    await examine(page, name("story"));
    const { communityId } = (await (
      await page.request.get(`${stage.origin}/api/programmes/${id}`)
    ).json()) as Programme;
    await page.goto(`${stage.origin}/shelf/P07?community=${communityId}`);
    const says = look.language === "zh" ? /之前 10，之后 2/ : /10 before, 2 after/;
    await page.getByText(says).first().waitFor();
    await examine(page, name("record"));
    await close();
  });

  test(`${label}: the stage closes`, async () => {
    assert.ok(await stage.verify());
    await stage.close();
  });
}
