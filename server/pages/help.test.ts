import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import { DutyDetail } from "../../modules/duty/contract.ts";
import type { DutyLife, Waiting } from "../../modules/duty/contract.ts";
import * as journal from "../../modules/journal/api.ts";
import type { JournalEntry } from "../../modules/journal/contract.ts";
import { openSession } from "../../modules/people/api.ts";
import { Me } from "../../modules/people/contract.ts";
import type { Help, Helpable, Helps } from "../../modules/people/help/contract.ts";
import { buildHours, buildProgramme, stock } from "../../modules/programme/cast.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { newId } from "../id.ts";

let world: World;
let home: string;
let programmeId: string;
let chief: Caller;
let officer: Caller;
let elder: Caller;
let foreign: Caller;
const today = "2026-11-23";
const hire = (role: Parameters<World["hire"]>[1], where: string[] | null = [home]) =>
  world.hire(world.station, role, where);
const build = (rows: Parameters<typeof buildDuties>[2]) =>
  world.inStation(world.station, (tx) => buildDuties(tx, programmeId, rows));
const one = async (more: object = {}) =>
  (await build([{ dueOn: today, closesOn: "2026-11-30", roles: ["elder"], ...more }]))[0]!;

/** A browser: it keeps its cookies, and says in whose name its page was opened. */
class Browser {
  cookies = new Map<string, string>();
  name: string | null = null;
  static async of(person: Caller): Promise<Browser> {
    const { secret } = await openSession(world.db.directory, world.now(), {
      loginId: person.loginId,
      stationId: person.stationId,
      personId: person.personId,
      kind: "cookie",
      scope: "all",
      expiresAt: new Date(world.now().getTime() + 12 * 3600_000),
    });
    const browser = new Browser();
    browser.cookies.set("gongzhi", secret);
    return browser;
  }
  async send<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const headers: Record<string, string> = {
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      "sec-fetch-site": "same-origin",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(this.name !== null && { "acting-for": this.name }),
      ...more,
    };
    const answer = await world.app.request(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === "") this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    const text = await answer.text();
    assert.notEqual(answer.status, 500, text);
    const parsed = text === "" ? null : (JSON.parse(text) as never);
    return { status: answer.status, body: parsed as T, code: (parsed as { code?: string } | null)?.code };
  }
  get = <T>(path: string) => this.send<T>("GET", path);
  post = <T>(path: string, body?: unknown, more?: Record<string, string>) =>
    this.send<T>("POST", path, body, more);
  async help(person: Caller) {
    const begun = await this.post<Me>("/api/help", { personId: person.personId, present: true });
    if (begun.status === 200) this.name = person.personId;
    return begun;
  }
  async end() {
    const ended = await this.send<Me>("DELETE", "/api/help");
    if (ended.status === 200) this.name = null;
    return ended;
  }
}
const refusedWith = (answer: { status: number; code: string | undefined }) => [answer.status, answer.code];

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  foreign = await world.hire(world.hostile, "elder");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await hire("officer");
  programmeId = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      chief: chief.personId,
    });
  });
  elder = await hire("elder");
});
after(() => world.close());

test("refused: who is no staff of the place, a person of no fitting post, another station's, without their say", async () => {
  const browser = await Browser.of(officer);
  for (const personId of [foreign.personId, newId(world.now())])
    assert.deepEqual(refusedWith(await browser.post("/api/help", { personId, present: true })), [
      404,
      "http.missing",
    ]);
  assert.equal((await browser.post("/api/help", { personId: elder.personId, present: false })).status, 400);
  assert.equal((await browser.post("/api/help", { personId: elder.personId })).status, 400);
  assert.deepEqual(refusedWith(await browser.help(officer)), [409, "people.help_self"]);
  for (const role of ["chief", "officer", "cadre", "security_admin", "auditor", "supervisor"] as const)
    assert.deepEqual(refusedWith(await browser.help(await hire(role))), [403, "people.help_none"], role);
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  assert.deepEqual(refusedWith(await browser.help(await hire("elder", [elsewhere]))), [
    403,
    "people.help_none",
  ]);
  const guard = await Browser.of(await hire("guard"));
  assert.deepEqual(refusedWith(await guard.help(elder)), [403, "people.help_staff"]);
  assert.deepEqual(refusedWith(await (await Browser.of(chief)).help(elder)), [403, "people.help_staff"]);
  const token = await officer.post("/api/help", { personId: elder.personId, present: true });
  assert.deepEqual([token.status, token.problem.code], [403, "people.help_browser"]);
  assert.deepEqual(refusedWith(await browser.end()), [409, "people.help_over"]);
  const listed = (await browser.get<Helpable>("/api/help/people")).body.items;
  assert.ok(listed.some(({ id }) => id === elder.personId));
  assert.ok(!listed.some(({ id }) => [foreign.personId, officer.personId, chief.personId].includes(id)));
});

