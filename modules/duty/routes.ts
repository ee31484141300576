import { z } from "zod";
import { found } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { CivilDate, Id, pageOf } from "../../server/wire.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import * as actions from "./actions.ts";
import * as contract from "./contract.ts";
import { escalationRoutes } from "./escalation/routes.ts";
import { evidenceRoutes } from "./evidence/routes.ts";
import * as queries from "./queries.ts";
import { householdsShown, present, readDuty, sightOf } from "./read.ts";
import { maySeeAll, maySeeWhole } from "./rules.ts";
import { getWholeDuty } from "./whole.ts";

const writeCursor = (row: queries.DutyRow) =>
  Buffer.from(JSON.stringify([row.dueOn, row.placeKey, row.id])).toString("base64url");
function readCursor(text: string | undefined): queries.Cursor | null {
  if (text === undefined) return null;
  try {
    const [dueOn, placeKey, id] = z
      .tuple([CivilDate, z.string().max(200), Id])
      .parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { dueOn, placeKey, id };
  } catch {
    return null;
  }
}

export function routes(http: Http<Who>): void {
  const { db } = http;
  evidenceRoutes(http);
  escalationRoutes(http);
  type Reading = {
    who: Who;
    tx: Parameters<typeof readDuty>[1];
    look: (kind: string, subjects: string[], fields: string[]) => void;
    conclude: () => void;
  };
  const read = ({ who, tx, look, conclude }: Reading, id: string, early?: ReturnType<typeof getWholeDuty>) =>
    readDuty(db, tx, who, id, early, (duty, graded) => {
      look("household", householdsShown([duty]), graded ? ["door", "care_grade"] : ["door"]);
      conclude();
    });

  http.getEarly(
    {
      path: "/api/duties",
      helped: true,
      summary: "Duties one may see, by due date and door",
      query: contract.DutyQuery,
      answer: pageOf(contract.Duty),
    },
    ({ tx, query }) =>
      query.communityId !== undefined &&
      query.state === "open" &&
      query.mine !== "true" &&
      query.programmeId === undefined &&
      query.from === undefined &&
      query.to === undefined
        ? queries.listOpenHere(tx, query.communityId, readCursor(query.cursor), query.limit + 1)
        : undefined,
    async ({ who, tx, query, look }, early) => {
      const here = early !== undefined && maySeeWhole(who, query.communityId ?? "") ? early : undefined;
      const rows = await (here ??
        queries.listDuties(tx, sightOf(who), {
          mine: query.mine === "true",
          programmeId: query.programmeId ?? null,
          communityId: query.communityId ?? null,
          state: query.state ?? null,
          from: query.from ?? null,
          to: query.to ?? null,
          after: readCursor(query.cursor),
          limit: query.limit + 1,
        }));
      const page = rows.slice(0, query.limit);
      const items = page.map((row) => present(who, row));
      look("household", householdsShown(items), ["door"]);
      return { items, next: rows.length > query.limit ? writeCursor(page.at(-1)!) : null };
    },
  );
  http.getEarly(
    {
      path: "/api/duties/{id}",
      helped: true,
      summary: "One duty with its reasons",
      params: IdParams,
      answer: contract.DutyDetail,
    },
    ({ tx, params }) => getWholeDuty(tx, params.id),
    (ctx, early) => read(ctx, ctx.params.id, early),
  );

  http.postEarly(
    {
      path: "/api/duties/{id}/completion",
      helped: true,
      light: true,
      based: true,
      summary: "Done",
      params: IdParams,
      body: contract.CompletionInput,
      answer: contract.DutyDetail,
    },
    ({ tx, params, body, recordedAt }) => actions.foreseeCompletion(db, tx, params.id, body, { recordedAt }),
    async (ctx, foreseen) => {
      const { who, tx, params, body, record } = ctx;
      await actions.complete(db, tx, who, params.id, body, ctx, foreseen);
      record({ verb: "complete", kind: "duty", targetId: params.id });
      return params.id;
    },
    (ctx, id) => read(ctx, id),
  );
  http.post(
    {
      path: "/api/duties/{id}/excuse",
      helped: true,
      light: true,
      based: true,
      summary: "Excused: refused, moved away or no access",
      params: IdParams,
      body: contract.ExcuseInput,
      answer: contract.DutyDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.excuse(db, tx, who, params.id, body, ctx);
      record({ verb: "excuse", kind: "duty", targetId: params.id, fields: [body.reason] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duties/{id}/failure",
      light: true,
      based: true,
      summary: "Could not be done; stays on record",
      params: IdParams,
      body: contract.FailureInput,
      answer: contract.DutyDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.fail(db, tx, who, params.id, body.note, ctx);
      record({ verb: "fail", kind: "duty", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duties/{id}/cancellation",
      light: true,
      based: true,
      summary: "Taken off the list by the officer or the chief",
      params: IdParams,
      body: contract.CancellationInput,
      answer: contract.DutyDetail,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      await actions.cancel(db, tx, who, params.id, body.note, ctx);
      record({ verb: "cancel", kind: "duty", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duties/{id}/reopening",
      helped: true,
      light: true,
      summary: "Undo the own closing within ten minutes",
      params: IdParams,
      answer: contract.DutyDetail,
    },
    async ({ who, tx, params, record }) => {
      await actions.reopen(tx, who, params.id);
      record({ verb: "reopen", kind: "duty", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.change(
    "put",
    {
      path: "/api/duties/{id}/assignment",
      summary: "Name a post for the duty, or nobody",
      params: IdParams,
      body: contract.AssignmentInput,
      answer: contract.DutyDetail,
    },
    async ({ who, tx, params, body, expected, record }) => {
      await actions.assign(db, tx, who, params.id, expected, body.postId);
      record({ verb: "assign", kind: "duty", targetId: params.id });
      return params.id;
    },
    read,
  );

  const Posts = z.object({
    items: z.array(
      z.object({
        id: Id,
        personId: Id,
        name: z.string(),
        sample: z.boolean(),
        role: z.string(),
        organisationName: z.string(),
      }),
    ),
  });
  http.get(
    {
      path: "/api/communities/{id}/posts",
      summary: "Posts that can be named for duties here",
      params: IdParams,
      answer: Posts,
    },
    async ({ who, tx, params, look }) => {
      if (!maySeeAll(who, params.id)) found(null);
      const today = await actions.todayOf(db, tx);
      const posts = (await people.listPosts(tx, params.id)).filter((post) => isInForce(post, today));
      look(
        "person",
        posts.map((post) => post.personId),
        ["name", "posts"],
      );
      return {
        items: posts.map(({ id, personId, name, sample, role, organisationName }) => ({
          id,
          personId,
          name,
          sample,
          role,
          organisationName,
        })),
      };
    },
  );
}
