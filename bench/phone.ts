/**
 * The phone: Today opened cold without a line, beside the same with one; and five hundred writes that waited, sent while
 * the page stays quick (longest task). `node bench/phone.ts [--rounds 5] [--writes 500]`
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openHandset } from "../test/journeys/handset.ts";
import { held, keeps, queue, signIn } from "../test/journeys/phone-walk.ts";
import { openWeakLine } from "../test/journeys/weak-line.ts";
import { pathOf, startServer } from "./processes.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, writes: { type: "string", default: "500" } },
});
const folder = mkdtempSync(join(tmpdir(), "gongzhi-phone-"));
chmodSync(folder, 0o711);
const server = await startServer([pathOf("../bin/gongzhi.mjs"), "start"], {
  GONGZHI_DATA: folder,
  PORT: "0",
});
const line = await openWeakLine(`http://127.0.0.1:${server.port}`);
const handset = openHandset({ width: 390, language: "zh" });
const accounts = JSON.parse(readFileSync(join(folder, "sample-accounts.json"), "utf8")) as {
  login: string;
  password: string;
}[];
const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
let met = true;
try {
  let page = await handset.open();
  await signIn(page, line.origin, "cadre", accounts.find(({ login }) => login === "cadre")!.password);
  await keeps(page, []);
  await page.waitForTimeout(3000);
  const cookies = await page.context().cookies();

  /** A browser of its own each time: nothing is warm but the disk. */
  const open = async (mode: 0 | null): Promise<number> => {
    await handset.kill();
    page = await handset.open();
    await page.context().addCookies(cookies);
    line.set(mode);
    const started = performance.now();
    await page.goto(`${line.origin}/`, { waitUntil: "commit" });
    await page.locator("article.duty").first().waitFor();
    return performance.now() - started;
  };
  const [offline, online]: [number[], number[]] = [[], []];
  for (let round = 0; round < Number(values.rounds); round++) {
    offline.push(await open(null));
    online.push(await open(0));
  }
  const said = (list: number[]) => `${Math.round(middle(list))} ms of ${list.map(Math.round).join(", ")}`;
  console.log(`Today, cold, without a line: ${said(offline)} (most 1000)`);
  console.log(`Today, cold, with one:       ${said(online)}`);
  met &&= middle(offline) <= 1000;

  line.set(0);
  const count = Number(values.writes);
  await page.goto(`${line.origin}/`);
  const href = await page.locator('a[href^="/duties/"]').first().getAttribute("href");
  await page.waitForTimeout(2000);
  line.set(null);
  await queue(page, `/api${href}/notes`, count);
  await page.goto(`${line.origin}/outbox`);
  await page.locator("h1").waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask" });
  });
  line.set(0);
  const started = performance.now();
  const send = page.locator(".outbox .btn.pri");
  while ((await held(page)) > 0 && performance.now() - started < 300_000) {
    if (await send.isVisible()) await send.click({ timeout: 500 }).catch(() => undefined);
    await page.waitForTimeout(500);
  }
  const seconds = (performance.now() - started) / 1000;
  const left = await held(page);
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  console.log(
    `${count - left} of ${count} writes sent in ${seconds.toFixed(1)} s; longest task ${Math.round(longest)} ms (most 50)`,
  );
  met &&= left === 0 && longest <= 50;
} finally {
  await handset.close();
  await line.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(met ? 0 : 1);
