/// <reference lib="dom" />
/**
 * 心语花园's own Excel into the register, in both widths and languages: 310 households and 1,300 people in a messy file,
 * wrong rows explained, fetched, corrected and brought again; then a door by its shorthand, a person by initials.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { importWords as registryWords } from "../../modules/registry/web/import/words.ts";
import { importWords as pageWords } from "../../web/import/words.ts";
import { openSheet } from "../../server/sheet/sheet.ts";
import type { CellOut } from "../../server/sheet/writing.ts";
import { bytesOf, messyRegister } from "../messy-register.ts";
import { fileOf } from "../sheets.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const importWords = { ...registryWords, ...pageWords };
type Key = keyof typeof importWords;
let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
/** Closed here too where a test fails: what still listens would keep the run from ending. */
const open = new Set<Stage>();
after(async () => {
  for (const each of open) await each.close();
  await theatre.close();
});

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What an officer does with the file of refused rows. */
async function corrected(path: string): Promise<{ bytes: Buffer; rows: number }> {
  const sheet = await openSheet(fileOf(readFileSync(path), "refused.xlsx"));
  const rows: string[][] = [];
  for await (const piece of sheet.read()) rows.push(...piece.rows.map(({ cells }) => cells));
  const [head, ...wrong] = rows as [string[], ...string[][]];
  const at = (name: string) => head.indexOf(name);
  const mended = wrong.map((cells, n): CellOut[] => {
    const next = [...cells];
    const why = next.at(-1)!;
    if (/联系电话：/.test(why)) next[at("联系电话")] = `1000000${String(1000 + n)}`;
    if (/身份证号：/.test(why)) next[at("身份证号")] = "";
    if (/出生日期：/.test(why)) next[at("出生日期")] = "1958-04-03";
    if (/门牌：/.test(why)) next[at("门牌")] = "3号楼3单元1302";
    return next;
  });
  return { bytes: await bytesOf([{ name: "改好的", widths: [], head, rows: mended }]), rows: mended.length };
}

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `register-import-${what}-${look.width}-${look.language}`;
  const say = (key: Key, values: Record<string, string> = {}) =>
    importWords[key][look.language as Look["language"]].replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, word: string) => values[word] ?? "",
    );
  /** By what it says before the number. */
  const button = (page: Page, key: Key) => {
    const words: string = importWords[key][look.language];
    return page.getByRole("button", { name: new RegExp(`^${escape(words.split("{{")[0]!.trim())}`) }).first();
  };
  const heading = (page: Page, key: Key) =>
    page
      .getByRole("heading", { name: say(key) })
      .first()
      .waitFor({ timeout: 60_000 });
  let stage: Stage;
  let community: string;

  const bring = async (page: Page, file: string, buffer: Buffer) => {
    await page.goto(`${stage.origin}/communities/${community}/imports`);
    await page.locator("input[type=file]").setInputFiles({ name: file, mimeType: xlsx, buffer });
    await page.waitForURL(/register-imports/, { timeout: 60_000 });
    await page.getByRole("heading", { name: say("registry.import.source") }).waitFor({ timeout: 30_000 });
  };
  /** Who said so, and that everybody agreed. */
  const settle = async (page: Page) => {
    await page.locator('label:has(input[type=radio][value="document"])').first().click();
    await page.locator("input[name=consent]").check();
    await page.locator("input[name=guardians]").check();
  };

  test(`${label}: a messy file is tried, imported without its wrong rows, and these come in corrected`, async () => {
    stage = await theatre.stage(look);
    open.add(stage);
    const chief = await stage.enter("chief");
    const post = (path: string, data: object) =>
      chief.page.request.post(`${stage.origin}${path}`, { headers: { origin: stage.origin }, data });
    const text = "示例：为走访和联系，只记需要的几栏，三年后自动擦除，随时可以查、改、撤回。";
    const weighed = { purpose: text, necessity: text, risks: text, measures: text };
    const review = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
    assert.equal((await post("/api/impact-assessments", { ...weighed, reviewOn: review })).status(), 201);
    assert.ok((await post("/api/privacy-notices", { body: `示例告知书。${text}` })).ok());
    await chief.close();
    const officer = await stage.enter("officer");
    const { page } = officer;
    const found = (await (
      await page.request.get(`${stage.origin}/api/search?q=3-1-101&kind=household`)
    ).json()) as { groups: { items: { communityId: string }[] }[] };
    community = found.groups[0]!.items[0]!.communityId;
    const messy = messyRegister({ seed: 11, households: 310, people: 1300 });
    await page.goto(`${stage.origin}/communities/${community}/imports`);
    await heading(page, "registry.import.title");
    await examine(page, name("hub"));
    await bring(page, "心语花园住户登记表.xlsx", await bytesOf(messy.sheets));
    await examine(page, name("received"));
    await settle(page);
    await button(page, "page.import.try").click();
    await heading(page, "page.import.tried");
    assert.equal(
      await page.locator(".row-counts .refused dd b").first().textContent(),
      String(messy.faults.length),
    );
    await examine(page, name("tried"));
    await page.locator("input[name=despiteRefused]").check();
    await button(page, "registry.import.start_other").click();
    await page.getByText(say("registry.import.see")).waitFor({ timeout: 60_000 });
    await examine(page, name("done"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "registry.refused.download").click(),
    ]);
    const mended = await corrected(await download.path());
    assert.equal(mended.rows, messy.faults.length);
    await bring(page, "改好的.xlsx", mended.bytes);
    await settle(page);
    await button(page, "page.import.try").click();
    await heading(page, "page.import.tried");
    assert.equal(await page.locator(".row-counts .added dd b").textContent(), String(mended.rows));
    await button(page, "registry.import.start_other").click();
    await page.getByText(say("registry.import.see")).waitFor({ timeout: 60_000 });
    await officer.close();
  });

  test(`${label}: a door by its shorthand, a person by initials; a cadre sees masked fields`, async () => {
    const cadre = await stage.enter("cadre");
    const { page } = cadre;
    const search = async (q: string, kind: string) =>
      (await (await page.request.get(`${stage.origin}/api/search?q=${q}&kind=${kind}`)).json()) as {
        groups: { items: { id: string; householdId?: string; place?: string }[] }[];
      };
    const door = (await search("3-2-501", "household")).groups[0]!.items[0]!;
    const inside = (await (
      await page.request.get(`${stage.origin}/api/households/${door.id}/residents`)
    ).json()) as { items: { name: string; sensitive: { field: string; masked: string }[] }[] };
    const imported = inside.items.filter(({ name: called }) => called[1] === "示");
    assert.ok(imported.length > 0);
    for (const { sensitive } of imported)
      for (const { field, masked } of sensitive)
        assert.match(masked, field === "phone" ? /^100\*{4}\d{4}$/ : /^\*{14}\d{3}[\dX]$/);
    await page.goto(`${stage.origin}/communities/${community}/doors?household=${door.id}`);
    await page.getByText(imported[0]!.name).first().waitFor();
    await examine(page, name("household"));
    // 赵, 郑, 周, 张 or 朱, then 示: two initials, and names masked in every search.
    const people = await (await page.request.get(`${stage.origin}/api/search?q=zs`)).text();
    assert.match(people, /[赵郑周张朱]\*/);
    assert.ok(!/[赵郑周张朱]示/.test(people));
    await page.keyboard.press("Control+k");
    await page.locator("dialog[open] input").first().pressSequentially("zs", { delay: 15 });
    await page
      .locator("dialog[open]")
      .getByText(/[赵郑周张朱]\*/)
      .first()
      .waitFor();
    await examine(page, name("initials"));
    await cadre.close();
    assert.ok(await stage.verify());
    await stage.close();
    open.delete(stage);
  });
}
