/**
 * Brings the duties of a programme in line with how it stands: after a revision, a pause, an early end. Works
 * out what is left to do, does it in batches of a transaction each, and may be cut short anywhere: begun
 * again, it finds the rest. Every batch holds the programme still; where it stands otherwise than when the
 * work was worked out, it is worked out anew.
 */
import type { Tx } from "../../../server/db.ts";
import type { Run } from "../../../server/jobs.ts";
import * as programme from "../../programme/api.ts";
import { endsAs, isLetGo } from "../../programme/rules.ts";
import { addDays } from "../../community/civil-days.ts";
import { type Difference, differenceOf, minutesOf } from "./difference.ts";
import { type Ground, groundOf, horizonDays, keyOf, laidOut, plannedOf, stretchesOf } from "./planning.ts";
import { insertPlanned } from "./rows.ts";
import * as rows from "./replanning-rows.ts";

/** Rows of one transaction: large enough that its commit weighs little, small enough that the page moves. */
const batch = 4000;
type Step = { size: number; act: (tx: Tx) => Promise<unknown> };
/** Stages come one after the other, since one frees the keys the next one takes; steps of a stage do not meet. */
type Work = { mark: string; follows: string; stages: Step[][] };
/** Steps at once: one is worked out here while the database writes another. */
const lanes = 2;
/** The mark as it is now, held until the transaction ends; undefined where nothing is to do any more. */
type Mark = (tx: Tx) => Promise<string | undefined>;

async function carryOut(run: Run, programmeId: string, workOf: (tx: Tx) => Promise<Work | null>, mark: Mark) {
  for (;;) {
    const work = await run(async (tx) => {
      const found = await workOf(tx);
      if (found !== null)
        await rows.beginProgress(tx, programmeId, found.follows, sizeOf(found.stages.flat()));
      return found;
    });
    if (work === null) return;
    const stands = await inSteps(run, programmeId, work, mark);
    if (!stands) continue;
    await run((tx) => rows.endProgress(tx, programmeId));
    return;
  }
}
const sizeOf = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + step.size, 0);

async function inSteps(run: Run, programmeId: string, work: Work, mark: Mark): Promise<boolean> {
  let stands = true;
  for (const stage of work.stages) {
    const left = stage.values();
    const lane = async () => {
      for (const step of left) {
        const stood = await run(async (tx) => {
          if ((await mark(tx)) !== work.mark) return false;
          await step.act(tx);
          rows.addProgress(tx, programmeId, step.size);
          return true;
        });
        if (!stood) stands = false;
        if (!stands) return;
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const each of ended) if (each.status === "rejected") throw each.reason;
    if (!stands) return false;
  }
  return true;
}

function inBatches<T>(all: readonly T[], act: (tx: Tx, some: T[]) => Promise<unknown>): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < all.length; at += batch) {
    const some = all.slice(at, at + batch);
    steps.push({ size: some.length, act: (tx) => act(tx, some) });
  }
  return steps;
}

/** After a revision: from its day on the plan is the new one; what was due before is not touched. */
export async function followRevision(
  run: Run,
  programmeId: string,
  revisionId: string,
  today: string,
): Promise<void> {
  const workOf = async (tx: Tx): Promise<Work | null> => {
    const running = await programme.findForDuties(tx, programmeId);
    const revised = running?.segments.find((each) => each.revisionId === revisionId);
    if (running === undefined || revised === undefined) return null;
    const { ground, difference } = await compare(tx, running, revised.from, today);
    return {
      mark: running.mark,
      follows: `revision:${revised.number}`,
      stages: stagesOf(running, ground, difference, today),
    };
  };
  await carryOut(run, programmeId, workOf, async (tx) => (await programme.findMark(tx, programmeId))?.mark);
}

async function compare(tx: Tx, running: programme.ForDuties, from: string, today: string) {
  const standing = await rows.listStanding(tx, running.programmeId, from);
  const ground = await groundOf(tx, running);
  const horizon = addDays(today, horizonDays);
  const last = standing.reduce((latest, row) => (row.dueOn > latest ? row.dueOn : latest), horizon);
  // Never into the past: a revision that had to wait for its queue begins today.
  const stretches = stretchesOf(running, ground, from, last);
  return { ground, difference: differenceOf(running, stretches, standing, { today, horizon }) };
}

