import assert from "node:assert/strict";
import { createCipheriv, randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { Outage } from "./errors.ts";
import { openText, sealText } from "./sealed.ts";

const place = ["01930000-0000-7000-8000-000000000001", "01930000-0000-7000-8000-000000000002", "phone"];
const key = Buffer.alloc(32, 7);
const broken = (error: unknown) => error instanceof Outage && error.code === "sealed.broken";

test("a text comes back as it was, whatever it holds", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (text, bytes) => {
        const of = Buffer.from(bytes);
        assert.equal(openText(of, place, sealText(of, place, text)), text.toWellFormed());
      },
    ),
    { numRuns: 300 },
  );
});

test("control: it is AES-256-GCM as node:crypto makes it, with the place as associated data", () => {
  for (const text of ["", "1", "13800000000", "示".repeat(400)]) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(
      Buffer.from(`gongzhi-field-1\n${place.join("\n")}`),
    );
    const expected = Buffer.concat([
      Buffer.from([1]),
      nonce,
      cipher.update(text),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    assert.deepEqual(sealText(key, place, text, nonce), expected);
  }
});

test("one changed bit anywhere, a cut, an addition: no value, an outage", () => {
  const sealed = sealText(key, place, "13800000000");
  for (let at = 0; at < sealed.length * 8; at++) {
    const changed = Buffer.from(sealed);
    changed[at >> 3]! ^= 1 << (at & 7);
    assert.throws(() => openText(key, place, changed), broken, `bit ${at}`);
  }
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => openText(key, place, sealed.subarray(0, length)), broken, `${length} bytes`);
  assert.throws(() => openText(key, place, Buffer.concat([sealed, Buffer.from([0])])), broken);
});

test("in the place of another station, resident or field, or under another key, it does not open", () => {
  const sealed = sealText(key, place, "13800000000");
  for (const at of [0, 1, 2]) {
    const other = place.map((part, index) => (index === at ? `${part}0` : part));
    assert.throws(() => openText(key, other, sealed), broken);
  }
  assert.throws(() => openText(Buffer.alloc(32, 8), place, sealed), broken);
});

test("the same text twice is never the same bytes", () => {
  const seen = new Set(Array.from({ length: 1000 }, () => sealText(key, place, "0").toString("hex")));
  assert.equal(seen.size, 1000);
});
