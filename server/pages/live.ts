/** Pages that stay true while a colleague acts: a stream of which readings are old, and the same to be asked for. */
import { z } from "zod";
import * as journal from "../../modules/journal/api.ts";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { Refusal } from "../errors.ts";
import type { Http } from "../http.ts";
import { type Source, openHub } from "../live/hub.ts";
import { headersOf } from "../request.ts";
import { streamHeaders } from "../live/stream.ts";
import { newsOf } from "./live-news.ts";

const News = z.object({
  /** Where the station's journal is: what to ask after the next time. */
  at: z.number().int(),
  /** Addresses whose readings are old, with all below them. */
  old: z.array(z.string()),
  /** True where so much happened that everything is old. */
  all: z.boolean(),
});
/** Last-Event-ID of a stream that goes on, `after` of one that another window kept until now. */
function afterOf(header: string | undefined, query: string | undefined): number | null {
  const text = header ?? query ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export type Live = { stop(): void };
export function livePages(http: Http<Who>, https: () => boolean, onError: (error: unknown) => void): Live {
  const { db, now } = http;
  const watching = people.openWatching(db, https);
  const source: Source<Who> = {
    sizes: (stationIds) => journal.listSealedSizes(db.directory, stationIds),
    news: (stationId, from, to) =>
      db.station(stationId, now(), async (tx) => newsOf(tx, await journal.listActs(tx, from, to))),
    standing: (held) => watching.still(held, now()),
  };
  const hub = openHub(source, { onError });

  http.open(
    "get",
    {
      path: "/api/live",
      summary: "Which readings are old, as server-sent events, for a session of the browser",
      gives: "stream",
    },
    async ({ c, now: at, requestId }) => {
      const held = await watching.find(c, at);
      if (held === null || c.req.header("authorization") !== undefined) throw new Refusal("http.signed_out");
      const begun = await hub.since(held.who, afterOf(c.req.header("last-event-id"), c.req.query("after")));
      const body = hub.listen(held.hash, held.who, begun);
      c.set("headed" as never, true as never);
      return new Response(body, { headers: { ...headersOf(c, requestId, https()), ...streamHeaders } });
    },
  );
  http.open(
    "get",
    {
      path: "/api/live/news",
      summary: "Which readings are old since a place in the stream (`after`), for who cannot keep one open",
      answer: News,
    },
    async ({ c, now: at }) => {
      const held = await watching.find(c, at);
      if (held === null) throw new Refusal("http.signed_out");
      const { at: size, told } = await hub.since(held.who, afterOf(undefined, c.req.query("after")));
      return c.json({ at: size, old: "all" in told ? [] : told.old, all: "all" in told });
    },
  );
  return { stop: hub.stop };
}
