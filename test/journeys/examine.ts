/// <reference lib="dom" />
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";

const axeText = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sizes = { 390: { width: 390, height: 844 }, 1440: { width: 1440, height: 900 } };

/** Half of what axe costs. Colours know no language: at each width the walk of that width looks at them. */
const ofColour = ["color-contrast", "link-in-text-block"];

/**
 * axe-core finds nothing, and nothing scrolls sideways, on a phone and at a desk: the window is drawn to the other
 * width and back. So a journey that is walked on a phone in Chinese and at a desk in English sees every page in all
 * four, for half of the way. A picture of each is kept when SHOTS names a folder.
 */
export async function examine(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize()!;
  const [here, there] = width === 390 ? ([390, 1440] as const) : ([1440, 390] as const);
  await settled(page);
  await passes(page, name);
  await page.setViewportSize(sizes[there]);
  await settled(page);
  await passes(page, name.replace(`-${here}-`, `-${there}-`), ofColour);
  await page.setViewportSize(sizes[here]);
}

/**
 * The page has come (its address changes before its code is there, and the page before it still stands for a moment)
 * and its skeletons are gone: the same heading a while long.
 */
async function settled(page: Page): Promise<void> {
  // Drawn to another width it may come anew: what stood before does not count.
  await page.evaluate(() => delete (globalThis as { heading?: unknown }).heading);
  const still = () => {
    const seen = globalThis as unknown as { heading?: Element | null; since?: number };
    const heading = document.querySelector("h1");
    const busy = document.querySelector("[aria-busy=true]") !== null;
    if (heading === null || busy || heading !== seen.heading) {
      seen.heading = busy ? null : heading;
      seen.since = performance.now();
      return false;
    }
    return performance.now() - seen.since! > 300;
  };
  // Asked twenty times a second: on every frame, as Playwright does, it would keep the page busy itself.
  await page.waitForFunction(still, undefined, { polling: 50 });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

async function passes(page: Page, name: string, without: string[] = []): Promise<void> {
  const wide = await page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".room")].map(
        (each) => each.scrollWidth - each.clientWidth,
      ),
    ),
  );
  assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} px`);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeText);
  const violations = await page.evaluate(async (without) => {
    type Violation = { id: string; nodes: { target: string[] }[] };
    const { axe } = globalThis as unknown as {
      axe: { configure(of: object): void; run(of: object): Promise<{ violations: Violation[] }> };
    };
    // It would write down the source of every element it looks at, of the whole page among them.
    axe.configure({ noHtml: true });
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    return (await axe.run({ resultTypes: ["violations"], rules })).violations.map(
      ({ id, nodes: [first] }) =>
        `${id}: ${document.querySelector(first?.target.at(-1) ?? "html")?.outerHTML.slice(0, 160)}`,
    );
  }, without);
  assert.deepEqual(violations, [], `axe on ${name}`);
  const shots = process.env["SHOTS"];
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true });
    const { width, height } = page.viewportSize()!;
    // What scrolls above the tabs of a phone is seen whole in a window of its height.
    const hidden = await page.evaluate(() => {
      const room = document.querySelector(".room");
      return room === null ? 0 : room.scrollHeight - room.clientHeight;
    });
    await page.setViewportSize({ width, height: height + hidden });
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    await page.setViewportSize({ width, height });
  }
}
