/// <reference lib="dom" />
/** A phone of its own: a browser with a folder that outlives it, so that it can be killed and opened again. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type Page, chromium } from "playwright-core";
import type { Language } from "../../server/wire.ts";
import { findBrowser } from "./browser.ts";

export type Handset = {
  open(): Promise<Page>;
  /** As a phone whose battery dies: nothing is said to anybody. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

export function openHandset(of: { width: number; language: Language }): Handset {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-handset-"));
  let browser: ChildProcess | null = null;
  const kill = async () => {
    const dying = browser;
    browser = null;
    if (dying === null || dying.exitCode !== null) return;
    const gone = new Promise((done) => dying.once("exit", done));
    // The whole group: its renderers and its store too.
    process.kill(-dying.pid!, "SIGKILL");
    await gone;
  };
  const start = (): Promise<string> =>
    new Promise((resolve, reject) => {
      browser = spawn(
        findBrowser(),
        [
          "--headless=new",
          "--remote-debugging-port=0",
          `--user-data-dir=${folder}`,
          ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
          ...["--disable-background-networking", "--disable-component-update", "--hide-scrollbars"],
          `--window-size=${of.width},844`,
          `--lang=${of.language === "zh" ? "zh-CN" : "en-GB"}`,
          "about:blank",
        ],
        { detached: true, stdio: ["ignore", "ignore", "pipe"] },
      );
      let said = "";
      browser.stderr!.on("data", (bytes: Buffer) => {
        said += bytes.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      browser.once("exit", () => reject(new Error(`the browser ended: ${said.slice(-500)}`)));
    });
  return {
    open: async () => {
      const context = (await chromium.connectOverCDP(await start())).contexts()[0] as BrowserContext;
      await context.addInitScript((language) => {
        if (location.protocol !== "about:") localStorage.setItem("gongzhi.language", language);
      }, of.language);
      const page = await context.newPage();
      await page.setViewportSize({ width: of.width, height: of.width === 390 ? 844 : 900 });
      page.setDefaultTimeout(45_000);
      return page;
    },
    kill,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
