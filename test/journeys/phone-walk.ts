/// <reference lib="dom" />
/** What a person with a phone does in the basement: load the day, lose the signal, record, and find it all sent. */
import type { Page } from "playwright-core";
import { buildDuties } from "../../modules/duty/cast.ts";
import type { Db } from "../../server/db.ts";

/** Three visits of today in 心语花园, for the cadre; their ids. */
export async function threeVisits(db: Db, stationId: string, now = new Date()): Promise<string[]> {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(now);
  return db.station(stationId, now, async (tx) => {
    const [programme] = await tx.many<{ id: string }>(
      `select p.id from programme p join community c on c.station_id = p.station_id and c.id = p.community_id
       where p.station_id = $1 and c.code = 'xyhy' and p.state = 'active' order by p.id limit 1`,
      [stationId],
    );
    const homes = await tx.many<{ id: string; place: string }>(
      `select h.id, a.door as place
       from household h join standard_address a on a.station_id = h.station_id and a.id = h.address_id
         join community c on c.station_id = h.station_id and c.id = h.community_id
       where h.station_id = $1 and c.code = 'xyhy' and h.ended_at is null order by h.id limit 3`,
      [stationId],
    );
    return buildDuties(
      tx,
      programme!.id,
      homes.map(({ id, place }) => ({
        dueOn: today,
        kind: "visit" as const,
        stage: `basement ${now.getTime()}`,
        title: { zh: "示例走访", en: "Sample visit" },
        subjectKind: "household" as const,
        subjectId: id,
        place,
        needs: ["door"],
        roles: ["cadre" as const],
        role: "cadre" as const,
      })),
    );
  });
}

/** With `origin` null on the page that asks for it. An answer that got lost is asked for again. */
export async function signIn(
  page: Page,
  origin: string | null,
  login: string,
  password: string,
): Promise<void> {
  if (origin !== null) await page.goto(`${origin}/sign-in`);
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill(password);
  for (let i = 0; i < 10 && new URL(page.url()).pathname === "/sign-in"; i++) {
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/sign-in", { timeout: 3000 }).catch(() => undefined);
  }
}

/** Until the worker holds the shell and the phone the readings of these duties. */
export async function keeps(page: Page, duties: readonly string[]): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Asked again and again: a predicate that is a promise would count as true.
  for (let i = 0; i < 300; i++) {
    const kept = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const asked = indexedDB.open("gongzhi");
          asked.onerror = () => resolve([]);
          asked.onsuccess = () => {
            const store = asked.result;
            const answer = (keys: string[]) => (store.close(), resolve(keys));
            if (!store.objectStoreNames.contains("readings")) return answer([]);
            const all = store.transaction("readings").objectStore("readings").getAllKeys();
            all.onsuccess = () => answer((all.result as [string, string][]).map(([, address]) => address));
          };
        }),
    );
    if (["/api/session", ...duties.map((id) => `/api/duties/${id}`)].every((each) => kept.includes(each)))
      return;
    await page.waitForTimeout(200);
  }
  throw new Error("the phone does not keep the day");
}

const bar = (page: Page) =>
  page.locator(".stick .btn, .only-desk .btn.pri").filter({ visible: true }).first();

/** From the duty's page, as two taps: it is done, and Today says that it is kept. */
export async function complete(page: Page, origin: string, id: string, photo?: Buffer): Promise<void> {
  await page.goto(`${origin}/duties/${id}`);
  await bar(page)
    .waitFor()
    .catch(async (error: unknown) => {
      throw new Error(`no button on the duty: ${await page.locator("body").innerText()}`, { cause: error });
    });
  if (photo) {
    await page.locator("details.files summary").click();
    await page
      .locator("details.files input[type=file]")
      .last()
      .setInputFiles({ name: "basement.jpg", mimeType: "image/jpeg", buffer: photo });
    await waiting(page, 1);
  }
  await bar(page).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.locator("h1").waitFor();
}

/** How many writes lie on the phone. */
export async function held(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open("gongzhi");
        asked.onerror = () => resolve(-1);
        asked.onsuccess = () => {
          const count = asked.result.transaction("writes").objectStore("writes").count();
          count.onsuccess = () => {
            asked.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
export async function waiting(page: Page, atLeast: number): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if ((await held(page)) >= atLeast) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`fewer than ${atLeast} writes lie on the phone`);
}

/** Through the app's own outbox, as a page would; what waits afterwards is no failure. */
export async function deliver(
  page: Page,
  commands: readonly { path: string; body: unknown; method?: string; version?: number }[],
): Promise<void> {
  await page.evaluate(async (commands) => {
    const [name] = (await caches.keys()).filter((each) => each.startsWith("gongzhi-shell-"));
    const files = await (await caches.open(name!)).keys();
    const phone = files.map(({ url }) => url).find((url) => /\/assets\/phone-[^/]*\.js$/.test(url))!;
    type Deliver = (command: object) => Promise<unknown>;
    const { default: store } = (await import(phone)) as { default: { deliver: Deliver } };
    for (const command of commands)
      await store.deliver({ method: "POST", version: null, ...command }).catch(() => undefined);
  }, commands);
}
/** Notes by the hundred. */
export async function queue(page: Page, path: string, count: number): Promise<void> {
  const before = await held(page);
  const text = (i: number) => `示例备注 ${before + i}`;
  await deliver(
    page,
    Array.from({ length: count }, (_, i) => ({ path, body: { text: text(i) } })),
  );
  if ((await held(page)) < before + count) throw new Error("not all of them lie on the phone");
}
