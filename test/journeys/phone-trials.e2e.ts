/// <reference lib="dom" />
/**
 * A phone in worse luck, tried in the browser: its clock is wrong by a day, a picture of twenty megabytes goes over a thin
 * line that breaks, what it wrote is refused, its person's post has ended, its store cannot be used at all, and the server
 * is killed while the queue is being sent.
 */
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { pathOf, startServer } from "../../bench/processes.ts";
import { words as dutyWords } from "../../modules/duty/words.ts";
import { refusals as peopleRefusals } from "../../modules/people/refusals.ts";
import { words as outboxWords } from "../../web/offline/words.ts";
import { words as webWords } from "../../web/words.ts";
import { type Handset, openHandset } from "./handset.ts";
import { complete, deliver, held, keeps, queue, signIn, threeVisits, waiting } from "./phone-walk.ts";
import { type Stage, examine, openTheatre } from "./stage.ts";
import { type WeakLine, openWeakLine } from "./weak-line.ts";

const look = { width: 390, language: "zh" } as const;
let theatre: Awaited<ReturnType<typeof openTheatre>>;
let stage: Stage;
let line: WeakLine;
let handset: Handset;
let page: Page;
let stationId: string;
before(async () => {
  theatre = await openTheatre();
  stage = await theatre.stage(look);
  line = await openWeakLine(stage.origin);
  handset = openHandset(look);
  const [station] = await stage.db.directory.many<{ id: string }>(`select id from station limit 1`);
  stationId = station!.id;
  page = await handset.open();
  await signIn(page, line.origin, "cadre", stage.passwordOf("cadre"));
});
after(async () => {
  await handset?.close();
  await line?.close();
  await theatre.close();
});

beforeEach(() => {
  line.thin(null);
  line.cutAfter(Infinity);
  line.set(0);
});

/** Another tab of the same phone. */
const newPage = async () => {
  const made = await page.context().newPage();
  await made.setViewportSize({ width: look.width, height: 844 });
  made.setDefaultTimeout(45_000);
  return made;
};
const rows = <T extends object>(sql: string, ...values: unknown[]) =>
  stage.db.station(stationId, new Date(), (tx) => tx.many<T>(sql, [stationId, ...values]));
const closings = (id: string) =>
  rows<{ state: string; doneOn: string; at: Date; recordedAt: Date | null; deviceAt: Date | null }>(
    `select state, done_on as "doneOn", closed_at as at, recorded_at as "recordedAt", device_at as "deviceAt"
     from duty_closing where station_id = $1 and duty_id = $2 and undone_at is null`,
    id,
  );
const until = async (on: Page, what: () => Promise<boolean>, told: string, seconds = 60) => {
  for (let i = 0; i < seconds * 5; i++) {
    if (await what()) return;
    await on.waitForTimeout(200);
  }
  assert.fail(told);
};
const say = (key: keyof typeof outboxWords) => outboxWords[key].zh;
/** Presses 现在送 until as few are left. */
const sendAll = (on: Page, left = 0) =>
  until(
    on,
    async () => {
      const send = on.getByRole("button", { name: say("web.outbox.send") });
      if (await send.isVisible()) await send.click({ timeout: 1000 }).catch(() => undefined);
      return (await held(on)) <= left;
    },
    "it was not sent",
  );

test("a clock that is a day ahead: both times are kept, the day is the true one, nothing is refused", async () => {
  const [visit] = await threeVisits(stage.db, stationId);
  await page.goto(`${line.origin}/`);
  await keeps(page, [visit!]);
  const wrong = await newPage();
  await wrong.addInitScript(() => {
    const ahead = 25 * 3_600_000;
    const True = Date;
    class Ahead extends True {
      constructor(...of: unknown[]) {
        super(...((of.length === 0 ? [True.now() + ahead] : of) as []));
      }
      static override now() {
        return True.now() + ahead;
      }
    }
    globalThis.Date = Ahead as DateConstructor;
  });
  line.set(null);
  await complete(wrong, line.origin, visit!);
  await waiting(wrong, 1);
  const written = Date.now();
  line.set(0);
  await wrong.goto(`${line.origin}/outbox`);
  await sendAll(wrong);
  const [closing, ...more] = await closings(visit!);
  assert.equal(more.length, 0);
  const hours = (from: Date, to: number) => Math.round(Math.abs(from.getTime() - to) / 3_600_000);
  assert.deepEqual(
    [closing!.state, hours(closing!.deviceAt!, written), hours(closing!.recordedAt!, written)],
    ["done", 25, 0],
  );
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date(written));
  assert.equal(closing!.doneOn, today);
  // Said beside the record, and held against nobody.
  const { body } = await page.evaluate(
    async (path) => ({ body: (await (await fetch(path)).json()) as { closing: { recorded: unknown } } }),
    `/api/duties/${visit}`,
  );
  const { clockMinutes } = body.closing.recorded as { clockMinutes: number };
  assert.ok(Math.abs(clockMinutes - 25 * 60) <= 2, String(clockMinutes));
  await wrong.close();
});

