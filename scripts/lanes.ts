/** `seconds`: of processor time, about. `needs`: what must be there before; until then the job is left for later. */
export type Job = { seconds: number; needs?: Promise<unknown>; act: () => Promise<void> };

/**
 * Does all of them, so many at a time: a lane that is free takes the longest that can begin, so that none ends alone
 * and nothing waits for what it does not need.
 */
export async function inLanes(jobs: Job[], lanes: number): Promise<void> {
  const left = new Set(jobs.toSorted((a, b) => b.seconds - a.seconds));
  const ready = new Set(jobs.filter((job) => job.needs === undefined));
  const waiting = jobs.filter((job) => job.needs !== undefined);
  /** Goes on when the next of them became ready. */
  let bell = Promise.withResolvers<void>();
  const becameReady = Promise.all(
    waiting.map(async (job) => {
      await job.needs;
      ready.add(job);
      bell.resolve();
      bell = Promise.withResolvers();
    }),
  );
  const lane = async () => {
    while (left.size > 0) {
      const next = [...left].find((job) => ready.has(job));
      if (next === undefined) {
        await bell.promise;
        continue;
      }
      left.delete(next);
      await next.act();
    }
  };
  await Promise.all([becameReady, ...Array.from({ length: lanes }, lane)]);
}
