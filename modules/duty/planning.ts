/**
 * From an approved revision to duties. The dates come from `planStage` (modules/shelf/cadence.ts); here
 * they become rows, over a rolling horizon, as often as one likes: what is planned already stays.
 */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { addDays } from "../community/civil-days.ts";
import * as programme from "../programme/api.ts";
import * as registry from "../registry/api.ts";
import { planStage } from "../shelf/cadence.ts";
import type { ParameterValues, ProductContent, Stage } from "../shelf/contract.ts";
import { defaultsOf } from "../shelf/rules.ts";
import { type PlannedRow, insertPlanned } from "./queries.ts";

/** A quarter and a little more, so that what happens once a quarter is always in sight. */
export const horizonDays = 100;
const batch = 2000;

/** Plans one programme's duties due from today to the horizon; gives how many are new. */
export async function planProgramme(tx: Tx, programmeId: string, today: string): Promise<number> {
  const running = await programme.findForDuties(tx, programmeId);
  if (running === undefined) return 0;
  const from = today > running.startsOn ? today : running.startsOn;
  const horizon = addDays(today, horizonDays);
  const to = horizon < running.endsOn ? horizon : running.endsOn;
  if (from > to) return 0;
  const plan = { ...(await programme.planForDuties(tx, running)), from, to };
  const doors =
    plan.subjects.length > 0
      ? await registry.getDoors(
          tx,
          plan.subjects.map((subject) => subject.id),
        )
      : new Map<string, { door: string; doorKey: string }>();

  let added = 0;
  for (const choice of running.choices) {
    const parameters = { ...defaultsOf(choice.content), ...choice.parameters };
    for (const stage of choice.content.stages) {
      const rows: PlannedRow[] = planStage(stage, parameters, plan).map((occurrence) => {
        const door = doors.get(occurrence.subjectId);
        const { key, subjectId, role, minutes, opensOn, dueOn, closesOn, at, festival } = occurrence;
        return {
          id: newId(tx.now),
          key,
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
      const of = {
        programmeId,
        revisionId: running.revisionId,
        choiceId: choice.id,
        communityId: running.communityId,
        ...stageColumns(choice.content, stage, parameters),
      };
      for (let i = 0; i < rows.length; i += batch)
        added += await insertPlanned(tx, of, rows.slice(i, i + batch));
    }
  }
  return added;
}

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
  };
}