test(
  "twenty megabytes over a thin line that breaks twice: what has arrived is not sent again",
  { timeout: 240_000 },
  async (t) => {
    const [visit] = await threeVisits(stage.db, stationId);
    await page.goto(`${line.origin}/`);
    await keeps(page, [visit!]);
    await page.goto(`${line.origin}/duties/${visit}`);
    await page.locator("details.files summary").click();
    line.thin(3_000_000);
    line.cutAfter(5_000_000);
    line.asked();
    // Made on the phone, as a camera would: noise does not compress, and comes to just under the limit of twenty.
    const size = await page.evaluate(async () => {
      let blob = new Blob();
      for (let side = 3000; blob.size === 0 || blob.size > 20_900_000; side -= 100) {
        const canvas = new OffscreenCanvas(side, side);
        const ground = canvas.getContext("2d")!;
        const dots = ground.createImageData(side, side);
        for (let i = 0; i < dots.data.length; i += 65_536)
          crypto.getRandomValues(dots.data.subarray(i, i + 65_536) as unknown as Uint8Array<ArrayBuffer>);
        for (let i = 3; i < dots.data.length; i += 4) dots.data[i] = 255;
        ground.putImageData(dots, 0, 0);
        blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 1 });
      }
      const chosen = new DataTransfer();
      chosen.items.add(new File([blob], "basement.jpg", { type: "image/jpeg" }));
      const fields = document.querySelectorAll<HTMLInputElement>("details.files input[type=file]");
      const field = fields[fields.length - 1]!;
      field.files = chosen.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return blob.size;
    });
    assert.ok(size > 16 * 1_048_576, `${size} bytes`);
    // Straight at first; it breaks, and goes on piece by piece.
    await until(
      page,
      async () => line.asked().some((each) => each.startsWith("POST") && each.endsWith("/files")),
      "not begun",
    );
    await waiting(page, 1);
    await page.waitForTimeout(3000);
    await page.goto(`${line.origin}/outbox`);
    line.asked();
    line.cutAfter(9_000_000);
    line.set(0);
    const send = page.getByRole("button", { name: say("web.outbox.send") });
    await send.click();
    const arrived = () =>
      rows<{ n: number }>(`select n from offline_piece where station_id = $1 order by n`).then(
        (all) => all.length,
      );
    await until(page, async () => (await arrived()) > 20, "no pieces");
    await page.waitForTimeout(2500);
    const first = line.asked().filter((each) => each.startsWith("PUT"));
    const there = await arrived();
    assert.equal(await held(page), 1);
    line.set(0);
    await sendAll(page);
    const second = line.asked().filter((each) => each.startsWith("PUT"));
    const pieces = Math.ceil(size / (256 * 1024));
    t.diagnostic(
      `${pieces} pieces: ${first.length} before the cut (${there} arrived), ${second.length} after`,
    );
    assert.ok(there < pieces, "it was cut before the end");
    // The one on the wire when it broke may be sent once more.
    assert.ok(second.length <= pieces - there + 1, `${second.length} of ${pieces - there}`);
    const files = await rows<{ n: number }>(
      `select byte_count as n from evidence_file where station_id = $1 and duty_id = $2`,
      visit,
    );
    assert.equal(files.length, 1);
    line.thin(null);
  },
);

