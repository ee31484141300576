/** What one station's transaction is made of, alone on its connection or together with others (convoy.ts). */
import type { Sender } from "./flight.ts";
import type { Joint, Joints } from "./joint.ts";

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
  /** What was sent so leaves now and not with what is asked for next. */
  leave(): void;
  /** The same, by one statement for all riders of the transaction. */
  jointly(joint: Joint, values: readonly unknown[]): void;
  afterCommit(act: () => void): void;
  /**
   * All of it is on its way: the commit leaves in this flight and does not wait for the answers. What is asked for
   * afterwards fails. Who never says so has it said at the end of the act.
   */
  conclude(): void;
};

export const sqlOn = (sender: Sender): Sql => ({
  many: async (text, values) => (await sender.send(text, values)).rows as never,
  maybe: async (text, values) => (await sender.send(text, values)).rows[0] as never,
  run: async (text, values) => (await sender.send(text, values)).count,
});

/** A station's side of a transaction; `pending` is what the commit has to wait for. */
export function txOn(through: Sender, joints: Joints, stationId: string, now: Date, concluded: () => void) {
  const pending: Promise<unknown>[] = [];
  const after: (() => void)[] = [];
  let over = false;
  const guarded =
    (send: Sender["send"]): Sender["send"] =>
    (text, values) =>
      over ? Promise.reject(new Error("asked for after the end of its transaction")) : send(text, values);
  const sender = { ...through, send: guarded(through.send), later: guarded(through.later) };
  const tx: Tx = {
    ...sqlOn(sender),
    stationId,
    now,
    later: (text, values) => {
      const sent = sender.later(text, values);
      sent.catch(() => undefined);
      pending.push(sent);
    },
    leave: () => sender.leave(),
    jointly: (joint, values) => {
      if (over) throw new Error("written after the end of its transaction");
      const sent = joints.add(joint, values);
      sent.catch(() => undefined);
      pending.push(sent);
    },
    afterCommit: (act) => after.push(act),
    conclude: () => {
      if (over) return;
      over = true;
      concluded();
    },
  };
  return { tx, pending, after };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What happens after it is the station's, and of no other. SET and not set_config(): with the function Citus returns no rows. */
export function settingOf(stationId: string): string {
  if (!uuid.test(stationId)) throw new Error("station id is not a uuid");
  return `SET LOCAL app.station='${stationId}'`;
}
export const role = "SET LOCAL ROLE app_rw";

/** The five-letter SQLSTATE of a database error; never the constraint's name, which Citus does not give. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  // With a digit in it: EPIPE has five letters too, and is a lost link.
  return typeof code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

export function isLinkFailure(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return state.startsWith("08") || state.startsWith("57P");
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) return true;
  return error instanceof Error && /Connection terminated|connection error|read timeout/i.test(error.message);
}
