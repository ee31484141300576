/// <reference lib="dom" />
/**
 * 心语花园 3号楼 1单元 101, in both widths and languages: the chief assesses and writes the notice, the officer enters
 * two people, tells one, keeps a phone, opens it for a visit, finds the person by initials, and erases.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as registryWords } from "../../modules/registry/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

type Key = keyof typeof registryWords;
let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const toldOf =
  (look: Look) =>
  (key: Key, values: Record<string, string> = {}) =>
    registryWords[key][look.language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
const dialog = (page: Page) => page.locator("dialog[open]");
const closed = (page: Page) => page.waitForFunction(() => document.querySelector("dialog[open]") === null);

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `register-${what}-${look.width}-${look.language}`;
  const say = toldOf(look);
  const press = async (page: Page, key: Key, more = "") =>
    page
      .getByRole("button", {
        name: new RegExp(`^${escape(say(key))}${more === "" ? "" : `.*${escape(more)}`}`),
      })
      .filter({ visible: true })
      .first()
      .click();
  const submit = (page: Page) => dialog(page).locator("button[type=submit]").click();
  let stage: Stage;
  let household: string;

  test(`${label}: the chief weighs before, and writes what residents are told`, async () => {
    stage = await theatre.stage(look);
    const chief = await stage.enter("chief", "/lawful");
    const { page } = chief;
    await page.getByRole("heading", { level: 1, name: say("registry.lawful.title") }).waitFor();
    await examine(page, name("lawful-empty"));
    await press(page, "registry.assess.write");
    for (const part of ["purpose", "necessity", "risks", "measures"])
      await dialog(page).locator(`textarea[name=${part}]`).fill("示例：走访时要先打电话，只记电话一栏。");
    await examine(page, name("assess"));
    await submit(page);
    await closed(page);
    await page.getByText(say("registry.lawful.ready")).waitFor();
    await press(page, "registry.notice.write");
    await dialog(page)
      .locator("textarea[name=body]")
      .fill(
        "示例告知书：示例派出所为上门走访登记住户。不同意也照样办事，随时可以查、改、撤回，三年后自动擦除。",
      );
    await submit(page);
    await closed(page);
    await page.getByText(say("registry.notice.number", { number: "1" })).waitFor();
    await examine(page, name("lawful"));
    await chief.close();
  });

  test(`${label}: the officer opens a door, enters two people, keeps a phone and opens it for a visit`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    const found = (await (
      await page.request.get(`${stage.origin}/api/search?q=3-1-101&kind=household`)
    ).json()) as {
      groups: { items: { id: string; communityId: string }[] }[];
    };
    const door = found.groups[0]!.items[0]!;
    household = `${stage.origin}/communities/${door.communityId}/doors?household=${door.id}`;
    await page.goto(household);
    await page.getByText(say("registry.people.none_line")).waitFor();
    await examine(page, name("nobody"));

    await press(page, "registry.people.add");
    await dialog(page).locator("input[name=name]").fill("示例子");
    await dialog(page).locator("input[name=birthYear]").fill("1940");
    await examine(page, name("form"));
    await submit(page);
    await closed(page);
    await page.getByRole("heading", { level: 3, name: "示例子" }).waitFor();
    await page.getByText(say("registry.care.reason.alone_over_80")).waitFor();
    await press(page, "registry.people.add");
    await dialog(page).locator("input[name=name]").fill("示例丑");
    await submit(page);
    await closed(page);
    await page.getByRole("heading", { level: 3, name: "示例丑" }).waitFor();

    await press(page, "registry.sensitive.open", "示例子");
    await dialog(page).getByText(say("registry.sensitive.not_told")).waitFor();
    await dialog(page)
      .getByRole("button", { name: say("registry.sensitive.tell", { number: "1" }) })
      .click();
    await dialog(page).getByRole("status").waitFor();
    await dialog(page).locator("input[name=value]").fill("138 0000 0000");
    await examine(page, name("sensitive"));
    await submit(page);
    await dialog(page).getByText(say("registry.sensitive.done")).waitFor();
    await page.keyboard.press("Escape");
    await closed(page);
    await page.getByText("138****0000").waitFor();
    assert.ok(!(await page.content()).includes("13800000000"));
    await examine(page, name("household"));

    await press(page, "registry.unmask.open", "示例子");
    await examine(page, name("unmask"));
    await submit(page);
    await closed(page);
    await page.getByText("13800000000").waitFor();
    await press(page, "registry.unmask.hide");
    await page.getByText("138****0000").waitFor();
    await officer.close();
  });

  test(`${label}: the person is found by initials, covered; the journal names the field and what for`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: /^(查找|Search)$/ }).click();
    await page.locator("dialog.search input").pressSequentially("slz", { delay: 15 });
    const hit = page.locator("dialog.search .hits a", { hasText: "示*子" });
    await hit.waitFor();
    await hit.click();
    await page.getByRole("heading", { level: 3, name: "示例子" }).waitFor();
    await officer.close();

    const chief = await stage.enter("chief");
    const journal = (await (
      await chief.page.request.get(`${stage.origin}/api/journal?limit=100`)
    ).json()) as {
      items: { verb: string; kind: string; purpose: string | null; fields: string[] }[];
    };
    assert.deepEqual(
      journal.items
        .filter(({ purpose }) => purpose === "visit")
        .map(({ verb, kind, fields }) => [verb, kind, fields]),
      [["look", "resident", ["phone"]]],
    );
    await chief.page.goto(household);
    await chief.page.getByRole("heading", { level: 3, name: "示*子" }).waitFor();
    await chief.page.getByText(say("registry.people.masked_name")).waitFor();
    await chief.close();
  });

  test(`${label}: one moves away and is brought back, the other is erased`, async () => {
    const officer = await stage.enter("officer", household);
    const { page } = officer;
    await press(page, "registry.leave.open", "示例丑");
    await examine(page, name("leave"));
    await submit(page);
    await closed(page);
    await page.getByText(say("registry.people.former")).waitFor();
    await press(page, "registry.life.undo");
    await page.getByText(say("registry.life.undone")).waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".lived > li").length === 2);

    await press(page, "registry.move.open");
    await dialog(page).getByLabel("示例丑").check();
    await dialog(page).locator("input[name=toHouseholdId]").fill("3-1-102");
    await press(page, "registry.move.find");
    await dialog(page).getByText("3号楼 1单元 102").waitFor();
    await examine(page, name("move"));
    await submit(page);
    await closed(page);
    await page.getByText(say("registry.life.to", { door: "3号楼 1单元 102" })).waitFor();

    await press(page, "registry.erase.open", "示例子");
    await examine(page, name("erase"));
    await submit(page);
    await closed(page);
    await page.getByText(say("registry.people.none")).waitFor();
    await page.getByText(say("registry.life.erased")).waitFor();
    await examine(page, name("erased"));
    await officer.close();
    assert.ok(await stage.verify());
    await stage.close();
  });
}
