/**
 * Looking at excuses again (免办复核). Declining is the resident's right (CARE-04), so what is looked at is the
 * record, not the household: by the chief or an officer, never by who recorded it, within 30 days.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import * as community from "../../community/api.ts";
import { addDays } from "../../community/civil-days.ts";
import type { Who } from "../../people/contract.ts";
import { communitiesOf, holds } from "../../people/rules.ts";
import * as programme from "../../programme/api.ts";
import { take, todayOf } from "../actions.ts";
import type { Excuse, ExcuseCounts } from "../contract.ts";
import * as rows from "./rows.ts";
import * as queries from "../queries.ts";
import { present } from "../read.ts";
import { mayReview, reviewers } from "../rules.ts";

export async function review(
  tx: Tx,
  who: Who,
  id: string,
  input: { verdict: "upheld" | "sent_back"; note: string },
): Promise<void> {
  const duty = await take(tx, who, id);
  const closing = (await queries.findClosing(tx, id)) ?? null;
  const reviewed = (await rows.listReviews(tx, id)).some((each) => each.closingId === closing?.id);
  refuse(mayReview(who, duty, closing, reviewed, tx.now));
  if (input.verdict === "sent_back" && input.note.length < 2)
    throw new Refusal("duty.review_why", { field: "note" });
  await rows.insertReview(tx, id, { ...input, closingId: closing!.id, reviewedBy: who.personId });
  if (input.verdict === "upheld") return;
  // Its window stays as it was: what is past it is late again, and says so.
  await queries.undoClosing(tx, closing!.id, who.personId);
  queries.setDutyState(tx, id, "open", null);
}

const usualDays = 30;
const longestDays = 366;
type Asked = {
  from?: string | undefined;
  to?: string | undefined;
  communityId?: string | undefined;
  programmeId?: string | undefined;
};
/** The communities one reviews for, and a period of at most a year. */
async function periodOf(db: Db, tx: Tx, who: Who, asked: Asked): Promise<rows.Period> {
  if (!holds(who, reviewers)) throw new Refusal("duty.review_chief");
  const to = asked.to ?? (await todayOf(db, tx));
  const from = asked.from ?? addDays(to, -usualDays);
  return {
    communityIds: communitiesOf(who, reviewers),
    communityId: asked.communityId ?? null,
    programmeId: asked.programmeId ?? null,
    from: from < addDays(to, -longestDays) ? addDays(to, -longestDays) : from,
    to,
  };
}

export async function pageExcuses(
  db: Db,
  tx: Tx,
  who: Who,
  asked: Asked,
  page: { before: { on: string; id: string } | null; limit: number },
): Promise<{ items: Excuse[]; next: string | null }> {
  const found = await rows.listExcuses(tx, await periodOf(db, tx, who, asked), page.before, page.limit + 1);
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const places = await community.listCommunities(tx, [...new Set(shown.map((row) => row.communityId))]);
  return {
    next: found.length > page.limit && last ? `${last.excusedOn}~${last.closingId}` : null,
    items: shown.map((row) => {
      const { closingId: _, reason, note, excusedOn, byPersonId, closedAt, ...rest } = row;
      const { verdict, reviewNote, reviewedAt, repeats, since, ...duty } = rest;
      return {
        duty: present(who, duty),
        communityName: places.find((place) => place.id === row.communityId)?.name ?? { zh: "", en: "" },
        reason,
        note,
        excusedOn,
        review:
          verdict === null
            ? null
            : { verdict, note: reviewNote ?? "", at: (reviewedAt ?? closedAt).toISOString() },
        repeats: repeats > 1 ? { reason, count: repeats, since } : null,
        may: mayReview(who, duty, { byPersonId, closedAt }, verdict !== null, tx.now),
      };
    }),
  };
}

export async function countExcuses(db: Db, tx: Tx, who: Who, asked: Asked): Promise<ExcuseCounts> {
  const period = await periodOf(db, tx, who, asked);
  const counted = await rows.countExcuses(tx, period);
  const [places, codes] = await Promise.all([
    community.listCommunities(tx, [...new Set(counted.map((row) => row.communityId))]),
    Promise.all(counted.map((row) => programme.getProgramme(tx, row.programmeId))),
  ]);
  return {
    from: period.from,
    to: period.to,
    items: counted.map((row, at) => ({
      ...row,
      communityName: places.find((place) => place.id === row.communityId)?.name ?? { zh: "", en: "" },
      programmeCode: codes[at]?.code ?? "",
    })),
  };
}
