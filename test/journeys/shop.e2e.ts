/// <reference lib="dom" />
/**
 * 欧亚南路, full by day and empty at night, in the shop: the night patrol stands first with why, care visits low
 * with why not; the officer looks for words, pinyin and effort, compares three, over-rules the advice with one
 * line, and finds it in the basket, on the receipt and before the chief.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { words as shelfWords } from "../../modules/shelf/words.ts";
import { words as programmeWords } from "../../modules/programme/words.ts";
import { words as pageWords } from "../../web/pages/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const words = { ...shelfWords, ...programmeWords, ...pageWords } as Record<
  string,
  { zh: string; en: string }
>;
const say = (look: Look, key: string) => {
  const text = words[key]?.[look.language];
  assert.ok(text !== undefined, `no words for ${key}`);
  return text.replace(/\{\{.*$/, "").trim();
};
const names = {
  patrol: { zh: "夜间警保联巡", en: "Joint night patrol" },
  conference: { zh: "商企纠纷会商", en: "Business dispute conference" },
  visits: { zh: "关爱先行·入户走访", en: "Care visits" },
};

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  let stage: Stage;
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  test(`${label}: 欧亚南路 is told what fits and why, compares, over-rules with a reason`, async () => {
    const name = (page: string) => `shop-${page}-${look.width}-${look.language}`;
    const officer = await stage.enter("officer2");
    const { page } = officer;
    const places = (await (await page.request.get(`${stage.origin}/api/communities`)).json()) as {
      items: { id: string; code: string }[];
    };
    const home = places.items.find(({ code }) => code === "oyn")!.id;
    const goods = page.locator("article.good");
    const nameOf = async (at: number) => (await goods.nth(at).locator("h3").innerText()).trim();

    await page.goto(`${stage.origin}/shelf?community=${home}`);
    await goods.first().waitFor();
    assert.equal(await nameOf(0), names.patrol[look.language]);
    const first = await goods.first().innerText();
    assert.match(first, look.language === "zh" ? /夜间治安/ : /Safety at night/);
    await page.getByText(say(look, "page.shelf.order_fit_how")).waitFor();
    const visits = goods.filter({ hasText: names.visits[look.language] });
    assert.match(await visits.innerText(), look.language === "zh" ? /民政/ : /civil affairs/);
    const all = await goods.allInnerTexts();
    const low = all.findIndex((text) => text.includes(names.visits[look.language]));
    assert.ok(low > all.length * 0.6, `care visits stand ${low + 1} of ${all.length}`);
    await examine(page, name("fit"));

    // Words, pinyin and a code find; the effort filter counts and leaves what it counts.
    const find = page.getByRole("searchbox");
    for (const [asked, found] of [
      ["yjjblx", names.patrol],
      ["P12", names.conference],
    ] as const) {
      await find.fill(asked);
      await page.waitForURL((url) => url.searchParams.get("q") === asked);
      await page.waitForFunction(() => document.querySelectorAll("article.good").length === 1);
      assert.equal(await nameOf(0), found[look.language]);
    }
    await page.goto(`${stage.origin}/shelf?community=${home}`);
    await goods.first().waitFor();
    const more = page.locator("details.more");
    if ((await more.getAttribute("open")) === null) await more.locator("summary").click();
    const chip = more.getByRole("button", { name: say(look, "page.shelf.effort.hour") });
    const counted = Number(/(\d+)$/.exec((await chip.innerText()).trim())![1]);
    await chip.click();
    await page.waitForURL((url) => url.searchParams.get("effort") === "hour");
    assert.equal(await goods.count(), counted);

    // Three side by side, from the shelf by its own buttons.
    await page.goto(`${stage.origin}/shelf?community=${home}`);
    await goods.first().waitFor();
    for (const product of [names.patrol, names.conference, names.visits])
      await goods
        .filter({ hasText: product[look.language] })
        .getByRole("button", { name: say(look, "page.shelf.compare_label") })
        .click();
    const further = goods
      .filter({ hasNotText: names.patrol[look.language] })
      .getByRole("button", { pressed: false });
    assert.equal(await further.last().getAttribute("aria-disabled"), "true", "three at most");
    await examine(page, name("tray"));
    await page.locator(".tray a").click();
    await page.waitForURL(/\/compare\?/);
    await page.locator("table.cmp").waitFor();
    assert.equal(await page.locator(".cmp thead th").count(), 3);
    await page
      .getByText(look.language === "zh" ? "夜里人少，楼和街没人看。" : "nobody has an eye")
      .first()
      .waitFor();
    await examine(page, name("compare"));
    const shared = page.url();
    await page.reload();
    await page.locator("table.cmp").waitFor();
    assert.equal(page.url(), shared, "it stands in the address");

    // Care visits all the same: one line is asked for, what it over-rules before the eyes.
    await page.goto(`${stage.origin}/shelf/P15?community=${home}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByText(say(look, "shelf.fit.unknown"), { exact: true }).first().waitFor();
    await page.getByRole("link", { name: say(look, "shelf.fit.fill_in") }).waitFor();
    await examine(page, name("product"));
    await page
      .locator("aside")
      .getByRole("button", { name: /放进.*购物篮|Put in the basket/ })
      .click();
    const reason = page.getByLabel(say(look, "page.product.why"));
    await reason.waitFor();
    await page.getByRole("dialog").getByText(say(look, "page.product.asks.more_against")).waitFor();
    await examine(page, name("why"));
    const line =
      look.language === "zh" ? "居委会请我们先走访空巢户" : "The committee asks for visits to elders alone";
    await reason.fill(line);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/baskets\//);
    await page.getByText(line).first().waitFor();
    await examine(page, name("basket"));
    assert.match(await page.locator(".basketlink").innerText(), /1/);

    // The chief reads it, on the receipt too.
    const id = /baskets\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await officer.close();
    const chief = await stage.enter("chief", `/programmes/${id}`);
    await chief.page.locator(".receipt").getByText(line).waitFor();
    assert.ok((await chief.page.getByText(line).count()) >= 2, "with the product and on the receipt");
    await examine(chief.page, name("chief"));
    await chief.close();
  });

  test(`${label}: after all that the journal is whole`, async () => {
    assert.ok(await stage.verify());
    await stage.close();
  });
}
