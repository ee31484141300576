import type { Sql, Tx } from "../../server/db.ts";
import type { Entry } from "../../server/request.ts";
import { newId } from "../../server/id.ts";
import type { JournalEntry } from "./contract.ts";
import type { SealedContent } from "./tree.ts";

type By = { loginId: string; personId: string; requestId: string } | null;

const insertEntries = `insert into journal_entry
  (station_id, id, at, login_id, person_id, verb, kind, target_id, fields, purpose, request_id)
  select $1, e.id, $2, $3, $4, e.verb, e.kind, e.target_id, string_to_array(e.fields, ','), e.purpose, $5
  from unnest($6::uuid[], $7::text[], $8::text[], $9::uuid[], $10::text[], $11::text[])
    as e (id, verb, kind, target_id, fields, purpose)`;
/** One statement for the entries and all their subjects: half the round of two (SECURITY 3). */
const insertWithSubjects = `with written as (${insertEntries})
  insert into journal_subject (station_id, entry_id, kind, subject_id)
  select $1, s.entry_id, s.kind, s.subject_id from unnest($12::uuid[], $13::text[], $14::uuid[]) as s (entry_id, kind, subject_id)`;
const insertUnsealed = `insert into journal_unsealed (entry_id, station_id) select id, $1 from unnest($2::uuid[]) as e (id)`;

/** Writes entries in the acting transaction; nothing waits, the commit does. */
export function append(tx: Tx, by: By, entries: readonly Entry[]): void {
  const ids = entries.map(() => newId(tx.now));
  const values: unknown[] = [
    tx.stationId,
    tx.now,
    by?.loginId ?? null,
    by?.personId ?? null,
    by?.requestId ?? null,
    ids,
    entries.map((entry) => entry.verb),
    entries.map((entry) => entry.kind),
    entries.map((entry) => entry.targetId ?? null),
    entries.map((entry) => (entry.fields ?? []).join(",")),
    entries.map((entry) => entry.purpose ?? null),
  ];
  const of: string[] = [];
  const kinds: string[] = [];
  const subjects: string[] = [];
  entries.forEach((entry, i) => {
    for (const subject of new Set(entry.subjects ?? [])) {
      of.push(ids[i]!);
      kinds.push(entry.subjectKind ?? entry.kind);
      subjects.push(subject);
    }
  });
  if (subjects.length > 0) tx.later(insertWithSubjects, [...values, of, kinds, subjects]);
  else tx.later(insertEntries, values);
  tx.later(insertUnsealed, [tx.stationId, ids]);
}

export async function listEntries(
  tx: Tx,
  query: {
    personId?: string | undefined;
    subjectId?: string | undefined;
    verb?: string | undefined;
    limit: number;
    before: string | null;
  },
): Promise<JournalEntry[]> {
  const rows = await tx.many<Omit<JournalEntry, "at"> & { at: Date }>(
    `select e.id, e.at, e.person_id as "personId", e.verb, e.kind, e.target_id as "targetId", e.fields, e.purpose,
       (select count(*)::int from journal_subject s where s.station_id = $1 and s.entry_id = e.id) as subjects,
       exists (select 1 from journal_leaf l where l.station_id = $1 and l.entry_id = e.id) as sealed
     from journal_entry e
     where e.station_id = $1
       and ($2::uuid is null or e.person_id = $2)
       and ($3::text is null or e.verb = $3)
       and ($4::uuid is null or e.id < $4)
       and ($5::uuid is null or exists (select 1 from journal_subject s
             where s.station_id = $1 and s.entry_id = e.id and s.subject_id = $5))
     order by e.id desc limit $6`,
    [
      tx.stationId,
      query.personId ?? null,
      query.verb ?? null,
      query.before,
      query.subjectId ?? null,
      query.limit,
    ],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Entries with their subjects, in the form that is hashed. */
export async function getContents(tx: Tx, ids: readonly string[]): Promise<Map<string, SealedContent>> {
  const rows = await tx.many<SealedContent>(
    `select e.id, e.at, e.login_id as "loginId", e.person_id as "personId", e.verb, e.kind,
       e.target_id as "targetId", e.fields, e.purpose, e.request_id as "requestId",
       coalesce((select array_agg(s.kind || ':' || s.subject_id order by s.subject_id) from journal_subject s
                 where s.station_id = $1 and s.entry_id = e.id), '{}') as subjects
     from journal_entry e where e.station_id = $1 and e.id = any ($2::uuid[])`,
    [tx.stationId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export type Head = { size: number; root: Buffer; frontier: Buffer[]; sealedAt: Date; signature: Buffer };
export async function findHead(tx: Tx): Promise<Head | undefined> {
  return tx.maybe<Head>(
    `select size, root, frontier, sealed_at as "sealedAt", signature from journal_head
     where station_id = $1 order by size desc limit 1`,
    [tx.stationId],
  );
}

/** Takes up to `limit` unsealed entries of this station, oldest first; leaves by the table, not a mark. */
export async function takeUnsealed(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    `delete from journal_unsealed where entry_id in
       (select entry_id from journal_unsealed where station_id = $1 order by entry_id limit $2)
     returning entry_id as id`,
    [tx.stationId, limit],
  );
  return rows.map((row) => row.id).sort();
}

export function insertSeal(
  tx: Tx,
  leaves: { position: number; entryId: string; hash: Buffer }[],
  head: Head,
): void {
  tx.later(
    `insert into journal_leaf (station_id, position, entry_id, hash)
     select $1, l.position, l.entry_id, l.hash from unnest($2::bigint[], $3::uuid[], $4::bytea[]) as l (position, entry_id, hash)`,
    [tx.stationId, leaves.map((l) => l.position), leaves.map((l) => l.entryId), leaves.map((l) => l.hash)],
  );
  tx.later(
    `insert into journal_head (station_id, size, root, frontier, sealed_at, signature) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, head.size, head.root, head.frontier, head.sealedAt, head.signature],
  );
}

/** Stations that have unsealed entries: a local table, read outside any station. */
export async function listUnsealedStations(sql: Sql): Promise<string[]> {
  const rows = await sql.many<{ id: string }>(`select distinct station_id as id from journal_unsealed`);
  return rows.map((row) => row.id);
}
