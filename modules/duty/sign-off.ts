/**
 * Joint duties (一起办): reported done by one, signed by each partner for the own role. The day of the report is
 * the day it was done; it is done when every role has signed. "I was not there" sends it back.
 */
import type { Db, Tx } from "../../server/db.ts";
import { refuse } from "../../server/errors.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import { communitiesOf, holds, isInForce } from "../people/rules.ts";
import { take, todayOf } from "./actions.ts";
import type { DutyLife, Waiting } from "./contract.ts";
import * as queries from "./queries.ts";
import { present, sightOf } from "./read.ts";
import { mayDispute, maySign, mayUnsign, mayVacate } from "./rules.ts";
import * as rows from "./sign-off-rows.ts";

type Holders = Map<Role, Set<string>>;
/** Who holds which role here now. */
async function holdersIn(db: Db, tx: Tx, communityId: string): Promise<Holders> {
  const today = await todayOf(db, tx);
  const held: Holders = new Map();
  for (const post of await people.listPosts(tx, communityId))
    if (isInForce(post, today)) held.set(post.role, (held.get(post.role) ?? new Set()).add(post.personId));
  return held;
}
const others = (held: Holders, role: Role, personId: string) =>
  [...(held.get(role) ?? [])].filter((id) => id !== personId).length;

/** The duty, locked, with its completion and who has signed it. */
async function load(db: Db, tx: Tx, who: Who, id: string) {
  const duty = await take(tx, who, id);
  const [closing, all, held] = await Promise.all([
    queries.findClosing(tx, id),
    rows.listSignOffs(tx, id),
    holdersIn(db, tx, duty.communityId),
  ]);
  return { duty, closing, signed: rows.inForce(all, closing?.id), held };
}
/** The last signature makes it done. */
const stateWith = (duty: queries.DutyRow, signed: number) =>
  signed === duty.roles.length ? "done" : "signing";

export async function sign(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { role: Role; note: string },
): Promise<void> {
  const { duty, closing, signed, held } = await load(db, tx, who, id);
  refuse(maySign(who, duty, input.role, signed, others(held, input.role, who.personId)), { field: "role" });
  rows.insertSignOff(tx, id, stateWith(duty, signed.length + 1), {
    ...input,
    closingId: closing!.id,
    kind: "signed",
    postId: rows.postFor(who, input.role, duty.communityId),
    personId: who.personId,
  });
}

/** Nobody holds this role here now: the officer signs that, with the reason. */
export async function vacate(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { role: Role; note: string },
): Promise<void> {
  const { duty, closing, signed, held } = await load(db, tx, who, id);
  refuse(mayVacate(who, duty, input.role, signed, held.get(input.role)?.size ?? 0), { field: "role" });
  rows.insertSignOff(tx, id, stateWith(duty, signed.length + 1), {
    ...input,
    closingId: closing!.id,
    kind: "vacant",
    postId: null,
    personId: who.personId,
  });
}

/** "I was not there": the completion and its signatures are taken back, marked, and it is open again. */
export async function dispute(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { role: Role; note: string },
): Promise<void> {
  const { duty, closing, signed } = await load(db, tx, who, id);
  refuse(mayDispute(who, duty, input.role, signed, closing?.closedAt ?? null, tx.now), { field: "role" });
  rows.insertSignOff(tx, id, "open", {
    ...input,
    closingId: closing!.id,
    kind: "disputed",
    postId: rows.postFor(who, input.role, duty.communityId),
    personId: who.personId,
  });
  await rows.undoSignOffs(tx, closing!.id, who.personId);
  await queries.undoClosing(tx, closing!.id, who.personId);
}

/** The own signature, taken back within ten minutes. */
export async function unsign(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const { duty, signed } = await load(db, tx, who, id);
  const own = signed.findLast((each) => each.personId === who.personId);
  refuse(mayUnsign(who, duty.state, own, tx.now));
  await rows.undoSignOff(tx, own!.id, who.personId);
  queries.setDutyState(tx, id, "signing");
}

