/// <reference lib="dom" />
/**
 * The four journeys of the first thread, in each width and language where the way is long: an officer starts a second product,
 * is told the hours, submits; the chief approves; a partner finds the duties on Today, with reasons.
 * 心语花园 is the one that does not fit at first (CAP-01) and fits after the offered change of shares.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as dutyWords } from "../../modules/duty/words.ts";
import { words as programmeWords } from "../../modules/programme/words.ts";
import { words as pageWords } from "../../web/pages/words.ts";
import { type Look, type Stage, allLooks, examine, looks, openTheatre } from "./stage.ts";

const words = { ...dutyWords, ...programmeWords, ...pageWords } as Record<string, { zh: string; en: string }>;
const say = (look: Look, key: string) => {
  const text = words[key]?.[look.language];
  assert.ok(text !== undefined, `no words for ${key}`);
  return text.replace(/\{\{.*$/, "").trim();
};

type Journey = {
  community: { zh: string; en: string };
  officer: string;
  partner: string;
  product: string;
  overCapacity: boolean;
  /** Last year's count is too small ever to show a fall: refused until that is said openly. */
  undecidable?: true;
};
const journeys: Journey[] = [
  {
    community: { zh: "心语花园社区", en: "Xinyu Garden" },
    officer: "officer",
    partner: "cadre",
    product: "P15",
    overCapacity: true,
  },
  {
    community: { zh: "欧亚南路社区", en: "Ouya South Road" },
    officer: "officer2",
    partner: "lawyer",
    product: "P11",
    overCapacity: false,
  },
  {
    community: { zh: "欧亚三路社区", en: "Ouya Third Road" },
    officer: "officer",
    partner: "property",
    product: "P27",
    overCapacity: false,
  },
  {
    community: { zh: "袁雒社区", en: "Yuanluo" },
    officer: "officer3",
    partner: "officer3",
    product: "P21",
    overCapacity: false,
    undecidable: true,
  },
];

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

