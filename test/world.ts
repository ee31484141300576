/**
 * The world a test stands in: real PostgreSQL, started once, a migrated template, a clone per file,
 * a station of its own and a hostile second one. Requests go through the whole HTTP stack.
 */
import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import pino from "pino";
import * as journal from "../modules/journal/api.ts";
import * as people from "../modules/people/api.ts";
import type { Role } from "../modules/people/contract.ts";
import { civilDateIn } from "../server/civil.ts";
import { type Connection, type Db, type Tx, openDb } from "../server/db.ts";
import { newId } from "../server/id.ts";
import { createQueue } from "../server/jobs.ts";
import { type KeyStore, openKeys } from "../server/keys.ts";
import { compose } from "../server/start.ts";
import type { Problem } from "../server/wire.ts";

/** Set by scripts/test.ts, which starts PostgreSQL, migrates the template and builds the sample for journeys. */
type Ground = {
  admin: Connection;
  app: Connection;
  owner: Connection;
  sample?: { database: string; folder: string };
};
export function ground(): Ground {
  const text = process.env["GONGZHI_TEST_GROUND"];
  if (text === undefined) throw new Error("run tests with: node scripts/test.ts [file…]");
  return JSON.parse(text) as Ground;
}

export type Answer<T> = { status: number; body: T; headers: Headers; problem: Problem };
export type Caller = {
  token: string;
  personId: string;
  loginId: string;
  stationId: string;
  postId: string;
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown, key?: string): Promise<Answer<T>>;
  /** A file as the whole body. */
  upload<T>(path: string, name: string, bytes: Uint8Array | ReadableStream, key?: string): Promise<Answer<T>>;
  /** PATCH, PUT or DELETE with If-Match. */
  change<T>(method: string, path: string, body: unknown, version?: number): Promise<Answer<T>>;
};
export type Station = { id: string; code: string; organisationId: string };

