/** A batch of whichever kind: tried, and written. */
import type { Tx } from "../../../server/db.ts";
import { tryDoors, writeDoors } from "./doors/batch.ts";
import type { Decided, Outcome } from "./fate.ts";
import { tryPeople, writePeople } from "./people/batch.ts";
import type { Comparing } from "./people/compare.ts";
import type { Drafts } from "./people/draft.ts";
import type { Writing } from "./people/write.ts";
import type { Batch } from "./reading/plan.ts";
import type { ImportRow } from "./rows.ts";
import { tryUnits, writeUnits } from "./units/batch.ts";

type Of = { tx: Tx } & Pick<Writing, "keys" | "today" | "unlocked">;

export async function tryBatch({ tx, keys }: Of, row: ImportRow, batch: Batch): Promise<Outcome> {
  const part = row.parts[batch.part]!;
  if (part.kind === "units") return tryUnits(tx, batch.part, batch.units);
  if (part.kind === "households") return tryDoors(tx, batch.doors);
  return tryPeople(
    { tx, keys, importId: row.id, communityIds: row.communityIds, columns: part.columns },
    batch.part,
    batch.people,
  );
}

export async function writeBatch(
  { tx, keys, today, unlocked = false }: Of,
  row: ImportRow,
  { batch, drafts }: { batch: Batch; drafts: Drafts },
  decided: Decided,
): Promise<Outcome> {
  const part = row.parts[batch.part]!;
  const of: Comparing & Writing = {
    ...{ tx, keys, importId: row.id, personId: row.madeBy, settings: row.settings!, today, unlocked },
    ...{ communityIds: row.communityIds, columns: part.columns, drafts },
  };
  if (part.kind === "units") return writeUnits(of, batch.part, batch.units, decided);
  if (part.kind === "households") return writeDoors(of, batch.part, batch.doors, decided);
  return writePeople(of, batch.part, batch.people, decided);
}
