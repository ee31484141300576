import { addDays } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import { timeZoneOf } from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as programme from "../../modules/programme/api.ts";
import { maySeeProgramme } from "../../modules/programme/rules.ts";
import { civilDateIn } from "../civil.ts";
import { found } from "../errors.ts";
import { type Http, IdParams } from "../http.ts";
import { ProgrammeDuties, RevisionPage } from "./contract.ts";
import { dress } from "./dress.ts";

export function programmePages(http: Http<Who>): void {
  const { db } = http;
  const todayOf = async (who: Who, now: Date) => civilDateIn(await timeZoneOf(db, who.stationId), now);

  http.get(
    {
      path: "/api/pages/programmes/{id}/duties",
      summary: "The duties behind a programme",
      params: IdParams,
      answer: ProgrammeDuties,
    },
    async ({ who, tx, now, params, look }) => {
      const row = found(await programme.getProgramme(tx, params.id));
      if (!maySeeProgramme(who, row.communityId)) found(null);
      const today = await todayOf(who, now);
      const of = { programmeId: row.id, communityId: null };
      const [standing, progress, onTime, unsigned, upcoming] = await Promise.all([
        duty.countStanding(tx, row.id, today),
        duty.findProgress(tx, row.id),
        duty.countOnTime(tx, of, today),
        duty.countUnsigned(tx, row.id),
        duty.listDuties(tx, duty.sightOf(who), {
          mine: false,
          programmeId: row.id,
          communityId: null,
          state: "open",
          from: null,
          to: null,
          after: null,
          limit: 6,
        }),
      ]);
      const dressed = await dress(db, tx, who, upcoming, now);
      look("household", duty.householdsShown(dressed), ["door"]);
      return {
        planned: standing.all,
        onTime: onTime!,
        unsigned,
        standing,
        replanning: progress ?? null,
        upcoming: dressed,
      };
    },
  );

  http.get(
    {
      path: "/api/pages/programmes/{id}/revision",
      summary: "The open revision beside the one in force, and what it would do to the duties",
      params: IdParams,
      answer: RevisionPage,
    },
    async ({ who, tx, now, params }) => {
      const inForce = found(await programme.getProgramme(tx, params.id));
      if (!maySeeProgramme(who, inForce.communityId) || inForce.nextRevisionId === null) found(null);
      const today = await todayOf(who, now);
      const open = found(await programme.getOpen(tx, params.id));
      const draft = await programme.readProgramme(tx, who, open, today);
      const difference = await programme.readDifference(tx, who, { from: inForce, to: open }, today);
      const counted = await duty.previewRevision(tx, params.id, today);
      return {
        programme: draft,
        difference,
        duties: counted && { ...counted, until: addDays(today, duty.horizonDays) },
      };
    },
  );
}
