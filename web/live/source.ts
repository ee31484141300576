/** Where news comes from: a stream, and where none can be kept open the same asked for from time to time. */
import { getNow, isProblem, sessionExpired } from "../api.ts";
import { isLookedAt } from "./apply.ts";
import type { Told } from "./told.ts";

const tries = 3;
const askMs = 30_000;
const streamAgainMs = 10 * 60_000;
/** Three heartbeats that did not come: something between us holds the stream back. */
const silentMs = 50_000;

/** Until it is stopped; `from` is where another window was. `onTold` gets the place of every heartbeat too. */
export function openSource(from: number | null, onTold: (told: Told, first: boolean) => void): () => void {
  let at = from;
  let failures = 0;
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let first = from === null;

  const tell = (told: Told) => {
    at = told.at;
    onTold(told, first);
    first = false;
  };
  const close = () => {
    stream?.close();
    stream = null;
    clearTimeout(timer);
  };
  const failed = () => {
    close();
    if (stopped) return;
    failures++;
    if (failures >= tries) ask(Date.now() + streamAgainMs);
    else timer = setTimeout(listen, 1_000 * 2 ** failures + Math.random() * 1_000);
  };
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(failed, silentMs);
  };

  function listen(): void {
    if (stopped) return;
    const opened = new EventSource(at === null ? "/api/live" : `/api/live?after=${at}`);
    stream = opened;
    alive();
    const on = (name: string, act: (data: { old?: string[] }, id: number) => void) =>
      opened.addEventListener(name, (event) => {
        const message = event as MessageEvent<string>;
        failures = 0;
        alive();
        act(JSON.parse(message.data) as { old?: string[] }, Number(message.lastEventId));
      });
    on("at", (_, id) => tell({ at: id, old: [], all: false }));
    on("old", ({ old = [] }, id) => tell({ at: id, old, all: false }));
    on("all", (_, id) => tell({ at: id, old: [], all: true }));
    // Signed out elsewhere, or the post has ended: whoever asks next is told so.
    on("over", () => {
      close();
      void getNow("/api/session").then(listen, (error: unknown) => {
        if (isProblem(error) && error.status === 401) window.dispatchEvent(new Event(sessionExpired));
        else failed();
      });
    });
    // It comes again by itself where it was only cut; each time counts, until something was heard.
    opened.onerror = () => {
      if (opened.readyState === EventSource.CLOSED || ++failures >= tries) failed();
    };
  }

  function ask(streamAgain: number): void {
    timer = setTimeout(() => {
      if (stopped) return;
      if (Date.now() > streamAgain) {
        failures = 0;
        listen();
        return;
      }
      // Nobody looks: nothing is asked, and the next who looks asks at once.
      const asked = isLookedAt()
        ? getNow<Told>("/api/live/news", at === null ? {} : { after: at }).then(tell)
        : Promise.resolve();
      void asked.catch(() => undefined).finally(() => !stopped && ask(streamAgain));
    }, askMs);
  }

  listen();
  return () => {
    stopped = true;
    close();
  };
}