/** Who has signed and who is missing, as one person may read and act on it. */
export async function readSignOffs(
  db: Db,
  tx: Tx,
  who: Who,
  duty: queries.DutyRow,
): Promise<Pick<DutyLife, "signOffs" | "returned">> {
  if (duty.roles.length < 2) return { signOffs: [], returned: null };
  const [closing, all, held] = await Promise.all([
    queries.findClosing(tx, duty.id),
    rows.listSignOffs(tx, duty.id),
    holdersIn(db, tx, duty.communityId),
  ]);
  const signed = rows.inForce(all, closing?.id);
  const names = await people.listNames(
    tx,
    all.map((row) => row.personId),
  );
  const by = (personId: string) => ({
    by: names.get(personId)?.name ?? "",
    bySample: names.get(personId)?.sample ?? false,
  });
  const returned = duty.state === "open" ? all.findLast((row) => row.kind === "disputed") : undefined;
  const own = signed.findLast((each) => each.personId === who.personId);
  const reported = closing !== undefined && (duty.state === "signing" || duty.state === "done");
  return {
    returned: returned
      ? {
          role: returned.role,
          ...by(returned.personId),
          at: returned.signedAt.toISOString(),
          reason: returned.note,
        }
      : null,
    signOffs: !reported
      ? []
      : duty.roles.map((role) => {
          const row = signed.find((each) => each.role === role);
          return {
            role,
            signed:
              row === undefined
                ? null
                : {
                    kind: row.kind === "vacant" ? ("vacant" as const) : ("signed" as const),
                    ...by(row.personId),
                    at: row.signedAt.toISOString(),
                    note: row.note,
                  },
            holders: held.get(role)?.size ?? 0,
            may: {
              sign: maySign(who, duty, role, signed, others(held, role, who.personId)),
              vacate: mayVacate(who, duty, role, signed, held.get(role)?.size ?? 0),
              dispute: mayDispute(who, duty, role, signed, closing.closedAt, tx.now),
              unsign:
                row === own && row !== undefined ? mayUnsign(who, duty.state, own, tx.now) : "duty.undo_own",
            },
          };
        }),
  };
}

const shown = 40;
/** What waits for this person's signature, and for the officer the roles that nobody holds. */
export async function listWaitingSignOffs(db: Db, tx: Tx, who: Who): Promise<Waiting["signOffs"]> {
  const found = await rows.listSigning(
    tx,
    sightOf(who),
    holds(who, ["officer"]) ? communitiesOf(who, ["officer"]) : [],
    who.personId,
    200,
  );
  const places = [...new Set(found.map((row) => row.communityId))];
  const [held, names, communities] = await Promise.all([
    Promise.all(places.map((id) => holdersIn(db, tx, id))),
    people.listNames(
      tx,
      found.flatMap((row) => row.byPersonId ?? []),
    ),
    community.listCommunities(tx, places),
  ]);
  const waiting = found.flatMap((row): Waiting["signOffs"] => {
    const { doneOn, byPersonId, missing, mine, ...duty } = row;
    const holders = held[places.indexOf(row.communityId)]!;
    const lacking = row.roles.filter((role) => missing.includes(role));
    const own = lacking.find(
      (role) => holds(who, [role], row.communityId) && (!mine || others(holders, role, who.personId) === 0),
    );
    const vacant = holds(who, ["officer"], row.communityId)
      ? lacking.find((role) => (holders.get(role)?.size ?? 0) === 0)
      : undefined;
    const role = own ?? vacant;
    const why = own === undefined ? "vacant" : "sign";
    if (role === undefined) return [];
    return [
      {
        duty: {
          ...present(who, duty),
          communityName: communities.find((each) => each.id === row.communityId)?.name ?? { zh: "", en: "" },
        },
        role,
        why,
        doneOn,
        by: names.get(byPersonId ?? "")?.name ?? "",
        bySample: names.get(byPersonId ?? "")?.sample ?? false,
      },
    ];
  });
  return waiting.slice(0, shown);
}
