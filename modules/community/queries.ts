import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import { remembered } from "../../server/remembered.ts";
import type { Bilingual } from "../../server/wire.ts";
import { getOrganisation } from "../people/api.ts";
import type {
  Community,
  CommunitySummary,
  Partner,
  Trait,
  TraitInput,
  TraitValue,
  Venue,
  VenueInput,
  Practice,
} from "./contract.ts";
import { factsThatHold } from "./fact-rules.ts";
import * as profile from "./profile.ts";
import { sizeOf } from "./rules.ts";

export type CommunityRow = CommunitySummary & { practices: Practice[] };
const columns = `id, code, name, kind, mode, problems, practices, version`;

const sqlOne = `select ${columns} from community where station_id = $1 and id = $2`;
export const findCommunity = (tx: Tx, id: string) => tx.maybe<CommunityRow>(sqlOne, [tx.stationId, id]);
const names = remembered<Bilingual>();
/** Beside rows of others; ten seconds old at most where another process changed it. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<Map<string, Bilingual>> {
  const known = new Map<string, Bilingual>();
  const asked = new Set<string>();
  for (const id of ids) {
    const name = names.get(tx, id);
    if (name === undefined) asked.add(id);
    else known.set(id, name);
  }
  if (asked.size === 0) return known;
  const keep = names.ask();
  const rows = await tx.many<{ id: string; name: Bilingual }>(
    `select id, name from community where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, [...asked]],
  );
  for (const { id, name } of rows) {
    known.set(id, name);
    keep(tx, id, name);
  }
  return known;
}
export const findName = async (tx: Tx, id: string): Promise<Bilingual | undefined> =>
  (await listNames(tx, [id])).get(id);
/** The row, or the refusal that missing and foreign communities share. */
export const getCommunity = async (tx: Tx, id: string): Promise<CommunityRow> =>
  found(await findCommunity(tx, id));

/** Null: every community of the station. A station has tens of them, so this is no page. */
export const listCommunities = (tx: Tx, ids: readonly string[] | null) =>
  tx.many<CommunityRow>(
    `select ${columns} from community where station_id = $1 and ($2::uuid[] is null or id = any ($2))
     order by name ->> 'zh' collate "zh-u-co-pinyin-kn-true", id limit 1000`,
    [tx.stationId, ids],
  );

export async function insertCommunity(tx: Tx, row: Omit<CommunityRow, "version">): Promise<void> {
  await tx.run(
    `insert into community (station_id, id, code, name, kind, mode, problems, practices, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.code,
      JSON.stringify(row.name),
      row.kind,
      row.mode && JSON.stringify(row.mode),
      row.problems,
      JSON.stringify(row.practices),
      tx.now,
    ],
  );
}

/** The number of rows changed: 0 when somebody changed it since. */
export const updateCommunity = (
  tx: Tx,
  row: Pick<CommunityRow, "id" | "name" | "mode" | "problems" | "version">,
) => {
  names.forget(tx, row.id);
  return tx.run(
    `update community set name = $3, mode = $4, problems = $5, version = version + 1
     where station_id = $1 and id = $2 and version = $6`,
    [
      tx.stationId,
      row.id,
      JSON.stringify(row.name),
      row.mode && JSON.stringify(row.mode),
      row.problems,
      row.version,
    ],
  );
};

/** Acts on what hangs on one community wait for each other; rows that only refer to it need not. */
export async function lockCommunity(tx: Tx, id: string): Promise<void> {
  found(
    await tx.maybe(`select id from community where station_id = $1 and id = $2 for no key update`, [
      tx.stationId,
      id,
    ]),
  );
}

type Fact = Trait & { recordedAt: Date };
/** Every fact that holds, with its source and date. */
export async function listFacts(tx: Tx, communityId: string): Promise<Trait[]> {
  // Of each value the newest saying: what factsThatHold decides from, however long the history grows.
  const rows = await tx.many<Fact>(
    `select distinct on (key, value) id, key, value, source, as_of as "asOf", recorded_at as "recordedAt"
     from trait where station_id = $1 and community_id = $2
     order by key, value, as_of desc, recorded_at desc, id desc`,
    [tx.stationId, communityId],
  );
  return factsThatHold(rows).map(({ recordedAt: _, ...trait }) => trait);
}
export async function getTrait(tx: Tx, id: string): Promise<Trait> {
  const sql = `select id, key, value, source, as_of as "asOf" from trait where station_id = $1 and id = $2`;
  return found(await tx.maybe<Trait>(sql, [tx.stationId, id]));
}
/** Of each of these places the fact that says how large it is, where one is known. */
export async function listSizes(
  tx: Tx,
  places: readonly Pick<CommunitySummary, "id" | "kind">[],
): Promise<Map<string, { key: string; value: TraitValue }>> {
  if (places.length === 0) return new Map();
  const rows = await tx.many<{ communityId: string; key: string; value: TraitValue }>(
    `select distinct on (community_id, key) community_id as "communityId", key, value
     from trait where station_id = $1 and community_id = any ($2::uuid[]) and key = any ($3)
     order by community_id, key, as_of desc, recorded_at desc, id desc`,
    [tx.stationId, places.map(({ id }) => id), [...new Set(places.map(({ kind }) => sizeOf[kind]))]],
  );
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]));
  const own = rows.filter(
    ({ communityId, key, value }) => key === sizeOf[kinds.get(communityId)!] && value !== null,
  );
  return new Map(own.map(({ communityId, key, value }) => [communityId, { key, value }]));
}
/** What holds now by trait key, for fit and planning; of a key that repeats, one of its values. */
export async function getTraits(tx: Tx, communityId: string): Promise<Map<string, TraitValue>> {
  return new Map((await listFacts(tx, communityId)).map(({ key, value }) => [key, value]));
}
/** School breaks, first and last day of each; none where none is known. */
export async function termBreaksOf(tx: Tx, communityId: string): Promise<{ from: string; to: string }[]> {
  return profile.termBreaksOf(await listFacts(tx, communityId));
}
export async function insertTrait(tx: Tx, communityId: string, id: string, fact: TraitInput): Promise<void> {
  await tx.run(
    `insert into trait (station_id, id, community_id, key, value, source, as_of, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, id, communityId, fact.key, JSON.stringify(fact.value), fact.source, fact.asOf, tx.now],
  );
}

