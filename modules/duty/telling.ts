/** Who hears of what happens to a duty, in its transaction. Completing one tells nobody: its notices are over by themselves. */
import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import { notify, retire } from "../notice/api.ts";
import type { Post, Who } from "../people/contract.ts";
import * as people from "../people/api.ts";
import * as programme from "../programme/api.ts";
import { dutyNotices, titleToTell } from "./notices.ts";
import type { DutyRow } from "./queries.ts";

const subjectOf = (dutyId: string) => ({ kind: "duty", id: dutyId });
/** Whoever had it by name, or was offered it, is not asked any more. */
const notAsked = (tx: Tx, dutyIds: readonly string[]): void =>
  retire(tx, { kind: "duty", ids: dutyIds }, ["duty.assigned", "duty.hand_over"]);
type Named = Pick<Post, "id" | "personId">;

/** Whoever had it by name before is not asked any more; whoever has it now is told, unless they did it themselves. */
export async function tellAssigned(tx: Tx, who: Who, duty: DutyRow, post: Named | null): Promise<void> {
  notAsked(tx, [duty.id]);
  if (post === null || post.personId === who.personId) return;
  await notify(tx, dutyNotices, "duty.assigned", {
    to: [{ personId: post.personId, postId: post.id }],
    subject: subjectOf(duty.id),
    address: `/duties/${duty.id}`,
    details: { title: titleToTell(duty), due: duty.closesOn },
  });
}
/** A batch is told in one line; a single one by its title. */
export async function tellAssignedTogether(
  tx: Tx,
  who: Who,
  batchId: string,
  duties: readonly DutyRow[],
  post: Named | null,
): Promise<void> {
  if (duties.length === 1) return tellAssigned(tx, who, duties[0]!, post);
  notAsked(
    tx,
    duties.map((duty) => duty.id),
  );
  if (post === null || post.personId === who.personId || duties.length === 0) return;
  await notify(tx, dutyNotices, "duty.assigned_many", {
    to: [{ personId: post.personId, postId: post.id }],
    subject: { kind: "duty_batch", id: batchId },
    address: "/",
    details: { count: duties.length, due: duties.map((duty) => duty.closesOn).sort()[0]! },
  });
}
/** The batch was taken back. */
export function tellUnassigned(tx: Tx, batchId: string, dutyIds: readonly string[]): void {
  retire(tx, { kind: "duty_batch", ids: [batchId] });
  notAsked(tx, dutyIds);
}

export async function tellOffered(tx: Tx, duty: DutyRow, post: Named, answerBy: string): Promise<void> {
  await notify(tx, dutyNotices, "duty.hand_over", {
    to: [{ personId: post.personId, postId: post.id }],
    subject: subjectOf(duty.id),
    address: `/duties/${duty.id}`,
    details: { title: titleToTell(duty), answerBy },
  });
}
/** An offer was answered, withdrawn or ran out: it need not be looked at any more. */
export const offerOver = (tx: Tx, dutyId: string): void =>
  retire(tx, { kind: "duty", ids: [dutyId] }, ["duty.hand_over"]);
type Offer = { fromPersonId: string; fromPostId: string | null };
export async function tellGiver(
  tx: Tx,
  duty: Pick<DutyRow, "id" | "title" | "closesOn" | "appointedOnly">,
  offer: Offer,
  how: "taken" | "back",
): Promise<void> {
  offerOver(tx, duty.id);
  await notify(tx, dutyNotices, `duty.hand_over_${how}`, {
    to: [{ personId: offer.fromPersonId, postId: offer.fromPostId }],
    subject: subjectOf(duty.id),
    address: `/duties/${duty.id}`,
    details: { title: titleToTell(duty), due: duty.closesOn },
  });
}

/** Whoever may look at an excuse again, once a day for each programme. */
export async function tellExcused(
  tx: Tx,
  who: Who,
  duty: Pick<DutyRow, "programmeId" | "communityId">,
  today: string,
): Promise<void> {
  const { code } = found(await programme.getProgramme(tx, duty.programmeId));
  await notify(tx, dutyNotices, "duty.excuse", {
    to: {
      roles: ["officer", "chief"],
      communityId: duty.communityId,
      today,
      except: [who.personId],
    },
    subject: { kind: "excuse", id: duty.programmeId },
    address: `/excuses?programme=${duty.programmeId}`,
    details: { code },
    once: `excuse ${duty.programmeId} ${today}`,
  });
}

/**
 * Something happened that only those appointed may know of: the safety of a person (P13, P14, P18). They, the officers
 * and the chief of the place are told at once, and neither what nor whom.
 */
export async function tellUrgent(
  tx: Tx,
  who: Who,
  of: { eventId: string; programmeId: string; communityId: string; appointedPostIds: readonly string[] },
  today: string,
): Promise<void> {
  const posts = await Promise.all(of.appointedPostIds.map((id) => people.getPost(tx, id)));
  const same = {
    subject: { kind: "duty_event", id: of.eventId },
    address: `/programmes/${of.programmeId}`,
    once: `event ${of.eventId}`,
  } as const;
  const appointed = posts.flatMap((post) =>
    post === undefined || post.personId === who.personId
      ? []
      : [{ personId: post.personId, postId: post.id }],
  );
  await notify(tx, dutyNotices, "duty.urgent", { ...same, to: appointed });
  await notify(tx, dutyNotices, "duty.urgent", {
    ...same,
    to: { roles: ["officer", "chief"], communityId: of.communityId, today, except: [who.personId] },
  });
}
export const eventOver = (tx: Tx, eventId: string): void =>
  retire(tx, { kind: "duty_event", ids: [eventId] });
