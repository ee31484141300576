import { addDays } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import type { Role, Who } from "../../modules/people/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";

/** One in so many is a day late, was excused, or is still open: a sample where all went well teaches nothing. */
const lateEvery = 17;
const openLast = 2;
/** Joint duties of so many last days are not yet signed by all. */
const unsignedDays = 2;
const lanes = 6;

type Act = {
  id: string;
  who: Who;
  roles: Role[];
  communityId: string;
  doneOn: string;
  count: number | null;
};

/**
 * Invented history: what was due before today is done by somebody who could have done it, on its day,
 * by the product's own act. The newest one or two of each community stay overdue.
 */
export async function buildHistory(
  db: Db,
  stationId: string,
  now: Date,
  whos: readonly Who[],
): Promise<void> {
  const today = civilDateIn("Asia/Shanghai", now);
  const officerOf = (communityId: string) => whos.find((who) => holds(who, ["officer"], communityId));
  const past = await db.station(stationId, now, (tx) =>
    duty.listDuties(
      tx,
      { keeps: null, communityIds: null, roles: [], postIds: [] },
      {
        mine: false,
        programmeId: null,
        communityId: null,
        state: "open",
        from: null,
        to: addDays(today, -1),
        after: null,
        limit: 5000,
      },
    ),
  );
  const days = new Map<string, Act[]>();
  const left = new Map<string, number>();
  past.reverse().forEach((row, i) => {
    const who = whos.find((each) => holds(each, row.roles, row.communityId)) ?? officerOf(row.communityId);
    if (who === undefined) return;
    const open = left.get(row.communityId) ?? 0;
    const school = row.kind === "guard_post";
    if (!school && open < openLast && row.closesOn < today && row.closesOn >= addDays(today, -4)) {
      left.set(row.communityId, open + 1);
      return;
    }
    const late = i % lateEvery === 0 && row.dueOn < addDays(today, -2);
    const doneOn = late ? addDays(row.closesOn < today ? row.closesOn : row.dueOn, 1) : row.dueOn;
    const on = doneOn < today ? doneOn : row.dueOn;
    days.set(on, [
      ...(days.get(on) ?? []),
      {
        id: row.id,
        who,
        roles: row.roles,
        communityId: row.communityId,
        doneOn: on,
        count: row.asks.includes("count") ? 12 + (i % 20) : null,
      },
    ]);
  });
  // And the newest of each community, so that somebody's signature is waited for on any day of the week.
  const newest = new Map(
    [...days.values()]
      .flat()
      .filter(({ roles }) => roles.length > 1)
      .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1))
      .map((act) => [act.communityId, act.id]),
  );
  const waits = (act: Act) =>
    act.doneOn >= addDays(today, -unsignedDays) || newest.get(act.communityId) === act.id;
  /** Every partner for the own role; where nobody holds it, the officer says so. */
  const signAll = async (tx: Tx, { id, who, roles, communityId }: Act) => {
    const first = roles.find((role) => holds(who, [role], communityId));
    for (const role of roles.filter((each) => each !== first)) {
      const by = whos.find((each) => each !== who && holds(each, [role], communityId));
      const officer = officerOf(communityId);
      if (by !== undefined) await duty.sign(db, tx, by, id, { role, note: "" });
      else if (officer !== undefined)
        await duty.vacate(db, tx, officer, id, { role, note: "示例：这个岗位现在没有人" });
    }
  };
  // Days do not meet, so a few are written at once: one after the other they were half of the first start.
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).values();
  const lane = async () => {
    for (const [on, acts] of inOrder)
      await db.station(stationId, new Date(`${on}T10:00:00Z`), async (tx) => {
        for (const act of acts) {
          await duty.complete(db, tx, act.who, act.id, { note: "", count: act.count, doneOn: act.doneOn });
          // The newest wait for the others' signatures, as they would on any day.
          if (act.roles.length > 1 && !waits(act)) await signAll(tx, act);
        }
      });
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
