/**
 * Lighthouse on Today, as a phone, signed in by header; the median of five. The tool lies in tools/ with its own
 * package.json: `npm install --prefix tools`, then `node bench/lighthouse.ts [--runs 5] [--login cadre]`.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../test/journeys/browser.ts";
import { pathOf, startServer } from "./processes.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, login: { type: "string", default: "cadre" } },
});
const tool = pathOf("../tools/node_modules/lighthouse/cli/index.js");
if (!existsSync(tool)) {
  console.log("lighthouse is not installed: npm install --prefix tools");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "gongzhi-lighthouse-"));
chmodSync(folder, 0o711);
const env = { GONGZHI_DATA: folder, PORT: "0" };
const server = await startServer([pathOf("../bin/gongzhi.mjs"), "start"], env);
const least = { performance: 90, accessibility: 100, "best-practices": 95 } as const;
type Category = keyof typeof least;
const scores: Record<Category, number[]> = { performance: [], accessibility: [], "best-practices": [] };
const told: Record<string, number[]> = {};
const quiet: string[] = [];
try {
  const out = execFileSync(
    process.execPath,
    [pathOf("../bin/gongzhi.mjs"), "token", "--account", values.login, "--json"],
    { env: { ...process.env, ...env }, encoding: "utf8" },
  );
  const { token } = JSON.parse(out) as { token: string };
  for (let run = 0; run < Number(values.runs); run++) {
    const file = join(folder, `${run}.json`);
    execFileSync(
      process.execPath,
      [
        tool,
        `http://localhost:${server.port}/`,
        "--quiet",
        "--output=json",
        `--output-path=${file}`,
        `--only-categories=${Object.keys(least).join(",")}`,
        "--form-factor=mobile",
        `--extra-headers=${JSON.stringify({ Authorization: `Bearer ${token}` })}`,
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --lang=zh-CN",
      ],
      { env: { ...process.env, CHROME_PATH: findBrowser() }, stdio: ["ignore", "ignore", "inherit"] },
    );
    const report = JSON.parse(readFileSync(file, "utf8")) as {
      finalDisplayedUrl: string;
      environment: { benchmarkIndex: number };
      categories: Record<Category, { score: number }>;
      audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
    };
    if (new URL(report.finalDisplayedUrl).pathname !== "/")
      throw new Error(`it saw ${report.finalDisplayedUrl}, not Today`);
    // Blocking time is wall time four times over: beside other work it says more of that work than of the page.
    quiet.push(`${Math.round(report.environment.benchmarkIndex)} at load ${loadavg()[0]!.toFixed(1)}`);
    for (const name of Object.keys(least) as Category[])
      scores[name].push(Math.round(report.categories[name].score * 100));
    for (const name of [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "speed-index",
    ])
      (told[name] ??= []).push(Math.round(report.audits[name]!.numericValue ?? 0));
    if (run === 0)
      for (const [id, audit] of Object.entries(report.audits))
        if (audit.score !== null && audit.score < 0.9)
          console.log(
            `  ${id}: ${audit.title}${process.env["DETAILS"] ? JSON.stringify(audit).slice(0, 3000) : ""}`,
          );
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const met = (Object.keys(least) as Category[]).map((name) => {
  const score = middle(scores[name]);
  const verdict = score >= least[name] ? "met" : "MISSED";
  console.log(`${name}: median ${score} of ${scores[name].join(", ")} (least ${least[name]}): ${verdict}`);
  return score >= least[name];
});
for (const [name, list] of Object.entries(told)) console.log(`${name}: ${list.join(", ")} ms`);
console.log(`how fast the machine was to Lighthouse: ${quiet.join(", ")}`);
process.exit(met.every(Boolean) ? 0 : 1);
