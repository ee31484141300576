/**
 * A newer version of a product is offered to the programmes that use it and never forced on them: they keep
 * the version they were configured on until somebody answers.
 */
import type { Tx } from "../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import * as community from "../community/api.ts";
import type { Who } from "../people/contract.ts";
import * as shelf from "../shelf/api.ts";
import type { ParameterValues, Product } from "../shelf/contract.ts";
import { type Misfit, carryOver } from "../shelf/diff.ts";
import type { Offer, OpenOffers, ProgrammeOffers } from "./contract.ts";
import * as answers from "./offer-queries.ts";
import { effectiveOf, groundOf, planOfChoice, weigh } from "./planning.ts";
import * as queries from "./queries.ts";
import {
  mayConfigure,
  mayKeepVersion,
  maySeeProgramme,
  mayStart,
  programmesSeen,
  standingOf,
} from "./rules.ts";

const versionOf = ({ versionId, version, content, publishedAt }: Product) => ({
  id: versionId,
  number: version,
  content,
  publishedAt,
});

/** Held version ids → what they are now and the newer version there is, if there is one. */
async function newerThan(tx: Tx, versionIds: readonly string[]) {
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
  const keep = mayKeepVersion(who, row);
  const items = choices.flatMap((choice): Offer[] => {
    const pair = newer(choice.productVersionId);
    if (pair === null) return [];
    const { from, to } = pair;
    const answer = answered.find((each) => each.productVersionId === to.versionId)?.answer ?? null;
    return [
      {
        choiceId: choice.id,
        version: choice.version,
        productCode: to.code,
        from: versionOf(from),
        to: versionOf(to),
        parameters: choice.parameters,
        carried: carryOver(to.content, choice.parameters),
        answer,
        may: { keep, take: mayConfigure(who, standingOf(row)) },
      },
    ];
  });
  const state = row.state as ProgrammeOffers["state"];
  return { programmeId: id, code: row.code, communityName: found(place).name, state, items };
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

async function lock(tx: Tx, who: Who, id: string): Promise<queries.ProgrammeRow> {
  const row = found(await queries.lockProgramme(tx, id));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  return row;
}

/** The programme stays on its version, and is not asked again about this newer one. */
export async function keepVersion(tx: Tx, who: Who, id: string, versionId: string): Promise<void> {
  const row = await lock(tx, who, id);
  refuse(mayKeepVersion(who, row));
  const choices = await queries.listChoices(tx, [row.revisionId, row.currentRevisionId]);
  const newer = await newerThan(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  if (!choices.some((choice) => newer(choice.productVersionId)?.to.versionId === versionId))
    throw new Refusal("programme.no_offer");
  await answers.insertAnswer(tx, {
    programmeId: id,
    productVersionId: versionId,
    answer: "kept",
    by: who.personId,
  });
}

/** What a revision starts from when a version is taken over. */
export type Adoption = {
  choiceId: string;
  programmeId: string;
  fromVersionId: string;
  toVersionId: string;
  parameters: ParameterValues;
  problems: Misfit[];
  added: string[];
  dropped: string[];
};

/**
 * Takes the offer: the newer version with the programme's own values carried over. It says what to write and
 * writes only the answer, so that an open basket and a new revision of a running programme use it alike.
 */
export async function adoptVersion(
  tx: Tx,
  who: Who,
  choiceId: string,
  toVersionId: string,
): Promise<Adoption> {
  const choice = found(await queries.getChoice(tx, choiceId));
  const owner = found(await queries.findOwner(tx, choice.revisionId));
  const row = await lock(tx, who, owner.id);
  refuse(mayStart(who, row.communityId) ?? mayKeepVersion(who, row));
  const pair = (await newerThan(tx, [choice.productVersionId]))(choice.productVersionId);
  if (row.revisionId !== choice.revisionId || pair?.to.versionId !== toVersionId)
    throw new Refusal("programme.no_offer");
  await answers.insertAnswer(tx, {
    programmeId: row.id,
    productVersionId: toVersionId,
    answer: "taken",
    by: who.personId,
  });
  return {
    choiceId,
    programmeId: row.id,
    fromVersionId: choice.productVersionId,
    toVersionId,
    ...carryOver(pair.to.content, choice.parameters),
  };
}

/** An open basket takes the newer version over in place; cost and number of times are worked out again. */
export async function takeVersion(
  tx: Tx,
  who: Who,
  choiceId: string,
  expected: number,
  toVersionId: string,
  today?: string,
): Promise<string> {
  const { programmeId, parameters } = await adoptVersion(tx, who, choiceId, toVersionId);
  const row = found(await queries.lockProgramme(tx, programmeId));
  refuse(mayConfigure(who, standingOf(row)));
  const { content } = found((await shelf.getVersions(tx, [toVersionId])).get(toVersionId));
  const choice = found(await queries.getChoice(tx, choiceId));
  const ground = await groundOf(tx, row.communityId, [content]);
  const plan = planOfChoice(ground, row, choice, effectiveOf(row, today ?? row.startsOn));
  const weighed = weigh(content, parameters, plan);
  const moved = await answers.setVersion(tx, choiceId, expected, {
    versionId: toVersionId,
    parameters,
    ...weighed,
  });
  if (moved === 0) throw new Stale(programmeId);
  await queries.touch(tx, programmeId, row.version);
  return programmeId;
}
