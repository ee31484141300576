/** Importing from the command line: the same trial and run, without a queue and from where the file lies. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import { found, Refusal } from "../../server/errors.ts";
import { append } from "../journal/api.ts";
import { timeZoneOf } from "../people/api.ts";
import type { RowRefusal, TrialInput } from "./import-contract.ts";
import * as queries from "./import-queries.ts";
import { mayStart } from "./import-rules.ts";
import { runFile } from "./import-run.ts";
import { type Work, tryFile } from "./import-work.ts";
import * as acts from "./importing.ts";
import { openReading } from "./reading/process.ts";

type Asked = {
  stationId: string;
  path: string;
  trial: TrialInput;
  dryRun: boolean;
  despiteRefused: boolean;
  onProgress?: (did: "reading" | "importing", rows: number, share: number) => void;
};
export type Outcome = {
  import: queries.ImportRow;
  refusals: RowRefusal[];
  /** Why it was not started, or null. */
  held: string | null;
};

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest();
}

/** Tries the file and, unless it is a dry run or something holds it back, imports it. Throws what is wrong with the file. */
export async function importFile(db: Db, asked: Asked): Promise<Outcome> {
  const { stationId, path, trial } = asked;
  const { size } = await stat(path);
  const today = civilDateIn(await timeZoneOf(db, stationId), new Date());
  const progress =
    (did: "reading" | "importing"): Work["onProgress"] =>
    (rows, bytes) =>
      asked.onProgress?.(did, rows.read, bytes / size);
  const work = (did: "reading" | "importing"): Work => ({
    run: (act) => db.station(stationId, new Date(), act),
    today,
    onProgress: progress(did)!,
  });
  const { run } = work("reading");
  const digest = await digestOf(path);
  const reading = await openReading(path);
  const tell = async (id: string, held: string | null): Promise<Outcome> =>
    run(async (tx) => ({
      import: found(await queries.findImport(tx, id)),
      refusals: await queries.listRefusals(tx, id),
      held,
    }));
  try {
    // Killed before its end: the same file goes on after the last batch that stands.
    const unfinished = asked.dryRun
      ? undefined
      : await run((tx) => queries.findUnfinished(tx, digest, trial.source));
    const id =
      unfinished?.id ??
      (await run(async (tx) => {
        const file = { opened: reading.opened, name: basename(path), byteCount: size, digest };
        const made = await acts.receive(tx, file, { personId: null, communityIds: null });
        await acts.ask(tx, made, trial, today);
        return made;
      }));
    try {
      if (unfinished === undefined) {
        await tryFile(work("reading"), id, reading);
        const tried = await tell(id, null);
        const code = mayStart(tried.import);
        const held = code === "incident.rows_refused" && asked.despiteRefused ? null : code;
        if (asked.dryRun || held !== null) {
          await run((tx) => acts.cancel(tx, id));
          return { ...tried, held };
        }
        await run(async (tx) => {
          await acts.start(tx, id, asked.despiteRefused);
          append(tx, null, [{ verb: "start", kind: "incident_import", targetId: id }]);
        });
      }
      await runFile(work("importing"), id, async () => reading);
      return await tell(id, null);
    } catch (error) {
      if (error instanceof Refusal) await run((tx) => acts.fail(tx, id, error.code));
      throw error;
    }
  } finally {
    reading.close();
  }
}
