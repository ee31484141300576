/** What judging a programme later needs of it: the contract as it froze, and what happened on the way. */
import type { Tx } from "../../../server/db.ts";
import { baselineOf } from "./counting.ts";
import * as queries from "../queries.ts";

type Way = {
  /** Revisions that froze terms of their own. */
  contracts: number[];
  revisions: { number: number; on: string }[];
  suspensions: { fromOn: string; resumedOn: string | null }[];
  closedOn: string | null;
};
const findWay = async (tx: Tx, id: string): Promise<Way> =>
  (await tx.maybe<Way>(
    `select coalesce((select json_agg(r.number order by r.number) from revision r
         join metric_contract m on m.station_id = $1 and m.revision_id = r.id
         where r.station_id = $1 and r.programme_id = p.id and m.frozen_at is not null
           and (m.content ->> 'carriedFrom') is null), '[]') as contracts,
       coalesce((select json_agg(json_build_object('number', r.number, 'on', r.effective_on) order by r.number) from revision r
         where r.station_id = $1 and r.programme_id = p.id and r.number > 1 and r.approved_at is not null and r.withdrawn_at is null), '[]') as revisions,
       coalesce((select json_agg(json_build_object('fromOn', s.from_on, 'resumedOn', s.resumed_on) order by s.from_on) from suspension s
         where s.station_id = $1 and s.programme_id = p.id), '[]') as suspensions,
       (select c.closed_on from closure c where c.station_id = $1 and c.programme_id = p.id and c.decision = 'closed') as "closedOn"
     from programme p where p.station_id = $1 and p.id = $2`,
    [tx.stationId, id],
  ))!;

/**
 * The programme through a revision, with the terms that are judged: those in force, or of the numbered revision.
 * A revision that left the terms alone is judged by the contract it carried on, whose windows and counts stay.
 */
export async function findJudged(tx: Tx, id: string, number: number | null) {
  const row = await (number === null ? queries.getProgramme(tx, id) : queries.getAt(tx, id, number));
  if (row === undefined) return undefined;
  const [contract, way] = await Promise.all([queries.findContract(tx, row.revisionId), findWay(tx, id)]);
  const frozen = contract?.frozenAt ? contract.content : null;
  return { row, terms: frozen, of: frozen?.carriedFrom ?? row.revision, ...way };
}

/** What stands in place of last year's count in the comparison; undefined where last year itself does. */
export const drawnBaseline = (terms: Parameters<typeof baselineOf>[0]) =>
  terms.shrunken === null ? undefined : baselineOf(terms)!;
