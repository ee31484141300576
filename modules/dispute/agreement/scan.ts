/** The signed paper, scanned or photographed: kept as it is checked by its content, opened by who sees the agreement. */
import { FileAnswer } from "../../../server/bytes.ts";
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import { type Http } from "../../../server/http.ts";
import { newId } from "../../../server/id.ts";
import { type Accepted, accept } from "../../../server/intake.ts";
import { keepPieces, sendPieces } from "../../../server/pieces.ts";
import { fileNameOf } from "../../duty/evidence/rules.ts";
import type { Who } from "../../people/contract.ts";
import { type Asked, type Ground, type Looking, readable, taken } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { getMediation } from "../mediation/rows.ts";
import { touch } from "../queries.ts";
import { Aftermath } from "./aftermath-contract.ts";
import { heldAgreement } from "./asking.ts";
import { AgreementParams, ScanParams } from "./contract.ts";
import { seesWork } from "../rules.ts";
import { readAftermath } from "./read.ts";
import { findAgreement } from "./rows.ts";
import { findScan, insertScan, insertScanPiece, listScanPieces, listScans } from "./scan-rows.ts";

const maxBytes = 20 * 1_048_576;
const most = 6;
const isPaper = (mediaType: string) => mediaType.startsWith("image/") || mediaType === "application/pdf";

async function mayScan(tx: Tx, agreementId: string): Promise<void> {
  if ((await listScans(tx, [agreementId])).length >= most)
    throw new Refusal("dispute.scan_most", { details: { most } });
}
async function keep(tx: Tx, who: Who, agreementId: string, file: Accepted): Promise<void> {
  if (!isPaper(file.mediaType)) throw new Refusal("dispute.scan_media");
  const id = newId(tx.now);
  await insertScan(tx, {
    id,
    agreementId,
    name: fileNameOf(file.name, file.extension),
    mediaType: file.mediaType,
    byteCount: file.byteCount,
    digest: file.digest,
    addedBy: who.personId,
  });
  await keepPieces(file.path, (n, bytes) => insertScanPiece(tx, id, n, bytes));
}

export function scanRoutes(http: Http<Who>, ground: Ground): void {
  const { db, now } = http;
  const acting = ({ tx, who }: Asked) => ({ db, tx, who });
  const read = (ctx: Looking, id: string) => readAftermath(ground, ctx, id);
  http.upload(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/scans",
      summary: "The paper as it was signed: a picture or a PDF, checked by its content",
      params: AgreementParams,
      answer: Aftermath,
      status: 201,
    },
    {
      maxBytes,
      admit: async ({ tx, who, params }) => {
        const seen = await taken(ground, { tx, who }, params.id);
        await heldAgreement({ db, tx, who }, seen, params.agreementId);
        await mayScan(tx, params.agreementId);
      },
      prepare: (file) => accept(file, maxBytes),
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const seen = await taken(ground, ctx, params.id);
      await heldAgreement(acting(ctx), seen, params.agreementId);
      await mayScan(tx, params.agreementId);
      await keep(tx, who, params.agreementId, body);
      writeEvent(tx, params.id, "agreement_scanned", who.personId);
      await touch(tx, params.id);
      record({ verb: "scan", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.get(
    {
      path: "/api/disputes/{id}/scans/{scanId}",
      summary: "A scan of the signed paper; each opening is a look",
      params: ScanParams,
      gives: "bytes",
    },
    async (ctx) => {
      const { tx, params, look } = ctx;
      const { sight } = await readable(ground, ctx, params.id);
      const scan = found(await findScan(tx, params.scanId));
      const agreement = found(await findAgreement(tx, scan.agreementId));
      if (agreement.disputeId !== params.id) found(null);
      const { machine } = found(await getMediation(tx, agreement.mediationId));
      if (!seesWork(sight, machine)) found(null);
      look("dispute", [params.id], ["agreement_scan"]);
      return new FileAnswer({
        mediaType: scan.mediaType,
        byteCount: scan.byteCount,
        name: scan.name,
        inline: false,
        read: () =>
          sendPieces({ db, now, stationId: tx.stationId }, scan.byteCount, (tx, from, most) =>
            listScanPieces(tx, scan.id, from, most),
          ),
      });
    },
  );
}
