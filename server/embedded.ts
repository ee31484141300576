import { mkdirSync, realpathSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { openCluster } from "./embedded-cluster.ts";
import { takeLock } from "./embedded-lock.ts";
import { runPostmaster, stopPostmaster, stopPostmasterNow } from "./embedded-postmaster.ts";
import { type ConnectionOptions, openWatch, prepareDatabase } from "./embedded-watch.ts";
import { Outage } from "./errors.ts";

export type { ConnectionOptions } from "./embedded-watch.ts";

export type Embedded = {
  /** `gongzhi_owner`: migrations and the queue. */
  admin: ConnectionOptions;
  /** `gongzhi_app`: the pool of the server. */
  app: ConnectionOptions;
  /** The bootstrap superuser: template databases of the tests and an operator's tools, never a request. */
  superuser: ConnectionOptions;
  readonly pid: number;
  readonly restarts: number;
  /** Called when the server is found dead; `final` when it was given up and will not come back. */
  onDown(listener: (down: { final: boolean }) => void): void;
  stop(): Promise<void>;
};

const attempts = 8;
const wellAfter_ms = 60_000;

/** PostgreSQL as a part of this process: started, watched, started again when it dies, stopped with it. */
export async function startEmbedded(options: {
  folder: string;
  log: (line: string) => void;
}): Promise<Embedded> {
  const { folder, unlock } = enter(options.folder);
  let stopNow = () => {};
  const forget = endWithProcess(
    () => opening.then(({ embedded }) => embedded.stop()),
    () => {
      stopNow();
      unlock();
    },
  );
  const leave = () => {
    forget();
    unlock();
  };
  const opening = open(folder, options.log, leave);
  try {
    const opened = await opening;
    stopNow = opened.stopNow;
    return opened.embedded;
  } catch (error) {
    leave();
    throw error;
  }
}

function enter(wanted: string): { folder: string; unlock: () => void } {
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    const folder = realpathSync(wanted);
    return { folder, unlock: takeLock(folder) };
  } catch (cause) {
    if (cause instanceof Outage) throw cause;
    throw new Outage(
      "embedded.folder",
      `cannot use the data folder: ${(cause as Error).message}; start Gongzhi as its owner, or set GONGZHI_DATA`,
      {
        cause,
      },
    );
  }
}

async function open(folder: string, log: (line: string) => void, leave: () => void) {
  const cluster = await openCluster(folder, log);
  let postmaster = await runPostmaster(cluster, log);
  const login = (user: string, password: string): ConnectionOptions => ({
    host: postmaster.host,
    port: postmaster.port,
    user,
    password,
    database: "gongzhi",
  });
  const superuser = () => login("postgres", cluster.secrets.superuser);
  let watch: pg.Client;
  try {
    await prepareDatabase(superuser(), cluster.secrets);
    watch = await openWatch(superuser(), folder);
  } catch (error) {
    // In use by another: that one's server is not ours to stop.
    if (!(error instanceof Outage && error.code === "embedded.in_use"))
      await stopPostmaster(cluster, postmaster.pid);
    throw error;
  }

  let restarts = 0;
  let failures = 0;
  let upSince = Date.now();
  let stopped: Promise<void> | undefined;
  let recovering: Promise<void> = Promise.resolve();
  const ending = new AbortController();
  const listeners: ((down: { final: boolean }) => void)[] = [];
  const tell = (down: { final: boolean }) => {
    for (const listener of listeners) listener(down);
  };

  const recover = async () => {
    if (Date.now() - upSince > wellAfter_ms) failures = 0;
    const before = postmaster.pid;
    log(`the database server (pid ${before}) went away`);
    tell({ final: false });
    while (failures < attempts) {
      await delay(Math.min(100 * 2 ** failures, 10_000), undefined, { signal: ending.signal }).catch(
        () => undefined,
      );
      if (ending.signal.aborted) return;
      failures++;
      try {
        postmaster = await runPostmaster(cluster, log);
        await guard();
        if (postmaster.pid !== before) restarts++;
        upSince = Date.now();
        log(`the database server is back (pid ${postmaster.pid})`);
        return;
      } catch (error) {
        log(`attempt ${failures} of ${attempts} to bring it back: ${(error as Error).message}`);
      }
    }
    log(`the database server was given up after ${attempts} attempts`);
    tell({ final: true });
  };
  // The connection that holds the lock also tells, within milliseconds, that the server died: whether
  // we started it or adopted it, and on every system alike.
  const guard = async (opened?: pg.Client) => {
    watch = opened ?? (await openWatch(superuser(), folder));
    watch.once("end", () => {
      if (stopped === undefined) recovering = recover();
    });
  };
  await guard(watch);

  const stop = async () => {
    ending.abort();
    await recovering;
    await watch.end().catch(() => undefined);
    try {
      await stopPostmaster(cluster, postmaster.pid);
    } finally {
      leave();
    }
  };

  const embedded: Embedded = {
    superuser: superuser(),
    admin: login("gongzhi_owner", cluster.secrets.owner),
    app: login("gongzhi_app", cluster.secrets.app),
    get pid() {
      return postmaster.pid;
    },
    get restarts() {
      return restarts;
    },
    onDown: (listener) => void listeners.push(listener),
    stop: () => (stopped ??= stop()),
  };
  return { embedded, stopNow: () => stopPostmasterNow(cluster, postmaster.pid) };
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const running = new Set<() => Promise<void>>();

/** Whatever way this process ends, short of kill -9, the server ends with it. Gives the undoing. */
function endWithProcess(stop: () => Promise<void>, stopNow: () => void): () => void {
  if (running.size === 0) for (const signal of signals) process.on(signal, endBySignal);
  running.add(stop);
  process.once("exit", stopNow);
  return () => {
    process.off("exit", stopNow);
    running.delete(stop);
    if (running.size === 0) for (const signal of signals) process.off(signal, endBySignal);
  };
}

async function endBySignal(signal: NodeJS.Signals): Promise<void> {
  // A program with a handler of its own drains its requests first and calls stop() itself.
  if (process.listenerCount(signal) > 1) return;
  await Promise.allSettled([...running].map((stop) => stop()));
  for (const each of signals) process.off(each, endBySignal);
  process.kill(process.pid, signal);
}
