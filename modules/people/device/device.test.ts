/** A phone is known by its secret, tied to one login in one station, and cut off for good when it is lost. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { type World, openWorld } from "../../../test/world.ts";
import { type Account, buildAccount } from "../cast.ts";
import { Phone } from "./cast.ts";
import type { Me } from "../contract.ts";
import type { Device, DeviceMade } from "./contract.ts";

let world: World;
let account: Account;
let phone: Phone;
before(async () => {
  world = await openWorld();
  account = await buildAccount(world);
});
beforeEach(async () => {
  phone = await new Phone(world).begin(account);
});
after(() => world.close());

const list = async (by = phone) => (await by.send<{ items: Device[] }>("GET", "/api/devices")).body.items;
const cut = (id: string, by = phone) => by.send<Device>("POST", `/api/devices/${id}/cut-off`);
const tie = (by: Phone, of: DeviceMade) =>
  by.send("PUT", `/api/devices/${of.id}/session`, { secret: of.secret });

test("a token is no device, and nobody registers without a session", async () => {
  const officer = await world.hire(world.station, "officer");
  const answer = await officer.post("/api/devices", { label: "手机" });
  assert.deepEqual([answer.status, answer.problem.code], [403, "people.device_browser"]);
  const rows = await world.admin.query(`select 1 from device where login_id = $1`, [officer.loginId]);
  assert.equal(rows.rowCount, 0);
  // The page is told which of the two it is, and a token's does not ask.
  const byToken = async (by: Promise<{ body: Me }>) => (await by).body.byToken;
  assert.equal(await byToken(officer.get<Me>("/api/session")), true);
  assert.equal(await byToken(phone.send<Me>("GET", "/api/session")), false);
  phone.cookie = null;
  assert.equal((await phone.send("POST", "/api/devices", { label: "手机" })).status, 401);
});

test("an unknown device and a wrong secret are one answer, whoever asks", async () => {
  const other = await new Phone(world).begin(await buildAccount(world, { station: world.hostile }));
  const said = new Set<string>();
  for (const [id, secret] of [
    [randomUUID(), phone.made.secret],
    [phone.made.id, other.made.secret],
    [other.made.id, phone.made.secret],
  ] as const) {
    const { status, body } = await phone.send<object>("POST", "/api/device-contact", { id, secret });
    said.add(`${status} ${JSON.stringify({ ...body, requestId: "" })}`);
  }
  assert.equal(said.size, 1);
  assert.match([...said][0]!, /^401 .*people\.device_unknown/);
  // Another login in the same browser does not take the phone over.
  phone.cookie = other.cookie;
  assert.equal((await tie(phone, phone.made)).code, "people.device_unknown");
});

test("the secret is told to who registered, and only its hash is kept", async () => {
  assert.match(phone.made.secret, /^[A-Za-z0-9_-]{43}$/);
  assert.equal(Buffer.from(phone.made.stationKey.publicKey, "base64url").length, 65);
  const [row] = (await world.admin.query(`select * from device where id = $1`, [phone.made.id])).rows;
  assert.ok(!JSON.stringify(row).includes(phone.made.secret));
  const key = { ...{ "sec-fetch-site": "same-origin" }, "idempotency-key": "register-once" };
  const [first, again] = [
    await phone.send<DeviceMade>("POST", "/api/devices", { label: "手机" }, key),
    await phone.send<DeviceMade>("POST", "/api/devices", { label: "手机" }, key),
  ];
  assert.deepEqual(first.body, again.body);
});

test("a phone says it is there, and hears who it belongs to", async () => {
  const { status, body } = await phone.contact();
  assert.equal(status, 200);
  assert.deepEqual(body, {
    state: "here",
    signedIn: true,
    now: world.now().toISOString(),
    personId: account.personId,
    stationId: world.station.id,
    stationKey: phone.made.stationKey,
  });
  const mine = (await list()).find(({ id }) => id === phone.made.id)!;
  assert.deepEqual([mine.current, mine.contactAt, mine.cutAt], [true, world.now().toISOString(), null]);
  phone.cookie = null;
  assert.equal((await phone.contact()).body.signedIn, false);
});

test("after a new sign-in the phone is the same one", async () => {
  await phone.send("DELETE", "/api/session");
  await phone.signIn(account);
  assert.equal(
    (await list()).some(({ current }) => current),
    false,
  );
  assert.equal((await tie(phone, phone.made)).status, 204);
  assert.deepEqual(
    (await list()).filter(({ current }) => current).map(({ id }) => id),
    [phone.made.id],
  );
});

test("a lost phone is cut off: its sessions end at once, its secret opens nothing, and that is final", async () => {
  const lost = await new Phone(world).begin(account);
  const written = await lost.write({ path: "/api/duties/x/notes", body: {} });
  const stranger = await new Phone(world).begin(await buildAccount(world, { role: "officer" }));
  const hostile = await new Phone(world).begin(
    await buildAccount(world, { role: "chief", station: world.hostile }),
  );
  assert.equal((await cut(lost.made.id, stranger)).code, "people.may_not_reset");
  assert.equal((await cut(lost.made.id, hostile)).status, 404);
  assert.equal((await cut(randomUUID())).status, 404);
  assert.equal((await lost.send("GET", "/api/session")).status, 200);

  const done = await cut(lost.made.id);
  assert.deepEqual([done.status, done.body.cutAt], [200, world.now().toISOString()]);
  assert.equal((await lost.send("GET", "/api/session")).status, 401);
  assert.equal((await lost.contact()).body.state, "cut");
  assert.equal((await lost.flush(written)).code, "people.device_cut");
  assert.equal((await lost.piece(written.key, 1, new Uint8Array(100))).code, "people.device_cut");
  // The one who holds it and knows the password has to register it anew; the old id stays cut.
  await lost.signIn(account);
  assert.equal((await tie(lost, lost.made)).code, "people.device_cut");
  assert.equal((await cut(lost.made.id)).code, "people.device_cut_already");
  // The phone in hand goes on.
  assert.equal((await phone.send("GET", "/api/session")).status, 200);
  const [entry] = (
    await world.admin.query(
      `select verb, person_id as by, subject_id as subject from journal_entry where target_id = $1 and verb = 'cut_off'`,
      [lost.made.id],
    )
  ).rows;
  assert.deepEqual(entry, { verb: "cut_off", by: account.personId, subject: account.personId });
});

test("what was sealed on a phone that was cut off still arrives once its owner has signed in on it again", async () => {
  const found = await new Phone(world).begin(account);
  const written = await found.write({ path: `/api/duties/${randomUUID()}/notes`, body: { text: "旧的" } });
  await cut(found.made.id);
  await found.begin(account);
  const { body } = await found.flush(written, { ifRefused: "keep" });
  assert.deepEqual(body, { outcome: "kept" });
});

test("who may give a new password may cut a lost phone off for somebody", async () => {
  const officer = await world.hire(world.station, "officer");
  const refused = await officer.get(`/api/people/${account.personId}/devices`);
  assert.deepEqual([refused.status, refused.problem.code], [403, "people.may_not_reset"]);
  for (const role of ["chief", "security_admin"] as const) {
    const lost = await new Phone(world).begin(account);
    const boss = await world.hire(world.station, role);
    const theirs = await boss.get<{ items: Device[] }>(`/api/people/${account.personId}/devices`);
    assert.ok(theirs.body.items.some(({ id, cutAt }) => id === lost.made.id && cutAt === null));
    assert.equal((await boss.post(`/api/devices/${lost.made.id}/cut-off`)).status, 200, role);
  }
});

test("twenty phones at once, and the longest silent goes first", async () => {
  const many = await buildAccount(world);
  const first = await new Phone(world).begin(many);
  const later = new Phone(world);
  for (let i = 0; i < 20; i++) {
    world.setNow(new Date(world.now().getTime() + 60_000).toISOString());
    await later.begin(many);
  }
  assert.equal((await first.contact()).body.state, "cut");
  assert.equal((await list(later)).filter(({ cutAt }) => cutAt === null).length, 20);
});
