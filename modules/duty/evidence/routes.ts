import { FileAnswer } from "../../../server/bytes.ts";
import type { Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { accept } from "../../../server/intake.ts";
import { sendPieces } from "../../../server/pieces.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "../contract.ts";
import * as acts from "./file.ts";
import * as files from "./queries.ts";
import { present, readFiles } from "./read.ts";
import { fileMaxBytes, mayOpenFile } from "./rules.ts";
import type { DutyRow } from "../queries.ts";
import { maySee } from "../rules.ts";
import { getWholeDuty } from "../whole.ts";

/** The file and its duty, where this person may see the duty. */
async function findSeen(tx: Tx, who: Who, id: string) {
  const file = found(await files.findFile(tx, id));
  const duty = found(await getWholeDuty(tx, file.dutyId));
  if (!maySee(who, duty)) found(null);
  return { file, duty };
}
const read = async ({ tx, who }: { tx: Tx; who: Who }, id: string) => {
  const { file, duty } = await findSeen(tx, who, id);
  return (await present(tx, who, duty, [file]))[0]!;
};
/** An act on a household's duty is about the household. */
const about = (duty: DutyRow) =>
  duty.subjectKind === "household" ? { subjects: [duty.subjectId], subjectKind: "household" } : {};

export function evidenceRoutes(http: Http<Who>): void {
  const { db, now } = http;
  http.get(
    {
      path: "/api/duties/{id}/files",
      helped: true,
      summary: "Files of a duty by name and size; none is ever required",
      params: IdParams,
      answer: contract.EvidenceFiles,
    },
    ({ who, tx, params }) => readFiles(tx, who, params.id),
  );

  http.upload(
    {
      path: "/api/duties/{id}/files",
      summary: "Add a picture or a paper: checked by its content, pictures kept without place and camera",
      params: IdParams,
      answer: contract.EvidenceFile,
      status: 201,
    },
    {
      maxBytes: fileMaxBytes,
      admit: async ({ tx, who, params }) => void (await acts.dutyToAddTo(tx, who, params.id)),
      prepare: (file) => accept(file, fileMaxBytes),
    },
    async ({ who, tx, params, body, record }) => {
      const { id, duty } = await acts.add(tx, who, params.id, body);
      record({ verb: "add", kind: "evidence_file", targetId: id, ...about(duty) });
      return id;
    },
    read,
  );

  const bytes = (part: files.Part, path: string, summary: string) =>
    http.get({ path, summary, params: IdParams, gives: "bytes" }, async ({ who, tx, params, look }) => {
      const { file, duty } = await findSeen(tx, who, params.id);
      refuse(mayOpenFile(who, duty, file, tx.now));
      if (part === "thumbnail" && !file.hasThumbnail) return found(null);
      look("evidence_file", [file.id], [part]);
      if (duty.subjectKind === "household") look("household", [duty.subjectId], ["evidence_file"]);
      const byteCount = part === "content" ? file.byteCount : null;
      return new FileAnswer({
        mediaType: part === "content" ? file.mediaType : "image/jpeg",
        byteCount,
        name: file.name!,
        inline: part === "thumbnail",
        read: () =>
          sendPieces({ db, now, stationId: tx.stationId }, byteCount, (tx, from, most) =>
            files.listPieces(tx, file.id, part, from, most),
          ),
      });
    });
  bytes("content", "/api/files/{id}/content", "The file itself, to be saved; each opening is a look");
  bytes("thumbnail", "/api/files/{id}/thumbnail", "A small picture of it, 320 pixels at most; a look too");

  http.post(
    {
      path: "/api/files/{id}/removal",
      summary: "Remove a file: its content is destroyed, that it was there stays",
      params: IdParams,
      body: contract.RemovalInput,
      answer: contract.EvidenceFile,
    },
    async ({ who, tx, params, body, record }) => {
      const duty = await acts.remove(tx, who, params.id, body.reason);
      record({ verb: "remove", kind: "evidence_file", targetId: params.id, ...about(duty) });
      return params.id;
    },
    read,
  );
}
