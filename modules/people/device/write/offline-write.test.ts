/** What is written without a network arrives once, as its person, or not at all. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../../test/world.ts";
import { buildCommunity } from "../../../community/cast.ts";
import { buildDuties } from "../../../duty/cast.ts";
import { buildHours, buildProgramme, stock } from "../../../programme/cast.ts";
import { type Account, buildAccount } from "../../cast.ts";
import { Phone } from "../cast.ts";
import type { OfflineWriteAnswer } from "../contract.ts";

let world: World;
let account: Account;
let chief: Caller;
let phone: Phone;
let programmeId: string;
let duty: string;
const monday = "2026-11-23T02:00:00Z";
before(async () => {
  world = await openWorld(monday);
  await world.inStation(world.station, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  account = await buildAccount(world, { role: "officer" });
  programmeId = await world.inStation(world.station, async (tx) => {
    const place = await buildCommunity(tx);
    await buildHours(tx, place, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: place,
      author: account.personId,
      chief: chief.personId,
    });
  });
});
beforeEach(async () => {
  world.setNow(monday);
  phone = await new Phone(world).begin(account);
  duty = await build();
});
after(() => world.close());

const build = async (more: object = {}) =>
  (
    await world.inStation(world.station, (tx) =>
      buildDuties(tx, programmeId, [{ dueOn: "2026-11-23", closesOn: "2026-12-20", ...more }]),
    )
  )[0]!;
const completion = (id = duty, body: object = { note: "在楼道里记的", count: null }) => ({
  path: `/api/duties/${id}/completion`,
  body,
});
const answered = (of: { status: number; body: OfflineWriteAnswer }) => {
  assert.equal(of.status, 200, JSON.stringify(of.body));
  assert.equal(of.body.outcome, "answered");
  return of.body as Extract<OfflineWriteAnswer, { outcome: "answered" }>;
};
const rows = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;
const closings = async (id = duty) =>
  (await rows(`select count(*)::int as n from duty_closing where duty_id = $1`, id))[0].n as number;

const told = async (of: Promise<{ status: number; code: string }>) => {
  const { status, code } = await of;
  return [status, code];
};
const left = async () => (await rows(`select count(*)::int as n from left_write`))[0].n as number;
const end = async (personId: string) => {
  const [post] = await rows(`select id from post where person_id = $1 and ended_at is null`, personId);
  assert.equal((await chief.post(`/api/posts/${post.id}/end`)).status, 200);
};

test("who is not signed in, not known, or not its writer sends nothing", async () => {
  const written = await phone.write(completion());
  const stranger = await new Phone(world).begin(await buildAccount(world, { role: "officer" }));
  assert.deepEqual(await told(phone.flush(written, { deviceSecret: stranger.made.secret })), [
    401,
    "people.device_unknown",
  ]);
  assert.deepEqual(await told(phone.flush(written, { deviceId: randomUUID() })), [
    401,
    "people.device_unknown",
  ]);
  // Another person's device: their own secret, somebody else's write.
  assert.deepEqual(await told(stranger.flush(written)), [401, "http.signed_out"]);
  const cookie = phone.cookie;
  // The other login on the same device does not send the first one's.
  phone.cookie = stranger.cookie;
  assert.deepEqual(await told(phone.flush(written)), [401, "http.signed_out"]);
  phone.cookie = null;
  assert.deepEqual(await told(phone.flush(written)), [401, "http.signed_out"]);
  assert.equal(await closings(), 0);
  phone.cookie = cookie;
  assert.equal(answered(await phone.flush(written)).status, 200);
});

test("what was not sealed to this station, for this key, or by this form cannot be read", async () => {
  const written = await phone.write(completion());
  const other = await phone.write(completion());
  const unreadable = [422, "people.offline_unreadable"];
  const bytes = Buffer.from(written.sealed.bytes, "base64url");
  bytes[0]! ^= 1;
  const flipped = bytes.toString("base64url");
  for (const sealed of [
    { ...written.sealed, kid: "0123456789abcdef" },
    { ...written.sealed, publicKey: other.sealed.publicKey },
    // No point of the curve.
    { ...written.sealed, publicKey: Buffer.alloc(65, 4).toString("base64url") },
    { ...written.sealed, bytes: flipped },
    { ...written.sealed, bytes: "AAAA" },
    other.sealed,
  ])
    assert.deepEqual(await told(phone.flush({ ...written, sealed })), unreadable);
  for (const more of [
    { v: 2 },
    { path: "/api/duties/../tokens" },
    { path: "/api/duties/%2e%2e/tokens" },
  ] as object[])
    assert.deepEqual(await told(phone.flush(await phone.write({ ...completion(), ...more }))), unreadable);
  // As a writer of another station, or as somebody else.
  for (const more of [{ stationId: world.hostile.id }, { personId: randomUUID() }])
    assert.deepEqual(await told(phone.flush(await phone.write({ ...completion(), ...more }))), [
      401,
      "http.signed_out",
    ]);
  assert.equal(await closings(), 0);
});

test("a phone of the other station reaches nothing here", async () => {
  const theirs = await new Phone(world).begin(
    await buildAccount(world, { role: "officer", station: world.hostile }),
  );
  const answer = answered(await theirs.flush(await theirs.write(completion())));
  assert.equal(answer.status, 404);
  // With our station's name in it, sealed to their key.
  const posing = await theirs.write({
    ...completion(),
    stationId: world.station.id,
    personId: account.personId,
  });
  assert.deepEqual(await told(theirs.flush(posing)), [401, "http.signed_out"]);
  assert.equal(await closings(), 0);
});

test("only acts that are done once however often they come are sent from a phone", async () => {
  for (const [method, path] of [
    ["POST", "/api/session"],
    ["DELETE", "/api/sessions"],
    ["PUT", "/api/session/password"],
    ["POST", "/api/tokens"],
    ["POST", "/api/devices"],
    ["POST", `/api/devices/${phone.made.id}/cut-off`],
    ["POST", "/api/offline-writes"],
    ["POST", "/api/people"],
    ["POST", "/api/posts"],
    ["POST", "/api/mine/requests"],
    ["POST", "/api/nowhere"],
    // A file where none is taken, and none where one is.
    ["POST", `/api/duties/${duty}/files`],
  ] as const)
    assert.deepEqual(
      await told(phone.flush(await phone.write({ method, path, body: {} }))),
      [422, "people.offline_path"],
      path,
    );
});

test("a completion sealed on the phone is done once, however often it is sent", async () => {
  const written = await phone.write(completion());
  const first = answered(await phone.flush(written));
  assert.equal(first.status, 200);
  assert.equal((first.body as { state: string }).state, "done");
  assert.equal(first.version, 2);
  // The answer was lost, the phone was killed, the server began anew: the same write comes again.
  const again = answered(await phone.flush(written));
  assert.deepEqual([again.status, again.version], [200, 2]);
  assert.equal(await closings(), 1);
  // Sealed anew under the same key, as a phone does that kept the plain text.
  assert.equal(answered(await phone.flush(await phone.write(completion(), written.key))).status, 200);
  const changed = answered(
    await phone.flush(await phone.write(completion(duty, { note: "别的" }), written.key)),
  );
  assert.deepEqual([changed.status, (changed.body as { code: string }).code], [409, "http.key_reused"]);
  assert.equal(await closings(), 1);
});

test("fifty senders of one write at once have one effect, and each hears of it", async () => {
  const written = await phone.write(completion());
  const all = await Promise.all(Array.from({ length: 50 }, () => phone.flush(written)));
  for (const each of all) assert.equal(answered(each).status, 200);
  assert.equal(await closings(), 1);
  const keys = await rows(`select count(*)::int as n from request_key where key = $1`, written.key);
  assert.equal(keys[0].n, 1);
});

test("an expired session keeps the write on the phone, and it goes after the next sign-in", async () => {
  const written = await phone.write(completion());
  // Eighty hours without a network: session and key on the phone are gone, the sealed write is not.
  world.setNow("2026-11-26T10:00:00Z");
  assert.deepEqual(await told(phone.flush(written)), [401, "http.signed_out"]);
  const contact = await phone.contact();
  assert.deepEqual([contact.body.state, contact.body.signedIn], ["here", false]);
  assert.equal((await phone.signIn(account)).status, 200);
  const { body } = answered(await phone.flush(written)) as { body: { closing: Record<string, unknown> } };
  // It was done on the day it was written down, and says that it came later.
  assert.equal(body.closing["doneOn"], "2026-11-23");
  assert.equal(body.closing["onTime"], true);
  assert.equal(body.closing["at"], "2026-11-26T10:00:00.000Z");
  assert.deepEqual(body.closing["recorded"], { at: "2026-11-23T02:00:00.000Z", clockMinutes: null });
});

test("a clock that is wrong by a day is put right by what it says when it sends", async () => {
  phone.off = 26 * 3600_000;
  const written = await phone.write(completion());
  world.setNow("2026-11-23T03:00:00Z");
  const { body } = answered(await phone.flush(written)) as { body: { closing: Record<string, unknown> } };
  assert.equal(body.closing["doneOn"], "2026-11-23");
  assert.deepEqual(body.closing["recorded"], { at: "2026-11-23T02:00:00.000Z", clockMinutes: 26 * 60 });
  const kept = (await rows(`select recorded_at, device_at from duty_closing where duty_id = $1`, duty))[0];
  assert.equal(kept.recorded_at.toISOString(), "2026-11-23T02:00:00.000Z");
  assert.equal(kept.device_at.toISOString(), "2026-11-24T04:00:00.000Z");
  // A clock set back between the two would make it written after now: it is drawn to now.
  const next = await build();
  phone.off = 0;
  const late = await phone.write(completion(next));
  const sentAt = new Date(phone.clock().getTime() - 86_400_000).toISOString();
  const answer = answered(await phone.flush(late, { sentAt })) as {
    body: { closing: Record<string, unknown> };
  };
  assert.equal(answer.body.closing["doneOn"], "2026-11-23");
});

test("a colleague's change since it was read is told with the row as it is now", async () => {
  const colleague = await world.hire(world.station, "officer");
  const [base] = await rows(`select version from duty where id = $1`, duty);
  const written = await phone.write({ ...completion(), version: base.version });
  assert.equal((await colleague.post(`/api/duties/${duty}/failure`, { note: "门锁着" })).status, 200);
  const stale = answered(await phone.flush(written));
  const body = stale.body as { code: string; current: { state: string; version: number } };
  assert.deepEqual([stale.status, body.code, body.current.state], [412, "http.stale", "failed"]);
  assert.equal(stale.version, null);
  // Told again as often as it is asked: nothing of a refusal is kept under the key.
  assert.equal(answered(await phone.flush(written)).status, 412);
  assert.equal(await left(), 0);
});

test("a change without a network has its version, and its repeat is read again and not refused", async () => {
  const path = `/api/duties/${duty}/assignment`;
  const written = await phone.write({ method: "PUT", path, version: 1, body: { postId: null } });
  const first = answered(await phone.flush(written));
  assert.deepEqual([first.status, first.version], [200, 2]);
  const again = answered(await phone.flush(written));
  assert.deepEqual([again.status, again.version], [200, 2]);
  const bare = await phone.write({ method: "PUT", path, body: { postId: null } });
  assert.equal(answered(await phone.flush(bare, { ifRefused: "keep" })).status, 428);
});

test("a refused write is kept for the chief when the person says so, and never done afterwards", async () => {
  const far = randomUUID();
  const written = await phone.write({ path: `/api/duties/${far}/notes`, body: { text: "楼道的灯坏了" } });
  const before = await left();
  assert.equal(answered(await phone.flush(written)).status, 404);
  assert.equal(await left(), before);
  for (const ifRefused of ["keep", "keep", "tell"])
    assert.deepEqual((await phone.flush(written, { ifRefused })).body, { outcome: "kept" });
  assert.equal(await left(), before + 1);
  const other = await phone.write({ path: `/api/duties/${far}/notes`, body: { text: "别的" } }, written.key);
  assert.equal(answered(await phone.flush(other, { ifRefused: "keep" })).status, 409);
  assert.equal(await left(), before + 1);
});

test("kept and sent at once by many: kept once and not done, or done and not kept", async () => {
  const colleague = await world.hire(world.station, "officer");
  const written = await phone.write({ ...completion(), version: 1 });
  await colleague.change("PUT", `/api/duties/${duty}/assignment`, { postId: null }, 1);
  const before = await left();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => phone.flush(written, { ifRefused: "keep" })),
  );
  assert.deepEqual(new Set(all.map(({ body }) => body.outcome)), new Set(["kept"]));
  assert.deepEqual([await left(), await closings()], [before + 1, 0]);
});

test("who holds no post any more hands in what is left, without a session, and it is kept", async () => {
  const leaver = await buildAccount(world, { role: "officer" });
  const theirs = await new Phone(world).begin(leaver);
  const written = await theirs.write(completion());
  await end(leaver.personId);
  const before = await left();
  assert.equal((await theirs.contact()).body.state, "ended");
  assert.deepEqual((await theirs.flush(written)).body, { outcome: "kept" });
  theirs.cookie = null;
  assert.deepEqual((await theirs.flush(written)).body, { outcome: "kept" });
  assert.deepEqual([await left(), await closings()], [before + 1, 0]);
  const [row] = await rows(`select * from left_write where key = $1`, written.key);
  assert.equal(row.refusal, "people.no_post");
  assert.equal(row.act, "POST /api/duties/{id}/completion");
  // At rest nothing of it can be read.
  assert.ok(!JSON.stringify(row).includes("楼道"));
  assert.ok(!row.sealed.includes("楼道"));
});

test("done before the post ended is done: the repeat is no second entry", async () => {
  const leaver = await buildAccount(world, { role: "officer" });
  const theirs = await new Phone(world).begin(leaver);
  const written = await theirs.write(completion());
  assert.equal(answered(await theirs.flush(written)).status, 200);
  await end(leaver.personId);
  const before = await left();
  assert.deepEqual((await theirs.flush(written)).body, {
    outcome: "answered",
    status: 200,
    body: null,
    version: null,
  });
  assert.deepEqual([await left(), await closings()], [before, 1]);
});

test("a phone keeps its pace", async () => {
  const answers = [];
  for (let i = 0; i < 31; i++) answers.push(await phone.contact());
  assert.deepEqual(answers.map(({ status }) => status).slice(-2), [200, 429]);
});
