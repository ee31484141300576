/**
 * What was closed last on this device, so that Today can say so and take it back. Kept among the readings:
 * they are forgotten when somebody signs out.
 */
import { skipToken, useQuery } from "@tanstack/react-query";
import { keyOf, outdate, queries } from "../../../web/query.ts";
import type { DutyDetail, DutyState, Today } from "../contract.ts";
import { undoMinutes } from "../rules.ts";

export type JustClosed = {
  id: string;
  title: string;
  state: DutyState;
  undoUntil: string | null;
  kept?: boolean;
};

const key = ["just-closed"];
queries.setQueryDefaults(key, { gcTime: undoMinutes * 60_000 });

export function useJustClosed(): JustClosed | null {
  return useQuery<JustClosed | null>({ queryKey: key, queryFn: skipToken, staleTime: Infinity }).data ?? null;
}

export function forgetJustClosed(): void {
  queries.setQueryData(key, null);
}

/** Today without one duty: what is next stands there at once, before the server is asked again. */
export function without(today: Today, id: string): Today {
  const wasFirst = today.firstId === id;
  const gone = today.items.find((duty) => duty.id === id);
  const items = [...today.items, ...(wasFirst ? today.onTheWay : [])].filter((duty) => duty.id !== id);
  return {
    ...today,
    items,
    count: gone && gone.dueOn <= today.today ? today.count - 1 : today.count,
    firstId: wasFirst ? (items.find((duty) => duty.canStart)?.id ?? null) : today.firstId,
    onTheWay: wasFirst ? [] : today.onTheWay.filter((duty) => duty.id !== id),
  };
}

/** As it will be: the write lies on this device and has not been sent. */
export type KeptDuty = DutyDetail & { kept: true };
export const isKept = (duty: DutyDetail): duty is KeptDuty => (duty as Partial<KeptDuty>).kept === true;

/** Every list and number a closing moves; `/api/pages` is asked for again by who acts. */
const counting = [
  "/api/duties",
  "/api/duty-board",
  "/api/duty-calendar",
  "/api/duty-workload",
  "/api/excuse-counts",
  "/api/excuses",
  "/api/programmes",
  "/api/waiting",
];

/** Puts an answered duty where it is read, and remembers it as the one closed, or reopened, last. */
export function settle(duty: DutyDetail, title: string): void {
  outdate(counting);
  queries.setQueryData(keyOf(`/api/duties/${duty.id}`), duty);
  const undoUntil = duty.closing?.undoUntil ?? null;
  const kept = isKept(duty);
  queries.setQueryData<JustClosed>(key, { id: duty.id, title, state: duty.state, undoUntil, kept });
  if (duty.state === "open") return;
  queries.setQueryData<Today>(keyOf("/api/pages/today"), (today) => today && without(today, duty.id));
}
