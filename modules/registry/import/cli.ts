/** Importing the register from the command line: the same trial and run, without a queue and from where the file lies. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { civilDateIn } from "../../../server/civil.ts";
import type { Db } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { append } from "../../journal/api.ts";
import { timeZoneOf } from "../../people/api.ts";
import { openAhead } from "./ahead.ts";
import type { Decision, PartInput, RefusedRow, RegisterTrial, Rows } from "./contract.ts";
import { conflictKindOptions } from "./contract.ts";
import type { ImportKind } from "./fields.ts";
import { openReading } from "./reading/process.ts";
import * as acts from "./receiving.ts";
import { listRefusals } from "./refused-rows.ts";
import * as rows from "./rows.ts";
import { mayStart } from "./rules.ts";
import { dropRest } from "./sealing.ts";
import { conflictsOf } from "./standing.ts";
import { type Work, runFile, tryFile } from "./work.ts";

type Asked = {
  stationId: string;
  path: string;
  communityId: string | null;
  /** Null: what each sheet looks like. */
  kind: ImportKind | null;
  settings: Omit<RegisterTrial, "parts" | "consent">;
  /** What is done with rows that differ from the register; null holds the import back. */
  conflicts: Decision | null;
  dryRun: boolean;
  despiteRefused: boolean;
  onProgress?: (did: "reading" | "importing", rows: Rows, share: number) => void;
};
export type RegisterOutcome = {
  import: rows.ImportRow;
  refusals: RefusedRow[];
  /** Why it was not started, or null. */
  held: string | null;
};

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest();
}

/** Tries the file and, unless it is a dry run or something holds it back, imports it. Throws what is wrong with the file. */
export async function importRegister(db: Db, keys: KeyStore, asked: Asked): Promise<RegisterOutcome> {
  const { stationId, path } = asked;
  const { size } = await stat(path);
  const today = civilDateIn(await timeZoneOf(db, stationId), new Date());
  const work = (did: "reading" | "importing"): Work => ({
    run: (act) => db.station(stationId, new Date(), act),
    ...{ keys, today },
    onProgress: (sum, bytes) => asked.onProgress?.(did, sum, bytes / size),
  });
  const { run } = work("reading");
  const digest = await digestOf(path);
  const reading = await openReading(path);
  const tell = async (id: string, held: string | null): Promise<RegisterOutcome> =>
    run(async (tx) => ({
      import: found(await rows.findImport(tx, id)),
      refusals: (await listRefusals(tx, id, 1000)).map(({ part, row, problems }) => ({
        part,
        row,
        problems,
      })),
      held,
    }));
  const receive = () =>
    run(async (tx) => {
      const file = {
        opened: reading.opened,
        sheets: reading.sheets,
        name: basename(path),
        byteCount: size,
        digest,
      };
      const id = await acts.receive({ tx, keys }, file, { personId: null, communityIds: null });
      const { parts } = found(await rows.findImport(tx, id));
      const chosen = parts.filter(({ taken }) => taken);
      const asParts = (chosen.length > 0 ? chosen : parts.slice(0, 1)).map(
        ({ sheet, kind, building, columns }): PartInput => ({
          ...{ sheet, kind: asked.kind ?? kind, building, headerRow: null, columns: null, fillDown: false },
          communityId: columns.community === undefined ? asked.communityId : null,
        }),
      );
      await acts.ask({ tx, keys, today }, id, { ...asked.settings, consent: null, parts: asParts });
      return id;
    });
  try {
    // Killed before its end: the same file goes on after the last batch that stands.
    const unfinished = asked.dryRun ? undefined : await run((tx) => rows.findUnfinished(tx, digest));
    const id = unfinished?.id ?? (await receive());
    const asAsked = found(await run((tx) => rows.findImport(tx, id)));
    const ahead = asked.dryRun || unfinished !== undefined ? null : openAhead(work("importing"), asAsked);
    try {
      if (unfinished === undefined) {
        await tryFile(work("reading"), id, reading, ahead);
        const held = await run(async (tx) => {
          for (const kind of asked.conflicts === null ? [] : conflictKindOptions)
            await acts.decide(tx, id, { conflictId: null, kind, decision: asked.conflicts! });
          const row = found(await rows.findImport(tx, id));
          return mayStart({ ...row, conflicts: await conflictsOf(tx, row) });
        });
        const why = held === "registry.rows_refused" && asked.despiteRefused ? null : held;
        if (asked.dryRun || why !== null) {
          await ahead?.drop();
          const tried = await tell(id, why);
          await run((tx) => acts.cancel(tx, id));
          return tried;
        }
        if ((await ahead?.commit()) !== true)
          await run(async (tx) => {
            await acts.start(tx, id, asked.despiteRefused);
            append(tx, null, [{ verb: "start", kind: "register_import", targetId: id }]);
          });
      }
      if (ahead?.isOpen() !== true) await runFile(work("importing"), id, reading);
      const outcome = await tell(id, null);
      // Nobody comes back for them: the file itself lies where it lay.
      await run(async (tx) => rows.saveImport(tx, await dropRest(tx, found(await rows.lockImport(tx, id)))));
      return outcome;
    } catch (error) {
      await ahead?.drop();
      if (error instanceof Refusal) await run((tx) => acts.fail(tx, id, error.code));
      throw error;
    }
  } finally {
    reading.close();
  }
}
