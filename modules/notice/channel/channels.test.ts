/** The ways out beside mail, each against a server that behaves as its own; and who may set them up. */
import assert from "node:assert/strict";
import { createECDH, createHmac, randomBytes } from "node:crypto";
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { refused } from "../../programme/cast.ts";
import { buildAddress, buildNotice } from "../cast.ts";
import type { Preference } from "../wish/contract.ts";
import type { ChannelState, Channels, TestResult } from "./contract.ts";
import { signatureOf } from "./dingtalk.ts";
import { isPushHost } from "./push.ts";

type Asked = { url: URL; headers: IncomingMessage["headers"]; body: Buffer };
const asked: Asked[] = [];
let answer: { status: number; text: string } = { status: 200, text: "" };
const server = createServer((request, reply) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const url = new URL(request.url!, "http://localhost");
    asked.push({ url, headers: request.headers, body: Buffer.concat(parts) });
    reply.writeHead(answer.status).end(answer.text);
  });
});
let world: World;
let admin: Caller;
let officer: Caller;
let home = "";
before(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  home = `http://localhost:${(server.address() as AddressInfo).port}`;
  world = await openWorld("2026-11-23T02:00:00Z", { inside: ["localhost"] });
  admin = await world.hire(world.station, "system_admin");
});
beforeEach(async () => {
  asked.length = 0;
  answer = { status: 200, text: "" };
  officer = await world.hire(world.station, "officer");
  await world.admin.query(`update notice_channel set enabled = false`);
});
after(async () => {
  server.close();
  await world.close();
});

const listed = async (by = admin) => (await by.get<Channels>("/api/notice-channels")).body;
const stateOf = async (channel: string) => (await listed()).items.find((each) => each.channel === channel)!;
const setUp = async (channel: string, settings: object, secrets: object = {}, by = admin) =>
  by.change<ChannelState>(
    "PUT",
    `/api/notice-channels/${channel}`,
    { enabled: true, settings, secrets },
    (await stateOf(channel)).version,
  );
const testBy = async (channel: string, to: string | null) =>
  (await admin.post<TestResult>(`/api/notice-channels/${channel}/test`, { to })).body;
const settle = async () => {
  await world.settle();
  await world.settle();
};
const states = async (of: Caller) =>
  (
    await world.admin.query<{ state: string }>(`select state from notice_message where person_id = $1`, [
      of.personId,
    ])
  ).rows.map((each) => each.state);
const sms = (more: object = {}) => ({
  ...{ url: `${home}/send`, headers: [{ name: "X-Key", value: "{{secret}}" }], form: "json" },
  ...{ body: '{"mobile":"{{to}}","content":"{{text}}"}', yes: '"ok"' },
  ...more,
});

test("only the system administrator sets ways up or sees them; another station has its own", async () => {
  const others = ["officer", "chief", "security_admin", "auditor", "guard"] as const;
  for (const role of others) {
    const by = await world.hire(world.station, role);
    assert.deepEqual(refused(await by.get("/api/notice-channels")), [403, "notice.may_not_set"]);
    const put = await by.change("PUT", "/api/notice-channels/sms", { enabled: true, settings: sms() }, 0);
    assert.deepEqual(refused(put), [403, "notice.may_not_set"]);
    assert.equal((await by.post("/api/notice-channels/sms/test", { to: "13800000003" })).status, 403);
  }
  assert.equal((await setUp("sms", sms(), { secret: "geheim" })).status, 200);
  const hostile = await world.hire(world.hostile, "system_admin");
  assert.ok((await listed(hostile)).items.every((each) => each.settings === null && each.version === 0));
  const kept = JSON.stringify([
    await stateOf("sms"),
    (await world.admin.query(`select * from notice_channel`)).rows,
    (await world.admin.query(`select * from journal_entry`)).rows,
  ]);
  assert.doesNotMatch(kept, /geheim/);
  assert.deepEqual((await stateOf("sms")).secretNames, ["secret"]);
});