function stagesOf(
  running: programme.ForDuties,
  ground: Ground,
  difference: Difference,
  today: string,
): Step[][] {
  const ended = [
    ...narrowedIn(running).map((productCode) => ({
      size: 0,
      act: (tx: Tx) => rows.narrow(tx, running.programmeId, productCode),
    })),
    ...difference.cancelled.flatMap(({ number, ids }) =>
      inBatches(ids, (tx, each) =>
        rows.endMany(tx, each, {
          state: "cancelled",
          excuse: `superseded:${number}`,
          on: today,
          freed: `~${number}`,
        }),
      ),
    ),
  ];
  const rekeyed = difference.rekeyed.flatMap(({ revisionId, rows: some }) =>
    inBatches(some, (tx, each) => rows.rekey(tx, revisionId, each)),
  );
  const reworded = [
    ...difference.reworded.map(({ segment, line, stage, from }) => ({
      size: 0,
      act: (tx: Tx) =>
        rows.refresh(
          tx,
          plannedOf(running, segment, line, stage),
          minutesOf(stage, line.parameters),
          from,
          segment.to,
        ),
    })),
  ];
  const added = difference.added.flatMap(({ stretch, occurrences }) =>
    inBatches(occurrences, (tx, each) => {
      const { of, rows: planned } = laidOut(tx.now, running, ground, stretch, each);
      return insertPlanned(tx, of, planned);
    }),
  );
  return [ended, rekeyed, reworded, added];
}

/** Products that are for those appointed only, and were the partners' in a revision before. */
const narrowedIn = ({ segments }: programme.ForDuties): string[] =>
  segments
    .at(-1)!
    .choices.filter(({ content }) => content.seenBy === "appointed")
    .map(({ content }) => content.code)
    .filter((code) =>
      segments.some(({ choices }) =>
        choices.some(({ content }) => content.code === code && content.seenBy !== "appointed"),
      ),
    );

/** What a draft would do from the day it would take effect, counted by the same comparison. */
export async function previewRevision(
  tx: Tx,
  programmeId: string,
  today: string,
): Promise<{ from: string; cancelled: number; kept: number; added: number } | null> {
  const draft = await programme.findDraftForDuties(tx, programmeId, today);
  if (draft === undefined) return null;
  const { from } = draft.segments.at(-1)!;
  const { cancelled, kept, added } = (await compare(tx, draft, from, today)).difference;
  return {
    from,
    cancelled: cancelled.reduce((sum, { ids }) => sum + ids.length, 0),
    kept,
    added: added.reduce((sum, each) => sum + each.occurrences.length, 0),
  };
}

/** After a pause began or ended, or the programme was closed: rules in programme/rules.ts. */
export async function followStanding(run: Run, programmeId: string, today: string): Promise<void> {
  const workOf = async (tx: Tx): Promise<Work | null> => {
    const standing = await programme.findStanding(tx, programmeId);
    if (standing === undefined) return null;
    const unended = await rows.listUnended(tx, programmeId);
    const idsOf = (which: (each: (typeof unended)[number]) => boolean) =>
      unended.filter(which).map((each) => each.id);
    const end = (ids: string[], state: "cancelled" | "failed", excuse: string) =>
      inBatches(ids, (tx_, some) => rows.endMany(tx_, some, { state, excuse, on: today }));
    const { pause, closedOn } = standing;
    if (standing.state === "suspended" && pause !== null) {
      const ids = idsOf((each) => each.state === "open" && each.closesOn >= pause.fromOn);
      const held = inBatches(ids, (tx_, some) => rows.turn(tx_, some, "open", "held"));
      return { mark: standing.mark, follows: "suspended", stages: [held] };
    }
    if (standing.state === "closed") {
      const late = (each: (typeof unended)[number]) =>
        closedOn !== null && each.state === "open" && endsAs(each, closedOn) === "failed";
      // What its time alone ended stays open, as ever; only what a pause still held is let go.
      const rest = idsOf((each) => (closedOn === null ? each.state === "held" : !late(each)));
      return {
        mark: standing.mark,
        follows: "closed",
        stages: [
          end(idsOf(late), "failed", "programme_closed"),
          end(rest, "cancelled", closedOn === null ? "suspended" : "programme_closed"),
        ],
      };
    }
    const resumedOn = pause?.resumedOn ?? today;
    const letGo = (each: (typeof unended)[number]) =>
      each.state === "held" && pause !== null && isLetGo(each, { fromOn: pause.fromOn, resumedOn });
    const running = (await programme.findForDuties(tx, programmeId))!;
    const again = idsOf((each) => each.state === "held" && !letGo(each));
    const ground = await groundOf(tx, running);
    const known = new Set(
      (await rows.listStanding(tx, programmeId, today)).map((row) => `${row.lineId} ${row.key}`),
    );
    return {
      mark: standing.mark,
      follows: "resumed",
      stages: [
        end(idsOf(letGo), "cancelled", "suspended"),
        inBatches(again, (tx_, some) => rows.turn(tx_, some, "held", "open")),
        stretchesOf(running, ground, today, addDays(today, horizonDays)).flatMap((stretch) =>
          inBatches(
            stretch.occurrences.filter((each) => !known.has(`${stretch.line.id} ${keyOf(stretch, each)}`)),
            (tx_, some) => {
              const { of, rows: planned } = laidOut(tx_.now, running, ground, stretch, some);
              return insertPlanned(tx_, of, planned);
            },
          ),
        ),
      ],
    };
  };
  const mark: Mark = async (tx) => (await programme.findStanding(tx, programmeId))?.mark;
  await carryOut(run, programmeId, workOf, mark);
}
