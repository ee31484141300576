import type { Tx } from "../../server/db.ts";
import type { Bilingual } from "../../server/wire.ts";
import type { Role } from "../people/contract.ts";
import type { ParameterValues } from "../shelf/contract.ts";
import type { Minutes } from "./capacity.ts";
import type { ProgrammeState } from "./contract.ts";

export type ProgrammeRow = {
  id: string;
  communityId: string;
  code: string;
  state: ProgrammeState | "discarded";
  authorId: string;
  revisionId: string;
  revision: number;
  startsOn: string;
  endsOn: string;
  submittedAt: Date | null;
  submittedBy: string | null;
  approvedAt: Date | null;
  sample: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};
const columns = `p.id, p.community_id as "communityId", p.code, p.state, p.author_id as "authorId",
  r.id as "revisionId", r.number as revision, r.starts_on as "startsOn", r.ends_on as "endsOn",
  r.submitted_at as "submittedAt", r.submitted_by as "submittedBy", r.approved_at as "approvedAt",
  p.sample, p.version, p.created_at as "createdAt", p.updated_at as "updatedAt"`;
const from = `from programme p join revision r on r.station_id = $1 and r.id = p.current_revision_id`;

export const getProgramme = (tx: Tx, id: string) =>
  tx.maybe<ProgrammeRow>(
    `select ${columns} ${from} where p.station_id = $1 and p.id = $2 and p.state <> 'discarded'`,
    [tx.stationId, id],
  );
/** Locks the row: acts on one programme take turns. */
export const lockProgramme = (tx: Tx, id: string) =>
  tx.maybe<ProgrammeRow>(
    `select ${columns} ${from} where p.station_id = $1 and p.id = $2 and p.state <> 'discarded' for update of p`,
    [tx.stationId, id],
  );

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
  tx.many<ProgrammeRow>(
    `select ${columns} ${from}
     where p.station_id = $1 and p.state <> 'discarded'
       and ($2::uuid[] is null or p.community_id = any ($2))
       and ($3::uuid is null or p.community_id = $3)
       and ($4::text is null or p.state = $4)
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

/** The open basket of a person for a community: a draft or a returned programme. */
export const findBasket = (tx: Tx, communityId: string, authorId: string) =>
  tx.maybe<{ id: string }>(
    `select id from programme where station_id = $1 and community_id = $2 and author_id = $3 and state in ('draft', 'returned')
     order by updated_at desc limit 1`,
    [tx.stationId, communityId, authorId],
  );
export const listBaskets = (tx: Tx, authorId: string) =>
  tx.many<{ id: string; communityId: string; count: number }>(
    `select p.id, p.community_id as "communityId",
       (select count(*)::int from choice c where c.station_id = $1 and c.revision_id = p.current_revision_id) as count
     from programme p where p.station_id = $1 and p.author_id = $2 and p.state in ('draft', 'returned') order by p.updated_at desc`,
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
    sample: boolean;
  },
): Promise<void> {
  await tx.run(
    `insert into programme (station_id, id, community_id, code, state, author_id, current_revision_id, sample, created_at, updated_at)
     values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $8)`,
    [tx.stationId, row.id, row.communityId, row.code, row.authorId, row.revisionId, row.sample, tx.now],
  );
  await tx.run(
    `insert into revision (station_id, id, programme_id, number, author_id, starts_on, ends_on, created_at) values ($1, $2, $3, 1, $4, $5, $6, $7)`,
    [tx.stationId, row.revisionId, row.id, row.authorId, row.startsOn, row.endsOn, tx.now],
  );
}

/** The next running number of a community in a year; callers hold the community's lock. */
export async function nextNumber(tx: Tx, communityId: string, prefix: string): Promise<number> {
  await tx.maybe(`select pg_advisory_xact_lock(72505, hashtext($1))`, [communityId]);
  const row = await tx.maybe<{ count: number }>(
    `select count(*)::int as count from programme where station_id = $1 and code like $2`,
    [tx.stationId, `${prefix}%`],
  );
  return (row?.count ?? 0) + 1;
}

/** Moves the state and the version on; 0 rows when someone else was faster. */
export const setState = (tx: Tx, id: string, version: number, state: ProgrammeRow["state"]) =>
  tx.run(
    `update programme set state = $4, version = version + 1, updated_at = $5 where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, id, version, state, tx.now],
  );
export const setSubmitted = (tx: Tx, revisionId: string, by: string | null) =>
  tx.run(`update revision set submitted_at = $3, submitted_by = $4 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    by === null ? null : tx.now,
    by,
  ]);
export const setApproved = (tx: Tx, revisionId: string) =>
  tx.run(`update revision set approved_at = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    tx.now,
  ]);
