/** SQL on `agreement` and `agreement_clause`. */
import type { Tx } from "../../../server/db.ts";
import type { Agreement } from "./agreement.ts";
import type { Clause } from "./clause.ts";
import { type SignatureRow, listSignatures } from "./signature-rows.ts";

export type ClauseRow = Clause & { agreementId: string; promiseId: string | null };
export type AgreementRow = {
  id: string;
  disputeId: string;
  mediationId: string;
  n: number;
  form: "written" | "oral";
  partial: boolean;
  agreedOn: string;
  facts: string;
  disputed: string;
  rest: string;
  responsibilities: { partyId: string; text: string }[];
  recordedBy: string | null;
  recordedAt: Date | null;
  keyRef: string | null;
  concludedAt: Date | null;
  effectiveOn: string | null;
  version: number;
};
const columns = `a.id, a.dispute_id as "disputeId", a.mediation_id as "mediationId", a.n, a.form, a.partial,
  a.agreed_on as "agreedOn", a.facts, a.disputed, a.rest, a.responsibilities, a.recorded_by as "recordedBy",
  a.recorded_at as "recordedAt", a.key_ref as "keyRef", a.concluded_at as "concludedAt", a.effective_on as "effectiveOn",
  a.version`;

/** The newest first. */
export const listAgreements = (tx: Tx, disputeId: string) =>
  tx.many<AgreementRow>(
    `select ${columns} from agreement a where a.station_id = $1 and a.dispute_id = $2 order by a.made_at desc, a.n desc limit 20`,
    [tx.stationId, disputeId],
  );
/** The one a mediation stands on now: the last that was written. */
export const findAgreementOf = (tx: Tx, mediationId: string) =>
  tx.maybe<AgreementRow>(
    `select ${columns} from agreement a where a.station_id = $1 and a.mediation_id = $2 order by a.n desc limit 1`,
    [tx.stationId, mediationId],
  );
export const lockAgreement = (tx: Tx, disputeId: string, id: string) =>
  tx.maybe<AgreementRow>(
    `select ${columns} from agreement a where a.station_id = $1 and a.dispute_id = $2 and a.id = $3
     for no key update of a`,
    [tx.stationId, disputeId, id],
  );
export const findAgreement = (tx: Tx, id: string) =>
  tx.maybe<AgreementRow>(`select ${columns} from agreement a where a.station_id = $1 and a.id = $2`, [
    tx.stationId,
    id,
  ]);

const clauseColumns = `c.id, c.agreement_id as "agreementId", c.debtor_party_id as "debtorId",
  c.creditor_party_id as "creditorId", c.kind, c.text, c.amount_fen::float8 as "amountFen", c.currency, c.manner,
  c.due_on as "dueOn", c.promise_id as "promiseId"`;
export const listClauses = (tx: Tx, agreementIds: readonly string[]) =>
  agreementIds.length === 0
    ? Promise.resolve([])
    : tx.many<ClauseRow>(
        `select ${clauseColumns} from agreement_clause c where c.station_id = $1 and c.agreement_id = any ($2::uuid[])
           and c.removed_at is null order by c.agreement_id, c.position limit 600`,
        [tx.stationId, agreementIds],
      );
export const findClause = (tx: Tx, id: string) =>
  tx.maybe<ClauseRow>(
    `select ${clauseColumns} from agreement_clause c where c.station_id = $1 and c.id = $2`,
    [tx.stationId, id],
  );
/** Clauses of every agreement in effect that a mediation came to. */
export const listClausesInEffect = (tx: Tx, mediationId: string) =>
  tx.many<ClauseRow>(
    `select ${clauseColumns} from agreement a
     join agreement_clause c on c.station_id = $1 and c.agreement_id = a.id and c.removed_at is null
     where a.station_id = $1 and a.mediation_id = $2 and a.effective_on is not null order by a.n, c.position limit 600`,
    [tx.stationId, mediationId],
  );

type Written = Omit<
  AgreementRow,
  "recordedBy" | "recordedAt" | "keyRef" | "concludedAt" | "effectiveOn" | "version"