test("half an hour in the person's name: own duties are done, both names stand in the journal, and it is shown later", async () => {
  const duty = await one();
  const browser = await Browser.of(officer);
  const me = await browser.help(elder);
  assert.equal(Me.parse(me.body).person.id, elder.personId);
  assert.equal(me.body.helping!.until, "2026-11-23T02:30:00.000Z");
  assert.deepEqual(
    me.body.posts.map(({ role }) => role),
    ["elder"],
  );
  const done = await browser.post<DutyDetail>(`/api/duties/${duty}/completion`, { note: "一起办的" });
  assert.equal(done.status, 200);
  const { helping: _, ...whoHelps } = {
    helping: null,
    name: (await browser.get<Me>("/api/session")).body.helping!.helper,
  };
  assert.equal(done.body.closing!.helpedBy, whoHelps.name);
  assert.notEqual(done.body.closing!.by, whoHelps.name);
  // The key is the person's own; once more it changes nothing.
  world.setNow("2026-11-23T02:10:00Z");
  assert.equal((await browser.end()).body.person.id, officer.personId);
  assert.deepEqual([...browser.cookies.keys()], ["gongzhi"]);

  await journal.sealAll(world.db, world.signer, world.now);
  const auditor = await world.hire(world.station, "auditor");
  const entries = (await auditor.get<{ items: JournalEntry[] }>("/api/journal?limit=100")).body.items;
  const of = (verb: string, kind: string) =>
    entries.filter((each) => each.verb === verb && each.kind === kind && each.targetId !== null)[0]!;
  assert.deepEqual(
    [of("complete", "duty").personId, of("complete", "duty").helperId],
    [elder.personId, officer.personId],
  );
  assert.deepEqual([of("start", "help").personId, of("start", "help").helperId], [officer.personId, null]);
  assert.deepEqual(
    [of("end", "help").personId, of("end", "help").helperId],
    [elder.personId, officer.personId],
  );
  const whole = await journal.verifyStation(world.db, world.signer, world.station.id, world.now());
  assert.ok(whole.whole, JSON.stringify(whole.faults));
  await world.admin.query(
    "update journal_entry set helper_id = null where helper_id is not null and verb = 'complete'",
  );
  assert.equal(
    (await journal.verifyStation(world.db, world.signer, world.station.id, world.now())).whole,
    false,
    "taking the helper away is found",
  );
  await world.admin.query(
    "update journal_entry set helper_id = $1 where verb = 'complete' and target_id = $2",
    [officer.personId, duty],
  );

  const story = (await elder.get<DutyLife>(`/api/duties/${duty}/life`)).body.timeline;
  assert.ok(story.some(({ what, helpedBy }) => what === "done" && helpedBy === whoHelps.name));
  for (const [caller, mine] of [
    [elder, "helped"],
    [officer, "helper"],
  ] as const) {
    const [help] = (await caller.get<Helps>("/api/pages/helps")).body.items;
    assert.deepEqual([help!.mine, help!.under, help!.endsAt], [mine, false, "2026-11-23T02:10:00.000Z"]);
    assert.deepEqual(
      help!.acts.map(({ verb, dutyId, title }) => [verb, dutyId, title?.zh]),
      [["complete", duty, "示例任务"]],
    );
    assert.equal((await caller.get<Help>(`/api/pages/helps/${help!.id}`)).status, 200);
    assert.equal((await foreign.get(`/api/pages/helps/${help!.id}`)).status, 404);
    assert.equal((await chief.get(`/api/pages/helps/${help!.id}`)).status, 404);
  }
  const told = await elder.get<{ items: { kind: string; address: string }[] }>("/api/notices");
  assert.ok(told.body.items.some(({ kind }) => kind === "people.helped"));
});