for (const look of allLooks) {
  const label = `${look.width} px, ${look.language}`;
  let stage: Stage;
  test(`${label}: the stage opens`, async () => {
    stage = await theatre.stage(look);
  });

  // 心语花园, the longest way, is walked in all four; its pages are seen in all four on the first two walks.
  const sees = looks.includes(look) ? examine : () => Promise.resolve();
  for (const journey of looks.includes(look) ? journeys : journeys.slice(0, 1))
    test(`${label}: ${journey.community.zh} from shelf to Today with ${journey.product}`, async () => {
      const name = (page: string) => `${journey.product}-${page}-${look.width}-${look.language}`;
      const officer = await stage.enter(journey.officer, "/communities");
      const { page } = officer;
      await page.getByRole("link", { name: journey.community[look.language] }).first().click();
      await page.waitForURL(/\/communities\/[0-9a-f-]{36}/);
      const communityId = /communities\/([0-9a-f-]{36})/.exec(page.url())![1]!;
      await sees(page, name("community"));
      await page.goto(`${stage.origin}/shelf/${journey.product}?community=${communityId}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await sees(page, name("product"));
      // By the button with the hours; what nothing speaks for asks for a line of reason.
      await page
        .locator("aside")
        .getByRole("button", { name: /放进.*购物篮|Put in the basket/ })
        .click();
      const reason = page.getByLabel(say(look, "page.product.why"));
      await Promise.race([page.waitForURL(/\/baskets\//), reason.waitFor()]);
      if (!page.url().includes("/baskets/")) {
        await sees(page, name("reason"));
        await reason.fill("示例原因");
        await page.keyboard.press("Enter");
      }
      await page.waitForURL(/\/baskets\//);
      await page.locator(".chosen").first().waitFor(); // The address changes before its page has come.
      await sees(page, name("basket"));

      const submit = page.getByRole("button", { name: say(look, "programme.submit"), exact: true }).first();
      if (journey.overCapacity) {
        await refused(submit);
        assert.match(
          await page.locator("main").innerText(),
          /6\.4.*6\.0|6\.0.*6\.4/s,
          "hours needed and declared are said",
        );
        await page
          .getByRole("button", { name: say(look, "programme.way.apply") })
          .first()
          .click();
        await page
          .locator("button:not([aria-disabled=true])")
          .getByText(say(look, "programme.submit"), { exact: true })
          .first()
          .waitFor();
      }
      if (journey.undecidable) {
        await refused(submit);
        await page.getByRole("button", { name: say(look, "programme.terms.way_openly") }).click();
        await page.locator(".frozen .say", { hasText: say(look, "programme.said_openly") }).waitFor();
        await page
          .locator("button:not([aria-disabled=true])")
          .getByText(say(look, "programme.submit"), { exact: true })
          .first()
          .waitFor();
        await sees(page, name("openly"));
      }
      await submit.click();
      await page.waitForURL(/\/programmes\//);
      const programmeUrl = page.url();
      await page.locator(".receipt").first().waitFor();
      await sees(page, name("submitted"));
      await refused(page.getByRole("button", { name: say(look, "programme.approve") }).first());
      await officer.close();

      const chief = await stage.enter("chief", programmeUrl);
      await chief.page
        .getByRole("button", { name: say(look, "programme.approve") })
        .first()
        .click();
      await chief.page.getByText(say(look, "programme.state.active")).first().waitFor();
      await sees(chief.page, name("approved"));
      await chief.close();

      const partner = await stage.enter(journey.partner);
      await opensDuty(partner.page, stage, journey, look);
      await sees(partner.page, name("duty"));
      await partner.close();
    });

  test(`${label}: a visit is done in a few taps and can be taken back`, async () => {
    const cadre = await stage.enter("cadre", "/");
    const { page } = cadre;
    await page.getByRole("heading", { level: 1 }).waitFor();
    const before = await page.locator("h1").innerText();
    const start = page
      .locator("a, button")
      .filter({ hasText: say(look, "duty.kind.visit") })
      .first();
    await start.click();
    await page.waitForURL(/\/duties\//);
    const url = page.url();
    await page
      .getByRole("button", { name: say(look, "duty.save.visit") })
      .first()
      .click();
    await page.waitForURL((at) => !at.pathname.startsWith("/duties/"));
    await page.goto(url);
    await page
      .getByRole("button", { name: say(look, "duty.undo") })
      .first()
      .click();
    await page
      .getByRole("button", { name: say(look, "duty.save.visit") })
      .first()
      .waitFor();
    assert.ok(before.length > 0);
    await cadre.close();
  });

  if (looks.includes(look))
    test(`${label}: every page of every post passes axe and does not scroll sideways`, async () => {
      const pages = {
        officer: ["/", "/week", "/communities", "/shelf", "/programmes", "/people", "/me"],
        chief: ["/", "/programmes", "/journal"],
        guard: ["/", "/week"],
        auditor: ["/journal", "/me"],
        security: ["/people"],
      };
      for (const [login, paths] of Object.entries(pages)) {
        const actor = await stage.enter(login, paths[0]);
        for (const path of paths) {
          if (path !== paths[0]) await actor.page.goto(`${stage.origin}${path}`);
          await actor.page.getByRole("heading", { level: 1 }).waitFor();
          await sees(actor.page, `${login}${path.replaceAll("/", "-")}-${look.width}-${look.language}`);
        }
        await actor.close();
      }
    });

  test(`${label}: after all that the journal is whole`, async () => {
    assert.ok(await stage.verify());
    await stage.close();
  });
}

async function refused(button: ReturnType<Page["getByRole"]>): Promise<void> {
  await button.waitFor();
  assert.equal(await button.getAttribute("aria-disabled"), "true");
  const about = await button.getAttribute("aria-describedby");
  assert.ok(about, "a refused button names its reason");
}

/** The partner's Today or week holds a duty of the product; it opens and says why. */
async function opensDuty(page: Page, stage: Stage, journey: Journey, look: Look): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const found = await page.evaluate(async (product) => {
    const answer = await fetch("/api/duties?mine=true&state=open&limit=200");
    const { items } = (await answer.json()) as { items: { id: string; productCode: string }[] };
    return items.find((item) => item.productCode === product)?.id ?? null;
  }, journey.product);
  assert.ok(found, `${journey.partner} has a duty of ${journey.product}`);
  await page.goto(`${stage.origin}/duties/${found}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  void look;
}