test("a place inside the own network is not kept, nor a template that cannot work", async () => {
  const wrong: [object, string][] = [
    [sms({ url: "https://169.254.169.254/latest" }), "notice.host_inside"],
    [sms({ url: "https://127.0.0.1/" }), "notice.host_inside"],
    [sms({ url: "https://10.1.1.1/" }), "notice.host_inside"],
    [sms({ url: "http://8.8.8.8/" }), "notice.plain_http"],
    [sms({ body: "hello {{to}}" }), "notice.template_gaps"],
    [sms({ body: '{"to":"{{to}}","text":{{text}}' }), "notice.template_json"],
  ];
  for (const [settings, code] of wrong)
    assert.equal((await setUp("sms", settings)).problem.code, code, JSON.stringify(settings));
  for (const settings of [
    sms({ url: "file:///etc/passwd" }),
    sms({ headers: [{ name: "A: b", value: "x" }] }),
  ])
    assert.equal((await setUp("sms", settings)).status, 400);
  const robot = await setUp("wecom", { origin: "https://192.168.0.1", kinds: [] });
  assert.equal(robot.problem.code, "notice.host_inside");
  assert.equal(asked.length, 0);
});

test("a text message is one request by the template; what is filled in stays in its place", async () => {
  answer = { status: 200, text: '{"code":"ok"}' };
  await setUp("sms", sms(), { secret: "geheim" });
  assert.deepEqual(await testBy("sms", '13800000003","admin":"1'), { ok: true, error: null });
  const [first] = asked;
  assert.deepEqual(Object.keys(JSON.parse(first!.body.toString()) as object), ["mobile", "content"]);
  assert.deepEqual([first!.headers["x-key"], first!.url.pathname], ["geheim", "/send"]);
  await setUp("sms", sms({ form: "form", body: "to={{to}}&text={{text}}" }));
  await testBy("sms", "138&x=1");
  assert.equal(new URLSearchParams(asked[1]!.body.toString()).get("to"), "138&x=1");
  assert.equal(asked[1]!.headers["x-key"], "geheim", "a secret that is not given again stays");
  answer = { status: 200, text: '{"code":"no credit for 13800000003"}' };
  assert.deepEqual(await testBy("sms", "13800000003"), { ok: false, error: '200 {"code":"no credit for "}' });
  answer = { status: 302, text: "" };
  assert.equal((await testBy("sms", "13800000003")).ok, false);
  assert.match((await stateOf("sms")).lastError!, /^302/);
});

test("a message that cannot wait goes by text, what is for today does not, unless the person chose so", async () => {
  answer = { status: 200, text: '"ok"' };
  await setUp("sms", sms());
  await world.inStation(world.station, async (tx) => {
    await buildAddress(tx, world.keys, {
      personId: officer.personId,
      channel: "sms",
      address: "13800000003",
    });
    await buildNotice(tx, officer.personId);
    await buildNotice(tx, officer.personId, { code: "duty.urgent" });
  });
  await settle();
  assert.equal(asked.length, 1);
  const { mobile, content } = JSON.parse(asked[0]!.body.toString()) as { mobile: string; content: string };
  assert.equal(mobile, "13800000003");
  assert.match(content, /人身安全/);
  assert.doesNotMatch(content, /http/);
});

test("DingTalk's robot is signed over time and secret; WeCom's key is in the address and shown nowhere", async () => {
  answer = { status: 200, text: '{"errcode":0,"errmsg":"ok"}' };
  const origin = home;
  await setUp("dingtalk", { origin, kinds: [] }, { token: "tok", signing: "SECabc" });
  assert.equal((await testBy("dingtalk", null)).ok, true);
  const { searchParams, pathname } = asked[0]!.url;
  assert.deepEqual([pathname, searchParams.get("access_token")], ["/robot/send", "tok"]);
  const at = searchParams.get("timestamp")!;
  const expected = createHmac("sha256", "SECabc").update(`${at}\nSECabc`).digest("base64");
  assert.deepEqual([searchParams.get("sign"), Number(at)], [expected, world.now().getTime()]);
  // A fixed value, worked out by openssl: printf '1700000000000\nSECabc' | openssl dgst -sha256 -hmac SECabc -binary | base64
  assert.equal(signatureOf("SECabc", new Date(1_700_000_000_000)), openssl);
  await setUp("wecom", { origin, kinds: [] }, { key: "k-e-y" });
  assert.equal((await testBy("wecom", null)).ok, true);
  assert.equal(asked[1]!.url.href, "http://localhost/cgi-bin/webhook/send?key=k-e-y");
  assert.equal((JSON.parse(asked[1]!.body.toString()) as { msgtype: string }).msgtype, "text");
  answer = { status: 200, text: '{"errcode":310000,"errmsg":"sign not match"}' };
  assert.deepEqual(await testBy("dingtalk", null), { ok: false, error: "310000 sign not match" });
  assert.doesNotMatch(JSON.stringify(await listed()), /k-e-y|"tok"|SECabc/);
});
const openssl = "jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM=";

