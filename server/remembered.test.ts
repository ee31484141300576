import assert from "node:assert/strict";
import { test } from "node:test";
import type { Tx } from "./db.ts";
import { remembered } from "./remembered.ts";

const at = (seconds: number, stationId = "a") => {
  const committed: (() => void)[] = [];
  const tx = {
    stationId,
    now: new Date(seconds * 1000),
    afterCommit: (act: () => void) => void committed.push(act),
  };
  return { tx: tx as unknown as Tx, commit: () => committed.forEach((act) => act()) };
};

test("what is remembered is of its station, and for ten seconds", () => {
  const names = remembered<string>();
  names.ask()(at(0).tx, "1", "心语花园");
  assert.equal(names.get(at(9).tx, "1"), "心语花园");
  assert.equal(names.get(at(10).tx, "1"), undefined);
  assert.equal(names.get(at(1, "b").tx, "1"), undefined, "another station's");
});

test("a change is told once it is committed, and what was asked for before it is not kept", () => {
  const names = remembered<string>();
  names.ask()(at(0).tx, "1", "old");
  const change = at(1);
  names.forget(change.tx, "1");
  assert.equal(names.get(at(1).tx, "1"), "old", "not committed yet");
  const keep = names.ask();
  change.commit();
  keep(at(1).tx, "1", "old");
  assert.equal(names.get(at(1).tx, "1"), undefined);
});
