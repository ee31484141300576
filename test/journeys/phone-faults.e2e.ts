/// <reference lib="dom" />
/**
 * What can go wrong with a phone, one after the other: no room left, two tabs, a newer version over a half-written note,
 * signing out with unsent records, eighty hours without a contact, a phone reported lost.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as dutyWords } from "../../modules/duty/words.ts";
import { words as peopleWords } from "../../modules/people/words.ts";
import { words as outboxWords } from "../../web/offline/words.ts";
import { words as webWords } from "../../web/words.ts";
import { type Handset, openHandset } from "./handset.ts";
import { complete, held, keeps, signIn, threeVisits, waiting } from "./phone-walk.ts";
import { type Stage, openTheatre } from "./stage.ts";
import { type WeakLine, openWeakLine } from "./weak-line.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
let stage: Stage;
let line: WeakLine;
let handset: Handset;
let page: Page;
let duties: string[];
let stationId: string;
before(async () => {
  theatre = await openTheatre();
  stage = await theatre.stage({ width: 390, language: "zh" });
  line = await openWeakLine(stage.origin);
  handset = openHandset({ width: 390, language: "zh" });
  const [station] = await stage.db.directory.many<{ id: string }>(`select id from station limit 1`);
  stationId = station!.id;
  duties = await threeVisits(stage.db, stationId);
  page = await handset.open();
  await signIn(page, line.origin, "cadre", stage.passwordOf("cadre"));
  await keeps(page, duties);
});
after(async () => {
  await handset?.close();
  await line?.close();
  await theatre.close();
});

const closings = (id: string) =>
  stage.db.station(stationId, new Date(), (tx) =>
    tx.many<{ state: string }>(
      `select state from duty_closing where station_id = $1 and duty_id = $2 and undone_at is null`,
      [stationId, id],
    ),
  );
const until = async (what: () => Promise<boolean>, told: string) => {
  for (let i = 0; i < 300; i++) {
    if (await what()) return;
    await page.waitForTimeout(200);
  }
  assert.fail(told);
};
const done = () => page.locator(".stick .btn").filter({ visible: true }).first();

test("with no room left on the device it says so, and what was kept is still there", async () => {
  line.set(null);
  await complete(page, line.origin, duties[0]!);
  await waiting(page, 1);
  await page.goto(`${line.origin}/duties/${duties[1]}`);
  await done().waitFor();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await done().click();
  await page.getByText(webWords["web.storage_full"].zh).waitFor();
  assert.equal(await held(page), 1);
  await page.reload();
});

test("two tabs send what waits once", async () => {
  const other = await page.context().newPage();
  await other.goto(`${line.origin}/outbox`);
  await page.goto(`${line.origin}/outbox`);
  await page.getByRole("button", { name: outboxWords["web.outbox.send"].zh }).waitFor();
  line.set(0);
  const press = (tab: Page) =>
    tab
      .getByRole("button", { name: outboxWords["web.outbox.send"].zh })
      .click({ timeout: 3000 })
      .catch(() => undefined);
  await Promise.all([press(page), press(other)]);
  await until(async () => (await held(page)) === 0, "it was not sent");
  assert.deepEqual(await closings(duties[0]!), [{ state: "done" }]);
  await other.getByText(outboxWords["web.outbox.empty"].zh).waitFor();
  await other.close();
});

test("a newer version waits, is not taken over a half-written note unasked, and the note outlives it", async () => {
  await page.goto(`${line.origin}/duties/${duties[1]}`);
  await page.getByRole("button", { name: dutyWords["duty.note"].zh }).click();
  await page.locator("textarea[name=note]").fill("示例：水表间门锁坏了");
  line.add("/worker.js", "\n// newer\n");
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const bar = page.locator(".newer");
  await bar.waitFor();
  await bar.getByRole("button", { name: webWords["web.newer.take"].zh }).click();
  await bar.getByText(webWords["web.newer.typed"].zh).waitFor();
  const came = page.waitForEvent("load");
  await bar.getByRole("button", { name: webWords["web.newer.still"].zh }).click();
  await came;
  await page.locator("textarea[name=note]").waitFor();
  assert.equal(await page.locator("textarea[name=note]").inputValue(), "示例：水表间门锁坏了");
});

test("signing out with unsent records says how many stay; the key goes, and the next sign-in sends them", async () => {
  await page.goto(`${line.origin}/me`);
  await page.locator("h1").waitFor();
  line.set(null);
  await complete(page, line.origin, duties[1]!);
  await waiting(page, 1);
  await page.goto(`${line.origin}/me`);
  await page.getByRole("button", { name: peopleWords["people.me.sign_out"].zh, exact: true }).click();
  await page.getByText(outboxWords["web.outbox.leaving_one"].zh.replace("{{count}}", "1")).waitFor({});
  await page.getByRole("button", { name: outboxWords["web.outbox.leave"].zh }).click({});
  await page.waitForURL((url) => url.pathname === "/sign-in");
  const kept = await page.evaluate(
    () =>
      new Promise<{ keys: number; readings: number }>((resolve) => {
        const asked = indexedDB.open("gongzhi");
        asked.onsuccess = () => {
          const of = asked.result.transaction(["devices", "readings"]);
          const devices = of.objectStore("devices").getAll();
          const readings = of.objectStore("readings").count();
          of.oncomplete = () =>
            resolve({
              keys: (devices.result as { key: CryptoKey | null }[]).filter(({ key }) => key !== null).length,
              readings: readings.result,
            });
        };
      }),
  );
  assert.deepEqual(kept, { keys: 0, readings: 0 });
  assert.equal(await held(page), 1);
  line.set(0);
  await signIn(page, line.origin, "cadre", stage.passwordOf("cadre"));
  await until(async () => (await held(page)) === 0, "it was not sent after the sign-in");
  assert.deepEqual(await closings(duties[1]!), [{ state: "done" }]);
});

test("after eighty hours without a contact nothing can be read, and the record still arrives", async () => {
  await keeps(page, [duties[2]!]);
  line.set(null);
  await complete(page, line.origin, duties[2]!);
  await waiting(page, 1);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open("gongzhi");
        asked.onsuccess = () => {
          const of = asked.result.transaction("devices", "readwrite");
          const devices = of.objectStore("devices");
          const all = devices.getAll();
          all.onsuccess = () => {
            for (const row of all.result) devices.put({ ...row, contactAt: row.contactAt - 80 * 3_600_000 });
          };
          of.oncomplete = () => resolve();
        };
      }),
  );
  await page.goto(`${line.origin}/`);
  await page.getByText(webWords["web.no_signal"].zh).waitFor({});
  assert.equal(await page.locator("article.duty").count(), 0);
  line.set(0);
  await page.goto(`${line.origin}/`);
  await until(async () => (await held(page)) === 0, "it was not sent");
  assert.deepEqual(await closings(duties[2]!), [{ state: "done" }]);
});

test("a phone reported lost forgets at its next contact", async () => {
  await page.goto(`${line.origin}/`);
  await keeps(page, []);
  const mine = await stage.enter("cadre");
  const { items } = (await (await mine.page.request.get(`${stage.origin}/api/devices`)).json()) as {
    items: { id: string; cutAt: string | null; current: boolean }[];
  };
  for (const { id } of items.filter(({ cutAt, current }) => cutAt === null && !current))
    await mine.page.request.post(`${stage.origin}/api/devices/${id}/cut-off`, {
      headers: { origin: stage.origin },
    });
  await mine.close();
  await page.goto(`${line.origin}/`);
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await until(
    () =>
      page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const asked = indexedDB.open("gongzhi");
            asked.onsuccess = () => {
              const count = asked.result.transaction("readings").objectStore("readings").count();
              count.onsuccess = () => resolve(count.result === 0);
            };
          }),
      ),
    "it still keeps readings",
  );
});
