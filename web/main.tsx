import "./look/tokens.css";
import "./look/elements.css";
import "./look/buttons.css";
import "./look/tag.css";
import "./look/page.css";
import "./look/shell.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { isProblem, sendNow, sessionExpired } from "./api.ts";
import { arrival } from "./arrival.ts";
import { startWords } from "./i18n.ts";
import { isLeaving, markLeaving } from "./offline/leaving.ts";
import { isMarked, phone } from "./offline/signal.ts";
import { queries } from "./query.ts";
import { router } from "./routes.tsx";
import { forgetEverything, getMe } from "./session.ts";

router.subscribe("onBeforeNavigate", ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) arrival.expect();
});

window.addEventListener(sessionExpired, () => {
  const { pathname, href } = router.state.location;
  if (pathname === "/sign-in") return;
  // Hidden at once, on the phone too; what waits to be sent stays.
  void phone().then(({ lock }) => lock());
  void router.navigate({ to: "/sign-in", search: { to: href } }).then(forgetEverything);
});

/**
 * Nothing here waits at the top of the module: the phone's store and later pages import this file, and would wait for it
 * while it waits for them.
 */
async function begin(place: HTMLElement): Promise<void> {
  // Signed out without a signal: made good before anything is asked for.
  if (isLeaving())
    await sendNow("DELETE", "/api/session")
      .then(() => markLeaving(false))
      .catch((error: unknown) => markLeaving(isProblem(error) && error.lost));

  // Asked for while the words are on their way; routes.tsx waits for the same answer.
  void getMe().catch(() => undefined);
  await startWords();
  // What was written without a signal is laid over the first answer already.
  if (isMarked())
    await phone()
      .then(({ readWrites }) => readWrites())
      // Without its store the app stands as before there was one.
      .catch((error: unknown) => console.error(error));

  // The page is found before anything is drawn: drawn at once it is drawn in pieces, found later in one.
  const found = router.load().catch((error: unknown) => console.error(error));
  await Promise.race([found, new Promise((over) => setTimeout(over, 250))]);

  // As a transition: in pieces, so that a finger that comes meanwhile is answered.
  startTransition(() =>
    createRoot(place).render(
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    ),
  );

  // After the first paint: nothing of it is needed to show Today.
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 500));
  idle(() => void phone().then(({ startPhone }) => startPhone()));
}

const place = document.getElementById("root");
if (place) void begin(place);
