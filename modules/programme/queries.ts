import type { Tx } from "../../server/db.ts";
import type { Role } from "../people/contract.ts";
import type { ParameterValues } from "../shelf/contract.ts";
import type { Minutes } from "./capacity.ts";
import type { ProgrammeState } from "./contract.ts";
import { type Terms, filled } from "./terms/rules.ts";

export type ProgrammeRow = {
  id: string;
  communityId: string;
  code: string;
  state: ProgrammeState | "discarded";
  /** Who began the programme, and who wrote the revision this row shows. */
  authorId: string;
  writerId: string;
  currentRevisionId: string;
  nextRevisionId: string | null;
  revisionId: string;
  revision: number;
  startsOn: string;
  endsOn: string;
  effectiveOn: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  returnedAt: Date | null;
  withdrawnAt: Date | null;
  approvedAt: Date | null;
  copiedFromId: string | null;
  sample: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};
const columns = `p.id, p.community_id as "communityId", p.code, p.state, p.author_id as "authorId", r.author_id as "writerId",
  p.current_revision_id as "currentRevisionId", p.next_revision_id as "nextRevisionId",
  r.id as "revisionId", r.number as revision, r.starts_on as "startsOn", r.ends_on as "endsOn", r.effective_on as "effectiveOn",
  r.submitted_at as "submittedAt", r.submitted_by as "submittedBy", r.returned_at as "returnedAt",
  r.withdrawn_at as "withdrawnAt", r.approved_at as "approvedAt", p.copied_from_id as "copiedFromId",
  p.sample, p.version, p.created_at as "createdAt", p.updated_at as "updatedAt"`;
const from = `from programme p join revision r on r.station_id = $1 and r.id = p.current_revision_id`;
/** The revision that acts are about: the one beside the one in force where there is one. */
const fromOpen = `from programme p join revision r on r.station_id = $1 and r.id = coalesce(p.next_revision_id, p.current_revision_id)`;
const one = `where p.station_id = $1 and p.id = $2 and p.state <> 'discarded'`;

export const getProgramme = (tx: Tx, id: string) =>
  tx.maybe<ProgrammeRow>(`select ${columns} ${from} ${one}`, [tx.stationId, id]);
export const getOpen = (tx: Tx, id: string) =>
  tx.maybe<ProgrammeRow>(`select ${columns} ${fromOpen} ${one}`, [tx.stationId, id]);
export const getAt = (tx: Tx, id: string, number: number) =>
  tx.maybe<ProgrammeRow>(
    `select ${columns} from programme p join revision r on r.station_id = $1 and r.programme_id = p.id and r.number = $3 ${one}`,
    [tx.stationId, id, number],
  );
/**
 * Locks the row, then reads it: acts on one programme take turns. In one statement the second of two would
 * see the revision as it was before it waited.
 */
export async function lockProgramme(tx: Tx, id: string): Promise<ProgrammeRow | undefined> {
  const [, row] = await Promise.all([
    tx.maybe(`select id from programme where station_id = $1 and id = $2 for update`, [tx.stationId, id]),
    getOpen(tx, id),
  ]);
  return row;
}

/** In a list, with what stands beside the revision in force. What waits is listed through the revision that waits. */
export type ListedRow = ProgrammeRow & {
  next:
    | (Pick<ProgrammeRow, "submittedBy" | "revisionId" | "revision" | "writerId"> &
        Record<"submittedAt" | "returnedAt" | "approvedAt" | "withdrawnAt", string | null>)
    | null;
};
export const listProgrammes = (
  tx: Tx,
  query: {
    communityIds: string[] | null;
    communityId: string | null;
    state: string | null;
    before: { at: Date; id: string } | null;
    limit: number;
  },
) =>
  tx.many<ListedRow>(
    `select ${columns}, case when n.id is not null then json_build_object('revisionId', n.id, 'revision', n.number, 'writerId', n.author_id,
         'submittedBy', n.submitted_by, 'submittedAt', n.submitted_at, 'returnedAt', n.returned_at, 'approvedAt', n.approved_at,
         'withdrawnAt', n.withdrawn_at) end as next
     ${query.state === "submitted" ? fromOpen : from} left join revision n on n.station_id = $1 and n.id = p.next_revision_id
     where p.station_id = $1 and p.state <> 'discarded'
       and ($2::uuid[] is null or p.community_id = any ($2))
       and ($3::uuid is null or p.community_id = $3)
       and ($4::text is null or p.state = $4 or ($4 = 'submitted' and n.submitted_at is not null and n.approved_at is null))
       and ($5::timestamptz is null or (p.updated_at, p.id) < ($5, $6::uuid))
     order by p.updated_at desc, p.id desc limit $7`,
    [
      tx.stationId,
      query.communityIds,
      query.communityId,
      query.state,
      query.before?.at ?? null,
      query.before?.id ?? null,
      query.limit,
    ],
  );

