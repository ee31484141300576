/** Sample rows for tests. */
import type { Tx } from "../../server/db.ts";
import { addHouseholds } from "./actions.ts";
import type { CareGrade } from "./contract.ts";

/** `count` households, ten to a building: 1号楼 101 … 1号楼 502, 2号楼 101 …; ids in the order of doors. */
export async function buildHouseholds(
  tx: Tx,
  communityId: string,
  count: number,
  careGrade: CareGrade = "ordinary",
): Promise<string[]> {
  const homes = Array.from({ length: count }, (_, index) => {
    const floor = Math.floor((index % 10) / 2) + 1;
    const room = `${floor}0${(index % 2) + 1}`;
    const address = { building: String(Math.floor(index / 10) + 1), unit: null, floor: null, room };
    return { address, careGrade, sample: true };
  });
  return addHouseholds(tx, communityId, homes);
}