test("never more than either: nothing but the person's own duties, none elsewhere, no other acts, not nested", async () => {
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const both = await hire("elder", [home, elsewhere]);
  const [own, guards] = [await one(), await one({ roles: ["guard"] })];
  const browser = await Browser.of(officer);
  const me = await browser.help(both);
  assert.deepEqual(
    me.body.posts.map(({ communityIds }) => communityIds),
    [[home]],
  );
  assert.equal((await browser.get(`/api/duties/${own}`)).status, 200);
  // The officer sees it; in the elder's name it is not there.
  assert.equal((await browser.get(`/api/duties/${guards}`)).status, 404);
  assert.equal((await browser.post(`/api/duties/${guards}/completion`, {})).status, 404);
  assert.equal((await browser.get("/api/pages/today")).status, 200);
  assert.equal((await browser.get("/api/waiting")).status, 200);
  const forbidden: [string, string, unknown?][] = [
    ["GET", `/api/communities/${home}`],
    ["GET", `/api/communities/${home}/households`],
    ["GET", "/api/people"],
    ["GET", "/api/tokens"],
    ["GET", "/api/notices"],
    ["GET", "/api/calendar-feeds"],
    ["POST", "/api/tokens", { label: "x" }],
    ["POST", "/api/calendar-feeds", { label: "x" }],
    ["POST", "/api/programmes", { communityId: home }],
    ["POST", `/api/programmes/${programmeId}/approval`, { note: "" }],
    ["POST", `/api/duties/${own}/cancellation`, { note: "不办了" }],
    ["POST", `/api/duties/${own}/notes`, { text: "备注" }],
    ["POST", `/api/duties/${own}/hand-over`, { postId: elder.postId, note: "" }],
    ["PUT", "/api/session/password", { current: "x", next: "something else" }],
    ["POST", "/api/session/station", { stationId: world.station.id }],
  ];
  for (const [method, path, body] of forbidden) {
    const { status, code } = await browser.send(method, path, body, { "if-match": '"1"' });
    assert.deepEqual([status, code], [403, "people.help_not_this"], `${method} ${path}`);
  }
  assert.deepEqual(refusedWith(await browser.help(elder)), [403, "people.help_nested"]);
});

test("a page opened in one name never acts in another, before, during and after", async () => {
  const [first, second, third] = (await build([
    { dueOn: today, roles: ["elder", "officer"].slice(0, 1) as ["elder"], key: "1" },
    { dueOn: today, roles: ["elder"], key: "2" },
    { dueOn: today, roles: ["officer"], key: "3" },
  ])) as [string, string, string];
  const browser = await Browser.of(officer);
  await browser.help(elder);
  // Another window, opened before: it says the officer, or nothing.
  const complete = (id: string, name: string | null) => {
    browser.name = name;
    return browser.post(`/api/duties/${id}/completion`, {});
  };
  for (const name of [officer.personId, null])
    assert.deepEqual(refusedWith(await complete(first, name)), [409, "people.another_name"]);
  assert.equal((await complete(first, elder.personId)).status, 200);
  // It runs out: nothing is done in anybody's name, then one is oneself again.
  world.setNow("2026-11-23T02:31:00Z");
  assert.equal((await complete(second, elder.personId)).status, 401);
  const me = await browser.get<Me>("/api/session");
  assert.deepEqual([me.body.person.id, me.body.helping], [officer.personId, null]);
  assert.deepEqual(refusedWith(await complete(third, elder.personId)), [409, "people.another_name"]);
  assert.equal((await complete(third, officer.personId)).status, 200);
});

