/** SQL on sign-offs (签认): one row a role and completion; those taken back stay, marked. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { DutyState } from "../contract.ts";
import type { Role, Who } from "../../people/contract.ts";
import {
  type ClosingRow,
  type DutyRow,
  type Sight,
  admitted,
  columns,
  roleHeld,
  setDutyState,
} from "../queries.ts";

export type SignOffRow = {
  id: string;
  closingId: string;
  role: Role;
  kind: "signed" | "vacant" | "disputed";
  postId: string | null;
  personId: string;
  /** Who held the phone for that person (代办). */
  helpedBy: string | null;
  note: string;
  signedAt: Date;
  undoneAt: Date | null;
};
export const read = `s.id, s.closing_id as "closingId", s.role, s.kind, s.post_id as "postId", s.person_id as "personId",
  s.helped_by as "helpedBy", s.note, s.signed_at as "signedAt", s.undone_at as "undoneAt"`;
/** Every row of a duty, those taken back too, the oldest first. */
export const listSignOffs = (tx: Tx, dutyId: string) =>
  tx.many<SignOffRow>(
    `select ${read} from duty_sign_off s where s.station_id = $1 and s.duty_id = $2 order by s.signed_at, s.id`,
    [tx.stationId, dutyId],
  );
/** Those that hold for one completion. */
export const inForce = (rows: readonly SignOffRow[], closingId: string | undefined) =>
  rows.filter((row) => row.closingId === closingId && row.undoneAt === null && row.kind !== "disputed");

/** A signature and the state it leaves its duty in, in one statement: a joint completion costs no more than another. */
export function insertSignOff(
  tx: Tx,
  dutyId: string,
  state: DutyState,
  doneOn: string | null,
  row: Pick<SignOffRow, "closingId" | "role" | "kind" | "postId" | "personId" | "helpedBy" | "note">,
): void {
  tx.later(
    `with signed as (
       insert into duty_sign_off (station_id, id, duty_id, closing_id, role, kind, post_id, person_id, note, signed_at, helped_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $13))
     update duty set state = $11, done_on = $12, version = version + 1 where station_id = $1 and id = $3`,
    [
      tx.stationId,
      newId(tx.now),
      dutyId,
      row.closingId,
      row.role,
      row.kind,
      row.postId,
      row.personId,
      row.note,
      tx.now,
      state,
      doneOn,
      row.helpedBy,
    ],
  );
}
/** The post by which a person signs for a role. */
export const postFor = (who: Who, role: Role, communityId: string) =>
  who.posts.find(
    (post) => post.role === role && (post.communityIds === null || post.communityIds.includes(communityId)),
  )?.id ?? null;
/** Who completes a joint duty signs for the own role; an officer who takes no part signs for none. */
export function signFirst(tx: Tx, who: Who, duty: DutyRow, closing: ClosingRow): void {
  const named = who.posts.find((post) => post.id === duty.assigneePostId)?.role;
  const held = duty.roles.filter((role) => postFor(who, role, duty.communityId) !== null);
  const role = named !== undefined && held.includes(named) ? named : held[0];
  if (role === undefined) return setDutyState(tx, duty.id, "signing", closing.doneOn);
  const postId = postFor(who, role, duty.communityId);
  const row = {
    closingId: closing.id,
    role,
    kind: "signed",
    postId,
    personId: who.personId,
    helpedBy: who.help?.helperId ?? null,
    note: "",
  } as const;
  insertSignOff(tx, duty.id, "signing", closing.doneOn, row);
}
export const undoSignOffs = (tx: Tx, closingId: string, by: string) =>
  tx.run(
    `update duty_sign_off set undone_at = $3, undone_by = $4
     where station_id = $1 and closing_id = $2 and undone_at is null and kind <> 'disputed'`,
    [tx.stationId, closingId, tx.now, by],
  );
export const undoSignOff = (tx: Tx, id: string, by: string) =>
  tx.run(
    `update duty_sign_off set undone_at = $3, undone_by = $4 where station_id = $1 and id = $2 and undone_at is null`,
    [tx.stationId, id, tx.now, by],
  );

export type SigningRow = DutyRow & {
  doneOn: string;
  byPersonId: string | null;
  missing: Role[];
  mine: boolean;
};
/**
 * Reported done here and not signed by all: where one of the own roles is missing and the person has not signed
 * yet, or, for the officer's communities ($2), where any role is.
 */
export const listSigning = (
  tx: Tx,
  see: Sight,
  officerOf: string[] | null,
  personId: string,
  limit: number,
) =>
  tx.many<SigningRow>(
    `select ${columns}, c.done_on as "doneOn", c.by_person_id as "byPersonId", m.missing,
       exists (select 1 from duty_sign_off s where s.station_id = $1 and s.closing_id = c.id and s.person_id = $6
         and s.undone_at is null) as mine
     from duty d
     join duty_closing c on c.station_id = $1 and c.duty_id = d.id and c.undone_at is null
     cross join lateral (select array_agg(r.role) as missing from unnest(d.roles) as r (role) where not exists (
       select 1 from duty_sign_off s where s.station_id = $1 and s.closing_id = c.id and s.role = r.role
         and s.undone_at is null and s.kind <> 'disputed')) m
     where d.station_id = $1 and d.state = 'signing' and ${admitted}
       and ($2::uuid[] is null or d.community_id = any ($2)
         or (${roleHeld} and not exists (select 1 from duty_sign_off s where s.station_id = $1 and s.closing_id = c.id
               and s.person_id = $6 and s.undone_at is null)))
     order by d.due_on, d.place_key, d.id limit $7`,
    [tx.stationId, officerOf, see.communityIds, see.roles, see.postIds, personId, limit],
  );
