/** SQL on `promise`, `promise_act` and `promise_appointment`. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type {
  ActKind,
  PromiseState,
  PromisedKind,
  PromisorKind,
  Route,
  Side,
  SourceKind,
  Told,
  View,
} from "./contract.ts";

export type PromiseRow = {
  id: string;
  communityId: string;
  sourceKind: SourceKind;
  sourceId: string;
  sourceWithin: string;
  ownerPostId: string | null;
  closeHeld: boolean;
  promisorKind: PromisorKind;
  promisorId: string;
  promisorOrganisationId: string | null;
  promisedKind: PromisedKind;
  promisedId: string;
  promisedOrganisationId: string | null;
  promisedHouseholdId: string | null;
  names: Buffer | null;
  keyRef: string | null;
  what: string;
  proof: string;
  madeOn: string;
  dueOn: string;
  termOn: string | null;
  termSide: Side | null;
  termBy: string | null;
  state: PromiseState;
  doneOn: string | null;
  claimedBy: string | null;
  endedOn: string | null;
  sample: boolean;
  version: number;
  /** Who is appointed to what it belongs to, now. */
  appointedPostIds: string[];
  /** Who must not know of it. */
  keptPersonIds: string[];
  keptOrganisationIds: string[];
};
const columns = `p.id, p.community_id as "communityId", p.source_kind as "sourceKind", p.source_id as "sourceId",
  p.source_within as "sourceWithin", p.owner_post_id as "ownerPostId", p.close_held as "closeHeld",
  p.promisor_kind as "promisorKind", p.promisor_id as "promisorId", p.promisor_organisation_id as "promisorOrganisationId",
  p.promised_kind as "promisedKind", p.promised_id as "promisedId", p.promised_organisation_id as "promisedOrganisationId",
  p.promised_household_id as "promisedHouseholdId", p.names, p.key_ref as "keyRef", p.what, p.proof, p.made_on as "madeOn",
  p.due_on as "dueOn", p.term_on as "termOn", p.term_side as "termSide", p.term_by as "termBy", p.state, p.done_on as "doneOn",
  p.claimed_by as "claimedBy", p.ended_on as "endedOn", p.sample, p.version,
  array(select n.post_id from promise_appointment n where n.station_id = $1 and n.source_within = p.source_within
    and n.ended_at is null) as "appointedPostIds", p.kept_person_ids as "keptPersonIds",
  p.kept_organisation_ids as "keptOrganisationIds"`;

export const findPromise = (tx: Tx, id: string) =>
  tx.maybe<PromiseRow>(`select ${columns} from promise p where p.station_id = $1 and p.id = $2`, [
    tx.stationId,
    id,
  ]);
export const listByIds = (tx: Tx, ids: readonly string[]) =>
  tx.many<PromiseRow>(
    `select ${columns} from promise p where p.station_id = $1 and p.id = any ($2::uuid[]) order by p.due_on, p.id`,
    [tx.stationId, ids],
  );
/** Locks the row: two who act on one promise take turns. */
export const lockPromise = (tx: Tx, id: string) =>
  tx.maybe<PromiseRow>(
    `select ${columns} from promise p where p.station_id = $1 and p.id = $2 for update of p`,
    [tx.stationId, id],
  );
export const listOfSource = (tx: Tx, kind: SourceKind, ids: readonly string[]) =>
  tx.many<PromiseRow>(
    `select ${columns} from promise p where p.station_id = $1 and p.source_kind = $2
       and (p.source_id = any ($3::uuid[]) or p.source_within = any ($3::uuid[])) order by p.due_on, p.id limit 200`,
    [tx.stationId, kind, ids],
  );

/**
 * What a person may see, as `maySee` has it. Null is every community of the station, an empty list none.
 * `works`: `organisation@community`, `organisation@*` for all of the station.
 */
export type Sight = {
  heads: string[] | null;
  cadres: string[] | null;
  works: string[];
  /** The person, their posts and where they work. */
  own: string[];
};
const sightValues = (see: Sight) => [see.heads, see.cadres, see.works, see.own];
/** Must not know of it, whatever their post. */
const hidden = (own: string) =>
  `(p.kept_person_ids && ${own}::uuid[] or p.kept_organisation_ids && ${own}::uuid[])`;
