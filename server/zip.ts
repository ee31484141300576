/** Many files as one, written while it is read: for workbooks, documents and whole dossiers. */
import { constants, crc32, createDeflateRaw } from "node:zlib";

const encoder = new TextEncoder();

/** Text goes in as UTF-8. */
type Piece = string | Uint8Array;
export type Part = { name: string; pieces: AsyncIterable<Piece> | Iterable<Piece> };
/** A zip (APPNOTE 6.3.10) whose sizes stand behind each part: nothing of it is held but one piece. */
export async function* zip(parts: AsyncIterable<Part> | Iterable<Part>): AsyncGenerator<Uint8Array> {
  const listed: Buffer[] = [];
  let at = 0;
  for await (const { name, pieces } of parts) {
    const file = Buffer.from(name);
    // Version 2.0, sizes behind, names in UTF-8, deflate, 1980-01-01: when it was fetched is not for the file to tell.
    const common = Buffer.from([20, 0, 8, 8, 8, 0, 0, 0, 33, 0]);
    const local = Buffer.alloc(30);
    local.write("PK\x03\x04", 0, "latin1");
    common.copy(local, 4);
    local.writeUInt16LE(file.length, 26);
    const start = at;
    yield Buffer.concat([local, file]);
    at += local.length + file.length;
    let [sum, size, packed] = [0, 0, 0];
    const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
    const failed = new Promise<never>((_, reject) => deflate.once("error", reject));
    failed.catch(() => undefined);
    const written = (async () => {
      for await (const each of pieces) {
        const bytes = typeof each === "string" ? encoder.encode(each) : each;
        sum = crc32(bytes, sum);
        size += bytes.length;
        if (!deflate.write(bytes))
          await Promise.race([new Promise((next) => deflate.once("drain", next)), failed]);
      }
      deflate.end();
    })();
    written.catch((error: Error) => deflate.destroy(error));
    for await (const piece of deflate as AsyncIterable<Buffer>) {
      packed += piece.length;
      yield piece;
    }
    await written;
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(sum >>> 0, 0);
    sizes.writeUInt32LE(packed, 4);
    sizes.writeUInt32LE(size, 8);
    const descriptor = Buffer.concat([Buffer.from("PK\x07\x08", "latin1"), sizes]);
    yield descriptor;
    at += packed + descriptor.length;
    const central = Buffer.alloc(46);
    central.write("PK\x01\x02", 0, "latin1");
    // Made by Unix, a plain file: Info-ZIP reads names as the old DOS letters otherwise, whatever the flag says.
    central.writeUInt16LE(0x0314, 4);
    common.copy(central, 6);
    sizes.copy(central, 16);
    central.writeUInt16LE(file.length, 28);
    central.writeUInt32LE((0o100644 << 16) >>> 0, 38);
    central.writeUInt32LE(start, 42);
    listed.push(central, file);
  }
  const index = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(listed.length / 2, 8);
  end.writeUInt16LE(listed.length / 2, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  yield index;
  yield end;
}
