/** Who hears of what happens to a promise, in its transaction. */
import type { Db, Tx } from "../../server/db.ts";
import { notify, retire } from "../notice/api.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import { todayOf } from "./acting.ts";
import type { Side } from "./contract.ts";
import { promiseNotices } from "./notices.ts";
import type { PromiseRow } from "./queries.ts";
import { apart } from "./rules.ts";

/** `promise` waits to be kept and `promise_claim` to be answered: over by themselves. The others are for reading. */
type Subject = "promise" | "promise_claim" | "promise_term" | "promise_news";
type Kind = keyof typeof promiseNotices;
type Person = { personId: string; postId: string };

/** Who can act for a side: a post, else all who work there for its organisation; of somebody without a login nobody. */
async function actorsOf(tx: Tx, row: PromiseRow, side: Side, today: string): Promise<Person[]> {
  const organisationId = side === "promisor" ? row.promisorOrganisationId : row.promisedOrganisationId;
  if (organisationId === null) return [];
  const [kind, id] =
    side === "promisor" ? [row.promisorKind, row.promisorId] : [row.promisedKind, row.promisedId];
  const posts = (await people.listPosts(tx, row.communityId)).filter(
    (post) =>
      post.organisationId === organisationId &&
      !row.keptOrganisationIds.includes(organisationId) &&
      !apart.includes(post.role) &&
      isInForce(post, today),
  );
  const named = posts.filter((post) => kind === "post" && post.id === id);
  return (named.length > 0 ? named : posts).map((post) => ({ personId: post.personId, postId: post.id }));
}

async function tell(
  tx: Tx,
  row: PromiseRow,
  kind: Kind,
  of: {
    to: Person[] | "officers";
    subject: Subject;
    today: string;
    except?: string;
    due?: string;
    days?: number;
    once?: string;
  },
): Promise<void> {
  const roles = { roles: ["officer"], communityId: row.communityId, today: of.today } as const;
  await notify(tx, promiseNotices, kind, {
    to:
      of.to === "officers"
        ? { ...roles, except: [of.except ?? null] }
        : of.to.filter(({ personId }) => personId !== of.except),
    subject: { kind: of.subject, id: row.id },
    address: `/promises/${row.id}`,
    details: { due: of.due ?? row.dueOn, ...(of.days !== undefined && { days: of.days }) },
    ...(of.once !== undefined && { once: of.once }),
  });
}
/** Whoever speaks for a side; the officers of the place where it has no login. */
const speakers = async (
  tx: Tx,
  row: PromiseRow,
  side: Side,
  today: string,
): Promise<Person[] | "officers"> => {
  const actors = await actorsOf(tx, row, side, today);
  return actors.length > 0 ? actors : "officers";
};

export async function tellClaimed(db: Db, tx: Tx, who: Who, row: PromiseRow): Promise<void> {
  const today = await todayOf(db, tx);
  termOver(tx, row.id);
  const to = await speakers(tx, row, "promised", today);
  await tell(tx, row, "promise.claimed", { to, subject: "promise_claim", today, except: who.personId });
}
export async function tellAnswered(
  db: Db,
  tx: Tx,
  who: Pick<Who, "personId">,
  row: PromiseRow,
  how: "confirmed" | "disputed",
): Promise<void> {
  const today = await todayOf(db, tx);
  const to = await speakers(tx, row, "promisor", today);
  await tell(tx, row, `promise.${how}`, { to, subject: "promise_news", today, except: who.personId });
}
export async function tellTerm(
  db: Db,
  tx: Tx,
  who: Who,
  row: PromiseRow,
  side: Side,
  due: string,
): Promise<void> {
  const today = await todayOf(db, tx);
  const to = await speakers(tx, row, side === "promisor" ? "promised" : "promisor", today);
  await tell(tx, row, "promise.term", { to, subject: "promise_term", today, except: who.personId, due });
}
export const termOver = (tx: Tx, id: string): void => retire(tx, { kind: "promise_term", ids: [id] });

/** The post that answers for where it was promised; the officers of the place where there is none in force. */
async function ownerOf(tx: Tx, row: PromiseRow, today: string): Promise<Person[] | "officers"> {
  const post = row.ownerPostId === null ? undefined : await people.getPost(tx, row.ownerPostId);
  return post !== undefined && isInForce(post, today)
    ? [{ personId: post.personId, postId: post.id }]
    : "officers";
}
export async function tellBroken(db: Db, tx: Tx, who: Who, row: PromiseRow): Promise<void> {
  const today = await todayOf(db, tx);
  const same = { subject: "promise_news", today, except: who.personId } as const;
  termOver(tx, row.id);
  await tell(tx, row, "promise.broken", { ...same, to: await actorsOf(tx, row, "promisor", today) });
  await tell(tx, row, "promise.broken", { ...same, to: await ownerOf(tx, row, today) });
}
export async function tellReminder(db: Db, tx: Tx, who: Who, row: PromiseRow): Promise<void> {
  const today = await todayOf(db, tx);
  const to = await actorsOf(tx, row, "promisor", today);
  await tell(tx, row, "promise.reminded", { to, subject: "promise", today, except: who.personId });
}
export async function tellReported(db: Db, tx: Tx, who: Who, row: PromiseRow): Promise<void> {
  const today = await todayOf(db, tx);
  const to = await ownerOf(tx, row, today);
  await tell(tx, row, "promise.reported", { to, subject: "promise_news", today, except: who.personId });
}

/**
 * The clock (jobs.ts): ten and three days before, on the day, and once when it is past; a step is told once for each
 * term. Past its day the officers hear of it too, and always of a party's, who has no login.
 */
export async function tellStep(tx: Tx, row: PromiseRow, step: number, days: number, today: string) {
  const kind = step < 0 ? "promise.overdue" : step === 0 ? "promise.due_today" : "promise.due_soon";
  const once = `promise ${row.id} ${row.dueOn} ${step}`;
  const same = { subject: "promise", today, once, ...(days > 0 && { days }) } as const;
  const actors = await actorsOf(tx, row, "promisor", today);
  await tell(tx, row, kind, { ...same, to: actors });
  if (step < 0 || actors.length === 0) await tell(tx, row, kind, { ...same, to: "officers" });
}
