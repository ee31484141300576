/**
 * A programme as the planner of duties needs it: its approved revisions one after the other, each with the
 * days it governs. A product that goes on from revision to revision is one line, named by its first choice.
 */
import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import { addDays } from "../community/civil-days.ts";
import { type Plan, shapeOf } from "../shelf/cadence.ts";
import * as shelf from "../shelf/api.ts";
import type { ParameterValues, ProductContent } from "../shelf/contract.ts";
import { defaultsOf } from "../shelf/rules.ts";
import { type Standing, findClosedOn, findLastSuspension, holdStanding, seeStanding } from "./life/rows.ts";
import { type Ground, effectiveOf, groundOf, planOf } from "./planning.ts";
import * as queries from "./queries.ts";
import { type ApprovedRow, listApproved } from "./revision/rows.ts";

export type Line = {
  /** The choice that began the line: what its duties name. */
  id: string;
  content: ProductContent;
  parameters: ParameterValues;
  /** The day its cadence counts from. */
  since: string;
  /**
   * By stage, what its occurrence keys begin with: empty at first, `3/` since the third revision made its
   * days others. "Third visit of the year" of five is not the third of four, and a duty done under the old
   * revision must not stand for one of the new.
   */
  epochs: ReadonlyMap<string, string>;
};
export type Segment = {
  revisionId: string;
  number: number;
  startsOn: string;
  endsOn: string;
  from: string;
  to: string;
  choices: Line[];
};
export type ForDuties = {
  programmeId: string;
  code: string;
  communityId: string;
  approvedAt: Date;
  startsOn: string;
  endsOn: string;
  /** Of the revision in force. */
  revisionId: string;
  choices: Line[];
  segments: Segment[];
  /** Changes when what its duties follow changes. */
  mark: string;
};
const markOf = (held: Standing, ahead: string | null) =>
  `${held.state} ${held.currentRevisionId} ${ahead ?? ""}`;
const runs = (held: Standing | undefined): held is Standing =>
  held !== undefined && (held.state === "active" || held.state === "approved");

/**
 * The approved revisions of a programme that runs; undefined of any other. What it rests on is held until
 * the transaction ends, so that no decision comes between reading it and writing duties by it.
 */
export async function findForDuties(tx: Tx, programmeId: string): Promise<ForDuties | undefined> {
  const held = await holdStanding(tx, programmeId);
  return runs(held) ? forDuties(tx, held, await listApproved(tx, programmeId)) : undefined;
}
/** The same for who only reads: nothing is held. */
export async function seeForDuties(tx: Tx, programmeId: string): Promise<ForDuties | undefined> {
  const standing = await seeStanding(tx, programmeId);
  return runs(standing) ? forDuties(tx, standing, await listApproved(tx, programmeId)) : undefined;
}
/** The same with the revision that is being written or waits, as if it were approved today. */
export async function findDraftForDuties(
  tx: Tx,
  programmeId: string,
  today: string,
): Promise<ForDuties | undefined> {
  const held = await seeStanding(tx, programmeId);
  const draft = await queries.getOpen(tx, programmeId);
  if (!runs(held) || draft === undefined || draft.nextRevisionId === null || draft.approvedAt !== null)
    return undefined;
  const { revision: number, revisionId: id, startsOn, endsOn } = draft;
  const row = { id, number, startsOn, endsOn, effectiveOn: effectiveOf(draft, today), approvedAt: tx.now };
  return forDuties(tx, held, [...(await listApproved(tx, programmeId)), row]);
}
/** Held like findForDuties: the same text as long as the same is to be planned. */
export async function findMark(tx: Tx, programmeId: string): Promise<{ mark: string } | undefined> {
  const held = await holdStanding(tx, programmeId);
  if (!runs(held)) return undefined;
  const ahead = (await listApproved(tx, programmeId)).find((each) => each.id === held.nextRevisionId);
  return { mark: markOf(held, ahead?.id ?? null) };
}

async function forDuties(tx: Tx, held: Standing, approved: ApprovedRow[]): Promise<ForDuties> {
  const segments = await segmentsOf(tx, approved);
  const current = segments.find((each) => each.revisionId === held.currentRevisionId)!;
  const ahead = segments.find((each) => each.revisionId === held.nextRevisionId);
  return {
    programmeId: held.id,
    code: held.code,
    communityId: held.communityId,
    approvedAt: current.approvedAt,
    startsOn: current.startsOn,
    endsOn: current.endsOn,
    revisionId: current.revisionId,
    choices: current.choices,
    segments,
    mark: markOf(held, ahead?.revisionId ?? null),
  };
}

async function segmentsOf(
  tx: Tx,
  revisions: readonly ApprovedRow[],
): Promise<(Segment & { approvedAt: Date })[]> {
  const choices = await queries.listChoices(
    tx,
    revisions.map((each) => each.id),
  );
  const versions = await shelf.getVersions(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  let before: Map<string, Line & { shapes: Map<string, string> }> = new Map();
  return revisions.map((revision, at) => {
    const next = revisions[at + 1]?.effectiveOn ?? null;
    const last = next === null ? revision.endsOn : addDays(next, -1);
    const from = revision.effectiveOn ?? revision.startsOn;
    const lines = choices
      .filter((choice) => choice.revisionId === revision.id)
      .map((choice) => {
        const { content } = found(versions.get(choice.productVersionId));
        const parameters = { ...defaultsOf(content), ...choice.parameters };
        const id = choice.lineId ?? choice.id;
        const joins = choice.lineId === null && at > 0 ? from : revision.startsOn;
        const since = choice.since ?? joins;
        const days = { startsOn: since, endsOn: revision.endsOn };
        const shapes = new Map(content.stages.map((stage) => [stage.key, shapeOf(stage, parameters, days)]));
        const old = before.get(id);
        const epochs = new Map(
          content.stages.map(({ key }) => [
            key,
            old === undefined
              ? ""
              : old.shapes.get(key) === shapes.get(key)
                ? old.epochs.get(key)!
                : `${revision.number}/`,
          ]),
        );
        return { id, content, parameters, since, epochs, shapes };
      });
    before = new Map(lines.map((line) => [line.id, line]));
    return {
      revisionId: revision.id,
      number: revision.number,
      startsOn: revision.startsOn,
      endsOn: revision.endsOn,
      from,
      to: last < revision.endsOn ? last : revision.endsOn,
      choices: lines,
      approvedAt: revision.approvedAt,
    };
  });
}

/** Households and calendar for these revisions. */
export const groundForDuties = (tx: Tx, communityId: string, segments: readonly Segment[]) =>
  groundOf(
    tx,
    communityId,
    segments.flatMap((each) => each.choices.map((line) => line.content)),
  );

/** The plan of one line over the days asked for. */
export const planOfLine = (ground: Ground, segment: Segment, line: Line, from: string, to: string): Plan => ({
  ...planOf(ground, line.since, segment.endsOn),
  from,
  to,
});

/** How a programme stands that has been approved: what its open duties follow. Held like findForDuties. */
export async function findStanding(tx: Tx, programmeId: string) {
  const held = await holdStanding(tx, programmeId);
  if (held === undefined) return undefined;
  const [pause, closed] = [
    await findLastSuspension(tx, programmeId),
    held.state === "closed" ? await findClosedOn(tx, programmeId) : undefined,
  ];
  return {
    state: held.state as "approved" | "active" | "suspended" | "closed",
    mark: `${held.state} ${held.currentRevisionId}`,
    pause: pause ?? null,
    closedOn: closed?.closedOn ?? null,
  };
}
