import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, answerOf, readableResident, todayOf, writableResident } from "../resident/asking.ts";
import { Resident } from "../resident/contract.ts";
import { mayAssess, mayUseSensitive, mayWriteNotice } from "../resident/rules.ts";
import { assess, giveNotice, withdraw, writeNotice } from "./acts.ts";
import {
  AssessmentInput,
  Assessments,
  NoticeGivenInput,
  NoticeInput,
  PrivacyNotices,
  Told,
} from "./contract.ts";
import * as rows from "./rows.ts";

const namesFor = async (tx: Tx, ids: readonly string[]) => {
  const names = await listNames(tx, [...new Set(ids)]);
  return (id: string) => names.get(id)?.name ?? "";
};

export function consentRoutes(http: Http<Who>, ground: Ground): void {
  const noticesFor = async ({ tx, who }: { tx: Tx; who: Who }): Promise<PrivacyNotices> => {
    const items = await rows.listNotices(tx);
    const nameOf = await namesFor(
      tx,
      items.map(({ personId }) => personId),
    );
    return {
      items: items.map(({ personId, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        by: nameOf(personId),
      })),
      may: mayWriteNotice(who),
    };
  };
  const assessmentsFor = async (ctx: { tx: Tx; who: Who }): Promise<Assessments> => {
    const { tx, who } = ctx;
    const items = await rows.listAssessments(tx);
    const nameOf = await namesFor(
      tx,
      items.map(({ personId }) => personId),
    );
    return {
      items: items.map(({ personId, at, endedAt, ...row }) => ({
        ...row,
        at: at.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        by: nameOf(personId),
      })),
      standing: mayUseSensitive((await rows.currentAssessment(tx)) ?? null, await todayOf(ground, ctx)),
      may: mayAssess(who),
    };
  };
  const toldOf = async (tx: Tx, residentId: string): Promise<Told> => ({
    notices: await rows.listGiven(tx, residentId),
    current: (await rows.currentNotice(tx))?.number ?? null,
    consents: (await rows.listConsents(tx, residentId)).map(({ residentId: _, withdrawnAt, ...row }) => ({
      ...row,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  });

  http.get(
    {
      path: "/api/privacy-notices",
      summary: "Versions of the notice residents are given",
      answer: PrivacyNotices,
    },
    (ctx) => noticesFor(ctx),
  );
  http.post(
    {
      path: "/api/privacy-notices",
      summary: "Write a new version of the notice; earlier ones stay",
      body: NoticeInput,
      answer: PrivacyNotices,
      status: 201,
    },
    async (ctx) => {
      refuse(mayWriteNotice(ctx.who));
      const acting = { tx: ctx.tx, personId: ctx.who.personId, today: await todayOf(ground, ctx) };
      const id = await writeNotice(acting, ctx.body.body);
      ctx.record({ verb: "add", kind: "privacy_notice", targetId: id });
      return id;
    },
    (ctx) => noticesFor(ctx),
  );
  http.get(
    {
      path: "/api/residents/{id}/told",
      summary: "What a resident was told and has agreed to",
      params: IdParams,
      answer: Told,
    },
    async (ctx) => {
      const { id } = await readableResident(ctx, ctx.params.id);
      ctx.look("resident", [id], ["consent"]);
      return toldOf(ctx.tx, id);
    },
  );
  http.post(
    {
      path: "/api/residents/{id}/notices",
      summary: "The notice in force was given to a resident",
      params: IdParams,
      body: NoticeGivenInput,
      answer: Told,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const row = await writableResident(ctx, params.id);
      if (row.erasedAt !== null) throw new Refusal("registry.erased");
      await giveNotice({ tx, personId: who.personId, today: await todayOf(ground, ctx) }, row.id, body);
      record({ verb: "inform", kind: "resident", targetId: row.id, subjects: [row.id], fields: [body.how] });
      return row.id;
    },
    async (ctx, id) => {
      await readableResident(ctx, id);
      ctx.look("resident", [id], ["consent"]);
      return toldOf(ctx.tx, id);
    },
  );
  http.post(
    {
      path: "/api/consents/{id}/withdrawal",
      summary: "A resident takes a consent back; what rested on it is erased at once",
      params: IdParams,
      answer: Resident,
    },
    async (ctx) => {
      const consent = found(await rows.findConsent(ctx.tx, ctx.params.id));
      await writableResident(ctx, consent.residentId);
      const acting = { tx: ctx.tx, personId: ctx.who.personId, keys: ground.keys };
      const { residentId, field } = await withdraw(acting, ctx.params.id);
      ctx.record({
        verb: "withdraw",
        kind: "consent",
        targetId: ctx.params.id,
        subjects: [residentId],
        subjectKind: "resident",
        fields: [field],
      });
      return residentId;
    },
    (ctx, id) => answerOf(ground, ctx, id),
  );
  http.get(
    {
      path: "/api/impact-assessments",
      summary: "What was weighed before sensitive fields are used, and whether they may be used now",
      answer: Assessments,
    },
    (ctx) => assessmentsFor(ctx),
  );
  http.post(
    {
      path: "/api/impact-assessments",
      summary: "Record an impact assessment",
      body: AssessmentInput,
      answer: Assessments,
      status: 201,
    },
    async (ctx) => {
      refuse(mayAssess(ctx.who));
      const acting = { tx: ctx.tx, personId: ctx.who.personId, today: await todayOf(ground, ctx) };
      const id = await assess(acting, ctx.body);
      ctx.record({ verb: "add", kind: "impact_assessment", targetId: id });
      return id;
    },
    (ctx) => assessmentsFor(ctx),
  );
  http.post(
    {
      path: "/api/impact-assessments/{id}/end",
      summary: "An assessment holds no longer; sensitive fields rest until there is another",
      params: IdParams,
      answer: Assessments,
    },
    async (ctx) => {
      refuse(mayAssess(ctx.who));
      if ((await rows.endAssessment(ctx.tx, ctx.params.id, ctx.who.personId)) === 0) found(null);
      ctx.record({ verb: "end", kind: "impact_assessment", targetId: ctx.params.id });
      return ctx.params.id;
    },
    (ctx) => assessmentsFor(ctx),
  );
}
