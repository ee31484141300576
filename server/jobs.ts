import { PgBoss } from "pg-boss";
import type { Connection, Db, Tx } from "./db.ts";
import { type OutboxEvent, onEmit } from "./outbox.ts";

/** One transaction of the event's station. */
export type Run = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
/** What a module's jobs.ts may ask for. */
export type Jobs = {
  /** Consumes an event once: the mark and the effect commit together, so a repeat does nothing. */
  on(event: string, consumer: string, act: (tx: Tx, payload: never) => Promise<void>): void;
  /**
   * Consumes an event whose effect is too much for one transaction. It is marked when `act` is through, so
   * what was killed comes again: `act` finds out by itself what is left, and two at once do no harm.
   */
  onLong(
    event: string,
    consumer: string,
    act: (run: Run, stationId: string, payload: never) => Promise<void>,
  ): void;
  /** Runs for every station at a cron time (UTC). */
  daily(name: string, cron: string, act: (stationId: string) => Promise<void>): void;
};
export type Queue = Jobs & { start(): Promise<void>; stop(): Promise<void>; idle(): Promise<void> };

type Consumer = { event: string; consumer: string } & (
  | { act: (tx: Tx, payload: never) => Promise<void>; long?: never }
  | { long: (run: Run, stationId: string, payload: never) => Promise<void>; act?: never }
);
type Handed = { id: string; stationId: string; name: string };
const eventQueue = "event";
const retries = { retryLimit: 20, retryDelay: 2, retryBackoff: true, expireInSeconds: 600 };

/**
 * pg-boss in its own schema behind the outbox (DATABASE rule 9). `admin` null runs events in this
 * process as they are dispatched, for tests and the command line.
 */
export function createQueue(options: {
  db: Db;
  admin: Connection | null;
  now: () => Date;
  listStations: () => Promise<string[]>;
  onError: (error: unknown) => void;
}): Queue {
  const { db, now, onError } = options;
  const consumers: Consumer[] = [];
  const schedules: { name: string; cron: string; act: (stationId: string) => Promise<void> }[] = [];
  let boss: PgBoss | null = null;
  let worker = "";
  let timer: NodeJS.Timeout | undefined;
  let off = () => {};
  let dispatching: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  /** False when it was marked before. */
  const mark = (tx: Tx, event: Handed, consumer: string) =>
    tx.run(
      `insert into outbox_consumed (station_id, event_id, consumer, consumed_at) values ($1, $2, $3, $4)
       on conflict (station_id, event_id, consumer) do nothing`,
      [event.stationId, event.id, consumer, now()],
    );
  const payloadOf = async (tx: Tx, event: Handed) =>
    (
      await tx.maybe<{ payload: OutboxEvent["payload"] }>(
        `select payload from outbox where station_id = $1 and id = $2`,
        [event.stationId, event.id],
      )
    )?.payload;

  const consumeLong = async (event: Handed, consumer: string, long: NonNullable<Consumer["long"]>) => {
    const run: Run = (act) => db.station(event.stationId, now(), act);
    const payload = await run(async (tx) => {
      const marked = await tx.maybe(
        `select 1 from outbox_consumed where station_id = $1 and event_id = $2 and consumer = $3`,
        [event.stationId, event.id, consumer],
      );
      return marked === undefined ? payloadOf(tx, event) : undefined;
    });
    if (payload === undefined) return;
    await long(run, event.stationId, payload as never);
    await run((tx) => mark(tx, event, consumer));
  };
  const consume = async (event: Handed) => {
    for (const { consumer, act, long } of consumers.filter((each) => each.event === event.name)) {
      if (long !== undefined) {
        await consumeLong(event, consumer, long);
        continue;
      }
      await db.station(event.stationId, now(), async (tx) => {
        if ((await mark(tx, event, consumer)) === 0) return;
        const payload = await payloadOf(tx, event);
        if (payload !== undefined) await act(tx, payload as never);
      });
    }
  };

  const dispatchOnce = async () => {
    const rows = await db.directory.many<Handed>(
      `select event_id as id, station_id as "stationId", name from outbox_waiting order by event_id limit 500`,
    );
    for (const row of rows) {
      // Handing over twice is harmless: consumers keep marks. Losing one is not, so the row goes last.
      if (boss === null) await consume(row);
      else await boss.send(eventQueue, row, retries);
      await db.directory.run(`delete from outbox_waiting where event_id = $1`, [row.id]);
    }
    if (rows.length > 0 && boss !== null) boss.notifyWorker(worker);
    return rows.length;
  };
  const dispatch = (): Promise<void> => {
    if (dispatching !== null) {
      again = true;
      return dispatching;
    }
    dispatching = (async () => {
      do {
        again = false;
        while (!stopped && (await dispatchOnce()) === 500);
      } while (again && !stopped);
    })().finally(() => {
      dispatching = null;
    });
    return dispatching;
  };

  return {
    on: (event, consumer, act) => void consumers.push({ event, consumer, act }),
    onLong: (event, consumer, long) => void consumers.push({ event, consumer, long }),
    daily: (name, cron, act) => void schedules.push({ name, cron, act }),
    start: async () => {
      if (options.admin !== null) {
        boss = new PgBoss({
          ...options.admin,
          max: 3,
          schema: "pgboss",
          application_name: "gongzhi-queue",
        } as never);
        boss.on("error", onError);
        await boss.start();
        await boss.createQueue(eventQueue).catch(() => undefined);
        // A process that was killed leaves its job active until it expires, ten minutes on. Handed over once
        // more it goes on at once; if another process is still at it, twice does no harm.
        const { rows } = await boss
          .getDb()
          .executeSql(`select data from pgboss.job where name = $1 and state = 'active'`, [eventQueue]);
        for (const { data } of rows as { data: Handed }[]) await boss.send(eventQueue, data, retries);
        worker = await boss.work(
          eventQueue,
          { pollingIntervalSeconds: 1, batchSize: 1 },
          async (jobs: { data: Handed }[]) => {
            for (const job of jobs) await consume(job.data);
          },
        );
        for (const schedule of schedules) {
          await boss.createQueue(schedule.name).catch(() => undefined);
          await boss.work(schedule.name, { pollingIntervalSeconds: 30 }, async () => {
            for (const stationId of await options.listStations()) await schedule.act(stationId);
          });
          await boss.schedule(schedule.name, schedule.cron, null, { tz: "UTC" });
        }
      }
      off = onEmit(() => void dispatch().catch(onError));
      timer = setInterval(() => void dispatch().catch(onError), 2_000);
      await dispatch();
    },
    idle: () => dispatch(),
    stop: async () => {
      stopped = true;
      off();
      clearInterval(timer);
      await dispatching?.catch(onError);
      await boss?.stop({ graceful: true, timeout: 5_000 } as never).catch(onError);
    },
  };
}