/** What stands in the open baskets of a person, a row for each product; an empty basket has one without. */
export const listChosen = (tx: Tx, authorId: string) =>
  tx.many<{ basketId: string; communityId: string; productVersionId: string | null }>(
    `select p.id as "basketId", p.community_id as "communityId", c.product_version_id as "productVersionId"
     from programme p left join choice c on c.station_id = $1 and c.revision_id = p.current_revision_id
     where p.station_id = $1 and p.author_id = $2 and p.state in ('draft', 'returned') order by p.updated_at desc, c.position`,
    [tx.stationId, authorId],
  );

export async function insertProgramme(
  tx: Tx,
  row: {
    id: string;
    communityId: string;
    code: string;
    authorId: string;
    revisionId: string;
    startsOn: string;
    endsOn: string;
    copiedFromId: string | null;
    sample: boolean;
  },
): Promise<void> {
  await tx.run(
    `insert into programme (station_id, id, community_id, code, state, author_id, current_revision_id, copied_from_id, sample, created_at, updated_at)
     values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $9)`,
    [
      tx.stationId,
      row.id,
      row.communityId,
      row.code,
      row.authorId,
      row.revisionId,
      row.copiedFromId,
      row.sample,
      tx.now,
    ],
  );
  await tx.run(
    `insert into revision (station_id, id, programme_id, number, author_id, starts_on, ends_on, created_at) values ($1, $2, $3, 1, $4, $5, $6, $7)`,
    [tx.stationId, row.revisionId, row.id, row.authorId, row.startsOn, row.endsOn, tx.now],
  );
}

/** Moves the state and the version on; 0 rows when someone else was faster. */
export const setState = (tx: Tx, id: string, version: number, state: ProgrammeRow["state"]) =>
  tx.run(
    `update programme set state = $4, version = version + 1, updated_at = $5 where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, id, version, state, tx.now],
  );
export const setCopiedFrom = (tx: Tx, id: string, from: string) =>
  tx.run(
    `update programme set copied_from_id = $3, version = version + 1 where station_id = $1 and id = $2`,
    [tx.stationId, id, from],
  );
/** Any change of a basket moves its version, so two editors notice each other. */
export const touch = (tx: Tx, id: string, version: number) =>
  tx.run(
    `update programme set version = version + 1, updated_at = $4 where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, id, version, tx.now],
  );

export type ChoiceRow = {
  id: string;
  revisionId: string;
  productVersionId: string;
  parameters: ParameterValues;
  reason: string | null;
  position: number;
  cost: Minutes;
  occurrences: number;
  /** The choice of an earlier revision that this one carries on; null where the product is new here. */
  lineId: string | null;
  /** The day its cadence counts from, where it joined later than the programme began. */
  since: string | null;
  version: number;
};
const choiceColumns = `id, revision_id as "revisionId", product_version_id as "productVersionId", parameters, reason, position, cost, occurrences,
  line_id as "lineId", since, version`;
export const listChoices = (tx: Tx, revisionIds: readonly string[]) =>
  tx.many<ChoiceRow>(
    `select ${choiceColumns} from choice where station_id = $1 and revision_id = any ($2::uuid[]) order by position, id`,
    [tx.stationId, revisionIds],
  );
/** The versions of products that these programmes run on. */
export const listVersionsUsed = (tx: Tx, programmeIds: readonly string[]) =>
  tx.many<{ programmeId: string; programmeCode: string; communityId: string; versionId: string }>(
    `select p.id as "programmeId", p.code as "programmeCode", p.community_id as "communityId",
       c.product_version_id as "versionId"
     from programme p join choice c on c.station_id = $1 and c.revision_id = p.current_revision_id
     where p.station_id = $1 and p.id = any ($2::uuid[]) order by p.code, p.id, c.position, c.id`,
    [tx.stationId, programmeIds],
  );
export const getChoice = (tx: Tx, id: string) =>
  tx.maybe<ChoiceRow>(`select ${choiceColumns} from choice where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export async function insertChoice(tx: Tx, row: Omit<ChoiceRow, "version">): Promise<void> {
  await tx.run(
    `insert into choice (station_id, id, revision_id, product_version_id, parameters, reason, position, cost, occurrences, line_id, since, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.stationId,
      row.id,
      row.revisionId,
      row.productVersionId,
      row.parameters,
      row.reason,
      row.position,
      row.cost,
      row.occurrences,
      row.lineId,
      row.since,
      tx.now,
    ],
  );
}
export const setParameters = (tx: Tx, id: string, version: number, parameters: ParameterValues) =>
  tx.run(
    `update choice set parameters = $4, version = version + 1 where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, id, version, parameters],
  );
export const setCost = (tx: Tx, id: string, cost: Minutes, occurrences: number) =>
  tx.run(`update choice set cost = $3, occurrences = $4 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    cost,
    occurrences,
  ]);
export const deleteChoice = (tx: Tx, id: string, version: number) =>
  tx.run(`delete from choice where station_id = $1 and id = $2 and version = $3`, [
    tx.stationId,
    id,
    version,
  ]);

/**
 * What programmes of these communities (null: all) cost, and which products run there. A suspended one counts: it comes
 * back and needs its hours then (rules.ts). Of one with an approved revision ahead both are here.
 */
