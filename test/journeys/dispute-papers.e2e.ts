/// <reference lib="dom" />
/**
 * The papers of a dispute: what lacks is said, what only they need is written once, the dossier is filed with its number
 * and comes as one zip; a form that is misnamed is refused in words; the month in the Ministry's shape.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { unzipped } from "../documents.ts";
import { examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const said = {
  zh: {
    reason: "为什么走这条",
    way: "就走这条",
    open: "卷宗和文书",
    told: "哪天告知了权利义务",
    requests: "申请事项",
    save: "存好",
    file: "立卷",
    number: /（20\d\d）.*人调字第1号/,
    all: "全部下载",
    bring: "上传样式",
    misnamed: /文件名要和文书对应/,
    only: "文书样式由所长定。",
    month: /每件在它发生的那个月数一次/,
  },
  en: {
    reason: "Why this one",
    way: "Go this way",
    open: "Dossier and papers",
    told: "Rights and duties told on",
    requests: "What is asked for",
    save: "Save",
    file: "File it",
    number: /（20\d\d）.*人调字第1号/,
    all: "Download everything",
    bring: "Bring a form",
    misnamed: /named after its paper/,
    only: "The chief decides about the forms.",
    month: /Each is counted in the month it happened/,
  },
};

for (const look of looks)
  test(`the papers of a dispute, filed and fetched, at ${look.width} in ${look.language}`, async () => {
    const stage = await theatre.stage(look);
    const words = said[look.language];
    const shot = (name: string) => `papers-${name}-${look.width}-${look.language}`;

    const officer = await stage.enter("officer2", "/disputes");
    const { page } = officer;
    await page.getByText("两家公司和房东争退租押金").click();
    await page.getByLabel(words.reason).fill("两家都愿意谈");
    await page.getByRole("button", { name: words.way }).click();
    await page.getByRole("link", { name: words.open }).click();
    await page.getByLabel(words.told).waitFor();
    await examine(page, shot("before"));

    await page.getByLabel(words.told).fill("2026-01-05");
    await page.getByLabel(words.requests).fill("退还押金两万元\n各自结清水电");
    await page.getByRole("button", { name: words.save }).click();
    await page.getByRole("button", { name: words.file, exact: true }).click();
    await page.getByText(words.number).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.all }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^卷宗.*\.zip$/);
    const names = (await unzipped(await readFile(await download.path()))).map(({ name }) => name);
    assert.ok(names.includes("卷宗.pdf") && names.includes("01-卷宗封面.docx"), names.join());
    await examine(page, shot("filed"));

    await page.goto(`${stage.origin}/disputes/forms`);
    await page.getByText(words.only).first().waitFor();
    await examine(page, shot("forms"));
    await page.goto(`${stage.origin}/disputes/statistics`);
    await page.getByText(words.month).waitFor();
    await examine(page, shot("monthly"));
    await officer.close();

    const chief = await stage.enter("chief", "/disputes/forms");
    await chief.page.getByRole("button", { name: words.bring }).waitFor();
    await chief.page
      .locator('input[type="file"]')
      .setInputFiles({ name: "样式.docx", mimeType: "application/octet-stream", buffer: Buffer.from("x") });
    await chief.page.getByText(words.misnamed).waitFor();
    await chief.page.locator('input[type="file"]').setInputFiles({
      name: "note.typ",
      mimeType: "text/plain",
      buffer: Buffer.from(
        '#let draw(paper, at: 0, first: false, last: false, values: none) = [#metadata(none)#label("paper-" + str(at)) #values.卷名]',
      ),
    });
    await chief.page.getByText("note.typ").waitFor();
    await examine(chief.page, shot("forms-tried"));
    await chief.close();
    await stage.close();
  });
