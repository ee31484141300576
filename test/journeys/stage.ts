/// <reference lib="dom" />
/**
 * The stage of a journey: the sample station built once, a copy of its database for each combination of
 * width and language, the whole product listening on a free port of this machine, a real browser.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import pg from "pg";
import pino from "pino";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { buildSample } from "../../db/sample/build.ts";
import * as journal from "../../modules/journal/api.ts";
import * as people from "../../modules/people/api.ts";
import { type Db, openDb } from "../../server/db.ts";
import { createQueue } from "../../server/jobs.ts";
import { openKeys } from "../../server/keys.ts";
import { compose } from "../../server/start.ts";
import type { Language } from "../../server/wire.ts";
import { ground } from "../world.ts";
import { launch } from "./browser.ts";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
export type Look = { width: 390 | 1440; language: Language };
export const looks: Look[] = [
  { width: 390, language: "zh" },
  { width: 1440, language: "zh" },
  { width: 390, language: "en" },
  { width: 1440, language: "en" },
];

export type Actor = { page: Page; context: BrowserContext; close(): Promise<void> };
export type Stage = {
  look: Look;
  origin: string;
  db: Db;
  /** Signs in through the page, as a person would. */
  enter(login: string): Promise<Actor>;
  verify(): Promise<boolean>;
  close(): Promise<void>;
};

/** The sample once: everything below works on copies of it. */
export async function openTheatre() {
  const { admin, app } = ground();
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-journeys-"));
  const root = new pg.Client(admin);
  await root.connect();
  const name = `journeys_${process.pid}`;
  await root.query(`create database ${name} template gongzhi_template owner gongzhi_owner`);
  const db = openDb({ ...app, database: name });
  await buildSample(db, folder, () => {});
  await db.close();
  const accounts = JSON.parse(readFileSync(join(folder, "sample-accounts.json"), "utf8")) as {
    login: string;
    password: string;
  }[];
  const browser = await launch();
  let copies = 0;

  return {
    stage: async (look: Look): Promise<Stage> => {
      const copy = `${name}_${++copies}`;
      await root.query(`create database ${copy} template ${name} owner gongzhi_owner`);
      return openStage({
        look,
        browser,
        accounts,
        folder: join(folder, copy),
        connection: { ...app, database: copy },
      });
    },
    close: async () => {
      await browser.close();
      for (let i = 1; i <= copies; i++) await root.query(`drop database if exists ${name}_${i} with (force)`);
      await root.query(`drop database if exists ${name} with (force)`);
      await root.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openStage(of: {
  look: Look;
  browser: Browser;
  accounts: { login: string; password: string }[];
  folder: string;
  connection: pg.ClientConfig;
}): Promise<Stage> {
  const { look } = of;
  const now = () => new Date();
  const db = openDb(of.connection as never);
  mkdirSync(of.folder, { recursive: true });
  const signer = journal.openSigner(of.folder);
  const keys = openKeys(join(of.folder, "keys"));
  const stations = async () => (await people.listStations(db.directory)).map((station) => station.id);
  const queue = createQueue({
    db,
    admin: null,
    now,
    listStations: stations,
    onError: (error) => console.error(error),
  });
  const log = pino({ level: "silent" });
  let origin = "";
  const { app } = compose({ db, signer, keys, log, now, origin: () => origin, jobs: queue });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const opened = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(opened));
  });
  origin = `http://localhost:${(server.address() as { port: number }).port}`;
  await queue.start();

  return {
    look,
    origin,
    db,
    enter: async (login) => {
      const context = await of.browser.newContext({
        viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
        locale: look.language === "zh" ? "zh-CN" : "en-GB",
        hasTouch: look.width === 390,
      });
      await context.addInitScript(
        (language) => localStorage.setItem("gongzhi.language", language),
        look.language,
      );
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      await page.goto(`${origin}/sign-in`);
      await page.locator("input[name=login]").fill(login);
      await page
        .locator("input[name=password]")
        .fill(of.accounts.find((each) => each.login === login)!.password);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      return {
        page,
        context,
        close: async () => {
          assert.deepEqual(faults, [], "the page threw");
          await context.close();
        },
      };
    },
    verify: async () => {
      await journal.sealAll(db, signer, now);
      const results = await Promise.all(
        (await stations()).map((id) => journal.verifyStation(db, signer, id, now())),
      );
      return results.every((each) => each.whole);
    },
    close: async () => {
      await queue.stop();
      await new Promise((done) => server.close(done));
      await db.close();
    },
  };
}

/** axe-core finds nothing, and nothing scrolls sideways. A picture is kept when SHOTS names a folder. */
export async function examine(page: Page, name: string): Promise<void> {
  // The page has come (its address changes before its code is there, and the page before it still stands for a
  // moment) and its skeletons are gone: the same heading a while long.
  await page.waitForFunction(() => {
    const seen = globalThis as unknown as { heading?: Element | null; since?: number };
    const heading = document.querySelector("h1");
    const busy = document.querySelector("[aria-busy=true]") !== null;
    if (heading === null || busy || heading !== seen.heading) {
      seen.heading = busy ? null : heading;
      seen.since = performance.now();
      return false;
    }
    return performance.now() - seen.since! > 300;
  });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} px`);
  await page.evaluate(readFileSync(axePath, "utf8"));
  const violations = await page.evaluate(async () => {
    type Violation = { id: string; nodes: { html: string; target: string[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    // A control that scrolls half under the bar at the foot counts as small for axe: it is measured here.
    const isSmall = ({ target }: Violation["nodes"][number]) => {
      const box = document.querySelector(target.at(-1) ?? "")?.getBoundingClientRect();
      return box === undefined || box.width < 24 || box.height < 24;
    };
    return (await axe.run()).violations
      .filter(({ id, nodes }) => id !== "target-size" || nodes.some(isSmall))
      .map((each) => `${each.id}: ${each.nodes[0]?.html.slice(0, 160)}`);
  });
  assert.deepEqual(violations, [], `axe on ${name}`);
  const shots = process.env["SHOTS"];
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  }
}
