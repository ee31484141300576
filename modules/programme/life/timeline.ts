/** 来龙去脉: every step of a programme with who, when and why, and what is still to come. */
import type { z } from "zod";
import type { TimelineEntry } from "../contract.ts";
import type { Beside } from "./rows.ts";
import type { ProgrammeRow } from "../queries.ts";

export type Names = Map<string, { name: string; sample: boolean }>;
type Entry = z.infer<typeof TimelineEntry>;

export const instant = (at: string | Date) => new Date(at).toISOString();

/** Everyone the timeline and the list of revisions name. */
export function namedIn(beside: Beside): string[] {
  const ids = [
    ...beside.revisions.flatMap((each) => [each.authorId, each.submittedBy, each.withdrawnBy]),
    ...beside.steps.map((each) => each.byPersonId),
    beside.suspension?.by ?? null,
    beside.closure?.by ?? null,
    beside.proposal?.by ?? null,
  ];
  return ids.filter((id) => id !== null);
}

export function timelineOf(
  row: ProgrammeRow,
  beside: Beside,
  names: Names,
  evaluateOn: string | null,
): Entry[] {
  const by = (id: string | null) => ({
    by: id === null ? null : (names.get(id)?.name ?? null),
    bySample: id !== null && (names.get(id)?.sample ?? false),
  });
  const numberOf = (id: string | null) => beside.revisions.find((each) => each.id === id)?.number ?? null;
  const past: Entry[] = [];
  for (const { number, createdAt, authorId, reason, ...each } of beside.revisions) {
    const about = { on: null, revision: number };
    const what = number === 1 ? ("drafted" as const) : ("revised" as const);
    past.push({ at: instant(createdAt), what, ...about, ...by(authorId), note: reason || null });
    // Submissions before they were kept one by one: the one that stands is known.
    const kept = beside.steps.some((step) => step.what === "submitted" && step.revisionId === each.id);
    if (each.submittedAt !== null && !kept)
      past.push({
        at: instant(each.submittedAt),
        what: "submitted",
        ...about,
        ...by(each.submittedBy),
        note: null,
      });
    if (each.withdrawnAt !== null)
      past.push({
        at: instant(each.withdrawnAt),
        what: "withdrawn",
        ...about,
        ...by(each.withdrawnBy),
        note: null,
      });
  }
  for (const step of beside.steps)
    past.push({
      at: instant(step.at),
      on: step.on,
      what: step.what,
      revision: numberOf(step.revisionId),
      ...by(step.byPersonId),
      note: step.note || null,
    });
  past.sort((a, b) => (a.at! < b.at! ? -1 : a.at! > b.at! ? 1 : 0));
  return [...past, ...daysOf(row, beside, evaluateOn)];
}

/** Days that are due by themselves: beginning, a revision's first day, going on again, the end, the counting. */
function daysOf(row: ProgrammeRow, beside: Beside, evaluateOn: string | null): Entry[] {
  const day = (what: Entry["what"], on: string, revision: number | null = null): Entry => ({
    at: null,
    on,
    what,
    revision,
    by: null,
    bySample: false,
    note: null,
  });
  const days = [day("activated", row.startsOn)];
  for (const each of beside.revisions)
    if (each.approvedAt !== null && each.number > 1 && each.effectiveOn !== null)
      days.push(day("in_force", each.effectiveOn, each.number));
  if (beside.suspension?.untilOn) days.push(day("resumes", beside.suspension.untilOn));
  if (beside.closure === null) days.push(day("ends", row.endsOn));
  if (evaluateOn !== null) days.push(day("evaluate", evaluateOn));
  return days.sort((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : 0));
}
