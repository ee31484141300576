import * as duty from "../../modules/duty/api.ts";
import { civilDateIn } from "../../server/civil.ts";
import { type Cast, all, any, daysAgo, told, zone } from "./life.ts";

/** The chief gives two duties to people by name, this morning and yesterday: what waits in their inboxes. */
export async function giveSome({ db, stationId, now, who, programmeOf }: Cast): Promise<void> {
  const chief = who("chief");
  for (const [login, product, days] of [
    ["officer", "P08", 1],
    ["officer", "P19", 0],
    ["officer2", "P01", 0],
  ] as const)
    await db.station(stationId, daysAgo(now, days), async (tx) => {
      const today = civilDateIn(zone, now);
      const query = { ...any, programmeId: programmeOf(product), state: "open" as const, from: today };
      const open = (await duty.listDuties(tx, all, query)).find(
        ({ roles, assigneePostId }) => roles.includes("officer") && assigneePostId === null,
      );
      if (open === undefined) return;
      await duty.assign(db, tx, chief, open.id, open.version, who(login).posts[0]!.id);
      told(tx, chief, "assign", "duty", open.id);
    });
}
