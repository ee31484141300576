/** SQL that writes planned duties: many of one stage at once. */
import type { Tx } from "../../../server/db.ts";
import type { Bilingual } from "../../../server/wire.ts";

export type Planned = {
  programmeId: string;
  revisionId: string;
  choiceId: string;
  productCode: string;
  stage: string;
  kind: string;
  title: Bilingual;
  communityId: string;
  subjectKind: string;
  roles: string[];
  notBefore: string | null;
  needs: string[];
  asks: string[];
  agreedTimes: number | null;
  agreedPeriod: string | null;
  /** Its product is for those appointed only. */
  appointedOnly: boolean;
};
export type PlannedRow = {
  id: string;
  key: string;
  subjectId: string;
  place: string | null;
  placeKey: string;
  role: string | null;
  minutes: number;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  at: string | null;
  festival: string | null;
};
/** Duties of one stage at once; an occurrence that is there already stays as it is. Gives how many are new. */
export const insertPlanned = (tx: Tx, stage: Planned, rows: readonly PlannedRow[]) =>
  tx.run(
    `insert into duty (station_id, id, programme_id, revision_id, choice_id, occurrence_key, product_code, stage, kind, title, community_id,
       subject_kind, subject_id, place, place_key, roles, minutes, opens_on, due_on, closes_on, at_time, not_before, festival, needs, asks,
       agreed_times, agreed_period, state, created_at, appointed_only)
     select $1, o.id, $2, $3, $4, o.key, $5, $6, $7, $8, $9, $10, o.subject_id, o.place, o.place_key,
       case when o.role is null then $11::text[] else array[o.role] end, o.minutes, o.opens_on, o.due_on, o.closes_on, o.at_time, $12, o.festival,
       $13::text[], $14::text[], $15, $16, 'open', $17, $30
     from unnest($18::uuid[], $19::text[], $20::uuid[], $21::text[], $22::text[], $23::text[], $24::int[], $25::date[], $26::date[], $27::date[], $28::text[], $29::text[])
       as o (id, key, subject_id, place, place_key, role, minutes, opens_on, due_on, closes_on, at_time, festival)
     on conflict (station_id, choice_id, occurrence_key) do nothing`,
    [
      tx.stationId,
      stage.programmeId,
      stage.revisionId,
      stage.choiceId,
      stage.productCode,
      stage.stage,
      stage.kind,
      JSON.stringify(stage.title),
      stage.communityId,
      stage.subjectKind,
      stage.roles,
      stage.notBefore,
      stage.needs,
      stage.asks,
      stage.agreedTimes,
      stage.agreedPeriod,
      tx.now,
      rows.map((r) => r.id),
      rows.map((r) => r.key),
      rows.map((r) => r.subjectId),
      rows.map((r) => r.place),
      rows.map((r) => r.placeKey),
      rows.map((r) => r.role),
      rows.map((r) => r.minutes),
      rows.map((r) => r.opensOn),
      rows.map((r) => r.dueOn),
      rows.map((r) => r.closesOn),
      rows.map((r) => r.at),
      rows.map((r) => r.festival),
      stage.appointedOnly,
    ],
  );
