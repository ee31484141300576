/** SQL on `resident_request`. */
import type { Tx } from "../../../server/db.ts";
import type { OwnField } from "../mine/contract.ts";
import type { OwnRequest, RequestKind } from "./contract.ts";
import type { z } from "zod";

export type RequestRow = {
  id: string;
  residentId: string;
  kind: RequestKind;
  field: z.infer<typeof OwnField> | null;
  keyRef: string | null;
  asked: Buffer | null;
  answer: Buffer | null;
  askedAt: Date;
  askedOn: string;
  handlerId: string | null;
  state: OwnRequest["state"];
  ground: OwnRequest["ground"];
  closedAt: Date | null;
  closedBy: string | null;
  version: number;
};
const columns = `q.id, q.resident_id as "residentId", q.kind, q.field, q.key_ref as "keyRef", q.asked, q.answer,
  q.asked_at as "askedAt", q.asked_on as "askedOn", q.handler_person_id as "handlerId", q.state, q.reason as ground,
  q.closed_at as "closedAt", q.closed_by_person_id as "closedBy", q.version`;

export const listOwn = (tx: Tx, residentId: string) =>
  tx.many<RequestRow>(
    `select ${columns} from resident_request q where q.station_id = $1 and q.resident_id = $2
     order by q.id desc limit 100`,
    [tx.stationId, residentId],
  );
export const countOpen = async (tx: Tx, residentId: string): Promise<number> =>
  (await tx.maybe<{ count: number }>(
    `select count(*)::int as count from resident_request where station_id = $1 and resident_id = $2 and state = 'open'`,
    [tx.stationId, residentId],
  ))!.count;

/** Of these, those that still wait for an answer. */
export const listOpenRequests = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await tx.many<{ id: string }>(
        `select id from resident_request where station_id = $1 and id = any ($2::uuid[]) and state = 'open'`,
        [tx.stationId, ids],
      )
    ).map((row) => row.id),
  );

export type Placed = RequestRow & {
  communityId: string;
  householdId: string;
  name: string;
  sample: boolean;
  erasedAt: Date | null;
};
const placed = `${columns}, r.community_id as "communityId", r.household_id as "householdId", r.name, r.sample,
  r.erased_at as "erasedAt"`;
const joined = `resident_request q join resident r on r.station_id = $1 and r.id = q.resident_id`;
export const findPlaced = (tx: Tx, id: string) =>
  tx.maybe<Placed>(`select ${placed} from ${joined} where q.station_id = $1 and q.id = $2`, [
    tx.stationId,
    id,
  ]);
type Filter = { communityIds: readonly string[] | null; open: boolean; before: string | null; limit: number };
/** Open ones by who waits longest, closed ones by when they were asked, newest first. */
export const listPlaced = (tx: Tx, { communityIds, open, before, limit }: Filter) =>
  tx.many<Placed>(
    `select ${placed} from ${joined} where q.station_id = $1 and (q.state = 'open') = $3
       and ($2::uuid[] is null or r.community_id = any ($2::uuid[]))
       and ($4::uuid is null or (case when $3 then q.id > $4 else q.id < $4 end))
     order by case when $3 then q.id end, q.id desc limit $5`,
    [tx.stationId, communityIds, open, before, limit],
  );

type NewRequest = Pick<
  RequestRow,
  "id" | "residentId" | "kind" | "field" | "keyRef" | "asked" | "askedOn" | "handlerId" | "state"
>;
export const insertRequest = (tx: Tx, row: NewRequest) =>
  tx.run(
    `insert into resident_request (station_id, id, resident_id, kind, field, key_ref, asked, asked_at, asked_on,
       handler_person_id, state, closed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.stationId,
      row.id,
      row.residentId,
      row.kind,
      row.field,
      row.keyRef,
      row.asked,
      tx.now,
      row.askedOn,
      row.handlerId,
      row.state,
      row.state === "open" ? null : tx.now,
    ],
  );
type Closing = Pick<RequestRow, "id" | "state" | "ground" | "keyRef" | "answer"> & { personId: string };
/** 0 when it was answered meanwhile. */
export const closeRequest = (tx: Tx, row: Closing) =>
  tx.run(
    `update resident_request set state = $3, reason = $4, key_ref = $5, answer = $6, closed_at = $7,
       closed_by_person_id = $8, version = version + 1
     where station_id = $1 and id = $2 and state = 'open'`,
    [tx.stationId, row.id, row.state, row.ground, row.keyRef, row.answer, tx.now, row.personId],
  );
export const setHandler = (tx: Tx, id: string, personId: string, expected: number) =>
  tx.run(
    `update resident_request set handler_person_id = $3, version = version + 1
     where station_id = $1 and id = $2 and version = $4 and state = 'open'`,
    [tx.stationId, id, personId, expected],
  );
/** What was written goes; that something was asked and how it ended stays. Gives the keys that sealed it. */
export async function clearRequests(tx: Tx, residentId: string): Promise<{ id: string; keyRef: string }[]> {
  const keyed = await tx.many<{ id: string; keyRef: string }>(
    `select id, key_ref as "keyRef" from resident_request
     where station_id = $1 and resident_id = $2 and key_ref is not null for update`,
    [tx.stationId, residentId],
  );
  await tx.run(
    `update resident_request set key_ref = null, asked = null, answer = null, version = version + 1
     where station_id = $1 and resident_id = $2 and key_ref is not null`,
    [tx.stationId, residentId],
  );
  return keyed;
}
/** Nobody is left to ask for it. */
export const closeOfErased = (tx: Tx, residentId: string) =>
  tx.run(
    `update resident_request set state = 'lapsed', closed_at = $3, version = version + 1
     where station_id = $1 and resident_id = $2 and state = 'open'`,
    [tx.stationId, residentId, tx.now],
  );
