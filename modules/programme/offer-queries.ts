import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { ParameterValues } from "../shelf/contract.ts";
import type { Minutes } from "./capacity.ts";

export type Answer = "kept" | "taken";
export const listAnswers = (tx: Tx, programmeIds: readonly string[]) =>
  tx.many<{ programmeId: string; productVersionId: string; answer: Answer }>(
    `select programme_id as "programmeId", product_version_id as "productVersionId", answer
     from version_answer where station_id = $1 and programme_id = any ($2::uuid[])`,
    [tx.stationId, programmeIds],
  );

/** Asked once for each version: what was answered first stays. */
export const insertAnswer = (
  tx: Tx,
  row: { programmeId: string; productVersionId: string; answer: Answer; by: string },
) =>
  tx.run(
    `insert into version_answer (station_id, id, programme_id, product_version_id, answer, by_person_id, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (station_id, programme_id, product_version_id) do nothing`,
    [tx.stationId, newId(tx.now), row.programmeId, row.productVersionId, row.answer, row.by, tx.now],
  );

/** Moves a choice of an open basket to another version of its product; 0 rows when it changed meanwhile. */
export const setVersion = (
  tx: Tx,
  choiceId: string,
  version: number,
  to: { versionId: string; parameters: ParameterValues; cost: Minutes; occurrences: number },
) =>
  tx.run(
    `update choice set product_version_id = $4, parameters = $5, cost = $6, occurrences = $7, version = version + 1
     where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, choiceId, version, to.versionId, to.parameters, to.cost, to.occurrences],
  );
