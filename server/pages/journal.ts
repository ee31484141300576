import { z } from "zod";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { mayReadJournal } from "../../modules/journal/rules.ts";
import { refuse } from "../errors.ts";
import type { Http } from "../http.ts";
import { Id } from "../wire.ts";

const Actors = z.object({ items: z.array(z.object({ id: Id, name: z.string(), sample: z.boolean() })) });

/** Who acts here, for readers of the journal, who hold an id as long as it has no name beside it. */
export function journalPages(http: Http<Who>): void {
  http.get(
    { path: "/api/pages/journal/actors", summary: "Names of those who act in this station", answer: Actors },
    async ({ who, tx, look }) => {
      refuse(mayReadJournal(who.posts.map((post) => post.role)));
      const items = await people.listActors(tx);
      look(
        "person",
        items.map((person) => person.id),
        ["name"],
      );
      return { items };
    },
  );
}
