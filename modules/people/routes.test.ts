import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { Browser, buildAccount } from "./cast.ts";
import { type Organisation, type Person, type Post, type Role, type Token, roles } from "./contract.ts";

type Page = { items: Person[]; next: string | null };
type Made = Person & { oneTimeSecret: string | null };
let world: World;
let chief: Caller;
let security: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  chief = await world.hire(world.station, "chief", null, "周所长");
  security = await world.hire(world.station, "security_admin", null, "安管理");
  stranger = await world.hire(world.hostile, "chief", null, "外所长");
});
after(() => world.close());

const missing = newId(new Date());
const post = (personId: string, role: Role, more: object = {}) => ({
  personId,
  organisationId: world.station.organisationId,
  role,
  communityIds: null,
  ...more,
});
const add = async (name: string) => (await chief.post<Made>("/api/people", { name })).body;
const entries = async (verb: string, targetId: string) =>
  (
    await world.admin.query(`select kind, fields from journal_entry where verb = $1 and target_id = $2`, [
      verb,
      targetId,
    ])
  ).rows;

test("without a token nothing is answered", async () => {
  const answer = await world.as("nonsense").get("/api/people");
  assert.deepEqual([answer.status, answer.problem.code], [401, "http.signed_out"]);
});

test("the list of people is refused to most roles, and people of another station are missing", async () => {
  for (const role of roles) {
    const caller = await world.hire(world.station, role);
    const may = ["chief", "officer", "cadre", "security_admin"].includes(role);
    const list = await caller.get("/api/people");
    assert.deepEqual(
      [list.status, list.problem?.code],
      may ? [200, undefined] : [403, "people.may_not_see"],
      role,
    );
    assert.equal((await caller.get(`/api/people/${chief.personId}`)).status, may ? 200 : 403, role);
  }
  for (const id of [stranger.personId, missing]) {
    const answer = await chief.get(`/api/people/${id}`);
    assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
  }
  assert.equal((await chief.get("/api/people/not-an-id")).status, 400);
});

