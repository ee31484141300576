/**
 * What a revision does to the duties that stand: which stay, which go, which come. Pure.
 *
 * A duty stays where the new plan has its occurrence key; a stage whose days the revision changed has new
 * keys (programme/segments.ts), and there a duty stays where the same is due for the same subject by the same
 * roles on the same day and hour. So changing who goes moves only the visits that change hands, and one more
 * visit for some households leaves the others alone. What follows an event stays while its stage does.
 */
import type { ForDuties } from "../../programme/api.ts";
import type { Occurrence, Stage } from "../../shelf/contract.ts";
import { type Stretch, keyOf, plannedOf } from "./planning.ts";
import type { Rekeyed, StandingRow } from "./replanning-rows.ts";

type Slot = { key: string; stretch: Stretch; occurrence: Occurrence };
export type Difference = {
  kept: number;
  rekeyed: { revisionId: string; rows: Rekeyed[] }[];
  cancelled: { number: number; ids: string[] }[];
  /** Planned and not there yet, from today to the horizon. */
  added: { stretch: Stretch; occurrences: Occurrence[] }[];
  /** Stages that say something else of their duties than in the revision before. */
  reworded: Stretch[];
};

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
const roleKey = (roles: readonly string[]) => [...roles].sort().join();

/** `stretches` is the plan from the first day of the revision as far as duties stand, or to the horizon. */
export function differenceOf(
  running: ForDuties,
  stretches: readonly Stretch[],
  standing: readonly StandingRow[],
  days: { today: string; horizon: string },
): Difference {
  const known = new Set(standing.map((row) => `${row.lineId} ${row.key}`));
  const plan = new Set<string>();
  /** Where a standing duty may find itself again under another key: only in stages whose days changed. */
  const places = new Map<string, Slot[]>();
  const events = new Set<string>();
  const free: Slot[] = [];
  for (const stretch of stretches) {
    const { segment, line, stage, occurrences } = stretch;
    if (stage.cadence.kind === "event") events.add(`${segment.number} ${line.id} ${stage.key}`);
    const together = stage.who.way === "together" ? stage.who.roles : null;
    for (const occurrence of occurrences) {
      const slot = { key: keyOf(stretch, occurrence), stretch, occurrence };
      const full = `${line.id} ${slot.key}`;
      plan.add(full);
      if (known.has(full)) continue;
      free.push(slot);
      const { subjectId, dueOn, at } = occurrence;
      const roles = together ?? [occurrence.role!];
      put(places, placeOf({ lineId: line.id, stage: stage.key, subjectId, dueOn, at, roles }), slot);
    }
  }

  let kept = 0;
  const rekeyed = new Map<string, Rekeyed[]>();
  const cancelled = new Map<number, string[]>();
  const taken = new Set<Slot>();
  for (const row of standing) {
    if (row.state !== "open") continue;
    const governing = running.segments.find((each) => each.from <= row.dueOn && row.dueOn <= each.to);
    const number = (governing ?? running.segments.at(-1)!).number;
    if (
      plan.has(`${row.lineId} ${row.key}`) ||
      events.has(`${governing?.number} ${row.lineId} ${row.stage}`)
    ) {
      kept++;
      continue;
    }
    const slot = places.get(placeOf(row))?.shift();
    if (slot === undefined) put(cancelled, number, row.id);
    else {
      kept++;
      taken.add(slot);
      const { opensOn, closesOn } = slot.occurrence;
      put(rekeyed, slot.stretch.segment.revisionId, { id: row.id, key: slot.key, opensOn, closesOn });
    }
  }
  const added = new Map<Stretch, Occurrence[]>();
  for (const slot of free)
    if (!taken.has(slot) && days.today <= slot.occurrence.dueOn && slot.occurrence.dueOn <= days.horizon)
      put(added, slot.stretch, slot.occurrence);
  return {
    kept,
    rekeyed: [...rekeyed].map(([revisionId, rows]) => ({ revisionId, rows })),
    cancelled: [...cancelled].map(([number, ids]) => ({ number, ids })),
    added: [...added].map(([stretch, occurrences]) => ({ stretch, occurrences })),
    reworded: stretches.filter((stretch) => saysOtherwise(running, stretch)),
  };
}

function saysOtherwise(running: ForDuties, { segment, line, stage }: Stretch): boolean {
  const before = running.segments[running.segments.indexOf(segment) - 1];
  const old = before?.choices.find((each) => each.id === line.id);
  const oldStage = old?.content.stages.find(({ key }) => key === stage.key);
  if (before === undefined || old === undefined || oldStage === undefined) return false;
  const said = (of: typeof line, it: Stage) =>
    JSON.stringify([
      minutesOf(it, of.parameters),
      { ...plannedOf(running, segment, of, it), revisionId: "" },
    ]);
  return said(line, stage) !== said(old, oldStage);
}
export const minutesOf = (stage: Stage, parameters: ForDuties["choices"][number]["parameters"]) =>
  typeof stage.minutes === "number" ? stage.minutes : Number(parameters[stage.minutes.slice(1)]);

const placeOf = (of: {
  lineId: string;
  stage: string;
  subjectId: string;
  dueOn: string;
  at: string | null;
  roles: readonly string[];
}) => `${of.lineId} ${of.stage} ${of.subjectId} ${of.dueOn} ${of.at ?? ""} ${roleKey(of.roles)}`;
