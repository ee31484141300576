/// <reference lib="dom" />
/**
 * 查找 from anywhere, in both widths and languages: initials find a community, a door its household and its
 * duties, a title the next duty; the phone's sheet by touch, the desk's by keys alone.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { searchWords } from "../../web/pages/search-words.ts";
import { words as webWords } from "../../web/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const say = (look: Look, key: keyof typeof searchWords) => searchWords[key][look.language];
const field = (page: Page) => page.locator("dialog.search input");
const hits = (page: Page) => page.locator("dialog.search .hits a");

/** The answer to what was typed stands there, and not the one before. */
async function typed(page: Page, text: string): Promise<void> {
  await field(page).fill("");
  const answered = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get("q") === text && response.ok(),
  );
  await field(page).pressSequentially(text, { delay: 15 });
  await answered;
  await page.waitForFunction(() => document.querySelector("dialog.search [aria-busy=true]") === null);
}
const open = async (page: Page) => {
  await page.getByRole("button", { name: /^(查找|Search)$/ }).click();
  await field(page).waitFor();
};
const isOpen = (page: Page) => page.evaluate(() => document.querySelector("dialog[open]") !== null);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `search-${what}-${look.width}-${look.language}`;
  let stage: Stage;
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  test(`${label}: an officer finds a community by initials, a door, a title and a product`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await open(page);
    await page.getByText(say(look, "page.search.can.household")).waitFor();
    await examine(page, name("empty"));

    await typed(page, "xyhy");
    assert.match(await hits(page).first().innerText(), /心语花园|Xinyu Garden/);
    await examine(page, name("community"));
    await hits(page).first().click();
    await page.waitForURL(/\/communities\/[0-9a-f-]{36}$/);
    assert.equal(await isOpen(page), false);
    await page.getByRole("heading", { level: 1, name: /心语花园|Xinyu Garden/ }).waitFor();

    await open(page);
    await typed(page, "3-1-101");
    const door = page.locator("dialog.search section", { hasText: say(look, "page.search.kind.household") });
    assert.match(await door.locator("a").first().innerText(), /3号楼 1单元 101/);
    await examine(page, name("door"));
    await door.locator("a").first().click();
    await page.getByRole("heading", { level: 1, name: "3号楼 1单元 101" }).waitFor();
    assert.ok(!decodeURIComponent(page.url()).includes("101"), "no door in an address");
    await examine(page, name("household"));

    await open(page);
    await typed(page, "3号楼");
    assert.equal(await door.locator("a").count(), 6);
    const alone = page.waitForResponse((response) => response.url().includes("kind=household"));
    await door.getByRole("button").click();
    await alone;
    await page.getByRole("button", { name: say(look, "page.search.all_kinds") }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll("dialog.search .hits a").length > 6);
    await examine(page, name("building"));
    await typed(page, look.language === "zh" ? "碰头" : "touch-base");
    await hits(page).first().click();
    await page.waitForURL(/\/duties\//);

    await open(page);
    await typed(page, "zzzz没有");
    await page.getByText(say(look, "page.search.nothing_next")).waitFor();
    await examine(page, name("nothing"));
    await officer.close();
  });

  test(`${label}: a person found leads to the one entry; a guard finds the own duties and no door of the register`, async () => {
    const chief = await stage.enter("chief");
    await chief.page.getByRole("heading", { level: 1 }).waitFor();
    await open(chief.page);
    await typed(chief.page, "cym");
    await hits(chief.page).first().click();
    await chief.page.getByRole("heading", { level: 2, name: "陈一鸣" }).waitFor();
    assert.equal(await chief.page.locator(".persons > li").count(), 1);
    await examine(chief.page, name("person"));
    await chief.close();

    const guard = await stage.enter("guard");
    await guard.page.getByRole("heading", { level: 1 }).waitFor();
    await open(guard.page);
    assert.equal(await guard.page.getByText(say(look, "page.search.can.household")).count(), 0);
    await typed(guard.page, "3-1-101");
    await guard.page.getByText(say(look, "page.search.nothing_door")).waitFor();
    await guard.close();
  });

  if (look.width === 1440)
    test(`${label}: by keys alone: / opens, arrows move, Enter opens, Escape gives the focus back`, async () => {
      const officer = await stage.enter("officer");
      const { page } = officer;
      await page.getByRole("heading", { level: 1 }).waitFor();
      const { keyboard } = page;
      const shelf = webWords["web.nav.shelf"][look.language];
      const start = page.getByRole("link", { name: shelf, exact: true }).first();
      await start.focus();
      await keyboard.press("/");
      await field(page).waitFor();
      await keyboard.press("Escape");
      await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
      assert.equal(await focused(page), shelf);

      await keyboard.press("Control+k");
      await field(page).waitFor();
      await page.waitForFunction(() => document.activeElement?.matches("dialog.search input"));
      await keyboard.type("3号楼", { delay: 20 });
      await hits(page).nth(5).waitFor();
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      assert.ok(
        await hits(page)
          .nth(1)
          .evaluate((link) => link === document.activeElement),
      );
      await keyboard.press("ArrowUp");
      await keyboard.press("ArrowUp");
      assert.ok(
        await field(page).evaluate((input) => input === document.activeElement),
        "up from the first is the field",
      );
      await keyboard.press("ArrowDown");
      // A letter goes on with what is being typed, wherever the focus stands.
      await keyboard.type("1");
      assert.equal(await field(page).inputValue(), "3号楼1");
      await keyboard.press("Control+a");
      // Faster than the answer: Enter opens the first when it is there.
      await keyboard.type("P15");
      await keyboard.press("Enter");
      await page.waitForURL(/\/shelf\/P15/);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === "H1");

      await keyboard.press("/");
      await field(page).waitFor();
      await keyboard.type("心语花园");
      await hits(page).first().waitFor();
      await keyboard.press("Enter");
      await page.waitForURL(/\/communities\//);
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
      );
      assert.doesNotMatch(kept, /心语|3号楼|P15/, "nothing of what was typed is kept");
      await officer.close();
    });

  test(`${label}: large type fits, and the journal is whole`, async () => {
    try {
      const officer = await stage.enter("officer");
      const { page } = officer;
      await page.evaluate(() => localStorage.setItem("gongzhi.large", "1"));
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await open(page);
      await typed(page, "心语花园");
      await examine(page, name("large"));
      const cut = await page
        .locator("dialog.search .answer, dialog.search .field-row")
        .evaluateAll((parts) =>
          parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.className),
        );
      assert.deepEqual(cut, []);
      await officer.close();
      assert.ok(await stage.verify());
    } finally {
      await stage.close();
    }
  });
}
