/// <reference lib="dom" />
/**
 * Today is opened on a slow line: the frame and the date are painted and the answers asked for while the app is still on
 * its way, each once. The tabs cover nothing, and the sign fits the narrowest phone.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dayIn } from "../../web/format.ts";
import { type Stage, allLooks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const looks = allLooks.filter(({ width }) => width === 390);
let stage: Stage;
for (const look of looks) {
  test(`${look.width} px, ${look.language}: the date is painted before the app has come, and nothing is asked twice`, async () => {
    stage = await theatre.stage(look);
    const { page, close } = await stage.enter("cadre");
    await page.locator("article.duty").first().waitFor();
    // A stream of news that begins reads anew what is some seconds old: that is another rule than this one.
    await page.route("**/api/live*", (route) => route.abort());
    await page.goto(`${stage.origin}/api/health`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    let letGo = () => {};
    const held = new Promise<void>((done) => (letGo = done));
    await page.route(/\/assets\/app-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    const told = page.waitForResponse((each) => each.url().endsWith("/api/pages/today"));
    await page.goto(stage.origin, { waitUntil: "commit" });
    const early = page.locator("p.early");
    await early.waitFor();
    assert.equal(await early.textContent(), dayIn(look.language === "zh" ? "zh-CN" : "en-GB"));
    const isPainted = () => performance.getEntriesByName("first-contentful-paint").length === 1;
    await page.waitForFunction(isPainted);
    assert.equal((await told).status(), 200);
    assert.equal(await page.locator("article.duty").count(), 0, "the app is still on its way");
    letGo();
    await page.locator("article.duty").first().waitFor();
    const of = (path: string) => asked.filter((each) => each === path).length;
    for (const path of ["/api/pages/today", "/api/waiting", "/api/resident-requests/waiting"])
      assert.equal(of(path), 1, path);
    await close();
  });

  test(`${look.width} px, ${look.language}: the tabs stand below the page and its end can be seen`, async () => {
    const { page, close } = await stage.enter("cadre");
    await page.locator("article.duty").first().waitFor();
    const seen = await page.evaluate(() => {
      const room = document.querySelector(".room")!;
      const tabs = document.querySelector("nav.tabs")!.getBoundingClientRect();
      const { bottom } = room.getBoundingClientRect();
      room.scrollTo({ top: room.scrollHeight });
      const end = document.querySelector("main a[href='/week']")!.getBoundingClientRect();
      const windowScrolls = document.documentElement.scrollHeight > innerHeight;
      return {
        bottom,
        top: tabs.top,
        foot: tabs.bottom,
        end: end.bottom,
        windowScrolls,
        height: innerHeight,
      };
    });
    assert.ok(seen.bottom <= seen.top && seen.end < seen.top, JSON.stringify(seen));
    assert.deepEqual([seen.foot, seen.windowScrolls], [seen.height, false]);
    // Another page begins at its top, and back again one stands where one was.
    const scrolled = () => page.evaluate(() => document.querySelector(".room")!.scrollTop);
    const there = await scrolled();
    assert.ok(there > 0);
    await page.locator("nav.tabs a[href='/communities']").click();
    await page.waitForURL("**/communities");
    await page.locator("main h1").waitFor();
    assert.equal(await scrolled(), 0);
    await page.goBack();
    await page.locator("article.duty").first().waitFor();
    assert.equal(await scrolled(), there);
    await close();
  });

  test(`320 px, ${look.language}, large type: the officer's sign fits`, async () => {
    const { page, close } = await stage.enter("officer");
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => localStorage.setItem("gongzhi.large", "1"));
    await page.goto(stage.origin);
    await page.locator(".sign .basketlink").waitFor();
    const [over, small] = await page.evaluate(() => {
      const room = document.querySelector(".room")!;
      const pressed = [...document.querySelectorAll<HTMLElement>(".sign :is(a, button)")]
        .filter((each) => each.offsetWidth > 0)
        .map((each) => each.getBoundingClientRect());
      const past = Math.max(...pressed.map((each) => each.right)) - innerWidth;
      return [
        Math.max(past, room.scrollWidth - room.clientWidth),
        Math.min(...pressed.flatMap((each) => [each.width, each.height])),
      ] as const;
    });
    assert.ok(over <= 0, `${over} px too wide`);
    assert.ok(small >= 44, `${small} px to touch`);
    await page.setViewportSize({ width: 390, height: 844 });
    await close();
    await stage.close();
  });
}
