/** Mail through a real SMTP server: from what was told to what arrives, and everything that may come between. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type MailServer, certificate, openMail, openSilence, readMail } from "../../../test/mail.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { emit } from "../../../server/outbox.ts";
import { buildAddress, buildNotice } from "../cast.ts";
import type { ChannelState, DeadMessage, TestResult } from "../channel/contract.ts";
import { messagesDue } from "../contract.ts";
import { planDigests } from "./digest.ts";

let world: World;
let admin: Caller;
let officer: Caller;
let server: MailServer;
const morning = "2026-11-23T02:00:00Z";
const later = (minutes: number) =>
  world.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString());

const settingsFor = (port: number, more: object = {}) => ({
  ...{ host: "localhost", port, security: "none", from: "station@example.cn", user: null, authority: null },
  ...more,
});
const setUp = async (by: Caller, settings: object, secrets: object = {}, enabled = true) => {
  const list = await by.get<{ items: ChannelState[] }>("/api/notice-channels");
  const { version } = list.body.items.find((each) => each.channel === "mail")!;
  return by.change<ChannelState>("PUT", "/api/notice-channels/mail", { enabled, settings, secrets }, version);
};
const messages = async () =>
  (
    await world.admin.query<{ state: string; tries: number; error: string | null }>(
      `select state, tries, error from notice_message where what in ('notice', 'digest') order by id`,
    )
  ).rows;
const tell = (more = {}) => world.inStation(world.station, (tx) => buildNotice(tx, officer.personId, more));
/** What is told is spread, and what is spread is sent: an event that comes of an event takes a second round. */
const settle = async () => {
  await world.settle();
  await world.settle();
};
/** What the clock of every minute does. */
const minute = async () => {
  await world.inStation(world.station, async (tx) => emit(tx, messagesDue, {}));
  await settle();
};

before(async () => {
  world = await openWorld(morning, { inside: ["localhost"] });
  admin = await world.hire(world.station, "system_admin");
  server = await openMail();
});
beforeEach(async () => {
  world.setNow(morning);
  await world.admin.query(`delete from notice_message`);
  await world.admin.query(`update notice_address set ended_at = $1`, [world.now()]);
  server.reset();
  officer = await world.hire(world.station, "officer");
  assert.equal((await setUp(admin, settingsFor(server.port))).status, 200);
  await world.inStation(world.station, (tx) =>
    buildAddress(tx, world.keys, { personId: officer.personId, channel: "mail", address: "wo@example.cn" }),
  );
});
after(async () => {
  await server.close();
  await world.close();
});