const worksFor = (side: Side, works = "$4") =>
  `p.${side}_organisation_id || '@*' = any (${works}::text[]) or p.${side}_organisation_id || '@' || p.community_id = any (${works}::text[])`;
const kept = `($2::uuid[] is null or p.community_id = any ($2::uuid[])
  or (not p.close_held and ($3::uuid[] is null or p.community_id = any ($3::uuid[]))))`;
const sight = `not ${hidden("$5")} and (${kept} or ${worksFor("promisor")} or ${worksFor("promised")}
  or exists (select from promise_appointment n where n.station_id = $1 and n.source_within = p.source_within
    and n.ended_at is null and n.post_id = any ($5::uuid[])))`;

export type Cursor = { dueOn: string; id: string };
/** Each view in words the planner knows an index for; `ended` the newest first. */
const views: Record<View, { where: string; order: "asc" | "desc" }> = {
  open: { where: `p.state in ('open', 'disputed') and p.due_on >= $6::date`, order: "asc" },
  overdue: { where: `p.state in ('open', 'disputed') and p.due_on < $6::date`, order: "asc" },
  waiting: { where: `p.state = 'performed' and $6::date is not null`, order: "asc" },
  ended: { where: `p.state in ('confirmed', 'broken', 'withdrawn') and $6::date is not null`, order: "desc" },
};
export function pagePromises(
  tx: Tx,
  see: Sight,
  today: string,
  query: {
    view: View;
    communityId: string | null;
    organisationId: string | null;
    after: Cursor | null;
    limit: number;
  },
) {
  const { where, order } = views[query.view];
  const past = order === "asc" ? ">" : "<";
  return tx.many<PromiseRow>(
    `select ${columns} from promise p
     where p.station_id = $1 and ${where} and ${sight}
       and ($7::uuid is null or p.community_id = $7) and ($8::uuid is null or p.promisor_organisation_id = $8)
       and ($9::date is null or (p.due_on, p.id) ${past} ($9, $10::uuid))
     order by p.due_on ${order}, p.id ${order} limit ${Math.trunc(query.limit)}`,
    [
      tx.stationId,
      ...sightValues(see),
      today,
      query.communityId,
      query.organisationId,
      query.after?.dueOn ?? null,
      query.after?.id ?? null,
    ],
  );
}

/**
 * What somebody has to do about promises until a day: those the own organisation owes, those that wait for the own
 * answer; of the communities one looks after (`watches`) those of parties and what is overdue; and where one may be told
 * by the one promised (`asks`), what waits for somebody without a login.
 */
export const listForToday = (
  tx: Tx,
  of: {
    works: string[];
    postIds: string[];
    personId: string;
    own: string[];
    watches: string[] | null;
    asks: string[] | null;
  },
  today: string,
  until: string,
  limit: number,
) =>
  tx.many<PromiseRow>(
    `select * from ((select ${columns} from promise p
       where p.station_id = $1 and not ${hidden("$9")} and p.state in ('open', 'disputed') and p.due_on <= $8::date and (${worksFor("promisor", "$2")}
         or (($5::uuid[] is null or p.community_id = any ($5::uuid[]))
           and (not p.close_held or $6::uuid[] is null or p.community_id = any ($6::uuid[]))
           and (p.promisor_kind = 'party' or p.due_on < $7::date)))
       order by p.due_on, p.id limit ${Math.trunc(limit)})
     union all (select ${columns} from promise p
       where p.station_id = $1 and not ${hidden("$9")} and p.state = 'performed' and (
         (p.promised_kind = 'post' and p.promised_id = any ($3::uuid[]))
         or (p.promised_kind = 'organisation' and (${worksFor("promised", "$2")}))
         or (($6::uuid[] is null or p.community_id = any ($6::uuid[])) and p.promised_kind in ('resident', 'household', 'party')
           and (p.promisor_kind = 'party' or (p.claimed_by <> $4 and not (${worksFor("promisor", "$2")})))))
       order by p.due_on, p.id limit ${Math.trunc(limit)})) each
     order by "dueOn", id limit ${Math.trunc(limit)}`,
    [tx.stationId, of.works, of.postIds, of.personId, of.watches, of.asks, today, until, of.own],
  );