>;
export const insertAgreement = (tx: Tx, row: Written & { madeBy: string }) =>
  tx.run(
    `insert into agreement (station_id, id, dispute_id, mediation_id, n, form, partial, agreed_on, facts, disputed, rest,
       responsibilities, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.mediationId,
      row.n,
      row.form,
      row.partial,
      row.agreedOn,
      row.facts,
      row.disputed,
      row.rest,
      JSON.stringify(row.responsibilities),
      row.madeBy,
      tx.now,
    ],
  );
/** 0 when somebody wrote it since. */
export const updateAgreement = (tx: Tx, row: Written, expected: number) =>
  tx.run(
    `update agreement set form = $4, partial = $5, agreed_on = $6, facts = $7, disputed = $8, rest = $9,
       responsibilities = $10, version = version + 1
     where station_id = $1 and id = $2 and version = $3`,
    [
      tx.stationId,
      row.id,
      expected,
      row.form,
      row.partial,
      row.agreedOn,
      row.facts,
      row.disputed,
      row.rest,
      JSON.stringify(row.responsibilities),
    ],
  );
type Standing = Pick<AgreementRow, "recordedBy" | "recordedAt" | "keyRef" | "concludedAt" | "effectiveOn">;
export const setAgreement = (tx: Tx, row: Standing & { id: string }) =>
  tx.run(
    `update agreement set recorded_by = $3, recorded_at = $4, key_ref = $5, concluded_at = $6, effective_on = $7,
       version = version + 1 where station_id = $1 and id = $2`,
    [tx.stationId, row.id, row.recordedBy, row.recordedAt, row.keyRef, row.concludedAt, row.effectiveOn],
  );

/** These and no others are its clauses from now on; what a clause said before stays as taken out. */
export async function putClauses(tx: Tx, agreementId: string, clauses: readonly Clause[]): Promise<void> {
  await tx.run(
    `update agreement_clause set removed_at = $3 where station_id = $1 and agreement_id = $2 and removed_at is null`,
    [tx.stationId, agreementId, tx.now],
  );
  for (const [position, clause] of clauses.entries())
    await tx.run(
      `insert into agreement_clause (station_id, id, agreement_id, position, debtor_party_id, creditor_party_id, kind, text,
         amount_fen, currency, manner, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        tx.stationId,
        clause.id,
        agreementId,
        position,
        clause.debtorId,
        clause.creditorId,
        clause.kind,
        clause.text,
        clause.amountFen,
        clause.currency,
        clause.manner,
        clause.dueOn,
      ],
    );
}
/** Said to be broken, and why: beside what its promises say. */
export const setBroken = (tx: Tx, mediationId: string, on: string, because: string) =>
  tx.run(
    `update agreement set broken_on = $3, broken_because = $4, version = version + 1
     where station_id = $1 and mediation_id = $2 and (effective_on is not null or concluded_at is not null)`,
    [tx.stationId, mediationId, on, because],
  );
export const setPromise = (tx: Tx, clauseId: string, promiseId: string) =>
  tx.run(`update agreement_clause set promise_id = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    clauseId,
    promiseId,
  ]);

/** As the machines ask for it. */
export const plainAgreement = (
  row: AgreementRow,
  clauses: readonly ClauseRow[],
  signatures: readonly SignatureRow[],
): Agreement => {
  const of = (kind: SignatureRow["of"]) => signatures.find((each) => each.of === kind)?.on ?? null;
  return {
    form: row.form,
    partial: row.partial,
    agreedOn: row.agreedOn,
    clauses,
    facts: row.facts || null,
    disputed: row.disputed || null,
    responsibilities: row.responsibilities,
    signatures: signatures.flatMap(({ partyId, on, way }) =>
      partyId === null ? [] : [{ partyId, on, way }],
    ),
    mediatorSignedOn: of("mediator"),
    sealedOn: of("seal"),
    recorded: row.recordedAt !== null,
  };
};
async function load(tx: Tx, mediationId: string) {
  const row = await findAgreementOf(tx, mediationId);
  if (row === undefined) return null;
  const [clauses, signatures] = await Promise.all([listClauses(tx, [row.id]), listSignatures(tx, [row.id])]);
  return { row, clauses, signatures };
}
export async function agreementOf(tx: Tx, mediationId: string): Promise<Agreement | null> {
  const found = await load(tx, mediationId);
  return found && plainAgreement(found.row, found.clauses, found.signatures);
}
/** Parties whose guardian signed the agreement a mediation stands on: there, at the signing. */
export async function guardiansSigned(tx: Tx, mediationId: string): Promise<string[]> {
  const found = await load(tx, mediationId);
  return (found?.signatures ?? []).flatMap(({ partyId, byPartyId }) =>
    partyId !== null && byPartyId !== null && byPartyId !== partyId ? [partyId] : [],
  );
}
