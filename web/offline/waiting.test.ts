/** What is laid over an answer is the sum of what waits, and one more costs the same beside one as beside thousands. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { DutyDetail } from "../../modules/duty/contract.ts";
import type { View } from "./command.ts";
import type { Write } from "./waiting.ts";

type Waiting = typeof import("./waiting.ts");
type Signals = typeof import("./signal.ts");
let waiting: Waiting;
let signals: Signals;
const frames: (() => void)[] = [];
before(async () => {
  Object.assign(globalThis, {
    document: { visibilityState: "visible" },
    requestAnimationFrame: (run: () => void) => frames.push(run),
  });
  waiting = await import("./waiting.ts");
  signals = await import("./signal.ts");
});

/** Nobody is signed in here: the overlay is of the owner null, whose name is empty. */
const owner = "";
let made = 0;
function write(path: string, more: Partial<Write> = {}): Write {
  const madeAt = ++made;
  const seen: View = {
    command: { method: "POST", path, body: {}, version: null },
    at: new Date(madeAt).toISOString(),
    seen: null,
  };
  return {
    ...{ key: `key ${madeAt}`, owner, madeAt, about: path, pieces: 0, seen, state: "waiting" },
    ...{ tries: 0, lastTriedAt: null, busyUntil: 0, ...more },
  };
}
const duty = (id: string) => `/api/duties/${id}`;
const stateOf = (id: string) =>
  signals.laidOver(duty(id), { id, state: "open", roles: [], version: 1, may: {} } as unknown as DutyDetail)
    .state;

test("what is refused, of somebody else, sealed for good or only a note changes no answer", () => {
  const closing = `${duty("a")}/completion`;
  const all = [
    write(closing, { state: "refused" }),
    write(closing, { state: "conflict" }),
    write(closing, { owner: "somebody/else" }),
    write(closing, { seen: null }),
    write(`${duty("a")}/notes`),
  ];
  for (const each of all) waiting.put(each);
  assert.equal(stateOf("a"), "open");
  assert.equal(signals.countWaiting(), all.length);
  for (const { key } of all) waiting.take(key);
  assert.equal(signals.countWaiting(), 0);
});

test("the writes about one thing are laid over it in the order in which they were made", () => {
  const [closed, opened] = [write(`${duty("b")}/completion`), write(`${duty("b")}/reopening`)];
  waiting.put(opened);
  waiting.put(closed);
  assert.equal(stateOf("b"), "open");
  waiting.take(opened.key);
  assert.equal(stateOf("b"), "done");
  // Refused and sent again: out of the way, and back in its place.
  waiting.put({ ...closed, state: "refused" });
  assert.equal(stateOf("b"), "open");
  waiting.put(opened);
  waiting.put(closed);
  assert.equal(stateOf("b"), "open");
  for (const { key } of [closed, opened]) waiting.take(key);
  assert.equal(stateOf("b"), "open");
});

test("one more, or one less, looks at none of the others", () => {
  let looks = 0;
  const watched = (of: Write): Write => {
    const { seen } = of;
    return Object.defineProperty({ ...of }, "seen", { get: () => (looks++, seen), enumerable: true });
  };
  const many = Array.from({ length: 3000 }, (_, i) =>
    watched(write(`${duty(`c${i % 300}`)}/${i % 2 ? "notes" : "completion"}`)),
  );
  for (const each of many) waiting.put(each);
  looks = 0;
  const mine = write(`${duty("d")}/completion`);
  waiting.put(mine);
  waiting.put({ ...mine, tries: 1, lastTriedAt: 5 });
  assert.equal(stateOf("d"), "done");
  waiting.take(mine.key);
  assert.equal(looks, 0);
  assert.equal(waiting.countWrites(), 3000);
  for (const { key } of many) waiting.take(key);
  assert.deepEqual([waiting.countWrites(), signals.countWaiting()], [0, 0]);
});

test("who shows it is told once a frame, however much has changed", () => {
  let told = 0;
  frames.splice(0);
  const tell = signals.onceAFrame(() => told++);
  for (let i = 0; i < 500; i++) tell();
  assert.deepEqual([frames.length, told], [1, 0]);
  frames.pop()!();
  assert.equal(told, 1);
});
