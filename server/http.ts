import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { z } from "zod";
import type { Db, Sql, Tx } from "./db.ts";
import { sqlState } from "./db.ts";
import { Refusal, Stale } from "./errors.ts";
import { newId } from "./id.ts";
import type { Measures } from "./measures.ts";
import { type Entry, Notes, headersOf, invalid, keyOf, versionOf } from "./request.ts";
import { type Refusals, answerFailure, languageOf, problem } from "./problem.ts";
import { Id, type Language } from "./wire.ts";

/** Who asks, as far as this file needs to know; `people` makes it richer. */
export type Caller = { loginId: string; personId: string; stationId: string; scope: "all" | "read" };
/** What a cookie or bearer token claims about itself; the stored hash proves it. */
export type Claim = { hash: Buffer; stationId: string; personId: string; kind: "cookie" | "token" };
export type Identity<W extends Caller> = {
  claim(c: Context): Claim | null;
  /** Sent in one flight with BEGIN; resolves to the caller or null. */
  begin(sql: Sql, claim: Claim, now: Date): Promise<unknown>;
  finish(tx: Tx, claim: Claim, begun: Promise<unknown>): Promise<W | null>;
};
export type Recorder = (
  tx: Tx,
  by: { loginId: string; personId: string; requestId: string } | null,
  entries: Entry[],
) => void;

export type Ctx<W extends Caller, P, Q, B> = {
  params: P;
  query: Q;
  body: B;
  who: W;
  tx: Tx;
  now: Date;
  language: Language;
  requestId: string;
  /** The version the caller holds, from If-Match. */
  expected: number;
  /** Records a look at personal data: one journal row per kind of record and request. */
  look(kind: string, subjects: readonly string[], fields: readonly string[]): void;
  /** Records an act. */
  record(entry: Entry): void;
};

type Schema = z.ZodType | undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
export type Spec<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  A extends Schema = Schema,
> = {
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  answer?: A;
  /** 201 for something made, 200 otherwise; 204 where there is no answer. */
  status?: 200 | 201;
};
export type Operation = Spec & { method: string; open: boolean; versioned: boolean; keyed: boolean };

