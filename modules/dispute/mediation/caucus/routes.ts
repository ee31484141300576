import { z } from "zod";
import { IdParams } from "../../../../server/http.ts";
import { Id } from "../../../../server/wire.ts";
import { taken } from "../../asking.ts";
import { CaucusInput, CaucusText, Mediation } from "../contract.ts";
import type { Around } from "../routes.ts";
import { addCaucus, openCaucus } from "./acts.ts";

const NoteParams = z.object({ id: Id, noteId: Id });

export function caucusRoutes({ http, ground, held, read }: Around): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation/caucus-notes",
      summary: "What one side said alone, sealed: never for the police side, never in a later case",
      params: IdParams,
      body: CaucusInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      const [acting, seen] = await held(ctx);
      await addCaucus({ ...acting, keys: ground.keys }, seen, ctx.body);
      ctx.record({ verb: "note_caucus", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/caucus-notes/{noteId}/opening",
      summary: "Read one, by who leads the mediation; each opening is a look",
      params: NoteParams,
      answer: CaucusText,
    },
    async (ctx) => ctx.params.noteId,
    async (ctx) => {
      const { tx, who, params, look } = ctx;
      const seen = await taken(ground, ctx, params.id);
      const text = await openCaucus({ db: http.db, tx, who, keys: ground.keys }, seen, params.noteId);
      look("caucus_note", [params.noteId], ["text"]);
      return { text };
    },
  );
}