test("a group hears once of a matter, in words that point to nothing, of the kinds the station chose", async () => {
  answer = { status: 200, text: '{"errcode":0}' };
  const { groupKinds } = await listed();
  assert.ok(groupKinds.some((each) => each.code === "programme.submitted"));
  await setUp("wecom", { origin: home, kinds: ["programme.submitted"] }, { key: "k" });
  const subject = { kind: "programme", id: officer.personId };
  const chiefs = [await world.hire(world.station, "chief"), await world.hire(world.station, "chief")];
  for (let i = 0; i < 3; i++)
    await world.inStation(world.station, async (tx) => {
      const { notify } = await import("../api.ts");
      const { programmeNotices } = await import("../../programme/notices.ts");
      await notify(tx, programmeNotices, "programme.submitted", {
        ...{ to: chiefs.map(({ personId }) => ({ personId })), subject, address: "/" },
        details: { code: "XYHY-2026-9" },
      });
      await notify(tx, programmeNotices, "programme.approved", { to: [officer], subject, address: "/" });
    });
  await settle();
  assert.equal(asked.length, 1);
  assert.equal(asked[0]!.body.toString(), '{"msgtype":"text","text":{"content":"有一个方案送来审批"}}');
});

const subscription = () => {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  return {
    ...{ channel: "push", label: "示例手机", endpoint: `${home}/push/abc` },
    keys: { p256dh: browser.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") },
  };
};
test("push goes encrypted to a known service with the server's own key; a subscription that is over goes", async () => {
  assert.deepEqual((await officer.get("/api/notice-push-key")).body, { key: null });
  assert.equal((await officer.post("/api/notice-addresses", subscription())).problem.code, "notice.way_off");
  await setUp("push", { contact: "it@example.cn", hosts: [] });
  const { key } = (await officer.get<{ key: string }>("/api/notice-push-key")).body;
  assert.equal(Buffer.from(key, "base64url").length, 65);
  assert.equal((await officer.get<{ key: string }>("/api/notice-push-key")).body.key, key, "made once");
  assert.equal(
    (await world.admin.query(`select 1 from notice_channel where secret is not null and channel = 'push'`))
      .rowCount,
    0,
  );
  const bad = { ...subscription(), endpoint: "https://evil.example/push" };
  assert.deepEqual(refused(await officer.post("/api/notice-addresses", bad)), [
    400,
    "notice.push_host",
    "endpoint",
  ]);
  const added = await officer.post<Preference>("/api/notice-addresses", subscription());
  assert.deepEqual(
    added.body.addresses.map(({ channel, shown, verified }) => [channel, shown, verified]),
    [["push", "示例手机", true]],
  );
  const tell = async () => {
    await world.inStation(world.station, (tx) => buildNotice(tx, officer.personId));
    await settle();
  };
  answer = { status: 201, text: "" };
  await tell();
  const [sent] = asked;
  assert.match(String(sent!.headers.authorization), new RegExp(`^vapid t=[\\w.-]+, ?k=${key}$`));
  assert.equal(sent!.headers["content-encoding"], "aes128gcm");
  assert.doesNotMatch(sent!.body.toString("latin1"), /XYHY/);
  answer = { status: 503, text: "" };
  await tell();
  answer = { status: 410, text: "" };
  await tell();
  assert.deepEqual((await officer.get<Preference>("/api/notice-preferences")).body.addresses, []);
  assert.deepEqual((await states(officer)).sort(), ["dropped", "failed", "sent"]);
});

test("push services, as a table", () => {
  const table: [string, boolean][] = [
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
    ["https://api.push.apple.com/3/abc", true],
    ["https://wns2-sg2p.notify.windows.com/w/?token=x", true],
    ["http://fcm.googleapis.com/x", false],
    ["https://fcm.googleapis.com:8443/x", false],
    ["https://fcm.googleapis.com@evil.example/x", false],
    ["https://fcm.googleapis.com.evil.example/x", false],
    ["https://evilpush.apple.com.example/x", false],
    ["https://push.own.example/x", true],
    ["https://127.0.0.1/x", false],
    ["nonsense", false],
  ];
  for (const [endpoint, open] of table)
    assert.equal(
      isPushHost(endpoint, ["push.own.example"], () => false),
      open,
      endpoint,
    );
});
