/** Sample rows for tests. */
import type { Tx } from "../../../server/db.ts";
import { type NewUnit, addUnits } from "./adding.ts";

export const unitOf = (over: Partial<NewUnit> = {}): NewUnit => ({
  name: "示例咖啡",
  kind: null,
  addresses: [{ building: "1", unit: null, floor: null, room: "101" }],
  place: null,
  code: null,
  codeReason: null,
  hours: null,
  sinceOn: null,
  source: "visit",
  sample: true,
  ...over,
});

/** `count` units, ten to a building: 示例1号店 at 1号楼 101, … ; ids in the order of doors. */
export const buildUnits = (tx: Tx, communityId: string, count: number, mark = "示例"): Promise<string[]> =>
  addUnits(
    tx,
    communityId,
    Array.from({ length: count }, (_, i) => {
      const room = `${Math.floor((i % 10) / 2) + 1}0${(i % 2) + 1}`;
      return unitOf({
        name: `${mark}${i + 1}号店`,
        addresses: [{ building: String(Math.floor(i / 10) + 1), unit: null, floor: null, room }],
      });
    }),
    "2026-11-01",
  );
