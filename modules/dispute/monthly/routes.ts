/** The Ministry's monthly table over HTTP, on a page and as a workbook. */
import { FileAnswer } from "../../../server/bytes.ts";
import { found } from "../../../server/errors.ts";
import type { Http } from "../../../server/http.ts";
import { findCommunity } from "../../community/api.ts";
import { addMonths } from "../../community/civil-days.ts";
import { knows } from "../../community/rules.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { type Asked, type Ground, meOf } from "../asking.ts";
import { type Monthly, monthlyOf, monthlySheet } from "../document/monthly.ts";
import { disputesSeen } from "../rules.ts";
import { MonthlyQuery, MonthlyTable } from "./contract.ts";
import { listMonth } from "./rows.ts";
import { readsMonthly } from "./rules.ts";

type Asking = Asked & { query: { month: string; communityId?: string | undefined } };

export function monthlyRoutes(http: Http<Who>, ground: Ground): void {
  async function table(ctx: Asking): Promise<Monthly> {
    const { tx, who, query } = ctx;
    const { month, communityId = null } = query;
    if (!readsMonthly(who)) found(null);
    if (communityId !== null && !(knows(who, communityId) && (await findCommunity(tx, communityId))))
      found(null);
    const from = `${month}-01`;
    const me = await meOf(ground, ctx);
    const zone = await timeZoneOf(ground.db, tx.stationId);
    return monthlyOf(await listMonth(tx, me, { from, to: addMonths(from, 1), communityId, zone }), month);
  }
  /** A cadre's own disputes do not hold those the police keep closed. */
  const isPart = (who: Who, communityId: string | null) => {
    const { all } = disputesSeen(who);
    return all !== null && (communityId === null || !all.includes(communityId));
  };
  http.get(
    {
      path: "/api/dispute-statistics",
      summary:
        "The Ministry's table of a month: fifteen types by source and by what became of them, counts only",
      query: MonthlyQuery,
      answer: MonthlyTable,
    },
    async (ctx) => ({
      ...(await table(ctx)),
      part: isPart(ctx.who, ctx.query.communityId ?? null),
    }),
  );
  http.get(
    {
      path: "/api/dispute-statistics/workbook",
      summary: "The same as .xlsx",
      query: MonthlyQuery,
      gives: "bytes",
    },
    async (ctx) => {
      const monthly = await table(ctx);
      return new FileAnswer({
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        byteCount: null,
        name: `人民调解月报-${monthly.month}.xlsx`,
        inline: false,
        read: () => monthlySheet(monthly),
      });
    },
  );
}
