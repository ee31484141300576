/** From what was told to what leaves the house: each way each person chose, not before their quiet hours end. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import { emit } from "../../../server/outbox.ts";
import { civilDateIn } from "../../../server/civil.ts";
import { timeZoneOf } from "../../people/api.ts";
import { type ChannelRow, listChannels } from "../channel/rows.ts";
import { messagesDue } from "../contract.ts";
import { type NoticeRow, listByIds } from "../queries.ts";
import { loudFrom } from "../quiet.ts";
import { listAddresses, listPreferences } from "../wish/rows.ts";
import { leavesAt, quietOf, usual } from "../wish/rules.ts";
import type { Ground } from "./ground.ts";
import { insertMessage } from "./rows.ts";

type Asked = Pick<Ground, "db" | "kinds">;
export async function spread({ db, kinds }: Asked, tx: Tx, ids: readonly string[]): Promise<void> {
  const open = (await listChannels(tx)).filter((channel) => channel.enabled);
  if (open.length === 0) return;
  const notices = (await listByIds(tx, ids)).filter(
    (each) => each.retiredAt === null && each.readAt === null,
  );
  if (notices.length === 0) return;
  const persons = notices.map((each) => each.personId);
  const [preferences, addresses] = [await listPreferences(tx, persons), await listAddresses(tx, persons)];
  const timeZone = await timeZoneOf(db, tx.stationId);
  for (const notice of notices) {
    const kind = kinds[notice.kind];
    if (kind === undefined) continue;
    const preference = preferences.find((each) => each.personId === notice.personId) ?? usual;
    const told = { code: notice.kind, priority: notice.priority, kind };
    for (const address of addresses) {
      if (address.personId !== notice.personId || address.verifiedAt === null) continue;
      if (!open.some((channel) => channel.channel === address.channel)) continue;
      const dueAt = leavesAt(told, address.channel, preference, timeZone, tx.now);
      if (dueAt === null) continue;
      insertMessage(tx, {
        id: newId(tx.now),
        what: "notice",
        channel: address.channel,
        noticeId: notice.id,
        personId: notice.personId,
        addressId: address.id,
        onceKey: `notice ${notice.id} ${address.id}`,
        dueAt,
      });
    }
  }
  spreadToGroups(tx, open, notices[0]!, { kinds, timeZone });
  emit(tx, messagesDue, {});
}

/** A group hears of a matter once, by the words of its kind that point to nothing, where the station chose that kind. */
function spreadToGroups(
  tx: Tx,
  open: readonly ChannelRow[],
  first: NoticeRow,
  { kinds, timeZone }: { kinds: Ground["kinds"]; timeZone: string },
): void {
  if (kinds[first.kind]?.group === undefined) return;
  for (const { channel, settings } of open) {
    const chosen = (settings as { kinds?: readonly string[] }).kinds;
    if (!chosen?.includes(first.kind)) continue;
    insertMessage(tx, {
      id: newId(tx.now),
      what: "group",
      channel,
      noticeId: first.id,
      personId: null,
      addressId: null,
      onceKey: `group ${channel} ${first.kind} ${first.subjectId} ${civilDateIn(timeZone, tx.now)}`,
      dueAt: loudFrom(quietOf(usual), timeZone, tx.now),
    });
  }
}
