import assert from "node:assert/strict";
import { test } from "node:test";
import { sayIn } from "./say.ts";

const texts = {
  plain: "Today",
  named: "{{ name }} of {{place}}",
  door_one: "1 door",
  door_other: "{{count}} doors",
  bell_zero: "none unread",
  bell_one: "{{count}} unread",
  bell_other: "{{count}} unread",
  role: "volunteer",
  role_school: "parent volunteer",
  post_other: "{{count}} volunteers",
  post_school_other: "{{count}} parents",
};

test("a key without a text is said as it is, a value that is missing as nothing", () => {
  assert.equal(sayIn(texts, "en", "web.nowhere"), "web.nowhere");
  assert.equal(sayIn(texts, "en", "toString"), "toString");
  assert.equal(sayIn(texts, "en", "named", { name: "A" }), "A of ");
  assert.equal(sayIn(texts, "en", "named", { name: null, place: 0 }), " of 0");
});

test("values stand as they are, whatever is written in them", () => {
  assert.equal(sayIn(texts, "zh", "plain"), "Today");
  assert.equal(sayIn(texts, "zh", "named", { name: "$& {{place}}", place: "<b>" }), "$& {{place}} of <b>");
});

test("counted: what is none, one and many in the language", () => {
  assert.equal(sayIn(texts, "en", "door", { count: 1 }), "1 door");
  assert.equal(sayIn(texts, "en", "door", { count: 0 }), "0 doors");
  assert.equal(sayIn(texts, "en", "door", { count: 2 }), "2 doors");
  // Chinese has one form for all numbers.
  assert.equal(sayIn(texts, "zh", "door", { count: 1 }), "1 doors");
  assert.equal(sayIn(texts, "en", "bell", { count: 0 }), "none unread");
  assert.equal(sayIn(texts, "zh", "bell", { count: 3 }), "3 unread");
  // A text that does not change with its number.
  assert.equal(sayIn(texts, "en", "plain", { count: 1 }), "Today");
});

test("a context is said where there is a text for it", () => {
  assert.equal(sayIn(texts, "zh", "role", { context: "school" }), "parent volunteer");
  assert.equal(sayIn(texts, "zh", "role", { context: "village" }), "volunteer");
  assert.equal(sayIn(texts, "zh", "role", { context: null }), "volunteer");
  assert.equal(sayIn(texts, "zh", "post", { context: "school", count: 2 }), "2 parents");
  assert.equal(sayIn(texts, "zh", "post", { context: "village", count: 2 }), "2 volunteers");
});
