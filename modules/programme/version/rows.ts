import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { ParameterValues } from "../../shelf/contract.ts";
import type { Minutes } from "../capacity.ts";

type Answer = "kept" | "taken";
/** What was taken over and given up again with its revision was not answered. */
export const listAnswers = (tx: Tx, programmeIds: readonly string[]) =>
  tx.many<{ programmeId: string; productVersionId: string }>(
    `select a.programme_id as "programmeId", a.product_version_id as "productVersionId"
     from version_answer a where a.station_id = $1 and a.programme_id = any ($2::uuid[]) and (a.answer = 'kept' or exists (
       select 1 from programme p join choice c on c.station_id = $1 and c.revision_id in (p.current_revision_id, p.next_revision_id)
       where p.station_id = $1 and p.id = a.programme_id and c.product_version_id = a.product_version_id))`,
    [tx.stationId, programmeIds],
  );

/** Asked once for each version: what was kept stays kept until it is taken over. */
export const putAnswer = (
  tx: Tx,
  row: { programmeId: string; productVersionId: string; answer: Answer; by: string },
) =>
  tx.run(
    `insert into version_answer (station_id, id, programme_id, product_version_id, answer, by_person_id, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (station_id, programme_id, product_version_id)
     do update set answer = excluded.answer, by_person_id = excluded.by_person_id, answered_at = excluded.answered_at
     where version_answer.answer <> excluded.answer`,
    [tx.stationId, newId(tx.now), row.programmeId, row.productVersionId, row.answer, row.by, tx.now],
  );

/** Moves a choice of an open basket or revision to another version of its product; 0 rows when it changed meanwhile. */
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
