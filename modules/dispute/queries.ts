/** SQL on `dispute` and its numbers, grams and events. */
import type { Tx } from "../../server/db.ts";
import { manyAsPlanned } from "../../server/planned.ts";
import type { Who } from "../people/contract.ts";
import type { Dispute } from "./contract.ts";
import { gramsOf } from "./finding.ts";
import { type DisputeState, noDay } from "./matters.ts";
import { type Standing, disputesSeen, receivers } from "./rules.ts";

export type DisputeHead = Standing &
  Pick<Dispute, "id" | "place" | "kind" | "urgency" | "line" | "state" | "ending" | "machine" | "sample"> & {
    number: number;
    householdId: string | null;
    placeKey: string;
    clock: string | null;
    dueOn: string;
    registeredOn: string;
  };
export type DisputeRow = DisputeHead &
  Pick<Dispute, "source" | "sinceOn" | "version"> & {
    account: string;
    accountBy: "police" | "community";
    violenceKnown: boolean;
    childAtRisk: boolean;
    lawPlace: string;
    lawEdition: number;
    colour: string | null;
    registeredAt: Date;
  };

/** Whom the statements ask for: $2 person, $3 posts, $4 organisations, $5 organisations they answer for, $6 today. */
export type Me = { who: Who; today: string };
const meValues = ({ who, today }: Me): unknown[] => {
  const orgs = who.posts.map((post) => post.organisationId);
  const answering = who.posts.filter(({ role }) => (receivers as readonly string[]).includes(role));
  return [
    who.personId,
    who.posts.map((post) => post.id),
    orgs,
    answering.map((post) => post.organisationId),
    today,
  ];
};
const appointed = `exists (select from dispute_appointed a where a.station_id = $1 and a.dispute_id = d.id and a.person_id = $2
  and a.post_id = any ($3::uuid[]) and a.ended_at is null and a.from_on <= $6::date and (a.to_on is null or a.to_on >= $6::date))`;
const handed = `exists (select from dispute_hand_over o where o.station_id = $1 and o.dispute_id = d.id
  and o.organisation_id = any ($5::uuid[]) and o.state in ('offered', 'accepted'))`;
const kept = `exists (select from dispute_kept_from k where k.station_id = $1 and k.dispute_id = d.id and k.ended_at is null
  and (k.person_id = $2 or k.organisation_id = any ($4::uuid[])))`;
const head = `d.id, d.number, d.community_id as "communityId", d.household_id as "householdId", d.place, d.place_key as "placeKey",
  d.kind, d.urgency, d.line, d.guarded, d.state, d.ending, d.machine, d.clock, d.due_on as "dueOn", d.sample,
  d.registered_by as "registeredBy", d.registered_on as "registeredOn"`;
const standing = `${appointed} as appointed, ${handed} as handed, ${kept} as kept`;
const whole = `${head}, ${standing}, d.source, d.since_on as "sinceOn", d.account, d.account_by as "accountBy",
  d.violence_known as "violenceKnown", d.child_at_risk as "childAtRisk", d.law_place as "lawPlace",
  d.law_edition as "lawEdition", d.colour, d.registered_at as "registeredAt", d.version`;

export const findDispute = (tx: Tx, me: Me, id: string) =>
  tx.maybe<DisputeRow>(`select ${whole} from dispute d where d.station_id = $1 and d.id = $7`, [
    tx.stationId,
    ...meValues(me),
    id,
  ]);
/** The same, held until the end of the transaction. */
export const lockDispute = (tx: Tx, me: Me, id: string) =>
  tx.maybe<DisputeRow>(
    `select ${whole} from dispute d where d.station_id = $1 and d.id = $7 for no key update of d`,
    [tx.stationId, ...meValues(me), id],
  );

