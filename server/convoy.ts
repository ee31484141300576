/**
 * Requests that travel together: light reads that come while others are under way share one transaction,
 * each under its own station. Every look is still written in the transaction that looked, and no answer
 * leaves before that is on disk; but the transaction's own cost (begin, role, the commit's flush, waking
 * PostgreSQL three times) is paid once for all of them. Measured on one read: docs/MEASURED.md.
 *
 * Who is alone travels alone, at once. Statements of one station leave together behind its own
 * `SET LOCAL app.station`, which the sender writes whenever the station changes (flight.ts), so no act
 * can run under another's. Only acts that read (and write looks at their end) may ride: they need no
 * locks, and what one of them sees does not depend on the others. A refusal is the rider's own; an error
 * of the database undoes the transaction, and all ride again, each alone.
 */
import type { PoolClient } from "pg";
import type { Sender } from "./flight.ts";
import { type Sql, type Tx, isLinkFailure, role, settingOf, sqlOn, sqlState, txOn } from "./transaction.ts";

export type Rider<T = unknown> = {
  stationId: string;
  now: Date;
  act(tx: Tx): Promise<T>;
  /** Sent in the first flight, before the role is taken. */
  first?: ((sql: Sql) => void) | undefined;
};
type Seat = { rider: Rider; resolve(value: unknown): void; reject(error: unknown): void };

export type ConvoyOptions = {
  connect(): Promise<PoolClient>;
  sender(client: PoolClient): Sender;
  alone<T>(rider: Rider<T>): Promise<T>;
  /** Statement that precedes a transaction's role, or "". On Citus riders of one station only share. */
  propagate(): string;
};

/** Two keep both cores of a small machine at work; more only make the convoys shorter. */
const lanes = 2;
const seats = 8;

export function openConvoys(options: ConvoyOptions): <T>(rider: Rider<T>) => Promise<T> {
  const waiting: Seat[] = [];
  let underWay = 0;
  let called = false;

  const board = (): Seat[] => {
    if (options.propagate() === "") return waiting.splice(0, seats);
    const { stationId } = waiting[0]!.rider;
    const together = waiting.filter(({ rider }) => rider.stationId === stationId).slice(0, seats);
    for (const seat of together) waiting.splice(waiting.indexOf(seat), 1);
    return together;
  };
  const leave = () => {
    called = false;
    while (underWay < lanes && waiting.length > 0) {
      underWay++;
      void travel(board()).finally(() => {
        underWay--;
        call();
      });
    }
  };
  /** Requests that came with one reading of the sockets get on together. */
  const call = () => {
    if (called || underWay >= lanes || waiting.length === 0) return;
    called = true;
    setImmediate(leave);
  };
  const alone = ({ rider, resolve, reject }: Seat) => options.alone(rider).then(resolve, reject);

  async function travel(all: Seat[]): Promise<void> {
    if (all.length === 1) return void alone(all[0]!);
    let client: PoolClient;
    try {
      client = await options.connect();
    } catch (error) {
      for (const seat of all) seat.reject(error);
      return;
    }
    const broken = await together(client, all, options);
    client.release(broken);
  }

  return async <T>(rider: Rider<T>) => {
    // Refused here and not among the others' statements.
    settingOf(rider.stationId);
    return new Promise<T>((resolve, reject) => {
      waiting.push({ rider, resolve: resolve as Seat["resolve"], reject });
      call();
    });
  };
}

/** One transaction for all seats; gives the failure that broke the connection, if any. */
async function together(
  client: PoolClient,
  all: Seat[],
  { sender: senderFor, alone, propagate }: ConvoyOptions,
): Promise<Error | undefined> {
  const sender = senderFor(client);
  const pending: Promise<unknown>[] = [sender.once("BEGIN")];
  for (const { rider } of all) rider.first?.(sqlOn(sender));
  if (propagate() !== "") pending.push(sender.send(propagate()));
  pending.push(sender.send(role));
  for (const sent of pending) sent.catch(() => undefined);
  const rides = all.map(async (seat) => {
    const {
      tx,
      pending: later,
      after,
    } = txOn(sender.under(seat.rider.stationId), seat.rider.stationId, seat.rider.now);
    const value = await seat.rider.act(tx);
    return { seat, value, later, after };
  });
  const ended = await Promise.allSettled(rides);
  const arrived = ended.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const again: Seat[] = [];
  let lost: Error | undefined;
  ended.forEach((each, i) => {
    if (each.status === "fulfilled") return;
    if (isLinkFailure(each.reason)) lost = each.reason as Error;
    if (sqlState(each.reason) === undefined) all[i]!.reject(each.reason);
    else again.push(all[i]!);
  });
  if (again.length === 0 && lost === undefined)
    try {
      const commit = sender.send("COMMIT");
      commit.catch(() => undefined);
      await Promise.all([...pending, ...arrived.flatMap(({ later }) => later)]);
      if ((await commit).command !== "COMMIT") throw new Error("the transaction was rolled back at commit");
      for (const { seat, value, after } of arrived) {
        for (const act of after) act();
        seat.resolve(value);
      }
      return undefined;
    } catch (error) {
      if (isLinkFailure(error)) lost = error as Error;
    }
  sender.drop(lost ?? new Error("the convoy was undone"));
  let broken = lost;
  await client.query("ROLLBACK").catch((failure: Error) => {
    broken ??= failure;
  });
  const left = [...again, ...arrived.map(({ seat }) => seat)];
  for (const seat of left)
    if (lost) seat.reject(lost);
    else void alone(seat.rider).then(seat.resolve, seat.reject);
  return broken;
}
