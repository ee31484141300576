/** Looking at the place: what was seen, and pictures of it, drawn anew without where they were taken. */
import { Refusal, found } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import type { Accepted } from "../../../../server/intake.ts";
import { keepPieces } from "../../../../server/pieces.ts";
import { fileNameOf } from "../../../duty/evidence/rules.ts";
import { type Ground, type Looking, type Seen, readable } from "../../asking.ts";
import { seesWork } from "../../rules.ts";
import { workedOn } from "../acts.ts";
import type { Recorded } from "../session/acts.ts";
import type { Acting } from "../step.ts";
import type { SurveyInput } from "../work-contract.ts";
import * as rows from "./rows.ts";

export const photoMaxBytes = 20 * 1_048_576;
const photosMost = 20;

export async function survey(
  acting: Acting,
  seen: Seen,
  input: SurveyInput,
  recorded: Recorded,
): Promise<string> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  if (input.text === "") throw new Refusal("dispute.note_empty", { field: "text" });
  const surveyedOn = input.surveyedOn ?? seen.me.today;
  if (surveyedOn > seen.me.today) throw new Refusal("dispute.day_ahead", { field: "surveyedOn" });
  const id = newId(tx.now);
  await rows.insertSurvey(
    tx,
    mediation.id,
    { id, surveyedOn, place: input.place, text: input.text, byPersonId: who.personId },
    recorded,
  );
  return id;
}

/** The survey, by who works the mediation it belongs to while that goes on. */
export async function surveyToAddTo(acting: Acting, seen: Seen, surveyId: string) {
  const mediation = await workedOn(acting, seen);
  const survey = found(await rows.findSurvey(acting.tx, surveyId));
  if (survey.mediationId !== mediation.id) found(null);
  const kept = (await rows.listPhotos(acting.tx, [surveyId])).filter(({ removedAt }) => removedAt === null);
  if (kept.length >= photosMost) throw new Refusal("dispute.photos_full");
  return survey;
}
export async function addPhoto(
  acting: Acting,
  seen: Seen,
  surveyId: string,
  accepted: Accepted,
): Promise<string> {
  const { tx, who } = acting;
  const survey = await surveyToAddTo(acting, seen, surveyId);
  if (accepted.thumbnail === null) throw new Refusal("dispute.photo_only");
  const id = newId(tx.now);
  await rows.insertPhoto(tx, {
    id,
    surveyId: survey.id,
    name: fileNameOf(accepted.name, accepted.extension),
    digest: accepted.digest,
    mediaType: accepted.mediaType,
    byteCount: accepted.byteCount,
    hasThumbnail: true,
    addedBy: who.personId,
  });
  await rows.insertPiece(tx, id, "thumbnail", 0, accepted.thumbnail);
  await keepPieces(accepted.path, (n, bytes) => rows.insertPiece(tx, id, "content", n, bytes));
  return id;
}
/** A picture, with the dispute it belongs to, where this person may see that. */
export async function findSeenPhoto(ground: Ground, ctx: Looking, id: string) {
  const photo = found(await rows.findPhoto(ctx.tx, id));
  const survey = found(await rows.findSurvey(ctx.tx, photo.surveyId));
  const seen = await readable(ground, ctx, survey.disputeId);
  if (!seesWork(seen.sight, survey.machine)) found(null);
  return { photo, seen };
}
export async function removePhoto(
  acting: Acting,
  photo: rows.PhotoRow,
  seen: Seen,
  reason: string,
): Promise<void> {
  await surveyToAddTo(acting, seen, photo.surveyId);
  if ((await rows.destroyPhoto(acting.tx, photo.id, acting.who.personId, reason)) === 0)
    throw new Refusal("dispute.photo_removed");
}
