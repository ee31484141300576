/** Several duties as their own pages show them, in as many statements as one: what a phone keeps (decision 0045). */
import type { Db, Tx } from "../../../server/db.ts";
import * as community from "../../community/api.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import * as programme from "../../programme/api.ts";
import * as registry from "../../registry/api.ts";
import { todayOf } from "../actions.ts";
import type { DutyDetail, DutyLife, EvidenceFiles } from "../contract.ts";
import { bylinesOf, filesOf } from "../evidence/read.ts";
import { dressHandOvers } from "../hand-over/read.ts";
import { holdersAmong, inForceAmong } from "../holders.ts";
import { lifeOf, peopleIn, storyIn } from "../life/life.ts";
import { listLastDone } from "../queries.ts";
import { detailOf, isGraded, present } from "../read.ts";
import { maySee, maySeeDoor } from "../rules.ts";
import { signOffsOf, signersOf } from "../sign-off/read.ts";
import * as rows from "./rows.ts";

type Several = { duty: DutyDetail; graded: boolean; life: DutyLife; files: EvidenceFiles };

/** Of each id the rows about it, in their order. */
function by<R>(all: readonly R[], idOf: (row: R) => string): (id: string) => R[] {
  const found = Map.groupBy(all, idOf);
  return (id) => found.get(id) ?? [];
}
const dutyIdOf = (row: { dutyId: string }) => row.dutyId;

/** In the order of `ids`; what this person may not see is left out. */
export async function readSeveral(db: Db, tx: Tx, who: Who, ids: readonly string[]): Promise<Several[]> {
  if (ids.length === 0) return [];
  const today = await todayOf(db, tx);
  const [found, closings, signOffs, offers, reviews, notes, events, files] = await Promise.all([
    rows.listSeveral(tx, ids),
    rows.listClosings(tx, ids),
    rows.listSignOffs(tx, ids),
    rows.listHandOvers(tx, ids),
    rows.listReviews(tx, ids),
    rows.listNotes(tx, ids),
    rows.listEvents(tx, ids),
    rows.listFiles(tx, ids),
  ]);
  const at = new Map(ids.map((id, i) => [id, i]));
  const duties = found
    .filter((row) => maySee(who, row))
    .sort((a, b) => at.get(a.id)! - at.get(b.id)!)
    .map((row) => ({ row, shown: present(who, row) }));
  const homes = duties.filter(({ row }) => row.subjectKind === "household");
  const doors = homes.filter(({ row }) => maySeeDoor(who, row, row.needs)).map(({ row }) => row.subjectId);
  const places = [...new Set(duties.map(({ row }) => row.communityId))];
  const of = {
    closings: by(closings, dutyIdOf),
    signOffs: by(signOffs, dutyIdOf),
    offers: by(offers, dutyIdOf),
    reviews: by(reviews, dutyIdOf),
    notes: by(notes, dutyIdOf),
    files: by(files, dutyIdOf),
  };
  const eventOf = new Map(events.map((event) => [event.dutyId, event]));
  const rowsOf = (id: string, joint: boolean) => ({
    event: eventOf.get(id),
    closings: of.closings(id),
    signOffs: joint ? of.signOffs(id) : [],
    offers: of.offers(id),
    reviews: of.reviews(id),
    notes: of.notes(id),
  });
  const named = duties.flatMap(({ row }) => [
    ...peopleIn(storyIn(rowsOf(row.id, row.roles.length > 1))),
    ...signersOf(of.signOffs(row.id)),
    ...bylinesOf(of.files(row.id)),
  ]);
  const [communities, codes, posts, grades, lastDone, repeats, names, handOvers] = await Promise.all([
    community.listCommunities(tx, places),
    programme.listCodes(tx, [...new Set(duties.map(({ row }) => row.programmeId))]),
    Promise.all(places.map((id) => people.listPosts(tx, id))),
    registry.getDoors(
      tx,
      duties.filter(({ row, shown }) => isGraded(row, shown.place)).map(({ row }) => row.subjectId),
    ),
    listLastDone(
      tx,
      duties.map(({ row }) => row.subjectId),
    ),
    doors.length === 0 ? [] : rows.listRepeats(tx, [...new Set(doors)], today),
    people.listNames(tx, named),
    dressHandOvers(
      tx,
      who,
      duties.flatMap(({ row: duty }) => of.offers(duty.id).map((row) => ({ row, duty }))),
      today,
    ),
  ]);
  const placeOf = new Map(communities.map((each) => [each.id, each.name]));
  const repeatsOf = by(repeats, (row) => row.subjectId);
  const handOversOf = by(handOvers, dutyIdOf);
  const { now } = tx;

  return duties.map(({ row, shown }) => {
    const own = rowsOf(row.id, row.roles.length > 1);
    const closing = own.closings.findLast((each) => each.undoneAt === null);
    const here = posts[places.indexOf(row.communityId)]!;
    const whole = {
      ...row,
      closing: row.state === "open" ? null : (closing ?? null),
      lastDoneOn:
        lastDone.get(`${row.subjectId}:${row.stage}${row.appointedOnly ? ":appointed" : ""}`) ?? null,
    };
    const graded = isGraded(row, shown.place);
    const beside = {
      communityName: placeOf.get(row.communityId),
      programmeCode: codes.get(row.programmeId),
      posts: row.assigneePostId === null ? [] : here,
      careGrade: graded ? grades.get(row.subjectId)?.careGrade : undefined,
      names,
    };
    const held = holdersAmong(inForceAmong(here, today), row);
    const signing =
      row.roles.length < 2
        ? { signOffs: [], returned: null }
        : signOffsOf(who, row, { closing, all: own.signOffs, held, names }, now);
    const told = {
      ...own,
      signing,
      handOvers: handOversOf(row.id),
      repeats: doors.includes(row.subjectId)
        ? repeatsOf(row.subjectId).map(({ subjectId: _, ...it }) => it)
        : [],
    };
    return {
      duty: detailOf(who, whole, shown, beside, { today, now }),
      graded,
      life: lifeOf(who, row, told, names, now),
      files: filesOf(who, row, of.files(row.id), names, now),
    };
  });
}
