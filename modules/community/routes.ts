import { z } from "zod";
import { civilDateIn } from "../../server/civil.ts";
import type { Tx } from "../../server/db.ts";
import { found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import type { Who } from "../people/contract.ts";
import { timeZoneOf } from "../people/api.ts";
import * as actions from "./actions.ts";
import {
  Community,
  CommunityInput,
  CommunityPatch,
  CommunitySummary,
  Partner,
  PartnerInput,
  Trait,
  TraitInput,
  Venue,
  VenueInput,
} from "./contract.ts";
import * as queries from "./queries.ts";
import { knownCommunities, knows, mayAdd, mayEdit, maySeeProfile } from "./rules.ts";

type Asking = { who: Who; tx: Tx };

/** A community outside the caller's posts and one that does not exist answer alike. */
async function editable({ who, tx }: Asking, id: string): Promise<void> {
  found(knows(who, id) ? await queries.findCommunity(tx, id) : null);
  refuse(mayEdit(who, id));
}
async function visible({ who, tx }: Asking, id: string): Promise<void> {
  found(knows(who, id) ? await queries.findCommunity(tx, id) : null);
  refuse(maySeeProfile(who, id));
}
async function profileFor(ctx: Asking, id: string) {
  await visible(ctx, id);
  return { ...(await queries.getProfile(ctx.tx, id)), may: { edit: mayEdit(ctx.who, id) } };
}

export function routes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/communities",
      summary: "Communities of the caller's posts",
      answer: z.object({ items: z.array(CommunitySummary) }),
    },
    async ({ who, tx }) => {
      const rows = await queries.listCommunities(tx, knownCommunities(who));
      const items = rows.map(({ practices: _, ...row }) =>
        maySeeProfile(who, row.id) === null ? row : { ...row, mode: null, problems: [] },
      );
      return { items };
    },
  );
  http.get(
    {
      path: "/api/communities/{id}",
      summary: "The profile of a community",
      params: IdParams,
      answer: Community,
    },
    async (ctx) => profileFor(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/communities",
      summary: "Add a community",
      body: CommunityInput,
      answer: Community,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      refuse(mayAdd(who));
      const id = await actions.addCommunity(tx, body);
      record({ verb: "add", kind: "community", targetId: id, fields: Object.keys(body) });
      return id;
    },
    profileFor,
  );
  http.change(
    "patch",
    {
      path: "/api/communities/{id}",
      summary: "Change a community",
      params: IdParams,
      body: CommunityPatch,
      answer: Community,
    },
    async (ctx) => {
      const { tx, params, body, expected, record } = ctx;
      await editable(ctx, params.id);
      const fields = await actions.changeCommunity(tx, params.id, body, expected);
      if (fields.length > 0) record({ verb: "change", kind: "community", targetId: params.id, fields });
      return params.id;
    },
    profileFor,
  );

  http.post(
    {
      path: "/api/communities/{id}/traits",
      summary: "Say a fact of the profile, with its source and date",
      params: IdParams,
      body: TraitInput,
      answer: Trait,
      status: 201,
    },
    async (ctx) => {
      const { tx, params, body, now, record } = ctx;
      await editable(ctx, params.id);
      const today = civilDateIn(await timeZoneOf(http.db, tx.stationId), now);
      const id = await actions.addTrait(tx, params.id, body, today);
      record({ verb: "add", kind: "trait", targetId: id, fields: [body.key] });
      return id;
    },
    async (ctx, id) => {
      await visible(ctx, ctx.params.id);
      return queries.getTrait(ctx.tx, id);
    },
  );

  http.post(
    {
      path: "/api/communities/{id}/venues",
      summary: "Add a venue",
      params: IdParams,
      body: VenueInput,
      answer: Venue,
      status: 201,
    },
    async (ctx) => {
      await editable(ctx, ctx.params.id);
      const id = await actions.addVenue(ctx.tx, ctx.params.id, ctx.body);
      ctx.record({ verb: "add", kind: "venue", targetId: id, fields: Object.keys(ctx.body) });
      return id;
    },
    async (ctx, id) => {
      await visible(ctx, ctx.params.id);
      return asVenue(found(await queries.findVenue(ctx.tx, id)));
    },
  );
  http.post(
    { path: "/api/venues/{id}/end", summary: "Stop using a venue", params: IdParams },
    async (ctx) => {
      const venue = found(await queries.findVenue(ctx.tx, ctx.params.id));
      await editable(ctx, venue.communityId);
      await actions.endVenue(ctx.tx, ctx.params.id);
      ctx.record({ verb: "end", kind: "venue", targetId: ctx.params.id });
      return null;
    },
  );

  http.post(
    {
      path: "/api/communities/{id}/partners",
      summary: "Link an organisation as a partner",
      params: IdParams,
      body: PartnerInput,
      answer: Partner,
      status: 201,
    },
    async (ctx) => {
      await editable(ctx, ctx.params.id);
      const id = await actions.linkPartner(ctx.tx, ctx.params.id, ctx.body);
      ctx.record({ verb: "link", kind: "partner", targetId: id, fields: Object.keys(ctx.body) });
      return id;
    },
    async (ctx, id) => {
      await visible(ctx, ctx.params.id);
      return (await queries.withNames(ctx.tx, [found(await queries.findPartner(ctx.tx, id))]))[0]!;
    },
  );
  http.post(
    { path: "/api/partners/{id}/end", summary: "End a partnership", params: IdParams },
    async (ctx) => {
      const partner = found(await queries.findPartner(ctx.tx, ctx.params.id));
      await editable(ctx, partner.communityId);
      await actions.endPartner(ctx.tx, ctx.params.id);
      ctx.record({ verb: "end", kind: "partner", targetId: ctx.params.id });
      return null;
    },
  );
}

const asVenue = ({ id, name, address, kind }: Venue): Venue => ({ id, name, address, kind });
