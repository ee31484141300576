/**
 * Where the reading puts its batches down: a file without a name, shared by the process that reads, which gets it
 * opened and nothing else of the disk to write to, and the one that asked. What was tried is so imported without
 * being read again, and nothing of it goes through a pipe. It vanishes with its last process, killed or not.
 */
import { writeSync } from "node:fs";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** Where in the spool a batch lies. */
export type Stretch = { at: number; length: number };

export async function openSpool<Batch>(): Promise<{
  handle: FileHandle;
  read(of: Stretch): Promise<Batch>;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "gongzhi-spool-"));
  const remove = () => rm(folder, { recursive: true, force: true }).catch(() => undefined);
  const handle = await open(join(folder, "batches"), "wx+", 0o600);
  // Windows keeps the name of what is open; there it goes at the end.
  if (process.platform !== "win32") await remove();
  return {
    handle,
    async read({ at, length }) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, at);
      if (bytesRead < length) throw new Error("the spool ends early");
      return deserialize(buffer) as Batch;
    },
    async close() {
      await handle.close().catch(() => undefined);
      await remove();
    },
  };
}

/** As the process that reads was given it (reading.ts). */
const given = 4;
let end = 0;
export function putDown(batch: unknown): Stretch {
  const bytes = serialize(batch);
  const at = end;
  for (let done = 0; done < bytes.length;)
    done += writeSync(given, bytes, done, bytes.length - done, at + done);
  end += bytes.length;
  return { at, length: bytes.length };
}
