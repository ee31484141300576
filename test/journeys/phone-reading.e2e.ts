/// <reference lib="dom" />
/**
 * What a phone can read in a basement: a duty, the place, how it is done, the household; of what is not kept it says so
 * at once and leads to what is. And the queue by the hundred: a page of it is drawn, the rest is behind a press.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as outboxWords } from "../../web/offline/words.ts";
import { words as shopWords } from "../../web/pages/shop-words.ts";
import { words as webWords } from "../../web/words.ts";
import { words as dutyWords } from "../../modules/duty/words.ts";
import { type Handset, openHandset } from "./handset.ts";
import { held, keeps, queue, signIn, threeVisits } from "./phone-walk.ts";
import { type Stage, allLooks, examine, looks, openTheatre } from "./stage.ts";
import { type WeakLine, openWeakLine } from "./weak-line.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => void (theatre = await openTheatre()));
after(() => theatre.close());

for (const look of allLooks) {
  // Walked in all four; seen in all four, and the queue by the hundred, on the first two walks.
  const first = looks.includes(look);
  const walk: Walk = { sees: first ? examine : () => Promise.resolve(), waiting: first ? 500 : 60 };
  const lang = look.language;
  const name = `${look.width} ${lang}`;
  test(`offline reading and the queue, ${name}`, { timeout: 300_000 }, async () => {
    const stage: Stage = await theatre.stage(look);
    const line: WeakLine = await openWeakLine(stage.origin);
    const handset: Handset = openHandset(look);
    try {
      const [station] = await stage.db.directory.many<{ id: string }>(`select id from station limit 1`);
      const duties = await threeVisits(stage.db, station!.id);
      const page = await handset.open();
      await signIn(page, line.origin, "cadre", stage.passwordOf("cadre"));
      await keeps(page, duties);
      const rows = <T extends object>(sql: string, ...values: unknown[]) =>
        stage.db.station(station!.id, new Date(), (tx) => tx.many<T>(sql, [station!.id, ...values]));
      await readWithout(walk, page, line, duties, lang, `phone-kept-${name.replace(" ", "-")}`, rows);
      await manyWaiting(walk, page, line, duties[0]!, lang, rows);
    } finally {
      await handset.close();
      await line.close();
      await stage.close();
    }
  });
}

type Walk = { sees: typeof examine; waiting: number };
type Rows = <T extends object>(sql: string, ...values: unknown[]) => Promise<T[]>;

async function readWithout(
  { sees }: Walk,
  page: Page,
  line: WeakLine,
  duties: string[],
  lang: "zh" | "en",
  shot: string,
  rows: Rows,
): Promise<void> {
  line.set(null);
  await page.goto(`${line.origin}/duties/${duties[0]}`);
  const [duty] = await rows<{ place: string; subject: string; community: string }>(
    `select place, subject_id as subject, community_id as community from duty where station_id = $1 and id = $2`,
    duties[0],
  );
  // How it is done, in the version of the programme.
  await page.getByRole("link", { name: dutyWords["duty.instructions"][lang] }).click();
  await page.getByRole("heading", { name: shopWords["page.instructions.how"][lang] }).waitFor();
  await sees(page, "phone-instructions");
  // The household behind the door; who lives there is not kept, and it says so.
  await page.goto(`${line.origin}/duties/${duties[0]}`);
  await page.getByRole("link", { name: duty!.place }).click();
  await page.getByRole("heading", { level: 1, name: duty!.place }).waitFor();
  await page.getByText(webWords["web.not_kept"][lang]).first().waitFor();
  // The place.
  await page.goto(`${line.origin}/communities/${duty!.community}`);
  await page.locator("h1").waitFor();
  assert.equal(await page.locator("main .failure").count(), 0);
  await sees(page, "phone-community-offline");
  // Not kept: plainly, and on to what is.
  await page.goto(`${line.origin}/journal`);
  await page.goto(`${line.origin}/programmes`);
  await page.getByText(webWords["web.not_kept"][lang]).first().waitFor({ timeout: 2500 });
  await sees(page, "phone-not-kept");
  await page.getByRole("link", { name: webWords["web.to_kept"][lang] }).first().click();
  await page.getByRole("heading", { name: outboxWords["web.kept.places"][lang] }).waitFor();
  await sees(page, shot);
  // Each look of it stands in the journal with its purpose.
  const looks = await rows<{ kind: string }>(
    `select distinct kind from journal_entry where station_id = $1 and verb = 'look' and purpose = 'offline'`,
  );
  // What was promised to somebody stands on Today too.
  assert.deepEqual(looks.map(({ kind }) => kind).sort(), ["household", "person", "promise"]);
  await page.goto(`${line.origin}/outbox`);
  await page.getByText(outboxWords["web.outbox.empty"][lang]).waitFor();
  await sees(page, "phone-outbox-0");
}

async function manyWaiting(
  { sees, waiting }: Walk,
  page: Page,
  line: WeakLine,
  duty: string,
  lang: "zh" | "en",
  rows: Rows,
) {
  await queue(page, `/api/duties/${duty}/notes`, 3);
  await page.goto(`${line.origin}/outbox`);
  await page.locator(".outbox li").nth(2).waitFor();
  await sees(page, "phone-outbox-3");
  await queue(page, `/api/duties/${duty}/notes`, waiting - 3);
  await page.goto(`${line.origin}/outbox`);
  await page.locator(".outbox li").first().waitFor();
  assert.equal(await held(page), waiting);
  assert.equal(await page.locator(".outbox li").count(), 20);
  await sees(page, `phone-outbox-${waiting}`);
  await page
    .getByRole("button", { name: outboxWords["web.outbox.more_other"][lang].replace("{{count}}", "20") })
    .click();
  assert.equal(await page.locator(".outbox li").count(), 40);
  line.set(0);
  await page.getByRole("button", { name: outboxWords["web.outbox.send"][lang] }).click();
  await page.getByText(outboxWords["web.outbox.empty"][lang]).waitFor({ timeout: 120_000 });
  assert.equal(await held(page), 0);
  const [count] = await rows<{ n: number; texts: number }>(
    `select count(*)::int as n, count(distinct text)::int as texts from duty_note where station_id = $1 and duty_id = $2`,
    duty,
  );
  assert.deepEqual(count, { n: waiting, texts: waiting }, "each once");
}
