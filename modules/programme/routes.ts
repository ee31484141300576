import { z } from "zod";
import { found } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { Id, Instant, PageQuery, pageOf } from "../../server/wire.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as actions from "./actions.ts";
import { basketRoutes } from "./basket/routes.ts";
import { listBaskets } from "./basket/rows.ts";
import * as contract from "./contract.ts";
import * as decisions from "./decisions.ts";
import { endingRoutes } from "./life/ending-routes.ts";
import { instructionRoutes } from "./instructions.ts";
import { offerRoutes } from "./version/routes.ts";
import { pausingRoutes } from "./life/pausing-routes.ts";
import * as queries from "./queries.ts";
import { readProgramme, summarise } from "./read.ts";
import { revisionRoutes } from "./revision/routes.ts";
import { maySeeProgramme, programmesSeen } from "./rules.ts";
import { type Reading, todayOf } from "./take.ts";
import { termsRoutes } from "./terms/routes.ts";

const ListQuery = PageQuery.extend({ communityId: Id.optional(), state: contract.ProgrammeState.optional() });
const HoursList = z.object({ items: z.array(contract.DeclaredHours) });

export function routes(http: Http<Who>): void {
  const { db } = http;
  const nouns = [basketRoutes, revisionRoutes, pausingRoutes, endingRoutes, offerRoutes, termsRoutes];
  for (const each of [...nouns, instructionRoutes]) each(http);
  const show = async ({ who, tx }: Reading, row: queries.ProgrammeRow | undefined) => {
    if (!maySeeProgramme(who, found(row).communityId)) found(null);
    return readProgramme(tx, who, row!, await todayOf(db, tx));
  };
  /** Acts are about the open revision, and are answered with it. */
  const read = async (of: Reading, id: string) => show(of, await queries.getOpen(of.tx, id));
  const Whole = contract.Programme;

  http.get(
    {
      path: "/api/programmes",
      summary: "Programmes of one's communities, newest first",
      query: ListQuery,
      answer: pageOf(contract.ProgrammeSummary),
    },
    async ({ who, tx, query }) => {
      const [at, id] = (query.cursor ?? "").split("_");
      const before =
        Instant.safeParse(at).success && Id.safeParse(id).success ? { at: new Date(at!), id: id! } : null;
      const rows = await queries.listProgrammes(tx, {
        communityIds: programmesSeen(who),
        communityId: query.communityId ?? null,
        state: query.state ?? null,
        before,
        limit: query.limit + 1,
      });
      const page = rows.slice(0, query.limit);
      const items = await summarise(tx, page);
      const last = page.at(-1);
      return {
        items,
        next: rows.length > query.limit && last ? `${last.updatedAt.toISOString()}_${last.id}` : null,
      };
    },
  );
  http.get(
    {
      path: "/api/programmes/{id}",
      summary: "A programme with capacity, contract and timeline",
      params: IdParams,
      answer: Whole,
    },
    async (of) => show(of, await queries.getProgramme(of.tx, of.params.id)),
  );

  http.get(
    {
      path: "/api/baskets/count",
      summary: "Products in the own open baskets",
      answer: z.object({ count: z.number().int(), id: Id.nullable() }),
    },
    async ({ who, tx }) => {
      const baskets = await listBaskets(tx, who.personId);
      return { count: baskets.reduce((sum, basket) => sum + basket.count, 0), id: baskets[0]?.id ?? null };
    },
  );
  http.post(
    {
      path: "/api/programmes",
      summary: "Open the basket of a community: the own draft, or a new one",
      body: contract.ProgrammeInput,
      answer: Whole,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      const id = await actions.openBasket(db, tx, who, body.communityId);
      record({ verb: "open_basket", kind: "programme", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/choices",
      summary: "Put a product into the basket",
      params: IdParams,
      body: contract.ChoiceInput,
      answer: Whole,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      await actions.chooseProduct(tx, who, params.id, body, await todayOf(db, tx));
      record({ verb: "choose", kind: "programme", targetId: params.id, fields: [body.productCode] });
      return params.id;
    },
    read,
  );
  http.change(
    "patch",
    {
      path: "/api/choices/{id}",
      summary: "Configure a chosen product",
      params: IdParams,
      body: contract.ChoicePatch,
      answer: Whole,
    },
    async ({ who, tx, params, body, expected, record }) => {
      const { parameters } = body;
      const id = await actions.configure(tx, who, params.id, expected, parameters, await todayOf(db, tx));
      record({ verb: "configure", kind: "programme", targetId: id, fields: Object.keys(parameters) });
      return id;
    },
    read,
  );
  http.change(
    "delete",
    {
      path: "/api/choices/{id}",
      summary: "Take a product out of the basket",
      params: IdParams,
      answer: Whole,
    },
    async ({ who, tx, params, expected, record }) => {
      const id = await actions.removeChoice(tx, who, params.id, expected);
      record({ verb: "remove_choice", kind: "programme", targetId: id });
      return id;
    },
    read,
  );
  http.change(
    "patch",
    {
      path: "/api/programmes/{id}",
      summary: "Change the dates",
      params: IdParams,
      body: contract.ProgrammePatch,
      answer: Whole,
    },
    async ({ who, tx, params, body, expected, record }) => {
      await actions.changeDates(db, tx, who, params.id, expected, body);
      record({ verb: "change", kind: "programme", targetId: params.id, fields: Object.keys(body) });
      return params.id;
    },
    read,
  );
  http.change(
    "delete",
    {
      path: "/api/programmes/{id}",
      summary: "Throw the basket away, or give up the open revision",
      params: IdParams,
    },
    async ({ who, tx, params, expected, record }) => {
      await actions.discard(tx, who, params.id, expected);
      record({ verb: "discard", kind: "programme", targetId: params.id });
      return null;
    },
    read,
  );

  http.post(
    {
      path: "/api/programmes/{id}/submission",
      summary: "Submit for approval; refused when over capacity (CAP-01)",
      params: IdParams,
      answer: Whole,
    },
    async ({ who, tx, params, record }) => {
      await decisions.submit(db, tx, who, params.id);
      record({ verb: "submit", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/approval",
      summary: "Approve; the metric contract freezes",
      params: IdParams,
      body: contract.ApprovalInput,
      answer: Whole,
    },
    async ({ who, tx, params, body, record }) => {
      await decisions.approve(db, tx, who, params.id, body.note ?? "");
      record({ verb: "approve", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/programmes/{id}/return",
      summary: "Return to the author with a reason",
      params: IdParams,
      body: contract.ReturnInput,
      answer: Whole,
    },
    async ({ who, tx, params, body, record }) => {
      await decisions.returnToAuthor(tx, who, params.id, body.reason);
      record({ verb: "return", kind: "programme", targetId: params.id });
      return params.id;
    },
    read,
  );

  const hoursOf = async (tx: Reading["tx"], rows: queries.HoursRow[]) => {
    const names = await people.listNames(
      tx,
      rows.map((row) => row.declaredBy),
    );
    return rows.map((row) => ({
      ...row,
      declaredBy: names.get(row.declaredBy)?.name ?? "",
      declaredAt: row.declaredAt.toISOString(),
    }));
  };
  http.get(
    {
      path: "/api/communities/{id}/hours",
      summary: "Declared hours by role",
      params: IdParams,
      answer: HoursList,
    },
    async ({ who, tx, params }) => {
      if (!maySeeProgramme(who, params.id)) found(null);
      found(await community.getCommunity(tx, params.id));
      return { items: await hoursOf(tx, await queries.listHours(tx, [params.id])) };
    },
  );
  http.post(
    {
      path: "/api/hours",
      summary: "Declare hours a week for a role in a community",
      body: contract.DeclaredHoursInput,
      answer: contract.DeclaredHours,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      const id = await actions.declareHours(tx, who, body);
      record({ verb: "declare_hours", kind: "declared_hours", targetId: id, fields: [body.role] });
      return id;
    },
    async ({ tx }, id) => (await hoursOf(tx, [found(await queries.getHours(tx, id))]))[0]!,
  );
}
