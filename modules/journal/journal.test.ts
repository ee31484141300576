import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type Station, type World, openWorld } from "../../test/world.ts";
import { type Signer, append, openSigner, sealAll, verifyStation } from "./api.ts";
import type { JournalEntry, Verification } from "./contract.ts";
import { sealStation } from "./seal.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** Each test tampers with a station of its own. */
let station: Station;
let signer: Signer;
let folder: string;
let count = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gongzhi-heads-"));
  signer = openSigner(folder);
  const id = `01930000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
  await world.admin.query(
    `insert into station (id, code, name, time_zone, sample, created_at) values ($1, $2, '留痕所', 'Asia/Shanghai', false, $3)`,
    [id, `journal${count}`, world.now()],
  );
  station = { id, code: `journal${count}`, organisationId: "" };
});
const write = (verb: string, subjects: string[] = []) =>
  world.inStation(station, async (tx) => append(tx, null, [{ verb, kind: "duty", subjects }]));
const seal = () => sealStation(world.db, signer, station.id, world.now());
const verify = (by = signer) => verifyStation(world.db, by, station.id, world.now());
const admin = async (text: string, values: unknown[] = []) => (await world.admin.query(text, values)).rows;
const idOf = async (verb: string) =>
  (await admin(`select id from journal_entry where station_id = $1 and verb = $2`, [station.id, verb]))[0]
    .id as string;
const threeSealed = async () => {
  for (const verb of ["one", "two", "three"]) {
    await write(verb, [station.id]);
    await seal();
  }
};

test("what was refused is no look, and what was rolled back no act", async () => {
  const guard = await world.hire(world.station, "guard");
  const before = await admin(`select count(*)::int as n from journal_entry`);
  assert.equal((await guard.get("/api/people")).status, 403);
  assert.equal((await guard.post("/api/people", { name: "不行" })).status, 403);
  await assert.rejects(
    world.inStation(world.station, async (tx) => {
      append(tx, null, [{ verb: "gone", kind: "duty" }]);
      throw new Error("changed my mind");
    }),
  );
  assert.deepEqual(await admin(`select count(*)::int as n from journal_entry`), before);
});

test("rows hold ids and field names, never the name that was written", async () => {
  const chief = await world.hire(world.station, "chief");
  const answer = await chief.post("/api/people", { name: "独一无二的名字" });
  const rows = await admin(`select e::text as text from journal_entry e where request_id = $1`, [
    answer.headers.get("x-request-id"),
  ]);
  assert.equal(rows.length, 2, "the act and the look at what was made");
  assert.ok(!rows.some((row) => row.text.includes("独一无二")));
});

test("chief and auditor read the journal, page by page; others are told whom to ask", async () => {
  const caller = new Map<string, Caller>();
  for (const role of ["chief", "auditor", "officer", "system_admin", "security_admin"] as const)
    caller.set(role, await world.hire(world.station, role));
  for (const [role, by] of caller) {
    const status = role === "chief" || role === "auditor" ? 200 : 403;
    assert.equal((await by.get("/api/journal")).status, status, role);
    assert.equal((await by.get("/api/journal/verification")).status, status, role);
  }
  type Page = { items: JournalEntry[]; next: string | null };
  const auditor = caller.get("auditor")!;
  const all = (await auditor.get<Page>("/api/journal?limit=200")).body.items;
  const paged: JournalEntry[] = [];
  let next = "";
  do {
    const page: Page = (await auditor.get<Page>(`/api/journal?limit=4${next && `&cursor=${next}`}`)).body;
    paged.push(...page.items);
    next = page.next ?? "";
  } while (next !== "");
  assert.deepEqual(
    paged.map((each) => each.id),
    all.map((each) => each.id),
  );
  assert.deepEqual(
    [...all].sort((a, b) => (a.id < b.id ? 1 : -1)).map((each) => each.id),
    all.map((each) => each.id),
  );
  const looks = (await auditor.get<Page>("/api/journal?verb=look&limit=200")).body.items;
  assert.ok(looks.length > 0 && looks.every((each) => each.verb === "look" && each.subjects > 0));
});

test("sealing makes a signed head; what is younger is counted, not hidden", async () => {
  assert.equal(await seal(), 0);
  await write("one", [station.id]);
  assert.deepEqual(await verify(), { whole: true, entries: 1, sealed: 0, younger: 1, faults: [] });
  assert.equal(await seal(), 1);
  await write("two");
  assert.deepEqual(await verify(), { whole: true, entries: 2, sealed: 1, younger: 1, faults: [] });
  assert.equal(await seal(), 1);
  assert.deepEqual(await verify(), { whole: true, entries: 2, sealed: 2, younger: 0, faults: [] });
  assert.equal(signer.heads().length, 2);
  const heads = await admin(`select size from journal_head where station_id = $1 order by size`, [
    station.id,
  ]);
  assert.deepEqual(
    heads.map((row) => row.size),
    [1, 2],
  );
});

test("a changed field, verb or subject of one row is found and named", async () => {
  const changes = [
    `update journal_entry set verb = 'other' where id = $1`,
    `update journal_entry set person_id = id where id = $1`,
    `update journal_entry set at = at + interval '1 second' where id = $1`,
    `update journal_entry set fields = '{x}' where id = $1`,
    `update journal_entry set subject_id = id where id = $1`,
    `update journal_entry set subject_id = null where id = $1`,
    `update journal_entry set subject_kind = 'person' where id = $1`,
    `insert into journal_subject select station_id, id, subject_kind, id from journal_entry where id = $1`,
  ];
  await threeSealed();
  for (const change of changes) {
    const id = await idOf("two");
    await admin("begin");
    await admin(change, [id]);
    await admin("commit");
    const found = await verify();
    assert.deepEqual(
      [found.whole, found.faults],
      [false, [{ kind: "changed", entryId: id, position: 1 }]],
      change,
    );
    await admin(
      `update journal_entry set verb = 'two', person_id = null, at = $2, fields = '{}', subject_kind = 'duty',
         subject_id = station_id where id = $1`,
      [id, world.now()],
    );
    await admin(`delete from journal_subject where entry_id = $1`, [id]);
    assert.ok((await verify()).whole, `put back after ${change}`);
  }
});

test("a deleted row is missing, one put in from outside is named", async () => {
  await threeSealed();
  const id = await idOf("two");
  await admin(`delete from journal_entry where id = $1`, [id]);
  assert.deepEqual((await verify()).faults, [{ kind: "missing", entryId: id, position: 1 }]);
  const planted = "01930000-0000-7000-8000-0000000fffff";
  await admin(
    `insert into journal_entry (station_id, id, at, verb, kind, fields) values ($1, $2, $3, 'planted', 'duty', '{}')`,
    [station.id, planted, world.now()],
  );
  assert.deepEqual((await verify()).faults.at(-1), { kind: "inserted", entryId: planted, position: null });
});

test("a row changed with its leaf is found by the head; a forged head by its signature", async () => {
  await threeSealed();
  await admin(
    `update journal_leaf set hash = decode(repeat('ab', 32), 'hex') where station_id = $1 and position = 1`,
    [station.id],
  );
  const kinds = (await verify()).faults.map((fault) => fault.kind);
  assert.ok(kinds.includes("changed") && kinds.includes("head"), kinds.join());
  await admin(`delete from journal_leaf where station_id = $1 and position = 1`, [station.id]);
  assert.ok((await verify()).faults.some((fault) => fault.kind === "leaf" && fault.position === 1));
});

test("a whole history written anew by another key is refused", async () => {
  await threeSealed();
  const stranger = openSigner(mkdtempSync(join(tmpdir(), "gongzhi-other-")));
  const found = await verify(stranger);
  assert.deepEqual([found.whole, found.faults], [false, [{ kind: "head", entryId: null, position: 1 }]]);
});

test("a cut tail is found against the heads kept outside the database", async () => {
  await threeSealed();
  const [last, first] = [await idOf("three"), await idOf("two")];
  for (const id of [last, first]) {
    await admin(`delete from journal_subject where entry_id = $1`, [id]);
    await admin(`delete from journal_leaf where entry_id = $1`, [id]);
    await admin(`delete from journal_entry where id = $1`, [id]);
  }
  await admin(`delete from journal_head where station_id = $1 and size > 1`, [station.id]);
  const found = await verify();
  assert.deepEqual([found.entries, found.sealed], [1, 1], "inside the database nothing is amiss");
  assert.deepEqual(found.faults, [
    { kind: "cut", entryId: null, position: 2 },
    { kind: "cut", entryId: null, position: 3 },
  ]);
  await write("in its place");
  await seal();
  assert.ok(
    (await verify()).faults.some((fault) => fault.kind === "cut"),
    "nor may the tail be grown again",
  );
});

test("the app's role adds to the journal and can do nothing else to it", async () => {
  await threeSealed();
  for (const table of ["journal_entry", "journal_subject", "journal_leaf", "journal_head"])
    for (const act of [
      `update ${table} set station_id = station_id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable row level security`,
      `drop table ${table}`,
    ])
      await assert.rejects(
        world.inStation(station, (tx) => tx.run(act)),
        (error: { code?: string }) => error.code === "42501",
        act,
      );
  await assert.rejects(
    world.inStation(station, async (tx) => {
      await tx.run("reset role");
      await tx.many(`select 1 from journal_entry`);
    }),
    (error: { code?: string }) => error.code === "42501",
  );
  assert.ok((await verify()).whole);
});

test("heads and key outlive the process: another signer on the same folder goes on", async () => {
  await threeSealed();
  signer = openSigner(folder);
  assert.equal(signer.heads().length, 3);
  await write("after the restart");
  assert.equal(await seal(), 1);
  assert.deepEqual([(await verify()).whole, (await verify()).sealed], [true, 4]);
  const file = join(folder, "journal-heads.log");
  const kept = readFileSync(file, "utf8");
  assert.equal(kept.trim().split("\n").length, 4);
  // A line half written by a crash is no head and no fault.
  writeFileSync(file, `${kept}${station.id} 5`);
  assert.ok((await verify(openSigner(folder))).whole);
});

test("entries written while the sealer works are all sealed, once", async () => {
  let open = true;
  let sealed = 0;
  const sealers = [1, 2].map(async () => {
    while (open) {
      const done = await seal();
      sealed += done;
    }
  });
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; i < 25; i++) await write(`w${writer}-${i}`, [station.id]);
  });
  await Promise.all(writers);
  open = false;
  await Promise.all(sealers);
  sealed += await seal();
  const found = await verify();
  assert.deepEqual(found, { whole: true, entries: 200, sealed: 200, younger: 0, faults: [] });
  assert.equal(sealed, 200);
});

test("an entry that commits late is sealed in its turn", async () => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const late = world.inStation(station, async (tx) => {
    append(tx, null, [{ verb: "late", kind: "duty" }]);
    await tx.many("select 1");
    await held;
  });
  await new Promise((done) => setTimeout(done, 50));
  await write("early");
  assert.equal(await seal(), 1);
  release();
  await late;
  assert.equal(await seal(), 1);
  assert.deepEqual([(await verify()).whole, (await verify()).sealed], [true, 2]);
});

test("every station with unsealed rows is sealed, in rounds", async () => {
  await write("here");
  await world.inStation(world.hostile, async (tx) => append(tx, null, [{ verb: "there", kind: "duty" }]));
  assert.ok((await sealAll(world.db, signer, world.now)) >= 2);
  assert.deepEqual(await admin(`select 1 from journal_unsealed`), []);
});

test("one verification runs at a time; the others are told to come back", async () => {
  const auditor = await world.hire(world.station, "auditor");
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => auditor.get<Verification>("/api/journal/verification")),
  );
  const codes = new Set(answers.map((each) => each.status));
  assert.ok(codes.has(200) && [...codes].every((code) => code === 200 || code === 429), [...codes].join());
});
