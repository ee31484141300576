/** A request as staff and as the resident see it. */
import type { Db, Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { calendarOf } from "../../community/api.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { getDoors } from "../queries.ts";
import { isSensitive } from "../resident/fields.ts";
import { maskName } from "../resident/mask.ts";
import { findResident } from "../resident/rows.ts";
import { seesNames } from "../resident/rules.ts";
import { maskedFields } from "../resident/sealing.ts";
import { plainValue } from "../mine/own.ts";
import { clockOf } from "./clock.ts";
import type { OwnRequest, RequestInFull, ResidentRequest } from "./contract.ts";
import { keepersOf } from "./handlers.ts";
import { mayAnswer, mayReassign } from "./rules.ts";
import { type Placed, type RequestRow, listOwn } from "./rows.ts";
import { openWritten } from "./sealing.ts";

type Reading = { db: Db; keys: KeyStore; tx: Tx; today: string };

export async function ownRequests(
  { db, keys, tx, today }: Reading,
  residentId: string,
): Promise<OwnRequest[]> {
  const holidays = await calendarOf(db);
  return (await listOwn(tx, residentId)).map((row) => ({
    id: row.id,
    kind: row.kind,
    field: row.field,
    ...openWritten(tx, keys, row),
    askedAt: row.askedAt.toISOString(),
    clock: clockOf(row.askedOn, today, holidays),
    state: row.state,
    ground: row.ground,
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}

/** Who stands as keeper or reader of each community's register now. */
async function keepersBy(tx: Tx, communityIds: readonly string[], today: string) {
  const by = new Map<string, Set<string>>();
  for (const id of new Set(communityIds))
    by.set(id, new Set((await keepersOf(tx, id, today)).map(({ personId }) => personId)));
  return by;
}

export async function staffRequests(
  { db, tx, today }: Omit<Reading, "keys">,
  who: Who,
  rows: readonly Placed[],
): Promise<ResidentRequest[]> {
  const holidays = await calendarOf(db);
  const [doors, names, keepers] = await Promise.all([
    getDoors(tx, [...new Set(rows.map(({ householdId }) => householdId))]),
    listNames(tx, [...new Set(rows.flatMap(({ handlerId }) => handlerId ?? []))]),
    keepersBy(
      tx,
      rows.map(({ communityId }) => communityId),
      today,
    ),
  ]);
  return rows.map((row) => {
    const { handlerId, communityId } = row;
    const handlerStands = handlerId !== null && keepers.get(communityId)!.has(handlerId);
    const name = seesNames(who, communityId) ? row.name : maskName(row.name);
    return {
      id: row.id,
      kind: row.kind,
      field: row.field,
      residentId: row.residentId,
      residentName: row.erasedAt === null ? name : null,
      sample: row.sample,
      communityId,
      householdId: row.householdId,
      door: doors.get(row.householdId)?.door ?? "",
      askedAt: row.askedAt.toISOString(),
      clock: clockOf(row.askedOn, today, holidays),
      state: row.state,
      handler:
        handlerId === null
          ? null
          : { personId: handlerId, name: names.get(handlerId)?.name ?? "", stands: handlerStands },
      closedAt: row.closedAt?.toISOString() ?? null,
      mayAnswer: mayAnswer(who, { handlerId, handlerStands }),
      mayReassign: mayReassign(who),
      version: row.version,
    };
  });
}

export async function requestInFull(reading: Reading, who: Who, row: Placed): Promise<RequestInFull> {
  const { tx, keys } = reading;
  const [plain] = await staffRequests(reading, who, [row]);
  const resident = await findResident(tx, row.residentId);
  const { field } = row;
  let current: string | null = null;
  if (resident && field !== null && resident.facts[field] !== undefined)
    current = isSensitive(field)
      ? (maskedFields(tx, keys, resident).get(field) ?? null)
      : plainValue(resident, field);
  const closer = row.closedBy && (await listNames(tx, [row.closedBy])).get(row.closedBy);
  return {
    ...plain!,
    ...openWritten(tx, keys, row),
    current,
    ground: row.ground,
    closedBy: closer ? closer.name : null,
  };
}
