/// <reference lib="dom" />
/**
 * The officer's phone: the day is loaded, the line is cut, three visits are recorded, one with a picture, the browser is
 * killed and opened again without a line; then a line that loses every third answer after its effect, and a colleague
 * who closed one of the three meanwhile. Each takes effect once, the conflict is shown, nothing is lost.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { words as peopleWords } from "../../modules/people/words.ts";
import { words as outboxWords } from "../../web/offline/words.ts";
import { words as webWords } from "../../web/words.ts";
import { type Handset, openHandset } from "./handset.ts";
import { complete, held, keeps, signIn, threeVisits, waiting } from "./phone-walk.ts";
import { type Stage, examine, openTheatre } from "./stage.ts";
import { type WeakLine, openWeakLine } from "./weak-line.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
let stage: Stage;
let line: WeakLine;
let handset: Handset;
let page: Page;
let duties: string[];
let stationId: string;
const look = { width: 390, language: "zh" } as const;
before(async () => {
  theatre = await openTheatre();
  stage = await theatre.stage(look);
  line = await openWeakLine(stage.origin);
  handset = openHandset(look);
  const [station] = await stage.db.directory.many<{ id: string }>(
    `select id from station order by code limit 1`,
  );
  stationId = station!.id;
  duties = await threeVisits(stage.db, stationId);
});
after(async () => {
  await handset?.close();
  await line?.close();
  await theatre.close();
});

const say = (key: keyof typeof outboxWords) => outboxWords[key].zh;
const rows = <T extends object>(sql: string, values: unknown[] = []) =>
  stage.db.station(stationId, new Date(), (tx) => tx.many<T>(sql, [stationId, ...values]));
const closings = (id: string) =>
  rows<{ state: string; by: string }>(
    `select state, by_person_id as by from duty_closing where station_id = $1 and duty_id = $2 and undone_at is null`,
    [id],
  );

test("the day is loaded and kept, sealed; nothing of it can be read in the phone's store", async () => {
  page = await handset.open();
  await signIn(page, line.origin, "cadre", stage.passwordOf("cadre"));
  await page.locator("h1").waitFor();
  await keeps(page, duties);
  const [place] = await rows<{ place: string }>(`select place from duty where station_id = $1 and id = $2`, [
    duties[0],
  ]);
  const readable = await page.evaluate(
    (door) =>
      new Promise<boolean>((resolve) => {
        const asked = indexedDB.open("gongzhi");
        asked.onsuccess = () => {
          const all = asked.result.transaction("readings").objectStore("readings").getAll();
          all.onsuccess = () =>
            resolve(
              all.result.some(({ sealed }: { sealed: { bytes: ArrayBuffer } }) =>
                new TextDecoder().decode(sealed.bytes).includes(door),
              ),
            );
        };
      }),
    place!.place,
  );
  assert.equal(readable, false);
});

test("without a line three visits are recorded, one with a picture, and the browser is killed", async () => {
  line.set(null);
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#7a8" } })
    .composite([
      { input: Buffer.from('<svg width="1600" height="1200"><rect width="800" height="90"/></svg>') },
    ])
    .jpeg({ quality: 100 })
    .toBuffer();
  await complete(page, line.origin, duties[0]!);
  await waiting(page, 1);
  await page.locator(".offline", { hasText: webWords["web.offline"].zh }).waitFor();
  await examine(page, "phone-today-offline");
  await complete(page, line.origin, duties[1]!, photo);
  await complete(page, line.origin, duties[2]!);
  await waiting(page, 4);
  await handset.kill();
});

test("opened again without a line: Today is there, the three are not on it, and everything waits", async () => {
  page = await handset.open();
  await page.goto(`${line.origin}/`);
  await page.locator("h1").waitFor();
  await page.locator(".offline").waitFor();
  for (const id of duties) assert.equal(await page.locator(`a[href="/duties/${id}"]`).count(), 0);
  assert.equal(await held(page), 4);
  await page.goto(`${line.origin}/outbox`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await examine(page, "phone-outbox");
  // A visit that waits stands as it will be.
  await page.goto(`${line.origin}/duties/${duties[0]}`);
  await page.getByText("存在手机上，等信号").waitFor();
  await examine(page, "phone-duty-kept");
});

test("a colleague closes one; over a line that loses every third answer each takes effect once", async () => {
  const officer = await stage.enter("officer");
  const closed = await officer.page.request.post(`${stage.origin}/api/duties/${duties[2]}/excuse`, {
    headers: { origin: stage.origin },
    data: { reason: "refused", note: "示例：同事在门口遇到" },
  });
  assert.equal(closed.status(), 200);
  await officer.close();
  line.set(3);
  // The store of cookies had not been written when the browser died: signing in is asked for, and the queue goes on.
  await page.goto(`${line.origin}/outbox`);
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await page.getByText(peopleWords["people.sign_in.waiting_other"].zh.replace("{{count}}", "4")).waitFor();
  await examine(page, "phone-sign-in-waiting");
  await signIn(page, null, "cadre", stage.passwordOf("cadre"));
  const send = page.getByRole("button", { name: say("web.outbox.send") });
  for (let i = 0; i < 90 && (await held(page)) > 1; i++) {
    if (await send.isVisible()) await send.click().catch(() => undefined);
    await page.waitForTimeout(700);
  }
  assert.equal(await held(page), 1, "only the conflict is left");
  assert.ok(line.lost() > 0, "the line lost no answer");
  for (const id of duties.slice(0, 2)) assert.equal((await closings(id)).length, 1);
  assert.deepEqual(
    (await closings(duties[2]!)).map(({ state }) => state),
    ["excused"],
  );
  const files = await rows(`select id from evidence_file where station_id = $1 and duty_id = $2`, [
    duties[1],
  ]);
  assert.equal(files.length, 1);
});

test("the conflict is shown side by side; keeping both adds mine as a note, once", async () => {
  await page.getByRole("columnheader", { name: say("web.outbox.mine") }).waitFor();
  await examine(page, "phone-conflict");
  await page.setViewportSize({ width: 1440, height: 900 });
  await examine(page, "phone-conflict-desk");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: say("web.outbox.keep_both") }).click();
  for (let i = 0; i < 200 && (await held(page)) > 0; i++) await page.waitForTimeout(300);
  assert.equal(await held(page), 0);
  const notes = await rows<{ text: string }>(
    `select text from duty_note where station_id = $1 and duty_id = $2`,
    [duties[2]],
  );
  assert.equal(notes.length, 1);
  await page.getByText(say("web.outbox.empty")).waitFor();
  assert.ok(await stage.verify(), "the journal is whole");
});
