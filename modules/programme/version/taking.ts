/** Taking a newer version over: in place in an open basket or revision, by a revision of what runs. */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import type { Who } from "../../people/contract.ts";
import * as shelf from "../../shelf/api.ts";
import { carryOver } from "../../shelf/diff.ts";
import type { TakenVersions } from "../contract.ts";
import * as answers from "./rows.ts";
import { newerThan, versionOf } from "./offers.ts";
import { effectiveOf, groundOf, planOfChoice, weigh } from "../planning.ts";
import * as queries from "../queries.ts";
import { openRevision } from "../revision/revising.ts";
import { mayConfigure, mayReviseToVersion, maySeeProgramme, revisionState, standingOf } from "../rules.ts";
import { take, todayOf } from "../take.ts";

/**
 * A running programme takes the newer version over by its next revision: that begins as the one in force is,
 * with this product on the newer version and its values carried over, and goes to the chief as any other.
 */
export async function reviseToVersion(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  versionId: string,
): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayReviseToVersion(who, row, row.nextRevisionId === null ? null : revisionState(row)), {
    details: { number: row.revision, on: row.effectiveOn },
  });
  const choices = await queries.listChoices(tx, [row.revisionId]);
  const newer = await newerThan(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  const choice = choices.find((each) => newer(each.productVersionId)?.to.versionId === versionId);
  if (choice === undefined) throw new Refusal("programme.no_offer");
  await openRevision(db, tx, who, id, { reason: "", becauseOf: versionId });
  const { revisionId } = found(await queries.getOpen(tx, id));
  const line = choice.lineId ?? choice.id;
  const going = found((await queries.listChoices(tx, [revisionId])).find((each) => each.lineId === line));
  await takeVersion(tx, who, going.id, going.version, versionId, await todayOf(db, tx));
}

/**
 * An open basket or an open revision takes the newer version over in place, with the programme's own values
 * carried over; cost and number of times are worked out again.
 */
export async function takeVersion(
  tx: Tx,
  who: Who,
  choiceId: string,
  expected: number,
  toVersionId: string,
  today: string,
): Promise<string> {
  const choice = found(await queries.getChoice(tx, choiceId));
  const owner = found(await queries.findOwner(tx, choice.revisionId));
  const row = await take(tx, who, owner.id);
  refuse(mayConfigure(who, standingOf(row)));
  const pair = (await newerThan(tx, [choice.productVersionId]))(choice.productVersionId);
  if (row.revisionId !== choice.revisionId || pair?.to.versionId !== toVersionId)
    throw new Refusal("programme.no_offer");
  await answers.putAnswer(tx, {
    programmeId: row.id,
    productVersionId: toVersionId,
    answer: "taken",
    by: who.personId,
  });
  const { content } = pair.to;
  const { parameters } = carryOver(content, choice.parameters);
  const ground = await groundOf(tx, row.communityId, [content]);
  const plan = planOfChoice(ground, row, choice, effectiveOf(row, today));
  const weighed = weigh(content, parameters, plan);
  const moved = await answers.setVersion(tx, choiceId, expected, {
    versionId: toVersionId,
    parameters,
    ...weighed,
  });
  if (moved === 0) throw new Stale(row.id);
  await queries.touch(tx, row.id, row.version);
  return row.id;
}

/** What the open revision holds on a newer version than the one in force, and which values want a look. */
export async function readTaken(tx: Tx, who: Who, id: string): Promise<TakenVersions> {
  const row = found(await queries.getOpen(tx, id));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  if (row.revisionId === row.currentRevisionId) return { items: [] };
  const choices = await queries.listChoices(tx, [row.currentRevisionId, row.revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  const before = choices.filter((each) => each.revisionId === row.currentRevisionId);
  return {
    items: choices.flatMap((choice) => {
      const was = before.find((each) => choice.lineId === (each.lineId ?? each.id));
      if (choice.revisionId !== row.revisionId || was === undefined) return [];
      const [from, to] = [was, choice].map((each) => found(versions.get(each.productVersionId)));
      if (to!.version <= from!.version) return [];
      const { parameters: _, ...report } = carryOver(to!.content, was.parameters);
      return [{ choiceId: choice.id, from: versionOf(from!), to: versionOf(to!), ...report }];
    }),
  };
}
