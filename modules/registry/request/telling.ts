/** Who hears of a resident's request: whoever handles it, at once and again after ten working days (PI-14). */
import type { Db, Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import { calendarOf } from "../../community/api.ts";
import { notify, retire } from "../../notice/api.ts";
import { registryNotices } from "../notices.ts";
import { clockOf } from "./clock.ts";
import { type Placed, findPlaced, listPlaced } from "./rows.ts";

const aboutIt = (row: Pick<Placed, "id">, due: string) =>
  ({
    subject: { kind: "resident_request", id: row.id },
    address: `/resident-requests/${row.id}`,
    details: { due },
  }) as const;

/** It was asked, or handed to somebody else: who handled it before need not look any more. */
export async function tellAsked(db: Db, tx: Tx, id: string, today: string, by: string | null): Promise<void> {
  const row = found(await findPlaced(tx, id));
  if (row.state !== "open") return;
  retire(tx, { kind: "resident_request", ids: [id] }, ["registry.request"]);
  const { dueOn } = clockOf(row.askedOn, today, await calendarOf(db));
  const to =
    row.handlerId === null
      ? ({ roles: ["chief"], communityId: row.communityId, today } as const)
      : row.handlerId === by
        ? []
        : [{ personId: row.handlerId }];
  await notify(tx, registryNotices, "registry.request", { ...aboutIt(row, dueOn), to });
}

const atOnce = 500;
/** Of those that wait longest; each is told once. */
export async function tellDue(db: Db, tx: Tx, today: string): Promise<void> {
  const holidays = await calendarOf(db);
  const open = await listPlaced(tx, { communityIds: null, open: true, before: null, limit: atOnce });
  for (const row of open) {
    const { warnOn, dueOn } = clockOf(row.askedOn, today, holidays);
    if (warnOn > today) continue;
    const told = { ...aboutIt(row, dueOn), once: `due ${row.id}` };
    if (row.handlerId !== null)
      await notify(tx, registryNotices, "registry.request_due", {
        ...told,
        to: [{ personId: row.handlerId }],
      });
    const to = { roles: ["chief"], communityId: row.communityId, today, except: [row.handlerId] } as const;
    await notify(tx, registryNotices, "registry.request_due", { ...told, to });
  }
}
