import { PgBoss } from "pg-boss";
import type { Connection, Db, Tx } from "./db.ts";
import { type OutboxEvent, onEmit } from "./outbox.ts";

/** What a module's jobs.ts may ask for. */
export type Jobs = {
  /** Consumes an event once: the mark and the effect commit together, so a repeat does nothing. */
  on(event: string, consumer: string, act: (tx: Tx, payload: never) => Promise<void>): void;
  /** Runs for every station at a cron time (UTC). */
  daily(name: string, cron: string, act: (stationId: string) => Promise<void>): void;
};
export type Queue = Jobs & { start(): Promise<void>; stop(): Promise<void>; idle(): Promise<void> };

type Consumer = { event: string; consumer: string; act: (tx: Tx, payload: never) => Promise<void> };
const eventQueue = "event";

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

  const consume = async (event: { id: string; stationId: string; name: string }) => {
    for (const { consumer, act } of consumers.filter((each) => each.event === event.name)) {
      await db.station(event.stationId, now(), async (tx) => {
        const first = await tx.run(
          `insert into outbox_consumed (station_id, event_id, consumer, consumed_at) values ($1, $2, $3, $4)
           on conflict (station_id, event_id, consumer) do nothing`,
          [event.stationId, event.id, consumer, now()],
        );
        if (first === 0) return;
        const row = await tx.maybe<{ payload: OutboxEvent["payload"] }>(
          `select payload from outbox where station_id = $1 and id = $2`,
          [event.stationId, event.id],
        );
        if (row !== undefined) await act(tx, row.payload as never);
      });
    }
  };

  const dispatchOnce = async () => {
    const rows = await db.directory.many<{ id: string; stationId: string; name: string }>(
      `select event_id as id, station_id as "stationId", name from outbox_waiting order by event_id limit 500`,
    );
    for (const row of rows) {
      // Handing over twice is harmless: consumers keep marks. Losing one is not, so the row goes last.
      if (boss === null) await consume(row);
      else
        await boss.send(eventQueue, row, {
          retryLimit: 20,
          retryDelay: 2,
          retryBackoff: true,
          expireInSeconds: 600,
        });
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
        worker = await boss.work(
          eventQueue,
          { pollingIntervalSeconds: 1, batchSize: 1 },
          async (jobs: { data: { id: string; stationId: string; name: string } }[]) => {
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