export type Http<W extends Caller = Caller> = {
  app: Hono;
  db: Db;
  now: () => Date;
  operations: Operation[];
  get<P extends Schema, Q extends Schema, A extends Schema>(
    spec: Spec<P, Q, undefined, A>,
    read: (ctx: Ctx<W, Out<P>, Out<Q>, undefined>) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /**
   * A read whose rows are asked for in the first flight, before it is known who asks: `early` starts the
   * statement, `read` says what of its rows may be told. One wait less.
   */
  getEarly<P extends Schema, Q extends Schema, A extends Schema, E>(
    spec: Spec<P, Q, undefined, A>,
    early: (ctx: { tx: Tx; params: Out<P>; query: Out<Q> }) => E,
    read: (
      ctx: Ctx<W, Out<P>, Out<Q>, undefined>,
      early: E | undefined,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /** A keyed act: `act` gives the id of what it touched, `read` reads it again, on repeats too. */
  post<P extends Schema, B extends Schema, A extends Schema>(
    spec: Spec<P, undefined, B, A>,
    act: (ctx: Ctx<W, Out<P>, undefined, Out<B>>) => Promise<string | null>,
    read?: (
      ctx: Ctx<W, Out<P>, undefined, Out<B>>,
      id: string,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /** A change of a row that has a version: If-Match is required, a stale one answers with the row. */
  change<P extends Schema, B extends Schema, A extends Schema>(
    method: "patch" | "put" | "delete",
    spec: Spec<P, undefined, B, A>,
    act: (ctx: Ctx<W, Out<P>, undefined, Out<B>>) => Promise<string | null>,
    read?: (
      ctx: Ctx<W, Out<P>, undefined, Out<B>>,
      id: string,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /** No transaction and no caller: sign-in and what is public. */
  open<B extends Schema, A extends Schema>(
    method: "get" | "post" | "put" | "delete",
    spec: Spec<undefined, undefined, B, A>,
    handle: (ctx: {
      c: Context;
      body: Out<B>;
      now: Date;
      requestId: string;
      language: Language;
    }) => Promise<Response>,
  ): void;
};

const bodyMax = 1024 * 1024;
export const IdParams = z.object({ id: Id });

/** What a request may carry outside its schema; kept per request by Hono. */
type Seen = { requestId: string; operation: string; stationId: string; headed: boolean };

export function createHttp<W extends Caller>(options: {
  db: Db;
  identity: Identity<W>;
  recorder: Recorder;
  refusals: Refusals;
  log: Logger;
  measures: Measures;
  now: () => Date;
  /** Public origin; requests from another origin may not write with a cookie. */
  origin: () => string;
}): Http<W> {
  const { db, identity, recorder, refusals, log, measures, now } = options;
  const app = new Hono<{ Variables: Seen }>();
  const operations: Operation[] = [];

  const https = () => options.origin().startsWith("https:");
  app.use(async (c, next) => {
    const started = performance.now();
    c.set("requestId", newId(now()));
    await next();
    if (c.get("headed") !== true)
      for (const [name, value] of Object.entries(headersOf(c, c.get("requestId"), https())))
        c.res.headers.set(name, value);
    const operation = c.get("operation") ?? "other";
    const ms = performance.now() - started;
    measures.observe(operation, c.res.status, ms);
    // The route's pattern and ids of the request and station: nothing a person typed reaches the log.
    const line = {
      id: c.get("requestId"),
      op: operation,
      status: c.res.status,
      ms: Math.round(ms),
      station: c.get("stationId"),
    };
    if (c.res.status < 500) return log.info(line);
    log.error(line);
    // Lines wait up to a second to be written together; a failure's does not.
    log.flush();
  });
  // Where a body is read; to look at a GET's takes a twentieth of a read.
  app.on(
    ["POST", "PUT", "PATCH", "DELETE"],
    "/*",
    bodyLimit({
      maxSize: bodyMax,
      onError: (c) =>
        problem(c as never, refusals, new Refusal("http.too_large"), c.get("requestId" as never) as string),
    }),
  );
  app.onError((error, c) => answerFailure(c, refusals, error, c.get("requestId"), log));
  app.notFound((c) => problem(c, refusals, new Refusal("http.missing"), c.get("requestId")));

  const parse = <S extends Schema>(schema: S, value: unknown, c: Context): Out<S> => {
    if (schema === undefined) return undefined as Out<S>;
    const result = schema.safeParse(value);
    if (result.success) return result.data as Out<S>;
    throw invalid(result.error, languageOf(c));
  };
  const bodyOf = async (c: Context, schema: Schema): Promise<{ text: string; value: unknown }> => {
    if (schema === undefined) return { text: "", value: undefined };
    const type = c.req.header("content-type") ?? "";
    if (!/^application\/json\b/i.test(type)) throw new Refusal("http.not_json");
    const text = await c.req.text();
    try {
      return { text, value: JSON.parse(text) };
    } catch {
      throw new Refusal("http.bad_json");
    }
  };

  /** Only our own pages may write with the cookie (OWASP CSRF: Fetch Metadata, Origin as fallback). */
  const sameOrigin = (c: Context) => {
    const site = c.req.header("sec-fetch-site");
    if (site !== undefined) return site === "same-origin" || site === "none";
    const origin = c.req.header("origin");
    return origin !== undefined && origin === options.origin();
  };

  const keyIsThere = (claim: Claim, key: string, at: Date) =>
    db.station(
      claim.stationId,
      at,
      async (tx) => (await tx.maybe(sqlKey, [claim.stationId, key, claim.personId])) !== undefined,
    );

  type Act = (ctx: Ctx<W, never, never, never>) => Promise<string | null>;
  type Read = (ctx: Ctx<W, never, never, never>, id: string) => Promise<unknown>;
  type Early = (ctx: { tx: Tx; params: never; query: never }) => unknown;

  /** A request that is not valid is refused later, after whoever is signed out. */
  const foresee = (early: Early, spec: Spec, tx: Tx, c: Context): unknown => {
    const params = spec.params?.safeParse(c.req.param());
    const query = spec.query?.safeParse(c.req.query());
    if (params?.success === false || query?.success === false) return undefined;
    const asked = early({ tx, params: params?.data as never, query: query?.data as never });
    if (asked instanceof Promise) asked.catch(() => undefined);
    return asked;
  };

  /** One request of a signed-in person: one transaction, with the journal row in it. */
  const register = (
    method: string,
    spec: Spec,
    kind: { versioned: boolean; keyed: boolean },
    act: Act | null,
    read: Read | null,
    early?: Early,
  ) => {
    operations.push({ ...spec, method, open: false, ...kind });
    const name = `${method} ${spec.path}`;
    app.on(method.toUpperCase(), spec.path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      c.set("operation", name);
      const requestId = c.get("requestId");
      const claim = identity.claim(c);
      if (claim === null) throw new Refusal("http.signed_out");
      c.set("stationId", claim.stationId);
      if (method !== "get" && claim.kind === "cookie" && !sameOrigin(c))
        throw new Refusal("http.foreign_origin");
      const moment = now();
      const { text, value } = await bodyOf(c, spec.body);
      const key = kind.keyed ? keyOf(c) : undefined;
      const fingerprint =
        key === undefined
          ? undefined
          : createHash("sha256").update(`${name} ${c.req.path}\n${text}`).digest();
      let begun: Promise<unknown> = Promise.resolve(null);
      const begin = (sql: Sql) => {
        begun = identity.begin(sql, claim, moment);
        begun.catch(() => undefined);
      };

      /** With `stale` the row is only read again, for the answer to an edit that came too late. */
      const answering = (stale?: string) => async (tx: Tx) => {
        const asked = identity.finish(tx, claim, begun);
        // One after the other, so that an act that also writes to the directory happens once.
        if (key !== undefined) tx.later(sqlTurn, [`${claim.stationId} ${claim.personId} ${key}`]);
        const prior =
          key === undefined
            ? Promise.resolve(undefined)
            : tx.maybe<KeyRow>(sqlKey, [claim.stationId, key, claim.personId]);
        prior.catch(() => undefined);
        const foreseen = early && foresee(early, spec, tx, c);
        const who = await asked;
        if (who === null) throw new Refusal("http.signed_out");
        if (who.scope === "read" && method !== "get") throw new Refusal("http.read_only");
        const notes = new Notes();
        const ctx = {
          params: parse(spec.params, c.req.param(), c),
          query: parse(spec.query, c.req.query(), c),
          body: parse(spec.body, value, c),
          who,
          tx,
          now: moment,
          language: languageOf(c),
          requestId,
          expected: kind.versioned ? versionOf(c) : 0,
          look: notes.look,
          record: notes.record,
        } as unknown as Ctx<W, never, never, never>;

        let id: string | null = stale ?? null;
        let status: number = spec.status ?? (spec.answer === undefined ? 204 : 200);
        const before = await prior;
        if (before !== undefined) {
          if (!before.fingerprint.equals(fingerprint!)) throw new Refusal("http.key_reused");
          id = before.target_id;
          status = before.status;
        } else if (act !== null && stale === undefined) {
          id = await act(ctx);
          if (key !== undefined)
            tx.later(sqlKeep, [claim.stationId, who.personId, key, fingerprint, status, id, moment]);
        }
        const answer =
          read === null || (act !== null && id === null)
            ? undefined
            : await read(ctx, early ? (foreseen as never) : (id ?? ""));
        const entries = notes.entries();
        if (entries.length > 0)
          recorder(tx, { loginId: who.loginId, personId: who.personId, requestId }, entries);
        return { answer, status };
      };
      const run = (stale?: string) =>
        early
          ? db.lightRead({ stationId: claim.stationId, now: moment, act: answering(), first: begin })
          : db.station(claim.stationId, moment, answering(stale), begin);

      let done: Awaited<ReturnType<typeof run>>;
      try {
        done = await run();
      } catch (error) {
        if (error instanceof Stale && read !== null) {
          const { answer: current } = await run(error.id);
          throw Object.assign(new Refusal("http.stale"), { current });
        }
        // Two requests with one key at once: the second breaks on the key and reads the first's effect.
        if (key === undefined) throw error;
        // A refusal may come of the first request's effect ("ended already"): then the key is there now.
        const first = error instanceof Refusal && (await keyIsThere(claim, key, moment));
        if (sqlState(error) !== "23505" && !first) throw error;
        done = await run();
      }
      if (done.answer === undefined) return c.body(null, 204);
      const headers = headersOf(c, requestId, https());
      headers["Content-Type"] = "application/json";
      const version = (done.answer as { version?: unknown } | null)?.version;
      if (typeof version === "number") headers["ETag"] = `"${version}"`;
      c.set("headed", true);
      // A plain object and not Headers, which would be built, filled and read back once more.
      return new Response(JSON.stringify(done.answer), { status: done.status, headers });
    });
  };

  return {
    app: app as unknown as Hono,
    db,
    now,
    operations,
    get: (spec, read) =>
      register("get", spec, { versioned: false, keyed: false }, null, read as unknown as Read),
    getEarly: (spec, early, read) =>
      register("get", spec, { versioned: false, keyed: false }, null, read as never, early as never),
    post: (spec, act, read) =>
      register(
        "post",
        spec,
        { versioned: false, keyed: true },
        act as unknown as Act,
        (read as unknown as Read) ?? null,
      ),
    change: (method, spec, act, read) =>
      register(
        method,
        spec,
        { versioned: true, keyed: false },
        act as unknown as Act,
        (read as unknown as Read) ?? null,
      ),
    open: (method, spec, handle) => {
      operations.push({ ...spec, method, open: true, versioned: false, keyed: false });
      app.on(method.toUpperCase(), spec.path, async (c) => {
        c.set("operation", `${method} ${spec.path}`);
        if (method !== "get" && !sameOrigin(c) && c.req.header("cookie") !== undefined)
          throw new Refusal("http.foreign_origin");
        const { value } = await bodyOf(c, spec.body);
        const body = parse(spec.body, value, c);
        return handle({
          c,
          body: body as never,
          now: now(),
          requestId: c.get("requestId"),
          language: languageOf(c),
        });
      });
    },
  };
}

type KeyRow = { fingerprint: Buffer; status: number; target_id: string | null };
/** Keys belong to the person who sent them: a key of another is no key. */
const sqlKey = `select fingerprint, status, target_id from request_key where station_id = $1 and person_id = $3 and key = $2`;
const sqlTurn = `select pg_advisory_xact_lock(72505, hashtext($1))`;
const sqlKeep = `insert into request_key (station_id, person_id, key, fingerprint, status, target_id, made_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;
