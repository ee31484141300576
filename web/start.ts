/**
 * The first script, a kilobyte or two: while the app itself (main.tsx) is on its way it asks for the words and for what
 * the first page shows, and lets the frame that stands in the page be painted before the app takes the processor.
 */
import type { Me } from "../modules/people/contract.ts";
import { askAhead } from "./ahead.ts";
import { firstWords } from "./first-words.ts";
import { isLeaving } from "./offline/leaving.ts";
import { besideOf, todayAddress } from "./pages/today-asks.ts";
import { currentLanguage, markLanguage, restoreLarge } from "./preferences.ts";

async function askForToday(session: Promise<Response>): Promise<void> {
  void askAhead(todayAddress);
  const answer = await session;
  if (!answer.ok) return;
  const me = (await answer.clone().json()) as Me;
  for (const address of Object.values(besideOf(me))) if (address !== null) void askAhead(address);
}

restoreLarge();
markLanguage();
void firstWords[currentLanguage()]().catch(() => undefined);
// Signed out without a signal: made good before anything is asked for (main.tsx).
if (!isLeaving()) {
  const session = askAhead("/api/session");
  if (location.pathname === "/") void askForToday(session).catch(() => undefined);
}
void import("./main.tsx");
