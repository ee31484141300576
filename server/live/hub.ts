/**
 * Who listens in this process, and what they are told. While anybody does, the database is asked once a second: one
 * statement for how far each station is, one for who may still listen, and for a station that went on what happened
 * there. Without listeners nothing is asked. Acts pay nothing: they are read from what is written anyway.
 */
import { Refusal } from "../errors.ts";
import { type Stream, openStream } from "./stream.ts";

/** Something that happened: what is old by it, and for whom. */
export type News<W> = {
  old: readonly string[];
  concerns(who: W): boolean;
  /** Its effect goes on in the queue: it is told once more a little later. */
  goesOn?: boolean;
};
export type Told = { old: string[] } | { all: true };
export type Source<W> = {
  /** How far each station is; one that never was is missing. */
  sizes(stationIds: readonly string[]): Promise<Map<string, number>>;
  news(stationId: string, from: number, to: number): Promise<News<W>[]>;
  /** Who the holders of these secrets are now; null where a session, its login or its posts are over. */
  standing(held: readonly { hash: Buffer; who: W }[]): Promise<(W | null)[]>;
};
type Caller = { loginId: string; stationId: string };
type Listener<W> = { hash: Buffer; who: W; at: number; stream: Stream };

/** Six windows of one person: beyond that a tab asks from time to time. */
export const mostOfLogin = 6;
const mostOfProcess = 1_000;
/** Further behind than this it is cheaper to read anew than to say what. */
export const furthest = 2_000;
const beatMs = 15_000;
const laterMs = 5_000;

function toldOf<W>(who: W, news: readonly News<W>[]): string[] {
  return [...new Set(news.filter((each) => each.concerns(who)).flatMap((each) => each.old))];
}

export function openHub<W extends Caller>(
  source: Source<W>,
  options: { everyMs?: number; mostOfProcess?: number; onError: (error: unknown) => void },
) {
  const listeners = new Set<Listener<W>>();
  const at = new Map<string, number>();
  let later: { due: number; stationId: string; news: News<W>[] }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let beaten = Date.now();
  let stopped = false;

  const tell = (listener: Listener<W>, news: readonly News<W>[], size?: number) => {
    if (size !== undefined) listener.at = size;
    const old = toldOf(listener.who, news);
    if (old.length > 0) listener.stream.send({ name: "old", id: listener.at, data: { old } });
  };
  const of = (stationId: string) => [...listeners].filter(({ who }) => who.stationId === stationId);

  const look = async () => {
    const now = Date.now();
    const held = [...listeners];
    const standing = await source.standing(held);
    for (const [index, listener] of held.entries()) {
      const who = standing[index] ?? null;
      if (who !== null) listener.who = who;
      else {
        listener.stream.send({ name: "over" });
        listener.stream.close();
      }
    }
    const stationIds = [...new Set([...listeners].map(({ who }) => who.stationId))];
    for (const id of at.keys()) if (!stationIds.includes(id)) at.delete(id);
    const sizes = await source.sizes(stationIds);
    for (const [stationId, size] of sizes) {
      const from = at.get(stationId);
      at.set(stationId, size);
      if (from === undefined || from >= size) continue;
      const news = size - from > furthest ? null : await source.news(stationId, from, size);
      for (const listener of of(stationId)) {
        if (listener.at >= size) continue;
        if (news !== null) tell(listener, news, size);
        else {
          listener.at = size;
          listener.stream.send({ name: "all", id: size });
        }
      }
      const goOn = (news ?? []).filter(({ goesOn }) => goesOn);
      if (goOn.length > 0) later.push({ due: now + laterMs, stationId, news: goOn });
    }
    for (const each of later.filter(({ due }) => due <= now))
      for (const listener of of(each.stationId)) tell(listener, each.news);
    later = later.filter(({ due }) => due > now);
    if (now - beaten < beatMs) return;
    beaten = now;
    for (const listener of listeners) listener.stream.send({ name: "at", id: listener.at });
  };
  const tick = () => {
    if (busy) return;
    busy = true;
    void look()
      .catch(options.onError)
      .finally(() => {
        busy = false;
      });
  };

  return {
    get count() {
      return listeners.size;
    },
    /** Where this station is now, and what of it is old for somebody who was last told at `after`. */
    since: async (who: W, after: number | null): Promise<{ at: number; told: Told }> => {
      const size = (await source.sizes([who.stationId])).get(who.stationId) ?? 0;
      if (after === null || after === size) return { at: size, told: { old: [] } };
      // Ahead of us: a database that was put back.
      if (after > size || size - after > furthest) return { at: size, told: { all: true } };
      return { at: size, told: { old: toldOf(who, await source.news(who.stationId, after, size)) } };
    },
    /** Refused where there are too many already: the caller asks from time to time instead. */
    listen: (hash: Buffer, who: W, begun: { at: number; told: Told }): ReadableStream<Uint8Array> => {
      const own = [...listeners].filter((each) => each.who.loginId === who.loginId).length;
      if (stopped || own >= mostOfLogin || listeners.size >= (options.mostOfProcess ?? mostOfProcess))
        throw new Refusal("http.too_many", { details: { seconds: 60 } });
      const listener: Listener<W> = {
        hash,
        who,
        at: begun.at,
        stream: openStream(() => {
          listeners.delete(listener);
          if (listeners.size > 0) return;
          clearInterval(timer);
          timer = undefined;
          later = [];
          at.clear();
        }),
      };
      listeners.add(listener);
      // A station nobody listened to is looked at from here; for one that is ahead the next look tells the rest.
      at.set(who.stationId, Math.min(at.get(who.stationId) ?? begun.at, begun.at));
      timer ??= setInterval(tick, options.everyMs ?? 1_000);
      // Not all at once, when a server that stopped comes back.
      const retryMs = 2_000 + Math.floor(Math.random() * 4_000);
      const { told } = begun;
      if ("all" in told) listener.stream.send({ name: "all", id: begun.at, retryMs });
      else if (told.old.length > 0) listener.stream.send({ name: "old", id: begun.at, data: told, retryMs });
      else listener.stream.send({ name: "at", id: begun.at, retryMs });
      return listener.stream.body;
    },
    /** Ends every stream, so that a server can stop; its readers come again by themselves. */
    stop: () => {
      stopped = true;
      for (const { stream } of listeners) stream.close();
    },
  };
}
