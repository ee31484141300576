import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pino from "pino";
import { buildCommunity } from "../modules/community/cast.ts";
import { refusals as allRefusals } from "./start.ts";
import { type Caller, type World, ground, openWorld } from "../test/world.ts";
import { openDb } from "./db.ts";
import { createQueue } from "./jobs.ts";
import { compose } from "./start.ts";

let world: World;
let chief: Caller;
let home: string;
before(async () => {
  world = await openWorld();
  chief = await world.hire(world.station, "chief");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
});
after(() => world.close());

type Sent = {
  method?: string;
  body?: string | ReadableStream;
  headers?: Record<string, string>;
  token?: string;
};
const raw = async (path: string, { token, headers, ...init }: Sent = {}) => {
  const response = await world.app.request(path, {
    ...init,
    headers: { authorization: `Bearer ${token ?? chief.token}`, ...headers },
    ...(init.body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith("{") ? JSON.parse(text) : {},
  };
};
const json = (body: unknown, more: Record<string, string> = {}): Sent => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json", ...more },
});
const code = (answer: Awaited<ReturnType<typeof raw>>) => [answer.status, answer.body.code];
const organisation = (name: string) => ({ name, kind: "school" });
const named = async (name: string) =>
  (await world.admin.query(`select 1 from organisation where name = $1`, [name])).rowCount;

test("a body that is no JSON, of another type, or too large has one clear answer", async () => {
  const type = { "content-type": "application/json" };
  for (const body of ["{", "", "{'a':1}", "undefined", '{"name":"a"}x'])
    assert.deepEqual(
      code(await raw("/api/organisations", { method: "POST", body, headers: type })),
      [400, "http.bad_json"],
      body,
    );
  const good = JSON.stringify(organisation("类型"));
  for (const other of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonx",
  ])
    assert.deepEqual(
      code(
        await raw("/api/organisations", { method: "POST", body: good, headers: { "content-type": other } }),
      ),
      [415, "http.not_json"],
      other,
    );
  for (const body of ["null", "[]", "1", '"text"'])
    assert.deepEqual(
      code(await raw("/api/organisations", { method: "POST", body, headers: type })),
      [400, "http.invalid"],
      body,
    );
  const large = JSON.stringify({ name: "x".repeat(1024 * 1024), kind: "school" });
  assert.deepEqual(code(await raw("/api/organisations", { method: "POST", body: large, headers: type })), [
    413,
    "http.too_large",
  ]);
  const chunks = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 20; i++) controller.enqueue(new Uint8Array(100_000).fill(32));
      controller.close();
    },
  });
  assert.deepEqual(code(await raw("/api/organisations", { method: "POST", body: chunks, headers: type })), [
    413,
    "http.too_large",
  ]);
});

test("problems are problem+json with a code, a text in the reader's language, and the request's number", async () => {
  for (const [language, title] of [
    ["zh-CN,zh;q=0.9", allRefusals["http.missing"]!.zh],
    ["en-GB", allRefusals["http.missing"]!.en],
    ["fr", allRefusals["http.missing"]!.zh],
  ] as const) {
    const answer = await raw("/api/nothing-here", { headers: { "accept-language": language } });
    assert.equal(answer.headers.get("content-type"), "application/problem+json; charset=utf-8");
    const { type, title: said, status, code: named, requestId } = answer.body;
    assert.deepEqual([type, said, status, named], ["about:blank", title, 404, "http.missing"]);
    assert.equal(requestId, answer.headers.get("x-request-id"));
  }
});

test("unknown paths, methods and ids", async () => {
  for (const path of ["/api/", "/api/people/a/b", "/api/Communities", "/api/communities/"])
    assert.deepEqual(code(await raw(path)), [404, "http.missing"], path);
  for (const method of ["PUT", "DELETE", "OPTIONS", "PROPFIND"])
    assert.equal((await raw("/api/products", { method })).status, 404, method);
  for (const id of ["1", "x", "%00", "00000000-0000-0000-0000-00000000000g", `${home}0`, "..%2f", "'; --"])
    assert.deepEqual(code(await raw(`/api/communities/${id}`)), [400, "http.invalid"], id);
  for (const query of [
    "limit=-1",
    "limit=1e9",
    "limit=NaN",
    "communityId=1",
    "state=bogus",
    "from=2026-02-30",
  ])
    assert.equal((await raw(`/api/duties?${query}`)).status, 400, query);
});

test("cursors made up by hand are no error", async () => {
  const id = home;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const cursors = ["x", "%00", encode(["a\u0000b", id]), encode([1, 2]), encode({}), `${id}_${id}`];
  for (const path of [
    "/api/people",
    "/api/journal",
    "/api/programmes",
    "/api/duties",
    `/api/communities/${home}/households`,
  ])
    for (const cursor of [...cursors, `%2B275760-09-13T00:00:00Z_${id}`, `-271821-04-20T00:00:00Z_${id}`])
      assert.ok((await raw(`${path}?cursor=${cursor}`)).status < 500, `${path} ${cursor}`);
});

