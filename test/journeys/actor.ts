/// <reference lib="dom" />
import assert from "node:assert/strict";
import type { Browser, BrowserContext, Cookie, Page } from "playwright-core";
import type { Look } from "./stage.ts";

export type Window = { page: Page; context: BrowserContext; faults: string[]; empty: () => Promise<void> };
export type Actor = { page: Page; context: BrowserContext; close(): Promise<void> };

/**
 * People come in through the sign-in page, one after the other at the same browser window, as at the desk of a
 * community's office: who leaves takes cookies and storage along, and who comes back the same day is still signed in.
 * A window of its own for each would compile the app anew and cost 1.9 s of processor time for every entry; the form
 * costs 0.9 s, coming back 0.4 s.
 */
export function openEntrance(of: {
  browser: Browser;
  look: Look;
  origin: string;
  passwordOf: (login: string) => string;
  /** Nobody sits at these: of this width, this language and this address, and emptied. */
  free: Window[];
}) {
  const { browser, look, origin, passwordOf, free } = of;
  const taken = new Set<Window>();
  /** What each took along when leaving. */
  const sessions = new Map<string, Cookie[]>();

  const openWindow = async (): Promise<Window> => {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
      locale: look.language === "zh" ? "zh-CN" : "en-GB",
      hasTouch: look.width === 390,
      // It would fetch the whole shell for each window; the phone's own journeys let it.
      serviceWorkers: "block",
    });
    // Not on a blank page, which has no storage.
    await context.addInitScript((language) => {
      if (location.protocol !== "about:") localStorage.setItem("gongzhi.language", language);
    }, look.language);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const tools = await context.newCDPSession(page);
    const empty = async () => {
      await page.unrouteAll({ behavior: "wait" });
      // Not about:blank: of another site, that would cost a process and everything compiled in it.
      await page.goto(`${origin}/api/health`);
      for (const other of context.pages()) if (other !== page) await other.close();
      await context.clearCookies();
      await tools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    };
    return { page, context, faults, empty };
  };

  return {
    /** The first time through the sign-in page, as a person would; `at` is the page that opens then. */
    enter: async (login: string, at = "/"): Promise<Actor> => {
      const window = free.pop() ?? (await openWindow());
      taken.add(window);
      const { page, context, faults } = window;
      const { href, pathname, search } = new URL(at, origin);
      const session = sessions.get(login);
      if (session !== undefined) {
        await context.addCookies(session);
        await page.goto(href);
      } else {
        await page.goto(`${origin}/sign-in?to=${encodeURIComponent(pathname + search)}`);
        await page.locator("input[name=login]").fill(login);
        await page.locator("input[name=password]").fill(passwordOf(login));
        await page.keyboard.press("Enter");
        await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      }
      return {
        page,
        context,
        close: async () => {
          assert.deepEqual(faults, [], "the page threw");
          const cookies = await context.cookies(origin);
          if (cookies.length > 0) sessions.set(login, cookies);
          else sessions.delete(login);
          await window.empty();
          taken.delete(window);
          free.push(window);
        },
      };
    },
    /** What they took along opens nothing any more. */
    forget: () => sessions.clear(),
    /** Where somebody still sits, a journey failed: nobody comes after. */
    close: async () => {
      for (const { context } of taken) await context.close();
    },
  };
}
