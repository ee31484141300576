/// <reference lib="dom" />
/**
 * Counts, part 1: the property manager's log of 欧亚三路 brought in through the page (columns and a type explained,
 * tried, imported without the row that is refused), two years drawn as ten and two squares, one record corrected
 * and the correction taken back. In both widths and languages.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import { words } from "../../modules/incident/web/words.ts";
import { importWords } from "../../web/import/words.ts";
import { countsWords } from "../../web/pages/counts-words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const texts = { ...words, ...countsWords, ...importWords };
const say = (look: Look, key: keyof typeof texts, values: Record<string, unknown> = {}) =>
  texts[key][look.language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
const thisMonth = `${today.slice(0, 7)}-01`;
const [from, to] = [addMonths(thisMonth, -24), addDays(thisMonth, -1)];
/** Ten in the first year, two in the last; a type no table knows, a column called by nobody's name, a bad day. */
function sheet(): Buffer {
  const months = [24, 22, 22, 21, 19, 18, 17, 17, 15, 13, 11, 6];
  const rows = months.map((ago, at) => {
    const day = addDays(addMonths(thisMonth, -ago), 3 + at);
    return `JJD${1000 + at},${at % 4 === 0 ? "楼上又吵" : "邻里纠纷"},${day} 21:40,${1 + (at % 6)}号楼`;
  });
  return Buffer.from(
    `接警编号,警情类别,发生时间,在哪儿\n${rows.join("\n")}\nJJD2000,邻里纠纷,2026-13-45,1号楼\n`,
  );
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
const counted = (page: Page, kind: string) => page.locator(`.row-counts .${kind} b`).innerText();

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `counts-${what}-${look.width}-${look.language}`;
  let stage: Stage;
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  test(`${label}: an officer imports a sheet, sees ten and two, corrects a record and takes it back`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    await page.goto(`${stage.origin}/communities`);
    await page
      .getByRole("link", { name: /欧亚三路|Ouya Third Road/ })
      .first()
      .click();
    await page.getByRole("link", { name: say(look, "page.community.to_incidents") }).click();
    await page.waitForURL(/\/communities\/[0-9a-f-]{36}\/incidents$/);
    await page.getByText(say(look, "incident.source.property"), { exact: true }).click();
    await page.waitForURL(/source=property$/);
    const list = page.url();
    const community = new URL(list).pathname.split("/")[2]!;
    await page.getByText(say(look, "incident.none_next")).waitFor();
    await examine(page, name("none"));

    await page
      .getByRole("link", { name: say(look, "incident.import.open") })
      .first()
      .click();
    await heading(page, say(look, "incident.import.past"));
    await examine(page, name("hub"));
    await page.locator("input[type=file]").setInputFiles({
      ...{ name: "欧亚三路.csv", mimeType: "text/csv", buffer: sheet() },
    });
    await page.waitForURL(/\/incidents\/imports\//);
    await heading(page, say(look, "incident.import.columns"));
    await page.getByText(say(look, "incident.import.lacks.source")).waitFor();
    await examine(page, name("received"));

    await page.getByText(say(look, "incident.source.property"), { exact: true }).click();
    await page.locator("select[name=place]").selectOption({ label: "在哪儿" });
    await page.getByText(say(look, "incident.import.lacks.community")).waitFor();
    await page.locator("select[name=communityId]").selectOption(community);
    await page.locator("input[name=from]").fill(from);
    await page.locator("input[name=to]").fill(to);
    await press(page, say(look, "page.import.try"));
    await heading(page, say(look, "page.import.tried"));
    assert.equal(await counted(page, "refused"), "4", "three of a type nobody explained, and the bad day");
    await page.getByText(say(look, "incident.refused.row_n", { n: 14 }), { exact: true }).waitFor();
    await examine(page, name("tried"));

    await page.locator("select[name='label 楼上又吵']").selectOption("dispute.noise");
    await press(page, say(look, "page.import.try_again"));
    const start = page.getByRole("button", { name: say(look, "incident.import.start_other", { n: 12 }) });
    await start.waitFor();
    assert.deepEqual([await counted(page, "accepted"), await counted(page, "refused")], ["12", "1"]);
    assert.equal(
      await start.getAttribute("aria-disabled"),
      "true",
      "the refused row is not passed over in silence",
    );
    await page.locator("input[name=despiteRefused]").check();
    await start.click();
    await heading(page, say(look, "incident.import.end.done"));
    await examine(page, name("done"));

    await page.getByRole("link", { name: say(look, "incident.import.see"), exact: true }).click();
    await page.waitForURL(list);
    const group = look.language === "zh" ? "民间纠纷" : "Disputes";
    await page
      .getByText(say(look, "incident.months.two_years", { problem: group, last: 2, before: 10 }))
      .waitFor();
    const chart = page.locator("section.sheet", { hasText: group }).first();
    assert.equal(await chart.locator("svg.chart rect.before").count(), 12);
    await examine(page, name("list"));
    await chart.getByRole("button", { name: say(look, "page.months.as_table") }).click();
    assert.equal(await chart.locator("tbody tr").count(), 24);
    await examine(page, name("table"));

    await page.locator("select[name=problem]").selectOption("dispute.noise");
    await page.waitForURL(/problem=dispute\.noise/);
    await page.waitForFunction(() => document.querySelectorAll("table.t tbody tr").length === 3);
    await page.reload();
    await page
      .getByText(/^\d号楼$/)
      .first()
      .waitFor();
    await page.locator("table.t tbody th a").first().click();
    await heading(page, "楼上又吵");
    await examine(page, name("record"));

    await press(page, say(look, "incident.act.correct"));
    const dialog = page.getByRole("dialog");
    await dialog.locator("input[name=place]").fill("东门岗亭");
    await dialog.getByText(say(look, "incident.reason_needed")).waitFor();
    await dialog.locator("input[name=reason]").fill("现场在东门，不在楼里");
    await examine(page, name("correct"));
    await dialog.getByRole("button", { name: say(look, "incident.act.correct.save") }).click();
    await page.getByText(say(look, "incident.change.because", { reason: "现场在东门，不在楼里" })).waitFor();
    await page.getByText(say(look, "incident.changed")).waitFor();
    await examine(page, name("corrected"));
    await press(page, say(look, "incident.take_back"));
    await page.waitForFunction(() => document.querySelectorAll("ol.tl > li").length === 2);

    await page.goto(`${list}&corrected=yes`);
    await page.locator("table.t tbody tr").waitFor();
    assert.equal(await page.locator("table.t tbody tr").count(), 1);
    await officer.close();
  });

  if (look === looks[0])
    test(`${label}: numbers for whole months come in through the same door, and say so where they stand`, async () => {
      const { page, close } = await stage.enter("officer");
      const months = Array.from({ length: 24 }, (_, at) => addMonths(thisMonth, at - 24));
      const rows = months.map((month, at) => `欧亚三路社区,邻里纠纷,${month.slice(0, 7)},${at < 12 ? 3 : 1}`);
      await page.goto(`${stage.origin}/incidents`);
      await page.locator("input[type=file]").setInputFiles({
        ...{ name: "12345.csv", mimeType: "text/csv" },
        buffer: Buffer.from(`社区,问题,月份,起数\n${rows.join("\n")}\n`),
      });
      await page.waitForURL(/\/incidents\/imports\/[0-9a-f-]{36}/);
      await page.getByText(say(look, "incident.source.hotline"), { exact: true }).click();
      assert.equal(await page.locator("select[name=label]").inputValue(), "1", "问题 is the type");
      await press(page, say(look, "page.import.try"));
      await heading(page, say(look, "page.import.tried"));
      assert.equal(await counted(page, "accepted"), "24");
      await examine(page, name("numbers-tried"));
      await page.getByRole("button", { name: /24/ }).first().click();
      await heading(page, say(look, "incident.import.end.done"));
      const places = (await (await page.request.get(`${stage.origin}/api/communities?limit=100`)).json()) as {
        items: { id: string; name: { zh: string } }[];
      };
      const { id } = places.items.find((each) => each.name.zh === "欧亚三路社区")!;
      await page.goto(`${stage.origin}/communities/${id}/incidents?source=hotline`);
      // A number of one kind says nothing of the whole group, and the page says that too.
      await page
        .getByText(say(look, "incident.months.two_years", { problem: "邻里矛盾", last: 12, before: 36 }))
        .waitFor();
      await examine(page, name("numbers"));
      await close();
    });

  if (look === looks[0])
    test(`${label}: who does not read incidents is told who does`, async () => {
      const guard = await stage.enter("guard", "/incidents");
      await guard.page.locator("p.why").waitFor();
      await examine(guard.page, name("guard"));
      await guard.close();
    });

  test(`${label}: the journal is whole, and the stage closes`, async () => {
    assert.ok(await stage.verify());
    await stage.close();
  });
}
