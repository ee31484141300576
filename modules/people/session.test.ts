import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import pino from "pino";
import { createQueue } from "../../server/jobs.ts";
import { compose } from "../../server/start.ts";
import { type World, openWorld } from "../../test/world.ts";
import { type Account, type Answered, Browser, buildAccount, ownPage } from "./cast.ts";
import type { Me } from "./contract.ts";
import { absoluteMs, idleMs, readSecret } from "./sessions.ts";

const start = "2026-11-23T02:00:00.000Z";
let world: World;
let account: Account;
let browser: Browser;
before(async () => {
  world = await openWorld(start);
});
beforeEach(async () => {
  world.setNow(start);
  account = await buildAccount(world);
  browser = new Browser(world.app);
});
after(() => world.close());

const later = (ms: number) => world.setNow(new Date(Date.parse(start) + ms).toISOString());
/** That a session was used is written after the answer. */
const noted = async () => {
  for (let i = 0; i < 300; i++) {
    const text = `select 1 from session where login_id = $1 and seen_at = $2`;
    const seen = await world.admin.query(text, [account.loginId, world.now()]);
    if (seen.rowCount! > 0) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.fail("the use of the session was not noted");
};
const minutes = (count: number) => count * 60_000;
const wrong = (login: string) => new Browser(world.app).signIn({ login, password: "not the password" });
const verbs = async (stationId: string, personId: string) =>
  (
    await world.admin.query(
      `select verb from journal_entry where station_id = $1 and person_id = $2 and kind = 'session' order by id`,
      [stationId, personId],
    )
  ).rows
    .map((row) => row.verb as string)
    .sort();

test("a right password signs in, the journal says so, and the name may be typed in any case", async () => {
  const me = await browser.signIn({ ...account, login: ` ${account.login.toUpperCase()} ` });
  assert.equal(me.status, 200);
  assert.deepEqual(
    [me.body.login, me.body.station.id, me.body.person.id],
    [account.login, world.station.id, account.personId],
  );
  assert.equal((await browser.send<Me>("GET", "/api/session")).body.person.id, account.personId);
  assert.equal((await browser.send("GET", "/api/communities")).status, 200);
  assert.deepEqual(await verbs(world.station.id, account.personId), ["sign_in"]);
});

test("a wrong password and an unknown name are answered alike, byte for byte", async () => {
  const said = ({ status, body, headers }: Answered) => {
    const { requestId: _, ...rest } = body as Record<string, unknown>;
    return { status, rest, cookie: headers.get("set-cookie"), type: headers.get("content-type") };
  };
  const [known, unknown] = [await wrong(account.login), await wrong("nobody-of-this-name")];
  assert.deepEqual(said(known), said(unknown));
  assert.deepEqual([known.status, known.code], [401, "people.wrong"]);
  await world.admin.query(`update login set ended_at = $2 where id = $1`, [account.loginId, world.now()]);
  assert.deepEqual(said(await new Browser(world.app).signIn(account)), said(unknown), "an ended login");
});

test("a known and an unknown name cost the same work", async () => {
  const took: Record<string, number[]> = { known: [], unknown: [] };
  for (let i = 0; i < 8; i++)
    for (const [kind, login] of [
      ["known", account.login],
      ["unknown", "nobody-at-all"],
    ] as const) {
      // Of the processor, for the clock also runs for whatever else this machine does.
      const before = process.cpuUsage();
      await wrong(login);
      const { user, system } = process.cpuUsage(before);
      took[kind]!.push((user + system) / 1000);
    }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  const [known, unknown] = [median(took["known"]!), median(took["unknown"]!)];
  // argon2id at this cost takes some 20 ms and more; without the decoy an unknown name would take 3.
  assert.ok(unknown > 8, `an unknown name is answered without hashing: ${unknown} ms`);
  assert.ok(known / unknown < 2.5 && unknown / known < 2.5, `${known} ms and ${unknown} ms`);
});

test("the password is verified as typed", async () => {
  for (const password of [
    account.password.toUpperCase(),
    ` ${account.password}`,
    `${account.password} `,
    account.password.slice(0, -1),
    `${account.password}x`,
    "",
  ])
    assert.equal((await browser.signIn({ ...account, password })).status, 401, password);
});

test("the tenth wrong guess locks the name for fifteen minutes, known or not", async () => {
  for (const login of [account.login, "unknown-but-guessed"]) {
    world.setNow(start);
    for (let i = 1; i <= 10; i++) assert.equal((await wrong(login)).code, "people.wrong", `guess ${i}`);
    const locked = await wrong(login);
    assert.deepEqual([locked.status, locked.code], [429, "people.locked"]);
    assert.ok(Number(locked.headers.get("retry-after")) > 0);
  }
  assert.equal((await browser.signIn(account)).code, "people.locked", "the right password waits as well");
  later(minutes(15) - 1000);
  assert.equal((await browser.signIn(account)).code, "people.locked");
  later(minutes(15) + 1000);
  assert.equal((await browser.signIn(account)).status, 200);
  for (let i = 0; i < 9; i++) await wrong(account.login);
  assert.equal((await browser.signIn(account)).status, 200, "a success forgets the wrong guesses");
  assert.equal((await wrong(account.login)).code, "people.wrong");
});

test("forty guesses at once are not more than ten guesses", async () => {
  const tries = Array.from({ length: 39 }, () => wrong(account.login));
  const right = new Browser(world.app).signIn(account);
  await Promise.all(tries);
  await right;
  const row = await world.admin.query(`select 1 from sign_in_failure where locked_until > $1`, [world.now()]);
  const codes = (await Promise.all(tries)).map((each) => each.code);
  assert.ok(codes.filter((code) => code === "people.wrong").length <= 10, codes.join(" "));
  assert.ok((row.rowCount ?? 0) > 0 || (await right).status === 200);
});

test("the cookie is out of reach of scripts and other sites", async () => {
  const cookie = (await browser.signIn(account)).headers.get("set-cookie")!;
  assert.match(cookie, /^gongzhi=[A-Za-z0-9_-]{86}; /);
  for (const flag of ["HttpOnly", "SameSite=Lax", "Path=/", `Max-Age=${absoluteMs / 1000}`])
    assert.ok(cookie.split("; ").includes(flag), `${flag} in ${cookie}`);
  assert.ok(!/Domain=/.test(cookie));
});

test("on an https address the cookie is Secure and its name says host", async () => {
  const jobs = createQueue({
    db: world.db,
    admin: null,
    now: world.now,
    listStations: async () => [],
    onError: () => {},
  });
  const { app } = compose({
    db: world.db,
    signer: world.signer,
    keys: world.keys,
    log: pino({ level: "silent" }),
    now: world.now,
    origin: () => "https://gongzhi.example",
    jobs,
  });
  const safe = new Browser(app as never);
  const signed = await safe.signIn(account);
  const cookie = signed.headers.get("set-cookie")!;
  assert.match(cookie, /^__Host-gongzhi=/);
  for (const flag of ["HttpOnly", "SameSite=Lax", "Path=/", "Secure"])
    assert.ok(cookie.split("; ").includes(flag), flag);
  assert.match(signed.headers.get("strict-transport-security") ?? "", /max-age=31536000/);
  assert.equal((await safe.send("GET", "/api/session")).status, 200);
  const plain = new Browser(app as never);
  plain.cookie = safe.cookie!.replace("__Host-", "");
  assert.equal(
    (await plain.send("GET", "/api/session")).status,
    401,
    "the name without the prefix is no cookie",
  );
});

test("every sign-in has a new secret; a planted one is not taken over", async () => {
  const seen = new Set<string>();
  for (let i = 0; i < 5; i++) {
    await browser.signIn(account);
    seen.add(browser.cookie!);
  }
  assert.equal(seen.size, 5);
  const planted = new Browser(world.app);
  planted.cookie = `gongzhi=${"A".repeat(86)}`;
  await planted.signIn(account);
  assert.ok(!planted.cookie!.includes("A".repeat(20)));
});

test("a session ends after two idle hours", async () => {
  await browser.signIn(account);
  later(idleMs - 1000);
  assert.equal((await browser.send("GET", "/api/communities")).status, 200);
  await noted();
  later(2 * idleMs - 2000);
  assert.equal((await browser.send("GET", "/api/communities")).status, 200, "use prolongs it");
  await noted();
  later(3 * idleMs);
  assert.equal((await browser.send("GET", "/api/communities")).status, 401);
  assert.equal((await browser.send("GET", "/api/session")).status, 401);
});

test("twelve hours after sign-in it ends, however busy", async () => {
  await browser.signIn(account);
  for (let at = 0; at < absoluteMs; at += idleMs / 2) {
    later(at);
    assert.equal((await browser.send("GET", "/api/communities")).status, 200, `${at / 3_600_000} h`);
    await noted();
  }
  later(absoluteMs + 1);
  assert.equal((await browser.send("GET", "/api/communities")).status, 401);
});

test("signing out ends this session and no other", async () => {
  const other = new Browser(world.app);
  await browser.signIn(account);
  await other.signIn(account);
  const kept = browser.cookie;
  assert.equal((await browser.send("DELETE", "/api/session")).status, 204);
  assert.equal(browser.cookie, null, "the cookie is taken away");
  browser.cookie = kept;
  assert.equal((await browser.send("GET", "/api/communities")).status, 401);
  assert.equal((await other.send("GET", "/api/communities")).status, 200);
});

test("signing out everywhere ends sessions and tokens; a read token may not do it", async () => {
  const other = new Browser(world.app);
  await browser.signIn(account);
  await other.signIn(account);
  const token = (scope: string) =>
    other.send<{ secret: string }>("POST", "/api/tokens", { label: "手机", scope });
  const [all, read] = [(await token("all")).body.secret, (await token("read")).body.secret];
  const refused = await world.as(read).change("DELETE", "/api/sessions", undefined);
  assert.deepEqual([refused.status, refused.problem.code], [403, "http.read_only"]);
  assert.equal((await world.as(all).get("/api/communities")).status, 200);
  assert.equal((await browser.send("DELETE", "/api/sessions")).status, 204);
  for (const secret of [all, read])
    assert.equal((await world.as(secret).get("/api/communities")).status, 401);
  assert.equal((await other.send("GET", "/api/communities")).status, 401);
  assert.ok((await verbs(world.station.id, account.personId)).includes("sign_out_everywhere"));
});

test("a password change: bounds, common words, other sessions end, the old word is gone", async () => {
  const other = new Browser(world.app);
  await other.signIn(account);
  await browser.signIn(account);
  const change = (next: string, current = account.password) =>
    browser.send("PUT", "/api/session/password", { current, next });
  assert.equal((await change("a good long sentence", "wrong")).code, "people.wrong");
  assert.equal((await change("seven77")).code, "http.invalid");
  assert.equal((await change("字".repeat(129))).code, "http.invalid");
  for (const common of [
    "password",
    "Password123",
    "12345678",
    "aaaaaaaa",
    "woaini1314",
    `${account.login}!2026`,
  ])
    assert.deepEqual([(await change(common)).code, common], ["people.password_common", common]);
  const long = "警民同心守一方平安".repeat(8);
  assert.ok([...long].length >= 64);
  assert.equal((await change(long)).status, 204);
  assert.equal((await browser.send("GET", "/api/session")).status, 200, "this one goes on");
  assert.equal((await other.send("GET", "/api/session")).status, 401);
  assert.equal((await other.signIn(account)).status, 401);
  assert.equal((await other.signIn({ ...account, password: long })).status, 200);
  assert.equal(
    (await other.signIn({ ...account, password: long.slice(0, -1) })).status,
    401,
    "no character is cut",
  );
  assert.ok((await verbs(world.station.id, account.personId)).includes("password_changed"));
});

test("a cookie writes only from our own pages", async () => {
  await browser.signIn(account);
  const foreign: Record<string, string>[] = [
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost:4000" },
  ];
  const writes: [string, string, unknown][] = [
    ["POST", "/api/tokens", { label: "外来" }],
    ["PUT", "/api/session/password", { current: account.password, next: "quite another word" }],
    ["POST", "/api/session/station", { stationId: world.station.id }],
    ["DELETE", "/api/session", undefined],
    ["DELETE", "/api/sessions", undefined],
  ];
  for (const headers of foreign)
    for (const [method, path, body] of writes) {
      const answer = await browser.send(method, path, body, headers);
      assert.deepEqual([answer.status, answer.code], [403, "http.foreign_origin"], `${method} ${path}`);
    }
  assert.equal((await browser.send("GET", "/api/session")).status, 200, "nothing was ended");
  for (const headers of [ownPage, { "sec-fetch-site": "none" }, { origin: "http://localhost:4000" }])
    assert.equal(
      (await browser.send("POST", "/api/tokens", { label: "自己" }, headers as never)).status,
      201,
    );
});

test("one session acts in one station; changing it is journalled in both", async () => {
  const double = await buildAccount(world, { also: world.hostile });
  const here = (await browser.signIn(double, world.station.id)).body;
  assert.deepEqual(here.stations.map((each) => each.id).sort(), [world.station.id, world.hostile.id].sort());
  const old = browser.cookie!;
  const there = await browser.send<Me>("POST", "/api/session/station", { stationId: world.hostile.id });
  assert.equal(there.body.station.id, world.hostile.id);
  assert.notEqual(there.body.person.id, here.person.id);
  const first = new Browser(world.app);
  first.cookie = old;
  assert.equal(
    (await first.send("GET", "/api/communities")).status,
    401,
    "the first station's secret is over",
  );
  assert.deepEqual(await verbs(world.station.id, here.person.id), ["sign_in", "station_left"]);
  assert.deepEqual(await verbs(world.hostile.id, there.body.person.id), ["station_entered"]);
  const strange = await new Browser(world.app).signIn(account, world.hostile.id);
  assert.deepEqual([strange.status, strange.code], [403, "people.no_such_station"]);
  later(absoluteMs - minutes(1));
  await world.admin.query(`update session set seen_at = $2 where login_id = $1`, [
    double.loginId,
    world.now(),
  ]);
  await browser.send("POST", "/api/session/station", { stationId: world.station.id });
  later(absoluteMs + minutes(1));
  assert.equal((await browser.send("GET", "/api/session")).status, 401, "moving does not prolong it");
});

test("a secret with altered station, person or random part is refused", async () => {
  const { token } = await world.hire(world.station, "chief");
  const bytes = Buffer.from(token, "base64url");
  const foreign = Buffer.from(world.hostile.id.replaceAll("-", ""), "hex");
  const altered = [Buffer.concat([foreign, bytes.subarray(16)])];
  for (const at of [0, 15, 16, 31, 32, 63]) {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ 1;
    altered.push(copy);
  }
  for (const forged of altered) {
    const answer = await world.as(forged.toString("base64url")).get("/api/communities");
    assert.deepEqual([answer.status, answer.problem.code], [401, "http.signed_out"]);
  }
  for (const text of ["", "x", "A".repeat(85), "A".repeat(87), `${token.slice(0, 85)}!`, "_".repeat(86)])
    assert.equal((await world.as(text).get("/api/communities")).status, 401, text);
  assert.equal((await world.as(token).get("/api/communities")).status, 200);
  const cookie = new Browser(world.app);
  cookie.cookie = `gongzhi=${token}`;
  assert.equal((await cookie.send("GET", "/api/communities")).status, 401, "a token is no cookie");
  assert.equal(readSecret(token, "token")!.stationId, world.station.id);
});

test("secrets of many are all different", async () => {
  const secrets = new Set<string>();
  for (let i = 0; i < 20; i++) secrets.add((await world.hire(world.station, "guard")).token.slice(43));
  assert.equal(secrets.size, 20);
});

test("two hundred sign-ins at once: most are told to come back, nobody waits ten seconds", async () => {
  const from = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const answer = await wrong(`crowd${i}`);
      return { ...answer, took: performance.now() - from };
    }),
  );
  const codes = new Map<string, number>();
  for (const each of answers) codes.set(each.code, (codes.get(each.code) ?? 0) + 1);
  assert.deepEqual([...codes.keys()].sort(), ["http.too_many", "people.wrong"]);
  assert.ok(codes.get("people.wrong")! >= 40, `${codes.get("people.wrong")} were served`);
  assert.ok(Math.max(...answers.map((each) => each.took)) < 10_000);
  assert.ok(answers.filter((each) => each.status === 429).every((each) => each.headers.get("retry-after")));
  assert.equal((await browser.signIn(account)).status, 200, "and then it goes on");
});
