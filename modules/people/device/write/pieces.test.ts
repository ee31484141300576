/** A photo from a phone comes piece by piece, in any order, and is put together once its command is there. */
import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { jpegOf } from "../../../../test/files.ts";
import { type World, openWorld } from "../../../../test/world.ts";
import { buildCommunity } from "../../../community/cast.ts";
import { buildDuties } from "../../../duty/cast.ts";
import { buildHours, buildProgramme, stock } from "../../../programme/cast.ts";
import { type Account, buildAccount } from "../../cast.ts";
import { Phone } from "../cast.ts";

let world: World;
let account: Account;
let phone: Phone;
let duty: string;
let programmeId: string;
const photo = await jpegOf(1600, 1200);
before(async () => {
  world = await openWorld("2026-11-23T02:00:00Z");
  await world.inStation(world.station, (tx) => stock(tx));
  const chief = await world.hire(world.station, "chief");
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
  phone = await new Phone(world).begin(account);
  const due = { dueOn: "2026-11-23", closesOn: "2026-12-20" };
  [duty] = (await world.inStation(world.station, (tx) => buildDuties(tx, programmeId, [due]))) as [string];
});
after(() => world.close());

const rows = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;
const files = async () =>
  (await rows(`select count(*)::int as n from evidence_file where duty_id = $1`, duty))[0].n as number;
const withPhoto = (bytes: Uint8Array = photo, key?: string) =>
  phone.write({ path: `/api/duties/${duty}/files` }, key, bytes);
const unreadable = [422, "people.offline_unreadable"];
/** Three pieces and a bit, whatever is in them. */
const large = randomBytes(800_000);

test("a stranger's piece is not taken, nor one that is too large, empty, or of a number there is not", async () => {
  const { key, pieces } = await withPhoto();
  const other = await new Phone(world).begin(await buildAccount(world));
  const refused = async (...of: Parameters<Phone["piece"]>) => {
    const { status, code } = await phone.piece(...of);
    return [status, code];
  };
  const unknown = [401, "people.device_unknown"];
  assert.deepEqual(
    await refused(key, 1, pieces[0]!, { id: phone.made.id, secret: other.made.secret }),
    unknown,
  );
  assert.deepEqual(
    await refused(key, 1, pieces[0]!, { id: randomUUID(), secret: phone.made.secret }),
    unknown,
  );
  assert.deepEqual(await refused(key, 1, randomBytes(262_161)), [413, "file.too_large"]);
  assert.deepEqual(await refused(key, 1, new Uint8Array()), [400, "file.empty"]);
  assert.deepEqual(await refused(key, 1, new Uint8Array(16)), [400, "file.empty"]);
  for (const n of [0, 401, -1]) assert.equal((await phone.piece(key, n, pieces[0]!)).status, 400);
  assert.equal((await phone.piece("no-key", 1, pieces[0]!)).status, 400);
  assert.deepEqual(await phone.piecesThere(key), []);
});

test("pieces that have come are not sent again, and the photo is added once", async () => {
  const written = await withPhoto(large);
  const { key, pieces } = written;
  assert.equal(pieces.length, 4);
  assert.deepEqual((await phone.flush(written)).body, { outcome: "pieces", missing: [1, 2, 3, 4] });
  assert.equal((await phone.piece(key, 3, pieces[2]!)).status, 204);
  assert.equal((await phone.piece(key, 1, pieces[0]!)).status, 204);
  assert.deepEqual(await phone.piecesThere(key), [1, 3]);
  assert.deepEqual((await phone.flush(written)).body, { outcome: "pieces", missing: [2, 4] });
  for (const n of [2, 4]) await phone.piece(key, n, pieces[n - 1]!);
  // Random bytes are no picture: the upload itself says so, as it would to a page.
  const { body } = await phone.flush(written);
  assert.ok(body.outcome === "answered" && body.status >= 400 && body.status < 500, JSON.stringify(body));
  assert.equal(await files(), 0);

  const good = await withPhoto();
  for (const [i, piece] of good.pieces.entries()) await phone.piece(good.key, i + 1, piece);
  for (let again = 0; again < 3; again++) {
    const { body } = await phone.flush(good);
    assert.ok(body.outcome === "answered" && body.status === 201, JSON.stringify(body));
  }
  assert.equal(await files(), 1);
  const [spent] = await rows(`select spent_at from offline_piece where key = $1`, good.key);
  assert.ok(spent.spent_at instanceof Date);
});

test("ten at once put one photo together once", async () => {
  const written = await withPhoto();
  for (const [i, piece] of written.pieces.entries()) await phone.piece(written.key, i + 1, piece);
  const all = await Promise.all(Array.from({ length: 4 }, () => phone.flush(written)));
  for (const { body } of all)
    assert.ok(body.outcome === "answered" && body.status === 201, JSON.stringify(body));
  assert.equal(await files(), 1);
});

test("a piece that was changed, is another's, or stands in another's place spoils nothing but itself", async () => {
  const written = await withPhoto(large);
  const { key, pieces } = written;
  const told = async () => {
    const { status, code } = await phone.flush(written);
    return [status, code];
  };
  const send = async (n: number, bytes: Uint8Array) =>
    assert.equal((await phone.piece(key, n, bytes)).status, 204);
  for (const n of [1, 2, 3, 4]) await send(n, pieces[n - 1]!);
  const changed = Buffer.from(pieces[1]!);
  changed[100]! ^= 1;
  await send(2, changed);
  assert.deepEqual(await told(), unreadable);
  await send(2, pieces[2]!);
  assert.deepEqual(await told(), unreadable);
  // Shorter than was said.
  await send(2, (await withPhoto(large.subarray(0, 100), key)).pieces[0]!);
  assert.deepEqual(await told(), unreadable);
  assert.equal(await files(), 0);
  // Another phone's pieces under the same key are its own.
  const other = await new Phone(world).begin(account);
  assert.equal((await other.piece(key, 2, pieces[1]!)).status, 204);
  assert.deepEqual(await told(), unreadable);
  await send(2, pieces[1]!);
  const { body } = await phone.flush(written);
  assert.equal(body.outcome, "answered");
});

test("the photo arrives as it was taken, as far as the server keeps it", async () => {
  const text = Buffer.from("到场 12 人\n".repeat(40_000));
  const written = await phone.write({ path: `/api/duties/${duty}/files` }, undefined, text);
  for (const [i, piece] of written.pieces.entries()) await phone.piece(written.key, i + 1, piece);
  const { body } = await phone.flush(written);
  assert.ok(body.outcome === "answered");
  const sums = await rows(
    `select p.bytes from evidence_piece p join evidence_file f on f.id = p.file_id where f.duty_id = $1 and p.part = 'content' order by p.n`,
    duty,
  );
  if (body.status === 201) {
    const sum = createHash("sha256");
    for (const { bytes } of sums) sum.update(bytes);
    assert.equal(sum.digest("hex"), createHash("sha256").update(text).digest("hex"));
  }
});

test("one phone may not fill the disk", async () => {
  await world.admin.query(
    `insert into offline_piece (station_id, device_id, key, n, bytes, byte_count, arrived_at)
     select $1, $2, 'x', 1, '', 209715200, now()`,
    [world.station.id, phone.made.id],
  );
  const { key, pieces } = await withPhoto();
  assert.deepEqual(await phone.piece(key, 1, pieces[0]!), { status: 413, code: "people.offline_full" });
});
