/** Who may do what with the files of a duty, and what a file may be called. Pure; shared with the web. */
import { holds } from "../../people/rules.ts";
import type { Who } from "../../people/contract.ts";
import type { Duty } from "../contract.ts";
import { isAdmitted, isKept, isOwn, undoMinutes } from "../rules.ts";

export const fileMaxBytes = 20 * 1_048_576;
export const filesMost = 12;

type Standing = Pick<Duty, "communityId" | "roles" | "state" | "assigneePostId"> & {
  appointedPostIds?: readonly string[] | null;
};
type Kept = { addedBy: string; addedAt: Date; removedAt: Date | null };

/** Where nobody was met or wanted to be, nothing is collected either (CARE-04, PIPL art. 19). */
const ended = ["excused", "cancelled"];
/** A signed paper often comes in after the duty is closed: the same people may still add it. */
export function mayAddFile(who: Who, duty: Standing, kept: number): string | null {
  if (!isOwn(who, duty) && !holds(who, ["officer"], duty.communityId)) return "duty.not_yours";
  if (ended.includes(duty.state)) return "duty.file_ended";
  return kept < filesMost ? null : "duty.files_full";
}

/** As long as an own closing can be undone, so long is an own file taken away without a reason. */
export const freeUntil = (file: Pick<Kept, "addedAt">) =>
  new Date(file.addedAt.getTime() + undoMinutes * 60_000);
export const isFresh = (who: Who, file: Pick<Kept, "addedBy" | "addedAt">, now: Date) =>
  file.addedBy === who.personId && now <= freeUntil(file);

/** A file can show a home: it is opened by those to whom the door is shown, and by who added it just now. */
export function mayOpenFile(who: Who, duty: Standing, file: Kept, now: Date): string | null {
  if (file.removedAt !== null) return "duty.file_removed";
  if (!isAdmitted(who, duty)) return "duty.file_closed";
  const near = isKept(who, duty) || (duty.state === "open" && isOwn(who, duty));
  return near || isFresh(who, file, now) ? null : "duty.file_closed";
}

export function mayRemoveFile(who: Who, duty: Standing, file: Kept, now: Date): string | null {
  if (file.removedAt !== null) return "duty.file_removed";
  const decides = holds(who, ["officer", "chief"], duty.communityId);
  return decides || isFresh(who, file, now) ? null : "duty.file_not_yours";
}

/** What shows as nothing or turns the reading around: controls, joiners, marks of direction. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const extensions = /\.(jpe?g|png|webp|pdf|txt|docx|xlsx)$/i;
const nameMost = 100;

/** The last part of a path, without what can mislead, ending in what the file really is (ASVS V5.4.2). */
export function fileNameOf(given: string, extension: string): string {
  const base = given
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .replaceAll(unseen, "")
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[<>:"|?*]/g, "_")
    .replace(extensions, "")
    .replaceAll(/^[.\s]+|[.\s]+$/g, "");
  return `${[...base].slice(0, nameMost).join("") || "file"}.${extension}`;
}
