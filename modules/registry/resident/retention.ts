/** What is past its retention is erased by itself (PI-05): a field, or all of who left or died a year ago. */
import type { Db, Tx } from "../../../server/db.ts";
import { Outage } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { append } from "../../journal/api.ts";
import { addMonths } from "../../community/civil-days.ts";
import { withdrawConsents } from "../consent/acts.ts";
import { dueOn } from "./acts.ts";
import { erase } from "./erasure.ts";
import { type ResidentField, isSensitive, keptAfterLeavingMonths } from "./fields.ts";
import { listDue } from "./renewal-rows.ts";
import * as rows from "./rows.ts";
import { spelling } from "./spelling.ts";
import { takeAway } from "./take-away.ts";

const batch = 100;
type Night = { keys: KeyStore; today: string };

/**
 * How many residents something was erased of. One whose key or field is damaged is left, and the outage thrown when
 * all others are through: it must not keep what is past its day of everybody else.
 */
export async function passRetention(
  db: Db,
  keys: KeyStore,
  stationId: string,
  now: Date,
  today: string,
): Promise<number> {
  let erased = 0;
  const broken = new Map<string, Outage>();
  for (let listed = batch; listed === batch;) {
    const left = [...broken.keys()];
    const { due, met } = await db.station(stationId, now, async (tx) => {
      const due = await listDue(tx, today, left, batch);
      const met = new Map<string, Outage>();
      for (const { id } of due)
        await passOne(tx, { keys, today }, id).catch((error: unknown) => {
          if (!(error instanceof Outage)) throw error;
          met.set(id, error);
        });
      return { due, met };
    });
    for (const [id, outage] of met) broken.set(id, outage);
    erased += due.length - met.size;
    listed = due.length;
  }
  for (const outage of broken.values()) throw outage;
  return erased;
}

async function passOne(tx: Tx, { keys, today }: Night, id: string): Promise<void> {
  const row = await rows.getResident(tx, id);
  const noted = { targetId: id, subjects: [id], purpose: "retention" };
  if (row.leftOn !== null && addMonths(row.leftOn, keptAfterLeavingMonths) < today) {
    await erase({ tx, personId: null, today }, id, "retention");
    append(tx, null, [{ verb: "erase", kind: "resident", ...noted }]);
    return;
  }
  const past = Object.entries(row.facts).flatMap(([field, fact]) =>
    fact.keepUntil !== null && fact.keepUntil < today ? [field as ResidentField] : [],
  );
  const sealed = past.filter(isSensitive);
  const plain = past.filter((field) => !isSensitive(field));
  await takeAway({ tx, keys }, row, sealed);
  if (sealed.length > 0) await withdrawConsents(tx, id, sealed, null);
  const now = await rows.getResident(tx, id);
  const facts = { ...now.facts };
  for (const field of past) delete facts[field];
  await rows.updatePlain(tx, {
    ...now,
    ...(await spelling(now.name)),
    work: plain.includes("work") ? "" : now.work,
    helpAtDoor: plain.includes("help_at_door") ? false : now.helpAtDoor,
    facts,
    dueOn: dueOn({ facts, leftOn: now.leftOn }),
  });
  append(tx, null, [{ verb: "erase_fields", kind: "resident", ...noted, fields: past }]);
}
