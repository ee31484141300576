import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { Outage } from "./errors.ts";
import { newId } from "./id.ts";
import { type KeyStore, openKeys } from "./keys.ts";

const station = newId(new Date());
const ids = (count: number) => Array.from({ length: count }, () => newId(new Date()));
const folders: string[] = [];
const stores: KeyStore[] = [];
let folder: string;
let keys: KeyStore;
const opened = () => {
  const store = openKeys(folder);
  stores.push(store);
  return store;
};
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "gongzhi-keys-")), "keys");
  folders.push(folder);
  keys = opened();
});
after(async () => {
  for (const each of stores) await each.close();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});
const outage = (code: string) => (error: unknown) => error instanceof Outage && error.code === code;
const segments = () => readdirSync(folder).filter((name) => name.endsWith(".keys"));

test("keys are there again after a restart, each another, each for its subject only", async () => {
  const subjects = ids(50);
  const refs = await keys.create(station, subjects);
  const held = refs.map((ref, at) => keys.key(ref, station, subjects[at]!).toString("hex"));
  assert.equal(new Set(held).size, 50);
  await keys.close();
  const again = opened();
  assert.deepEqual(
    refs.map((ref, at) => again.key(ref, station, subjects[at]!).toString("hex")),
    held,
  );
  assert.throws(() => again.key(refs[0]!, station, subjects[1]!), outage("keys.broken"));
  assert.throws(() => again.key(refs[0]!, newId(new Date()), subjects[0]!), outage("keys.broken"));
  for (const wrong of ["", "x", "000000000000:0", `${refs[0]}9999`, "../master:1"])
    assert.throws(() => again.key(wrong, station, subjects[0]!), Outage);
});

test("no key and no master key stands in a segment, and nobody else may read the folder", async () => {
  const [subject] = ids(1);
  const [ref] = await keys.create(station, [subject!]);
  const key = keys.key(ref!, station, subject!);
  const bytes = readFileSync(join(folder, segments()[0]!));
  assert.ok(!bytes.includes(key) && !bytes.includes(readFileSync(join(folder, "master.key"))));
  for (const name of [segments()[0]!, "master.key"])
    assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  chmodSync(folder, 0o750);
  assert.throws(() => openKeys(folder), outage("keys.open"));
});

test("a destroyed key is gone for every process, also for one that has read it", async () => {
  const [one, two] = ids(2) as [string, string];
  const other = opened();
  const [first, second] = (await keys.create(station, [one, two])) as [string, string];
  const before = other.key(first, station, one);
  assert.ok(readFileSync(join(folder, segments()[0]!)).length > 0);
  keys.destroy(first, station, one);
  keys.destroy(first, station, one);
  for (const each of [keys, other, opened()]) {
    assert.throws(() => each.key(first, station, one), outage("keys.gone"));
    assert.equal(each.key(second, station, two).length, 32);
  }
  assert.ok(before.length === 32);
  // The wrapped key itself is no longer in the file: 48 bytes of nothing where it and its tag stood.
  const bytes = readFileSync(join(folder, segments()[0]!));
  assert.ok(bytes.subarray(128 + 34, 128 + 94).every((byte) => byte === 0));
  assert.throws(() => keys.destroy(second, station, one), outage("keys.broken"));
});

test("several processes add at once, each to a segment of its own", async () => {
  const stores = [keys, opened(), opened()];
  const subjects = stores.map(() => ids(40));
  const refs = await Promise.all(
    stores.flatMap((store, at) => subjects[at]!.map((subject) => store.create(station, [subject]))),
  );
  assert.equal(new Set(refs.flat()).size, 120);
  assert.equal(segments().length, 3);
  subjects.flat().forEach((subject, at) => {
    for (const store of stores) assert.equal(store.key(refs[at]![0]!, station, subject).length, 32);
  });
});

test("what was changed on the disk, a torn end, another master key, a lost segment: said, never a wrong key", async () => {
  const [subject] = ids(1) as [string];
  const [ref] = (await keys.create(station, [subject])) as [string];
  const file = join(folder, segments()[0]!);
  const whole = readFileSync(file);
  for (const at of [128, 129, 135, 150, 165, 180, 210]) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    writeFileSync(file, changed);
    assert.throws(() => opened().key(ref, station, subject), outage("keys.broken"), String(at));
  }
  writeFileSync(file, whole);
  truncateSync(file, 200);
  assert.throws(() => opened().key(ref, station, subject), outage("keys.broken"));
  writeFileSync(file, whole);
  writeFileSync(join(folder, "master.key"), Buffer.alloc(32, 1));
  assert.throws(() => opened().key(ref, station, subject), outage("keys.master"));
  rmSync(file);
  assert.throws(() => opened().key(ref, station, subject), outage("keys.missing"));
});

test("a copy of one slot in the place of another opens neither", async () => {
  const [one, two] = ids(2) as [string, string];
  const [first, second] = (await keys.create(station, [one, two])) as [string, string];
  const file = join(folder, segments()[0]!);
  const bytes = readFileSync(file);
  bytes.copy(bytes, 256, 128, 256);
  writeFileSync(file, bytes);
  assert.equal(keys.key(first, station, one).length, 32);
  assert.throws(() => keys.key(second, station, two), outage("keys.broken"));
  assert.throws(() => keys.key(second, station, one), outage("keys.broken"));
});

test("index keys: the same for every process, another for each station, renewed and the old destroyed", () => {
  const other = opened();
  const [first] = keys.indexKeys(station);
  const hash = first!.hash("phone", "13800000000");
  assert.deepEqual(other.indexKeys(station)[0]!.hash("phone", "13800000000"), hash);
  assert.notDeepEqual(first!.hash("number", "13800000000"), hash);
  assert.notDeepEqual(keys.indexKeys(newId(new Date()))[0]!.hash("phone", "13800000000"), hash);
  const copy = `${folder}-before`;
  folders.push(copy);
  cpSync(folder, copy, { recursive: true });
  keys.renewIndex(station);
  assert.deepEqual(
    other.indexKeys(station).map((each) => each.generation),
    [1, 2],
  );
  assert.notDeepEqual(keys.indexKeys(station).at(-1)!.hash("phone", "13800000000"), hash);
  keys.dropOldIndex(station);
  for (const each of [keys, other, opened()])
    assert.deepEqual(
      each.indexKeys(station).map(({ generation }) => generation),
      [2],
    );
});

test("killed while it makes keys, again and again: every key that was acknowledged is there", async () => {
  const script = `
    import { openKeys } from ${JSON.stringify(join(import.meta.dirname, "keys.ts"))};
    import { newId } from ${JSON.stringify(join(import.meta.dirname, "id.ts"))};
    const keys = openKeys(${JSON.stringify(folder)});
    for (;;) {
      const subjects = Array.from({ length: 3 }, () => newId(new Date()));
      const refs = await keys.create(${JSON.stringify(station)}, subjects);
      process.stdout.write(refs.map((ref, at) => ref + " " + subjects[at] + "\\n").join(""));
    }`;
  const acknowledged: [string, string][] = [];
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.length > 200 + round * 150) child.kill("SIGKILL");
    });
    await new Promise((done) => child.once("close", done));
    for (const line of said.split("\n").slice(0, -1)) acknowledged.push(line.split(" ") as [string, string]);
  }
  assert.ok(acknowledged.length > 40, String(acknowledged.length));
  for (const [ref, subject] of acknowledged) assert.equal(keys.key(ref, station, subject).length, 32);
});
