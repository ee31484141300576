import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import { type PostEnded, postEnded } from "../people/contract.ts";
import type { Standing } from "./contract.ts";
import { deleteBefore, listLiveSubjects, retireOf, retireOfPost } from "./queries.ts";

/** Half a year: long enough to look back over a long leave, and no record of who was told what for ever (PI-05). */
export const keptDays = 180;
const atOnce = 500;

export function jobs(queue: Jobs, db: Db, now: () => Date, of: { standing: Standing }): void {
  // Who no longer holds the post is told nothing more of it.
  queue.on(postEnded, "notice.post", async (tx, { postId }: PostEnded) => {
    await retireOfPost(tx, postId);
  });
  queue.daily("notice.night", "55 18 * * *", (stationId) => passNight(db, stationId, now(), of.standing));
}

/** Retires what is over by now, and lets old notices go. */
export async function passNight(db: Db, stationId: string, at: Date, standing: Standing): Promise<void> {
  for (const [kind, ask] of Object.entries(standing))
    for (let after: string | null = null; ;) {
      const seen: string[] = await db.station(stationId, at, async (tx) => {
        const ids = await listLiveSubjects(tx, kind, after, atOnce);
        const open = await ask(tx, ids);
        const over = ids.filter((id) => !open.has(id));
        if (over.length > 0) retireOf(tx, kind, over, null);
        return ids;
      });
      if (seen.length < atOnce) break;
      after = seen.at(-1)!;
    }
  await db.station(stationId, at, (tx) => deleteBefore(tx, new Date(at.getTime() - keptDays * 86_400_000)));
}
