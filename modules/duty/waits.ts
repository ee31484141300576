/** What of one's own duties waits this morning: counts for the morning mail, no title and no door. */
import type { Tx } from "../../server/db.ts";
import type { Bilingual } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import { type Sight, own } from "./queries.ts";
import { sightOf } from "./read.ts";

const countOwn = (tx: Tx, see: Sight, today: string) =>
  tx.maybe<{ overdue: number; due: number }>(
    `select (count(*) filter (where d.closes_on < $6::date))::int as overdue,
       (count(*) filter (where d.closes_on >= $6::date))::int as due
     from duty d
     where d.station_id = $1 and d.state = 'open' and ${own} and d.due_on <= $6::date and ($2::uuid[] is null or true)`,
    [tx.stationId, see.keeps, see.communityIds, see.roles, see.postIds, today],
  );

export async function waitsFor(tx: Tx, who: Who, today: string): Promise<Bilingual[]> {
  const { overdue, due } = (await countOwn(tx, sightOf(who), today))!;
  return [
    ...(due > 0 ? [{ zh: `今天到期的任务：${due} 件`, en: `Duties due today: ${due}` }] : []),
    ...(overdue > 0 ? [{ zh: `逾期的任务：${overdue} 件`, en: `Overdue duties: ${overdue}` }] : []),
  ];
}
