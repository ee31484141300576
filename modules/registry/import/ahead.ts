/**
 * By the command line a file that nothing holds back is written while it is tried: in one transaction, which ends with
 * the trial. Whatever the trial finds, a refused cell, a row that the register contradicts, takes all of it back, and the
 * file goes the longer way, tried to its end and then run batch by batch. Killed in between nothing was written.
 *
 * The community is locked at its end only, and looked through then for a second household behind a door: meanwhile who
 * enters one of the very doors waits, and nobody else. Units are entered under the lock: with them a file goes the longer
 * way. One process reads and PostgreSQL writes at the same time, which is the gain (0047).
 */
import type { Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import { lockCommunity } from "../../community/api.ts";
import { append } from "../../journal/api.ts";
import { sensitiveStanding } from "../resident/sensitive.ts";
import { readsSealed } from "./asking.ts";
import { writeBatch } from "./batch.ts";
import type { Drafted } from "./drafted.ts";
import type { Outcome } from "./fate.ts";
import { concludeImport } from "./finishing.ts";
import * as rows from "./rows.ts";
import type { Work } from "./work.ts";

export type Ahead = {
  isOpen(): boolean;
  /** What became of the batch, its rows on their way; null: given up, and nothing of the file is written. */
  write(came: Drafted): Promise<Outcome | null>;
  /** All that was written stands, and the import is done; false: it was given up. */
  commit(): Promise<boolean>;
  drop(): Promise<void>;
};

/** Who waits at a door gives up after half a minute; a hundred thousand rows take nine seconds of two quiet cores. */
const longest = 120_000;
/** From the first so many, a fifth of a hundred thousand rows, it is seen how long the file will take. */
const seenAfter = 8;

class GivenUp extends Error {}

/**
 * Is somebody else behind a door that the import has settled? Asked when nobody settles any more, and of all households
 * in one walk: joined without statistics it could be a walk for each.
 */
const isRivalled = async (tx: Tx, importId: string): Promise<boolean> =>
  (await tx.maybe(
    `select address_id from household where station_id = $1 and ended_at is null
     group by address_id having count(*) > 1 and bool_or(import_id = $2) limit 1`,
    [tx.stationId, importId],
  )) !== undefined;

/** Null where the file has to go the longer way. */
export function openAhead(work: Work, row: rows.ImportRow): Ahead | null {
  if (row.parts.some(({ taken, kind }) => taken && kind === "units")) return null;
  const entered = Promise.withResolvers<Tx>();
  const last = Promise.withResolvers<(tx: Tx) => Promise<void>>();
  const began = performance.now();
  const communityIds = new Set<string>();
  let [open, begun, batches] = [true, false, 0];
  const over = work
    .run(async (tx) => {
      // Tried anew after a deadlock: what was sent is gone.
      if (begun) throw new GivenUp();
      begun = true;
      entered.resolve(tx);
      const end = await last.promise;
      await end(tx);
    })
    .then(
      () => true,
      (error: unknown) => {
        open = false;
        entered.reject(error);
        return false;
      },
    );
  entered.promise.catch(() => undefined);
  last.promise.catch(() => undefined);

  const drop = async () => {
    open = false;
    last.reject(new GivenUp());
    await over;
  };
  const isTooLong = (bytes: number) => {
    const took = performance.now() - began;
    const whole = ++batches < seenAfter ? took : (took * row.byteCount) / Math.max(1, bytes);
    return Math.max(took, whole) > longest;
  };
  return {
    isOpen: () => open,
    async write(came) {
      if (!open) return null;
      const { batch } = came;
      if (batch.refused.length + batch.contradicted.length === 0 && !isTooLong(batch.bytes))
        try {
          const tx = await entered.promise;
          const out = await writeBatch({ ...work, tx, unlocked: true }, row, came, () => undefined);
          for (const { communityId } of [...batch.people, ...batch.doors]) communityIds.add(communityId);
          tx.leave();
          if (out.refused.length === 0) return out;
        } catch {
          // Whatever it was, the trial comes upon it too, or the run.
        }
      await drop();
      return null;
    },
    async commit() {
      if (!open) return false;
      last.resolve(async (tx) => {
        for (const id of [...communityIds].sort()) await lockCommunity(tx, id);
        if (await isRivalled(tx, row.id)) throw new GivenUp();
        const now = found(await rows.lockImport(tx, row.id));
        const held = now.parts.some(readsSealed) ? await sensitiveStanding(tx, work.today) : null;
        // Cancelled meanwhile, or an assessment ended.
        if (now.state !== "tried" || held !== null) throw new GivenUp();
        append(tx, null, [{ verb: "start", kind: "register_import", targetId: row.id }]);
        await concludeImport(tx, { ...now, startedAt: tx.now, mark: batches });
      });
      return over;
    },
    drop,
  };
}
