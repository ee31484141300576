/** The papers over HTTP: the list, what completes it, one paper, the bound dossier, everything in one zip. */
import { FileAnswer } from "../../../server/bytes.ts";
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { openingLimit } from "../../registry/api.ts";
import { type Ground, type Looking, readable, taken } from "../asking.ts";
import { type Wish, dossierZip, pdfOf, wordsOf } from "../document/bundle.ts";
import { ownTemplates } from "../document/own-templates.ts";
import { titleOf } from "../document/items.ts";
import { papersOf } from "../document/templates/all.ts";
import { writeEvent } from "../events.ts";
import { lookAt } from "../party/names.ts";
import { completePapers, filePapers } from "./acts.ts";
import { BundleQuery, FilingInput, PaperParams, PaperQuery, Papers, PapersPatch } from "./contract.ts";
import { type Filled, dossierOf } from "./dossier-of.ts";
import { making } from "./making.ts";
import { readPapers } from "./read.ts";
import { readsPapers } from "./rules.ts";
import { templateRoutes } from "./template-routes.ts";
import { listUsed } from "./template-rows.ts";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  zip: "application/zip",
} as const;

export function papersRoutes(http: Http<Who>, ground: Ground): void {
  const { db } = http;
  const limit = openingLimit(http);
  const once = making();
  const read = (ctx: Looking, id: string) => readPapers(ground, ctx, id);

  http.get(
    {
      path: "/api/disputes/{id}/papers",
      summary: "The list of thirteen papers: what the case needs, what is there, what lacks and why",
      params: IdParams,
      answer: Papers,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.change(
    "patch",
    {
      path: "/api/disputes/{id}/papers",
      summary: "What only the papers need: requests, rights told, identities seen, evidence, a note",
      params: IdParams,
      body: PapersPatch,
      answer: Papers,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      const fields = await completePapers(
        { db, tx, who },
        await taken(ground, ctx, params.id),
        body,
        expected,
      );
      record({ verb: "complete_papers", kind: "dispute", targetId: params.id, fields });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/papers/filing",
      summary: "File the dossier: its number of the year is given once, the day is today",
      params: IdParams,
      body: FilingInput,
      answer: Papers,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await filePapers({ db, tx, who }, await taken(ground, ctx, params.id), body.retention);
      writeEvent(tx, params.id, "filed", who.personId);
      record({ verb: "file_papers", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );

  templateRoutes(http);

  type Asking = Looking & { now: Date };
  /** The case for this print, with the look that names everybody who stands in it. */
  async function print(ctx: Asking, id: string, phones: boolean, what: string): Promise<Filled> {
    const { tx, who, look, now } = ctx;
    const seen = await readable(ground, ctx, id);
    if (!readsPapers(seen.sight)) found(null);
    const filled = await dossierOf(ground, tx, seen, { phones });
    const { rows, opened, households } = filled;
    if (opened.length > 0) limit(who.personId, now, opened.length);
    lookAt(ctx, rows, ["name", "dispute"]);
    look("dispute_party", opened, ["phone"], "paper");
    look("household", households, ["door"]);
    look("dispute", [id], ["line", what]);
    return filled;
  }
  const wishOf = async (tx: Tx, { gloss }: { gloss: "yes" | "no" }): Promise<Wish> => ({
    gloss: gloss === "yes",
    own: ownTemplates(await listUsed(tx)),
  });

  http.get(
    {
      path: "/api/disputes/{id}/papers/{item}",
      summary: "One paper as .docx or PDF; each is a look at everybody named in it",
      params: PaperParams,
      query: PaperQuery,
      gives: "bytes",
    },
    async (ctx) => {
      const { tx, params, query, who } = ctx;
      const { id, item } = params;
      const { dossier } = await print(ctx, id, query.phones === "yes", "one_paper");
      const there = papersOf(dossier).filter((paper) => paper.item === item);
      if (query.nth >= there.length) throw new Refusal("dispute.paper_none");
      const wish = await wishOf(tx, query);
      const many = there.length > 1 && query.as === "docx" ? `-${query.nth + 1}` : "";
      return new FileAnswer({
        mediaType: types[query.as],
        byteCount: null,
        name: `${titleOf(item)}${many}.${query.as}`,
        inline: false,
        read: once(who.personId, async function* () {
          yield query.as === "pdf"
            ? (await pdfOf(dossier, wish, item)).bytes
            : (await wordsOf(dossier, item, wish, query.nth))[0]!;
        }),
      });
    },
  );
  http.get(
    {
      path: "/api/disputes/{id}/dossier",
      summary: "The bound dossier as PDF, or every paper with it in one zip; a look at everybody named in it",
      params: IdParams,
      query: BundleQuery,
      gives: "bytes",
    },
    async (ctx) => {
      const { tx, params, query, who } = ctx;
      const { dossier } = await print(ctx, params.id, query.phones === "yes", "dossier");
      const wish = await wishOf(tx, query);
      return new FileAnswer({
        mediaType: types[query.as],
        byteCount: null,
        // The number stands on the cover; a name of a file tells nobody's name.
        name: `卷宗${dossier.number ?? ""}.${query.as}`,
        inline: false,
        read: once(who.personId, async function* () {
          if (query.as === "zip") yield* dossierZip(dossier, wish);
          else yield (await pdfOf(dossier, wish)).bytes;
        }),
      });
    },
  );
}
