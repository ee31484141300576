/** Writing a finding and taking it back; reading those of a programme. */
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as programme from "../programme/api.ts";
import { maySeeProgramme } from "../programme/rules.ts";
import * as shelf from "../shelf/api.ts";
import type { Finding, FindingInput, Findings } from "./finding-contract.ts";
import * as queries from "./queries.ts";
import { readOutcome } from "./read.ts";
import { mayFind, mayWithdrawFinding } from "./rules.ts";

type Of = { tx: Tx; who: Who };

/** The programme as it is judged, for one who may see it; missing and not theirs alike. */
async function judgedFor(db: Db, { tx, who }: Of, id: string, revision: number | null) {
  const judged = found(await programme.findJudged(tx, id, revision));
  if (!maySeeProgramme(who, judged.row.communityId)) found(null);
  const timeZone = await people.timeZoneOf(db, tx.stationId);
  return { judged, timeZone, today: civilDateIn(timeZone, tx.now) };
}

/** Gives its id. The counts and the verdict are taken down as they stand at this moment. */
export async function find(db: Db, of: Of, programmeId: string, input: FindingInput): Promise<string> {
  const { tx, who } = of;
  const { judged, timeZone, today } = await judgedFor(db, of, programmeId, input.revision ?? null);
  const outcome = judged.terms === null ? null : await readOutcome(tx, judged, today, timeZone);
  refuse(mayFind(who, judged.row.communityId, outcome?.standing ?? "not_counted"));
  const { before, after, verdict, revision } = outcome!;
  const id = newId(tx.now);
  await queries.insertFinding(tx, {
    id,
    programmeId,
    revision,
    verdict: verdict!.state,
    withheld: verdict!.withheld,
    ...{ beforeCount: before.count!, beforeFrom: before.from, beforeTo: before.to },
    ...{ afterCount: after.count!, afterFrom: after.from, afterTo: after.to },
    asOf: after.asOf === null ? null : new Date(after.asOf),
    words: input.words,
    follows: input.follows,
    ...{ foundBy: who.personId, foundAt: tx.now, foundOn: today },
  });
  // DESIGN §3: the result joins the local record of what was used, and speaks for or against it in places alike.
  await shelf.recordResult(tx, {
    findingId: id,
    programmeId,
    communityId: outcome!.communityId,
    productCodes: outcome!.products.map(({ code }) => code),
    indicator: outcome!.indicator,
    ...{ before: before.count!, after: after.count!, months: outcome!.afterMonths },
    ...{
      low: verdict!.lower,
      high: verdict!.upper,
      withheld: verdict!.withheld !== null,
      measuredOn: after.to,
    },
  });
  return id;
}

export async function withdraw(db: Db, of: Of, id: string): Promise<string> {
  const { tx, who } = of;
  const row = found(await queries.lockFinding(tx, id));
  const { today } = await judgedFor(db, of, row.programmeId, null);
  const stood = await programme.listLedBy(tx, [id]);
  const standing = { ...row, withdrawn: row.withdrawnAt !== null, stoodOn: stood.length > 0 };
  refuse(mayWithdrawFinding(standing, { personId: who.personId, today }));
  await queries.withdrawFinding(tx, id);
  await shelf.dropResult(tx, id);
  return row.programmeId;
}

export async function readFindings(db: Db, of: Of, programmeId: string): Promise<Findings> {
  const { tx, who } = of;
  const { judged, timeZone, today } = await judgedFor(db, of, programmeId, null);
  const rows = await queries.listFindings(tx, programmeId);
  const [names, led, outcome] = await Promise.all([
    people.listNames(
      tx,
      rows.map(({ foundBy }) => foundBy),
    ),
    programme.listLedBy(
      tx,
      rows.map(({ id }) => id),
    ),
    judged.terms === null ? null : readOutcome(tx, judged, today, timeZone),
  ]);
  const items = rows.map((row): Finding => {
    const revisions = led.filter(({ becauseOf }) => becauseOf === row.id).map(({ number }) => number);
    const standing = { ...row, withdrawn: false, stoodOn: revisions.length > 0 };
    const name = names.get(row.foundBy);
    return {
      id: row.id,
      programmeId,
      revision: row.revision,
      verdict: row.verdict,
      withheld: row.withheld,
      before: { from: row.beforeFrom, to: row.beforeTo, count: row.beforeCount },
      after: { from: row.afterFrom, to: row.afterTo, count: row.afterCount },
      asOf: row.asOf?.toISOString() ?? null,
      words: row.words,
      follows: row.follows,
      by: name?.name ?? "",
      bySample: name?.sample ?? false,
      foundAt: row.foundAt.toISOString(),
      revisions,
      mayWithdraw: mayWithdrawFinding(standing, { personId: who.personId, today }),
    };
  });
  return {
    items,
    mayFind: mayFind(who, judged.row.communityId, outcome?.standing ?? "not_counted"),
  };
}