export type Kept = {
  due: number;
  onTime: number;
  late: number;
  waiting: number;
  owed: number;
  broken: number;
  withdrawn: number;
  notYetDue: number;
};
/** Of one organisation, and of what the reader may see. Nothing here is counted for a person or a post (FORM-01). */
export const countKept = async (
  tx: Tx,
  see: Sight,
  of: { organisationId: string; communityId: string | null; today: string },
): Promise<Kept> =>
  (await tx.maybe<Kept>(
    `select (count(*) filter (where due))::int as due,
       (count(*) filter (where due and state = 'confirmed' and done_on <= due_on))::int as "onTime",
       (count(*) filter (where due and state = 'confirmed' and done_on > due_on))::int as late,
       (count(*) filter (where due and state = 'performed'))::int as waiting,
       (count(*) filter (where due and state in ('open', 'disputed')))::int as owed,
       (count(*) filter (where due and state = 'broken'))::int as broken,
       (count(*) filter (where due and state = 'withdrawn'))::int as withdrawn,
       (count(*) filter (where not due and state <> 'withdrawn'))::int as "notYetDue"
     from (select p.state, p.done_on, p.due_on,
         p.due_on < $6::date and not (p.state = 'withdrawn' and p.ended_on <= p.due_on) as due
       from promise p where p.station_id = $1 and p.promisor_organisation_id = $7 and ${sight}
         and ($8::uuid is null or p.community_id = $8)) k`,
    [tx.stationId, ...sightValues(see), of.today, of.organisationId, of.communityId],
  ))!;

export type NewPromise = Omit<
  PromiseRow,
  | "termOn"
  | "termSide"
  | "termBy"
  | "state"
  | "doneOn"
  | "claimedBy"
  | "endedOn"
  | "version"
  | "appointedPostIds"
  | "keptPersonIds"
  | "keptOrganisationIds"
> & { madeBy: string };
export const insertPromise = (tx: Tx, row: NewPromise) =>
  tx.run(
    `insert into promise (station_id, id, community_id, source_kind, source_id, source_within, owner_post_id, close_held,
       promisor_kind, promisor_id, promisor_organisation_id, promised_kind, promised_id, promised_organisation_id,
       promised_household_id, names, key_ref, what, proof, made_on, made_by, made_at, due_on, state, sample)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 'open', $24)`,
    [
      tx.stationId,
      row.id,
      row.communityId,
      row.sourceKind,
      row.sourceId,
      row.sourceWithin,
      row.ownerPostId,
      row.closeHeld,
      row.promisorKind,
      row.promisorId,
      row.promisorOrganisationId,
      row.promisedKind,
      row.promisedId,
      row.promisedOrganisationId,
      row.promisedHouseholdId,
      row.names,
      row.keyRef,
      row.what,
      row.proof,
      row.madeOn,
      row.madeBy,
      tx.now,
      row.dueOn,
      row.sample,
    ],
  );

/** What an act leaves of a promise; everything else of it never changes. */
export type Standing = Pick<
  PromiseRow,
  "dueOn" | "termOn" | "termSide" | "termBy" | "state" | "doneOn" | "claimedBy" | "endedOn"
>;
export const updateStanding = (tx: Tx, id: string, row: Standing) =>
  tx.run(
    `update promise set due_on = $3, term_on = $4, term_side = $5, term_by = $6, state = $7, done_on = $8, claimed_by = $9,
       ended_on = $10, version = version + 1 where station_id = $1 and id = $2`,
    [
      tx.stationId,
      id,
      row.dueOn,
      row.termOn,
      row.termSide,
      row.termBy,
      row.state,
      row.doneOn,
      row.claimedBy,
      row.endedOn,
    ],
  );

