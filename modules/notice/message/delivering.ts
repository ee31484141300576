/**
 * Sending what is due. Claim, send, record: a process killed between sending and recording sends again, under the same
 * message id, so that a receiver can tell; the other way round something could be lost (decision 0037).
 */
import type { Tx } from "../../../server/db.ts";
import { channels } from "../channel/all.ts";
import { Undelivered } from "../channel/channel.ts";
import { noteChannel } from "../channel/rows.ts";
import { endAddress } from "../wish/rows.ts";
import type { Ground } from "./ground.ts";
import { prepare } from "./preparing.ts";
import { type MessageRow, claimDue, settle } from "./rows.ts";

const atOnce = 20;
const minute = 60_000;
/** Greylisting asks for some minutes, a fallen server for hours; after the last it is dead and somebody is shown. */
const pauses = [1, 5, 15, 60, 240, 720].map((each) => each * minute);

/** Gives how many were taken up. */
export async function deliverDue(ground: Ground, stationId: string): Promise<number> {
  const { db, now } = ground;
  const run = <T>(act: (tx: Tx) => Promise<T>) => db.station(stationId, now(), act);
  let taken = 0;
  // A way that does not answer is not asked by every message of a run.
  const silent = new Set<string>();
  for (;;) {
    const claimed = await run((tx) => claimDue(tx, atOnce));
    for (const row of claimed) await deliver(ground, run, row, silent);
    taken += claimed.length;
    if (claimed.length < atOnce) return taken;
  }
}

type Run = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
async function deliver(ground: Ground, run: Run, row: MessageRow, silent: Set<string>): Promise<void> {
  const later = new Date(ground.now().getTime() + pauses[0]!);
  if (silent.has(row.channel)) {
    const same = { state: row.state, error: row.error, tries: row.tries };
    await run((tx) => settle(tx, row.id, { ...same, dueAt: later }));
    return;
  }
  const tries = row.tries + 1;
  let ready: Awaited<ReturnType<typeof prepare>>;
  try {
    ready = await run((tx) => prepare(ground, tx, row));
  } catch (cause) {
    // A sealed address that does not open, for one: it holds up no other message and no other station.
    const failure = new Undelivered(nameOf(cause));
    await run((tx) => settle(tx, row.id, fateOf(ground.now(), row, tries, failure)));
    return;
  }
  if ("dropped" in ready) {
    const gone = { state: "dropped", error: ready.dropped, tries: row.tries, dueAt: row.dueAt } as const;
    await run((tx) => settle(tx, row.id, gone));
    return;
  }
  try {
    await channels[row.channel]!.send({
      settings: ready.channel.settings,
      secrets: ready.secrets,
      to: ready.to,
      message: ready.message,
      reach: ground.reach,
      now: ground.now(),
      origin: ground.origin(),
    });
  } catch (cause) {
    const failure = cause instanceof Undelivered ? cause : new Undelivered(nameOf(cause));
    await run(async (tx) => {
      if (failure.gone && row.addressId !== null) await endAddress(tx, row.addressId);
      await settle(tx, row.id, fateOf(ground.now(), row, tries, failure));
      // What one receiver is refused is that receiver's; the way itself still works.
      if (!failure.final && !failure.gone) await noteChannel(tx, row.channel, failure.said);
    });
    if (isSilence(failure)) silent.add(row.channel);
    return;
  }
  await run(async (tx) => {
    await settle(tx, row.id, { state: "sent", error: null, tries, dueAt: row.dueAt });
    await noteChannel(tx, row.channel, null);
  });
}

function fateOf(now: Date, row: MessageRow, tries: number, { said, final, gone }: Undelivered) {
  if (gone) return { state: "dropped", error: said, tries, dueAt: row.dueAt } as const;
  const pause = pauses[tries - 1];
  if (final || pause === undefined) return { state: "dead", error: said, tries, dueAt: row.dueAt } as const;
  return { state: "failed", error: said, tries, dueAt: new Date(now.getTime() + pause) } as const;
}
const nameOf = (cause: unknown) => (cause as { code?: string }).code ?? (cause as Error).name;
/** Nobody answered at all: the next one would wait as long. */
const isSilence = ({ said }: Undelivered) =>
  /TIMEDOUT|TIMEOUT|ECONN|ESOCKET|EDNS|EHOSTUNREACH|ENETUNREACH/.test(said);
