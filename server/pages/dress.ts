import * as community from "../../modules/community/api.ts";
import * as duty from "../../modules/duty/api.ts";
import type { TodayDuty } from "../../modules/duty/contract.ts";
import { canStart, reasonsOf } from "../../modules/duty/rules.ts";
import { timeZoneOf } from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { civilDateIn, clockIn } from "../civil.ts";
import type { Db, Tx } from "../db.ts";

/** Rows as the page prints them: community, reasons, whether it can be begun now. */
export async function dress(db: Db, tx: Tx, who: Who, rows: duty.DutyRow[], now: Date): Promise<TodayDuty[]> {
  const zone = await timeZoneOf(db, who.stationId);
  const today = civilDateIn(zone, now);
  const time = clockIn(zone, now);
  const [places, lastDone] = await Promise.all([
    community.listCommunities(tx, [...new Set(rows.map((row) => row.communityId))]),
    duty.listLastDone(
      tx,
      rows.filter((row) => row.subjectKind === "household").map((row) => row.subjectId),
    ),
  ]);
  const names = new Map(places.map((place) => [place.id, place.name]));
  return rows.map((row) => ({
    ...duty.present(who, row),
    communityName: names.get(row.communityId) ?? { zh: "", en: "" },
    reasons: reasonsOf(row, today, {
      agreedTimes: row.agreedTimes,
      agreedPeriod: row.agreedPeriod,
      lastDoneOn:
        lastDone.get(`${row.subjectId}:${row.stage}${row.appointedOnly ? ":appointed" : ""}`) ?? null,
    }),
    late: row.state === "open" && row.closesOn < today,
    canStart: row.state === "open" && canStart(row, today, time),
  }));
}
