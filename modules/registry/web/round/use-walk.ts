/** A round as it stands: read once, then kept by one's own taps and by what colleagues did meanwhile. */
import { useEffect, useRef } from "react";
import { get } from "../../../../web/api.ts";
import { keyOf, queries, refresh, useGet } from "../../../../web/query.ts";
import type { DoorVisit, DoorVisits, DoorWalk } from "../../round/contract.ts";

const everySeconds = 20;
const pathOf = (id: string) => `/api/door-rounds/${id}`;

/** Puts a visit into its place; an older one never covers a newer. */
export function keepVisit(roundId: string, visit: DoorVisit): void {
  queries.setQueryData<DoorWalk>(
    keyOf(pathOf(roundId)),
    (walk) =>
      walk && {
        ...walk,
        stops: walk.stops.map((stop) =>
          stop.id === visit.doorId && (stop.visit === null || stop.visit.id < visit.id)
            ? { ...stop, visit }
            : stop,
        ),
      },
  );
}
/** Reading all doors again is a look at all of them: only where it cannot be known from here. */
export const readAgain = (roundId: string) => refresh([pathOf(roundId)]);

export function useWalk(roundId: string) {
  const query = useGet<DoorWalk>(pathOf(roundId));
  const open = query.data?.endedAt === null;
  const since = useRef<string | null>(null);
  useEffect(() => {
    if (!open) return undefined;
    since.current ??= new Date(Date.now() - 60_000).toISOString();
    let gone = false;
    const ask = async () => {
      if (document.hidden) return;
      const news = await get<DoorVisits>(`${pathOf(roundId)}/visits`, { since: since.current }).catch(
        () => null,
      );
      if (news === null || gone) return;
      since.current = news.until;
      const walk = queries.getQueryData<DoorWalk>(keyOf(pathOf(roundId)));
      const taken = news.items.some(
        ({ id, doorId, undone }) =>
          undone && walk?.stops.some((stop) => stop.id === doorId && stop.visit?.id === id),
      );
      for (const { undone, ...visit } of news.items) if (!undone) keepVisit(roundId, visit);
      if (taken || news.endedAt !== null) await readAgain(roundId);
    };
    const timer = setInterval(() => void ask(), everySeconds * 1000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [open, roundId]);
  return query;
}
