import type { Sql, Tx } from "../../server/db.ts";
import type { Entry } from "../../server/request.ts";
import { newId } from "../../server/id.ts";
import { uuidArray } from "../../server/pg-array.ts";
import { joint } from "../../server/joint.ts";
import type { JournalEntry } from "./contract.ts";
import { type SealedContent, leafHash } from "./tree.ts";

/**
 * Who: by a request, or what goes on behind one; null is the command line and the clock. Without a person: a
 * resident at their own record.
 */
type By = {
  loginId: string | null;
  personId: string | null;
  requestId: string | null;
  /** Who held the phone for that person. */
  helperId?: string | null;
} | null;

/** Who an entry showed, wherever it stands: one subject in its own row, several each in theirs. */
export const shown = `(select station_id, id as entry_id, subject_kind as kind, subject_id from journal_entry
    where subject_id is not null
  union all select station_id, entry_id, kind, subject_id from journal_subject)`;
const columns = [
  "station_id",
  "id",
  "at",
  "login_id",
  "person_id",
  "verb",
  "kind",
  "target_id",
  "fields",
  "purpose",
  "request_id",
  "subject_kind",
  "subject_id",
  "helper_id",
];
const width = columns.length;
/** Entries of at most one subject, one to four by one statement: two cost 53 µs of PostgreSQL and not 72. */
const insertEntries = Array.from({ length: 4 }, (_, more) => {
  const row = (at: number) => `(${columns.map((_, i) => `$${at * width + i + 1}`).join(", ")})`;
  return `insert into journal_entry (${columns.join(", ")}) values ${Array.from({ length: more + 1 }, (_, at) => row(at)).join(", ")}`;
});
/** An entry of several, with all of them, in one statement (SECURITY 3). */
const insertWithSubjects = `with written as (${insertEntries[0]})
  insert into journal_subject (station_id, entry_id, kind, subject_id)
  select $1, $2, $${width + 1}, unnest($${width + 2}::uuid[])`;
const insertUnsealed = joint(
  [1, 2, 3, 4, 5, 6, 7, 8],
  2,
  false,
  (marks) => `insert into journal_unsealed (entry_id, station_id) values ${marks}`,
);

/** Writes entries in the acting transaction; nothing waits, the commit does. */
export function append(tx: Tx, by: By, entries: readonly Entry[]): void {
  const plain: unknown[][] = [];
  for (const entry of entries) {
    const subjects = [...new Set(entry.subjects ?? [])];
    const kind = entry.subjectKind ?? entry.kind;
    const content: SealedContent = {
      id: newId(tx.now),
      at: tx.now,
      loginId: by?.loginId ?? null,
      personId: by?.personId ?? null,
      verb: entry.verb,
      kind: entry.kind,
      targetId: entry.targetId ?? null,
      fields: [...(entry.fields ?? [])],
      purpose: entry.purpose ?? null,
      requestId: by?.requestId ?? null,
      helperId: by?.helperId ?? null,
      subjects: subjects.map((subject) => `${kind}:${subject}`),
    };
    const { id } = content;
    const own = subjects.length === 1 ? [kind, subjects[0]] : [null, null];
    const values = [
      tx.stationId,
      id,
      content.at,
      content.loginId,
      content.personId,
      content.verb,
      content.kind,
      content.targetId,
      content.fields,
      content.purpose,
      content.requestId,
      ...own,
      content.helperId,
    ];
    // In their order, which is that of both indexes: an import has thousands.
    if (subjects.length > 1) tx.later(insertWithSubjects, [...values, kind, uuidArray(subjects.toSorted())]);
    else plain.push(values);
    tx.jointly(insertUnsealed, [id, tx.stationId]);
    // Of thousands, as an import has them, the hash is kept until then and not the list.
    const hash = subjects.length > 100 ? leafHash(tx.stationId, content) : null;
    const kept = hash === null ? content : null;
    tx.afterCommit(() => remember(id, hash ?? leafHash(tx.stationId, kept!)));
  }
  for (let at = 0; at < plain.length; at += insertEntries.length) {
    const rows = plain.slice(at, at + insertEntries.length);
    tx.later(insertEntries[rows.length - 1]!, rows.flat());
  }
}

/**
 * Hashes of what this process wrote and has not sealed: the sealer need not read those entries again, which
 * was half of its work. What another process wrote, or an older one, it reads.
 */
