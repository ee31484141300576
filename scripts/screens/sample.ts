/// <reference lib="dom" />
/** A sample station of its own, as anyone starts it, and the way into it. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** A phone's picture may show two screens' worth, a desk's a little more than one. */
export const tall = { 390: { least: 844, most: 1500 }, 1440: { least: 900, most: 1200 } } as const;
export type Width = keyof typeof tall;
export type Language = "zh" | "en";

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve) =>
    probe.listen(0, "127.0.0.1", () => resolve((probe.address() as { port: number }).port)),
  );
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** The product as anyone starts it, with a sample station of its own. */
export async function startSample() {
  const built = spawnSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  if (built.status !== 0) throw new Error("the web could not be built");
  const data = mkdtempSync(join(tmpdir(), "gongzhi-screens-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["bin/gongzhi.mjs", "start"], {
    cwd: root,
    env: { ...process.env, GONGZHI_DATA: data, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("ready ")) resolve();
    });
    void ended.then(() => reject(new Error(`the sample did not start: ${said}`)));
  });
  const accounts = JSON.parse(readFileSync(join(data, "sample-accounts.json"), "utf8")) as {
    login: string;
    password: string;
  }[];
  return {
    origin: `http://localhost:${port}`,
    passwordOf: (login: string) => accounts.find((each) => each.login === login)!.password,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
export type Sample = Awaited<ReturnType<typeof startSample>>;

/**
 * One window for each width and language, kept: who sits at it is changed by the session's cookie, which is made
 * once for each login. A window for each picture costs a second and a half of processor time.
 */
export function openDoor(browsers: Record<Language, Browser>, sample: Sample) {
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();
  const windows = new Map<string, Page>();
  const openWindow = async (width: Width, language: Language) => {
    const context = await browsers[language].newContext({
      viewport: { width, height: tall[width].least },
      locale: language === "zh" ? "zh-CN" : "en-GB",
      hasTouch: width === 390,
      reducedMotion: "reduce",
    });
    await context.addInitScript((chosen) => {
      if (location.protocol !== "about:") localStorage.setItem("gongzhi.language", chosen);
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const signIn = async (page: Page, login: string) => {
    await page.goto(`${sample.origin}/sign-in`);
    await page.locator("input[name=login]").fill(login);
    await page.locator("input[name=password]").fill(sample.passwordOf(login));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    sessions.set(login, await page.context().cookies());
  };
  return async (login: string, width: Width, language: Language): Promise<Page> => {
    const name = `${width}-${language}`;
    const page = windows.get(name) ?? (await openWindow(width, language));
    windows.set(name, page);
    await page.goto("about:blank");
    await page.setViewportSize({ width, height: tall[width].least });
    await page.context().clearCookies();
    const known = sessions.get(login);
    if (known) await page.context().addCookies(known);
    else if (login !== "") await signIn(page, login);
    return page;
  };
}
