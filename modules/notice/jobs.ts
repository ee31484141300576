import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import { type PostEnded, postEnded } from "../people/contract.ts";
import { type NoticesMade, type Standing, messagesDue, noticesMade } from "./contract.ts";
import { deliverDue } from "./message/delivering.ts";
import { planDigests } from "./message/digest.ts";
import type { Ground } from "./message/ground.ts";
import { deleteEnded } from "./message/rows.ts";
import { spread } from "./message/spreading.ts";
import { deleteBefore, listLiveSubjects, retireOf, retireOfPost } from "./queries.ts";

/** Half a year: long enough to look back over a long leave, and no record of who was told what for ever (PI-05). */
export const keptDays = 180;
/** That something was sent is of use while somebody may ask after it. */
const messageKeptDays = 30;
const atOnce = 500;

export function jobs(queue: Jobs, ground: Ground): void {
  const { db, now, standing } = ground;
  // Who no longer holds the post is told nothing more of it.
  queue.on(postEnded, "notice.post", async (tx, { postId }: PostEnded) => {
    await retireOfPost(tx, postId);
  });
  queue.daily("notice.night", "55 18 * * *", (stationId) => passNight(db, stationId, now(), standing));
  queue.on(noticesMade, "notice.spread", (tx, { ids }: NoticesMade) => spread(ground, tx, ids));
  queue.onLong(
    messagesDue,
    "notice.deliver",
    async (_, stationId) => void (await deliverDue(ground, stationId)),
  );
  // What was put off: by quiet hours, by a server that did not answer, by a process that was killed.
  queue.daily("notice.deliver", "* * * * *", async (stationId) => void (await deliverDue(ground, stationId)));
  queue.daily("notice.digest", "*/10 * * * *", (stationId) =>
    db.station(stationId, now(), (tx) => planDigests(ground, tx)),
  );
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
  await db.station(stationId, at, async (tx) => {
    await deleteBefore(tx, new Date(at.getTime() - keptDays * 86_400_000));
    await deleteEnded(tx, new Date(at.getTime() - messageKeptDays * 86_400_000));
  });
}
