import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import sharp from "sharp";
import { newId } from "../../../server/id.ts";
import { gpsJpeg, jpegOf, pdfOf, secrets } from "../../../test/files.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { buildDuties } from "../cast.ts";
import { EvidenceFile, EvidenceFiles } from "../contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let home: string;
let door: string;
let duty: string;
let talk: string;
let foreignFile: string;
let officer: Caller;
let chief: Caller;
let guard: Caller;
let stranger: Caller;

const settle = async (of: World["station"], boss: Caller) => {
  const place = await world.inStation(of, (tx) => buildCommunity(tx));
  const by = await world.hire(of, "officer", [place]);
  const id = await world.inStation(of, async (tx) => {
    await buildHours(tx, place, boss.personId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: boss.personId });
  });
  const [household] = await world.inStation(of, (tx) => buildHouseholds(tx, place, 1));
  const ids = await world.inStation(of, (tx) =>
    buildDuties(tx, id, [
      {
        dueOn: "2026-11-23",
        subjectKind: "household",
        subjectId: household!,
        place: "1号楼 101",
        placeKey: "00001//00101",
        roles: ["guard"],
        needs: ["door"],
      },
      { dueOn: "2026-11-23", roles: ["guard"] },
    ]),
  );
  return { place, by, household: household!, ids: ids as [string, string] };
};
const text = Buffer.from("到场 12 人");
const add = (id: string, by: Caller, bytes: Uint8Array = text, name = "记录.txt", key?: string) =>
  by.upload<EvidenceFile>(`/api/duties/${id}/files`, name, bytes, key);
const added = async (...of: Parameters<typeof add>) => exact(EvidenceFile, await add(...of), 201);
const list = async (id = duty, by = officer) => exact(EvidenceFiles, await by.get(`/api/duties/${id}/files`));
const content = (id: string, by = officer) => by.get<Buffer>(`/api/files/${id}/content`);
const thumbnail = (id: string, by = officer) => by.get<Buffer>(`/api/files/${id}/thumbnail`);
const remove = (id: string, by: Caller, reason?: string, key?: string) =>
  by.post<EvidenceFile>(`/api/files/${id}/removal`, reason === undefined ? {} : { reason }, key);
const rows = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;
const pieces = async (id: string) =>
  (await rows(`select count(*)::int as n from evidence_piece where file_id = $1`, id))[0].n as number;
const hire = (role: Role, where: string[] | null = [home]) => world.hire(world.station, role, where);

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile, await world.hire(world.hostile, "chief"));
  stranger = theirs.by;
  foreignFile = (await added(theirs.ids[0], stranger)).id;
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station, chief);
  [home, officer, door] = [made.place, made.by, made.household];
  [duty, talk] = made.ids;
  guard = await hire("guard");
});
after(() => world.close());

test("nobody without the duty adds, lists, opens or removes; missing, foreign and not yours are alike", async () => {
  const { id } = await added(duty, guard);
  const outsiders = [
    stranger,
    await hire("volunteer"),
    await hire("auditor", null),
    await hire("supervisor", null),
    await hire("system_admin", null),
    await world.hire(world.station, "guard", [
      await world.inStation(world.station, (tx) => buildCommunity(tx)),
    ]),
  ];
  for (const by of outsiders)
    for (const each of [
      await add(duty, by),
      await by.get(`/api/duties/${duty}/files`),
      await content(id, by),
      await thumbnail(id, by),
      await remove(id, by, "不该在这里"),
    ])
      assert.deepEqual(refused(each), [404, "http.missing"]);
  for (const file of [foreignFile, newId(world.now())])
    for (const each of [
      await content(file),
      await thumbnail(file),
      await remove(file, officer, "不该在这里"),
    ])
      assert.deepEqual(refused(each), [404, "http.missing"]);
  assert.deepEqual(
    (await list()).items.map((file) => file.id),
    [id],
  );
});

