import { z } from "zod";
import type { Tx } from "../../server/db.ts";
import { refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import type { KeyStore } from "../../server/keys.ts";
import { CivilDate, Id, pageOf } from "../../server/wire.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import { todayOf } from "./acting.ts";
import * as actions from "./actions.ts";
import * as contract from "./contract.ts";
import { readKeeping } from "./keeping.ts";
import { promiseAtVisit } from "./making.ts";
import * as queries from "./queries.ts";
import { householdsShown, lookAt, present, readPromise } from "./read.ts";
import { apart, mayMake } from "./rules.ts";
import { sightOf } from "./sight.ts";

const writeCursor = (row: queries.PromiseRow) =>
  Buffer.from(JSON.stringify([row.dueOn, row.id])).toString("base64url");
function readCursor(text: string | undefined): queries.Cursor | null {
  if (text === undefined) return null;
  try {
    const [dueOn, id] = z
      .tuple([CivilDate, Id])
      .parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { dueOn, id };
  } catch {
    return null;
  }
}

export function routes(http: Http<Who>, keys: KeyStore): void {
  const { db } = http;
  type Reading = { who: Who; tx: Tx; look: Parameters<typeof lookAt>[0] };
  const read = ({ who, tx, look }: Reading, id: string) => readPromise({ db, tx, keys, who }, id, look);

  http.get(
    {
      path: "/api/promises",
      summary: "Promises one may see: open, overdue, waiting to be confirmed, or ended; by due date",
      query: contract.PromiseQuery,
      answer: pageOf(contract.PromiseItem),
    },
    async ({ who, tx, query, look }) => {
      const today = await todayOf(db, tx);
      const rows = await queries.pagePromises(tx, sightOf(who), today, {
        view: query.view,
        communityId: query.communityId ?? null,
        organisationId: query.organisationId ?? null,
        after: readCursor(query.cursor),
        limit: query.limit + 1,
      });
      const page = rows.slice(0, query.limit);
      const items = await present({ db, tx, keys, who }, page, today);
      lookAt(look, items);
      look("household", householdsShown(page, items), ["door"]);
      return { items, next: rows.length > query.limit ? writeCursor(page.at(-1)!) : null };
    },
  );
  http.get(
    {
      path: "/api/promises/{id}",
      summary: "One promise with everything that came of it and what may be done",
      params: IdParams,
      answer: contract.PromiseDetail,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.get(
    {
      path: "/api/promise-keeping",
      summary: "How one organisation keeps its promises: counts and interval, never of a person",
      query: contract.KeepingQuery,
      answer: contract.Keeping,
    },
    ({ who, tx, query }) =>
      readKeeping(db, tx, who, {
        organisationId: query.organisationId,
        communityId: query.communityId ?? null,
      }),
  );
  http.get(
    {
      path: "/api/communities/{id}/promisors",
      summary: "Organisations that work here and could promise something",
      params: IdParams,
      answer: contract.Promisors,
    },
    async ({ who, tx, params }) => {
      refuse(mayMake(who, params.id) === null ? null : "http.missing");
      const today = await todayOf(db, tx);
      const here = new Set(
        (await people.listPosts(tx, params.id))
          .filter((post) => isInForce(post, today) && !apart.includes(post.role))
          .map(({ organisationId }) => organisationId),
      );
      const all = await people.listOrganisations(tx);
      return {
        items: all.filter(({ id }) => here.has(id)).map(({ id, name, sample }) => ({ id, name, sample })),
      };
    },
  );
  http.post(
    {
      path: "/api/promises",
      summary: "Put down what was promised at a visit, to its household or to one who lives there",
      body: contract.PromiseInput,
      answer: contract.PromiseDetail,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      const id = await promiseAtVisit(db, tx, keys, who, body);
      record({ verb: "make", kind: "promise", targetId: id });
      return id;
    },
    read,
  );

  http.post(
    {
      path: "/api/promises/{id}/performance",
      based: true,
      summary: "It is done: by the promisor, or as they told",
      params: IdParams,
      body: contract.PerformanceInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.perform(db, tx, who, params.id, body, ctx);
      record({ verb: "perform", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/confirmation",
      based: true,
      summary: "The one promised says it is done; an officer may record it as told",
      params: IdParams,
      body: contract.ConfirmationInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.confirm(db, tx, who, params.id, body, ctx);
      record({ verb: "confirm", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/dispute",
      based: true,
      summary: "The one promised says it is not done; it is owed as before",
      params: IdParams,
      body: contract.SaidInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.dispute(db, tx, who, params.id, body, ctx);
      record({ verb: "dispute", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/term",
      based: true,
      summary: "Propose a new day; the old one stands until the other side agrees",
      params: IdParams,
      body: contract.TermInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.proposeTerm(db, tx, who, params.id, body, ctx);
      record({ verb: "propose_term", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/term-agreement",
      based: true,
      summary: "Agree to the new day; a promise that was broken is owed again",
      params: IdParams,
      body: contract.AgreementInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.agreeTerm(db, tx, who, params.id, body, ctx);
      record({ verb: "agree_term", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/term-refusal",
      based: true,
      summary: "Do not agree to the new day, or take the own proposal back",
      params: IdParams,
      body: contract.SaidInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.refuseTerm(db, tx, who, params.id, body, ctx);
      record({ verb: "refuse_term", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/withdrawal",
      based: true,
      summary: "The one promised lets it go",
      params: IdParams,
      body: contract.SaidInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.withdraw(db, tx, who, params.id, body, ctx);
      record({ verb: "withdraw", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/breach",
      based: true,
      summary: "A keeper decides, after its day, that it was not kept",
      params: IdParams,
      body: contract.ReasonInput,
      answer: contract.PromiseDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.markBroken(db, tx, who, params.id, body.words, ctx);
      record({ verb: "break", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/reminder",
      summary: "Remind whoever promised, once a day",
      params: IdParams,
      answer: contract.PromiseDetail,
    },
    async ({ who, tx, params, record }) => {
      await actions.remind(db, tx, who, params.id);
      record({ verb: "remind", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/report",
      summary: "Report it to the post that answers for where it was promised",
      params: IdParams,
      body: contract.ReasonInput,
      answer: contract.PromiseDetail,
    },
    async ({ who, tx, params, body, record }) => {
      await actions.report(db, tx, who, params.id, body.words);
      record({ verb: "report", kind: "promise", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/promises/{id}/route",
      summary: "Another way is taken after it was not kept",
      params: IdParams,
      body: contract.RouteInput,
      answer: contract.PromiseDetail,
    },
    async ({ who, tx, params, body, record }) => {
      await actions.takeRoute(tx, who, params.id, body);
      record({ verb: "route", kind: "promise", targetId: params.id, fields: [body.route] });
      return params.id;
    },
    read,
  );
}
