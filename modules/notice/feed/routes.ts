import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { CalendarFeeds, FeedQuery } from "./contract.ts";
import { endFeed, readFeeds } from "./read.ts";
import { mayMakeFeed } from "./rules.ts";

/** The list, and taking one back; what joins them with duties is in server/pages/feed.ts. */
export function feedRoutes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/calendar-feeds",
      summary: "Own calendar feeds, or those of a community for who keeps it; never their addresses",
      query: FeedQuery,
      answer: CalendarFeeds,
    },
    async ({ who, tx, query, look }) => {
      const communityId = query.communityId ?? null;
      const { items, personIds } = await readFeeds(tx, who, communityId);
      if (communityId !== null) look("person", personIds, ["name"]);
      return { items, may: { make: mayMakeFeed(who, communityId) } };
    },
  );
  http.post(
    {
      path: "/api/calendar-feeds/{id}/end",
      summary: "Take a calendar feed back; its address leads nowhere from now on",
      params: IdParams,
    },
    async ({ who, tx, params, record }) => {
      await endFeed(tx, who, params.id);
      record({ verb: "end", kind: "calendar_feed", targetId: params.id });
      return null;
    },
  );
}
