import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type World, openWorld } from "../test/world.ts";
import { byteArray, plainArray, textArray, uuidArray } from "./pg-array.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const back = async (type: string, value: unknown) =>
  (
    await world.inStation(world.station, (tx) =>
      tx.many<{ value: string | null }>(`select value::text as value from unnest($1::${type}[]) as value`, [
        value,
      ]),
    )
  ).map((row) => row.value);

test("columns come into the database as they were", async () => {
  const texts = ["", "示例", 'a"b\\c,{}', null, "NULL", "𠮷 ", "\n\t"];
  assert.deepEqual(await back("text", textArray(texts)), texts);
  const ids = ["01930000-0000-7000-8000-000000000001", "ffffffff-ffff-7fff-bfff-ffffffffffff"];
  assert.deepEqual(await back("uuid", uuidArray(ids)), ids);
  const bytes = [Buffer.from([0, 255, 92]), null, Buffer.alloc(0)];
  assert.deepEqual(await back("bytea", byteArray(bytes)), ["\\x00ff5c", null, "\\x"]);
  assert.deepEqual(await back("date", plainArray(["2026-01-31", null])), ["2026-01-31", null]);
  for (const [type, made] of [
    ["text", textArray([])],
    ["uuid", uuidArray([])],
    ["bytea", byteArray([])],
  ] as const)
    assert.deepEqual(await back(type, made), []);
});

test("what is no id is told before it is sent", () => {
  for (const wrong of [
    "",
    "示例",
    "01930000-0000-7000-8000-00000000000g",
    "01930000000070008000000000000001",
  ])
    assert.throws(() => uuidArray([wrong]));
});
