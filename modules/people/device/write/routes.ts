import type { Context } from "hono";
import { Refusal } from "../../../../server/errors.ts";
import type { Http } from "../../../../server/http.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { isBytes, readBytes } from "../../../../server/upload.ts";
import type { Who } from "../../contract.ts";
import type { identityOf } from "../../sessions.ts";
import * as contract from "../contract.ts";
import { liveDevice } from "../device.ts";
import { openPace } from "../pace.ts";
import { offlineWriter } from "./offline-write.ts";
import { listPieces, putPiece, waitingBytes } from "./piece-rows.ts";
import { tagBytes } from "./seal.ts";

/** Of one phone at once: ten photos of 20 MB. */
const waitingMost = 200 * 1_048_576;

export function writeRoutes(http: Http<Who>, keys: KeyStore, identity: ReturnType<typeof identityOf>): void {
  const { db } = http;
  const write = offlineWriter(http, keys, identity);
  // Five hundred waiting writes go through at once when a phone is back.
  const pace = openPace(1_200, 30_000);
  http.open(
    "post",
    {
      path: "/api/offline-writes",
      helped: "later",
      summary: "Carry out what a phone sealed while it had no network, once, under the permissions of now",
      body: contract.OfflineWriteInput,
      answer: contract.OfflineWriteAnswer,
    },
    async ({ c, body, now, requestId }) => {
      pace(body.deviceId, now);
      const answer = await write({ c, body, now, requestId });
      return answer instanceof Response ? answer : c.json(answer);
    },
  );

  const deviceIn = (c: Context, now: Date) => {
    const read = contract.PieceHeaders.safeParse({
      "Device-Id": c.req.header("device-id"),
      "Device-Secret": c.req.header("device-secret"),
    });
    if (!read.success) throw new Refusal("people.device_unknown");
    pace(read.data["Device-Id"], now);
    return liveDevice(db.directory, read.data["Device-Id"], read.data["Device-Secret"]);
  };
  http.open(
    "put",
    {
      path: "/api/offline-writes/{key}/pieces/{n}",
      helped: "later",
      summary: "One sealed piece of a file, 256 KiB at most; the command that names it comes last",
      params: contract.PieceParams,
      headers: contract.PieceHeaders,
      takes: "bytes",
    },
    async ({ c, params, now }) => {
      const device = await deviceIn(c, now);
      if (!isBytes(c)) throw new Refusal("http.not_bytes");
      const bytes = await readBytes(c, contract.pieceBytes + tagBytes);
      if (bytes.length <= tagBytes) throw new Refusal("file.empty");
      await db.station(device.stationId, now, async (tx) => {
        if ((await waitingBytes(tx, device.id)) + bytes.length > waitingMost)
          throw new Refusal("people.offline_full", { details: { megabytes: waitingMost / 1_048_576 } });
        await putPiece(tx, { deviceId: device.id, key: params.key }, params.n, bytes);
      });
      return c.body(null, 204);
    },
  );
  http.open(
    "get",
    {
      path: "/api/offline-writes/{key}/pieces",
      helped: "later",
      summary: "Which pieces of a file have come",
      params: contract.PiecesParams,
      headers: contract.PieceHeaders,
      answer: contract.PiecesThere,
    },
    async ({ c, params, now }) => {
      const device = await deviceIn(c, now);
      const there = await db.station(device.stationId, now, (tx) =>
        listPieces(tx, { deviceId: device.id, key: params.key }),
      );
      return c.json({ there: there.map(({ n }) => n) });
    },
  );
}