export const listRunning = (tx: Tx, communityIds: readonly string[] | null) =>
  tx.many<{
    communityId: string;
    programmeId: string;
    revisionId: string;
    code: string;
    productVersionId: string;
    cost: Minutes;
    endsOn: string;
  }>(
    `select p.community_id as "communityId", p.id as "programmeId", r.id as "revisionId", p.code, c.product_version_id as "productVersionId", c.cost, r.ends_on as "endsOn"
     from programme p
     join revision r on r.station_id = $1 and r.programme_id = p.id
       and (r.id = p.current_revision_id or (r.id = p.next_revision_id and r.approved_at is not null))
     join choice c on c.station_id = $1 and c.revision_id = r.id
     where p.station_id = $1 and ($2::uuid[] is null or p.community_id = any ($2)) and p.state in ('approved', 'active', 'suspended')`,
    [tx.stationId, communityIds],
  );

export async function findContract(
  tx: Tx,
  revisionId: string,
): Promise<{ content: Terms; frozenAt: Date | null } | undefined> {
  const row = await tx.maybe<{ content: Terms; frozenAt: Date | null }>(
    `select content, frozen_at as "frozenAt" from metric_contract where station_id = $1 and revision_id = $2`,
    [tx.stationId, revisionId],
  );
  if (row === undefined) return undefined;
  const content = filled(row.content);
  return {
    ...row,
    content: { ...content, frozenAt: content.frozenAt ?? row.frozenAt?.toISOString() ?? null },
  };
}
export async function putContract(tx: Tx, id: string, revisionId: string, content: Terms): Promise<void> {
  // A frozen contract is never written again: the where clause says it, not only the rule.
  await tx.run(
    `insert into metric_contract (station_id, id, revision_id, content) values ($1, $2, $3, $4)
     on conflict (station_id, revision_id) do update set content = excluded.content where metric_contract.frozen_at is null`,
    [tx.stationId, id, revisionId, content],
  );
}
export const freezeContract = (tx: Tx, revisionId: string) =>
  tx.run(
    `update metric_contract set frozen_at = $3 where station_id = $1 and revision_id = $2 and frozen_at is null`,
    [tx.stationId, revisionId, tx.now],
  );

export type HoursRow = {
  id: string;
  communityId: string;
  role: Role;
  minutesPerWeek: number;
  declaredBy: string;
  declaredAt: Date;
  version: number;
};
const hoursColumns = `id, community_id as "communityId", role, minutes_per_week as "minutesPerWeek", declared_by as "declaredBy", declared_at as "declaredAt", version`;
export const listHours = (tx: Tx, communityIds: readonly string[]) =>
  tx.many<HoursRow>(
    `select ${hoursColumns} from declared_hours where station_id = $1 and community_id = any ($2::uuid[]) order by role`,
    [tx.stationId, communityIds],
  );
export const getHours = (tx: Tx, id: string) =>
  tx.maybe<HoursRow>(`select ${hoursColumns} from declared_hours where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** Declaring again replaces; gives the row's id. */
export async function putHours(
  tx: Tx,
  row: { id: string; communityId: string; role: string; minutesPerWeek: number; declaredBy: string },
): Promise<string> {
  const put = await tx.maybe<{ id: string }>(
    `insert into declared_hours (station_id, id, community_id, role, minutes_per_week, declared_by, declared_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (station_id, community_id, role) do update set minutes_per_week = excluded.minutes_per_week,
       declared_by = excluded.declared_by, declared_at = excluded.declared_at, version = declared_hours.version + 1
     returning id`,
    [tx.stationId, row.id, row.communityId, row.role, row.minutesPerWeek, row.declaredBy, tx.now],
  );
  return put!.id;
}
const codes = new Map<string, string>();
/** The number on its receipt; it never changes, so a process asks for it once. */
export async function listCodes(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const keyOf = (id: string) => `${tx.stationId} ${id}`;
  const known = new Map(
    ids.flatMap((id) => (codes.has(keyOf(id)) ? [[id, codes.get(keyOf(id))!] as const] : [])),
  );
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    // One is asked for on every page of a duty; with a list of one PostgreSQL plans anew each time.
    const one = missing.length === 1;
    const rows = await tx.many<{ id: string; code: string }>(
      `select id, code from programme where station_id = $1 and id ${one ? "= $2" : "= any ($2::uuid[])"}`,
      [tx.stationId, one ? missing[0] : missing],
    );
    if (codes.size >= 5_000) codes.clear();
    for (const { id, code } of rows) {
      codes.set(keyOf(id), code);
      known.set(id, code);
    }
  }
  return known;
}
export const findCode = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await listCodes(tx, [id])).get(id);
/** The programme a revision belongs to. */
export const findOwner = (tx: Tx, revisionId: string) =>
  tx.maybe<{ id: string }>(`select programme_id as id from revision where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
  ]);
/** Communities of these programmes. */
export const listPlaces = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(
      `select distinct community_id as id from programme where station_id = $1 and id = any ($2::uuid[])`,
      [tx.stationId, ids],
    )
  ).map((row) => row.id);
export const listInForce = (tx: Tx) =>
  tx.many<{ id: string }>(
    `select id from programme where station_id = $1 and state in ('approved', 'active') order by id`,
    [tx.stationId],
  );
