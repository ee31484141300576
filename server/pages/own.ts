import { z } from "zod";
import * as community from "../../modules/community/api.ts";
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import * as people from "../../modules/people/api.ts";
import type { Role, Who } from "../../modules/people/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import * as programme from "../../modules/programme/api.ts";
import { maySeeProgramme } from "../../modules/programme/rules.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { type Plan, neverFires, planStage, unknownHolidayYears } from "../../modules/shelf/cadence.ts";
import type { Occurrence, Stage } from "../../modules/shelf/contract.ts";
import { defaultsOf } from "../../modules/shelf/rules.ts";
import { civilDateIn } from "../civil.ts";
import { found } from "../errors.ts";
import { type Http, IdParams } from "../http.ts";
import { Id } from "../wire.ts";
import { Forecast } from "./contract.ts";

/** The next six days of a stage, with how many are due on each: a day with thirty doors is one line. */
function daysOf(occurrences: readonly Occurrence[]) {
  const days = Object.values(Object.groupBy(occurrences, ({ dueOn, at }) => `${dueOn} ${at ?? ""}`));
  return days.slice(0, 6).map((each) => ({
    on: each![0]!.dueOn,
    at: each![0]!.at,
    count: each!.length,
    festival: each!.find(({ festival }) => festival !== null)?.festival ?? null,
  }));
}

function stageOf(stage: Stage, values: ReturnType<typeof defaultsOf>, plan: Plan) {
  const occurrences = planStage(stage, values, plan);
  return {
    key: stage.key,
    count: occurrences.length,
    next: daysOf(occurrences),
    never: neverFires(stage, values, plan),
    unknownYears: unknownHolidayYears(stage, plan),
  };
}

/** What a draft would come to in one community if it began tomorrow and ran a year, at its starting values. */
export function ownPages(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/pages/product-drafts/{id}/forecast",
      summary: "Next days and hours a week of a draft, in one community",
      params: IdParams,
      query: z.object({ communityId: Id.optional() }),
      answer: Forecast,
    },
    async ({ tx, who, now, params, query }) => {
      const { content } = await shelf.getDraft(tx, who, params.id);
      const places = (await community.listCommunities(tx, null)).filter(({ id }) => maySeeProgramme(who, id));
      const fitting = places.filter(({ kind }) => content.kinds.includes(kind));
      const own = fitting.filter(({ id }) => holds(who, ["officer"], id));
      const place =
        query.communityId === undefined
          ? (own[0] ?? fitting[0] ?? places[0])
          : found(places.find(({ id }) => id === query.communityId));
      const answer = {
        communityId: place?.id ?? null,
        communities: places.map(({ id, name }) => ({ id, name })),
        byRole: [],
        minutesPerWeek: null,
        stages: [],
      };
      if (place === undefined) return { ...answer, unknown: "community" as const };
      if (!shelf.isPlannable(content)) return { ...answer, unknown: "draft" as const };
      const startsOn = addDays(civilDateIn(await people.timeZoneOf(db, who.stationId), now), 1);
      const ground = await programme.groundOf(tx, place.id, [content]);
      const plan = programme.planOf(ground, startsOn, addDays(addMonths(startsOn, 12), -1));
      const values = defaultsOf(content);
      if (content.stages.some(({ subject }) => subject === "household") && ground.subjects.length === 0)
        return { ...answer, unknown: "households" as const };
      const { cost } = programme.weigh(content, values, plan);
      const byRole = (Object.entries(cost) as [Role, number][]).map(([role, minutes]) => ({ role, minutes }));
      return {
        ...answer,
        unknown: null,
        byRole,
        minutesPerWeek: byRole.reduce((sum, { minutes }) => sum + minutes, 0),
        stages: content.stages.map((stage) => stageOf(stage, values, plan)),
      };
    },
  );
}
