/// <reference lib="dom" />
/**
 * A picture on a duty, as a person adds it: found folded and optional, sent, lost without a signal and sent
 * again, refused for what it is, going on while the duty is closed, opened, removed.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { words as dutyWords } from "../../modules/duty/words.ts";
import { gpsJpeg, jpegOf, pdfOf, secrets } from "../files.ts";
import { type Look, examine, looks, openTheatre } from "./stage.ts";

const words = dutyWords as Record<string, { zh: string; en: string }>;
const say = (look: Look, key: string) =>
  words[`duty.file.${key}`]![look.language].replace(/\{\{.*$/, "").trim();

let theatre: Awaited<ReturnType<typeof openTheatre>>;
const folder = mkdtempSync(join(tmpdir(), "gongzhi-chosen-"));
before(async () => {
  theatre = await openTheatre();
});
after(async () => {
  await theatre.close();
  rmSync(folder, { recursive: true, force: true });
});

const chosen = (name: string, bytes: Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const opened = async (look: Look) => {
  const stage = await theatre.stage(look);
  return { ...stage, [Symbol.asyncDispose]: () => stage.close() };
};

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  test(`${label}: a picture is added, sent again after the signal was gone, opened and removed`, async () => {
    await using stage = await opened(look);
    const officer = await stage.enter("officer");
    const { page, context } = officer;
    const card = page.locator('.duty a[href^="/duties/"]').first();
    const address = (await card.getAttribute("href"))!;
    await card.click();
    const fold = page.locator("details.files");
    await fold.locator("summary").getByText(say(look, "optional")).waitFor();
    assert.equal(await fold.getAttribute("open"), null, "folded: nobody is asked for a picture (FORM-03)");
    await fold.locator("summary").click();
    await fold.getByText(say(look, "why")).waitFor();
    await fold.getByText(say(look, "spare")).waitFor();
    assert.equal(await page.getByRole("button", { name: say(look, "take") }).isVisible(), look.width === 390);
    await examine(page, `files-empty-${look.width}-${look.language}`);

    const input = fold.locator('input[type="file"]').nth(1);
    await input.setInputFiles([
      chosen("gps.jpg", await gpsJpeg()),
      chosen("page.jpg", Buffer.from("<html><script>alert(1)</script>")),
      chosen("large.pdf", Buffer.alloc(21 * 1_048_576)),
    ]);
    await fold.locator(".file img").waitFor();
    await fold.getByText("HTML").waitFor();
    await fold.getByText("21.0 MB").waitFor();
    assert.equal(await fold.getByRole("button", { name: say(look, "again") }).count(), 0);
    for (let left = 2; left > 0; left--)
      await fold
        .getByRole("button", { name: say(look, "stop") })
        .first()
        .click();

    await context.setOffline(true);
    await input.setInputFiles([chosen("签到表.pdf", pdfOf())]);
    // Kept on this phone, whose banner says so.
    await page.getByText(look.language === "zh" ? "已存 1 条" : "1 record kept").waitFor();
    await examine(page, `files-lost-${look.width}-${look.language}`);
    // It goes on by itself when the signal is back; the outbox tries at growing distances.
    await context.setOffline(false);
    await fold.locator(".file").nth(1).waitFor({ timeout: 30_000 });
    await fold.getByText("签到表.pdf").waitFor();
    await examine(page, `files-${look.width}-${look.language}`);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      fold
        .locator(".file")
        .first()
        .getByRole("link", { name: say(look, "open") })
        .click(),
    ]);
    assert.equal(download.suggestedFilename(), "gps.jpg");
    const saved = readFileSync((await download.path())!);
    for (const mark of secrets) assert.ok(!saved.includes(mark), mark);
    const { width, height } = await sharp(saved).metadata();
    assert.deepEqual([width, height], [200, 400], "the way it was held");

    await fold
      .locator(".file")
      .nth(1)
      .getByRole("button", { name: say(look, "remove"), exact: true })
      .click();
    await page.getByRole("dialog").getByText(say(look, "remove_help")).waitFor();
    await examine(page, `files-remove-${look.width}-${look.language}`);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(look, "remove_save") })
      .click();
    await fold.getByText(look.language === "zh" ? "内容已销毁" : "content destroyed").waitFor();

    // On the way to the next door: the picture goes on while Today is open.
    await page.route("**/api/duties/*/files", async (route) => {
      if (route.request().method() === "POST") await new Promise((next) => setTimeout(next, 1500));
      await route.continue();
    });
    await input.setInputFiles([chosen("second.jpg", await jpegOf(1200, 900))]);
    await page.locator(".crumb a").first().click();
    await page.getByText(look.language === "zh" ? "个附件在传" : "still being sent").waitFor();
    await page
      .getByText(look.language === "zh" ? "个附件在传" : "still being sent")
      .waitFor({ state: "hidden" });
    await page.locator(`a[href="${address}"]`).first().click();
    await fold.locator("summary").click();
    await fold.getByText("second.jpg").waitFor();
    await officer.close();
    assert.ok(await stage.verify(), "the journal is whole");
  });
}
