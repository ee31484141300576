/// <reference lib="dom" />
/**
 * A page stays true while a colleague acts: the duty they completed goes, a text under way stays and says so, ten windows
 * hold one stream, and where no stream can be kept the page asks from time to time.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as ofDuties } from "../../modules/duty/web/words.ts";
import { words } from "../../web/words.ts";
import { type Stage, examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

/** Who listens in the browser of this page: streams its windows opened and have not closed. */
const countStreams = async (stage: Stage, pages: Page[]) => {
  let open = 0;
  for (const page of pages)
    open += await page.evaluate(() => (globalThis as unknown as { streams?: number }).streams ?? 0);
  return open;
};
/** Counts streams as the page opens and closes them. */
const counting = () => {
  const Own = EventSource;
  const seen = globalThis as unknown as { streams: number; EventSource: typeof EventSource };
  seen.streams = 0;
  seen.EventSource = class extends Own {
    constructor(address: string | URL) {
      super(address);
      seen.streams++;
    }
    override close() {
      super.close();
      seen.streams--;
    }
  };
};
type Listed = { items: { id: string; version: number; title: { zh: string } }[] };
const api = <T>(page: Page, method: string, path: string, body?: unknown) =>
  page.evaluate(
    async ({ method, path, body }) => {
      const answer = await fetch(path, {
        method,
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await answer.json()) as never;
    },
    { method, path, body },
  ) as Promise<T>;
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
/** The page asked for this again. */
const asked = (page: Page, path: string) =>
  page.waitForResponse((answer) => new URL(answer.url()).pathname === path && answer.ok(), {
    timeout: 15_000,
  });

for (const look of looks.filter(({ width, language }) => (width === 390) === (language === "zh")))
  test(`${look.width} px, ${look.language}: what a colleague did stands there, and a draft is left alone`, async () => {
    const stage = await theatre.stage(look);
    const officer = await stage.enter("officer");
    await officer.context.addInitScript(counting);
    const { page } = officer;
    await page.goto(stage.origin);
    await settled(page);
    const streaming = async () => {
      for (let waited = 0; waited < 100; waited++) {
        if ((await countStreams(stage, [page])) === 1) return;
        await page.waitForTimeout(100);
      }
      assert.fail("no stream");
    };
    await streaming();

    const chief = await stage.enter("chief");
    const listed = await api<Listed>(chief.page, "GET", "/api/pages/today");
    assert.ok(listed);
    const own = await api<Listed>(page, "GET", "/api/duties?mine=true&state=open&limit=20");
    const [first, second] = own.items as [Listed["items"][number], Listed["items"][number]];
    const cancel = async (id: string) => {
      await api(chief.page, "POST", `/api/duties/${id}/cancellation`, { note: "另有安排" });
      assert.equal(await stage.verify(), true);
    };

    // Today, read anew in its place, without a reload and with the focus where it was.
    await page.locator("h1").first().focus();
    const again = asked(page, "/api/pages/today");
    await cancel(first.id);
    await again;
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");

    // In the middle of a note on the second one: it stays, and the page says what happened.
    await page.goto(`${stage.origin}/duties/${second.id}`);
    await settled(page);
    await streaming();
    await page.getByRole("button", { name: ofDuties["duty.note_add"][look.language] }).first().click();
    const note = page.locator("textarea").first();
    await note.fill("门口贴了通知，");
    await cancel(second.id);
    await page.getByText(words["web.live.changed"][look.language].trim()).waitFor({ timeout: 15_000 });
    assert.equal(await note.inputValue(), "门口贴了通知，");
    await examine(page, `live-held-${look.width}-${look.language}`);
    const shown = asked(page, `/api/duties/${second.id}`);
    await page.getByRole("button", { name: words["web.live.look"][look.language] }).click();
    await shown;
    // What the queue did after the act is told once more; it may come in between.
    const told = page.getByText(words["web.live.changed"][look.language].trim());
    for (let i = 0; i < 5 && (await told.isVisible()); i++) {
      await page
        .getByRole("button", { name: words["web.live.look"][look.language] })
        .click({ timeout: 2000 })
        .catch(() => undefined);
      await page.waitForTimeout(1500);
    }
    await told.waitFor({ state: "detached" });
    await chief.close();

    // Windows of one browser share a stream, and another goes on with it when the first is shut.
    const others: Page[] = [];
    for (let at = 0; at < 3; at++) {
      const other = await officer.context.newPage();
      await other.goto(stage.origin);
      await settled(other);
      others.push(other);
    }
    await page.waitForTimeout(1_500);
    assert.equal(await countStreams(stage, [page, ...others]), 1);
    await page.goto("about:blank");
    let one = 0;
    for (let waited = 0; waited < 50 && one !== 1; waited++) {
      await others[0]!.waitForTimeout(100);
      one = await countStreams(stage, others);
    }
    assert.equal(one, 1);
    await officer.close();
    await stage.close();
  });