test("what is refused stays with its reason, and may be left to the chief", async () => {
  const [visit] = await threeVisits(stage.db, stationId);
  await page.goto(`${line.origin}/`);
  await keeps(page, [visit!]);
  line.set(null);
  await deliver(page, [
    { path: `/api/duties/${visit}/excuse`, body: { reason: "no_access", note: "示例：没人应门" } },
  ]);
  await waiting(page, 1);
  const officer = await stage.enter("officer");
  const headers = { origin: stage.origin };
  const ended = await officer.page.request.post(`${stage.origin}/api/duties/${visit}/cancellation`, {
    headers,
    data: { note: "示例：方案改了" },
  });
  assert.equal(ended.status(), 200);
  await officer.close();
  line.set(0);
  await page.goto(`${line.origin}/outbox`);
  await page.getByText(say("web.outbox.refused")).waitFor();
  await examine(page, "phone-refused");
  assert.equal(await held(page), 1);
  await page.getByRole("button", { name: say("web.outbox.to_chief") }).click();
  await until(page, async () => (await held(page)) === 0, "it was not handed in");
  assert.deepEqual(
    (await closings(visit!)).map(({ state }) => state),
    ["cancelled"],
  );
  const left = await rows<{ act: string }>(`select act from left_write where station_id = $1`);
  assert.deepEqual(left, [{ act: "POST /api/duties/{id}/excuse" }]);
});

test("a place's profile and who does a duty: a colleague's change stands beside mine, and mine goes over it when I say so", async (t) => {
  const [visit] = await threeVisits(stage.db, stationId);
  const officers = openHandset(look);
  t.after(() => officers.close());
  const on = await officers.open();
  await signIn(on, line.origin, "officer", stage.passwordOf("officer"));
  await keeps(on, []);
  const [duty] = await rows<{ version: number; community: string }>(
    `select version, community_id as community from duty where station_id = $1 and id = $2`,
    visit,
  );
  const place = `/api/communities/${duty!.community}`;
  const [before] = await rows<{ version: number }>(
    `select version from community where station_id = $1 and id = $2`,
    duty!.community,
  );
  // Read before the line went: what the pages know is what was seen.
  await on.goto(`${line.origin}/communities/${duty!.community}/edit`);
  await on.locator("form").first().waitFor();
  line.set(null);
  const [mine, theirs] = [
    { zh: "示例：我写的", en: "Sample: mine" },
    { zh: "示例：同事写的", en: "Sample: theirs" },
  ];
  await deliver(on, [
    { method: "PATCH", path: place, body: { mode: mine }, version: before!.version },
    {
      method: "PUT",
      path: `/api/duties/${visit}/assignment`,
      body: { postId: null },
      version: duty!.version,
    },
  ]);
  await waiting(on, 2);
  const colleague = await stage.enter("officer");
  const change = (method: "patch" | "put", path: string, data: object, version: number) =>
    colleague.page.request[method](`${stage.origin}${path}`, {
      headers: { origin: stage.origin, "if-match": `"${version}"` },
      data,
    });
  assert.equal((await change("patch", place, { mode: theirs }, before!.version)).status(), 200);
  const assigned = await change("put", `/api/duties/${visit}/assignment`, { postId: null }, duty!.version);
  assert.equal(assigned.status(), 200);
  line.set(0);
  await on.goto(`${line.origin}/outbox`);
  await on.getByText(mine.zh).waitFor();
  await on.getByText(theirs.zh).waitFor();
  await on.locator("section.conflict").nth(1).waitFor();
  await examine(on, "phone-conflict-profile");
  const profile = on.locator("section.conflict", { hasText: mine.zh });
  await profile.getByRole("button", { name: say("web.outbox.keep_mine") }).click();
  const modeNow = async () =>
    (
      await rows<{ mode: { zh: string } }>(
        `select mode from community where station_id = $1 and id = $2`,
        duty!.community,
      )
    )[0]!.mode.zh;
  await until(on, async () => (await modeNow()) === mine.zh, "mine did not go over theirs");
  await on
    .locator("section.conflict")
    .getByRole("button", { name: say("web.outbox.take_theirs") })
    .click();
  await until(on, async () => (await held(on)) === 0, "something stays");
  await colleague.close();
});

