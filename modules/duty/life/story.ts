/** A duty's story (来龙去脉) out of the rows it left: each row is a line, and its taking back another. Pure. */
import type { Role } from "../../people/contract.ts";
import type { LifeEntry } from "../contract.ts";
import type { ReviewRow } from "../excuse/rows.ts";
import type { HandOverRow } from "../hand-over/rows.ts";
import type { NoteRow, StoryClosing } from "./rows.ts";
import type { SignOffRow } from "../sign-off/rows.ts";

export type StoryLine = {
  at: Date;
  what: LifeEntry["what"];
  personId: string | null;
  role: Role | null;
  note: string;
  /** Who held the phone for that person. */
  helpedBy: string | null;
};
type Rows = {
  event: { what: string; enteredBy: string; enteredAt: Date } | undefined;
  closings: readonly StoryClosing[];
  signOffs: readonly SignOffRow[];
  handOvers: readonly HandOverRow[];
  reviews: readonly ReviewRow[];
  notes: readonly NoteRow[];
};
const line = (
  at: Date,
  what: StoryLine["what"],
  personId: string | null,
  note = "",
  role: Role | null = null,
  helpedBy: string | null = null,
): StoryLine => ({ at, what, personId, note, role, helpedBy });

/** The oldest first; what happened at one instant stays in the order of its making. */
export function storyOf(rows: Rows): StoryLine[] {
  const { event } = rows;
  const sentBack = new Set(
    rows.reviews.filter((each) => each.verdict === "sent_back").map((each) => each.closingId),
  );
  const disputed = new Map(
    rows.signOffs.filter((row) => row.kind === "disputed").map((row) => [row.closingId, row]),
  );
  const lines: StoryLine[] = [
    ...(event ? [line(event.enteredAt, "event", event.enteredBy, event.what)] : []),
    ...rows.closings.flatMap((closing) => [
      line(closing.closedAt, endingOf(closing), closing.byPersonId, closing.note, null, closing.helpedBy),
      // A dispute and a review say themselves that they opened it again.
      ...(closing.undoneAt && !sentBack.has(closing.id) && !disputed.has(closing.id)
        ? [line(closing.undoneAt, "undone", closing.undoneBy)]
        : []),
    ]),
    ...rows.signOffs.flatMap((row) => [
      line(row.signedAt, row.kind, row.personId, row.note, row.role, row.helpedBy),
      // Taken back with the whole completion is said there.
      ...(row.undoneAt && !rows.closings.find((each) => each.id === row.closingId)?.undoneAt
        ? [line(row.undoneAt, "unsigned", row.personId, "", row.role)]
        : []),
    ]),
    ...rows.handOvers.flatMap((row) => handOverLines(row)),
    ...rows.reviews.map((row) => line(row.reviewedAt, row.verdict, row.reviewedBy, row.note)),
    ...rows.notes.map((row) => line(row.writtenAt, "note", row.writtenBy, row.text)),
  ];
  return lines
    .map((each, at) => ({ each, at }))
    .sort((a, b) => a.each.at.getTime() - b.each.at.getTime() || a.at - b.at)
    .map(({ each }) => each);
}

const endingOf = (closing: StoryClosing) => closing.state as "done" | "excused" | "failed" | "cancelled";

function handOverLines(row: HandOverRow): StoryLine[] {
  const lines = [line(row.offeredAt, "offered", row.fromPersonId, row.note)];
  if (row.answeredAt === null || row.state === "offered") return lines;
  if (row.state === "withdrawn") return [...lines, line(row.answeredAt, "withdrawn", row.fromPersonId)];
  if (row.state === "lapsed") return [...lines, line(row.answeredAt, "lapsed", null)];
  const answered = row.state === "refused" ? "refused" : "accepted";
  lines.push(line(row.answeredAt, answered, row.toPersonId, answered === "refused" ? row.reason : ""));
  if (row.returnedAt !== null) lines.push(line(row.returnedAt, "returned", row.toPersonId, row.reason));
  return lines;
}
