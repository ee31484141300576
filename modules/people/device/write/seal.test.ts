/** What a browser's WebCrypto seals, the server opens, and nothing else (contract.ts, `Envelope`). */
import assert from "node:assert/strict";
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type KeyStore, openKeys } from "../../../../server/keys.ts";
import { sealer } from "../cast.ts";
import { stationKeyOf } from "../device.ts";
import { keyOf, openPart } from "./seal.ts";

const folder = join(mkdtempSync(join(tmpdir(), "gongzhi-seal-")), "keys");
const keys: KeyStore = openKeys(folder);
after(() => keys.close());
const station = randomUUID();
const unreadable = { code: "people.offline_unreadable" };

test("two hundred writes of any length, each with its pieces, come back as they were", async () => {
  for (let round = 0; round < 200; round++) {
    const key = randomUUID();
    const phone = await sealer(stationKeyOf(keys, station), key);
    const secret = keyOf(keys, station, key, phone);
    for (const counter of [0, 1, randomInt(2, 400)]) {
      const plain = randomBytes(round === 0 ? 0 : randomInt(0, 3000));
      const sealed = Buffer.from(await phone.seal(counter, plain));
      assert.equal(sealed.length, plain.length + 16);
      assert.deepEqual(openPart(secret, key, counter, sealed), plain);
    }
  }
});

test("one changed bit, a cut, another counter, key, station or phone: nothing is opened", async () => {
  const key = randomUUID();
  const phone = await sealer(stationKeyOf(keys, station), key);
  const secret = keyOf(keys, station, key, phone);
  const sealed = Buffer.from(await phone.seal(1, Buffer.from("楼道的灯坏了")));
  const refused = (act: () => unknown) => assert.throws(act, unreadable);
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    refused(() => openPart(secret, key, 1, changed));
  }
  for (let length = 0; length < sealed.length; length++)
    refused(() => openPart(secret, key, 1, sealed.subarray(0, length)));
  refused(() => openPart(secret, key, 0, sealed));
  refused(() => openPart(secret, key, 2, sealed));
  const other = randomUUID();
  refused(() => openPart(keyOf(keys, station, other, phone), other, 1, sealed));
  const second = await sealer(stationKeyOf(keys, station), key);
  refused(() => openPart(keyOf(keys, station, key, second), key, 1, sealed));
  // The other station has not even the pair.
  refused(() => keyOf(keys, randomUUID(), key, phone));
  for (const publicKey of [Buffer.alloc(65), Buffer.alloc(65, 4), Buffer.alloc(64, 4), randomBytes(65)])
    refused(() => keyOf(keys, station, key, { kid: phone.kid, publicKey: publicKey.toString("base64url") }));
});

test("after a renewal new writes are sealed to the new pair, and old ones still open; so in another process", async () => {
  const key = randomUUID();
  const before = await sealer(stationKeyOf(keys, station), key);
  const sealed = Buffer.from(await before.seal(0, Buffer.from("以前的")));
  keys.renewPair(station);
  const now = stationKeyOf(keys, station);
  assert.notEqual(now.kid, before.kid);
  const again = openKeys(folder);
  for (const store of [keys, again]) {
    assert.equal(stationKeyOf(store, station).kid, now.kid);
    assert.equal(openPart(keyOf(store, station, key, before), key, 0, sealed).toString(), "以前的");
  }
  await again.close();
});

test("the private half is nowhere in the folder as it is", async () => {
  const { readdirSync, readFileSync } = await import("node:fs");
  const pair = keys.pairs(station).at(-1)!;
  for (const file of readdirSync(join(folder, "pair", station))) {
    const bytes = readFileSync(join(folder, "pair", station, file));
    assert.equal(bytes.length, 60);
    assert.ok(!bytes.includes(pair.publicKey.subarray(1, 33)));
  }
});
