import assert from "node:assert/strict";
import { test } from "node:test";
import { inLanes } from "./lanes.ts";

/** A job that says when it begins and ends only when it is told to. */
function jobs() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string, seconds: number, needs?: Promise<unknown>) => ({
    seconds,
    ...(needs && { needs }),
    act: () => {
      begun.push(name);
      return new Promise<void>((end) => ends.set(name, end));
    },
  });
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((later) => setImmediate(later));
  };
  return { begun, job, end };
}

test("what fails ends the whole, and so does what it needs", async () => {
  const broken = () => Promise.reject(new Error("no ground"));
  await assert.rejects(inLanes([{ seconds: 1, act: broken }], 2), /no ground/);
  await assert.rejects(
    inLanes([{ seconds: 1, needs: broken(), act: () => Promise.resolve() }], 2),
    /no ground/,
  );
});

test("as many at a time as there are lanes, the longest first", async () => {
  const { begun, job, end } = jobs();
  const all = inLanes([job("short", 1), job("long", 9), job("middle", 5)], 2);
  assert.deepEqual(begun, ["long", "middle"]);
  await end("middle");
  assert.deepEqual(begun, ["long", "middle", "short"]);
  await end("short");
  await end("long");
  await all;
});

test("what cannot begin yet is left for later, and a lane that found nothing begins it then", async () => {
  const { begun, job, end } = jobs();
  const ground = Promise.withResolvers<void>();
  const all = inLanes([job("journey", 9, ground.promise), job("format", 1)], 2);
  assert.deepEqual(begun, ["format"]);
  ground.resolve();
  await new Promise((later) => setImmediate(later));
  assert.deepEqual(begun, ["format", "journey"]);
  await end("format");
  await end("journey");
  await all;
});

test("nothing to do is done", () => inLanes([], 3));
