/// <reference lib="dom" />
/**
 * A partnership that runs: in 欧亚南路 the officer reports a joint night patrol and the guard signs it; after a
 * while the officer writes a second revision of it, the chief reads what changes in settings and duties and
 * approves, and the duties follow. In 欧亚三路 a newer version of the station's own product is taken over.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { words as lifeWords } from "../../modules/duty/web/words.ts";
import { words as dutyWords } from "../../modules/duty/words.ts";
import { words as programmeWords } from "../../modules/programme/words.ts";
import { words as shelfWords } from "../../modules/shelf/words.ts";
import { words as pageWords } from "../../web/pages/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

const words = { ...dutyWords, ...lifeWords, ...programmeWords, ...shelfWords, ...pageWords } as Record<
  string,
  { zh: string; en: string }
>;
const say = (look: Look, key: string, values: Record<string, string | number> = {}) => {
  const text = words[key]?.[look.language];
  assert.ok(text !== undefined, `no words for ${key}`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? "")).trim();
};
const shown = (of: Locator) => of.filter({ visible: true }).first();

type Row = { id: string; productCode: string; stage: string; dueOn: string; minutes: number };
const duties = async (page: Page, stage: Stage, query: string) =>
  (
    (await (await page.request.get(`${stage.origin}/api/duties?limit=200&${query}`)).json()) as {
      items: Row[];
    }
  ).items;
const programmeOf = async (page: Page, stage: Stage, product: string) => {
  const answer = await page.request.get(`${stage.origin}/api/programmes`);
  const { items } = (await answer.json()) as { items: { id: string; products: { code: string }[] }[] };
  return items.find(({ products }) => products.some(({ code }) => code === product))!.id;
};

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (page: string) => `partnership-${page}-${look.width}-${look.language}`;
  let stage: Stage;
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  test(`${label}: the officer reports the joint patrol done, the guard signs it`, async () => {
    const officer = await stage.enter("officer2");
    const open = await duties(officer.page, stage, "mine=true&state=open");
    const patrol = open.find(({ productCode, stage: key }) => productCode === "P01" && key === "patrol")!;
    await officer.page.goto(`${stage.origin}/duties/${patrol.id}`);
    await shown(officer.page.getByRole("button", { name: say(look, "duty.save.patrol") })).click();
    await officer.page.waitForURL((at) => !at.pathname.startsWith("/duties/"));
    await officer.page.goto(`${stage.origin}/duties/${patrol.id}`);
    await officer.page.getByRole("heading", { name: say(look, "duty.sign.title") }).waitFor();
    await officer.page
      .getByText(say(look, "duty.sign.waits", { role: look.language === "zh" ? "保安" : "guard" }))
      .first()
      .waitFor();
    await examine(officer.page, name("reported"));
    await officer.close();

    const guard = await stage.enter("guard");
    await guard.page.locator(`.duty a[href="/duties/${patrol.id}"]`).waitFor();
    await examine(guard.page, name("waits"));
    await guard.page.locator(`.duty a[href="/duties/${patrol.id}"]`).click();
    await shown(guard.page.getByRole("button", { name: say(look, "duty.sign.act") })).click();
    await guard.page.getByRole("button", { name: say(look, "duty.sign.unsign") }).waitFor();
    await examine(guard.page, name("signed"));
    const done = await guard.page.request.get(`${stage.origin}/api/duties/${patrol.id}`);
    assert.equal(((await done.json()) as { state: string }).state, "done", "signed by both, it is done");
    await guard.close();
  });

  test(`${label}: the patrol gets a second revision: what changes is read, approved, and the duties follow`, async () => {
    const officer = await stage.enter("officer2");
    const { page } = officer;
    const id = await programmeOf(page, stage, "P01");
    await page.goto(`${stage.origin}/programmes/${id}`);
    await page.getByRole("button", { name: say(look, "programme.revise"), exact: true }).click();
    await page.getByLabel(say(look, "programme.revise_reason")).fill("示例：周二夜里也有人丢车");
    await page.getByRole("button", { name: say(look, "programme.revise_act"), exact: true }).click();
    await page.waitForURL(/\/baskets\//);
    const difference = page.locator("#diff");
    await difference.getByText(say(look, "programme.diff_nothing")).waitFor();

    const tuesday = look.language === "zh" ? "周二" : "Tue";
    await page.locator(".chosen").getByRole("button", { name: tuesday, exact: true }).click();
    const length = page.getByRole("group", {
      name: look.language === "zh" ? "每班时长" : "Length of a shift",
    });
    await length.getByRole("button").last().click();
    await difference
      .getByText(look.language === "zh" ? /60 分钟 → 75 分钟/ : /60 minutes → 75 minutes/)
      .waitFor();
    const told = await difference.innerText();
    assert.match(told, look.language === "zh" ? /哪几晚/ : /Which nights/);
    assert.match(told, new RegExp(`→.*${look.language === "zh" ? "二" : "Tue"}`));
    for (const what of ["cancelled", "kept", "added"])
      assert.ok(told.includes(say(look, `programme.diff_${what}`)));
    await examine(page, name("revision"));
    await shown(page.getByRole("button", { name: say(look, "programme.submit"), exact: true })).click();
    await page.waitForURL(/\/revisions\/2$/);
    const refused = shown(page.getByRole("button", { name: say(look, "programme.approve") }));
    assert.equal(await refused.getAttribute("aria-disabled"), "true", "its writer is not its judge");
    await examine(page, name("submitted"));
    const address = page.url();
    await officer.close();

    const chief = await stage.enter("chief");
    await chief.page.goto(address);
    await chief.page.locator("#diff").getByText(/75/).first().waitFor();
    await examine(chief.page, name("before-chief"));
    await shown(chief.page.getByRole("button", { name: say(look, "programme.approve") })).click();
    await chief.page.getByText(say(look, "programme.revision.in_force")).first().waitFor();
    await examine(chief.page, name("in-force"));
    await chief.close();

    // In the queue: asked until the new evening stands among the duties.
    const again = await stage.enter("officer2");
    const onTuesday = ({ dueOn, stage: key }: Row) => key === "patrol" && new Date(dueOn).getUTCDay() === 2;
    let found: Row | undefined;
    for (let tries = 0; tries < 40 && found === undefined; tries++) {
      found = (await duties(again.page, stage, `programmeId=${id}&state=open`)).find(onTuesday);
      if (found === undefined) await again.page.waitForTimeout(250);
    }
    assert.equal(found?.minutes, 75, "a patrol on Tuesday, as long as the revision says");
    await again.page.goto(`${stage.origin}/programmes/${id}`);
    await again.page.getByRole("heading", { name: say(look, "programme.revisions") }).waitFor();
    await again.page.getByText("示例：周二夜里也有人丢车").first().waitFor();
    await examine(again.page, name("followed"));
    await again.close();
  });

  test(`${label}: a newer version of the own product is taken over, the value that does not fit is named`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    await page.locator('.duty a[href$="/offers"]').click();
    await page
      .getByText(look.language === "zh" ? /45 分钟.*30 分钟/ : /45 minutes.*30 minutes/)
      .first()
      .waitFor();
    await examine(page, name("offer"));
    await page.getByRole("button", { name: say(look, "programme.offer.revise", { n: 2 }) }).click();
    await page.waitForURL(/\/baskets\//);
    await page
      .getByText(say(look, "programme.because_version", { code: "S01", n: 2 }))
      .first()
      .waitFor();
    const check = look.language === "zh" ? /请核对，原来是 45 分钟/ : /please check, it was 45 minutes/;
    await page.locator(".chosen").getByText(check).waitFor();
    await examine(page, name("taken"));
    // Set otherwise, it has been looked at.
    const length = page.getByRole("group", {
      name: look.language === "zh" ? "走一圈多久" : "Length of a round",
    });
    await length.getByRole("button").first().click();
    await page.locator(".chosen").getByText(check).waitFor({ state: "detached" });
    await officer.close();
  });

  test(`${label}: after all that the journal is whole`, async () => {
    assert.ok(await stage.verify());
    await stage.close();
  });
}
