/** What a person chose and where they are reached: one's own only, verified by a code, sealed. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type MailServer, openMail, readMail } from "../../../test/mail.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { newId } from "../../../server/id.ts";
import { exact, refused } from "../../programme/cast.ts";
import { Preference, type PreferenceInput } from "./contract.ts";
import { covered, leavesAt, usual } from "./rules.ts";

let world: World;
let admin: Caller;
let officer: Caller;
let server: MailServer;
const morning = "2026-11-23T02:00:00Z";
const settings = () => ({
  ...{ host: "localhost", port: server.port, security: "none", from: "station@example.cn" },
  ...{ user: null, authority: null },
});
before(async () => {
  world = await openWorld(morning, { inside: ["localhost"] });
  admin = await world.hire(world.station, "system_admin");
  server = await openMail();
  const body = { enabled: true, settings: settings(), secrets: {} };
  assert.equal((await admin.change("PUT", "/api/notice-channels/mail", body, 0)).status, 200);
});
beforeEach(async () => {
  world.setNow(morning);
  server.reset();
  officer = await world.hire(world.station, "officer");
});
after(async () => {
  await server.close();
  await world.close();
});

const read = async (by = officer) => exact(Preference, await by.get("/api/notice-preferences"));
const save = (input: Partial<PreferenceInput>, version: number, by = officer) =>
  by.change<Preference>("PUT", "/api/notice-preferences", { ...usual, ...input }, version);
const add = (address: string, by = officer) =>
  by.post<Preference>("/api/notice-addresses", { channel: "mail", address });
const verify = (id: string, code: string, by = officer) =>
  by.post<Preference>(`/api/notice-addresses/${id}/verification`, { code });
const codeSent = async () => {
  await world.settle();
  return /\d{6}/.exec(readMail(server.received.at(-1)!).body)![0];
};
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");

test("until somebody chooses the usual stands; a choice has a version, and a stale one is shown the current", async () => {
  const first = await read();
  assert.deepEqual(
    [first.version, first.quietFrom, first.quietTo, first.digestAt],
    [0, "21:00", "07:30", "08:00"],
  );
  assert.deepEqual(first.ways, { mail: "no_address", sms: "off", push: "off" });
  assert.equal((await save({}, undefined as never)).status, 428);
  assert.equal((await save({ quietFrom: "25:00" }, 0)).status, 400);
  assert.deepEqual(refused(await save({ digestAt: "07:00" }, 0)), [400, "notice.digest_quiet", "digestAt"]);
  const saved = exact(Preference, await save({ quietFrom: "20:00", muted: ["duty.excuse"] }, 0));
  assert.deepEqual([saved.version, saved.quietFrom, saved.muted], [1, "20:00", ["duty.excuse"]]);
  const stale = await save({}, 0);
  assert.deepEqual([stale.status, (stale.problem.current as Preference).version], [412, 1]);
  const colleague = await world.hire(world.station, "officer");
  assert.equal((await read(colleague)).version, 0, "another's own");
});

test("an address counts once its code came back: five tries, ten minutes, once", async () => {
  assert.equal((await add("no mail")).status, 400);
  const added = exact(Preference, await add("wode@example.cn"), 201);
  const [address] = added.addresses;
  assert.deepEqual([address!.shown, address!.verified], ["w***@example.cn", false]);
  const { id } = address!;
  const code = await codeSent();
  const colleague = await world.hire(world.station, "officer");
  const stranger = await world.hire(world.hostile, "officer");
  for (const by of [colleague, stranger])
    for (const each of [id, newId(world.now())])
      assert.deepEqual(refused(await verify(each, code, by)), [404, "http.missing"]);
  for (let left = 4; left > 0; left--) {
    const [wrong] = exact(Preference, await verify(id, wrongOf(code))).addresses;
    assert.deepEqual([wrong!.verified, wrong!.triesLeft], [false, left]);
  }
  const many = await Promise.all(Array.from({ length: 6 }, () => verify(id, wrongOf(code))));
  assert.equal(many.filter((each) => each.status === 200).length, 1, "five in all");
  assert.deepEqual(
    refused(await verify(id, code)),
    [429, "notice.code_tries"],
    "the right one comes too late",
  );

  const again = () => officer.post(`/api/notice-addresses/${id}/code`);
  assert.deepEqual(refused(await again()), [429, "notice.code_soon"]);
  world.setNow("2026-11-23T02:02:00Z");
  assert.equal((await again()).status, 200);
  const second = await codeSent();
  world.setNow("2026-11-23T02:12:01Z");
  assert.deepEqual(refused(await verify(id, second)), [409, "notice.code_old"]);
  assert.equal((await again()).status, 200);
  const third = await codeSent();
  assert.equal(exact(Preference, await verify(id, third)).ways.mail, "open");
  assert.deepEqual(refused(await verify(id, third)), [409, "notice.verified"]);
});

test("codes are few a day, addresses few in all, and a way the station has not opened takes none", async () => {
  assert.deepEqual(
    refused(await officer.post("/api/notice-addresses", { channel: "sms", address: "13800000003" })),
    [409, "notice.way_off", "channel"],
  );
  for (let i = 0; i < 10; i++) assert.equal((await add(`a${i}@example.cn`)).status, 201);
  assert.deepEqual(refused(await add("b@example.cn")), [409, "notice.addresses_many"]);
  const [first] = (await read()).addresses;
  world.setNow("2026-11-23T03:00:00Z");
  assert.deepEqual(refused(await officer.post(`/api/notice-addresses/${first!.id}/code`)), [
    429,
    "notice.codes_many",
  ]);
  await world.settle();
});

test("an address is sealed, in no answer and no journal; taken away it opens nowhere", async () => {
  await add("jihao@example.cn");
  const [address] = (await read()).addresses;
  const kept = async () =>
    JSON.stringify([
      (await world.admin.query(`select * from notice_address`)).rows.map((row) => ({
        ...row,
        sealed: row.sealed?.toString("latin1"),
      })),
      (await world.admin.query(`select * from journal_entry`)).rows,
      (await world.admin.query(`select * from notice_message`)).rows,
      await read(),
    ]);
  assert.doesNotMatch(await kept(), /jihao/);
  const [before] = (
    await world.admin.query(`select key_ref from notice_address where id = $1`, [address!.id])
  ).rows;
  const after = exact(Preference, await officer.post(`/api/notice-addresses/${address!.id}/end`));
  assert.deepEqual(after.addresses, []);
  assert.throws(() => world.keys.key(before.key_ref, world.station.id, address!.id));
  assert.equal((await officer.post(`/api/notice-addresses/${address!.id}/end`)).status, 404);
  await world.settle();
  assert.equal(server.received.length, 0, "its code is not sent any more");
});

test("what comes by which way and when, as a table", () => {
  const at = new Date("2026-11-23T14:00:00Z");
  const loud = "2026-11-23T23:30:00.000Z";
  const now = at.toISOString();
  const leaves = (
    code: string,
    priority: "now" | "today" | "digest",
    protects: boolean,
    more: Partial<PreferenceInput> = {},
  ) =>
    leavesAt(
      { code, priority, kind: protects ? { protects: true } : {} },
      "mail",
      { ...usual, ...more },
      "Asia/Shanghai",
      at,
    )?.toISOString() ?? null;
  const mail = (threshold: "now" | "today" | "none") => ({
    channels: { ...usual.channels, mail: threshold },
  });
  const table: [string | null, string | null][] = [
    [leaves("duty.assigned", "today", false), loud],
    [leaves("duty.assigned", "today", false, { quietFrom: "00:00", quietTo: "00:00" }), now],
    [leaves("duty.assigned", "today", false, mail("now")), null],
    [leaves("duty.assigned", "digest", false), null],
    [leaves("duty.assigned", "now", false), loud],
    [leaves("duty.assigned", "today", false, { muted: ["duty.assigned"] }), null],
    [leaves("duty.urgent", "now", true), now],
    [leaves("duty.urgent", "now", true, { muted: ["duty.urgent"] }), now],
    [leaves("duty.urgent", "now", true, mail("none")), null],
    [leaves("duty.urgent", "today", true), loud],
  ];
  for (const [got, wanted] of table) assert.equal(got, wanted);
  assert.deepEqual(
    [covered("mail", "w@a.cn"), covered("sms", "13800000003"), covered("sms", "+8613800000003")],
    ["w***@a.cn", "138****0003", "+86138****0003"],
  );
});