export type World = {
  db: Db;
  admin: pg.Client;
  signer: journal.Signer;
  keys: KeyStore;
  now: () => Date;
  setNow(at: string): void;
  app: { request(path: string, init?: RequestInit): Promise<Response> };
  station: Station;
  hostile: Station;
  /** A person with a post and a bearer token. */
  hire(
    station: Station,
    role: Role,
    communityIds?: string[] | null,
    name?: string,
    organisationId?: string,
  ): Promise<Caller>;
  as(token: string, of?: Partial<Caller>): Caller;
  /** Somebody with a cookie in place of a token: `name=value`. */
  withCookie(cookie: string): Caller;
  inStation<T>(station: Station, act: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs what waits in the outbox. */
  settle(): Promise<void>;
  today(): string;
  close(): Promise<void>;
};

let count = 0;
/** `inside`: what of the own network notices may be sent to. */
export async function openWorld(
  at = "2026-11-23T02:00:00Z",
  more: { inside?: readonly string[] } = {},
): Promise<World> {
  const { admin, app: appConnection, owner } = ground();
  const name = `t_${process.pid}_${++count}`;
  const root = new pg.Client(admin);
  await root.connect();
  // A copy of the files: through the journal of the database the same costs three times as much.
  await root.query(
    `create database ${name} template gongzhi_template strategy file_copy owner gongzhi_owner`,
  );
  await root.end();
  const adminClient = new pg.Client({ ...admin, database: name });
  await adminClient.connect();
  void owner;

  let clock = new Date(at);
  const now = () => new Date(clock);
  const db = openDb({ ...appConnection, database: name }, { max: 6 });
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-test-"));
  const signer = journal.openSigner(folder);
  const keys = openKeys(join(folder, "keys"));
  const queue = createQueue({
    db,
    admin: null,
    now,
    listStations: async () => (await people.listStations(db.directory)).map((s) => s.id),
    onError: (error) => {
      throw error;
    },
  });
  const log = pino({ level: process.env["TEST_LOG"] ?? "silent" });
  const { app } = compose({
    db,
    signer,
    keys,
    log,
    now,
    origin: () => "http://localhost:4000",
    jobs: queue,
    ...more,
  });

  const makeStation = async (code: string): Promise<Station> => {
    const id = newId(now());
    await people.insertStation(
      db.directory,
      { id, code, name: `${code} 测试所`, timeZone: "Asia/Shanghai", sample: false },
      now(),
    );
    const organisationId = await db.station(id, now(), (tx) =>
      people.addOrganisation(tx, { name: `${code} 所`, kind: "station" }),
    );
    return { id, code, organisationId };
  };
  const station = await makeStation("own");
  const hostile = await makeStation("hostile");

  const callerWith = (
    credentials: Record<string, string>,
    { token, ...of }: Partial<Caller> & { token: string },
  ): Caller => {
    const send = async <T>(
      method: string,
      path: string,
      body: unknown,
      headers: Record<string, string>,
    ): Promise<Answer<T>> => {
      const init: RequestInit = { method, headers: { ...credentials, ...headers } };
      if (body instanceof Uint8Array || body instanceof ReadableStream) {
        init.body = body as BodyInit;
        Object.assign(init, { duplex: "half" });
        (init.headers as Record<string, string>)["content-type"] = "application/octet-stream";
      } else if (body !== undefined) {
        init.body = JSON.stringify(body);
        (init.headers as Record<string, string>)["content-type"] = "application/json";
      }
      const response = await app.request(path, init);
      const bytes = Buffer.from(await response.arrayBuffer());
      const text = bytes.toString();
      const json = /json/.test(response.headers.get("content-type") ?? "");
      const parsed = text === "" ? undefined : json ? JSON.parse(text) : bytes;
      assert.notEqual(response.status, 500, `500 on ${method} ${path}: ${text}`);
      return {
        status: response.status,
        body: parsed as T,
        headers: response.headers,
        problem: parsed as Problem,
      };
    };
    return {
      token,
      personId: "",
      loginId: "",
      stationId: "",
      postId: "",
      ...of,
      get: (path) => send("GET", path, undefined, {}),
      post: (path, body, key) =>
        send("POST", path, body, key === undefined ? {} : { "idempotency-key": key }),
      upload: (path, name, bytes, key) =>
        send("POST", path, bytes, {
          "file-name": encodeURIComponent(name),
          ...(key !== undefined && { "idempotency-key": key }),
        }),
      change: (method, path, body, version) =>
        send(method, path, body, version === undefined ? {} : { "if-match": `"${version}"` }),
    };
  };

  const as = (token: string, of: Partial<Caller> = {}) =>
    callerWith({ authorization: `Bearer ${token}` }, { token, ...of });

  let people_ = 0;
  return {
    db,
    admin: adminClient,
    signer,
    keys,
    now,
    setNow: (next) => {
      clock = new Date(next);
    },
    app: app as never,
    station,
    hostile,
    as,
    withCookie: (cookie) => callerWith({ cookie, "sec-fetch-site": "same-origin" }, { token: cookie }),
    hire: async (
      at_,
      role,
      communityIds = null,
      name_ = `示例人员${++people_}`,
      organisationId = at_.organisationId,
    ) => {
      const made = await db.station(at_.id, now(), async (tx) => {
        const id = newId(now());
        await tx.run(
          `insert into person (station_id, id, name, sample, created_at) values ($1, $2, $3, true, $4)`,
          [at_.id, id, name_, now()],
        );
        const postId = await people.openPost(
          tx,
          { personId: id, organisationId, role, communityIds },
          civilDateIn("Asia/Shanghai", now()),
        );
        return { id, postId };
      });
      const loginId = newId(now());
      await db.directory.run(
        `insert into login (id, login, secret, must_change, created_at) values ($1, $2, 'none', false, $3)`,
        [loginId, `p${loginId.slice(-12)}`, now()],
      );
      await people.linkLogin(db.directory, loginId, at_.id, made.id);
      const opened = await people.openSession(db.directory, now(), {
        loginId,
        stationId: at_.id,
        personId: made.id,
        kind: "token",
        scope: "all",
        expiresAt: new Date(now().getTime() + 1000 * 86_400_000),
      });
      return as(opened.secret, { personId: made.id, loginId, stationId: at_.id, postId: made.postId });
    },
    inStation: (of, act) => db.station(of.id, now(), act),
    settle: () => queue.idle(),
    today: () => civilDateIn("Asia/Shanghai", now()),
    close: async () => {
      await queue.stop();
      await keys.close();
      await adminClient.end();
      await db.close();
      const last = new pg.Client(admin);
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
    },
  };
}
