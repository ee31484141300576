/** Streams of what is old, through the whole server, with a second server process on the same database. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import * as journal from "../../modules/journal/api.ts";
import { openSession } from "../../modules/people/api.ts";
import { buildHours, buildProgramme, stock } from "../../modules/programme/cast.ts";
import { type Caller, type World, ground, openWorld } from "../../test/world.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let guard: Caller;
let elsewhere: Caller;
let hostile: Caller;
const today = "2026-11-23";

before(async () => {
  world = await openWorld();
  const settle = async (station: World["station"]) => {
    await world.inStation(station, (tx) => stock(tx));
    const place = await world.inStation(station, (tx) => buildCommunity(tx));
    const by = await world.hire(station, "officer", [place]);
    const chief = await world.hire(station, "chief");
    const programme = await world.inStation(station, async (tx) => {
      await buildHours(tx, place, chief.personId, { officer: 40 });
      return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: chief.personId });
    });
    return { place, by, programme };
  };
  const there = await settle(world.hostile);
  const here = await settle(world.station);
  [home, officer, programmeId, hostile] = [here.place, here.by, here.programme, there.by];
  guard = await world.hire(world.station, "guard", [home]);
  elsewhere = await world.hire(world.station, "guard", [
    await world.inStation(world.station, (tx) => buildCommunity(tx)),
  ]);
  await seal();
});
after(() => world.close());

const seal = () => journal.sealAll(world.db, world.signer, world.now);
const build = (rows: Parameters<typeof buildDuties>[2]) =>
  world.inStation(world.station, (tx) => buildDuties(tx, programmeId, rows));
const one = async (more: object = {}) => (await build([{ dueOn: today, roles: ["guard"], ...more }]))[0]!;
/** The browser of somebody, signed in; `hash` ends it. */
async function browser(of: Caller): Promise<string> {
  const { secret } = await openSession(world.db.directory, world.now(), {
    loginId: of.loginId,
    stationId: of.stationId,
    personId: of.personId,
    kind: "cookie",
    scope: "all",
    expiresAt: new Date(world.now().getTime() + 12 * 3600_000),
  });
  return `gongzhi=${secret}`;
}
type Event = { name: string; id: number | null; old: string[] };
type Ask = (path: string, init: RequestInit) => Promise<Response>;
const inHere: Ask = (path, init) => world.app.request(path, init);
async function listen(cookie: string, more: { last?: number; ask?: Ask } = {}) {
  const headers: Record<string, string> = { cookie };
  if (more.last !== undefined) headers["last-event-id"] = String(more.last);
  const answer = await (more.ask ?? inHere)("/api/live", { headers });
  assert.equal(answer.status, 200);
  const seen: Event[] = [];
  const text: string[] = [];
  let over = false;
  const reader = answer.body!.getReader();
  let kept = "";
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      kept += new TextDecoder().decode(value);
      text.push(new TextDecoder().decode(value));
      const parts = kept.split("\n\n");
      kept = parts.pop()!;
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1];
        const data = JSON.parse(field("data") ?? "{}") as { old?: string[] };
        const id = field("id");
        seen.push({ name: field("event")!, id: id === undefined ? null : Number(id), old: data.old ?? [] });
      }
    }
    over = true;
  })().catch(() => {
    over = true;
  });
  const told = () => seen.filter(({ name }) => name === "old");
  return {
    seen,
    text,
    answer,
    told,
    isOver: () => over,
    last: () => seen.findLast(({ id }) => id !== null)!.id!,
    /** Until so many were told, or not within four seconds. */
    until: async (count: number) => {
      for (let waited = 0; waited < 4_000 && told().length < count; waited += 20) await delay(20);
      return told().length;
    },
    leave: () => reader.cancel().catch(() => undefined),
  };
}
const complete = async (by: Caller, id: string) => {
  assert.equal((await by.post(`/api/duties/${id}/completion`, {})).status, 200);
  await seal();
};

test("refused: nobody, a token in place of a browser's session, a session that is over", async () => {
  assert.equal((await inHere("/api/live", {})).status, 401);
  assert.equal((await guard.get("/api/live")).status, 401);
  assert.equal((await inHere("/api/live/news", {})).status, 401);
  const cookie = await browser(guard);
  await world.admin.query("delete from session where kind = 'cookie' and person_id = $1", [guard.personId]);
  assert.equal((await inHere("/api/live", { headers: { cookie } })).status, 401);
});

