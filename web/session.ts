/** Who is signed in, as the server says, and what their posts may open. */
import { useQuery } from "@tanstack/react-query";
import type { Me, Who } from "../modules/people/contract.ts";
import { phone } from "./offline/signal.ts";
import { noteActing } from "./acting.ts";
import { dropAhead } from "./ahead.ts";
import { queries, reading } from "./query.ts";
import { forgetUploads } from "./uploads.ts";

const me = { ...reading<Me>("/api/session"), staleTime: 60_000, refetchOnWindowFocus: true } as const;

/** Reads the session once and keeps it; throws a 401 `Problem` when nobody is signed in. */
export function getMe(): Promise<Me> {
  return queries.ensureQueryData(me);
}

/** The signed-in person; inside the shell there always is one. */
export function useMe(): Me {
  const { data } = useQuery(me);
  if (!data) throw new Error("useMe outside the shell");
  noteActing(data);
  return data;
}

export function setMe(next: Me): void {
  noteActing(next);
  queries.setQueryData(me.queryKey, next);
}

/** Someone signed in, or the station changed: what was read before belongs to another. */
export function enterAs(next: Me): void {
  dropAhead();
  forgetUploads();
  setMe(next);
  const others = { predicate: (query: { queryKey: readonly unknown[] }) => query.queryKey[0] !== "session" };
  queries.removeQueries({ ...others, type: "inactive" });
  void queries.resetQueries({ ...others, type: "active" });
  void phone().then(({ renew }) => renew());
}

/** After leaving the shell, never before: a page still standing needs to know whose it is. */
export function forgetEverything(): void {
  dropAhead();
  forgetUploads();
  queries.clear();
}

/** What the rules of the modules take. The login's id never reaches the web; no rule asks for it here. */
export function whoOf(me: Me): Who {
  const who: Who = {
    loginId: "",
    personId: me.person.id,
    stationId: me.station.id,
    posts: me.posts,
    scope: "all",
  };
  return me.helping === null
    ? who
    : { ...who, help: { id: "", helperId: "", until: new Date(me.helping.until) } };
}

/** Civil date and time zone for wording dates; before sign-in those of the device. */
export function useToday(): { today: string; timeZone: string } {
  const { data } = useQuery({ ...me, enabled: false });
  if (data) return { today: data.today, timeZone: data.station.timeZone };
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { today: local.toISOString().slice(0, 10), timeZone: "Asia/Shanghai" };
}
