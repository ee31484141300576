/** The file of an import from where it lies sealed, in a folder of its own for as long as it is read. */
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { found } from "../../../server/errors.ts";
import type { Run } from "../../../server/jobs.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { type Reading, openReading } from "./reading/process.ts";
import { findImport, listPieces } from "./rows.ts";
import { fileSealer } from "./sealing.ts";

const piecesAtOnce = 16;
async function* bytesOf(run: Run, keys: KeyStore, importId: string): AsyncGenerator<Buffer> {
  for (let from = 0; ; from += piecesAtOnce) {
    const pieces = await run(async (tx) => {
      const sealer = fileSealer(tx, keys, found(await findImport(tx, importId)));
      const listed = await listPieces(tx, importId, from, piecesAtOnce);
      return listed.map(({ n, bytes }) => sealer.open(n, bytes));
    });
    yield* pieces;
    if (pieces.length < piecesAtOnce) return;
  }
}

export async function withFile<T>(
  of: { run: Run; keys: KeyStore; spool: string },
  importId: string,
  act: (reading: Reading) => Promise<T>,
): Promise<T> {
  const folder = join(of.spool, `register-${importId}`);
  const path = join(folder, "as-it-came");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await pipeline(
      Readable.from(bytesOf(of.run, of.keys, importId)),
      createWriteStream(path, { mode: 0o600 }),
    );
    const reading = await openReading(path);
    try {
      return await act(reading);
    } finally {
      reading.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
