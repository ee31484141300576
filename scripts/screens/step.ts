/// <reference lib="dom" />
/** One step of the walk through the screens, and the few moves that several steps make. */
import type { Page } from "playwright-core";

/** What the walk has come by: communities by code, programmes by number, and what an act leaves behind. */
export type Places = {
  community: Record<string, string>;
  programme: Record<string, string>;
  url: string;
  search: string;
};

type Common = { login: string; to: (at: Places) => string };
export type Screen = Common & {
  name: string;
  says: string;
  /** Also in English. */
  english?: boolean;
  /** Opens what the address alone does not show; nothing is saved by it. */
  opens?: (page: Page) => Promise<void>;
  /** Once the picture is taken: what the window must not keep for those that follow. */
  closes?: (page: Page) => Promise<void>;
  /** From the top unless a part further down is meant. */
  down?: string;
};
/** Done once between screens; where it ends is `at.url` for what follows. */
export type Act = Common & { does: (page: Page) => Promise<void> };
export type Chapter = { title: string; steps: readonly (Screen | Act)[] };

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
export const inDialog = (page: Page) => page.getByRole("dialog");
export const arrive = (page: Page, path: RegExp) => page.waitForURL(path);
export const here = (at: Places) => at.url + at.search;
export const xinyu = (at: Places) => at.community["xyhy"]!;
export const third = (at: Places) => at.programme["OY3-2026-1"]!;
/** Opens the first duty of Today whose card holds the words. */
export const openDuty = async (page: Page, words: string | RegExp) => {
  // No promise, and not one that only waits for a signature: which one stands first depends on the day of the week.
  const duties = page.locator("article.duty").filter({ has: page.locator("a.btn[href^='/duties/']") });
  const cards = duties.filter({ hasText: words }).filter({ hasNotText: "签认" });
  await cards.first().locator("a.btn").first().click();
  await arrive(page, /\/duties\//);
};
