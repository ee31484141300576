/// <reference lib="dom" />
/**
 * 通知, in each width and language: the inbox is read and undone, one chooses how to be told, the system administrator
 * sets mail up against a real SMTP server and sends a test, a code comes by mail, the chief sets who hears of overdue duties.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { words as duty } from "../../modules/duty/web/words.ts";
import { words as mine } from "../../modules/notice/web/words.ts";
import { words as inbox } from "../../modules/notice/words.ts";
import { type MailServer, openMail, readMail } from "../mail.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const all = { ...inbox, ...mine, ...duty };
const say = (look: Look, key: keyof typeof all) => all[key][look.language];
let theatre: Awaited<ReturnType<typeof openTheatre>>;
let mail: MailServer;
before(async () => {
  mail = await openMail();
  theatre = await openTheatre();
});
after(async () => {
  await theatre.close();
  await mail.close();
});

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `notice-${what}-${look.width}-${look.language}`;
  let stage: Stage;
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  test(`${label}: an officer's inbox: the count in the sign, all read, undone, one opened`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    const bell = page.locator("a.bell");
    await page.waitForFunction(() => document.querySelector("a.bell .n")?.textContent === "2");
    await bell.click();
    await page.waitForURL(/\/notices$/);
    await page.locator("li.told").first().waitFor();
    await examine(page, name("inbox"));
    await page.getByRole("button", { name: say(look, "notice.read_all") }).click();
    await page.getByRole("button", { name: say(look, "notice.undo") }).waitFor();
    await page.getByText(say(look, "notice.empty"), { exact: true }).waitFor();
    await examine(page, name("read"));
    await page.getByRole("button", { name: say(look, "notice.undo") }).click();
    await page.waitForFunction(() => document.querySelectorAll("li.told.new").length === 2);
    await page.locator("li.told a").first().click();
    await page.waitForURL(/\/duties\/[0-9a-f-]{36}$/);
    await officer.close();
  });

  test(`${label}: mail is set up and tried; what the other side says is shown`, async () => {
    const admin = await stage.enter("system");
    const { page } = admin;
    await page.goto(`${stage.origin}/notice-channels`);
    const sheet = page.locator("section[aria-labelledby=way-mail]");
    await sheet.getByRole("button", { name: say(look, "notice.channel.set_up") }).click();
    await sheet.locator("input[name=host]").fill("localhost");
    await sheet.locator("input[name=port]").fill(String(mail.port));
    await sheet.locator("select[name=security]").selectOption("none");
    await sheet.locator("input[name=from]").fill("station@example.cn");
    await examine(page, name("channel"));
    await sheet.getByRole("button", { name: say(look, "notice.mine.save") }).click();
    await sheet.getByText(say(look, "notice.channel.stands.on"), { exact: true }).first().waitFor();
    await sheet.locator("input[name=to-mail]").fill("wo@example.cn");
    mail.answerNext(550);
    await sheet.getByRole("button", { name: say(look, "notice.channel.test") }).click();
    await sheet.getByText(/550/).first().waitFor();
    await examine(page, name("channel-failed"));
    await sheet.getByRole("button", { name: say(look, "notice.channel.test") }).click();
    await sheet.getByText(say(look, "notice.channel.test_ok")).waitFor();
    await examine(page, name("channels"));
    await admin.close();
  });

  test(`${label}: an address is verified by the code that came, quiet hours and kinds are chosen`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    await page.goto(`${stage.origin}/me/notices`);
    await page.locator("input[name=address]").waitFor();
    mail.reset();
    await page.locator("input[name=address]").fill("jian@example.cn");
    await page.getByRole("button", { name: say(look, "notice.mine.add") }).click();
    await page.locator("input[name=code]").waitFor();
    await page.waitForTimeout(300);
    for (let i = 0; i < 100 && mail.received.length === 0; i++) await page.waitForTimeout(100);
    const code = /\d{6}/.exec(readMail(mail.received[0]!).body)![0];
    await page.locator("input[name=code]").fill(code === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: say(look, "notice.mine.verify"), exact: true }).click();
    await page.waitForFunction(() => document.querySelector("[id$=-error]") !== null);
    await examine(page, name("code"));
    await page.locator("input[name=code]").fill(code);
    await page.getByRole("button", { name: say(look, "notice.mine.verify"), exact: true }).click();
    await page.getByText(say(look, "notice.mine.verified")).waitFor();
    await page.locator("input[name=quietFrom]").fill("20:30");
    await page.locator("input[name='programme.approved']").uncheck();
    await page.getByRole("button", { name: say(look, "notice.mine.save"), exact: true }).click();
    await page.waitForResponse((each) => each.url().endsWith("/api/notice-preferences") && each.ok());
    await page.reload();
    await page.locator("input[name=quietFrom]").waitFor();
    assert.equal(await page.locator("input[name=quietFrom]").inputValue(), "20:30");
    assert.equal(await page.locator("input[name='programme.approved']").isChecked(), false);
    await examine(page, name("mine"));
    await officer.close();
  });

  test(`${label}: the chief sets who hears of overdue duties`, async () => {
    const chief = await stage.enter("chief");
    const { page } = chief;
    await page.goto(`${stage.origin}/me/notices`);
    await page.getByRole("link", { name: say(look, "notice.mine.escalation") }).click();
    await page.waitForURL(/\/escalation$/);
    await page.getByRole("button", { name: say(look, "duty.escalation.add") }).click();
    await page.getByRole("button", { name: say(look, "duty.escalation.save"), exact: true }).click();
    await page.waitForResponse((each) => each.url().endsWith("/api/duty-escalation") && each.ok());
    await examine(page, name("escalation"));
    assert.equal(await page.locator("ol.ruled > li").count(), 4);
    await chief.close();
  });

  test(`${label}: the journal is whole`, async () => {
    assert.ok(await stage.verify());
    await stage.close();
  });
}
