/** SQL on `mediation_conference` and `mediation_opinion`. */
import type { Tx } from "../../../../server/db.ts";
import type { Opinion } from "../../machines/administrative-mediation.ts";
import type { Conference } from "../work-contract.ts";

export type ConferenceRow = Pick<Conference, "id" | "about" | "calledOn" | "meetsBy" | "metOn"> & {
  handOverIds: string[];
};
export const listConferences = (tx: Tx, mediationId: string) =>
  tx.many<ConferenceRow>(
    `select id, about, called_on as "calledOn", meets_by as "meetsBy", met_on as "metOn", hand_over_ids as "handOverIds"
     from mediation_conference where station_id = $1 and mediation_id = $2 order by id limit 20`,
    [tx.stationId, mediationId],
  );
export const insertConference = (
  tx: Tx,
  mediationId: string,
  row: Omit<ConferenceRow, "metOn">,
  by: string,
) =>
  tx.run(
    `insert into mediation_conference (station_id, id, mediation_id, hand_over_ids, about, called_on, meets_by, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.stationId, row.id, mediationId, row.handOverIds, row.about, row.calledOn, row.meetsBy, by, tx.now],
  );
/** 0 where there is none, or it met before. */
export const meetConference = (tx: Tx, mediationId: string, id: string, metOn: string) =>
  tx.run(
    `update mediation_conference set met_on = $4
     where station_id = $1 and mediation_id = $2 and id = $3 and met_on is null`,
    [tx.stationId, mediationId, id, metOn],
  );

export type OpinionRow = Opinion & { id: string; byPersonId: string; at: Date };
export const listOpinions = (tx: Tx, mediationId: string) =>
  tx.many<OpinionRow>(
    `select id, policy, law, responsibilities, by_person_id as "byPersonId", at from mediation_opinion
     where station_id = $1 and mediation_id = $2 order by id limit 20`,
    [tx.stationId, mediationId],
  );
export const insertOpinion = (tx: Tx, mediationId: string, row: Omit<OpinionRow, "at">) =>
  tx.run(
    `insert into mediation_opinion (station_id, id, mediation_id, policy, law, responsibilities, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.stationId,
      row.id,
      mediationId,
      row.policy,
      row.law,
      JSON.stringify(row.responsibilities),
      row.byPersonId,
      tx.now,
    ],
  );
