/** A dispute that was registered without a signal: it is shown with what waits, and nowhere else. */
import type { Waits } from "../../../web/offline/command.ts";

const registering = "/api/disputes";
export const disputeWaits: Waits = {
  about: (path) => (path === registering ? registering : null),
  alters: () => false,
  overlay: (_, body) => body,
  called: ({ command }, say) => ({
    title: (command.body as { line?: string } | undefined)?.line ?? say("web.dispute.some"),
    act: say("web.dispute.register"),
  }),
  lines: () => [],
  mayStill: () => null,
  both: () => null,
};