/** The same for a list, asked once a statement and not once a row: each is few, and found by its own index. */
const ids = {
  kept: `array(select k.dispute_id from dispute_kept_from k where k.station_id = $1 and k.ended_at is null and k.person_id = $2
    union select k.dispute_id from dispute_kept_from k where k.station_id = $1 and k.ended_at is null
      and k.organisation_id = any ($4::uuid[]))`,
  appointed: `array(select a.dispute_id from dispute_appointed a where a.station_id = $1 and a.person_id = $2
    and a.post_id = any ($3::uuid[]) and a.ended_at is null and a.from_on <= $6::date and (a.to_on is null or a.to_on >= $6::date))`,
  handed: `array(select o.dispute_id from dispute_hand_over o where o.station_id = $1
    and o.organisation_id = any ($5::uuid[]) and o.state in ('offered', 'accepted'))`,
};
/** Nothing is listed to whom it is kept from. */
const listed = `d.id = any (${ids.appointed}) as appointed, d.id = any (${ids.handed}) as handed, false as kept`;
/** What the person may see at all: the same as `sightOf` (rules.ts); $7 and $8 are the communities, null all of them. */
const seen = `d.id <> all (${ids.kept}) and (($7::uuid[] is null or d.community_id = any ($7::uuid[]))
  or (($8::uuid[] is null or d.community_id = any ($8::uuid[])) and (not d.guarded or d.registered_by = $2))
  or d.id = any (${ids.appointed}) or d.id = any (${ids.handed}))`;
const seenValues = (me: Me) => {
  const { all, committee } = disputesSeen(me.who);
  return [...meValues(me), all, committee];
};