test("who is there hears within seconds, who is elsewhere or in another station hears nothing", async () => {
  const [here, there, foreign] = await Promise.all(
    [officer, elsewhere, hostile].map(async (who) => listen(await browser(who))),
  );
  const type = here!.answer.headers;
  assert.match(type.get("content-type")!, /^text\/event-stream/);
  assert.deepEqual(
    [type.get("x-accel-buffering"), type.get("cache-control")],
    ["no", "no-store, no-transform"],
  );
  assert.equal(type.get("x-content-type-options"), "nosniff");
  await complete(guard, await one({ place: "3号楼 201" }));
  assert.equal(await here!.until(1), 1);
  const [told] = here!.told();
  for (const address of ["/api/duties", "/api/pages/today", "/api/waiting"])
    assert.ok(told!.old.includes(address));
  // Nothing but addresses: no id, no name, no door.
  assert.doesNotMatch(here!.text.join(""), /[0-9a-f]{8}-|示例|号楼/);
  await delay(1_200);
  assert.deepEqual([there!.told().length, foreign!.told().length], [0, 0]);
  for (const each of [here, there, foreign]) await each!.leave();
});

test("looks, and what is for the appointed only, are told to nobody they do not concern", async () => {
  const cadre = await world.hire(world.station, "cadre", [home]);
  const appointed = await world.hire(world.station, "elder", [home]);
  const closed = await one({ appointedOnly: true, roles: ["officer"] });
  await world.admin.query(
    `insert into duty_appointment (station_id, id, programme_id, product_code, post_id, appointed_by, appointed_at)
     select station_id, id, programme_id, product_code, $2, $3, $4 from duty where id = $1`,
    [closed, appointed.postId, officer.personId, world.now()],
  );
  const [chief, keeper, elder] = await Promise.all(
    [officer, cadre, appointed].map(async (who) => listen(await browser(who))),
  );
  await guard.get("/api/duties");
  await complete(officer, closed);
  assert.deepEqual([await chief!.until(1), await elder!.until(1)], [1, 1]);
  await delay(1_200);
  assert.equal(keeper!.told().length, 0);
  for (const each of [chief, keeper, elder]) await each!.leave();
});

test("what came between two connections is told on the second; asking gives the same", async () => {
  const cookie = await browser(officer);
  const first = await listen(cookie);
  await complete(guard, await one());
  await first.until(1);
  const last = first.last();
  await first.leave();
  await complete(guard, await one());
  const second = await listen(cookie, { last });
  assert.equal(await second.until(1), 1);
  const asked = async (after: number | string) =>
    (await (await inHere(`/api/live/news?after=${after}`, { headers: { cookie } })).json()) as {
      at: number;
      old: string[];
      all: boolean;
    };
  assert.ok((await asked(last)).old.includes("/api/duties"));
  assert.deepEqual(await asked(second.last()), { at: second.last(), old: [], all: false });
  assert.equal((await asked(99_999_999)).all, true);
  assert.deepEqual((await asked("nonsense")).old, []);
  await second.leave();
});

test("an act that commits late, behind later ones, is not missed", async () => {
  const here = await listen(await browser(officer));
  const slow = await one();
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  const late = world.inStation(world.station, async (tx) => {
    journal.append(tx, { loginId: null, personId: guard.personId, requestId: "late" }, [
      { verb: "note", kind: "duty", targetId: slow },
    ]);
    await tx.maybe("select 1");
    await held;
  });
  await delay(50);
  await complete(guard, await one());
  assert.equal(await here.until(1), 1);
  go();
  await late;
  await seal();
  assert.equal(await here.until(2), 2);
  await here.leave();
});

