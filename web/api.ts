/** The one place where the web speaks HTTP: JSON both ways, refusals as `Problem`, writes that may be repeated. */
import type { Problem as ProblemBody } from "../server/wire.ts";
import { actingFor, isHelping } from "./acting.ts";
import { readingHeaders, takeAhead } from "./ahead.ts";
import { newKey } from "./key.ts";
import { mayWait } from "./offline/may-wait.ts";
import { laidOver, phone, setSignal } from "./offline/signal.ts";
import { currentLanguage } from "./preferences.ts";

export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly field: string | undefined;
  readonly details: unknown;
  /** The row as it is now, where an edit was stale (412). */
  readonly current: unknown;
  readonly requestId: string;
  constructor(body: Partial<ProblemBody> & { code: string; status: number }) {
    super(body.title ?? body.code);
    this.name = "Problem";
    this.code = body.code;
    this.status = body.status;
    this.title = body.title ?? "";
    this.field = body.field;
    this.details = body.details;
    this.current = body.current;
    this.requestId = body.requestId ?? "";
  }
  /** Nothing was refused: the answer did not arrive, and the same request may be sent again. */
  get lost(): boolean {
    return this.status === 0 || this.status >= 502;
  }
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}

/** Fired on window when the server no longer knows the session; routes.tsx leads to sign-in. */
export const sessionExpired = "gongzhi:session-expired";

type Params = Record<string, string | number | boolean | null | undefined>;
type Method = "POST" | "PUT" | "PATCH" | "DELETE";

function addressOf(path: string, params?: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

async function ask<T>(address: string, init: RequestInit, bytes = false): Promise<T> {
  let answer: Response;
  try {
    const ahead = init.method === undefined ? await takeAhead(address) : null;
    answer = ahead ?? (await fetch(address, { credentials: "same-origin", ...init }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    setSignal({ lost: true });
    throw new Problem({ code: "web.no_signal", status: 0 });
  }
  // Something between us and the server may answer for it.
  setSignal({ lost: answer.status >= 502 });
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  if (answer.ok && bytes) return answer as T;
  const body: unknown = isJson ? await answer.json().catch(() => null) : null;
  if (answer.ok) return body as T;
  const told = body as Partial<ProblemBody> | null;
  const problem = new Problem({
    ...told,
    code: told?.code ?? "web.no_answer",
    status: answer.status,
    requestId: told?.requestId ?? answer.headers.get("x-request-id") ?? "",
  });
  // A wrong password is a 401 too, and asking who is signed in may find nobody: neither is an expiry. A resident's
  // own page has its own door.
  const own = address.startsWith("/api/mine");
  if (problem.code === "http.signed_out" && address !== "/api/session" && !own) {
    window.dispatchEvent(new Event(sessionExpired));
  }
  throw problem;
}

/** Asks the server and nothing else. */
export function getNow<T>(
  path: string,
  params?: Params,
  signal?: AbortSignal | null,
  headers?: Record<string, string>,
): Promise<T> {
  return ask<T>(addressOf(path, params), {
    headers: { ...readingHeaders(), ...headers },
    signal: signal ?? null,
  });
}

/** With what waits in the outbox laid over it; without the server what the phone keeps of that address. */
export async function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  if (isHelping()) return getNow<T>(path, params, signal);
  const address = addressOf(path, params);
  try {
    return laidOver(address, await getNow<T>(path, params, signal));
  } catch (error) {
    if (!isProblem(error) || !error.lost) throw error;
    const kept = await phone()
      .then(({ lookUp }) => lookUp(address))
      .catch(() => null);
    if (kept === null) throw error;
    if (kept === "other") throw new Problem({ code: "web.not_kept", status: 0 });
    return laidOver(address, kept.body as T);
  }
}

type Sending = { version?: number | null; key?: string; signal?: AbortSignal | null };

/** Sends to the server and nothing else. */
export function sendNow<T>(
  method: Method,
  path: string,
  body?: unknown,
  { version, key, signal }: Sending = {},
): Promise<T> {
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-language": currentLanguage(),
    ...actingFor(),
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined || method === "POST") headers["idempotency-key"] = key ?? newKey();
  if (version !== undefined && version !== null) headers["if-match"] = `"${version}"`;
  const text = body === undefined ? null : JSON.stringify(body);
  return ask<T>(path, { method, headers, body: text, signal: signal ?? null });
}

/**
 * `key` is the Idempotency-Key of this submit; pass the same one when the same submit is tried again. What may wait goes
 * through the outbox: without a signal it answers with the thing as it will be, or is refused with `web.kept`. `beside`: the
 * page lays a colleague's change beside the person's own itself, so that it is not asked again in the outbox.
 */
export async function send<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: { version?: number; key?: string; beside?: boolean } = {},
): Promise<T> {
  if (isHelping() || !mayWait(path)) return sendNow<T>(method, path, body, options);
  const { deliver } = await phone();
  return deliver<T>({ method, path, body, version: options.version ?? null }, options);
}

/** A piece of a file, as it is. */
export async function putBytes(
  path: string,
  bytes: ArrayBuffer,
  more: Record<string, string>,
): Promise<void> {
  await ask<null>(path, {
    method: "PUT",
    headers: { accept: "application/json", "content-type": "application/octet-stream", ...more },
    body: bytes,
  });
}

/** As it comes: how much of it is here. */
async function* heard(body: ReadableStream<Uint8Array>, tell: (bytes: number) => void) {
  let bytes = 0;
  for (const reader = body.getReader(); ;) {
    const { value, done } = await reader.read();
    if (done) return;
    bytes += value.length;
    tell(bytes);
    yield value;
  }
}

/** Saves a file that is made when it is asked for: a refusal is said on the page, where a link would save the refusal. */
export async function save(path: string, params?: Params, tell?: (bytes: number) => void): Promise<void> {
  const headers = { "accept-language": currentLanguage() };
  const answer = await ask<Response>(addressOf(path, params), { headers }, true);
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  const pieces: BlobPart[] = [];
  if (answer.body !== null)
    try {
      for await (const piece of heard(answer.body, tell ?? (() => undefined))) pieces.push(piece as BlobPart);
    } catch {
      throw new Problem({ code: "web.no_signal", status: 0 });
    }
  const address = URL.createObjectURL(new Blob(pieces));
  const link = document.createElement("a");
  link.href = address;
  link.download = decodeURIComponent(named ?? "gongzhi.xlsx");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
