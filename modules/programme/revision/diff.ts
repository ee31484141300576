/** Reads two revisions for their difference: hours of both over the same days, or a holiday would look like a change. */
import type { Tx } from "../../../server/db.ts";
import type { Who } from "../../people/contract.ts";
import { costWithin } from "../../shelf/cadence.ts";
import { linesOf } from "../capacity.ts";
import type { Programme, RevisionDiff } from "../contract.ts";
import { compareRevisions } from "./compare.ts";
import { effectiveOf, groundOf, planOfChoice } from "../planning.ts";
import * as queries from "../queries.ts";
import { readProgramme } from "../read.ts";

/** Of two rows that show revisions of one programme; from the day the later of them takes effect. */
export async function readDifference(
  tx: Tx,
  who: Who,
  rows: { from: queries.ProgrammeRow; to: queries.ProgrammeRow },
  today: string,
): Promise<RevisionDiff> {
  const first = [effectiveOf(rows.from, today), effectiveOf(rows.to, today)].sort()[1]!;
  const over = async (row: queries.ProgrammeRow) =>
    costsFrom(tx, row, await readProgramme(tx, who, row, today), first);
  return compareRevisions(await over(rows.from), await over(rows.to));
}

async function costsFrom(
  tx: Tx,
  row: queries.ProgrammeRow,
  programme: Programme,
  first: string,
): Promise<Programme> {
  if (first >= row.endsOn) return programme;
  const choices = new Map((await queries.listChoices(tx, [row.revisionId])).map((each) => [each.id, each]));
  const ground = await groundOf(
    tx,
    row.communityId,
    programme.choices.map(({ content }) => content),
  );
  const costs = programme.choices.map(({ id, content, parameters }) =>
    costWithin(content, parameters, planOfChoice(ground, row, choices.get(id)!, first)),
  );
  return {
    ...programme,
    choices: programme.choices.map((choice, at) => ({
      ...choice,
      minutesPerWeek: Object.values(costs[at]!).reduce((sum, minutes) => sum + minutes, 0),
    })),
    capacity: { ...programme.capacity, lines: linesOf(costs, {}, {}) },
  };
}
