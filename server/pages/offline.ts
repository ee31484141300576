import { createHash } from "node:crypto";
import { z } from "zod";
import { addDays } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import type { Db, Tx } from "../db.ts";
import type { Http } from "../http.ts";
import { Offline } from "./contract.ts";
import { drawToday, drawWeek } from "./today.ts";

type Reading = { address: string; body: unknown };
/** Beyond these the phone asks when it has a signal: a day holds some thirty visits, a week fewer than this. */
const mostDuties = 150;

/** A duty's own page: itself, its life and the names of its files. */
async function readingsOf(of: { db: Db; tx: Tx; who: Who }, id: string, tell: Tell): Promise<Reading[]> {
  const { db, tx, who } = of;
  const address = `/api/duties/${id}`;
  const [whole, life, files] = await Promise.all([
    duty.readDuty(db, tx, who, id, undefined, tell),
    duty.readLife(db, tx, who, id),
    duty.readFiles(tx, who, id),
  ]);
  return [
    { address, body: whole },
    { address: `${address}/life`, body: life },
    { address: `${address}/files`, body: files },
  ];
}
type Tell = Parameters<typeof duty.readDuty>[5];

export function offlinePages(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/pages/offline",
      summary: "What a phone keeps for today and this week; each household in it is a look for that purpose",
      query: z.object({ held: z.string().max(64).optional() }),
      answer: Offline,
    },
    async ({ who, tx, now, query, look }) => {
      const asked = { db, tx, who, now };
      const [today, week, waiting] = await Promise.all([
        drawToday(asked),
        drawWeek(asked),
        duty.readWaiting(db, tx, who),
      ]);
      const listed = [...today.doors, ...week.doors, ...waiting.doors];
      const open = listed.filter(({ state }) => state === "open" || state === "signing");
      const ids = [...new Set(open.map(({ id }) => id))].slice(0, mostDuties);
      const doors = new Set(duty.householdsShown(listed));
      const graded = new Set<string>();
      const duties = await Promise.all(
        ids.map((id) =>
          readingsOf(asked, id, (each, isGraded) => {
            for (const household of duty.householdsShown([each])) {
              doors.add(household);
              if (isGraded) graded.add(household);
            }
          }),
        ),
      );
      const readings: Reading[] = [
        { address: "/api/pages/today", body: today.page },
        { address: "/api/pages/week", body: week.page },
        { address: "/api/waiting", body: waiting.page },
        ...duties.flat(),
      ];
      const digest = createHash("sha256").update(JSON.stringify(readings)).digest("base64url").slice(0, 22);
      const until = addDays(week.page.from, 6);
      if (query.held === digest) return { digest, until, readings: null };
      look("household", [...doors], graded.size > 0 ? ["door", "care_grade"] : ["door"], "offline");
      return { digest, until, readings };
    },
  );
}
