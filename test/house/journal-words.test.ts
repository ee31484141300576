import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../../modules/journal/words.ts";
import { listSources } from "./sources.ts";

test("whatever the product writes into the journal has a sentence of its own in both languages", () => {
  const silent = new Set<string>();
  for (const { path, text } of listSources()) {
    if (/\.test\.ts$|^test\/|^bench\//.test(path)) continue;
    for (const [, verb, kind] of text.matchAll(/verb: "(\w+)",\s*kind: "(\w+)"/g)) {
      const key = `journal.act.${verb}.${kind}`;
      if (!Object.keys(words).some((each) => each === key || each === `${key}_other`)) silent.add(key);
    }
  }
  assert.deepEqual([...silent], []);
});