test("a file goes in whole and comes out whole, as something to save", async () => {
  const bytes = Buffer.concat([pdfOf(), Buffer.alloc(1_300_000, "%"), pdfOf()]);
  const file = await added(duty, guard, bytes, "签到 表.pdf");
  assert.deepEqual(
    [file.name, file.mediaType, file.byteCount, file.hasThumbnail],
    ["签到 表.pdf", "application/pdf", bytes.length, false],
  );
  assert.equal(await pieces(file.id), Math.ceil(bytes.length / 262_144));
  const { status, body, headers } = await content(file.id, guard);
  assert.equal(status, 200);
  assert.ok(bytes.equals(body));
  assert.equal(headers.get("content-type"), "application/pdf");
  assert.equal(headers.get("content-length"), String(bytes.length));
  assert.equal(
    headers.get("content-disposition"),
    `attachment; filename="____.pdf"; filename*=UTF-8''%E7%AD%BE%E5%88%B0%20%E8%A1%A8.pdf`,
  );
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.match(headers.get("content-security-policy")!, /default-src 'none'.*sandbox/);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.deepEqual(refused(await thumbnail(file.id)), [404, "http.missing"]);
});

test("gps.jpg comes back without GPS, with a thumbnail to show", async () => {
  const file = await added(duty, guard, await gpsJpeg(), "gps.jpg");
  assert.equal(file.hasThumbnail, true);
  const whole = await content(file.id);
  const small = await thumbnail(file.id);
  for (const { body } of [whole, small]) {
    const { exif, xmp, orientation } = await sharp(body).metadata();
    assert.deepEqual([exif, xmp, orientation], [undefined, undefined, undefined]);
    for (const mark of secrets) assert.ok(!body.includes(mark), mark);
  }
  const stored = await rows(`select bytes from evidence_piece where file_id = $1`, file.id);
  for (const { bytes } of stored) for (const mark of secrets) assert.ok(!bytes.includes(mark), mark);
  assert.match(small.headers.get("content-disposition")!, /^inline/);
  assert.equal(small.headers.get("content-type"), "image/jpeg");
});

test("what is not what it says is refused in words and leaves nothing", async () => {
  const html = Buffer.from("<!doctype html><script>alert(document.cookie)</script>");
  const answer = await add(duty, guard, html, "photo.jpg");
  assert.deepEqual(refused(answer), [415, "file.markup"]);
  assert.match(answer.problem.title, /HTML/);
  assert.deepEqual(refused(await add(duty, guard, Buffer.alloc(0))), [400, "file.empty"]);
  assert.deepEqual(refused(await add(duty, guard, Buffer.alloc(21 * 1_048_576))), [413, "file.too_large"]);
  const other = await world.app.request(`/api/duties/${duty}/files`, {
    method: "POST",
    headers: { authorization: `Bearer ${guard.token}`, "content-type": "multipart/form-data; boundary=x" },
    body: "--x--",
  });
  assert.equal(other.status, 415);
  assert.deepEqual((await list()).items, []);
  assert.equal((await rows(`select 1 from evidence_file where duty_id = $1`, duty)).length, 0);
});

