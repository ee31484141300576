import type { Db, Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { take, todayOf } from "../actions.ts";
import type { DutyLife } from "../contract.ts";
import { listRepeats, listReviews } from "../excuse/rows.ts";
import { listHandOvers } from "../hand-over/rows.ts";
import { readHandOvers } from "../hand-over/read.ts";
import * as rows from "./rows.ts";
import { type DutyRow, getDuty } from "../queries.ts";
import { mayOffer, mayReview, maySee, maySeeDoor } from "../rules.ts";
import { listSignOffs } from "../sign-off/rows.ts";
import { readSignOffs } from "../sign-off/read.ts";
import { storyOf } from "./story.ts";

const longest = 200;

/** What happens to a duty between its making and its end, beside the duty itself. */
export async function readLife(db: Db, tx: Tx, who: Who, id: string): Promise<DutyLife> {
  const duty = found(await getDuty(tx, id));
  if (!maySee(who, duty)) found(null);
  const [signing, handOvers, repeats, event, closings, signOffs, offers, reviews, notes] = await Promise.all([
    readSignOffs(db, tx, who, duty),
    readHandOvers(db, tx, who, duty),
    duty.subjectKind === "household" && maySeeDoor(who, duty, duty.needs)
      ? listRepeats(tx, duty.subjectId, await todayOf(db, tx))
      : [],
    rows.findEventOf(tx, id),
    rows.listClosings(tx, id),
    duty.roles.length > 1 ? listSignOffs(tx, id) : [],
    listHandOvers(tx, id),
    listReviews(tx, id),
    rows.listNotes(tx, id),
  ]);
  const told = { signing, handOvers, repeats, event, closings, signOffs, offers, reviews, notes };
  const names = await people.listNames(tx, peopleIn(storyIn(told)));
  return lifeOf(who, duty, told, names, tx.now);
}

type Rows = Parameters<typeof storyOf>[0];
type Told = Omit<Rows, "handOvers"> & {
  signing: Pick<DutyLife, "signOffs" | "returned">;
  handOvers: DutyLife["handOvers"];
  repeats: DutyLife["repeats"];
  /** Rows of the hand-overs. */
  offers: Rows["handOvers"];
};
export const storyIn = (told: Omit<Rows, "handOvers"> & Pick<Told, "offers">) =>
  storyOf({ ...told, handOvers: told.offers }).slice(-longest);
export const peopleIn = (story: ReturnType<typeof storyIn>) =>
  story.flatMap((each) => [each.personId, each.helpedBy].filter((id) => id !== null));

/** Pure: the life of a duty out of the rows it left. */
export function lifeOf(
  who: Who,
  duty: DutyRow,
  told: Told,
  names: ReadonlyMap<string, { name: string; sample: boolean }>,
  now: Date,
): DutyLife {
  const { closings, reviews } = told;
  const closing = closings.findLast((each) => each.undoneAt === null) ?? null;
  const reviewed = reviews.some((each) => each.closingId === closing?.id);
  return {
    ...told.signing,
    handOvers: told.handOvers,
    mayOffer: mayOffer(who, duty),
    repeats: told.repeats,
    mayReview: mayReview(who, duty, closing, reviewed, now),
    timeline: storyIn(told).map(({ at, what, personId, role, note, helpedBy }) => ({
      at: at.toISOString(),
      what,
      by: names.get(personId ?? "")?.name ?? "",
      bySample: names.get(personId ?? "")?.sample ?? false,
      helpedBy: (helpedBy && names.get(helpedBy)?.name) ?? null,
      role,
      note,
    })),
  };
}

/** A note by anyone who sees the duty, also after it is closed. Notes are added to, never changed. */
export async function addNote(tx: Tx, who: Who, id: string, text: string): Promise<void> {
  await take(tx, who, id);
  await rows.insertNote(tx, id, text, who.personId);
}