test("what waited under the first form of the store is taken over, can be read, and is sent once", async () => {
  const [visit] = await threeVisits(stage.db, stationId);
  await page.goto(`${line.origin}/`);
  await keeps(page, [visit!]);
  line.set(null);
  await complete(page, line.origin, visit!);
  await waiting(page, 1);
  line.set(0);
  // No page of the app: the store is put back as the version before had it.
  await page.goto(`${line.origin}/api/health`);
  await page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const now = await done(indexedDB.open("gongzhi"));
    const all = (name: string) =>
      done<Record<string, unknown>[]>(now.transaction(name).objectStore(name).getAll());
    const [devices, readings, writes, states] = await Promise.all(
      ["devices", "readings", "writes", "states"].map(all),
    );
    now.close();
    await done(indexedDB.deleteDatabase("gongzhi"));
    const asked = indexedDB.open("gongzhi", 10);
    asked.onupgradeneeded = () => {
      const { result } = asked;
      result.createObjectStore("devices", { keyPath: "owner" });
      result.createObjectStore("readings", { keyPath: ["owner", "address"] }).createIndex("owner", "owner");
      result.createObjectStore("writes", { keyPath: "key" }).createIndex("madeAt", "madeAt");
      result.createObjectStore("pieces", { keyPath: ["key", "n"] }).createIndex("key", "key");
      result.createObjectStore("drafts", { keyPath: ["owner", "id"] }).createIndex("owner", "owner");
    };
    const before = await done(asked);
    const of = before.transaction(["devices", "readings", "writes"], "readwrite");
    for (const row of devices!) of.objectStore("devices").put(row);
    for (const row of readings!) of.objectStore("readings").put(row);
    for (const row of writes!) {
      const { told: _, ...state } = states!.find(({ key }) => key === row["key"])!;
      of.objectStore("writes").put({ ...row, ...state });
    }
    await new Promise((resolve) => (of.oncomplete = resolve));
    before.close();
  });
  line.set(null);
  await page.goto(`${line.origin}/outbox`);
  await page.locator(".outbox li b").first().waitFor();
  assert.equal(await page.getByText(say("web.outbox.hidden")).count(), 0);
  line.set(0);
  await sendAll(page);
  assert.equal((await closings(visit!)).length, 1);
});

/** Each way in which a browser may refuse its store, private windows and a hardened profile among them. */
const refusals = {
  "its opening is refused": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "its opening fails": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, name) {
      // A version below the one that is there: an error of its own, as any other.
      const asked = open.call(this, `${name} not to be`, 1);
      asked.addEventListener("upgradeneeded", () => asked.transaction!.abort());
      return asked;
    };
  },
  "there is none, and no other place either": () => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  },
};
for (const [how, refuse] of Object.entries(refusals))
  test(`without a usable store the app opens, reads and sends, and says what it cannot: ${how}`, async () => {
    const [visit, other] = await threeVisits(stage.db, stationId);
    const bare = await newPage();
    await bare.addInitScript(refuse);
    await bare.goto(`${line.origin}/`);
    await bare.locator("article.duty").first().waitFor();
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#7a8" } })
      .jpeg()
      .toBuffer();
    await bare.goto(`${line.origin}/duties/${visit}`);
    await bare.locator("details.files summary").click();
    await bare
      .locator("details.files input[type=file]")
      .last()
      .setInputFiles({ name: "stair.jpg", mimeType: "image/jpeg", buffer: photo });
    const files = () =>
      rows(`select id from evidence_file where station_id = $1 and duty_id = $2`, visit).then(
        (all) => all.length,
      );
    await until(bare, async () => (await files()) === 1, "the picture was not sent");
    const done = () => bare.locator(".stick .btn").filter({ visible: true }).first();
    await done().click();
    await bare.waitForURL((url) => url.pathname === "/");
    assert.equal((await closings(visit!)).length, 1);
    // Without a line nothing is promised: what was typed stays on the page.
    await bare.goto(`${line.origin}/duties/${other}`);
    await bare.getByRole("button", { name: dutyWords["duty.note"].zh }).click();
    await bare.locator("textarea[name=note]").fill("示例：等有信号");
    line.set(null);
    await done().click();
    await bare.getByText(webWords["web.no_signal"].zh).waitFor();
    assert.equal(await bare.locator("textarea[name=note]").inputValue(), "示例：等有信号");
    line.set(0);
    await done().click();
    await bare.waitForURL((url) => url.pathname === "/");
    assert.equal((await closings(other!)).length, 1);
    await bare.close();
  });