test("names that climb, break lines or turn around come back tame", async () => {
  const file = await added(duty, guard, text, "../../a\r\nX-Evil: 1\u202etxt.exe");
  assert.equal(file.name, "aX-Evil_ 1txt.exe.txt");
  const { headers } = await content(file.id);
  assert.equal(headers.get("x-evil"), null);
  assert.match(
    headers.get("content-disposition")!,
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.-]+$/,
  );
  const response = await world.app.request(`/api/duties/${duty}/files`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${guard.token}`,
      "content-type": "application/octet-stream",
      "file-name": "%E4%",
    },
    body: text,
  });
  assert.equal(response.status, 400);
});

test("twice with one key is once; the same key for another file is refused", async () => {
  const first = await added(duty, guard, text, "a.txt", "k1");
  assert.deepEqual(await added(duty, guard, text, "a.txt", "k1"), first);
  assert.deepEqual(refused(await add(duty, guard, Buffer.from("other"), "a.txt", "k1")), [
    409,
    "http.key_reused",
  ]);
  const [one, two] = await Promise.all([
    added(duty, guard, text, "b.txt", "k2"),
    added(duty, guard, text, "b.txt", "k2"),
  ]);
  assert.equal(one.id, two.id);
  assert.equal((await list()).items.length, 2);
});

test("twelve files and no more, also when many come at once; a repeat of the twelfth still answers", async () => {
  for (let n = 0; n < 11; n++) await added(duty, guard, text, `${n}.txt`);
  const many = await Promise.all(
    [0, 1, 2].map((n) => add(duty, n ? officer : guard, text, `x${n}.txt`, `f${n}`)),
  );
  assert.deepEqual(many.map((each) => each.status).sort(), [201, 409, 409]);
  const won = many.findIndex((each) => each.status === 201);
  assert.equal((await add(duty, won ? officer : guard, text, `x${won}.txt`, `f${won}`)).status, 201);
  const { items, may } = await list(duty, guard);
  assert.deepEqual([items.length, may.add], [12, "duty.files_full"]);
  await remove(items.find(({ name }) => name === "0.txt")!.id, guard);
  assert.equal((await list(duty, guard)).may.add, null, "one that was removed leaves room");
});

test("each opening is a look at the file and the household; the list is none", async () => {
  const file = await added(duty, guard, await jpegOf(40, 30), "a.jpg");
  const looks = async (request: string | null) =>
    (
      await rows(
        `select e.kind, e.fields, array_agg(s.subject_id) as of from journal_entry e
         join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
         where e.request_id = $1 and e.verb = 'look' group by e.id, e.kind, e.fields order by e.kind`,
        request,
      )
    ).map((row) => [row.kind, row.fields, row.of]);
  for (const [ask, part] of [
    [content, "content"],
    [thumbnail, "thumbnail"],
  ] as const) {
    const { headers } = await ask(file.id, guard);
    assert.deepEqual(await looks(headers.get("x-request-id")), [
      ["evidence_file", [part], [file.id]],
      ["household", ["evidence_file"], [door]],
    ]);
  }
  const listed = await officer.get(`/api/duties/${duty}/files`);
  assert.deepEqual(await looks(listed.headers.get("x-request-id")), []);
  const refusedLook = await content(file.id, stranger);
  assert.deepEqual(await looks(refusedLook.headers.get("x-request-id")), []);
  const ofTalk = await added(talk, guard, await jpegOf(40, 30), "b.jpg");
  const { headers } = await content(ofTalk.id);
  assert.deepEqual(await looks(headers.get("x-request-id")), [["evidence_file", ["content"], [ofTalk.id]]]);
  const acts = await rows(
    `select e.verb, s.kind, s.subject_id as of from journal_entry e join ${shown} s on s.entry_id = e.id
     where e.target_id = $1`,
    file.id,
  );
  assert.deepEqual(acts, [{ verb: "add", kind: "household", of: door }]);
});

test("once the duty is closed, the doer sees that there are files and no more", async () => {
  const file = await added(duty, guard, text, "王家的单子.txt");
  const mate = await hire("guard");
  assert.equal((await content(file.id, mate)).status, 200);
  assert.equal((await guard.post(`/api/duties/${duty}/completion`, {})).status, 200);
  assert.equal((await content(file.id, guard)).status, 200, "who added it, for ten minutes");
  assert.deepEqual(refused(await content(file.id, mate)), [403, "duty.file_closed"]);
  assert.deepEqual(
    (await list(duty, mate)).items.map((each) => [each.name, each.may.open]),
    [[null, "duty.file_closed"]],
  );
  for (const by of [officer, chief, await hire("cadre")])
    assert.equal((await content(file.id, by)).status, 200);
  assert.equal((await add(duty, guard, text, "后补.txt")).status, 201, "the signed paper comes in later");
  world.setNow("2026-11-23T02:11:00Z");
  assert.deepEqual(refused(await content(file.id, guard)), [403, "duty.file_closed"]);
});

test("where somebody declined, nothing is kept", async () => {
  assert.equal((await guard.post(`/api/duties/${duty}/excuse`, { reason: "refused" })).status, 200);
  assert.deepEqual(refused(await add(duty, guard)), [409, "duty.file_ended"]);
  assert.equal((await list(duty, guard)).may.add, "duty.file_ended");
});

test("who added it takes it away within ten minutes; the officer and the chief any time, with a reason", async () => {
  const [mine, old, other] = [await added(duty, guard), await added(duty, guard), await added(duty, guard)];
  assert.deepEqual(refused(await remove(mine.id, await hire("guard"))), [403, "duty.file_not_yours"]);
  assert.deepEqual(refused(await remove(mine.id, await hire("cadre"), "不合适")), [
    403,
    "duty.file_not_yours",
  ]);
  const gone = exact(EvidenceFile, await remove(mine.id, guard, undefined, "r1"));
  assert.deepEqual([gone.name, gone.removed?.reason, gone.may.open], [null, "", "duty.file_removed"]);
  assert.deepEqual(exact(EvidenceFile, await remove(mine.id, guard, undefined, "r1")), gone, "once more");
  assert.deepEqual(refused(await remove(mine.id, guard)), [409, "duty.file_removed"]);

  world.setNow("2026-11-23T02:11:00Z");
  assert.deepEqual(refused(await remove(old.id, guard, "传错了")), [403, "duty.file_not_yours"]);
  assert.deepEqual(refused(await remove(old.id, officer)), [400, "duty.file_reason", "reason"]);
  assert.equal((await remove(old.id, officer, "照片里有别人的脸")).status, 200);
  assert.equal((await remove(other.id, chief, "拍到了车牌")).status, 200);

  for (const id of [mine.id, old.id, other.id]) {
    assert.equal(await pieces(id), 0, "the content is gone");
    for (const ask of [content, thumbnail])
      assert.deepEqual(refused(await ask(id)), [409, "duty.file_removed"]);
  }
  const [row] = await rows(
    `select name, digest, removed_by, removal_reason, removed_at from evidence_file where id = $1`,
    old.id,
  );
  assert.deepEqual([row.name, row.digest, row.removed_by], [null, null, officer.personId]);
  assert.deepEqual([row.removal_reason, row.removed_at], ["照片里有别人的脸", world.now()]);
  const said = (await list()).items.map((each) => each.removed?.reason);
  assert.deepEqual(said.sort(), ["", "拍到了车牌", "照片里有别人的脸"]);
});

test("a file that is removed while it is read breaks off and is not whole", async () => {
  const bytes = Buffer.concat([pdfOf(), Buffer.alloc(3_000_000, "%"), pdfOf()]);
  const file = await added(duty, guard, bytes, "a.pdf");
  const response = await world.app.request(`/api/files/${file.id}/content`, {
    headers: { authorization: `Bearer ${officer.token}` },
  });
  const reader = response.body!.getReader();
  await reader.read();
  assert.equal((await remove(file.id, guard)).status, 200);
  await assert.rejects(async () => {
    while (!(await reader.read()).done);
  });
});

test("a token that may only read adds and removes nothing", async () => {
  const file = await added(duty, guard);
  await rows(`update session set scope = 'read' where person_id = $1`, guard.personId);
  assert.deepEqual(refused(await add(duty, guard)), [403, "http.read_only"]);
  assert.deepEqual(refused(await remove(file.id, guard)), [403, "http.read_only"]);
  assert.equal((await content(file.id, guard)).status, 200);
});
