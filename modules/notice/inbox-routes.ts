/** The own inbox. Nobody reads another's, and nothing counts what was read (FORM-04). */
import { z } from "zod";
import type { Tx } from "../../server/db.ts";
import { Refusal, found } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { Id, pageOf } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import {
  type Kinds,
  Notice,
  NoticeCount,
  NoticeQuery,
  ReadAll,
  ReadAllEnd,
  ReadAllInput,
  type Standing,
} from "./contract.ts";
import * as queries from "./queries.ts";
import { overAmong } from "./standing.ts";
import { sayNotice } from "./text.ts";

const countedMost = 99;

export function inboxRoutes(http: Http<Who>, kinds: Kinds, standing: Standing): void {
  const dress = async (tx: Tx, rows: readonly queries.NoticeRow[]): Promise<Notice[]> => {
    const isOver = await overAmong(
      tx,
      standing,
      rows.filter((row) => row.retiredAt === null),
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      priority: row.priority,
      ...sayNotice(kinds, row),
      address: row.address,
      madeAt: row.madeAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
      over: row.retiredAt !== null || isOver(row),
    }));
  };
  const readOne = async (tx: Tx, who: Who, id: string) =>
    (await dress(tx, [found(await queries.findNotice(tx, who.personId, id))]))[0]!;

  http.get(
    {
      path: "/api/notices",
      summary: "Own notices, newest first",
      query: NoticeQuery,
      answer: pageOf(Notice),
    },
    async ({ tx, who, query }) => {
      const cursor = query.cursor === undefined ? null : (Id.safeParse(query.cursor).data ?? null);
      const rows = await queries.listNotices(tx, who.personId, {
        unread: query.state === "unread",
        about: query.about ?? null,
        before: cursor,
        limit: query.limit + 1,
      });
      const items = rows.slice(0, query.limit);
      return { items: await dress(tx, items), next: rows.length > query.limit ? items.at(-1)!.id : null };
    },
  );
  http.get(
    {
      path: "/api/notices/count",
      summary: "How many own notices wait to be read",
      answer: NoticeCount,
      lightFor: () => true,
    },
    async ({ tx, who }) => {
      const rows = await queries.listUnreadSubjects(tx, who.personId, countedMost + 1);
      const isOver = await overAmong(tx, standing, rows);
      const unread = rows.filter((row) => !isOver(row)).length;
      return { unread: Math.min(unread, countedMost), more: unread > countedMost };
    },
  );
  http.post(
    {
      path: "/api/notices/{id}/reading",
      summary: "Mark an own notice as read",
      params: IdParams,
      answer: Notice,
    },
    async ({ tx, who, params }) => {
      found(await queries.findNotice(tx, who.personId, params.id));
      await queries.setRead(tx, who.personId, params.id, tx.now);
      return params.id;
    },
    ({ tx, who }, id) => readOne(tx, who, id),
  );
  http.post(
    {
      path: "/api/notices/{id}/reading/end",
      summary: "Mark an own notice as unread again",
      params: IdParams,
      answer: Notice,
    },
    async ({ tx, who, params }) => {
      found(await queries.findNotice(tx, who.personId, params.id));
      await queries.setRead(tx, who.personId, params.id, null);
      return params.id;
    },
    ({ tx, who }, id) => readOne(tx, who, id),
  );
  http.post(
    {
      path: "/api/notices/reading",
      summary: "Mark all own notices up to one as read",
      body: ReadAllInput,
      answer: ReadAll,
    },
    async ({ tx, who, body }) => {
      const newest = await queries.readUpTo(tx, who.personId, body.upTo);
      if (newest === null) throw new Refusal("notice.nothing_unread");
      return newest;
    },
    async ({ tx, who }, id) => {
      const { readAt } = found(await queries.findNotice(tx, who.personId, id));
      // Read one by one since: nothing is left to undo.
      if (readAt === null) return { readAt: tx.now.toISOString(), count: 0 };
      return { readAt: readAt.toISOString(), count: await queries.countReadAt(tx, who.personId, readAt) };
    },
  );
  http.post(
    {
      path: "/api/notices/reading/end",
      summary: "Undo reading all: those read at that instant are unread again",
      body: ReadAllEnd,
      answer: z.undefined(),
    },
    async ({ tx, who, body }) => {
      await queries.unreadAt(tx, who.personId, new Date(body.readAt));
      return null;
    },
  );
}
