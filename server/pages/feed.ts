/** Calendars that are fetched: duties of one person or one community as iCalendar, by a secret address. */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import * as community from "../../modules/community/api.ts";
import { addDays } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import { FeedInput, MadeFeed } from "../../modules/notice/feed/contract.ts";
import * as feeds from "../../modules/notice/feed/api.ts";
import { aheadDays, backDays, buildingOnly, mayMakeFeed } from "../../modules/notice/feed/rules.ts";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { isInForce } from "../../modules/people/rules.ts";
import { civilDateIn } from "../civil.ts";
import type { Tx } from "../db.ts";
import { Refusal, found } from "../errors.ts";
import type { Http } from "../http.ts";

/** Five months of a large community's duties; some 600 bytes each. */
const most = 2_000;

export function feedPages(http: Http<Who>, origin: () => string): void {
  const { db, now } = http;
  const count = feeds.countFetches();
  const tokens = new Map<string, string>();

  http.post(
    {
      path: "/api/calendar-feeds",
      summary: "Make a calendar feed; its address is told once",
      body: FeedInput,
      answer: MadeFeed,
      status: 201,
    },
    async ({ who, tx, body, language, record }) => {
      if (body.communityId !== null) {
        // Not there and not one's own look the same.
        found(await community.findCommunity(tx, body.communityId));
        if (
          who.posts.every(
            ({ communityIds }) => communityIds !== null && !communityIds.includes(body.communityId!),
          )
        )
          found(null);
      }
      const id = await feeds.makeFeed(tx, who, { ...body, language });
      const token = feeds.newToken();
      await community.claimCode(tx, feeds.codeOf(token), "feed", tx.stationId, id);
      tokens.set(id, token);
      setTimeout(() => tokens.delete(id), 60_000).unref();
      record({ verb: "make", kind: "calendar_feed", targetId: id });
      return id;
    },
    async ({ who, tx }, id) => {
      const { item } = await feeds.readFeed(tx, who, id);
      const token = tokens.get(id);
      tokens.delete(id);
      return { ...item, address: token === undefined ? null : `${origin()}/feed/${token}.ics` };
    },
  );

  // Outside /api: what asks for it is a calendar program, which signs in nowhere.
  http.app.get("/feed/:file", async (c) => {
    c.set("operation" as never, "get /feed/{token}.ics" as never);
    const token = /^(.+)\.ics$/.exec(c.req.param("file"))?.[1] ?? "";
    if (!feeds.isToken(token)) found(null);
    const code = feeds.codeOf(token);
    const at = now();
    count(code, at);
    const to = found(await community.findCode(db.directory, code, "feed"));
    const zone = await people.timeZoneOf(db, to.stationId);
    const today = civilDateIn(zone, at);
    const sheet = await db.station(to.stationId, at, async (tx) => {
      const feed = await feeds.findFeed(tx, to.targetId);
      // Ended, its login gone or cut off, its post over: all of them are no feed.
      if (feed === undefined || feed.endedAt !== null) throw new Refusal("http.missing");
      if (!(await people.loginHolds(db.directory, feed.loginId, feed.madeAt)))
        throw new Refusal("http.missing");
      const posts = (await people.listPostsOf(tx, feed.personId)).filter((post) => isInForce(post, today));
      const { loginId, personId } = feed;
      const who: Who = { loginId, personId, stationId: tx.stationId, posts, scope: "read" };
      if (mayMakeFeed(who, feed.communityId) !== null) throw new Refusal("http.missing");
      if (feed.fetchedOn !== today) feeds.markFetched(tx, feed.id, today);
      return sheetOf(tx, who, feed, { zone, today });
    });
    return answer(c, sheet);
  });

  async function sheetOf(
    tx: Tx,
    who: Who,
    feed: feeds.FeedRow,
    { zone, today }: { zone: string; today: string },
  ) {
    const [from, to] = [addDays(today, -backDays), addDays(today, aheadDays)];
    const offSince = new Date(tx.now.getTime() - backDays * 86_400_000);
    const window = { today, from, to, offSince, limit: most + 1 };
    const rows =
      feed.communityId === null
        ? await duty.listOwnForFeed(tx, duty.sightOf(who), window)
        : await duty.listHereForFeed(tx, feed.communityId, window);
    const places = await community.listCommunities(tx, [...new Set(rows.map((row) => row.communityId))]);
    const nameOf = (id: string) => places.find((place) => place.id === id)?.name[feed.language] ?? "";
    const say = feeds.said[feed.language];
    const entries = rows.slice(0, most).map((row): feeds.Entry => {
      const door = feed.communityId === null ? duty.present(who, row).place : null;
      const building = row.subjectKind === "household" ? buildingOnly(door, row.placeKey) : null;
      const what = row.appointedOnly
        ? say.closed
        : row.subjectKind === "household"
          ? [say.visit, building].filter((part) => part !== null).join(" · ")
          : row.title[feed.language];
      const done = row.state === "done";
      const moved = done && row.doneOn !== null && row.doneOn !== row.dueOn;
      return {
        id: row.id,
        title: done ? say.done(what) : what,
        place: row.appointedOnly ? null : nameOf(row.communityId),
        note: [
          row.state === "open" && say.window(row.opensOn, row.closesOn),
          row.state === "open" && row.notBefore !== null && say.notBefore(row.notBefore),
          say.more,
        ]
          .filter((part) => part !== false)
          .join("\n"),
        address: `${origin()}/duties/${row.id}`,
        on: moved ? row.doneOn! : row.dueOn,
        at: moved ? null : row.at,
        minutes: row.minutes,
        version: row.version,
        changedAt: row.changedAt,
        // Neither owed nor late while its programme is suspended.
        off: ["held", "excused", "failed", "cancelled"].includes(row.state),
      };
    });
    const here = feed.communityId === null ? undefined : await community.findName(tx, feed.communityId);
    const name = here === undefined ? say.mine : say.place(here[feed.language]);
    const note = rows.length > most ? say.cut(most) : null;
    return { name, note, zone, from, to, alarm: feed.alarm, entries };
  }
}

/** Written out as it is read; whether it is the same as last time is known before that. */
function answer(c: Context, sheet: feeds.Sheet): Response {
  const etag = `"${createHash("sha256").update(JSON.stringify(sheet)).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex",
    ETag: etag,
  };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  const pieces = feeds.calendarText(sheet);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = "";
      for (let at = 0; at < 50; at++) {
        const next = pieces.next();
        if (next.done) {
          if (text !== "") controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
  return c.body(body, 200, headers);
}