test("a post that ended meanwhile: nothing can be read any more, and the work is with the chief, with its reason", async () => {
  const [visit] = await threeVisits(stage.db, stationId);
  await page.goto(`${line.origin}/`);
  await keeps(page, [visit!]);
  line.set(null);
  await complete(page, line.origin, visit!);
  await waiting(page, 1);
  const [post] = await rows<{ id: string; personId: string }>(
    `select p.id, p.person_id as "personId" from post p where p.station_id = $1 and p.ended_at is null and p.person_id =
       (select person_id from journal_entry where station_id = $1 and purpose = 'offline' order by id desc limit 1)`,
  );
  const chief = await stage.enter("chief");
  const ended = await chief.page.request.post(`${stage.origin}/api/posts/${post!.id}/end`, {
    headers: { origin: stage.origin },
  });
  assert.equal(ended.status(), 200);
  line.set(0);
  await page.goto(`${line.origin}/outbox`);
  await page.getByText(peopleRefusals["people.no_post"].zh).waitFor();
  await until(page, async () => (await held(page)) === 0, "it was not handed in");
  assert.equal((await closings(visit!)).length, 0);
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const asked = indexedDB.open("gongzhi");
          asked.onsuccess = () => {
            const of = asked.result.transaction(["devices", "readings"]);
            const devices = of.objectStore("devices").getAll();
            const readings = of.objectStore("readings").count();
            of.oncomplete = () => {
              asked.result.close();
              const keys = (devices.result as { key: CryptoKey | null }[]).filter(({ key }) => key !== null);
              resolve(keys.length + readings.result);
            };
          };
        }),
    );
  await until(page, async () => (await kept()) === 0, "the device can still be read");
  const left = await rows<{ refusal: string; act: string }>(
    `select refusal, act from left_write where station_id = $1 and person_id = $2 order by id desc limit 1`,
    post!.personId,
  );
  assert.deepEqual(left, [{ refusal: "people.no_post", act: "POST /api/duties/{id}/completion" }]);
  await chief.page.goto(`${stage.origin}/left-writes`);
  await chief.page.locator(`a[href^="/left-writes/"]`).first().waitFor();
  await chief.close();
});

test(
  "the server is killed while the queue is being sent, three times: nothing is lost and nothing twice",
  { timeout: 300_000 },
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "gongzhi-killed-"));
    chmodSync(folder, 0o711);
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => probe.once("listening", done));
    const { port } = probe.address() as { port: number };
    await new Promise((done) => probe.close(done));
    const start = () =>
      startServer(
        [pathOf("../bin/gongzhi.mjs"), "start"],
        { GONGZHI_DATA: folder, PORT: String(port) },
        120_000,
      );
    let server = await start();
    const own = await openWeakLine(`http://127.0.0.1:${port}`);
    const phone = openHandset(look);
    try {
      const accounts = JSON.parse(readFileSync(join(folder, "sample-accounts.json"), "utf8")) as {
        login: string;
        password: string;
      }[];
      const on = await phone.open();
      await signIn(on, own.origin, "cadre", accounts.find(({ login }) => login === "cadre")!.password);
      await keeps(on, []);
      await on.goto(`${own.origin}/`);
      const href = (await on.locator('a[href^="/duties/"]').first().getAttribute("href"))!;
      await on.waitForTimeout(1500);
      const count = 90;
      own.set(null);
      await queue(on, `/api${href}/notes`, count);
      own.set(0);
      await on.goto(`${own.origin}/outbox`);
      const at: number[] = [];
      for (const kill of [1, 2, 3]) {
        const target = count - kill * 20;
        await until(
          on,
          async () => {
            const send = on.getByRole("button", { name: say("web.outbox.send") });
            if (await send.isVisible()) await send.click({ timeout: 500 }).catch(() => undefined);
            return (await held(on)) <= target;
          },
          "it was not sent",
        );
        process.kill(server.pid, "SIGKILL");
        await server.stop();
        at.push(count - (await held(on)));
        server = await start();
      }
      await sendAll(on);
      const told = await on.evaluate(
        async (path) => (await (await fetch(path)).json()) as { timeline: { what: string; note: string }[] },
        `/api${href}/life`,
      );
      const notes = told.timeline.filter(({ what }) => what === "note").map(({ note }) => note);
      t.diagnostic(`killed after ${at.join(", ")} of ${count}`);
      assert.deepEqual([notes.length, new Set(notes).size], [count, count]);
    } finally {
      await phone.close();
      await own.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
