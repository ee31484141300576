/// <reference lib="dom" />
/**
 * People's mediation from its beginning to a proposal: begun by the committee, a mediator whose ties are looked for, the
 * questions of safety asked apart, a session held, the place surveyed, a proposal countered; what is refused says its
 * article; what one side said alone is closed to the police. Once a record without a signal.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { jpegOf } from "../files.ts";
import { type Stage, examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const said = {
  zh: {
    begin: "开始",
    accept: "受理",
    asked: /没有拒绝/,
    lead: "谁来调",
    check: "查一查要不要回避",
    noTie: "没有查到关系",
    appoint: "就请这位",
    sessions: "调解场次",
    plan: "约一场",
    where: "在哪儿",
    hold: "谈过了，记下来",
    first: /还有 2 个人没有单独问过/,
    basis: /依据：/,
    alone: "单独谈",
    note: "谈了什么",
    held: "谈过 1 场",
    survey: "现场勘查",
    seen: "看到什么",
    enter: "记下勘查",
    covered: /遮了 2 处/,
    proposals: "方案",
    proposal: "新方案",
    propose: "提出方案",
    counter: "另提一版",
    instead: "改成怎样",
    second: /第 2 版/,
    record: "调解记录",
    write: "记一笔",
    add: "记下",
    facts: "事实无争议",
    sealed: "单独谈的记录（封存）",
    police: /单独谈的记录不给公安一边看/,
    next: "下一步",
    routes: /结束以前要告知当事人/,
  },
  en: {
    begin: "Begin",
    accept: "Accept",
    asked: /does not refuse/,
    lead: "Who leads it",
    check: "Look for ties",
    noTie: "no tie was found",
    appoint: "Appoint",
    sessions: "Sessions",
    plan: "Plan a session",
    where: "Where",
    hold: "It was held, enter it",
    first: /2 person\(s\) were not asked/,
    basis: /Basis: /,
    alone: "One side alone",
    note: "What was said",
    held: "1 held",
    survey: "Survey of the place",
    seen: "What was seen",
    enter: "Enter it",
    covered: /2 covered/,
    proposals: "Proposals",
    proposal: "A proposal",
    propose: "Propose it",
    counter: "Counter it",
    instead: "What instead",
    second: /version 2/,
    record: "Record",
    write: "Write",
    add: "Add to the record",
    facts: "Facts undisputed",
    sealed: "Separate talks (sealed)",
    police: /never opened to the police side/,
    next: "What comes next",
    routes: /Before it ends the parties are told/,
  },
};
const addressOf = async (stage: Stage, line: string) =>
  `/disputes/${
    (await stage.db.station(
      (await stage.db.directory.maybe<{ id: string }>("select id from station where code = 'sample'"))!.id,
      new Date(),
      (tx) =>
        tx.maybe<{ id: string }>("select id from dispute where station_id = $1 and line = $2", [
          tx.stationId,
          line,
        ]),
    ))!.id
  }`;

for (const look of looks)
  test(`people's mediation from its beginning to a proposal at ${look.width} in ${look.language}`, async () => {
    const stage = await theatre.stage(look);
    const words = said[look.language];
    const shot = (name: string) => `mediation-${name}-${look.width}-${look.language}`;
    const address = await addressOf(stage, "楼上漏水，泡了楼下天花板");

    const cadre = await stage.enter("cadre", address);
    const { page } = cadre;
    const sheet = page.locator("section.mediation");
    const part = (title: string) =>
      sheet.locator("details.part").filter({ has: page.locator(`summary h3:text-is("${title}")`) });
    const open = async (title: string) => {
      const one = part(title).first();
      if ((await one.getAttribute("open")) === null) await one.locator("> summary").click();
      return one;
    };
    await sheet.getByRole("button", { name: words.begin, exact: true }).click();
    await sheet.getByLabel(words.asked).first().waitFor();
    for (const tick of await sheet.getByLabel(words.asked).all()) await tick.check();
    await examine(page, shot("begun"));
    await sheet.getByRole("button", { name: words.accept, exact: true }).click();

    // Whoever leads it is looked at first.
    const lead = await open(words.lead);
    await lead.getByRole("button", { name: words.check }).click();
    await lead.getByText(words.noTie).first().waitFor();
    await examine(page, shot("mediator"));
    await lead.getByRole("button", { name: words.appoint, exact: true }).click();

    // Together they may not sit yet, and the page says by which rule; one side alone may be heard.
    const sessions = await open(words.sessions);
    const planning = sessions.locator("details.part").last();
    await planning.getByLabel(words.where).fill("社区调解室");
    await planning.getByRole("button", { name: words.plan, exact: true }).click();
    await sessions.getByText(words.first).waitFor();
    await sessions.getByText(words.basis).first().waitFor();
    await examine(page, shot("refused"));
    const again = await open(words.sessions);
    const second = again.locator("details.part").last();
    if ((await second.getAttribute("open")) === null) await second.locator("> summary").click();
    await second.getByText(words.alone, { exact: true }).click();
    await second.getByLabel(words.where).fill("家里");
    await second.getByRole("button", { name: words.plan, exact: true }).click();
    const talk = again.locator("article").nth(1);
    await talk.getByLabel(words.note).fill("先听他说");
    await talk.getByRole("button", { name: words.hold, exact: true }).click();
    await sheet.getByText(words.held).waitFor();
    await examine(page, shot("held"));

    const survey = await open(words.survey);
    await survey.getByLabel(words.seen).fill("天花板一块水渍，60 厘米宽");
    await survey.getByRole("button", { name: words.enter, exact: true }).click();
    await survey.getByText("天花板一块水渍，60 厘米宽").first().waitFor();
    // A picture passes the tool that covers faces and plates before it is sent.
    await survey.locator("input[type=file]").setInputFiles({
      name: "现场.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from(await jpegOf(400, 300)),
    });
    const canvas = page.locator("dialog[open] canvas");
    await canvas.waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLCanvasElement>("dialog[open] canvas")!.width === 400,
    );
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 100, { steps: 4 });
    await page.mouse.up();
    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await examine(page, shot("cover"));
    await page.getByRole("button", { name: words.covered }).click();
    await survey.locator("figure img").waitFor();
    await examine(page, shot("survey"));

    const proposals = await open(words.proposals);
    await proposals.getByLabel(words.proposal).fill("楼上十天内修好水管，赔 1,200 元");
    await proposals.getByRole("button", { name: words.propose, exact: true }).click();
    await proposals.locator("summary").filter({ hasText: words.counter }).click();
    await proposals.getByLabel(words.instead).fill("修好水管，赔 800 元");
    await proposals.getByRole("button", { name: words.counter, exact: true }).click();
    await proposals.getByText(words.second).waitFor();
    await examine(page, shot("proposals"));
    await (await open(words.next)).getByText(words.routes).first().waitFor();

    // Without a signal the record stands on the phone, and is sent when there is one.
    const line = `没有信号时记的 ${look.width}`;
    const record = await open(words.record);
    await record.getByLabel(words.write).fill(line);
    await record.getByRole("button", { name: words.facts }).click();
    await cadre.context.setOffline(true);
    await record.getByRole("button", { name: words.add, exact: true }).click();
    await record.locator("article").getByText(line).waitFor();
    await examine(page, shot("offline"));
    await cadre.context.setOffline(false);
    const kept = async () =>
      (await stage.db.station(
        (await stage.db.directory.maybe<{ id: string }>("select id from station where code = 'sample'"))!.id,
        new Date(),
        (tx) =>
          tx.maybe<{ count: number }>(
            "select count(*)::int as count from mediation_note where station_id = $1 and text like $2",
            [tx.stationId, `${line}%`],
          ),
      ))!.count;
    const until = Date.now() + 60_000;
    while ((await kept()) === 0 && Date.now() < until) await page.waitForTimeout(500);
    assert.equal(await kept(), 1);
    await cadre.close();

    // The officer refers and stays out; what one side said alone is not theirs.
    const officer = await stage.enter("officer", address);
    const theirs = officer.page.locator("section.mediation");
    const sealed = theirs
      .locator("details.part")
      .filter({ has: officer.page.locator(`h3:text-is("${words.sealed}")`) });
    await sealed.locator("> summary").click();
    await sealed.getByText(words.police).waitFor();
    await examine(officer.page, shot("officer"));
    await officer.close();
    assert.ok(await stage.verify());
    await stage.close();
  });
