/**
 * From an approved revision to duties. The dates come from `planStage` (modules/shelf/cadence.ts); here
 * they become rows, over a rolling horizon, as often as one likes: what is planned already stays.
 */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import { addDays } from "../../community/civil-days.ts";
import * as programme from "../../programme/api.ts";
import * as registry from "../../registry/api.ts";
import { planStage } from "../../shelf/cadence.ts";
import type { Occurrence, ParameterValues, ProductContent, Stage } from "../../shelf/contract.ts";
import { type Planned, type PlannedRow, insertPlanned } from "./rows.ts";

/** A quarter and a little more, so that what happens once a quarter is always in sight. */
export const horizonDays = 100;
const batch = 2000;

/** Plans one programme's duties due from today to the horizon; gives how many are new. */
export async function planProgramme(tx: Tx, programmeId: string, today: string): Promise<number> {
  const running = await programme.findForDuties(tx, programmeId);
  if (running === undefined || running.endsOn < today) return 0;
  const ground = await groundOf(tx, running);
  let added = 0;
  for (const stretch of stretchesOf(running, ground, today, addDays(today, horizonDays))) {
    const { of, rows } = laidOut(tx.now, running, ground, stretch, stretch.occurrences);
    for (let i = 0; i < rows.length; i += batch)
      added += await insertPlanned(tx, of, rows.slice(i, i + batch));
  }
  return added;
}

export type Laid = { of: Planned; rows: PlannedRow[] };
export type Ground = Awaited<ReturnType<typeof programme.groundForDuties>> & {
  doors: ReadonlyMap<string, { door: string; doorKey: string }>;
};
/** Households with their doors, and the calendar. */
export async function groundOf(tx: Tx, running: programme.ForDuties): Promise<Ground> {
  const ground = await programme.groundForDuties(tx, running.communityId, running.segments);
  const ids = ground.subjects.map((subject) => subject.id);
  return { ...ground, doors: ids.length > 0 ? await registry.getDoors(tx, ids) : new Map() };
}

export type Stretch = {
  segment: programme.Segment;
  line: programme.Line;
  stage: Stage;
  from: string;
  occurrences: Occurrence[];
};
/**
 * The plan from one day to another, by stage: each day belongs to the revision that governs it, so a revision
 * approved for a later day is laid out beside the one still in force.
 */
export function stretchesOf(
  running: programme.ForDuties,
  ground: Ground,
  first: string,
  last: string,
): Stretch[] {
  return running.segments.flatMap((segment) => {
    const from = first > segment.from ? first : segment.from;
    const to = last < segment.to ? last : segment.to;
    if (from > to) return [];
    return segment.choices.flatMap((line) =>
      line.content.stages.map((stage) => {
        const plan = programme.planOfLine(ground, segment, line, from, to);
        return { segment, line, stage, from, occurrences: planStage(stage, line.parameters, plan) };
      }),
    );
  });
}

export const keyOf = ({ line, stage }: Stretch, occurrence: Occurrence) =>
  `${line.epochs.get(stage.key)!}${occurrence.key}`;

export function laidOut(
  now: Date,
  running: programme.ForDuties,
  ground: Ground,
  stretch: Stretch,
  occurrences: readonly Occurrence[],
): Laid {
  const rows = occurrences.map((occurrence): PlannedRow => {
    const door = ground.doors.get(occurrence.subjectId);
    const { subjectId, role, minutes, opensOn, dueOn, closesOn, at, festival } = occurrence;
    return {
      id: newId(now),
      key: keyOf(stretch, occurrence),
      subjectId,
      place: door?.door ?? null,
      placeKey: door?.doorKey ?? "",
      role,
      minutes,
      opensOn,
      dueOn,
      closesOn,
      at,
      festival,
    };
  });
  return { of: plannedOf(running, stretch.segment, stretch.line, stretch.stage), rows };
}

export const plannedOf = (
  running: programme.ForDuties,
  segment: programme.Segment,
  line: programme.Line,
  stage: Stage,
): Planned => ({
  programmeId: running.programmeId,
  revisionId: segment.revisionId,
  choiceId: line.id,
  communityId: running.communityId,
  ...stageColumns(line.content, stage, line.parameters),
});

/** Kinds at which people are counted, where the product asks for a count. */
const gatherings = new Set(["meeting", "lecture", "campaign", "drill", "conference"]);

export function stageColumns(content: ProductContent, stage: Stage, parameters: ParameterValues) {
  const counts =
    gatherings.has(stage.kind) &&
    content.evidence.some((evidence) => evidence.kind === "count" && evidence.required);
  const { cadence } = stage;
  const times =
    cadence.kind === "per_subject"
      ? typeof cadence.times === "string"
        ? parameters[cadence.times.slice(1)]
        : cadence.times
      : null;
  return {
    productCode: content.code,
    stage: stage.key,
    kind: stage.kind,
    title: stage.title,
    subjectKind: stage.subject,
    roles: stage.who.way === "together" ? stage.who.roles : [],
    notBefore: stage.notBefore ?? null,
    needs: stage.needs,
    asks: counts ? ["count"] : [],
    agreedTimes: typeof times === "number" && times > 0 ? times : null,
    agreedPeriod: cadence.kind === "per_subject" ? cadence.period : null,
    appointedOnly: content.seenBy === "appointed",
  };
}