const listVenues = (tx: Tx, communityId: string) =>
  tx.many<Venue>(
    `select id, name, address, kind from venue
     where station_id = $1 and community_id = $2 and ended_at is null order by created_at, id`,
    [tx.stationId, communityId],
  );
type Linked = { communityId: string; endedAt: Date | null };
export const findVenue = (tx: Tx, id: string) =>
  tx.maybe<Venue & Linked>(
    `select id, name, address, kind, community_id as "communityId", ended_at as "endedAt"
     from venue where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );
export async function insertVenue(tx: Tx, communityId: string, id: string, venue: VenueInput): Promise<void> {
  await tx.run(
    `insert into venue (station_id, id, community_id, name, address, kind, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.stationId, id, communityId, venue.name, venue.address, venue.kind, tx.now],
  );
}
export const endVenue = (tx: Tx, id: string) =>
  tx.run(`update venue set ended_at = $3 where station_id = $1 and id = $2 and ended_at is null`, [
    tx.stationId,
    id,
    tx.now,
  ]);

type PartnerRow = Pick<Partner, "id" | "organisationId" | "role">;
const partnerColumns = `id, organisation_id as "organisationId", role`;
export async function withNames(tx: Tx, rows: readonly PartnerRow[]): Promise<Partner[]> {
  const ids = [...new Set(rows.map((row) => row.organisationId))];
  const organisations = new Map(
    (await Promise.all(ids.map((id) => getOrganisation(tx, id)))).map((o) => [o?.id, o]),
  );
  return rows.map(({ id, organisationId, role }) => {
    const { name, sample } = found(organisations.get(organisationId));
    return { id, organisationId, role, organisationName: name, sample };
  });
}
/** Partners that have not ended, oldest link first. */
export async function listPartners(tx: Tx, communityId: string): Promise<Partner[]> {
  const rows = await tx.many<PartnerRow>(
    `select ${partnerColumns} from partner_link
     where station_id = $1 and community_id = $2 and ended_at is null order by created_at, id`,
    [tx.stationId, communityId],
  );
  return withNames(tx, rows);
}
export const findPartner = (tx: Tx, id: string) =>
  tx.maybe<PartnerRow & Linked>(
    `select ${partnerColumns}, community_id as "communityId", ended_at as "endedAt"
     from partner_link where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );
export async function insertPartner(tx: Tx, communityId: string, partner: PartnerRow): Promise<void> {
  await tx.run(
    `insert into partner_link (station_id, id, community_id, organisation_id, role, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, partner.id, communityId, partner.organisationId, partner.role, tx.now],
  );
}
export const endPartner = (tx: Tx, id: string) =>
  tx.run(`update partner_link set ended_at = $3 where station_id = $1 and id = $2 and ended_at is null`, [
    tx.stationId,
    id,
    tx.now,
  ]);

export type Profile = Omit<Community, "may">;
export async function getProfile(tx: Tx, id: string): Promise<Profile> {
  const [community, traits, venues, partners] = await Promise.all([
    findCommunity(tx, id),
    listFacts(tx, id),
    listVenues(tx, id),
    listPartners(tx, id),
  ]);
  return { ...found(community), traits, venues, partners };
}
