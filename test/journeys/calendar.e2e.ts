/// <reference lib="dom" />
/** 日历订阅 in each width and language: made from the account page, shown once, read by another program, taken back. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { words } from "../../modules/notice/words.ts";
import { words as own } from "../../modules/people/words.ts";
import { type Look, examine, looks, openTheatre } from "./stage.ts";

const say = (look: Look, key: keyof typeof words) => words[key][look.language];
let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `calendar-${what}-${look.width}-${look.language}`;
  test(`${label}: an officer subscribes, a calendar program reads it, and it is taken back`, async () => {
    const stage = await theatre.stage(look);
    const { page, close } = await stage.enter("officer");
    await page.goto(`${stage.origin}/me`);
    await page.getByRole("link", { name: own["people.me.calendars_open"][look.language] }).click();
    await page.locator("input[name=label]").fill(look.language === "zh" ? "我的手机" : "My phone");
    await page.getByText(say(look, "notice.feed.alarm_hour")).click();
    await examine(page, name("form"));
    await page.getByRole("button", { name: say(look, "notice.feed.make") }).click();
    const address = (await page.locator("code.secret").innerText()).trim();
    await page.locator("svg.qr").waitFor();
    await examine(page, name("made"));

    const read = async () => {
      const answer = await fetch(address);
      return { status: answer.status, text: await answer.text() };
    };
    const { text } = await read();
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
    assert.ok(events.length > 20, `${events.length} duties`);
    const uids = events.map((each) => String(each.getFirstPropertyValue("uid")));
    assert.equal(new Set(uids).size, uids.length);

    await page.getByRole("button", { name: new RegExp(`^${say(look, "notice.feed.end")}`) }).click();
    await page.getByText(say(look, "notice.feed.none")).waitFor();
    assert.equal((await read()).status, 404);
    await close();
    await stage.close();
  });
}
