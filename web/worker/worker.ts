/// <reference lib="webworker" />
/**
 * The service worker (SECURITY 8): keeps the shell, so that the app opens without a signal, and never an answer of the
 * API. `worker-plugin.ts` makes one script of it, writes the list of files in and puts it at /worker.js.
 *
 * A new version waits until somebody says so: its files lie beside the old ones, and a page that stands goes on with
 * its own. Files carry their hash in their name, so a cache of an older version answers for pages that still run it.
 */
import { dayIn } from "../format.ts";

const worker = self as unknown as ServiceWorkerGlobalScope;
declare const shell: { version: string; files: string[] };

const prefix = "gongzhi-shell-";
const here = prefix + shell.version;
/** Addresses the server draws itself. */
const drawn = /^\/(api|metrics|feed|c|m|v|s)(\/|$)|^\/worker\.js$/;

async function install(): Promise<void> {
  const cache = await caches.open(here);
  for (const file of shell.files) {
    // What has not changed since the last version is not fetched again.
    const old = file === "/" ? undefined : await caches.match(file);
    const answer = old ?? (await fetch(file, { cache: file === "/" ? "reload" : "default" }));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    await cache.put(file, answer);
  }
}

/** The version before this one stays for pages that still run it; older ones go. */
async function clear(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== here);
  for (const name of old.slice(0, -1)) await caches.delete(name);
}

async function page(request: Request): Promise<Response> {
  const kept = await caches.match("/", { cacheName: here });
  if (kept === undefined) return fetch(request);
  const html = (await kept.text()).replace(
    /(<p class="early">)[^<]*/,
    (_, before: string) => before + dayIn(worker.navigator.language),
  );
  return new Response(html, { status: 200, headers: kept.headers });
}

async function part(request: Request): Promise<Response> {
  return (
    (await caches.match(request, { cacheName: here })) ?? (await caches.match(request)) ?? fetch(request)
  );
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(clear().then(() => worker.clients.claim())));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin || drawn.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (shell.files.includes(pathname) || pathname.startsWith("/assets/"))
    event.respondWith(part(request));
});
worker.addEventListener("message", (event) => {
  // Said by the page, when the person has taken the new version.
  if (event.data === "take-over") void worker.skipWaiting();
});

/** A message that left the house says what and where to look, and nothing of a resident. */
type Push = { title?: string; body?: string; url?: string; tag?: string };
worker.addEventListener("push", (event) => {
  let told: Push;
  try {
    told = (event.data?.json() ?? {}) as Push;
  } catch {
    told = {};
  }
  const url = told.url?.startsWith("/") && !told.url.startsWith("//") ? told.url : "/";
  event.waitUntil(
    worker.registration.showNotification(told.title ?? "共治", {
      body: told.body ?? "",
      icon: "/icon-192.png",
      badge: "/icon-192.png",
      data: { url },
      ...(told.tag === undefined ? {} : { tag: told.tag }),
    }),
  );
});
worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(
    (event.notification.data as { url?: string } | null)?.url ?? "/",
    worker.location.origin,
  );
  event.waitUntil(
    (async () => {
      const [open] = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
      if (open === undefined) return void (await worker.clients.openWindow(url.href));
      await open.focus();
      open.postMessage({ open: url.pathname + url.search });
    })(),
  );
});