test("what was told arrives once, with its words, its link and the id of the message", async () => {
  await tell();
  await settle();
  await minute();
  assert.equal(server.received.length, 1);
  const { headers, body } = readMail(server.received[0]!);
  const [{ id }] = (await world.admin.query(`select id from notice_message where what = 'notice'`)).rows;
  assert.equal(headers.get("message-id"), `<${id}@localhost>`);
  assert.equal(headers.get("auto-submitted"), "auto-generated");
  assert.match(body, /方案 XYHY-2026-1 批下来了[\s\S]*http:\/\/localhost:4000\/programmes\//);
  assert.deepEqual(await messages(), [{ state: "sent", tries: 1, error: null }]);
});

test("nothing leaves of what was read, retired, over, or told to somebody whose post ended meanwhile", async () => {
  world.setNow("2026-11-23T14:00:00Z");
  await tell();
  await tell({ subject: { kind: "duty", id: officer.personId } });
  await settle();
  assert.deepEqual(
    (await messages()).map((each) => each.state),
    ["waiting", "waiting"],
    "ten at night",
  );
  const { items } = (await officer.get<{ items: { id: string; over: boolean }[] }>("/api/notices")).body;
  await officer.post(`/api/notices/${items.find((each) => !each.over)!.id}/reading`);
  world.setNow("2026-11-23T23:30:00Z");
  await minute();
  assert.deepEqual((await messages()).map((each) => [each.state, each.error]).sort(), [
    ["dropped", "over"],
    ["dropped", "read"],
  ]);
  await tell();
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${officer.postId}/end`);
  await settle();
  assert.deepEqual((await messages()).at(-1)!.error, "post");
  assert.equal(server.received.length, 0);
});

test("at night only what protects persons comes at once; the rest waits for half past seven", async () => {
  world.setNow("2026-11-23T15:00:00Z");
  await tell();
  await tell({ code: "duty.urgent" });
  await settle();
  assert.deepEqual(
    server.received.map((each) => /人身安全/.test(readMail(each).body)),
    [true],
  );
  world.setNow("2026-11-23T23:29:00Z");
  await minute();
  assert.equal(server.received.length, 1);
  world.setNow("2026-11-23T23:30:00Z");
  await minute();
  assert.equal(server.received.length, 2);
});

test("greylisting is waited out, a refusal for good is dead at once, in the server's words without the address", async () => {
  server.answerNext(451);
  await tell();
  await settle();
  assert.deepEqual(
    (await messages()).map(({ state, tries }) => [state, tries]),
    [["failed", 1]],
  );
  await minute();
  assert.equal(server.received.length, 0, "not before its pause");
  later(1);
  await minute();
  assert.deepEqual(
    (await messages()).map(({ state, tries }) => [state, tries]),
    [["sent", 2]],
  );

  server.answerNext(550);
  await tell();
  await settle();
  const dead = (await messages()).at(-1)!;
  assert.deepEqual([dead.state, dead.tries], ["dead", 1]);
  assert.match(dead.error!, /^550 /);
  assert.doesNotMatch(dead.error!, /wo@|138/);
});

test("what no try brought over is dead; the administrator sees what and why, sends it again or gives it up", async () => {
  server.answerNext(...Array.from({ length: 7 }, () => 451));
  await tell();
  await settle();
  for (const pause of [1, 5, 15, 60, 240, 720]) {
    later(pause);
    await minute();
  }
  assert.deepEqual(
    (await messages()).map(({ state, tries }) => [state, tries]),
    [["dead", 7]],
  );
  assert.deepEqual([(await officer.get("/api/notice-messages/dead")).status], [403]);
  const hostile = await world.hire(world.hostile, "system_admin");
  const list = async (by: Caller) =>
    (await by.get<{ items: DeadMessage[] }>("/api/notice-messages/dead")).body.items;
  assert.deepEqual(await list(hostile), []);
  const [one] = await list(admin);
  assert.deepEqual(Object.keys(one!).sort(), ["channel", "error", "id", "madeAt", "state", "tries", "what"]);
  assert.equal((await hostile.post(`/api/notice-messages/${one!.id}/retry`)).status, 404);
  const again = await admin.post<DeadMessage>(`/api/notice-messages/${one!.id}/retry`);
  assert.equal(again.status, 200);
  await settle();
  assert.deepEqual(
    (await messages()).map(({ state, tries }) => [state, tries]),
    [["sent", 1]],
  );
  assert.equal((await admin.post(`/api/notice-messages/${one!.id}/discard`)).problem.code, "notice.not_dead");

  world.setNow("2026-11-24T02:00:00Z");
  server.answerNext(550);
  await tell();
  await settle();
  const [other] = await list(admin);
  await admin.post(`/api/notice-messages/${other!.id}/discard`);
  assert.deepEqual([(await list(admin)).length, (await messages()).at(-1)!.state], [0, "dropped"]);
});

test("a process killed between sending and recording sends again, and the receiver can tell by the id", async () => {
  await tell();
  await settle();
  // As a kill leaves it: sent, and recorded nowhere.
  await world.admin.query(`update notice_message set state = 'waiting', tries = 0, claimed_until = $1`, [
    new Date(world.now().getTime() + 180_000),
  ]);
  await minute();
  assert.equal(server.received.length, 1, "whoever holds the claim may still be at it");
  later(4);
  await minute();
  const ids = server.received.map((each) => readMail(each).headers.get("message-id"));
  assert.equal(ids.length, 2);
  assert.equal(ids[0], ids[1]);
});

test("a silent server costs one wait a run, and each message keeps its tries", async () => {
  const silence = await openSilence();
  const dead = silence.port;
  await silence.close();
  await setUp(admin, settingsFor(dead));
  for (let i = 0; i < 3; i++) await tell();
  await settle();
  const tries = (await messages()).map((each) => each.tries).sort();
  assert.deepEqual(tries, [0, 0, 1]);
  const [state] = (await admin.get<{ items: ChannelState[] }>("/api/notice-channels")).body.items;
  assert.match(state!.lastError!, /ESOCKET|ECONN/);
});

test("TLS from the first byte, STARTTLS, and a password: with them it goes, without any of them it does not", async () => {
  const send = async () =>
    (await admin.post<TestResult>("/api/notice-channels/mail/test", { to: "wo@example.cn" })).body;
  for (const security of ["tls", "starttls"] as const) {
    const guarded = await openMail({ security, password: "correct horse" });
    const settings = settingsFor(guarded.port, { security, user: "station", authority: certificate });
    await setUp(admin, settings, { password: "wrong" });
    const refused = await send();
    assert.equal(refused.ok, false);
    assert.match(refused.error!, /535/);
    await setUp(admin, settings, { password: "correct horse" });
    assert.deepEqual(await send(), { ok: true, error: null });
    assert.deepEqual(
      guarded.received.map(({ secure, user }) => [secure, user]),
      [[true, "station"]],
    );
    // A certificate nobody vouches for is none.
    await setUp(admin, { ...settings, authority: null });
    assert.equal((await send()).ok, false);
    await guarded.close();
  }
  // A server without STARTTLS is refused and not spoken to in the clear.
  const settings = settingsFor(server.port, { security: "starttls", authority: certificate });
  await setUp(admin, settings);
  assert.equal((await send()).ok, false);
  assert.equal(server.received.length, 0);
});

test("one morning mail a day at the chosen time, in counts; where nothing waits, none", async () => {
  const plan = () => world.inStation(world.station, (tx) => planDigests({ db: world.db }, tx));
  await tell({ code: "duty.hand_over_taken" });
  await settle();
  assert.equal(server.received.length, 0, "what is for the digest comes by no way of its own");
  const idle = await world.hire(world.station, "guard");
  await world.inStation(world.station, (tx) =>
    buildAddress(tx, world.keys, { personId: idle.personId, channel: "mail", address: "ta@example.cn" }),
  );
  const texts = () => server.received.map((each) => readMail(each).body);
  for (const at of ["2026-11-23T23:59:00Z", "2026-11-24T00:00:00Z", "2026-11-24T00:10:00Z"]) {
    world.setNow(at);
    await plan();
    await settle();
  }
  assert.equal(texts().length, 1);
  assert.match(texts()[0]!, /有人接了：1 条未读[\s\S]*http:\/\/localhost:4000\//);
  world.setNow("2026-11-25T04:01:00Z");
  await plan();
  await settle();
  assert.equal(texts().length, 1, "too late in the day to be a morning mail");
});

test("an address whose key is gone holds up no other message", async () => {
  const broken = await world.hire(world.station, "officer");
  const id = await world.inStation(world.station, (tx) =>
    buildAddress(tx, world.keys, { personId: broken.personId, channel: "mail", address: "ta@example.cn" }),
  );
  const [row] = (await world.admin.query(`select key_ref from notice_address where id = $1`, [id])).rows;
  world.keys.destroy(row.key_ref, world.station.id, id);
  await world.inStation(world.station, (tx) => buildNotice(tx, broken.personId));
  await tell();
  await settle();
  assert.deepEqual((await messages()).map((each) => each.state).sort(), ["failed", "sent"]);
});
