/** 没收下的记录: kept sealed, opened by the chief with a look, decided once, and never lost on the way. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { gpsJpeg, secrets } from "../../../../test/files.ts";
import { type Caller, type World, openWorld } from "../../../../test/world.ts";
import { exact, refused } from "../../../programme/cast.ts";
import { buildAccount } from "../../cast.ts";
import { Phone } from "../cast.ts";
import { LeftWrite, LeftWriteDetail, LeftWrites } from "./contract.ts";

let world: World;
let phone: Phone;
let chief: Caller;
let officer: Caller;
let theirs: Caller;
const far = randomUUID();
before(async () => {
  world = await openWorld();
  chief = await world.hire(world.station, "chief");
  officer = await world.hire(world.station, "officer");
  theirs = await world.hire(world.hostile, "chief");
  phone = await new Phone(world).begin(await buildAccount(world, { name: "示例老张" }));
});
after(() => world.close());

const keep = async (text: string) => {
  const written = await phone.write({ path: `/api/duties/${far}/notes`, body: { text } });
  assert.deepEqual((await phone.flush(written, { ifRefused: "keep" })).body, { outcome: "kept" });
  const [row] = (await world.admin.query(`select id from left_write where key = $1`, [written.key])).rows;
  return row.id as string;
};
const list = async (by = chief, query = "") =>
  exact(LeftWrites, await by.get(`/api/left-writes?limit=50${query}`));
const decide = (
  id: string,
  by: Caller,
  body: object = { decision: "dropped", note: "重复了" },
  key?: string,
) => by.post<LeftWrite>(`/api/left-writes/${id}/decision`, body, key);
const journal = async (id: string) =>
  (
    await world.admin.query(
      `select verb, person_id as by from journal_entry where kind = 'left_write' and (target_id = $1 or subject_id = $1) order by verb`,
      [id],
    )
  ).rows;

test("only the station's own chief sees, opens and decides", async () => {
  const id = await keep("不给别人看");
  for (const ask of [
    () => officer.get("/api/left-writes"),
    () => officer.get(`/api/left-writes/${id}`),
    () => decide(id, officer),
  ])
    assert.deepEqual(refused(await ask()), [403, "people.left_chief"]);
  assert.equal((await theirs.get(`/api/left-writes/${id}`)).status, 404);
  assert.equal((await decide(id, theirs)).status, 404);
  assert.equal((await list(theirs)).items.length, 0);
  assert.deepEqual(refused(await decide(id, chief, { decision: "dropped", note: "" })), [
    400,
    "http.invalid",
    "note",
  ]);
});

test("the list says who, when and what; what was written is told when it is opened, and that is a look", async () => {
  const id = await keep("楼道的灯坏了");
  const { items, waiting } = await list();
  const row = items.find((each) => each.id === id)!;
  assert.deepEqual(
    [row.name, row.device, row.act, row.refusal, row.decided],
    ["示例老张", "示例手机", "POST /api/duties/{id}/notes", "http.missing", null],
  );
  assert.equal(waiting, items.length);
  assert.ok(!JSON.stringify(items).includes("楼道"));
  const opened = exact(LeftWriteDetail, await chief.get(`/api/left-writes/${id}`));
  assert.deepEqual(opened.content, {
    path: `/api/duties/${far}/notes`,
    dutyId: far,
    body: { text: "楼道的灯坏了" },
    file: null,
  });
  assert.deepEqual(await journal(id), [
    { verb: "keep", by: phone.personId },
    { verb: "look", by: chief.personId },
  ]);
});

test("it is decided once, with who, when and why, and stands among the decided", async () => {
  const [first, second] = [await keep("一"), await keep("二")];
  const over = { decision: "taken_over", note: "已经写进任务的补充说明" };
  const done = exact(LeftWrite, await decide(first, chief, over, "once"));
  assert.equal(done.decided!.note, over.note);
  assert.deepEqual(exact(LeftWrite, await decide(first, chief, over, "once")), done);
  assert.deepEqual(refused(await decide(first, chief)), [409, "people.left_decided"]);
  assert.ok(!(await list()).items.some(({ id }) => id === first));
  assert.ok((await list()).items.some(({ id }) => id === second));
  assert.deepEqual(
    (await list(chief, "&state=decided")).items.map(({ id }) => id),
    [first],
  );
});

test("pages go on where the last one ended", async () => {
  for (let i = 0; i < 5; i++) await keep(`第 ${i} 条`);
  const all = (await list()).items.map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: LeftWrites = exact(
      LeftWrites,
      await chief.get(`/api/left-writes?limit=2${cursor && `&cursor=${cursor}`}`),
    );
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  assert.deepEqual(seen, all);
});

test("a photo that was not taken is saved by the chief, without the place it was taken at", async () => {
  const bytes = await gpsJpeg();
  const written = await phone.write({ path: `/api/duties/${far}/files` }, undefined, bytes);
  for (const [i, piece] of written.pieces.entries()) await phone.piece(written.key, i + 1, piece);
  assert.deepEqual((await phone.flush(written, { ifRefused: "keep" })).body, { outcome: "kept" });
  const [row] = (await world.admin.query(`select id from left_write where key = $1`, [written.key])).rows;
  const opened = exact(LeftWriteDetail, await chief.get(`/api/left-writes/${row.id}`));
  assert.deepEqual(opened.content!.file, { name: "现场.jpg", byteCount: bytes.length });
  assert.equal((await officer.get(`/api/left-writes/${row.id}/file`)).status, 403);
  assert.equal((await theirs.get(`/api/left-writes/${row.id}/file`)).status, 404);
  const saved = await chief.get<Buffer>(`/api/left-writes/${row.id}/file`);
  assert.match(saved.headers.get("content-disposition") ?? "", /^attachment/);
  assert.deepEqual([...saved.body.subarray(0, 2)], [0xff, 0xd8]);
  for (const secret of secrets) assert.ok(!saved.body.includes(secret), secret);
});