test("NUL bytes, controls and lone surrogates are refused or kept whole, never a failure", async () => {
  for (const name of ["a\u0000b", "a\u0007b", "a\nb", "a\u007fb"])
    assert.deepEqual(
      code(await raw("/api/organisations", json(organisation(name)))),
      [400, "http.invalid"],
      name,
    );
  assert.equal((await raw("/api/session", json({ login: "a\u0000", password: "b\u0000" }))).status, 400);
  const lone = await raw("/api/organisations", json(organisation("a\ud800b")));
  assert.ok(lone.status < 500, `${lone.status}`);
  for (const name of [
    "𠮷野家",
    "👮‍♀️",
    "ab\u202ecd",
    "<script>alert(1)</script>",
    "'; drop table person; --",
    "%s%n${x}",
  ]) {
    const made = await raw("/api/organisations", json(organisation(name)));
    assert.deepEqual([made.status, made.body.name], [201, name]);
  }
});

test("a body cannot reach the prototype or smuggle a field", async () => {
  for (const body of [
    '{"name":"原型","kind":"school","__proto__":{"polluted":1}}',
    '{"name":"原型","kind":"school","constructor":{"prototype":{"polluted":1}}}',
    '{"name":"原型","kind":"school","station_id":"x"}',
    '{"name":"原型","kind":"school","stationId":"x","id":"x","sample":true}',
  ])
    await raw("/api/organisations", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  const kept = await world.admin.query(`select station_id, sample from organisation where name = '原型'`);
  assert.ok(kept.rows.every((row) => row.station_id === world.station.id && row.sample === false));
  for (const extra of ["constructor", "station_id", "sample"])
    assert.equal(
      (await raw("/api/organisations", json({ ...organisation("多"), [extra]: true }))).status,
      400,
      extra,
    );
});

test("every answer carries its safety headers", async () => {
  for (const path of [
    "/api/communities",
    "/api/nothing",
    "/api/session",
    "/api/health",
    "/api/openapi.json",
  ]) {
    const { headers } = await raw(path, { token: path === "/api/session" ? "none" : chief.token });
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("referrer-policy"), "same-origin", path);
    assert.equal(headers.get("cache-control"), "no-store", path);
    assert.match(headers.get("content-security-policy")!, /default-src 'none'; frame-ancestors 'none'/, path);
    assert.match(headers.get("content-type")!, /^application\/(problem\+)?json/, path);
    assert.equal(headers.get("access-control-allow-origin"), null, path);
    assert.match(headers.get("x-request-id")!, /^[0-9a-f-]{36}$/, path);
  }
  const foreign = await raw("/api/communities", { headers: { origin: "https://evil.example" } });
  assert.equal(foreign.headers.get("access-control-allow-origin"), null);
  for (const path of ["/.git/config", "/.env", "/package.json", "/../server/http.ts", "/assets/none.js"])
    assert.equal((await raw(path)).status, 404, path);
});

test("a change needs the version it saw, in one form only", async () => {
  const officer = await world.hire(world.station, "officer", [home]);
  const send = (match: string | undefined) =>
    raw(`/api/communities/${home}`, {
      ...json({ name: { zh: "新名", en: "New name" } }, match === undefined ? {} : { "if-match": match }),
      method: "PATCH",
      token: officer.token,
    });
  assert.deepEqual(code(await send(undefined)), [428, "http.version_missing"]);
  for (const match of ["1", "*", 'W/"1"', '"x"', '"-1"', '"1", "2"', '"99999999999"'])
    assert.deepEqual(code(await send(match)), [400, "http.invalid"], match);
  const done = await send('"1"');
  assert.deepEqual([done.status, done.headers.get("etag"), done.body.version], [200, '"2"', 2]);
  const stale = await send('"1"');
  assert.deepEqual(code(stale), [412, "http.stale"]);
  assert.deepEqual([stale.body.current.version, stale.body.current.name.zh], [2, "新名"]);
  const race = await Promise.all(Array.from({ length: 8 }, () => send('"2"')));
  assert.deepEqual(race.map((each) => each.status).sort(), [200, ...Array<number>(7).fill(412)]);
});

test("one key is one effect: again, with another body, at once, and by another person", async () => {
  const keyed = (name: string, key: string, token = chief.token) => ({
    ...json(organisation(name), { "idempotency-key": key }),
    token,
  });
  const first = await raw("/api/organisations", keyed("一次", "k1"));
  const again = await raw("/api/organisations", keyed("一次", "k1"));
  assert.deepEqual([first.status, again.status, again.body.id], [201, 201, first.body.id]);
  assert.equal(await named("一次"), 1);
  assert.deepEqual(code(await raw("/api/organisations", keyed("两次", "k1"))), [409, "http.key_reused"]);
  assert.equal(await named("两次"), 0);
  const other = await raw("/api/people", { ...json({ name: "同键" }, { "idempotency-key": "k1" }) });
  assert.deepEqual(code(other), [409, "http.key_reused"], "another operation");

  const many = await Promise.all(
    Array.from({ length: 20 }, () => raw("/api/organisations", keyed("同时", "k2"))),
  );
  assert.deepEqual([...new Set(many.map((each) => `${each.status} ${each.body.id}`))].length, 1);
  assert.deepEqual([many[0]!.status, await named("同时")], [201, 1]);

  const colleague = await world.hire(world.station, "chief");
  const abroad = await world.hire(world.hostile, "chief");
  for (const { token } of [colleague, abroad])
    assert.equal((await raw("/api/organisations", keyed("一次", "k1", token))).status, 201);
  assert.equal(await named("一次"), 3);
  for (const key of ["", "x".repeat(101), "has space", "汉"].filter((each) => /^[\x00-\xff]*$/.test(each)))
    assert.equal((await raw("/api/organisations", keyed("坏键", key))).status, 400, key);
});

