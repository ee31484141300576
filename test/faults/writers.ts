/** People at work while the server dies: each act is sent again until it is answered. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Victim } from "./victim.ts";

export type Act = "completion" | "door" | "organisation";
/** An act that was answered with a success, and what the answer named. */
export type Acknowledged = { act: Act; what: string; id: string; key: string; tries: number };
export type Work = {
  acknowledged: Acknowledged[];
  refused: string[];
  stop(): Promise<void>;
  abandon(): void;
};

/**
 * `keys: "kept"` sends an act again under its key, as the contract of the API asks; `"fresh"` takes a new
 * key for every try, as a client does that ignores keys.
 */
export function startWriters(
  victim: Victim,
  options: { count: number; keys: "kept" | "fresh"; acts: Act[]; dutyIds: string[]; label: string },
): Work {
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  const duties = [...options.dutyIds];
  let going = true;
  let givenUp = false;
  let number = 0;

  const next = (writer: number) => {
    const act = options.acts[number % options.acts.length]!;
    const what = `${options.label}${++number}`;
    if (act === "completion") {
      const id = duties.pop();
      return id === undefined
        ? undefined
        : { act, what: id, path: `/api/duties/${id}/completion`, token: victim.officer, body: {} };
    }
    if (act === "door")
      return {
        act,
        what,
        path: `/api/communities/${victim.communityId}/households`,
        token: victim.officer,
        body: { address: { building: what, unit: null, floor: null, room: `${writer}` } },
      };
    const body = { name: what, kind: "merchant" };
    return { act, what, path: "/api/organisations", token: victim.chief, body };
  };

  const writer = async (own: number) => {
    while (going) {
      const work = next(own);
      if (work === undefined) return;
      let key = randomUUID();
      for (let tries = 1; ; tries++) {
        if (tries > 1 && options.keys === "fresh") key = randomUUID();
        try {
          const response = await fetch(victim.origin + work.path, {
            method: "POST",
            headers: {
              authorization: `Bearer ${work.token}`,
              "content-type": "application/json",
              "idempotency-key": key,
            },
            body: JSON.stringify(work.body),
            signal: AbortSignal.timeout(30_000),
          });
          const text = await response.text();
          if (response.status < 300) {
            const { id } = JSON.parse(text) as { id: string };
            acknowledged.push({ act: work.act, what: work.what, id, key, tries });
            break;
          }
          if (response.status < 500) {
            refused.push(`${work.act} ${work.what}, try ${tries}: ${response.status} ${text.slice(0, 200)}`);
            break;
          }
        } catch {
          // The server is gone, perhaps in the middle of the answer: the act is sent again.
        }
        if (givenUp) return;
        await delay(50);
      }
    }
  };
  const all = Promise.all(Array.from({ length: options.count }, (_, i) => writer(i)));
  return {
    acknowledged,
    refused,
    /** Each writer ends when its last act is answered. */
    stop: async () => {
      going = false;
      await all;
    },
    /** After a failed test no server will answer any more. */
    abandon: () => {
      going = false;
      givenUp = true;
    },
  };
}