test("one hand never signs both sides of a joint duty, whichever way round; another's signature makes it done", async () => {
  const joint = { roles: ["elder", "officer"] as ["elder", "officer"] };
  const [one_, other, alone] = [await one(joint), await one(joint), await one(joint)];
  const browser = await Browser.of(officer);
  await browser.help(elder);
  assert.equal((await browser.post(`/api/duties/${one_}/completion`, {})).status, 200);
  await browser.end();
  const hand = [403, "duty.sign_one_hand"];
  const sign = (by: Browser, id: string, role: string) =>
    by.post(`/api/duties/${id}/sign-offs/${role}`, { note: "" });
  assert.deepEqual(refusedWith(await sign(browser, one_, "officer")), hand);
  const waiting = await browser.get<Waiting>("/api/waiting");
  assert.equal(waiting.status, 200);
  const life = await browser.get<DutyLife>(`/api/duties/${one_}/life`);
  assert.equal(life.body.signOffs.find(({ role }) => role === "officer")!.may.sign, "duty.sign_one_hand");
  assert.ok(life.body.signOffs.find(({ role }) => role === "elder")!.signed!.helpedBy);
  const colleague = await hire("officer");
  assert.equal((await colleague.post(`/api/duties/${one_}/sign-offs/officer`, { note: "" })).status, 200);
  assert.equal((await officer.get<DutyDetail>(`/api/duties/${one_}`)).body.state, "done");

  // The other way round: the officer's own side first, then the elder's by the same hand.
  assert.equal((await browser.post(`/api/duties/${other}/completion`, {})).status, 200);
  await browser.help(elder);
  assert.deepEqual(refusedWith(await sign(browser, other, "elder")), hand);
  await browser.end();
  // And two whom the same officer helps.
  const guard = await hire("guard");
  const two = await one({ roles: ["elder", "guard"] });
  await browser.help(elder);
  assert.equal((await browser.post(`/api/duties/${two}/completion`, {})).status, 200);
  await browser.end();
  await browser.help(guard);
  assert.deepEqual(refusedWith(await sign(browser, two, "guard")), hand);
  await browser.end();
  assert.equal((await elder.post(`/api/duties/${alone}/completion`, {})).status, 200);
  assert.equal((await sign(browser, alone, "officer")).status, 200);
});

test("what one recorded for another one does not look at again", async () => {
  const duty = await one();
  const browser = await Browser.of(officer);
  await browser.help(elder);
  assert.equal((await browser.post(`/api/duties/${duty}/excuse`, { reason: "refused" })).status, 200);
  await browser.end();
  assert.deepEqual(
    refusedWith(await browser.post(`/api/duties/${duty}/excuse-review`, { verdict: "upheld", note: "" })),
    [403, "duty.review_own"],
  );
});

test("ended with the login, the session, either post, and by what only few may see", async () => {
  const over = async (act: (browser: Browser) => Promise<unknown>) => {
    const browser = await Browser.of(officer);
    assert.equal((await browser.help(elder)).status, 200);
    await act(browser);
    const { status } = await browser.get("/api/pages/today");
    assert.equal(status, 401);
    return browser;
  };
  const out = await over((browser) => browser.send("DELETE", "/api/session"));
  assert.equal(out.cookies.size, 0);
  assert.equal((await out.get("/api/session")).status, 401);
  await over((browser) => browser.send("DELETE", "/api/sessions"));
  // Nobody helps two at once, from two windows of two browsers.
  await over(async () => (await Browser.of(officer)).help(elder));
  const cadre = await hire("cadre");
  const helping = await Browser.of(cadre);
  assert.equal((await helping.help(elder)).status, 200);
  const closed = await one({ appointedOnly: true });
  await world.admin.query(
    `insert into duty_appointment (station_id, id, programme_id, product_code, post_id, appointed_by, appointed_at)
     select station_id, id, programme_id, product_code, $2, $3, $4 from duty where id = $1`,
    [closed, elder.postId, officer.personId, world.now()],
  );
  await helping.end();
  assert.deepEqual(refusedWith(await helping.help(elder)), [403, "people.help_appointed"]);
  const security = await world.hire(world.station, "security_admin");
  await over(() => security.post(`/api/posts/${elder.postId}/end`));
});
