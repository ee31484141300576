/**
 * Files on their way, kept outside the pages: one presses 存好 and goes on to the next door while the picture
 * is still being sent. One after the other; what did not arrive stays, with its file and its key, to be sent again.
 */
import { useSyncExternalStore } from "react";
import { Problem, isProblem } from "./api.ts";
import { newKey } from "./key.ts";
import { fileMayWait } from "./offline/may-wait.ts";
import { phone } from "./offline/signal.ts";
import { refresh } from "./query.ts";
import { upload } from "./upload.ts";

export type Upload = {
  /** Also the Idempotency-Key: however often it is sent, it is kept once. */
  id: string;
  path: string;
  file: File;
  sent: number;
  state: "waiting" | "sending" | "failed";
  problem: Problem | null;
  onSent?: ((answer: unknown) => void) | undefined;
};

let uploads: readonly Upload[] = [];
let running: { id: string; stop: AbortController } | null = null;
const listeners = new Set<() => void>();

/** A phone would throw away what is not sent yet without a word. */
const warn = (event: BeforeUnloadEvent) => event.preventDefault();
function put(next: readonly Upload[]): void {
  const underWay = (of: readonly Upload[]) => of.some((each) => each.state !== "failed");
  if (underWay(next) && !underWay(uploads)) window.addEventListener("beforeunload", warn);
  if (!underWay(next)) window.removeEventListener("beforeunload", warn);
  uploads = next;
  for (const listener of listeners) listener();
}
const change = (id: string, more: Partial<Upload>) =>
  put(uploads.map((each) => (each.id === id ? { ...each, ...more } : each)));

async function run(): Promise<void> {
  const next = uploads.find((each) => each.state === "waiting");
  if (running !== null || next === undefined) return;
  const { id, path, file, onSent } = next;
  const stop = new AbortController();
  running = { id, stop };
  change(id, { state: "sending", sent: 0, problem: null });
  // On the phone first: then it outlives the page, and goes on piece by piece where the line breaks.
  const held = fileMayWait(path) && (await phone().then(({ holdFile }) => holdFile(id, path, file)));
  const letGo = (lost: boolean) => held && phone().then(({ letGoFile }) => letGoFile(id, lost));
  try {
    const answer = await upload(path, file, {
      key: id,
      signal: stop.signal,
      onProgress: (sent) => change(id, { sent: Math.min(sent, file.size) }),
    });
    await letGo(false);
    await refresh([path]);
    put(uploads.filter((each) => each.id !== id));
    onSent?.(answer);
  } catch (error) {
    if (!isProblem(error)) console.error(error);
    const problem = isProblem(error) ? error : new Problem({ code: "web.bug", status: 500 });
    await letGo(problem.lost || problem.status === 401);
    if (held && (problem.lost || problem.status === 401)) put(uploads.filter((each) => each.id !== id));
    else change(id, { state: "failed", problem });
  }
  running = null;
  void run();
}

/** `refuse` says in words why a file need not be sent at all, or nothing; `onSent` gets the answer when it is there. */
export function addUploads(
  path: string,
  files: readonly File[],
  refuse: (file: File) => string | null,
  onSent?: (answer: unknown) => void,
): void {
  const added = files.map((file): Upload => {
    const title = refuse(file);
    const problem = title === null ? null : new Problem({ code: "web.refused", status: 413, title });
    const state = problem ? "failed" : "waiting";
    return { id: newKey(), path, file, sent: 0, state, problem, onSent };
  });
  put([...uploads, ...added]);
  void run();
}
export function sendAgain(id: string): void {
  change(id, { state: "waiting", problem: null });
  void run();
}
export function dropUpload(id: string): void {
  put(uploads.filter((each) => each.id !== id));
  if (running?.id === id) running.stop.abort();
}
/** Whoever comes next sees nothing of it. */
export function forgetUploads(): void {
  put([]);
  running?.stop.abort();
}

// What failed for want of a signal goes on by itself when there is one.
if (typeof window !== "undefined")
  window.addEventListener("online", () => {
    for (const each of uploads) if (each.problem?.lost) sendAgain(each.id);
  });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useUploads = () => useSyncExternalStore(subscribe, () => uploads);