test("people stand in the order of pinyin, numbers by value, page by page, each once", async () => {
  const names = ["赵一", "安一", "陈2", "陈10", "白一", "周一", "王一", "Wang", "李一", "李一"];
  const added = new Set<string>();
  for (const name of names) added.add((await add(name)).id);
  const seen: Person[] = [];
  let cursor = "";
  for (;;) {
    const page: Page = (await chief.get<Page>(`/api/people?limit=3${cursor}`)).body;
    seen.push(...page.items);
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  const whole = (await chief.get<Page>("/api/people?limit=200")).body.items;
  assert.deepEqual(
    seen.map((each) => each.id),
    whole.map((each) => each.id),
  );
  assert.equal(new Set(seen.map((each) => each.id)).size, seen.length);
  const order = seen.filter((each) => added.has(each.id)).map((each) => each.name);
  assert.deepEqual(
    order.filter((name) => name !== "Wang"),
    ["安一", "白一", "陈2", "陈10", "李一", "李一", "王一", "赵一", "周一"],
  );
  for (const wrong of ["!!!", Buffer.from("[1,2]").toString("base64url"), "x".repeat(400)])
    assert.equal((await chief.get(`/api/people?cursor=${wrong}`)).status, 200, wrong);
  assert.equal((await chief.get("/api/people?limit=201")).status, 400);
});

test("a first secret is shown once, signs in once set, and must be changed", async () => {
  const body = { name: "新同事", login: "new.colleague" };
  const made = await chief.post<Made>("/api/people", body, "first");
  assert.equal(made.status, 201);
  assert.match(made.body.oneTimeSecret!, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  assert.equal(made.body.login, "new.colleague");
  const again = await chief.post<Made>("/api/people", body, "first");
  assert.deepEqual([again.status, again.body.id, again.body.oneTimeSecret], [201, made.body.id, null]);
  assert.ok(!("oneTimeSecret" in (await chief.get<object>(`/api/people/${made.body.id}`)).body));
  const taken = await chief.post("/api/people", { ...body, name: "另一位" });
  assert.deepEqual(
    [taken.status, taken.problem.code, taken.problem.field],
    [409, "people.login_taken", "login"],
  );
  assert.match(taken.problem.title, /new\.colleague/);

  const browser = new Browser(world.app);
  const account = { login: "new.colleague", password: made.body.oneTimeSecret! };
  assert.deepEqual((await browser.signIn(account)).code, "people.no_post");
  await chief.post("/api/posts", post(made.body.id, "officer"));
  const me = await browser.signIn(account);
  assert.deepEqual([me.status, me.body.mustChangePassword], [200, true]);
  const change = { current: account.password, next: "四海之内皆兄弟" + "也" };
  assert.equal((await browser.send("PUT", "/api/session/password", change)).status, 204);
  assert.equal((await browser.signIn({ ...account, password: change.next })).body.mustChangePassword, false);
  assert.equal((await entries("add", made.body.id)).length, 1);
  const kept = await world.admin.query(`select secret from login where login = 'new.colleague'`);
  assert.match(kept.rows[0].secret, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("secrets are random and different", async () => {
  const secrets = new Set<string>();
  for (let i = 0; i < 20; i++)
    secrets.add(
      (await chief.post<Made>("/api/people", { name: "多人", login: `many-${i}x` })).body.oneTimeSecret!,
    );
  assert.equal(secrets.size, 20);
});

test("bounds of a person and a login", async () => {
  const bad: [object, string][] = [
    [{ name: "" }, "name"],
    [{ name: "x".repeat(41) }, "name"],
    [{ name: "两\n行" }, "name"],
    [{ name: "好", login: "ab" }, "login"],
    [{ name: "好", login: "有汉字的账号" }, "login"],
    [{ name: "好", login: "-begins" }, "login"],
    [{ name: "好", ethnicity: "汉" }, ""],
  ];
  for (const [body, field] of bad) {
    const answer = await chief.post("/api/people", body);
    assert.deepEqual([answer.status, answer.problem.field], [400, field], JSON.stringify(body));
  }
  const guard = await world.hire(world.station, "guard");
  assert.equal((await guard.post("/api/people", { name: "好" })).problem.code, "people.may_not_appoint");
});

test("the chief appoints working posts, the security administrator all, nobody else any", async () => {
  const person = await add("待任");
  const officer = await world.hire(world.station, "officer");
  assert.equal(
    (await officer.post("/api/posts", post(person.id, "guard"))).problem.code,
    "people.may_not_appoint",
  );
  for (const role of ["chief", "supervisor", "system_admin", "security_admin", "auditor"] as const)
    assert.equal(
      (await chief.post("/api/posts", post(person.id, role))).problem.code,
      "people.may_not_appoint",
      role,
    );
  const made = await chief.post<Post>("/api/posts", post(person.id, "guard"), "appoint");
  assert.deepEqual([made.status, made.body.role, made.body.fromOn], [201, "guard", world.today()]);
  assert.equal(
    (await chief.post<Post>("/api/posts", post(person.id, "guard"), "appoint")).body.id,
    made.body.id,
  );
  assert.equal((await entries("appoint", made.body.id)).length, 1);
  assert.equal((await security.post("/api/posts", post((await add("新所长")).id, "chief"))).status, 201);
  const late = await chief.post(
    "/api/posts",
    post(person.id, "elder", { fromOn: "2026-12-01", toOn: "2026-11-30" }),
  );
  assert.deepEqual([late.problem.code, late.problem.field], ["people.ends_before_start", "toOn"]);
});

test("administrators of three kinds are three people", async () => {
  const [auditor, worker] = [await add("审计"), await add("民警")];
  assert.equal((await security.post("/api/posts", post(auditor.id, "auditor"))).status, 201);
  for (const role of ["system_admin", "security_admin", "officer", "volunteer"] as const) {
    const answer = await security.post("/api/posts", post(auditor.id, role));
    assert.deepEqual([answer.status, answer.problem.code], [409, "people.separate_administrators"], role);
  }
  await chief.post("/api/posts", post(worker.id, "officer"));
  for (const role of ["system_admin", "security_admin", "auditor"] as const)
    assert.equal((await security.post("/api/posts", post(worker.id, role))).status, 409, role);
});

test("an ended post ends access with the next request; nobody ends the own one", async () => {
  const cadre = await world.hire(world.station, "cadre");
  assert.equal((await cadre.get("/api/people")).status, 200);
  for (const id of [stranger.postId, missing])
    assert.equal((await chief.post(`/api/posts/${id}/end`)).problem.code, "http.missing");
  assert.equal((await cadre.post(`/api/posts/${cadre.postId}/end`)).problem.code, "people.may_not_appoint");
  const ended = await chief.post<Post>(`/api/posts/${cadre.postId}/end`, undefined, "end-it");
  assert.deepEqual([ended.status, ended.body.endedAt], [200, world.now().toISOString()]);
  assert.equal((await cadre.get("/api/people")).status, 401);
  assert.equal((await cadre.post("/api/tokens", { label: "再来" })).status, 401);
  assert.equal((await chief.post(`/api/posts/${cadre.postId}/end`, undefined, "end-it")).status, 200);
  assert.equal((await chief.post(`/api/posts/${cadre.postId}/end`)).problem.code, "people.post_ended");
  assert.equal((await entries("end", cadre.postId)).length, 1);
  const own = await security.post(`/api/posts/${security.postId}/end`);
  assert.deepEqual([own.status, own.problem.code], [403, "people.own_post"]);
});

test("a person with two posts keeps what the other one gives", async () => {
  const both = await world.hire(world.station, "guard");
  const second = (await chief.post<Post>("/api/posts", post(both.personId, "cadre"))).body;
  assert.equal((await both.get("/api/people")).status, 200);
  await chief.post(`/api/posts/${second.id}/end`);
  assert.equal((await both.get("/api/people")).status, 403);
  assert.equal((await both.get("/api/communities")).status, 200);
});

test("a token's secret is shown once; reading ones do not write", async () => {
  const guard = await world.hire(world.station, "guard");
  const made = await guard.post<Token & { secret: string | null }>(
    "/api/tokens",
    { label: "平板", scope: "read" },
    "t",
  );
  assert.equal(made.status, 201);
  const again = await guard.post<Token & { secret: string | null }>(
    "/api/tokens",
    { label: "平板", scope: "read" },
    "t",
  );
  assert.deepEqual([again.body.id, again.body.secret], [made.body.id, null]);
  const listed = (await guard.get<{ items: Token[] }>("/api/tokens")).body.items;
  assert.ok(
    listed.some((each) => each.id === made.body.id) && !JSON.stringify(listed).includes(made.body.secret!),
  );
  const reader = world.as(made.body.secret!);
  assert.equal((await reader.get("/api/communities")).status, 200);
  const write = await reader.post("/api/tokens", { label: "更多" });
  assert.deepEqual([write.status, write.problem.code], [403, "http.read_only"]);
  world.setNow("2027-02-22T02:00:00Z");
  assert.equal((await reader.get("/api/communities")).status, 401, "ninety days later");
  world.setNow("2026-11-23T02:00:00Z");
});

test("a token ends at once, by its own login only", async () => {
  const [guard, other] = [await world.hire(world.station, "guard"), await world.hire(world.station, "guard")];
  const made = (await guard.post<Token & { secret: string }>("/api/tokens", { label: "手机" })).body;
  for (const by of [other, stranger, chief])
    assert.equal((await by.post(`/api/tokens/${made.id}/end`)).problem.code, "http.missing");
  assert.equal((await world.as(made.secret).get("/api/communities")).status, 200);
  assert.equal((await guard.post(`/api/tokens/${made.id}/end`, undefined, "end-token")).status, 204);
  assert.equal((await guard.post(`/api/tokens/${made.id}/end`, undefined, "end-token")).status, 204);
  assert.equal((await world.as(made.secret).get("/api/communities")).status, 401);
});

test("twenty identical requests for a token make one token", async () => {
  const guard = await world.hire(world.station, "guard");
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => guard.post<{ id: string }>("/api/tokens", { label: "急" }, "one")),
  );
  assert.deepEqual([...new Set(answers.map((each) => each.status))], [201]);
  assert.equal(new Set(answers.map((each) => each.body.id)).size, 1);
  const kept = await world.admin.query(`select 1 from session where login_id = $1 and label = '急'`, [
    guard.loginId,
  ]);
  assert.equal(kept.rowCount, 1);
});

test("organisations: added by who appoints, listed in the own station", async () => {
  const made = await chief.post<Organisation>("/api/organisations", { name: "示例物业", kind: "property" });
  assert.equal(made.status, 201);
  const guard = await world.hire(world.station, "guard");
  assert.equal(
    (await guard.post("/api/organisations", { name: "不行", kind: "property" })).problem.code,
    "people.may_not_appoint",
  );
  const names = (await stranger.get<{ items: Organisation[] }>("/api/organisations")).body.items.map(
    (o) => o.name,
  );
  assert.ok(!names.includes("示例物业"));
});

test("an account of the cast signs in", async () => {
  const account = await buildAccount(world, { role: "chief" });
  assert.equal((await new Browser(world.app).signIn(account)).status, 200);
});

test("a forgotten password is reset by the chief, an administrator's by the security administrator", async () => {
  const officer = await world.hire(world.station, "officer", null);
  const auditor = await world.hire(world.station, "auditor", null);
  const reset = (by: Caller, of: string, key?: string) =>
    by.post<{ oneTimeSecret: string | null }>(`/api/people/${of}/secret`, undefined, key);
  assert.equal((await reset(officer, chief.personId)).problem.code, "people.may_not_reset");
  assert.equal((await reset(chief, auditor.personId)).problem.code, "people.may_not_reset");
  assert.equal((await reset(stranger, officer.personId)).status, 404);
  assert.equal((await reset(chief, missing)).status, 404);

  const made = await reset(chief, officer.personId, "reset-1");
  assert.equal(made.status, 201);
  assert.match(made.body.oneTimeSecret!, /^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  assert.equal((await officer.get("/api/communities")).status, 401, "what was signed in before has ended");
  assert.deepEqual(
    (await reset(chief, officer.personId, "reset-1")).body,
    { oneTimeSecret: null },
    "shown once",
  );
  const { rows } = await world.admin.query(`select must_change from login where id = $1`, [officer.loginId]);
  assert.deepEqual(rows, [{ must_change: true }]);
  assert.equal((await entries("reset_password", officer.personId)).length, 1);
  assert.equal((await reset(security, auditor.personId)).status, 201);

  const roaming = await world.hire(world.station, "cadre", null);
  const there = await world.hire(world.hostile, "cadre", null);
  await world.db.directory.run(
    `insert into login_station (login_id, station_id, person_id) values ($1, $2, $3)`,
    [roaming.loginId, world.hostile.id, there.personId],
  );
  assert.equal((await reset(chief, roaming.personId)).problem.code, "people.login_elsewhere");

  const { id } = await add("没有账号");
  assert.equal((await reset(chief, id)).problem.code, "people.no_login");
});
