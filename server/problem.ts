import type { Context } from "hono";
import type { Logger } from "pino";
import { sqlState } from "./db.ts";
import { Outage, Refusal, Stale } from "./errors.ts";
import type { Language, Problem } from "./wire.ts";

/** Words and status of every refusal code; each module owns its part. */
export type Refusals = Readonly<Record<string, { status: number; zh: string; en: string }>>;

/** Codes of HTTP itself. */
export const httpRefusals = {
  "http.invalid": {
    status: 400,
    zh: "“{{field}}”填得不对：{{text}}",
    en: "“{{field}}” is not valid: {{text}}",
  },
  "http.not_json": {
    status: 415,
    zh: "请求要用 application/json 发来。",
    en: "Send the request as application/json.",
  },
  "http.not_bytes": {
    status: 415,
    zh: "请把文件原样放进请求，类型写 application/octet-stream。",
    en: "Send the file as it is, as application/octet-stream.",
  },
  "http.bad_json": {
    status: 400,
    zh: "请求的内容不是完整的 JSON。",
    en: "The request body is not valid JSON.",
  },
  "http.signed_out": { status: 401, zh: "请先登录。", en: "Please sign in first." },
  "http.read_only": {
    status: 403,
    zh: "这个令牌只能看，不能改。请换一个可以写的令牌。",
    en: "This token may only read. Use one that may write.",
  },
  "http.foreign_origin": {
    status: 403,
    zh: "这个请求不是从本系统的页面发出的，没有办理。",
    en: "This request did not come from our own pages, so nothing was done.",
  },
  "http.missing": { status: 404, zh: "没有找到，或者您不能看。", en: "Not found, or not yours to see." },
  "http.stale": {
    status: 412,
    zh: "别人刚改过这一条。请看过现在的内容再改。",
    en: "Someone changed this just now. Look at the current version, then change it again.",
  },
  "http.version_missing": {
    status: 428,
    zh: "请带上您看到的版本（If-Match），免得盖掉别人的改动。",
    en: "Send the version you saw (If-Match), so that nobody's change is overwritten.",
  },
  "http.key_reused": {
    status: 409,
    zh: "同一个编号已经用于另一件事。请换一个编号。",
    en: "This key was used for something else. Use a new key.",
  },
  "http.conflict": {
    status: 409,
    zh: "和已有的内容冲突，没有存。请刷新后再试。",
    en: "This conflicts with what is already there and was not saved. Refresh and try again.",
  },
  "http.too_large": {
    status: 413,
    zh: "内容太大，最多 1 MB。",
    en: "The request is too large: 1 MB at most.",
  },
  "http.too_many": {
    status: 429,
    zh: "太频繁了，请过 {{seconds}} 秒再试。",
    en: "Too many requests. Try again in {{seconds}} seconds.",
  },
  "http.unavailable": {
    status: 503,
    zh: "系统暂时连不上数据库，您的内容没有丢。请稍后再试。",
    en: "The database cannot be reached right now. Nothing was lost; please try again shortly.",
  },
  "http.failed": {
    status: 500,
    zh: "系统出错了，没有存。请把编号 {{requestId}} 告诉管理员。",
    en: "Something went wrong and nothing was saved. Tell your administrator the number {{requestId}}.",
  },
} as const satisfies Refusals;

export function languageOf(c: Context): Language {
  const header = c.req.header("accept-language") ?? "";
  return /^\s*en\b/i.test(header) ? "en" : "zh";
}

/** Fills placeholders; a value given in both languages is said in the reader's. */
const fill = (text: string, values: Record<string, unknown>, language: Language) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "object"
      ? String((value as Record<string, unknown>)[language] ?? "")
      : String(value);
  });

export function problem(c: Context, refusals: Refusals, refusal: Refusal, requestId: string): Response {
  const words = refusals[refusal.code];
  if (words === undefined) throw new Error(`refusal ${refusal.code} has no words`);
  const language = languageOf(c);
  const values = { field: refusal.field, requestId, ...refusal.details };
  const body: Problem = {
    type: "about:blank",
    title: fill(words[language], values, language),
    status: words.status,
    code: refusal.code,
    requestId,
  };
  if (refusal.field !== undefined) body.field = refusal.field;
  if (refusal.details !== undefined) body.details = refusal.details;
  const current = (refusal as { current?: unknown }).current;
  if (current !== undefined) body.current = current;
  const headers: Record<string, string> = { "Content-Type": "application/problem+json; charset=utf-8" };
  if (words.status === 429 || words.status === 503)
    headers["Retry-After"] = String(refusal.details?.["seconds"] ?? 5);
  return c.body(JSON.stringify(body), words.status as 400, headers);
}

/** A value the database cannot hold: no such byte, text, number, date or instant. */
const unfit = new Set(["22021", "22P02", "22P05", "22003", "22007", "22008", "22009"]);

/** The one place that turns a failure into an answer. */
export function answerFailure(
  c: Context,
  refusals: Refusals,
  error: Error,
  requestId: string,
  log: Logger,
): Response {
  if (error instanceof Refusal) return problem(c, refusals, error, requestId);
  if (error instanceof Stale) return problem(c, refusals, new Refusal("http.stale"), requestId);
  if (error instanceof Outage) {
    log.error({ id: requestId, code: error.code, err: String(error.cause ?? error) });
    return problem(c, refusals, new Refusal("http.unavailable", { details: { seconds: 5 } }), requestId);
  }
  const state = sqlState(error);
  if (state === "23505" || state === "23503" || state === "23514") {
    log.warn({ id: requestId, sqlstate: state });
    return problem(c, refusals, new Refusal("http.conflict"), requestId);
  }
  if (state !== undefined && unfit.has(state))
    return problem(c, refusals, new Refusal("http.invalid", { field: "", details: { text: "" } }), requestId);
  log.error({ id: requestId, err: error.stack ?? String(error), sqlstate: state });
  return problem(c, refusals, new Refusal("http.failed"), requestId);
}
