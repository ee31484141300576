/**
 * What becomes of news. The page that is looked at is read anew, in its place; one that is hidden or left alone is
 * marked old and read when somebody comes back, so that a colleague's acts keep no session alive; and under somebody
 * who is writing nothing is changed: it is said, and read when the writing is over.
 */
import type { QueryKey } from "@tanstack/react-query";
import { askedAheadAt } from "../ahead.ts";
import { keyOf, queries } from "../query.ts";
import { isWriting } from "./drafts.ts";
import { setHeld } from "./held.ts";
import type { Told } from "./told.ts";

const idleMs = 10 * 60_000;
/** Not everybody at once, when one act concerns a whole station. */
const spreadMs = 800;
let touchedAt = Date.now();

const isThere = () => document.visibilityState === "visible" && Date.now() - touchedAt < idleMs;
const starts = (key: QueryKey, prefix: QueryKey) => prefix.every((part, at) => key[at] === part);
/** Who is signed in is asked by its own clock. */
const concerns = (told: Told) => {
  const prefixes = told.old.map((path) => keyOf(path));
  return ({ queryKey }: { queryKey: QueryKey }) =>
    queryKey[0] !== "session" && (told.all || prefixes.some((prefix) => starts(queryKey, prefix)));
};
const isOld = (query: { state: { isInvalidated: boolean } }) => query.state.isInvalidated;
const someOldShown = () => queries.getQueryCache().findAll({ type: "active", predicate: isOld }).length > 0;

/** Reads anew what is shown and old. */
export function catchUp(): void {
  setHeld(false);
  void queries.refetchQueries({ type: "active", predicate: isOld });
}
function settle(): void {
  if (!isThere()) return;
  if (isWriting()) setHeld(someOldShown());
  else if (someOldShown()) catchUp();
  else setHeld(false);
}

export function hear(told: Told): void {
  if (!told.all && told.old.length === 0) return;
  void queries.invalidateQueries({ predicate: concerns(told), refetchType: "none" });
  setTimeout(settle, Math.random() * spreadMs);
}
/** A stream that begins is only of what comes: what was read some seconds before it is read once more. */
export function begin(): void {
  const before = Date.now() - 3_000;
  type Read = { queryKey: QueryKey; state: { dataUpdatedAt: number; dataUpdateCount: number } };
  const predicate = ({ queryKey, state: { dataUpdatedAt, dataUpdateCount } }: Read) =>
    queryKey[0] !== "session" &&
    (dataUpdatedAt < before || (dataUpdateCount === 1 && askedAheadAt() < before));
  void queries.invalidateQueries({ predicate, refetchType: "none" });
  settle();
}

export function watchPerson(): () => void {
  const touched = () => {
    const away = Date.now() - touchedAt > idleMs;
    touchedAt = Date.now();
    if (away) settle();
  };
  const shown = () => {
    if (document.visibilityState === "visible") touched();
    settle();
  };
  const kinds = ["pointerdown", "keydown"] as const;
  for (const kind of kinds) window.addEventListener(kind, touched, { capture: true, passive: true });
  document.addEventListener("visibilitychange", shown);
  // The writing ends by a page that goes, a form that is sent, a text that is taken back: none of them calls.
  const timer = setInterval(() => someOldShown() && settle(), 2_000);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, touched, { capture: true });
    document.removeEventListener("visibilitychange", shown);
    clearInterval(timer);
    setHeld(false);
  };
}
export const isLookedAt = isThere;
