/// <reference lib="dom" />
/**
 * The phone in bad weather, from a seed: visits recorded without a line, pictures, browsers killed before and during
 * sending, answers lost after their effect, a colleague who was there first. After each run every visit stands once and
 * nothing waits. `PHONE_RUNS=200 node scripts/test.ts test/journeys/phone-storm.e2e.ts`; two runs by default.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { words as outboxWords } from "../../web/offline/words.ts";
import { type Handset, openHandset } from "./handset.ts";
import { complete, held, keeps, signIn, threeVisits, waiting } from "./phone-walk.ts";
import { type Stage, openTheatre } from "./stage.ts";
import { type WeakLine, openWeakLine } from "./weak-line.ts";

const runs = Number(process.env["PHONE_RUNS"] ?? 2);
const seed = Number(process.env["PHONE_SEED"] ?? 1);
const look = { width: 390, language: "zh" } as const;
let theatre: Awaited<ReturnType<typeof openTheatre>>;
let stage: Stage;
let line: WeakLine;
let handset: Handset;
let stationId: string;
let photo: Buffer;
before(async () => {
  theatre = await openTheatre();
  stage = await theatre.stage(look);
  line = await openWeakLine(stage.origin);
  handset = openHandset(look);
  const [station] = await stage.db.directory.many<{ id: string }>(`select id from station limit 1`);
  stationId = station!.id;
  photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: "#7a8" } })
    .jpeg({ quality: 100 })
    .toBuffer();
});
after(async () => {
  await handset?.close();
  await line?.close();
  await theatre.close();
});

/** mulberry32: the same weather for the same seed. */
function weather(from: number) {
  let state = from;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { chance: (of: number) => next() < of, among: (n: number) => Math.floor(next() * n) };
}

const count = (sql: string, id: string) =>
  stage.db.station(
    stationId,
    new Date(),
    async (tx) =>
      (await tx.maybe<{ n: number }>(`select count(*)::int as n from ${sql}`, [stationId, id]))!.n,
  );

test(`${runs} runs from seed ${seed}: nothing lost, nothing twice`, { timeout: 7_200_000 }, async () => {
  let page: Page = await handset.open();
  await signIn(page, line.origin, "cadre", stage.passwordOf("cadre"));
  const totals = { writes: 0, lostAnswers: 0, kills: 0, conflicts: 0 };
  /** A battery that dies takes what the browser had not written of its cookies; here the sign-in is put back. */
  const die = async () => {
    const cookies = await page.context().cookies();
    await handset.kill();
    totals.kills++;
    page = await handset.open();
    await page.context().addCookies(cookies);
  };
  for (let run = 0; run < runs; run++) {
    const { chance, among } = weather(seed * 1000 + run);
    line.set(0);
    const duties = await threeVisits(stage.db, stationId);
    await page.goto(`${line.origin}/`);
    await keeps(page, duties);
    line.set(null);
    const pictured = new Set<string>();
    for (const id of duties) {
      const withPhoto = chance(0.3);
      if (withPhoto) pictured.add(id);
      await complete(page, line.origin, id, withPhoto ? photo : undefined);
    }
    const made = duties.length + pictured.size;
    await waiting(page, made);
    totals.writes += made;
    if (chance(0.5)) await die();
    // The picture of an excused duty would be refused: that is another story.
    const plain = duties.filter((id) => !pictured.has(id));
    const taken = chance(0.5) && plain.length > 0 ? plain[among(plain.length)]! : null;
    if (taken !== null) {
      const officer = await stage.enter("officer");
      const answer = await officer.page.request.post(`${stage.origin}/api/duties/${taken}/excuse`, {
        headers: { origin: stage.origin },
        data: { reason: "no_access", note: "" },
      });
      assert.equal(answer.status(), 200, `run ${run}`);
      await officer.close();
    }
    line.set(2 + among(3));
    await page.goto(`${line.origin}/outbox`);
    const send = () => page.getByRole("button", { name: outboxWords["web.outbox.send"].zh });
    const until = taken === null ? 0 : 1;
    const killsLeft = chance(0.4) ? [among(8)] : [];
    for (let i = 0; i < 120 && (await held(page)) > until; i++) {
      if (killsLeft[0] === i) {
        await die();
        await page.goto(`${line.origin}/outbox`);
      }
      if (await send().isVisible())
        await send()
          .click({ timeout: 2000 })
          .catch(() => undefined);
      await page.waitForTimeout(250);
    }
    assert.equal(await held(page), until, `run ${run}: what stays on the phone`);
    if (taken !== null) {
      totals.conflicts++;
      line.set(0);
      await page.goto(`${line.origin}/outbox`);
      const both = chance(0.5);
      const key = both ? "web.outbox.keep_both" : "web.outbox.take_theirs";
      await page.getByRole("button", { name: outboxWords[key].zh }).click();
      for (let i = 0; i < 60 && (await held(page)) > 0; i++) await page.waitForTimeout(200);
      assert.equal(await held(page), 0, `run ${run}: after the decision`);
      assert.equal(await count(`duty_note where station_id = $1 and duty_id = $2`, taken), both ? 1 : 0);
    }
    for (const id of duties) {
      const closed = await count(`duty_closing where station_id = $1 and duty_id = $2`, id);
      assert.equal(closed, 1, `run ${run}: closings of ${id}`);
      const files = await count(`evidence_file where station_id = $1 and duty_id = $2`, id);
      assert.equal(files, pictured.has(id) ? 1 : 0, `run ${run}: pictures of ${id}`);
    }
  }
  totals.lostAnswers = line.lost();
  console.log(`phone: ${runs} runs, ${JSON.stringify(totals)}: 0 lost, 0 doubled`);
  assert.ok(await stage.verify(), "the journal is whole");
});
