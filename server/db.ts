import pg from "pg";
import { Outage } from "./errors.ts";
import { type Sender, senderOn } from "./flight.ts";

// Civil dates stay text: a Date would drag in the time zone of this machine (DATABASE rule 6).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// bigint counts and positions stay below 2^53 here.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Connection = {
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
  connectionString?: string;
};

/** Rows a statement touches are asked for through this; `text` is constant so it is prepared once. */
export type Sql = {
  many<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  maybe<R extends object>(text: string, values?: readonly unknown[]): Promise<R | undefined>;
  /** The number of rows touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
};

/** One transaction of one station: row level security sees only `stationId`. */
export type Tx = Sql & {
  stationId: string;
  now: Date;
  /** Sends a statement without waiting; the commit waits for it and fails with it. */
  later(text: string, values?: readonly unknown[]): void;
  afterCommit(act: () => void): void;
};

export type Db = {
  /**
   * Runs `act` in one transaction as `app_rw` under `app.station`. The preamble is not awaited: it
   * travels with the first statement, and what `later` collected travels with COMMIT (DATABASE rule 8).
   * Tried again on serialisation failure and deadlock, so `act` must only touch the database.
   */
  station<T>(
    stationId: string,
    now: Date,
    act: (tx: Tx) => Promise<T>,
    first?: (sql: Sql) => void,
  ): Promise<T>;
  /** Statements on the local and reference tables, outside any station, each on its own. */
  directory: Sql;
  /** Several directory statements in one transaction. */
  directoryTransaction<T>(act: (sql: Sql) => Promise<T>): Promise<T>;
  statements: { count: number };
  pool: pg.Pool;
  close(): Promise<void>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
let propagate = "";
/** The rest of the preamble: what happens after it is the station's, and of no other. */
function enter(sender: Sender, stationId: string): Promise<unknown>[] {
  return [
    ...(propagate === "" ? [] : [sender.send(propagate)]),
    sender.send("SET LOCAL ROLE app_rw"),
    // SET and not set_config(): with the function Citus returns no rows.
    sender.once(`SET LOCAL app.station='${stationId}'`),
  ];
}
/** On Citus the settings must reach the workers too; asked once at start. */
export function usePropagation(on: boolean): void {
  propagate = on ? "SET LOCAL citus.propagate_set_commands='local'" : "";
}

export function openDb(connection: Connection, options: { max?: number } = {}): Db {
  const open = (max: number) =>
    new pg.Pool({
      ...connection,
      max,
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      query_timeout: 40_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: "gongzhi",
    } as pg.PoolConfig);
  const pool = open(options.max ?? 10);
  // Acts ask the directory while they hold a connection of their station. Out of one pool, as many acts
  // as it has connections would wait for each other (20 requests at once: 5 s, then 503).
  const directoryPool = open(4);
  for (const each of [pool, directoryPool])
    each
      .on("error", () => {
        // An idle connection died; the pool drops it and the next request opens another.
      })
      // One at work died: its statements fail, and without a listener the process would fail with them.
      .on("connect", (client) => client.on("error", () => undefined));
  const statements = { count: 0 };

  const connect = async (from: pg.Pool) => {
    try {
      return await from.connect();
    } catch (cause) {
      throw new Outage("db.unreachable", "the database does not answer", { cause });
    }
  };
  const sqlOn = (sender: Sender): Sql => ({
    many: async (text, values) => (await sender.send(text, values)).rows as never,
    maybe: async (text, values) => (await sender.send(text, values)).rows[0] as never,
    run: async (text, values) => (await sender.send(text, values)).count,
  });
  const senderFor = (client: pg.ClientBase): Sender => {
    const sender = senderOn(client);
    const counted = (send: Sender["send"]): Sender["send"] => {
      return (text, values) => {
        statements.count++;
        return send(text, values);
      };
    };
    return { ...sender, send: counted(sender.send), later: counted(sender.later) };
  };

  const once = async <T>(
    stationId: string,
    now: Date,
    act: (tx: Tx) => Promise<T>,
    first?: (sql: Sql) => void,
  ) => {
    if (!uuid.test(stationId)) throw new Error("station id is not a uuid");
    const client = await connect(pool);
    const sender = senderFor(client);
    const sql = sqlOn(sender);
    const pending: Promise<unknown>[] = [];
    const after: (() => void)[] = [];
    let broken: Error | undefined;
    try {
      pending.push(sender.once("BEGIN"));
      first?.(sql);
      pending.push(...enter(sender, stationId));
      for (const sent of pending) sent.catch(() => undefined);
      const tx: Tx = {
        ...sql,
        stationId,
        now,
        later: (text, values) => {
          const sent = sender.later(text, values);
          sent.catch(() => undefined);
          pending.push(sent);
        },
        afterCommit: (done) => after.push(done),
      };
      const result = await act(tx);
      const commit = sender.send("COMMIT");
      commit.catch(() => undefined);
      await Promise.all(pending);
      // The COMMIT of a transaction that failed answers with the tag ROLLBACK and no error.
      if ((await commit).command !== "COMMIT") throw new Error("the transaction was rolled back at commit");
      for (const done of after) done();
      return result;
    } catch (error) {
      sender.drop(error);
      await client.query("ROLLBACK").catch((failure: Error) => {
        broken = failure;
      });
      // What came after a failed `later` only hears that the transaction is aborted: give the failure itself.
      throw sqlState(error) === "25P02" ? await firstFailure(pending, error) : error;
    } finally {
      client.release(broken);
    }
  };

  const directory: Sql = {
    many: async (text, values) => withClient((sql) => sql.many(text, values)) as never,
    maybe: async (text, values) => withClient((sql) => sql.maybe(text, values)) as never,
    run: async (text, values) => withClient((sql) => sql.run(text, values)),
  };
  async function withClient<T>(act: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await connect(directoryPool);
    let broken: Error | undefined;
    try {
      return await act(sqlOn(senderFor(client)));
    } catch (error) {
      if (!isLinkFailure(error)) throw error;
      broken = error as Error;
      throw new Outage("db.lost", "the link to the database broke", { cause: error });
    } finally {
      client.release(broken);
    }
  }

  return {
    station: async (stationId, now, act, first) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(stationId, now, act, first);
        } catch (error) {
          const state = sqlState(error);
          if ((state === "40001" || state === "40P01") && attempt < 4) continue;
          if (isLinkFailure(error))
            throw new Outage("db.lost", "the link to the database broke", { cause: error });
          throw error;
        }
      }
    },
    directory,
    directoryTransaction: (act) =>
      withClient(async (sql) => {
        await sql.run("BEGIN");
        try {
          const result = await act(sql);
          await sql.run("COMMIT");
          return result;
        } catch (error) {
          await sql.run("ROLLBACK").catch(() => undefined);
          throw error;
        }
      }),
    statements,
    pool,
    close: async () => {
      await Promise.all([pool.end(), directoryPool.end()]);
    },
  };
}

/** The five-letter SQLSTATE of a database error; never the constraint's name, which Citus does not give. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  // With a digit in it: EPIPE has five letters too, and is a lost link.
  return typeof code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

function isLinkFailure(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return state.startsWith("08") || state.startsWith("57P");
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) return true;
  return error instanceof Error && /Connection terminated|connection error|read timeout/i.test(error.message);
}

async function firstFailure(pending: readonly Promise<unknown>[], otherwise: unknown): Promise<unknown> {
  const failed = (await Promise.allSettled(pending)).find((each) => each.status === "rejected");
  return failed?.reason ?? otherwise;
}
