/// <reference types="vite/client" />
/** A newer version of the app is fetched beside the one that runs and taken when the person says so. */
import { setSignal } from "./signal.ts";

const hour = 3_600_000;
let waiting: ServiceWorker | null = null;
let taking = false;

/** Something is being written on this page: a reload would lose it. */
let typedOn: string | null = null;
export const isTyping = (): boolean => typedOn === location.pathname;
const noteTyping = ({ target }: Event) => {
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "search"].includes(target.type));
  if (isText) typedOn = location.pathname;
};

export function watchVersions(): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  document.addEventListener("input", noteTyping, true);
  const { serviceWorker } = navigator;
  const had = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    // The first worker of all takes over a page that is of its version already.
    if (!had && !taking) return;
    if (taking || !isTyping()) location.reload();
  });
  serviceWorker.addEventListener("message", (event: MessageEvent<{ open?: string }>) => {
    const to = event.data?.open;
    if (to?.startsWith("/") && !to.startsWith("//")) location.assign(to);
  });
  void serviceWorker
    .register("/worker.js")
    .then((registration) => {
      const see = (worker: ServiceWorker | null) => {
        if (worker === null || serviceWorker.controller === null) return;
        const ready = () => {
          if (worker.state !== "installed") return;
          waiting = worker;
          setSignal({ newer: true });
        };
        ready();
        worker.addEventListener("statechange", ready);
      };
      see(registration.waiting);
      registration.addEventListener("updatefound", () => see(registration.installing));
      setInterval(() => void registration.update().catch(() => undefined), hour);
    })
    .catch((error: unknown) => console.warn("the service worker was not registered", error));
}

/** Takes the newer version; the page opens anew under it. */
export function takeNewer(): void {
  taking = true;
  waiting?.postMessage("take-over");
}
