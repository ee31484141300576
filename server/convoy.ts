/**
 * Requests that travel together: light ones that come while others are under way share one transaction, each
 * under its own station. Every look and act is still written in the transaction that made it, and no answer
 * leaves before that is on disk; but the transaction's own cost (begin, role, the commit's flush, waking
 * PostgreSQL three times) is paid once for all of them. Measured: docs/MEASURED.md; why it is safe: decision 0022.
 *
 * Who is alone travels alone, at once. Statements of one station leave together behind its own
 * `SET LOCAL app.station`, which the sender writes whenever the station changes (flight.ts), so no act
 * can run under another's. Readers ride with readers. Writers ride with writers of other stations only: within
 * one transaction two of a station would not wait for each other's locks. In two transactions they do, so its
 * next writer may leave with the next convoy; who then waits too long for a lock rides alone. A refusal is the
 * rider's own; an error of the database, and in a convoy of writers any refusal, undoes the transaction, and
 * the others ride again, each alone.
 */
import type { PoolClient } from "pg";
import type { Sender } from "./flight.ts";
import { type Joints, jointsOn } from "./joint.ts";
import { type Tx, isLinkFailure, role, settingOf, sqlState, txOn } from "./transaction.ts";

export type Rider<T = unknown> = {
  stationId: string;
  now: Date;
  act(tx: Tx): Promise<T>;
  /** Sent in the first flight, before the role is taken. */
  first?: ((joints: Joints) => void) | undefined;
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
/** A lane is a measure of pace, not a place in a queue: who is held up (a lock, a slow disk) gives it up after this. */
const pace_ms = 50;
const paced = (journey: Promise<unknown>) =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, pace_ms);
    void journey.finally(() => {
      clearTimeout(timer);
      done();
    });
  });
/** A writer that meets a lock held longer rides again alone, and keeps nobody waiting with it. */
const lockTimeout = "SET LOCAL lock_timeout='100ms'";

export function openConvoys(
  kind: "readers" | "writers",
  options: ConvoyOptions,
): <T>(rider: Rider<T>) => Promise<T> {
  const waiting: Seat[] = [];
  let underWay = 0;
  let called = false;

  const board = (): Seat[] => {
    const all: Seat[] = [];
    const stations = new Set<string>();
    const fits = (id: string) =>
      (kind === "readers" || !stations.has(id)) &&
      (options.propagate() === "" || stations.size === 0 || stations.has(id));
    for (let i = 0; i < waiting.length && all.length < seats;) {
      const { stationId } = waiting[i]!.rider;
      if (!fits(stationId)) {
        i++;
        continue;
      }
      stations.add(stationId);
      all.push(...waiting.splice(i, 1));
    }
    return all;
  };
  const leave = () => {
    called = false;
    while (underWay < lanes) {
      const all = board();
      if (all.length === 0) return;
      underWay++;
      void paced(travel(all)).finally(() => {
        underWay--;
        call();
      });
    }
  };
  /**
   * Requests that came with one reading of the sockets get on together. While others are under way, fewer than
   * half a convoy wait a millisecond for more: a tenth less processor time for each.
   */
  const call = () => {
    if (called || underWay >= lanes || waiting.length === 0) return;
    called = true;
    if (underWay > 0 && waiting.length < seats / 2) setTimeout(leave, 1);
    else setImmediate(leave);
  };
  const alone = ({ rider, resolve, reject }: Seat) => options.alone(rider).then(resolve, reject);

  async function travel(all: Seat[]): Promise<void> {
    if (all.length === 1) return alone(all[0]!);
    let client: PoolClient;
    try {
      client = await options.connect();
    } catch (error) {
      for (const seat of all) seat.reject(error);
      return;
    }
    const { broken, again } = await together(client, all, kind, options);
    client.release(broken);
    for (const seat of again) void alone(seat);
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

/** One transaction for all seats; gives who has to ride again, and the failure that broke the connection, if any. */
async function together(
  client: PoolClient,
  all: Seat[],
  kind: "readers" | "writers",
  { sender: senderFor, propagate }: ConvoyOptions,
): Promise<{ again: Seat[]; broken: Error | undefined }> {
  const sender = senderFor(client);
  const pending: Promise<unknown>[] = [sender.once("BEGIN")];
  const joints = jointsOn(sender);
  for (const { rider } of all) rider.first?.(joints);
  joints.leave();
  if (propagate() !== "") pending.push(sender.send(propagate()));
  pending.push(sender.send(role));
  if (kind === "writers") pending.push(sender.send(lockTimeout));
  for (const sent of pending) sent.catch(() => undefined);
  let undone = false;
  let riding = all.length;
  let commit: ReturnType<Sender["send"]> | undefined;
  const ofDatabase = (error: unknown) => sqlState(error) !== undefined || isLinkFailure(error);
  // With the last flight of the last rider: once all have sent what they had.
  const depart = () => {
    if (--riding > 0 || undone) return;
    joints.leave();
    commit = sender.send("COMMIT");
    commit.catch(() => undefined);
  };
  const rides = all.map(async (seat) => {
    const { stationId, now, act } = seat.rider;
    const { tx, pending: later, after } = txOn(sender.under(stationId), joints, stationId, now, depart);
    try {
      const value = await act(tx);
      return { seat, value, later, after };
    } catch (error) {
      // A refused writer may have written before it was refused.
      undone ||= ofDatabase(error) || kind === "writers";
      throw error;
    } finally {
      tx.conclude();
    }
  });
  const ended = await Promise.allSettled(rides);
  const arrived = ended.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const again: Seat[] = [];
  let lost: Error | undefined;
  ended.forEach((each, i) => {
    if (each.status === "fulfilled") return;
    if (isLinkFailure(each.reason)) lost = each.reason as Error;
    if (ofDatabase(each.reason)) again.push(all[i]!);
    else all[i]!.reject(each.reason);
  });
  // Once it has left, what came of it says the commit alone.
  if (commit !== undefined)
    try {
      await Promise.all([...pending, ...arrived.flatMap(({ later }) => later)]);
      if ((await commit).command !== "COMMIT") throw new Error("the transaction was rolled back at commit");
      for (const { seat, value, after } of arrived) {
        for (const act of after) act();
        seat.resolve(value);
      }
      return { again: [], broken: undefined };
    } catch (error) {
      if (isLinkFailure(error)) lost = error as Error;
    }
  sender.drop(lost ?? new Error("the convoy was undone"));
  let broken = lost;
  await client.query("ROLLBACK").catch((failure: Error) => {
    broken ??= failure;
  });
  again.push(...arrived.map(({ seat }) => seat));
  // Whether a commit that was under way when the link broke took place is not known: nobody tries again for them.
  if (lost === undefined) return { again, broken };
  for (const seat of again) seat.reject(lost);
  return { again: [], broken };
}
