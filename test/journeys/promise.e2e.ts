/// <reference lib="dom" />
/**
 * 答应的事, in each width and language: the property firm says it is done and cannot tick it itself, the officer asks
 * at the door and records what the one promised said; a broken one with its ways on; how the firm keeps its word; a
 * promise put down at a visit.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { refusals } from "../../modules/promise/refusals.ts";
import { words as promise } from "../../modules/promise/words.ts";
import { words as first } from "../../web/words.ts";
import { words as duty } from "../../modules/duty/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const all = { ...promise, ...first, ...duty };
const say = (look: Look, key: keyof typeof all, values: Record<string, string> = {}) =>
  all[key][look.language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const roof = "修好 5 号楼屋顶的防水";
const card = (page: Page, what: string) => page.locator("article.duty", { hasText: what });

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `promise-${what}-${look.width}-${look.language}`;
  let stage: Stage;
  let address = "";
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  test(`${label}: the firm finds the overdue promise on Today, says it is done, and cannot confirm it`, async () => {
    const manager = await stage.enter("property");
    const { page } = manager;
    await card(page, roof).waitFor();
    assert.match((await card(page, roof).getAttribute("class"))!, /late/);
    await examine(page, name("today-firm"));
    await card(page, roof).getByRole("link").click();
    await page.waitForURL(/\/promises\/[0-9a-f-]{36}$/);
    address = new URL(page.url()).pathname;
    await page.getByRole("button", { name: say(look, "promise.perform"), exact: true }).waitFor();
    await page.locator("details.rarer summary").click();
    // Who promised cannot let the other side's claim go: the button stands there with the reason.
    await page.getByText(refusals["promise.own_side"][look.language]).first().waitFor();
    await examine(page, name("open"));
    await page.getByRole("button", { name: say(look, "promise.perform"), exact: true }).click();
    await page.locator("dialog textarea[name=words]").fill("示例：重新铺了一层，昨天下雨没有渗");
    await examine(page, name("perform"));
    await page
      .locator("dialog")
      .getByRole("button", { name: say(look, "promise.perform"), exact: true })
      .click();
    await page.locator("dialog").waitFor({ state: "detached" });
    const confirm = page.getByRole("button", { name: say(look, "promise.confirm"), exact: true });
    await confirm.waitFor();
    assert.equal(await confirm.getAttribute("aria-disabled"), "true");
    await examine(page, name("claimed"));
    await manager.close();
  });

  test(`${label}: the officer is asked to ask, and records what was said at the door`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    await card(page, roof).getByText(say(look, "web.promise.ask")).waitFor();
    await examine(page, name("today-officer"));
    await card(page, roof).getByRole("link").click();
    await page.waitForURL((url) => url.pathname === address);
    await page.getByRole("button", { name: say(look, "promise.confirm_told") }).click();
    await page.getByText(say(look, "promise.as_told")).waitFor();
    await page.locator("dialog select[name=told]").selectOption("door");
    await page.locator("dialog textarea[name=words]").fill("示例：顶楼的墙干了");
    await examine(page, name("confirm"));
    await page
      .locator("dialog")
      .getByRole("button", { name: say(look, "promise.confirm_told") })
      .click();
    await page.locator("dialog").waitFor({ state: "detached" });
    const now = page.locator(".tl li.now");
    await now.getByText(say(look, "promise.act.confirmed")).waitFor();
    assert.match(
      (await now.textContent())!,
      look.language === "zh" ? /上门时被答应的一方.*代记/ : /at the door/,
    );
    await examine(page, name("kept"));
    await officer.close();
  });

  test(`${label}: the list by how it stands, and how the firm keeps its word in counts and a range`, async () => {
    const officer = await stage.enter("officer", "/promises");
    const { page } = officer;
    await page.locator("table.t tbody tr").first().waitFor();
    await examine(page, name("list"));
    await page.getByText(say(look, "promise.view.ended"), { exact: true }).click();
    await page.waitForURL(/view=ended/);
    await page.getByRole("link", { name: roof }).click();
    await page.waitForURL((url) => url.pathname === address);
    await page.locator("section.facts a[href*=organisation]").click();
    await page.waitForURL(/organisation=/);
    await page.getByText(look.language === "zh" ? /到了日子的 4 件里/ : /Due by now: 4\./).waitFor();
    await page.getByText(say(look, "promise.keeping.few"), { exact: false }).waitFor();
    await examine(page, name("keeping"));
    await officer.close();
  });

  test(`${label}: a promise that was not kept offers its ways on, and says that they are no legal advice`, async () => {
    const officer = await stage.enter("officer2", "/promises?view=ended");
    const { page } = officer;
    await page.getByRole("link", { name: "退还多收的两个月车位费" }).click();
    await page.getByRole("heading", { name: say(look, "promise.next"), exact: true }).waitFor();
    await page.getByText(say(look, "promise.next_line")).waitFor();
    await page.getByText(refusals["promise.party_by_hand"][look.language]).waitFor();
    await examine(page, name("broken"));
    await page.getByRole("button", { name: say(look, "promise.route.mediate_again") }).click();
    await page
      .locator("dialog")
      .getByRole("button", { name: say(look, "promise.route.mediate_again") })
      .click();
    await page.locator("dialog").waitFor({ state: "detached" });
    const way = say(look, "promise.act.routed", { route: say(look, "promise.route.mediate_again") });
    await page.locator(".tl li.now").getByText(way).waitFor();
    await officer.close();
  });

  test(`${label}: what is promised at a visit is put down from its page`, async () => {
    const cadre = await stage.enter("cadre2");
    const { page } = cadre;
    const visit = await page.evaluate(async () => {
      const { items } = (await (await fetch("/api/duties?state=open&limit=200")).json()) as {
        items: { id: string; subjectKind: string; place: string | null }[];
      };
      return items.find((each) => each.subjectKind === "household" && each.place !== null)!.id;
    });
    await page.goto(`${stage.origin}/duties/${visit}`);
    await page.getByRole("link", { name: say(look, "duty.promise") }).click();
    await page.waitForURL(/\/promise$/);
    await page.getByText(say(look, "promise.new.missing")).waitFor();
    await page.locator("select[name=promisor]").selectOption({ index: 1 });
    await page.locator("textarea[name=what]").fill("示例：把楼道的灯换成声控的");
    await page.locator("input[name=proof]").fill("走过去灯会亮");
    await examine(page, name("new"));
    await page.getByRole("button", { name: say(look, "promise.save"), exact: true }).click();
    await page.waitForURL(/\/promises\/[0-9a-f-]{36}$/);
    await page.getByRole("heading", { name: "示例：把楼道的灯换成声控的" }).waitFor();
    await cadre.close();
    await stage.close();
  });
}
