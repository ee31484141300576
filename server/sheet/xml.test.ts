import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { attributeOf, xmlReader } from "./xml.ts";

function read(text: string, size = text.length): string[] {
  const said: string[] = [];
  let written = "";
  const flush = () => {
    if (written !== "") said.push(`text ${written}`);
    written = "";
  };
  const reader = xmlReader({
    open: (name, attributes) => (flush(), said.push(`open ${name} ${attributeOf(attributes, "r") ?? ""}`)),
    close: (name) => (flush(), said.push(`close ${name}`)),
    text: (each) => (written += each),
  });
  for (let at = 0; at < text.length; at += size) reader.feed(text.slice(at, at + size));
  flush();
  return said;
}

test("tags, values that hold signs, comments and text come out alike in pieces of any size", () => {
  const text = `<?xml version="1.0"?><a r="x > y"><!-- <b> --><b r='"'/>1 &lt; 2<![CDATA[<3>]]></a>`;
  const whole = ["open a x > y", 'open b "', "close b", "text 1 < 2<3>", "close a"];
  assert.deepEqual(read(text), whole);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (size) => assert.deepEqual(read(text, size), whole)),
  );
});
test("a value full of > and a comment of a megabyte are looked through once", () => {
  // Each > was followed by a search from the beginning of the tag: 60 s for one of 500,000.
  const before = process.cpuUsage().user;
  assert.equal(read(`<a r="${">".repeat(1_000_000)}">`, 16_384).length, 1);
  for (let i = 0; i < 2; i++) read(`<!--${"->".repeat(500_000)}--><a/>`, 16_384);
  assert.ok(process.cpuUsage().user - before < 3e6);
  assert.throws(() => read(`<a r="${">".repeat(2_000_000)}">`, 16_384), { code: "file.unreadable" });
  assert.throws(() => read(`<!DOCTYPE a>`), { code: "file.office_active" });
});