export type ActRow = {
  n: number;
  kind: ActKind;
  side: Side | null;
  byPersonId: string;
  at: Date;
  recordedAt: Date | null;
  toldHow: Told["how"] | null;
  toldOn: string | null;
  onDate: string | null;
  beforeOn: string | null;
  words: string;
  fileId: string | null;
  route: Route | null;
};
export type NewAct = Partial<Omit<ActRow, "n" | "at">> & {
  kind: ActKind;
  byPersonId: string;
  deviceAt?: Date | null;
};
/** The next of this promise; `updateStanding` makes its version the act's number. */
export const insertAct = (tx: Tx, of: { id: string; version: number }, act: NewAct) =>
  tx.run(
    `insert into promise_act (station_id, promise_id, n, kind, side, by_person_id, at, recorded_at, device_at, told_how, told_on,
       on_date, before_on, words, file_id, route)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.stationId,
      of.id,
      of.version + 1,
      act.kind,
      act.side ?? null,
      act.byPersonId,
      tx.now,
      act.recordedAt ?? null,
      act.deviceAt ?? null,
      act.toldHow ?? null,
      act.toldOn ?? null,
      act.onDate ?? null,
      act.beforeOn ?? null,
      act.words ?? "",
      act.fileId ?? null,
      act.route ?? null,
    ],
  );
export const listActs = (tx: Tx, promiseIds: readonly string[]) =>
  tx.many<ActRow & { promiseId: string }>(
    `select a.promise_id as "promiseId", a.n, a.kind, a.side, a.by_person_id as "byPersonId", a.at, a.recorded_at as "recordedAt",
       a.told_how as "toldHow", a.told_on as "toldOn", a.on_date as "onDate", a.before_on as "beforeOn", a.words,
       a.file_id as "fileId", a.route
     from promise_act a where a.station_id = $1 and a.promise_id = any ($2::uuid[]) order by a.promise_id, a.n limit 3000`,
    [tx.stationId, promiseIds],
  );
/** Was it reminded of since? */
export const remindedSince = async (tx: Tx, promiseId: string, since: Date): Promise<boolean> =>
  (await tx.maybe(
    `select 1 from promise_act where station_id = $1 and promise_id = $2 and kind = 'reminded' and at >= $3 limit 1`,
    [tx.stationId, promiseId, since],
  )) !== undefined;

/** These and no others are appointed to it from now on. */
export async function setAppointed(tx: Tx, within: string, postIds: readonly string[]): Promise<void> {
  await tx.run(
    `update promise_appointment set ended_at = $3
     where station_id = $1 and source_within = $2 and ended_at is null and not post_id = any ($4::uuid[])`,
    [tx.stationId, within, tx.now, postIds],
  );
  for (const postId of new Set(postIds))
    await tx.run(
      `insert into promise_appointment (station_id, id, source_within, post_id, appointed_at) values ($1, $2, $3, $4, $5)
       on conflict (station_id, source_within, post_id) where ended_at is null do nothing`,
      [tx.stationId, newId(tx.now), within, postId, tx.now],
    );
}
/** An ended post sees nothing by it any more. */
export const endAppointmentsOf = (tx: Tx, postId: string) =>
  tx.run(
    `update promise_appointment set ended_at = $3 where station_id = $1 and post_id = $2 and ended_at is null`,
    [tx.stationId, postId, tx.now],
  );

/** What is owed and due until a day, or past: for the reminders, with the day its term was agreed. */
export const listOwed = (tx: Tx, until: string, after: Cursor | null, limit: number) =>
  tx.many<PromiseRow & { agreedAt: Date }>(
    `select ${columns}, (select max(a.at) from promise_act a where a.station_id = $1 and a.promise_id = p.id
         and a.kind in ('made', 'term_agreed')) as "agreedAt"
     from promise p where p.station_id = $1 and p.state in ('open', 'disputed') and p.due_on <= $2::date
       and ($3::date is null or (p.due_on, p.id) > ($3, $4::uuid))
     order by p.due_on, p.id limit ${Math.trunc(limit)}`,
    [tx.stationId, until, after?.dueOn ?? null, after?.id ?? null],
  );

const among = async (tx: Tx, states: readonly PromiseState[], ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await tx.many<{ id: string }>(
        `select id from promise where station_id = $1 and id = any ($2::uuid[]) and state = any ($3::text[])`,
        [tx.stationId, ids, states],
      )
    ).map((row) => row.id),
  );
/** Of these, what is still owed; what waits for an answer: so that what was told of it is over by itself. */
export const listOwedAmong = (tx: Tx, ids: readonly string[]) => among(tx, ["open", "disputed"], ids);
export const listClaimedAmong = (tx: Tx, ids: readonly string[]) => among(tx, ["performed"], ids);
