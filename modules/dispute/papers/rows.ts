/** SQL on `dispute_dossier` and the numbers on covers. */
import type { Tx } from "../../../server/db.ts";
import type { PapersFacts } from "./contract.ts";

export type SeenIdentity = { partyId: string; paper: string; seenOn: string; seenBy: string };
export type DossierRow = Omit<PapersFacts, "identities"> & {
  number: string | null;
  identities: SeenIdentity[];
  filedOn: string | null;
  filedBy: string | null;
  version: number;
};
const none: DossierRow = {
  number: null,
  requests: [],
  rightsToldOn: null,
  identities: [],
  evidence: [],
  note: "",
  retention: "",
  remark: "",
  filedOn: null,
  filedBy: null,
  version: 0,
};
/** What the papers know beside the case; version 0 where nobody wrote anything yet. */
export async function findDossier(tx: Tx, disputeId: string): Promise<DossierRow> {
  const row = await tx.maybe<DossierRow>(
    `select number, requests, rights_told_on as "rightsToldOn", identities, evidence, note, retention, remark,
       filed_on as "filedOn", filed_by as "filedBy", version
     from dispute_dossier where station_id = $1 and dispute_id = $2`,
    [tx.stationId, disputeId],
  );
  return row ?? none;
}
/** 0 when somebody wrote since. The dispute is held, so that two who begin it do not meet. */
export const putDossier = (tx: Tx, disputeId: string, row: DossierRow, expected: number) =>
  tx.run(
    `insert into dispute_dossier (station_id, dispute_id, number, requests, rights_told_on, identities, evidence, note,
       retention, remark, filed_on, filed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (station_id, dispute_id) do update set number = coalesce(dispute_dossier.number, excluded.number),
       requests = excluded.requests, rights_told_on = excluded.rights_told_on, identities = excluded.identities,
       evidence = excluded.evidence, note = excluded.note, retention = excluded.retention, remark = excluded.remark,
       filed_on = excluded.filed_on, filed_by = excluded.filed_by, version = dispute_dossier.version + 1
       where dispute_dossier.version = $13`,
    [
      tx.stationId,
      disputeId,
      row.number,
      row.requests,
      row.rightsToldOn,
      JSON.stringify(row.identities),
      JSON.stringify(row.evidence),
      row.note,
      row.retention,
      row.remark,
      row.filedOn,
      row.filedBy,
      expected,
    ],
  );

/** The next number of a year and of who counts; whoever files next waits for this transaction. */
export async function nextCaseNumber(tx: Tx, series: string, year: number): Promise<number> {
  const row = await tx.maybe<{ last: number }>(
    `insert into dispute_case_number (station_id, series, year, last) values ($1, $2, $3, 1)
     on conflict (station_id, series, year) do update set last = dispute_case_number.last + 1 returning last`,
    [tx.stationId, series, year],
  );
  return row!.last;
}