export const listByIds = (tx: Tx, me: Me, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.many<DisputeHead>(
        `select ${head}, ${listed} from dispute d where d.station_id = $1 and d.id = any ($9::uuid[]) and ${seen}
         order by d.number desc`,
        [tx.stationId, ...seenValues(me), ids],
      );

export type After = { dueOn: string; number: number } | null;
type Page = { communityId: string | null; states: readonly DisputeState[]; after: After; limit: number };
/**
 * By what is due first; closed ones the newest first. Where the person keeps communities each is read by its own index;
 * what they are appointed to or was handed to them is few and comes by id.
 */
export async function pageDisputes(tx: Tx, me: Me, page: Page): Promise<DisputeHead[]> {
  const closed = page.states.includes("closed");
  const order = closed ? "d.number desc" : "d.due_on, d.number";
  const after = closed
    ? "($11::int is null or d.number < $11) and ($10::date is null or true)"
    : "($10::date is null or (d.due_on, d.number) > ($10::date, $11::int))";
  const limit = Math.trunc(page.limit);
  const one = (from: string, where: string) => `(select d.* from ${from} cross join lateral (
    select d.id, d.due_on, d.number from dispute d
    where d.station_id = $1 and d.state = s.state and ${where} and ${after} and ${seen}
    order by ${order} limit ${limit}) d)`;
  const { all, committee } = disputesSeen(me.who);
  const everywhere = (all === null || committee === null) && page.communityId === null;
  const here = page.communityId === null ? [...(all ?? []), ...(committee ?? [])] : [page.communityId];
  const states = "unnest($9::text[]) as s (state)";
  const kept = everywhere
    ? one(states, "($12::uuid[] is null or true)")
    : one(`${states} cross join unnest($12::uuid[]) as c (id)`, "d.community_id = c.id");
  const rest = one(states, `d.id = any (${ids.appointed} || ${ids.handed})`);
  // Of one community, or where every one is theirs, there is nothing elsewhere.
  const walks = everywhere || page.communityId !== null ? kept : `${kept} union ${rest}`;
  return manyAsPlanned<DisputeHead>(
    tx,
    // The rows themselves are read when it is known which: an account is long.
    `select ${head}, ${listed} from (select d.* from (${walks}) d order by ${order} limit ${limit}) n
     join dispute d on d.station_id = $1 and d.id = n.id order by ${order}`,
    [
      tx.stationId,
      ...seenValues(me),
      page.states,
      page.after?.dueOn ?? null,
      page.after?.number ?? null,
      [...new Set(here)],
    ],
  );
}

export const countStates = (tx: Tx, me: Me, communityId: string | null) =>
  tx.many<{ state: DisputeState; count: number; late: number }>(
    `select d.state, count(*)::int as count, (count(*) filter (where d.due_on < $6::date))::int as late from dispute d
     where d.station_id = $1 and d.state in ('registered', 'routed', 'performing', 'follow_up')
       and ($9::uuid is null or d.community_id = $9) and ${seen} group by 1`,
    [tx.stationId, ...seenValues(me), communityId],
  );

/** Newest first, before a number: those in which all of these grams stand, and then the text itself. */
export const searchWords = (
  tx: Tx,
  me: Me,
  { text, grams }: { text: string; grams: readonly number[] },
  before: number | null,
  limit: number,
) => {
  const others = grams
    .slice(1)
    .map(
      (_, i) =>
        `join dispute_gram g${i} on g${i}.station_id = $1 and g${i}.number = g.number and g${i}.gram = $${i + 12}`,
    )
    .join(" ");
  return manyAsPlanned<DisputeHead>(
    tx,
    `select ${head}, ${listed} from dispute_gram g ${others}
     join dispute d on d.station_id = $1 and d.number = g.number
     where g.station_id = $1 and g.gram = $11 and ($9::int is null or g.number < $9)
       and strpos(d.found_by, $10) > 0 and ${seen}
     order by g.number desc limit ${Math.trunc(limit)}`,
    [tx.stationId, ...seenValues(me), before, text, ...grams],
  );
};
export const searchNumber = (tx: Tx, me: Me, number: number) =>
  tx.many<DisputeHead>(
    `select ${head}, ${listed} from dispute d where d.station_id = $1 and d.number = $9 and ${seen}`,
    [tx.stationId, ...seenValues(me), number],
  );
/** Disputes of parties who are called so, or who are one of these residents; newest first. */
export const searchParties = (
  tx: Tx,
  me: Me,
  of: { low: string; by: "name" | "letters"; residentIds: readonly string[] },
  before: number | null,
  limit: number,
) => {
  const columns = of.by === "name" ? ["name", "given"] : ["initials", "given_initials", "pinyin"];
  const typed = columns.map(
    (
      column,
    ) => `select p.dispute_id from dispute_party p where p.station_id = $1 and p.removed_at is null and p.${column} <> ''
      and p.${column} collate "C" >= $10 and p.${column} collate "C" < $11`,
  );
  return manyAsPlanned<DisputeHead>(
    tx,
    // Who is called so first: left to itself the planner walked through every dispute for a name nobody here has (4.8 s
    // of 100,000).
    `with named as materialized (${typed.join(" union ")} union select p.dispute_id from dispute_party p
       where p.station_id = $1 and p.removed_at is null and p.resident_id = any ($12::uuid[]))
     select ${head}, ${listed} from named join dispute d on d.station_id = $1 and d.id = named.dispute_id
     where ($9::int is null or d.number < $9) and ${seen}
     order by d.number desc limit ${Math.trunc(limit)}`,
    [tx.stationId, ...seenValues(me), before, of.low, `${of.low}\u{10ffff}`, of.residentIds],
  );
};

type Like = {
  placeKey: string | null;
  residentIds: readonly string[];
  unitIds: readonly string[];
  organisationIds: readonly string[];
  names: readonly string[];
  sinceOn: string;
  but: string | null;
};
/** Registered since then at the same place or with the same parties, newest first, with what is the same. */
export const listAlike = (tx: Tx, me: Me, like: Like, limit: number) =>
  tx.many<DisputeHead & { samePlace: boolean; sameParty: boolean }>(
    `with found as (
       select d.id, true as place, false as party from dispute d
       where d.station_id = $1 and d.place_key collate "C" = $9 and d.registered_on >= $14::date
       union all
       select p.dispute_id, false, true from dispute_party p where p.station_id = $1 and p.removed_at is null
         and (p.resident_id = any ($10::uuid[]) or p.unit_id = any ($11::uuid[]) or p.organisation_id = any ($12::uuid[])
           or p.name collate "C" = any ($13::text[])))
     select ${head}, ${listed}, f.place as "samePlace", f.party as "sameParty"
     from (select id, bool_or(place) as place, bool_or(party) as party from found group by id) f
     join dispute d on d.station_id = $1 and d.id = f.id
     where d.registered_on >= $14::date and ($15::uuid is null or d.id <> $15) and ${seen}
     order by d.number desc limit ${Math.trunc(limit)}`,
    [
      tx.stationId,
      ...seenValues(me),
      like.placeKey,
      like.residentIds,
      like.unitIds,
      like.organisationIds,
      like.names,
      like.sinceOn,
      like.but,
    ],
  );

/** The next number of a year; whoever registers next waits for this transaction. */
export async function nextNumber(tx: Tx, year: number): Promise<number> {
  const row = await tx.maybe<{ last: number }>(
    `insert into dispute_number (station_id, year, last) values ($1, $2, 1)
     on conflict (station_id, year) do update set last = dispute_number.last + 1 returning last`,
    [tx.stationId, year],
  );
  return year * 1_000_000 + row!.last;
}

export type NewDispute = Omit<
  DisputeRow,
  keyof Standing | "version" | "ending" | "machine" | "colour" | "registeredAt"
> &
  Pick<Standing, "communityId" | "guarded" | "registeredBy"> & {
    foundBy: string;
    recordedAt: Date | null;
    deviceAt: Date | null;
  };
export async function insertDispute(tx: Tx, row: NewDispute): Promise<void> {
  await tx.run(
    `insert into dispute (station_id, id, number, community_id, household_id, place, place_key, kind, source, urgency, line,
       found_by, account, account_by, since_on, violence_known, child_at_risk, guarded, state, law_place, law_edition, clock,
       due_on, sample, registered_by, registered_at, registered_on, recorded_at, device_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
       $25, $26, $27, $28, $29)`,
    [
      tx.stationId,
      row.id,
      row.number,
      row.communityId,
      row.householdId,
      row.place,
      row.placeKey,
      row.kind,
      row.source,
      row.urgency,
      row.line,
      row.foundBy,
      row.account,
      row.accountBy,
      row.sinceOn,
      row.violenceKnown,
      row.childAtRisk,
      row.guarded,
      row.state,
      row.lawPlace,
      row.lawEdition,
      row.clock,
      row.dueOn,
      row.sample,
      row.registeredBy,
      tx.now,
      row.registeredOn,
      row.recordedAt,
      row.deviceAt,
    ],
  );
  await insertGrams(tx, row.number, row.foundBy);
}
const insertGrams = (tx: Tx, number: number, foundBy: string) =>
  tx.run(`insert into dispute_gram (station_id, gram, number) select $1, g, $2 from unnest($3::int[]) g`, [
    tx.stationId,
    number,
    gramsOf(foundBy),
  ]);

type Plain = Pick<
  DisputeRow,
  | "id"
  | "number"
  | "householdId"
  | "place"
  | "placeKey"
  | "kind"
  | "source"
  | "urgency"
  | "line"
  | "account"
  | "accountBy"
  | "sinceOn"
> & { foundBy: string };
/** 0 when somebody changed it since. */
export async function updateDispute(tx: Tx, row: Plain, expected: number): Promise<number> {
  const changed = await tx.run(
    `update dispute set household_id = $4, place = $5, place_key = $6, kind = $7, source = $8, urgency = $9, line = $10,
       found_by = $11, account = $12, account_by = $13, since_on = $14, version = version + 1
     where station_id = $1 and id = $2 and version = $3`,
    [
      tx.stationId,
      row.id,
      expected,
      row.householdId,
      row.place,
      row.placeKey,
      row.kind,
      row.source,
      row.urgency,
      row.line,
      row.foundBy,
      row.account,
      row.accountBy,
      row.sinceOn,
    ],
  );
  if (changed === 0) return 0;
  await tx.run(`delete from dispute_gram where station_id = $1 and number = $2`, [tx.stationId, row.number]);
  await insertGrams(tx, row.number, row.foundBy);
  return changed;
}
/** Something that belongs to it changed: who holds an older version meets it. */
export const touch = (tx: Tx, id: string) =>
  tx.run(`update dispute set version = version + 1 where station_id = $1 and id = $2`, [tx.stationId, id]);
export const setGuarded = (
  tx: Tx,
  id: string,
  of: { guarded: boolean; violenceKnown: boolean; childAtRisk: boolean },
) =>
  tx.run(
    `update dispute set guarded = $3, violence_known = $4, child_at_risk = $5, version = version + 1
     where station_id = $1 and id = $2`,
    [tx.stationId, id, of.guarded, of.violenceKnown, of.childAtRisk],
  );
/** Where it stands now; what was due of the state before is over. */
export const setStanding = (
  tx: Tx,
  id: string,
  { state, ending }: Pick<DisputeHead, "state" | "ending">,
  clock: { kind: string; dueOn: string } | null = null,
) =>
  tx.run(
    `update dispute set state = $3, ending = $4, closed_at = $5, clock = $6, due_on = $7, version = version + 1
     where station_id = $1 and id = $2`,
    [
      tx.stationId,
      id,
      state,
      ending,
      state === "closed" ? tx.now : null,
      clock?.kind ?? null,
      clock?.dueOn ?? noDay,
    ],
  );
/** The days on which these were registered. */
export const listRegisteredOn = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.many<{ id: string; on: string }>(
        `select id, registered_on as "on" from dispute where station_id = $1 and id = any ($2::uuid[])`,
        [tx.stationId, ids],
      );
