/** What became, or would become, of the rows of a batch; the same shape for people, doors and units. */
import type { ConflictKind, Decision } from "./contract.ts";
import type { Refused } from "./reading/plan.ts";

export type Conflict = { row: number; kind: ConflictKind; targetId: string; theirs: object };
export type Outcome = {
  added: number;
  /** Doors that get a household, as community and key: a later batch may name them again. */
  newDoors: string[];
  changed: number;
  repeated: number;
  kept: number;
  refused: Refused[];
  conflicts: Conflict[];
};
export const nothing = (): Outcome => ({
  ...{ added: 0, newDoors: [], changed: 0, repeated: 0, kept: 0, refused: [], conflicts: [] },
});
/** What was decided of this row about this one of the register; undefined: nobody decided. */
export type Decided = (kind: ConflictKind, row: number, targetId: string) => Decision | undefined;
/** A conflict nobody was asked about, because it arose after the trial. */
export const overtaken = { column: null, code: "registry.row_conflict_new" };