test("a key that was refused is free again, and a repeat is read under today's permissions", async () => {
  const guard = await world.hire(world.station, "guard");
  const send = () =>
    raw("/api/organisations", {
      ...json(organisation("重来"), { "idempotency-key": "r" }),
      token: guard.token,
    });
  assert.equal((await send()).status, 403);
  const post = {
    personId: guard.personId,
    organisationId: world.station.organisationId,
    role: "cadre",
    communityIds: null,
  };
  await chief.post("/api/posts", post);
  assert.equal((await send()).status, 403, "a refusal leaves no key behind");
  await chief.post(`/api/posts/${guard.postId}/end`);
  const listed = await world.admin.query(`select 1 from request_key where key = 'r'`);
  assert.equal(listed.rowCount, 0);
});

const composeOver = (db: ReturnType<typeof openDb>) =>
  compose({
    db,
    signer: world.signer,
    keys: world.keys,
    log: pino({ level: "silent" }),
    now: world.now,
    origin: () => "http://localhost:4000",
    jobs: createQueue({ db, admin: null, now: world.now, listStations: async () => [], onError: () => {} }),
  });

test("without its database it says 503 and when to come back, and gives away nothing", async () => {
  const away = openDb({ ...ground().app, host: "127.0.0.1", port: 9, database: "nowhere" });
  const { app } = composeOver(away);
  try {
    for (const [path, init] of [
      ["/api/health", {}],
      ["/api/communities", { headers: { authorization: `Bearer ${chief.token}` } }],
      ["/api/session", json({ login: "a", password: "b" })],
    ] as const) {
      const answer = await app.request(path, init as RequestInit);
      const text = await answer.text();
      assert.equal(answer.status, 503, path);
      assert.equal(answer.headers.get("retry-after"), "5");
      assert.equal(JSON.parse(text).code, "http.unavailable");
      assert.doesNotMatch(text, /127\.0\.0\.1|ECONN|nowhere|select/);
    }
  } finally {
    await away.close();
  }
});

test("a bug is 500 with a number and no more", async () => {
  const { app, http } = composeOver(world.db);
  http.get({ path: "/api/broken", summary: "Breaks" }, async ({ tx }) =>
    tx.many("select secret from no_such_table"),
  );
  http.post({ path: "/api/broken", summary: "Breaks" }, async () => {
    throw new TypeError("password is hunter2");
  });
  for (const method of ["GET", "POST"]) {
    const answer = await app.request("/api/broken", {
      method,
      headers: { authorization: `Bearer ${chief.token}` },
    });
    const text = await answer.text();
    assert.deepEqual([answer.status, JSON.parse(text).code], [500, "http.failed"]);
    assert.doesNotMatch(text, /no_such_table|hunter2|\.ts|at /);
    assert.match(JSON.parse(text).title, new RegExp(JSON.parse(text).requestId));
  }
});

test("what the database refuses of a value is said as an invalid request", async () => {
  const { app, http } = composeOver(world.db);
  const statements = {
    unique: `insert into station (id, code, name, time_zone, created_at) select id, code, name, time_zone, created_at from station limit 1`,
    uuid: "select 'x'::uuid",
    range: "select 99999999999::int",
    date: "select '2026-13-45'::date",
    far: "select '+999999-01-01'::timestamptz",
  };
  for (const [name, sql] of Object.entries(statements))
    http.get({ path: `/api/value-${name}`, summary: "Fails" }, async ({ tx }) =>
      name === "unique" ? world.db.directory.many(sql) : tx.many(sql),
    );
  for (const name of Object.keys(statements)) {
    const answer = await app.request(`/api/value-${name}`, {
      headers: { authorization: `Bearer ${chief.token}` },
    });
    assert.equal(answer.status, name === "unique" ? 409 : 400, name);
  }
});

test("health and metrics: durations by operation, no id and no name in them", async () => {
  assert.deepEqual((await raw("/api/health")).body, { status: "ok" });
  await raw(`/api/communities/${home}`);
  await raw(`/api/communities/${home}-typed-by-someone`);
  const { text, status } = await raw("/metrics");
  assert.equal(status, 200);
  assert.match(
    text,
    /gongzhi_request_seconds_count\{operation="get \/api\/communities\/\{id\}",status="2xx"\}/,
  );
  assert.ok(!text.includes(home) && !text.includes("typed-by"));
});
