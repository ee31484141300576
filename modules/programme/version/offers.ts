/**
 * A newer version of a product is offered to the programmes that use it and never forced on them: they keep
 * the version they were configured on until somebody answers.
 */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import * as community from "../../community/api.ts";
import type { Who } from "../../people/contract.ts";
import * as shelf from "../../shelf/api.ts";
import type { Product } from "../../shelf/contract.ts";
import { carryOver } from "../../shelf/diff.ts";
import type { Offer, OpenOffers, ProgrammeOffers } from "../contract.ts";
import * as answers from "./rows.ts";
import * as queries from "../queries.ts";
import {
  mayConfigure,
  mayKeepVersion,
  mayReviseToVersion,
  maySeeProgramme,
  programmesSeen,
  revisionState,
  standingOf,
} from "../rules.ts";
import { take } from "../take.ts";

export const versionOf = ({ versionId, version, content, publishedAt }: Product) => ({
  id: versionId,
  number: version,
  content,
  publishedAt,
});

/** Held version ids → what they are now and the newer version there is, if there is one. */
export async function newerThan(tx: Tx, versionIds: readonly string[]) {
  const held = await shelf.getVersions(tx, versionIds);
  const newest = await shelf.getNewest(
    tx,
    [...held.values()].map(({ id }) => id),
  );
  return (versionId: string): { from: Product; to: Product } | null => {
    const from = held.get(versionId);
    const to = from && newest.get(from.id);
    return from && to && to.version > from.version ? { from, to } : null;
  };
}

export async function readOffers(tx: Tx, who: Who, id: string): Promise<ProgrammeOffers> {
  // Of a running programme that is being revised, the revision is what a version is taken over into.
  const row = found(await queries.getOpen(tx, id));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  const choices = await queries.listChoices(tx, [row.revisionId]);
  const [newer, answered, place] = await Promise.all([
    newerThan(
      tx,
      choices.map((choice) => choice.productVersionId),
    ),
    answers.listAnswers(tx, [id]),
    community.getCommunity(tx, row.communityId),
  ]);
  const beside = row.nextRevisionId === null ? null : revisionState(row);
  const keep = mayKeepVersion(who, row);
  const revise = mayReviseToVersion(who, row, beside);
  const items = choices.flatMap((choice): Offer[] => {
    const pair = newer(choice.productVersionId);
    if (pair === null) return [];
    const { from, to } = pair;
    const kept = answered.some((each) => each.productVersionId === to.versionId);
    return [
      {
        choiceId: choice.id,
        version: choice.version,
        productCode: to.code,
        from: versionOf(from),
        to: versionOf(to),
        parameters: choice.parameters,
        carried: carryOver(to.content, choice.parameters),
        kept,
        may: { keep, take: mayConfigure(who, standingOf(row)), revise },
      },
    ];
  });
  return {
    programmeId: id,
    code: row.code,
    communityName: found(place).name,
    state: row.state as ProgrammeOffers["state"],
    next: beside && { number: row.revision, state: beside, effectiveOn: row.effectiveOn },
    items,
  };
}

/** What those who answer are asked on Today: once, until it is answered. */
export async function listOpenOffers(tx: Tx, who: Who): Promise<OpenOffers> {
  const seen = programmesSeen(who);
  const places = await community.listCommunities(tx, seen);
  const asked = places.filter(
    ({ id }) =>
      mayKeepVersion(who, { communityId: id, state: "active", authorId: "", submittedBy: null }) === null,
  );
  if (asked.length === 0) return { items: [] };
  const running = await queries.listRunning(
    tx,
    asked.map(({ id }) => id),
  );
  const [newer, answered] = await Promise.all([
    newerThan(
      tx,
      running.map((each) => each.productVersionId),
    ),
    answers.listAnswers(tx, [...new Set(running.map((each) => each.programmeId))]),
  ]);
  return {
    items: running.flatMap((each) => {
      const to = newer(each.productVersionId)?.to;
      const done = answered.some(
        (one) => one.programmeId === each.programmeId && one.productVersionId === to?.versionId,
      );
      if (to === undefined || done) return [];
      return [
        {
          programmeId: each.programmeId,
          programmeCode: each.code,
          communityName: places.find(({ id }) => id === each.communityId)!.name,
          productCode: to.code,
          productName: to.name,
          number: to.version,
        },
      ];
    }),
  };
}

/** The programme stays on its version, and is not asked again about this newer one. */
export async function keepVersion(tx: Tx, who: Who, id: string, versionId: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayKeepVersion(who, row));
  const choices = await queries.listChoices(tx, [row.revisionId, row.currentRevisionId]);
  const newer = await newerThan(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  const held = choices.some((choice) => choice.productVersionId === versionId);
  if (held || !choices.some((choice) => newer(choice.productVersionId)?.to.versionId === versionId))
    throw new Refusal("programme.no_offer");
  await answers.putAnswer(tx, {
    programmeId: id,
    productVersionId: versionId,
    answer: "kept",
    by: who.personId,
  });
}
