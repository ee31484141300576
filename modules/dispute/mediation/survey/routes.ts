import { z } from "zod";
import { FileAnswer } from "../../../../server/bytes.ts";
import { found } from "../../../../server/errors.ts";
import { IdParams } from "../../../../server/http.ts";
import { accept } from "../../../../server/intake.ts";
import { sendPieces } from "../../../../server/pieces.ts";
import { Id } from "../../../../server/wire.ts";
import { taken } from "../../asking.ts";
import { Mediation } from "../contract.ts";
import type { Around } from "../routes.ts";
import { PhotoRemoval, SurveyInput } from "../work-contract.ts";
import { addPhoto, findSeenPhoto, photoMaxBytes, removePhoto, survey, surveyToAddTo } from "./acts.ts";
import { listPieces, type Part } from "./rows.ts";

const SurveyParams = z.object({ id: Id, surveyId: Id });

export function surveyRoutes({ http, ground, held, read }: Around): void {
  const { db, now } = http;
  http.post(
    {
      path: "/api/disputes/{id}/mediation/surveys",
      summary: "What was seen on the spot",
      params: IdParams,
      body: SurveyInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      const { recordedAt, deviceAt } = ctx;
      await survey(...(await held(ctx)), ctx.body, { recordedAt, deviceAt });
      ctx.record({ verb: "survey", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.upload(
    {
      path: "/api/disputes/{id}/mediation/surveys/{surveyId}/photos",
      summary: "A picture of it: drawn anew, without place and camera; faces and plates are covered before",
      params: SurveyParams,
      answer: Mediation,
      status: 201,
    },
    {
      maxBytes: photoMaxBytes,
      admit: async ({ tx, who, params }) => {
        const seen = await taken(ground, { tx, who }, params.id);
        await surveyToAddTo({ db, tx, who }, seen, params.surveyId);
      },
      prepare: (file) => accept(file, photoMaxBytes),
    },
    async (ctx) => {
      await addPhoto(...(await held(ctx)), ctx.params.surveyId, ctx.body);
      ctx.record({ verb: "add_photo", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  const bytes = (part: Part, path: string, summary: string) =>
    http.get({ path, summary, params: IdParams, gives: "bytes" }, async (ctx) => {
      const { tx, params, look } = ctx;
      const { photo, seen } = await findSeenPhoto(ground, ctx, params.id);
      if (photo.removedAt !== null) return found(null);
      look("mediation_photo", [photo.id], [part]);
      look("dispute", [seen.row.id], ["survey"]);
      const byteCount = part === "content" ? photo.byteCount : null;
      return new FileAnswer({
        mediaType: part === "content" ? photo.mediaType : "image/jpeg",
        byteCount,
        name: photo.name!,
        inline: part === "thumbnail",
        read: () =>
          sendPieces({ db, now, stationId: tx.stationId }, byteCount, (tx, from, most) =>
            listPieces(tx, photo.id, part, from, most),
          ),
      });
    });
  bytes(
    "content",
    "/api/survey-photos/{id}/content",
    "The picture itself, to be saved; each opening is a look",
  );
  bytes(
    "thumbnail",
    "/api/survey-photos/{id}/thumbnail",
    "A small one of it, 320 pixels at most; a look too",
  );
  http.post(
    {
      path: "/api/survey-photos/{id}/removal",
      summary: "Take a picture away: it is destroyed, that it was there stays",
      params: IdParams,
      body: PhotoRemoval,
      answer: Mediation,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const { photo, seen } = await findSeenPhoto(ground, ctx, params.id);
      const held = await taken(ground, ctx, seen.row.id);
      await removePhoto({ db, tx, who }, photo, held, body.reason);
      record({ verb: "remove_photo", kind: "dispute", targetId: seen.row.id });
      return seen.row.id;
    },
    read,
  );
}
