/** Taking a programme for an act: seen at all, then locked, so that acts take turns. */
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import { timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as shelf from "../shelf/api.ts";
import { effectiveOf, groundOf, planOfChoice, weigh } from "./planning.ts";
import * as queries from "./queries.ts";
import { mayConfigure, maySeeProgramme, standingOf } from "./rules.ts";

/** Who reads, and in which transaction. */
export type Reading = { who: Who; tx: Tx };

export const todayOf = async (db: Db, tx: Tx) => civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);

/** The row shows the open revision where there is one beside the one in force. */
export async function take(tx: Tx, who: Who, id: string): Promise<queries.ProgrammeRow> {
  const row = found(await queries.lockProgramme(tx, id));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  return row;
}

export async function takeOpen(
  tx: Tx,
  who: Who,
  id: string,
  expected?: number,
): Promise<queries.ProgrammeRow> {
  const row = await take(tx, who, id);
  refuse(mayConfigure(who, standingOf(row)));
  if (expected !== undefined && expected !== row.version) throw new Stale(id);
  return row;
}

/** Costs and occurrences of every choice, worked out afresh. */
export async function reweigh(tx: Tx, row: queries.ProgrammeRow, today: string): Promise<void> {
  const choices = await queries.listChoices(tx, [row.revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  const ground = await groundOf(
    tx,
    row.communityId,
    [...versions.values()].map((version) => version.content),
  );
  for (const choice of choices) {
    const { content } = found(versions.get(choice.productVersionId));
    const plan = planOfChoice(ground, row, choice, effectiveOf(row, today));
    const { cost, occurrences } = weigh(content, choice.parameters, plan);
    await queries.setCost(tx, choice.id, cost, occurrences);
  }
}

/** A product runs once in a community: its own basket may have been overtaken by a colleague's. */
export async function refuseTwin(
  tx: Tx,
  row: queries.ProgrammeRow,
  choices: readonly { productCode: string }[],
): Promise<void> {
  const running = await queries.listRunning(tx, [row.communityId]);
  const versions = await shelf.getVersions(
    tx,
    running.map((each) => each.productVersionId),
  );
  for (const { productCode } of choices) {
    const twin = running.find(
      (each) => each.programmeId !== row.id && versions.get(each.productVersionId)?.code === productCode,
    );
    if (twin !== undefined)
      throw new Refusal("programme.already_running", { details: { programme: twin.code } });
  }
}
