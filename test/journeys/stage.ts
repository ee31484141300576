/**
 * The stage of a journey: a copy of the sample station's database for each combination of width and language,
 * the whole product listening on a free port of this machine, a real browser.
 */
import assert from "node:assert/strict";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import pg from "pg";
import pino from "pino";
import type { Browser } from "playwright-core";
import * as journal from "../../modules/journal/api.ts";
import * as people from "../../modules/people/api.ts";
import { type Db, openDb } from "../../server/db.ts";
import { createQueue } from "../../server/jobs.ts";
import { openKeys } from "../../server/keys.ts";
import { compose } from "../../server/start.ts";
import type { Language } from "../../server/wire.ts";
import { ground } from "../world.ts";
import { type Actor, type Window, openEntrance } from "./actor.ts";
import { launch } from "./browser.ts";
export { examine } from "./examine.ts";

export type Look = { width: 390 | 1440; language: Language };
/** All four, for what must be walked in each; JOURNEY_LOOK names one (390-zh) while a journey is being written. */
export const allLooks = (
  [
    { width: 390, language: "zh" },
    { width: 1440, language: "en" },
    { width: 1440, language: "zh" },
    { width: 390, language: "en" },
  ] satisfies Look[]
).filter(({ width, language }) => {
  const only = process.env["JOURNEY_LOOK"];
  return only === undefined || only === `${width}-${language}`;
});
/** Walked in both widths and both languages: what is examined on the way is seen in all four (examine.ts). */
export const looks = allLooks.filter(({ width, language }) => (width === 390) === (language === "zh"));

export type Stage = {
  look: Look;
  origin: string;
  db: Db;
  /** Signs in through the page, as a person would, where it was not yet done today; `at` is the page that opens then. */
  enter(login: string, at?: string): Promise<Actor>;
  passwordOf(login: string): string;
  /** Who was just given a login changes the one-time password, and comes in with their own from now on. */
  admit(login: string, oneTime: string): Promise<void>;
  /** So many days go by: whoever comes then signs in anew. */
  later(days: number): void;
  verify(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * What the journeys of one process share (scripts/batches.ts): one browser, one address for each look, and at that
 * address the windows, in which the app is compiled already. Each stage has its own server and database behind it.
 */
let browser: Promise<Browser> | undefined;
const addresses = new Map<string, { port: number; free: Window[] }>();
let inCompany = false;
/** Called by a batch: the browser is then closed at its end and not with each theatre. */
export function keepCompany(): () => Promise<void> {
  inCompany = true;
  return closeBrowser;
}
async function closeBrowser(): Promise<void> {
  const closing = browser;
  browser = undefined;
  addresses.clear();
  await (await closing)?.close();
}

/** The sample was built once, by scripts/test.ts: everything below works on copies of it. */
export async function openTheatre() {
  const { admin, app, sample } = ground();
  assert.ok(sample, "the sample was not built");
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-journeys-"));
  const root = new pg.Client(admin);
  await root.connect();
  const name = `journeys_${process.pid}`;
  const accounts = JSON.parse(readFileSync(join(sample.folder, "sample-accounts.json"), "utf8")) as {
    login: string;
    password: string;
  }[];
  const shared = await (browser ??= launch());
  let copies = 0;
  const open = new Set<Stage>();

  return {
    stage: async (look: Look): Promise<Stage> => {
      const copy = `${name}_${++copies}`;
      await root.query(
        `create database ${copy} template ${sample.database} strategy file_copy owner gongzhi_owner`,
      );
      const stage = await openStage({
        look,
        browser: shared,
        accounts,
        folder: join(folder, copy),
        sampleKeys: join(sample.folder, "keys"),
        connection: { ...app, database: copy },
      });
      open.add(stage);
      return { ...stage, close: () => (open.delete(stage) ? stage.close() : Promise.resolve()) };
    },
    close: async () => {
      // A journey that failed left its stage standing.
      for (const stage of open) await stage.close();
      if (!inCompany) await closeBrowser();
      for (let i = 1; i <= copies; i++) await root.query(`drop database if exists ${name}_${i} with (force)`);
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
  sampleKeys: string;
  connection: pg.ClientConfig;
}): Promise<Stage> {
  const { look } = of;
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const db = openDb(of.connection as never);
  mkdirSync(of.folder, { recursive: true });
  // Names in the sample are sealed under keys that were made with it.
  cpSync(of.sampleKeys, join(of.folder, "keys"), { recursive: true });
  chmodSync(join(of.folder, "keys"), 0o700);
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
  const { app } = compose({
    db,
    signer,
    keys,
    log,
    now,
    origin: () => origin,
    inside: ["localhost"],
    jobs: queue,
  });
  const listen = (port: number) =>
    new Promise<ReturnType<typeof serve>>((resolve, reject) => {
      const opened = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () => resolve(opened));
      opened.once("error", reject);
    });
  const place = `${look.width}-${look.language}`;
  const before = addresses.get(place);
  // Another stage of this look may still stand at the address.
  const server = await listen(before?.port ?? 0).catch(() => listen(0));
  const { port } = server.address() as { port: number };
  const free = before?.port === port ? before.free : [];
  if (before === undefined) addresses.set(place, { port, free });
  // A request sent in the moment in which an idle connection is ended would fail for nothing.
  (server as { keepAliveTimeout: number }).keepAliveTimeout = 120_000;
  origin = `http://localhost:${port}`;
  await queue.start();

  const passwordOf = (login: string) => of.accounts.find((each) => each.login === login)!.password;
  const entrance = openEntrance({ browser: of.browser, look, origin, passwordOf, free });

  return {
    look,
    origin,
    db,
    enter: entrance.enter,
    passwordOf,
    admit: async (login, oneTime) => {
      const send = async (method: string, path: string, body: object, cookie = "") => {
        const headers = { "content-type": "application/json", origin, cookie };
        const answer = await fetch(`${origin}${path}`, { method, headers, body: JSON.stringify(body) });
        assert.ok(answer.ok, `${path}: ${answer.status}`);
        return answer.headers
          .getSetCookie()
          .map((each) => each.split(";")[0]!)
          .join("; ");
      };
      const password = "阳光照在南墙第七块砖上";
      const cookie = await send("POST", "/api/session", { login, password: oneTime });
      await send("PUT", "/api/session/password", { current: oneTime, next: password }, cookie);
      of.accounts.push({ login, password });
    },
    later: (days) => {
      ahead += days * 86_400_000;
      entrance.forget();
    },
    verify: async () => {
      await journal.sealAll(db, signer, now);
      const results = await Promise.all(
        (await stations()).map((id) => journal.verifyStation(db, signer, id, now())),
      );
      return results.every((each) => each.whole);
    },
    close: async () => {
      await entrance.close();
      await queue.stop();
      const closed = new Promise((done) => server.close(done));
      // Windows stay, and with them their lines.
      (server as Server).closeAllConnections();
      await closed;
      await db.close();
    },
  };
}