test("a session signed out, an ended post and an idle one end their streams; listening keeps none alive", async () => {
  const cookie = await browser(officer);
  const leaving = await listen(cookie);
  const watcher = await world.hire(world.station, "guard", [home]);
  const ending = await listen(await browser(watcher));
  const seen = async () =>
    (
      await world.admin.query("select max(seen_at) as at from session where person_id = $1", [
        officer.personId,
      ])
    ).rows[0].at as Date;
  const before = await seen();
  const out = { method: "DELETE", headers: { cookie, "sec-fetch-site": "same-origin" } };
  assert.equal((await inHere("/api/session", out)).status, 204);
  const security = await world.hire(world.station, "security_admin");
  assert.equal((await security.post(`/api/posts/${watcher.postId}/end`)).status, 200);
  for (let waited = 0; waited < 4_000 && !(leaving.isOver() && ending.isOver()); waited += 20)
    await delay(20);
  assert.deepEqual([leaving.isOver(), ending.isOver()], [true, true]);
  assert.equal(leaving.seen.at(-1)!.name, "over");
  assert.deepEqual(await seen(), before);

  const idle = await listen(await browser(guard));
  world.setNow("2026-11-23T04:30:00Z");
  for (let waited = 0; waited < 4_000 && !idle.isOver(); waited += 20) await delay(20);
  assert.ok(idle.isOver(), "two hours untouched");
  world.setNow("2026-11-23T02:00:00Z");
});

test("completing a duty costs no statement more while people listen", async () => {
  const [quiet, heard] = (await build([
    { dueOn: today, roles: ["guard"], key: "quiet" },
    { dueOn: today, roles: ["guard"], key: "heard" },
  ])) as [string, string];
  const cost = async (id: string) => {
    const from = world.db.statements.count;
    const answered = await guard.post(`/api/duties/${id}/completion`, {});
    const used = world.db.statements.count - from;
    assert.equal(answered.status, 200);
    return used;
  };
  const alone = await cost(quiet);
  const here = await listen(await browser(officer));
  // Between two looks of the hub.
  const used: number[] = [];
  used.push(await cost(heard));
  await here.leave();
  assert.ok(used[0]! <= alone + 2, `${used[0]} statements in place of ${alone}`);
});

test("another server process on the same database tells what happened here, and ends cleanly", async () => {
  const { app, owner } = ground();
  const database = world.admin.database!;
  // Of a socket the folder is named behind the question mark.
  const address = ({ host = "", user, password = "", port }: typeof app) =>
    `postgres://${user}:${encodeURIComponent(password)}@${host.startsWith("/") ? "localhost" : host}:${port}/${database}${
      host.startsWith("/") ? `?host=${encodeURIComponent(host)}` : ""
    }`;
  const program = fileURLToPath(new URL("../../bin/gongzhi.mjs", import.meta.url));
  const port = 41_050 + Math.floor(Math.random() * 500);
  const env = {
    ...process.env,
    DATABASE_URL: address(app),
    DATABASE_ADMIN_URL: address(owner),
    GONGZHI_DATA: mkdtempSync(join(tmpdir(), "gongzhi-live-")),
    PORT: String(port),
  };
  const child: ChildProcess = spawn(process.execPath, [program, "serve"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout!.on("data", (part: Buffer) => (said += part.toString()));
  child.stderr!.on("data", (part: Buffer) => (said += part.toString()));
  try {
    for (let waited = 0; waited < 40_000 && !/ready/.test(said); waited += 50) await delay(50);
    assert.match(said, /ready/, said);
    // Its clock is this machine's: the session has to be young by it.
    const opened = await openSession(world.db.directory, new Date(), {
      loginId: officer.loginId,
      stationId: officer.stationId,
      personId: officer.personId,
      kind: "cookie",
      scope: "all",
      expiresAt: new Date(Date.now() + 3600_000),
    });
    const origin = `http://localhost:${port}`;
    const there = await listen(`gongzhi=${opened.secret}`, {
      ask: (path, init) => fetch(origin + path, init),
    });
    const id = await one();
    assert.equal((await guard.post(`/api/duties/${id}/completion`, {})).status, 200);
    // Sealed by whichever process comes first.
    assert.equal(await there.until(1), 1, said);
    assert.ok(there.told()[0]!.old.includes("/api/duties"));
    const started = performance.now();
    child.kill("SIGTERM");
    const [code] = (await once(child, "exit")) as [number | null];
    assert.equal(code, 0, said);
    assert.ok(performance.now() - started < 6_000, "ended within its grace");
    for (let waited = 0; waited < 1_000 && !there.isOver(); waited += 20) await delay(20);
    assert.ok(there.isOver());
  } finally {
    child.kill("SIGKILL");
  }
});
