/** The one place where the web speaks HTTP: JSON both ways, refusals as `Problem`, writes that may be repeated. */
import type { Problem as ProblemBody } from "../server/wire.ts";
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
    answer = await fetch(address, { credentials: "same-origin", ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Problem({ code: "web.no_signal", status: 0 });
  }
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

export function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return ask<T>(addressOf(path, params), {
    headers: { accept: "application/json", "accept-language": currentLanguage() },
    signal: signal ?? null,
  });
}

/** `key` is the Idempotency-Key of this submit; pass the same one when the same submit is tried again. */
export function send<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: { version?: number; key?: string } = {},
): Promise<T> {
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-language": currentLanguage(),
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (method === "POST") headers["idempotency-key"] = options.key ?? crypto.randomUUID();
  else if (options.version !== undefined) headers["if-match"] = `"${options.version}"`;
  return ask<T>(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
}

/** Saves a file that is made when it is asked for: a refusal is said on the page, where a link would save the refusal. */
export async function save(path: string, params?: Params): Promise<void> {
  const headers = { "accept-language": currentLanguage() };
  const answer = await ask<Response>(addressOf(path, params), { headers }, true);
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = decodeURIComponent(named ?? "gongzhi.xlsx");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
