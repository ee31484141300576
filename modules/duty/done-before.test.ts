import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { type World, openWorld } from "../../test/world.ts";
import { doneBefore } from "./queries.ts";
import { getWholeDuty } from "./whole.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** The plan of the one statement that `ask` sends, of tables nobody measured yet. */
const planOf = (ask: (tx: Tx) => unknown) =>
  world.inStation(world.station, async (tx) => {
    let asked: Promise<Record<string, string>[]> | undefined;
    const maybe = (text: string, values: readonly unknown[] = []) => {
      asked = tx.many(`explain ${text}`, values);
      return Promise.resolve(undefined);
    };
    void ask({ ...tx, maybe } as unknown as Tx);
    return (await asked!).map((line) => line["QUERY PLAN"]!).join("\n");
  });

// As a join it read every duty ever done in the station: 7 ms for 900 of them, read the first time.
test("what a household had done before is one look into its index, measured tables or not", async () => {
  const id = newId(world.now());
  for (const plan of [
    await planOf((tx) => doneBefore(tx, id, "2026-11-23")),
    await planOf((tx) => getWholeDuty(tx, id)),
  ]) {
    const lines = plan.split("\n");
    const at = lines.findIndex((line) => line.includes("duty_subject"));
    const condition = lines.slice(at).find((line) => line.includes("Cond:")) ?? "";
    assert.match(condition, /subject_id = .*stage = /, plan);
  }
});
