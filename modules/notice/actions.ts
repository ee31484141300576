/** Telling somebody, in the transaction of what happened; and taking it back where it no longer matters. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { emit } from "../../server/outbox.ts";
import { listHeld } from "../people/api.ts";
import { type Kinds, type NoticesMade, type Recipients, type Telling, noticesMade } from "./contract.ts";
import * as queries from "./queries.ts";

type Told = { personId: string; postId: string | null };
/** Each person once, also with two posts; who did it is left out by `except`. */
async function resolve(tx: Tx, to: Recipients): Promise<Told[]> {
  if (!("roles" in to)) return to.map(({ personId, postId }) => ({ personId, postId: postId ?? null }));
  const held = await listHeld(tx, to.roles, to.communityId, to.today);
  const except = new Set(to.except ?? []);
  return held.filter(({ personId }) => !except.has(personId));
}

/**
 * Tells it in the acting transaction: it is told exactly when the act is done. `kinds` is the caller's own list.
 * People of a role are those in force by their posts; a person is told once, whatever posts they hold.
 */
export async function notify<K extends Kinds>(
  tx: Tx,
  kinds: K,
  code: keyof K & string,
  { to, subject, address, details = {}, once }: Telling,
): Promise<void> {
  const persons = new Map((await resolve(tx, to)).map((each) => [each.personId, each]));
  if (persons.size === 0) return;
  const rows = [...persons.values()].map((each) => ({ ...each, id: newId(tx.now) }));
  const { priority } = kinds[code]!;
  queries.insertNotices(tx, rows, {
    kind: code,
    priority,
    subjectKind: subject.kind,
    subjectId: subject.id,
    address,
    details,
    once: once ?? null,
  });
  if (priority !== "digest" || kinds[code]!.group !== undefined)
    emit(tx, noticesMade, { ids: rows.map((row) => row.id) } satisfies NoticesMade);
}

/** Decided, answered, done: what was told of it need not be looked at any more. */
export const retire = (
  tx: Tx,
  subject: { kind: string; ids: readonly string[] },
  kinds?: readonly string[],
): void => queries.retireOf(tx, subject.kind, subject.ids, kinds ?? null);
