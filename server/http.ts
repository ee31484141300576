import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { hash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { z } from "zod";
import { FileAnswer, fileResponse } from "./bytes.ts";
import type { Db, Tx } from "./db.ts";
import { sqlState } from "./db.ts";
import { Refusal, Stale } from "./errors.ts";
import { newId } from "./id.ts";
import type { Joints } from "./joint.ts";
import type { Measures } from "./measures.ts";
import type {
  Caller,
  Claim,
  Ctx,
  Http,
  Identity,
  Operation,
  Out,
  Recorder,
  Schema,
  Spec,
} from "./operation.ts";
import { Notes, basedOn, hasLength, headersOf, invalid, keyOf, recordedIn, versionOf } from "./request.ts";
import { askPrior, findKey, keepKey, keyIsThere } from "./request-key.ts";
import { logRequest } from "./log.ts";
import { type Refusals, answerFailure, languageOf, problem } from "./problem.ts";
import { type Taking, isBytes, receive } from "./upload.ts";

export { type Caller, type Claim, type Http, type Identity, type Operation, IdParams } from "./operation.ts";

const bodyMax = 1024 * 1024;

/** What a request may carry outside its schema; kept per request by Hono. */
type Seen = {
  requestId: string;
  operation: string;
  stationId: string;
  headed: boolean;
  drop: () => Promise<void>;
};

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
  /** Where files lie while they arrive. */
  spool?: string | undefined;
}): Http<W> {
  const { db, recorder, refusals, log, measures, now } = options;
  const identityOf = (spec: Spec) => (spec.identity ?? options.identity) as Identity<W>;
  const spool = options.spool ?? join(tmpdir(), "gongzhi-uploads");
  const app = new Hono<{ Variables: Seen }>();
  const operations: Operation[] = [];

  const https = () => options.origin().startsWith("https:");
  app.use(async (c, next) => {
    const started = performance.now();
    c.set("requestId", newId(now()));
    await next();
    await c.get("drop")?.();
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
    if (c.res.status < 500) return logRequest(log, line);
    log.error(line);
    // Lines wait up to a second to be written together; a failure's does not.
    log.flush();
  });
  // Where a body is read; to look at a GET's takes a twentieth of a read.
  const limited = bodyLimit({
    maxSize: bodyMax,
    onError: (c) =>
      problem(c as never, refusals, new Refusal("http.too_large"), c.get("requestId" as never) as string),
  });
  // Bytes are read by an upload with its own limit, and by nothing else: bodyOf refuses them unread.
  app.on(["POST", "PUT", "PATCH", "DELETE"], "/*", (c, next) =>
    isBytes(c) || hasLength(c, bodyMax) ? next() : limited(c, next),
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

  type Act = (ctx: Ctx<W, never, never, never>, early?: never) => Promise<string | null>;
  type Read = (ctx: Ctx<W, never, never, never>, id: string) => Promise<unknown>;
  type Early = (ctx: {
    tx: Tx;
    params: never;
    query: never;
    body: never;
    recordedAt: Date | null;
  }) => unknown;
  type Checked = z.ZodSafeParseResult<unknown> | undefined;
  const checked = (schema: Schema, value: () => unknown): Checked => schema?.safeParse(value());
  const valid = (checked: Checked, c: Context): unknown => {
    if (checked?.success === false) throw invalid(checked.error, languageOf(c));
    return checked?.data;
  };

  /** A request that is not valid is refused later, after whoever is signed out. */
  const foresee = (
    early: Early,
    tx: Tx,
    params: Checked,
    query: Checked,
    body: Checked,
    recordedAt: Date | null,
  ): unknown => {
    if (params?.success === false || query?.success === false || body?.success === false) return undefined;
    const asked = early({
      tx,
      params: params?.data as never,
      query: query?.data as never,
      body: body?.data as never,
      recordedAt,
    });
    if (asked instanceof Promise) asked.catch(() => undefined);
    return asked;
  };

  type AnyTaking = Taking<W, never, unknown>;
  /** Asks whether the file may come at all, takes it, and gives what was made of it. */
  const take = async (c: Context, claim: Claim, key: string | undefined, spec: Spec, taking: AnyTaking) => {
    if (!isBytes(c)) throw new Refusal("http.not_bytes");
    const identity = identityOf(spec);
    const at = now();
    let begun: Promise<unknown> = Promise.resolve(null);
    const who = await db.station(
      claim.stationId,
      at,
      async (tx) => {
        const who = await identity.finish(tx, claim, begun);
        if (who === null) throw new Refusal("http.signed_out");
        if (who.scope === "read") throw new Refusal("http.read_only");
        identity.admit?.(who, c, { method: "post", helped: spec.helped ?? false });
        const kept = key && (await findKey(tx, claim, key));
        const params = parse(spec.params, c.req.param(), c) as never;
        if (!kept) await taking.admit({ params, who, tx, now: at });
        return who;
      },
      (joints) => {
        begun = identity.begin(joints, claim);
        begun.catch(() => undefined);
      },
    );
    const { file, drop } = await receive(c, { spool, by: who.loginId, maxBytes: taking.maxBytes });
    c.set("drop", drop);
    return { text: `${file.name}\n${file.digest}`, value: await taking.prepare(file) };
  };

  /** One request of a signed-in person: one transaction, with the journal row in it. */
  const register = (
    method: string,
    spec: Spec,
    kind: { versioned: boolean; keyed: boolean; takes?: "bytes" },
    act: Act | null,
    read: Read | null,
    early?: Early,
    taking?: AnyTaking,
  ) => {
    operations.push({ ...spec, method, open: false, ...kind });
    const identity = identityOf(spec);
    const name = `${method} ${spec.path}`;
    app.on(method.toUpperCase(), patternOf(spec.path), async (c) => {
      c.set("operation", name);
      const requestId = c.get("requestId");
      const claim = identity.claim(c);
      if (claim === null) throw new Refusal("http.signed_out");
      c.set("stationId", claim.stationId);
      if (method !== "get" && claim.kind === "cookie" && !sameOrigin(c))
        throw new Refusal("http.foreign_origin");
      const key = kind.keyed ? keyOf(c) : undefined;
      const { text, value } = taking ? await take(c, claim, key, spec, taking) : await bodyOf(c, spec.body);
      const moment = now();
      const recorded = act === null ? never : recordedIn(c, moment);
      const params = checked(spec.params, () => c.req.param());
      const query = checked(spec.query, () => c.req.query());
      const body = checked(taking ? undefined : spec.body, () => value);
      const fingerprint =
        key === undefined ? undefined : hash("sha256", `${name} ${c.req.path}\n${text}`, "buffer");
      let begun: Promise<unknown> = Promise.resolve(null);
      const begin = (joints: Joints) => {
        begun = identity.begin(joints, claim);
        begun.catch(() => undefined);
      };

      const status: 200 | 201 | 204 = spec.status ?? (spec.answer === undefined ? 204 : 200);
      const { deviceAt } = recorded;
      /** What a light act will have done, known before it: its row is the one in its address. */
      const ahead =
        key !== undefined && spec.light && params?.success
          ? { fingerprint: fingerprint!, status, targetId: (params.data as { id: string }).id, deviceAt }
          : null;

      /** With `stale` the row is only read again, for the answer to an edit that came too late. */
      const answering = (stale?: string) => async (tx: Tx) => {
        const asked = identity.finish(tx, claim, begun);
        const prior = askPrior(tx, claim, key, stale === undefined ? ahead : null);
        const foreseen =
          early && stale === undefined && foresee(early, tx, params, query, body, recorded.recordedAt);
        const who = await asked;
        if (who === null) throw new Refusal("http.signed_out");
        if (who.scope === "read" && method !== "get") throw new Refusal("http.read_only");
        identity.admit?.(who, c, { method, helped: spec.helped ?? false });
        const notes = new Notes();
        const { loginId, personId } = who.own ? { loginId: null, personId: null } : who;
        const conclude = () => {
          const entries = notes.close();
          if (entries !== null && entries.length > 0)
            recorder(tx, { loginId, personId, requestId, helperId: who.help?.helperId ?? null }, entries);
          tx.conclude();
        };
        const ctx = {
          params: valid(params, c),
          query: valid(query, c),
          body: taking ? value : valid(body, c),
          who,
          tx,
          now: moment,
          language: languageOf(c),
          requestId,
          expected: kind.versioned ? versionOf(c) : spec.based ? basedOn(c) : null,
          ...recorded,
          look: notes.look,
          record: notes.record,
          conclude,
        } as unknown as Ctx<W, never, never, never>;

        let id: string | null = stale ?? null;
        let answered: number = status;
        const before = await prior;
        if (before !== undefined) {
          if (!before.fingerprint.equals(fingerprint!)) throw new Refusal("http.key_reused");
          id = before.target_id;
          answered = before.status;
        } else if (act !== null && stale === undefined) {
          id = await act(ctx, foreseen as never);
          if (ahead !== null && id !== ahead.targetId)
            throw new Error(`${name} is light and touched another row`);
          const effect = { fingerprint: fingerprint!, status, targetId: id, deviceAt };
          if (key !== undefined && ahead === null) keepKey(tx, who, key, effect);
        }
        const answer =
          read === null || (act !== null && id === null)
            ? undefined
            : await read(ctx, act === null && early ? (foreseen as never) : (id ?? ""));
        conclude();
        return { answer, status: answered };
      };
      const run = (stale?: string) => {
        const rider = { stationId: claim.stationId, now: moment, act: answering(stale), first: begin };
        if (act === null && (early || spec.lightFor?.(c.req.query()))) return db.lightRead(rider);
        return spec.light ? db.lightAct(rider) : db.station(claim.stationId, moment, rider.act, begin);
      };

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
        const first = error instanceof Refusal && (await keyIsThere(db, claim, key, moment));
        if (sqlState(error) !== "23505" && !first) throw error;
        done = await run();
      }
      if (done.answer === undefined) return c.body(null, 204);
      const headers = headersOf(c, requestId, https());
      if (done.answer instanceof FileAnswer) {
        const response = await fileResponse(done.answer, headers);
        c.set("headed", true);
        return response;
      }
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
    postEarly: (spec, early, act, read) =>
      register(
        "post",
        spec,
        { versioned: false, keyed: true },
        act as unknown as Act,
        read as unknown as Read,
        early as never,
      ),
    upload: (spec, taking, act, read) =>
      register(
        "post",
        spec,
        { versioned: false, keyed: true, takes: "bytes" },
        act as unknown as Act,
        read as unknown as Read,
        undefined,
        taking as unknown as AnyTaking,
      ),
    change: (method, spec, act, read) =>
      register(
        method,
        spec,
        { versioned: true, keyed: true },
        act as unknown as Act,
        (read as unknown as Read) ?? null,
      ),
    open: (method, spec, handle) => {
      operations.push({ ...spec, method, open: true, versioned: false, keyed: false });
      app.on(method.toUpperCase(), patternOf(spec.path), async (c) => {
        c.set("operation", `${method} ${spec.path}`);
        if (method !== "get" && !sameOrigin(c) && c.req.header("cookie") !== undefined)
          throw new Refusal("http.foreign_origin");
        const params = parse(spec.params, c.req.param(), c);
        const { value } = await bodyOf(c, spec.body);
        const body = parse(spec.body, value, c);
        return handle({
          c,
          params: params as never,
          body: body as never,
          now: now(),
          requestId: c.get("requestId"),
          language: languageOf(c),
        });
      });
    },
  };
}

const never = { recordedAt: null, deviceAt: null };
const patternOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ":$1");