export const setDates = (tx: Tx, revisionId: string, startsOn: string, endsOn: string) =>
  tx.run(`update revision set starts_on = $3, ends_on = $4 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    startsOn,
    endsOn,
  ]);
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
  version: number;
};
const choiceColumns = `id, revision_id as "revisionId", product_version_id as "productVersionId", parameters, reason, position, cost, occurrences, version`;
export const listChoices = (tx: Tx, revisionIds: readonly string[]) =>
  tx.many<ChoiceRow>(
    `select ${choiceColumns} from choice where station_id = $1 and revision_id = any ($2::uuid[]) order by position, id`,
    [tx.stationId, revisionIds],
  );
export const getChoice = (tx: Tx, id: string) =>
  tx.maybe<ChoiceRow>(`select ${choiceColumns} from choice where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export async function insertChoice(tx: Tx, row: Omit<ChoiceRow, "version">): Promise<void> {
  await tx.run(
    `insert into choice (station_id, id, revision_id, product_version_id, parameters, reason, position, cost, occurrences, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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

/** What approved and active programmes of these communities cost, and which products run there. */
export const listRunning = (tx: Tx, communityIds: readonly string[]) =>
  tx.many<{
    communityId: string;
    programmeId: string;
    code: string;
    productVersionId: string;
    cost: Minutes;
    endsOn: string;
  }>(
    `select p.community_id as "communityId", p.id as "programmeId", p.code, c.product_version_id as "productVersionId", c.cost, r.ends_on as "endsOn"
     from programme p
     join revision r on r.station_id = $1 and r.id = p.current_revision_id
     join choice c on c.station_id = $1 and c.revision_id = r.id
     where p.station_id = $1 and p.community_id = any ($2::uuid[]) and p.state in ('approved', 'active')`,
    [tx.stationId, communityIds],
  );

export type ContractContent = {
  productCode: string;
  indicator: Bilingual;
  denominator: Bilingual;
  wouldCount: Bilingual;
  failure: Bilingual;
  baselineFrom: string;
  baselineTo: string;
  evaluateOn: string;
  /** Null until counts are imported; then nothing is concluded (rules IND-04). */
  baseline: number | null;
};
export const findContract = (tx: Tx, revisionId: string) =>
  tx.maybe<{ content: ContractContent; frozenAt: Date | null }>(
    `select content, frozen_at as "frozenAt" from metric_contract where station_id = $1 and revision_id = $2`,
    [tx.stationId, revisionId],
  );
export async function putContract(
  tx: Tx,
  id: string,
  revisionId: string,
  content: ContractContent,
): Promise<void> {
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

export type ApprovalRow = {
  revisionId: string;
  decision: "approved" | "returned";
  byPersonId: string;
  note: string;
  decidedAt: Date;
};
export const listApprovals = (tx: Tx, programmeId: string) =>
  tx.many<ApprovalRow>(
    `select revision_id as "revisionId", decision, by_person_id as "byPersonId", note, decided_at as "decidedAt"
     from approval where station_id = $1 and programme_id = $2 order by decided_at`,
    [tx.stationId, programmeId],
  );
export async function insertApproval(
  tx: Tx,
  row: ApprovalRow & { id: string; programmeId: string },
): Promise<void> {
  await tx.run(
    `insert into approval (station_id, id, programme_id, revision_id, decision, by_person_id, note, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.stationId,
      row.id,
      row.programmeId,
      row.revisionId,
      row.decision,
      row.byPersonId,
      row.note,
      row.decidedAt,
    ],
  );
}

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
export const activateStarted = (tx: Tx, today: string) =>
  tx.many<{ id: string; revisionId: string }>(
    `update programme p set state = 'active', version = version + 1, updated_at = $3
     from revision r where p.station_id = $1 and r.station_id = $1 and r.id = p.current_revision_id
       and p.state = 'approved' and r.starts_on <= $2::date
     returning p.id, r.id as "revisionId"`,
    [tx.stationId, today, tx.now],
  );
/** What has run its time closes: its hours are free again and its products may be chosen anew. */
export const closeEnded = (tx: Tx, today: string) =>
  tx.run(
    `update programme p set state = 'closed', version = version + 1, updated_at = $3
     from revision r where p.station_id = $1 and r.station_id = $1 and r.id = p.current_revision_id
       and p.state in ('approved', 'active') and r.ends_on < $2::date`,
    [tx.stationId, today, tx.now],
  );

/** The number on its receipt; it never changes. */
export const findCode = (tx: Tx, id: string) =>
  tx.maybe<{ code: string }>(`select code from programme where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** The programme a revision belongs to. */
export const findOwner = (tx: Tx, revisionId: string) =>
  tx.maybe<{ id: string }>(`select programme_id as id from revision where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
  ]);
export const listInForce = (tx: Tx) =>
  tx.many<{ id: string }>(
    `select id from programme where station_id = $1 and state in ('approved', 'active') order by id`,
    [tx.stationId],
  );
