/// <reference lib="dom" />
/** 代办 in both widths: the officer of the village helps the elder, signs nothing on both sides, and it stands on a slip. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { words as journal } from "../../modules/journal/words.ts";
import { words } from "../../modules/people/web/words.ts";
import { words as me } from "../../modules/people/words.ts";
import { words as shell } from "../../web/words.ts";
import { examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of looks.filter(({ width, language }) => (width === 390) === (language === "zh")))
  test(`${look.width} px, ${look.language}: half an hour in the elder's name, with the banner on every page`, async () => {
    const say = (key: keyof typeof words) => words[key][look.language];
    const name = (what: string) => `help-${what}-${look.width}-${look.language}`;
    const stage = await theatre.stage(look);
    const { page, close } = await stage.enter("officer3");
    await page.goto(`${stage.origin}/me`);
    await page.getByRole("link", { name: me["people.me.help_begin"][look.language] }).click();
    await page.getByText(say("people.help.present_needed")).waitFor();
    await examine(page, name("begin"));
    const elder = await page
      .locator("select[name=personId] option", { hasText: "袁老德" })
      .getAttribute("value");
    await page.locator("select[name=personId]").selectOption(elder!);
    await page.locator("input[name=present]").check();
    await page.getByRole("button", { name: say("people.help.start") }).click();
    const banner = page.locator("aside.helping");
    await banner.getByText("袁老德").waitFor();
    await page.waitForURL(`${stage.origin}/`);
    await examine(page, name("today"));

    const duties = await page.evaluate(async () => {
      const answer = await fetch("/api/duties?mine=true&state=open&limit=50");
      return ((await answer.json()) as { items: { id: string; opensOn: string; asks?: string[] }[] }).items;
    });
    const now = new Date().toISOString().slice(0, 10);
    const duty = duties.find(({ opensOn }) => opensOn < now);
    if (duty !== undefined) {
      await page.goto(`${stage.origin}/duties/${duty.id}`);
      await banner.waitFor();
      await examine(page, name("duty"));
      const answer = await page.evaluate(
        async ({ id, person }) =>
          (
            await fetch(`/api/duties/${id}/completion`, {
              method: "POST",
              headers: { "content-type": "application/json", "acting-for": person },
              body: JSON.stringify({ note: "", count: 3 }),
            })
          ).status,
        { id: duty.id, person: elder! },
      );
      assert.equal(answer, 200);
    }
    await page.getByRole("button", { name: shell["web.helping.end"][look.language] }).click();
    await banner.waitFor({ state: "detached" });

    await page.goto(`${stage.origin}/me/helps`);
    await page.getByRole("link", { name: new RegExp(say("people.help.open")) }).click();
    await page.getByText("袁老德").first().waitFor();
    if (duty !== undefined)
      await page.getByText(journal["journal.act.complete.duty"][look.language]).waitFor();
    await examine(page, name("slip"));
    await close();
    assert.equal(await stage.verify(), true);
    await stage.close();
  });
