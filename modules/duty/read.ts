import type { Db, Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as programme from "../programme/api.ts";
import * as registry from "../registry/api.ts";
import { leftAs, taken, todayOf } from "./actions.ts";
import type { Duty, DutyDetail } from "./contract.ts";
import * as queries from "./queries.ts";
import { recordedOf } from "./recorded.ts";
import * as rules from "./rules.ts";
import { type WholeDuty, getWholeDuty } from "./whole.ts";

const keepers: readonly string[] = ["officer", "cadre", "chief"];
const personal: readonly string[] = ["system_admin", "security_admin", "auditor", "supervisor"];

/** What a person's posts let them see of the duties, as sets for the queries. */
export function sightOf(who: Who): queries.Sight {
  const working = who.posts.filter((post) => !personal.includes(post.role));
  const union = (posts: typeof working) =>
    posts.some((post) => post.communityIds === null)
      ? null
      : [...new Set(posts.flatMap((post) => post.communityIds ?? []))];
  return {
    keeps: union(working.filter((post) => keepers.includes(post.role))),
    communityIds: union(working),
    roles: working.flatMap((post) => (post.communityIds ?? ["*"]).map((id) => `${post.role}@${id}`)),
    postIds: working.map((post) => post.id),
  };
}

/**
 * A row as one person may see it: the door only where they may. Field by field, so that a new column is told
 * to nobody by itself; and copying "the rest" took a seventh of a list's time.
 */
export const present = (who: Who, row: queries.DutyRow): Duty => ({
  id: row.id,
  programmeId: row.programmeId,
  productCode: row.productCode,
  stage: row.stage,
  kind: row.kind,
  title: row.title,
  communityId: row.communityId,
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  place: rules.maySeeDoor(who, row, row.needs) ? row.place : null,
  roles: row.roles,
  minutes: row.minutes,
  opensOn: row.opensOn,
  dueOn: row.dueOn,
  closesOn: row.closesOn,
  at: row.at,
  notBefore: row.notBefore,
  festival: row.festival,
  state: row.state,
  assigneePostId: row.assigneePostId,
  appointedOnly: row.appointedOnly,
  version: row.version,
});

/** Households whose door stands in the answer: the subjects of the look. */
export const householdsShown = (duties: readonly Pick<Duty, "subjectKind" | "subjectId" | "place">[]) =>
  duties
    .filter((duty) => duty.subjectKind === "household" && duty.place !== null)
    .map((duty) => duty.subjectId);

/** A household's grade is asked for where the duty needs it and its door is shown. */
export const isGraded = (row: queries.DutyRow, place: string | null) =>
  row.subjectKind === "household" && place !== null && row.needs.includes("care_grade");
/** What a duty's page says of other modules' rows; in one flight. */
const besides = (
  tx: Tx,
  row: queries.DutyRow,
  place: string | null,
  ...persons: readonly (string | null | undefined)[]
) =>
  Promise.all([
    community.findName(tx, row.communityId),
    programme.findCode(tx, row.programmeId),
    row.assigneePostId === null ? [] : people.listPosts(tx, row.communityId),
    isGraded(row, place) ? registry.findCareGrade(tx, row.subjectId) : undefined,
    people.listNames(
      tx,
      persons.filter((id) => typeof id === "string"),
    ),
  ]);

/**
 * With `early` the duty itself was asked for before it was known who asks. `known` is told what the answer will show
 * as soon as nothing can be refused any more and everything is asked for.
 */
export async function readDuty(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  early: Promise<WholeDuty | undefined> | undefined,
  known: (duty: Duty, graded: boolean) => void,
): Promise<DutyDetail> {
  const today = await todayOf(db, tx);
  // After an act on it the row is known but for what the act changed: the rest goes with it, not after it.
  const held = taken.get(tx);
  const left = held?.id === id ? leftAs.get(tx) : undefined;
  const ahead =
    held?.id === id && left === undefined
      ? besides(tx, held, held.place, who.personId, who.help?.helperId)
      : undefined;
  ahead?.catch(() => undefined);
  const row = left ?? found(await (early ?? getWholeDuty(tx, id)));
  if (!rules.maySee(who, row)) found(null);
  const { closing } = row;
  const duty = present(who, row);
  const beside = ahead ?? besides(tx, row, duty.place, closing?.byPersonId, closing?.helpedBy);
  known(duty, isGraded(row, duty.place));
  const [communityName, programmeCode, posts, home, names] = await beside;
  const besideIt = { communityName, programmeCode, posts, careGrade: home?.careGrade, names };
  return detailOf(who, row, duty, besideIt, { today, now: tx.now });
}

type Beside = {
  communityName: Duty["title"] | undefined;
  programmeCode: string | undefined;
  posts: readonly { id: string; name: string; sample: boolean }[];
  /** Asked for where `isGraded`. */
  careGrade: string | undefined;
  names: ReadonlyMap<string, { name: string; sample: boolean }>;
};
/** Pure: the page of a duty out of its row and what other modules say of it. `duty` is the row as `who` sees it. */
export function detailOf(
  who: Who,
  row: WholeDuty,
  duty: Duty,
  beside: Beside,
  { today, now }: { today: string; now: Date },
): DutyDetail {
  const { closing, lastDoneOn } = row;
  const { posts, names } = beside;
  const facts = {
    agreedTimes: row.agreedTimes,
    agreedPeriod: row.agreedPeriod,
    lastDoneOn,
  };
  const assignee = posts.find((post) => post.id === row.assigneePostId);
  const reopen = rules.mayReopen(who, row.state, closing, now);
  return {
    ...duty,
    asks: row.asks,
    communityName: beside.communityName ?? { zh: "", en: "" },
    programmeCode: beside.programmeCode ?? "",
    careGrade: row.needs.includes("care_grade") && duty.place !== null ? (beside.careGrade ?? null) : null,
    assigneeName: assignee?.name ?? null,
    assigneeSample: assignee?.sample ?? false,
    closing:
      row.state === "open" || closing === null
        ? null
        : {
            at: closing.closedAt.toISOString(),
            by: (closing.byPersonId && names.get(closing.byPersonId)?.name) || "",
            bySample: (closing.byPersonId && names.get(closing.byPersonId)?.sample) || false,
            helpedBy: (closing.helpedBy && names.get(closing.helpedBy)?.name) || null,
            doneOn: closing.doneOn,
            onTime: closing.onTime,
            note: closing.note,
            count: closing.count,
            excuse: closing.excuse,
            undoUntil:
              reopen === null
                ? new Date(closing.closedAt.getTime() + rules.undoMinutes * 60_000).toISOString()
                : null,
            recorded: recordedOf(closing),
          },
    reasons: rules.reasonsOf(duty, today, facts),
    may: {
      complete: rules.mayComplete(who, row, today),
      excuse: rules.mayExcuse(who, row, today),
      fail: rules.mayFail(who, row),
      cancel: rules.mayCancel(who, row),
      assign: rules.mayAssign(who, row),
      reopen,
    },
  };
}
