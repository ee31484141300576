import pg from "pg";
import { Outage } from "./errors.ts";
import { type Rider, openConvoys } from "./convoy.ts";
import { type Sender, senderOn } from "./flight.ts";
import { type Joints, jointsOn } from "./joint.ts";
import { type Sql, type Tx, isLinkFailure, role, settingOf, sqlOn, sqlState, txOn } from "./transaction.ts";

export type { Sql, Tx } from "./transaction.ts";
export { sqlState } from "./transaction.ts";

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
    first?: (joints: Joints) => void,
  ): Promise<T>;
  /** The same for a light read, which may share its transaction with others (convoy.ts): no locks, no writes but looks. */
  lightRead<T>(rider: Rider<T>): Promise<T>;
  /** And for a light act: few rows of its own station by index, nothing outside the database. */
  lightAct<T>(rider: Rider<T>): Promise<T>;
  /** Statements on the local and reference tables, outside any station, each on its own. */
  directory: Sql;
  /** Several directory statements in one transaction. */
  directoryTransaction<T>(act: (sql: Sql) => Promise<T>): Promise<T>;
  statements: { count: number };
  pool: pg.Pool;
  close(): Promise<void>;
};

let propagate = "";
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
      // Opening one costs 5 ms of a core here (SCRAM), so a quiet minute does not close them.
      idleTimeoutMillis: 300_000,
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
  const counted = (sender: Sender): Sender => {
    const each = (send: Sender["send"]): Sender["send"] => {
      return (text, values) => {
        statements.count++;
        return send(text, values);
      };
    };
    const under = (station: string) => counted(sender.under(station));
    return { ...sender, send: each(sender.send), later: each(sender.later), under };
  };
  const senderFor = (client: pg.ClientBase): Sender => counted(senderOn(client));

  const once = async <T>(
    stationId: string,
    now: Date,
    act: (tx: Tx) => Promise<T>,
    first?: (joints: Joints) => void,
  ) => {
    const setting = settingOf(stationId);
    const client = await connect(pool);
    const sender = senderFor(client);
    const joints = jointsOn(sender);
    let commit: ReturnType<Sender["send"]> | undefined;
    const { tx, pending, after } = txOn(sender, joints, stationId, now, () => {
      joints.leave();
      commit = sender.send("COMMIT");
      commit.catch(() => undefined);
    });
    let broken: Error | undefined;
    try {
      pending.push(sender.once("BEGIN"));
      first?.(joints);
      joints.leave();
      if (propagate !== "") pending.push(sender.send(propagate));
      pending.push(sender.send(role), sender.once(setting));
      for (const sent of pending) sent.catch(() => undefined);
      const result = await act(tx);
      tx.conclude();
      await Promise.all(pending);
      // The COMMIT of a transaction that failed answers with the tag ROLLBACK and no error.
      if ((await commit)?.command !== "COMMIT") throw new Error("the transaction was rolled back at commit");
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

  const station: Db["station"] = async (stationId, now, act, first) => {
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
  };
  const convoys = (kind: "readers" | "writers") => {
    const ride = openConvoys(kind, {
      connect: () => connect(pool),
      sender: senderFor,
      alone: ({ stationId, now, act, first }) => station(stationId, now, act, first),
      propagate: () => propagate,
    });
    return <T>(rider: Rider<T>) =>
      ride(rider).catch((error: unknown) => {
        if (!isLinkFailure(error)) throw error;
        throw new Outage("db.lost", "the link to the database broke", { cause: error });
      });
  };

  return {
    station,
    lightRead: convoys("readers"),
    lightAct: convoys("writers"),
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

async function firstFailure(pending: readonly Promise<unknown>[], otherwise: unknown): Promise<unknown> {
  const failed = (await Promise.allSettled(pending)).find((each) => each.status === "rejected");
  return failed?.reason ?? otherwise;
}
