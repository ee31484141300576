/** SQL on `mediation`. */
import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import type { MachineKind } from "../machines/machine.ts";
import type { FoundOfCase } from "./contract.ts";

export type MediationRow = {
  id: string;
  disputeId: string;
  machine: MachineKind;
  state: string;
  /** Of a department: which one works it. */
  organisationId: string | null;
  lawPlace: string;
  lawEdition: number;
  beganOn: string;
  acceptedOn: string | null;
  acceptedFrom: "application" | "own_initiative" | "court" | "police" | null;
  agreedUntil: string | null;
  feeAsked: boolean;
  policeMatterSeen: boolean;
  policeToldAt: Date | null;
  routes: string[];
  routesToldAt: Date | null;
  inRemit: boolean;
  complex: boolean;
  police: FoundOfCase | null;
  failedOn: string | null;
  extendedBy: string | null;
  outcome: string | null;
  endedAt: Date | null;
  version: number;
};
const columns = `id, dispute_id as "disputeId", machine, state, organisation_id as "organisationId", law_place as "lawPlace", law_edition as "lawEdition",
  began_on as "beganOn", accepted_on as "acceptedOn", accepted_from as "acceptedFrom", agreed_until as "agreedUntil",
  fee_asked as "feeAsked", police_matter_seen as "policeMatterSeen", police_told_at as "policeToldAt", routes,
  routes_told_at as "routesToldAt", in_remit as "inRemit", complex, police, failed_on as "failedOn",
  extended_by as "extendedBy", outcome, ended_at as "endedAt", version`;

/** The newest first: of a dispute at most one is not ended, and it is the newest. */
export const listMediations = (tx: Tx, disputeId: string) =>
  tx.many<MediationRow>(
    `select ${columns} from mediation where station_id = $1 and dispute_id = $2 order by id desc limit 50`,
    [tx.stationId, disputeId],
  );
/** The one that goes on, or the last that ended. */
export const mediationOf = `select ${columns} from mediation where station_id = $1 and dispute_id = $2
   order by (ended_at is not null), id desc limit 1`;
export const findMediation = (tx: Tx, disputeId: string) =>
  tx.maybe<MediationRow>(mediationOf, [tx.stationId, disputeId]);
/** Before the dispute goes another way, is handed over or closed: the one that goes on ends first (§0.6). */
export async function noneGoesOn(tx: Tx, disputeId: string): Promise<void> {
  if ((await findMediation(tx, disputeId))?.endedAt === null) throw new Refusal("dispute.mediation_goes_on");
}
export const getMediation = (tx: Tx, id: string) =>
  tx.maybe<MediationRow>(`select ${columns} from mediation where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export const insertMediation = (
  tx: Tx,
  row: Pick<
    MediationRow,
    | "id"
    | "disputeId"
    | "machine"
    | "state"
    | "organisationId"
    | "lawPlace"
    | "lawEdition"
    | "beganOn"
    | "police"
  >,
  by: string,
) =>
  tx.run(
    `insert into mediation (station_id, id, dispute_id, machine, state, law_place, law_edition, began_on, began_by, police,
       organisation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.machine,
      row.state,
      row.lawPlace,
      row.lawEdition,
      row.beganOn,
      by,
      row.police === null ? null : JSON.stringify(row.police),
      row.organisationId,
    ],
  );

/** What one event changes; what it says nothing of stays. */
export type Moved = Partial<
  Pick<
    MediationRow,
    "acceptedOn" | "acceptedFrom" | "agreedUntil" | "policeToldAt" | "failedOn" | "extendedBy" | "outcome"
  >
> & { state: string };
/** 0 when somebody moved it since it was read. */
export const moveMediation = (tx: Tx, row: Pick<MediationRow, "id" | "version">, to: Moved, by: string) =>
  tx.run(
    `update mediation set state = $4, accepted_on = coalesce($5, accepted_on), accepted_from = coalesce($6, accepted_from),
       agreed_until = coalesce($7, agreed_until), police_told_at = coalesce($8, police_told_at),
       failed_on = coalesce($9, failed_on), extended_by = coalesce($10, extended_by), outcome = $11,
       ended_at = case when $11::text is null then null else $12::timestamptz end,
       ended_by = case when $11::text is null then null else $13::uuid end, version = version + 1
     where station_id = $1 and id = $2 and version = $3`,
    [
      tx.stationId,
      row.id,
      row.version,
      to.state,
      to.acceptedOn ?? null,
      to.acceptedFrom ?? null,
      to.agreedUntil ?? null,
      to.policeToldAt ?? null,
      to.failedOn ?? null,
      to.extendedBy ?? null,
      to.outcome ?? null,
      tx.now,
      by,
    ],
  );

/** What was seen of it on the way; what is left out stays. */
export const markSeen = (
  tx: Tx,
  id: string,
  of: {
    feeAsked?: boolean | undefined;
    policeMatterSeen?: boolean | undefined;
    inRemit?: boolean | undefined;
    complex?: boolean | undefined;
  },
) =>
  tx.run(
    `update mediation set fee_asked = coalesce($3, fee_asked), police_matter_seen = coalesce($4, police_matter_seen),
       in_remit = coalesce($5, in_remit), complex = coalesce($6, complex), version = version + 1
     where station_id = $1 and id = $2`,
    [
      tx.stationId,
      id,
      of.feeAsked ?? null,
      of.policeMatterSeen ?? null,
      of.inRemit ?? null,
      of.complex ?? null,
    ],
  );
export const setRoutesTold = (tx: Tx, id: string, routes: readonly string[], toldAt: Date) =>
  tx.run(
    `update mediation set routes = $3, routes_told_at = $4, version = version + 1 where station_id = $1 and id = $2`,
    [tx.stationId, id, routes, toldAt],
  );
export const setFound = (tx: Tx, id: string, police: FoundOfCase) =>
  tx.run(`update mediation set police = $3, version = version + 1 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    JSON.stringify(police),
  ]);