const remembered = new Map<string, Buffer>();
function remember(id: string, hash: Buffer): void {
  remembered.set(id, hash);
  // Where another process does the sealing nobody takes them.
  if (remembered.size > 20_000) remembered.delete(remembered.keys().next().value!);
}
export function recall(id: string): Buffer | undefined {
  const hash = remembered.get(id);
  if (hash !== undefined) remembered.delete(id);
  return hash;
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
       e.helper_id as "helperId",
       (select count(*)::int from ${shown} s where s.station_id = $1 and s.entry_id = e.id) as subjects,
       not exists (select 1 from journal_unsealed u where u.entry_id = e.id) as sealed
     from journal_entry e
     where e.station_id = $1
       and ($2::uuid is null or e.person_id = $2)
       and ($3::text is null or e.verb = $3)
       and ($4::uuid is null or e.id < $4)
       and ($5::uuid is null or exists (select 1 from ${shown} s
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
  if (ids.length === 0) return new Map();
  const rows = await tx.many<SealedContent>(
    `select e.id, e.at, e.login_id as "loginId", e.person_id as "personId", e.verb, e.kind,
       e.target_id as "targetId", e.fields, e.purpose, e.request_id as "requestId",
       e.helper_id as "helperId",
       coalesce((select array_agg(s.kind || ':' || s.subject_id order by s.subject_id) from ${shown} s
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

/** Takes unsealed entries of this station, those named or the oldest; leaves by the table, not a mark. */
export async function takeUnsealed(tx: Tx, ids: readonly string[] | null, limit: number): Promise<string[]> {
  const rows =
    ids === null
      ? await tx.many<{ id: string }>(
          `delete from journal_unsealed where entry_id in
             (select entry_id from journal_unsealed where station_id = $1 order by entry_id limit $2)
           returning entry_id as id`,
          [tx.stationId, limit],
        )
      : await tx.many<{ id: string }>(
          `delete from journal_unsealed where station_id = $1 and entry_id = any ($2::uuid[]) returning entry_id as id`,
          [tx.stationId, ids],
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
  tx.later(
    `insert into journal_sealed (station_id, size) values ($1, $2)
     on conflict (station_id) do update set size = excluded.size`,
    [tx.stationId, head.size],
  );
}

/** Of these stations, how many entries are sealed: asked once for all of them, outside any. */
export async function listSealedSizes(sql: Sql, stationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql.many<{ id: string; size: number }>(
    `select station_id as id, size from journal_sealed where station_id = any ($1::uuid[])`,
    [stationIds],
  );
  return new Map(rows.map((row) => [row.id, row.size]));
}
/** The lowest id of a moment: UUIDv7 begins with its milliseconds, so a time is a range of the key. */
const idAt = (at: Date) => {
  const hex = at.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};
/** What somebody did by another's hand, the oldest first. */
export const listHelpedActs = (tx: Tx, of: { personId: string; helperId: string; from: Date; to: Date }) =>
  tx.many<Act & { at: Date }>(
    `select at, verb, kind, target_id as "targetId" from journal_entry
     where station_id = $1 and id >= $4 and id < $5 and person_id = $2 and helper_id = $3 and verb <> 'look'
       and kind <> 'help' order by id limit 200`,
    [tx.stationId, of.personId, of.helperId, idAt(of.from), idAt(new Date(of.to.getTime() + 1))],
  );
export type Act = { verb: string; kind: string; targetId: string | null };
/**
 * Acts, and no looks, at these positions of the tree: each is sealed at one, in the order of sealing and only after its
 * commit, so that who has read up to a position has missed nothing before it, however late it was committed.
 */
export const listActs = (tx: Tx, from: number, to: number) =>
  tx.many<Act>(
    `select distinct e.verb, e.kind, e.target_id as "targetId" from journal_leaf l
     join journal_entry e on e.station_id = $1 and e.id = l.entry_id and e.verb <> 'look'
     where l.station_id = $1 and l.position >= $2 and l.position < $3`,
    [tx.stationId, from, to],
  );

/** Unsealed entries by station: a local table, read once for all of them and outside any station. */
export async function listUnsealed(sql: Sql, limit: number): Promise<Map<string, string[]>> {
  const rows = await sql.many<{ id: string; stationId: string }>(
    `select entry_id as id, station_id as "stationId" from journal_unsealed order by entry_id limit $1`,
    [limit],
  );
  const of = new Map<string, string[]>();
  for (const { id, stationId } of rows) {
    const ids = of.get(stationId);
    if (ids === undefined) of.set(stationId, [id]);
    else ids.push(id);
  }
  return of;
}
