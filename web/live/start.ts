/**
 * One window of this browser listens for all: whoever holds the lock. The others hear of it over a channel, and when it
 * goes the next one goes on from where it was. Begun after the first paint.
 */
import { begin, hear, watchPerson } from "./apply.ts";
import { watchDrafts } from "./drafts.ts";
import { openSource } from "./source.ts";
import type { Told } from "./told.ts";

/** `of` names who is signed in where: another person's news are none of this one's. */
export function startLive(of: string): () => void {
  const name = `gongzhi-live ${of}`;
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  let at: number | null = null;
  let close = () => {};
  let stopped = false;
  const end = new AbortController();

  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      at = data.at;
      hear(data);
    };
  const lead = () => {
    close = openSource(at, (told, first) => {
      at = told.at;
      channel?.postMessage(told);
      if (first) begin();
      hear(told);
    });
  };
  // Without locks (a plain address in the house's own network) each window listens for itself.
  if (navigator.locks === undefined || channel === null) lead();
  else
    void navigator.locks
      .request(name, { signal: end.signal }, () => {
        if (stopped) return undefined;
        lead();
        return new Promise<void>((done) => end.signal.addEventListener("abort", () => done()));
      })
      .catch(() => undefined);
  const unwatch = [watchDrafts(), watchPerson()];
  return () => {
    stopped = true;
    end.abort();
    close();
    channel?.close();
    for (const each of unwatch) each();
  };
}
