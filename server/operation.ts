/** What an operation is: its schemas, who asks, what its act is given. */
import type { Context, Hono } from "hono";
import { z } from "zod";
import type { Db, Tx } from "./db.ts";
import type { Joints } from "./joint.ts";
import type { Entry } from "./request.ts";
import type { Taking } from "./upload.ts";
import { Id, type Language } from "./wire.ts";

/** Who asks, as far as the server needs to know; `people` makes it richer. */
export type Caller = {
  loginId: string;
  personId: string;
  stationId: string;
  scope: "all" | "read";
  /** Not of the station but at their own record: `personId` is the resident's, and the journal names no actor. */
  own?: true;
  /** Somebody else holds the phone: the acts are of `personId`, done by the helper. */
  help?: { id: string; helperId: string };
};
/** What a cookie or bearer token claims about itself; the stored hash proves it. */
export type Claim = { hash: Buffer; stationId: string; personId: string; kind: "cookie" | "token" };
export type Identity<W extends Caller> = {
  claim(c: Context): Claim | null;
  /** Sent in one flight with BEGIN, for all who ride together by one statement. */
  begin(joints: Joints, claim: Claim): Promise<unknown>;
  finish(tx: Tx, claim: Claim, begun: Promise<unknown>): Promise<W | null>;
  /** Whether this caller may ask for this operation at all, whatever its rule says; throws the refusal. */
  admit?(who: W, c: Context, asked: { method: string; helped: boolean | "later" }): void;
};
export type Recorder = (
  tx: Tx,
  by: {
    loginId: string | null;
    personId: string | null;
    requestId: string;
    helperId?: string | null;
  } | null,
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
  /** The version the caller holds, from If-Match; null where a post that may stand on one does not say. */
  expected: number | null;
  /** When it was written down, where that was before it was sent: on a phone without a network. Not after now. */
  recordedAt: Date | null;
  /** The same by the device's own clock, as it said. */
  deviceAt: Date | null;
  /** Records a look at personal data: one journal row per kind of record, purpose and request. */
  look(kind: string, subjects: readonly string[], fields: readonly string[], purpose?: string): void;
  /** Records an act. */
  record(entry: Entry): void;
  /**
   * Everything is asked for, looked at and recorded: journal and commit leave with what was sent last and do not
   * wait for its answer. Only where nothing can be refused any more. A wait less.
   */
  conclude(): void;
};

export type Schema = z.ZodType | undefined;
export type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
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
  /** An act on the row its address names and few beside it, by index: it may share its transaction with those of others (convoy.ts). */
  light?: true;
  /** A post on a row that has a version: with If-Match it is refused as a stale change would be, without as ever. */
  based?: true;
  /** A read that is light for these queries: few rows by index. It may share its transaction with other light reads. */
  lightFor?: (query: Readonly<Record<string, string>>) => boolean;
  /** The answer is a file: `read` gives a FileAnswer. Or a stream of events, which an open operation answers itself. */
  gives?: "bytes" | "stream";
  /** Open to somebody who is helped by another (people/help): own duties, and nothing else. `later`: asked for again then. */
  helped?: true | "later";
  /** Who asks, where it is not the staff of a station: set by `under`. */
  identity?: Identity<Caller>;
};
export type Operation = Spec & {
  method: string;
  open: boolean;
  versioned: boolean;
  keyed: boolean;
  takes?: "bytes";
  /** Of an open operation: headers it asks for, by name. */
  headers?: z.ZodType;
};

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
  /**
   * The same, with rows asked for and locked in the first flight, before it is known who asks. `early` gives nothing
   * where the body is not valid; a repeat under the same key has it in vain.
   */
  postEarly<P extends Schema, B extends Schema, A extends Schema, E>(
    spec: Spec<P, undefined, B, A>,
    early: (ctx: { tx: Tx; params: Out<P>; body: Out<B>; recordedAt: Date | null }) => E,
    act: (ctx: Ctx<W, Out<P>, undefined, Out<B>>, early: E | undefined) => Promise<string | null>,
    read: (
      ctx: Ctx<W, Out<P>, undefined, Out<B>>,
      id: string,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  post<P extends Schema, B extends Schema, A extends Schema>(
    spec: Spec<P, undefined, B, A>,
    act: (ctx: Ctx<W, Out<P>, undefined, Out<B>>) => Promise<string | null>,
    read?: (
      ctx: Ctx<W, Out<P>, undefined, Out<B>>,
      id: string,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /** A keyed act whose body is a file, application/octet-stream with its name in File-Name (upload.ts). */
  upload<P extends Schema, A extends Schema, F>(
    spec: Spec<P, undefined, undefined, A>,
    taking: Taking<W, Out<P>, F>,
    act: (ctx: Ctx<W, Out<P>, undefined, F>) => Promise<string | null>,
    read: (
      ctx: Ctx<W, Out<P>, undefined, F>,
      id: string,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /**
   * A change of a row that has a version: If-Match is required, a stale one answers with the row. With a key, a
   * repeat after a lost reply reads again what the first one did.
   */
  change<P extends Schema, B extends Schema, A extends Schema>(
    method: "patch" | "put" | "delete",
    spec: Spec<P, undefined, B, A>,
    act: (ctx: Ctx<W, Out<P>, undefined, Out<B>> & { expected: number }) => Promise<string | null>,
    read?: (
      ctx: Ctx<W, Out<P>, undefined, Out<B>>,
      id: string,
    ) => Promise<A extends z.ZodType ? z.input<A> : unknown>,
  ): void;
  /** No transaction and no caller: sign-in and what is public. */
  open<B extends Schema, A extends Schema, P extends Schema = undefined>(
    method: "get" | "post" | "put" | "delete",
    spec: Spec<P, undefined, B, A> & { headers?: z.ZodType; takes?: "bytes" },
    handle: (ctx: {
      c: Context;
      params: Out<P>;
      body: Out<B>;
      now: Date;
      requestId: string;
      language: Language;
    }) => Promise<Response>,
  ): void;
};

export const IdParams = z.object({ id: Id });
