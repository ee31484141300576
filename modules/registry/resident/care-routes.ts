import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale } from "../../../server/errors.ts";
import { civilDateIn } from "../../../server/civil.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { newId } from "../../../server/id.ts";
import { addMonths } from "../../community/civil-days.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { type HouseholdRow, updateHousehold } from "../queries.ts";
import { type Ground, readableHousehold, todayOf, writableHousehold } from "./asking.ts";
import { findReview, insertReview } from "./care-rows.ts";
import { careFacts, proposeCare } from "./care.ts";
import { Care, CareReview } from "./contract.ts";
import { listOfHousehold } from "./rows.ts";

/** By what is on record of those who live there now. */
async function proposalFor(tx: Tx, householdId: string, today: string) {
  const here = (await listOfHousehold(tx, householdId)).filter(({ state }) => state === "here");
  return proposeCare({ members: here.map(careFacts) }, Number(today.slice(0, 4)));
}

export function careRoutes(http: Http<Who>, ground: Ground): void {
  const careOf = async (tx: Tx, household: HouseholdRow, today: string): Promise<Care> => {
    const { grade: proposed, reasons } = await proposalFor(tx, household.id, today);
    const review = await findReview(tx, household.id);
    const zone = await timeZoneOf(ground.db, tx.stationId);
    return {
      grade: household.careGrade,
      proposed,
      reasons,
      reviewed: review
        ? {
            on: civilDateIn(zone, review.at),
            reviewOn: review.reviewOn,
            note: review.note,
            due: review.reviewOn <= today,
          }
        : null,
      version: household.version,
    };
  };
  http.get(
    {
      path: "/api/households/{id}/care",
      summary: "The grade of care of a household, what is proposed by the facts on record and why",
      params: IdParams,
      answer: Care,
    },
    async (ctx) => {
      const household = await readableHousehold(ctx, ctx.params.id);
      ctx.look("household", [household.id], ["care_grade", "care_reasons"]);
      return careOf(ctx.tx, household, await todayOf(ground, ctx));
    },
  );
  http.change(
    "put",
    {
      path: "/api/households/{id}/care",
      summary: "Set the grade of care, and the day to look at it again",
      params: IdParams,
      body: CareReview,
      answer: Care,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      const household = await writableHousehold(ctx, params.id);
      if (household.endedAt !== null) throw new Refusal("registry.ended");
      const today = await todayOf(ground, ctx);
      if (body.reviewOn <= today || body.reviewOn > addMonths(today, 12))
        throw new Refusal("registry.review_within_year", { field: "reviewOn" });
      const { grade: proposed, reasons } = await proposalFor(tx, params.id, today);
      if (body.grade !== proposed && body.note === null)
        throw new Refusal("registry.grade_reason", { field: "note" });
      const next = { ...household, careGrade: body.grade, version: expected };
      if ((await updateHousehold(tx, next)) === 0) throw new Stale(params.id);
      await insertReview(tx, {
        ...body,
        id: newId(tx.now),
        householdId: params.id,
        proposed,
        reasons,
        personId: who.personId,
      });
      record({
        verb: "change",
        kind: "household",
        targetId: params.id,
        subjects: [params.id],
        fields: ["care_grade"],
      });
      return params.id;
    },
    async (ctx, id) => {
      const household = await readableHousehold(ctx, id);
      ctx.look("household", [id], ["care_grade", "care_reasons"]);
      return careOf(ctx.tx, household, await todayOf(ground, ctx));
    },
  );
}
