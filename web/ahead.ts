/**
 * What the first page needs of the server, asked for while the app itself is still on its way. Each answer is given out
 * once, to whoever asks for that address first: a look at doors is one look. `api.ts` asks here before it asks the server.
 */
import { currentLanguage } from "./preferences.ts";

/** How every reading is asked for, ahead or not. */
export const readingHeaders = (): Record<string, string> => ({
  accept: "application/json",
  "accept-language": currentLanguage(),
});

const asked = new Map<string, Promise<Response>>();
let firstAt = Infinity;
/** Since when what was asked ahead may be old: on a slow line the app takes it seconds after the server gave it. */
export const askedAheadAt = (): number => firstAt;

export function askAhead(address: string): Promise<Response> {
  const answer = fetch(address, { credentials: "same-origin", headers: readingHeaders() });
  // It is told to whoever takes it; until then nobody minds.
  answer.catch(() => undefined);
  asked.set(address, answer);
  firstAt = Math.min(firstAt, Date.now());
  return answer;
}

/**
 * Null where it was not asked for or was refused: then it is asked for again, by whoever may by then. That nobody is
 * signed in stays true, and one that did not arrive is not waited for twice.
 */
export async function takeAhead(address: string): Promise<Response | null> {
  const answer = asked.get(address);
  if (answer === undefined) return null;
  asked.delete(address);
  const { ok, status } = await answer;
  return ok || status === 401 || status >= 500 ? answer : null;
}

/** Another person, or nobody: what was asked for is not theirs. */
export function dropAhead(): void {
  asked.clear();
}
