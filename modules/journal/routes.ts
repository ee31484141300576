import { Refusal, refuse } from "../../server/errors.ts";
import type { Caller, Http } from "../../server/http.ts";
import { Id, pageOf } from "../../server/wire.ts";
import { JournalEntry, JournalQuery, Verification } from "./contract.ts";
import { listEntries } from "./queries.ts";
import { mayReadJournal } from "./rules.ts";
import type { Signer } from "./seal.ts";
import { verifyStation } from "./verify.ts";

type Reader = Caller & { posts: { role: string }[] };

export function routes(http: Http<Reader>, signer: Signer): void {
  http.get(
    {
      path: "/api/journal",
      summary: "Acts and looks, newest first",
      query: JournalQuery,
      answer: pageOf(JournalEntry),
    },
    async ({ who, tx, query }) => {
      refuse(mayReadJournal(who.posts.map((post) => post.role)));
      const before = Id.safeParse(query.cursor).data ?? null;
      const items = await listEntries(tx, { ...query, limit: query.limit + 1, before });
      const more = items.length > query.limit;
      const page = more ? items.slice(0, query.limit) : items;
      return { items: page, next: more ? page.at(-1)!.id : null };
    },
  );
  let verifying = false;
  http.get(
    {
      path: "/api/journal/verification",
      summary: "Recompute every seal of this station",
      answer: Verification,
    },
    async ({ who, now }) => {
      refuse(mayReadJournal(who.posts.map((post) => post.role)));
      // It reads everything, and in a connection beside the request's own: one at a time.
      if (verifying) throw new Refusal("http.too_many", { details: { seconds: 5 } });
      verifying = true;
      try {
        return await verifyStation(http.db, signer, who.stationId, now);
      } finally {
        verifying = false;
      }
    },
  );
}
