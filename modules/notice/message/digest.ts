/** The morning mail (晨报): what waits, in counts, with a link. One a day, none where nothing waits. */
import { civilDateIn, clockIn } from "../../../server/civil.ts";
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import { emit } from "../../../server/outbox.ts";
import type { Bilingual, Language } from "../../../server/wire.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { findChannel } from "../channel/rows.ts";
import { messagesDue } from "../contract.ts";
import { listUnread } from "../queries.ts";
import { overAmong } from "../standing.ts";
import { sayNotice } from "../text.ts";
import { listMailReaders } from "../wish/rows.ts";
import type { Ground } from "./ground.ts";
import { insertMessage } from "./rows.ts";
import type { Said } from "./texts.ts";

const unreadMost = 200;
/** Null where nothing waits. */
export async function digestFor(
  ground: Ground,
  tx: Tx,
  who: Who,
  today: string,
  language: Language,
): Promise<Said | null> {
  const lines: Bilingual[] = [...(await ground.waits(tx, who, today))];
  const rows = await listUnread(tx, who.personId, unreadMost);
  const isOver = await overAmong(tx, ground.standing, rows);
  const counted = new Map<string, { label: Bilingual; count: number }>();
  for (const row of rows.filter((each) => !isOver(each))) {
    const { label } = sayNotice(ground.kinds, row);
    counted.set(row.kind, { label, count: (counted.get(row.kind)?.count ?? 0) + 1 });
  }
  for (const { label, count } of counted.values())
    lines.push({ zh: `${label.zh}：${count} 条未读`, en: `${label.en}: ${count} unread` });
  if (lines.length === 0) return null;
  return {
    title: language === "zh" ? "今天等着您的" : "What waits for you today",
    text: lines.map((line) => line[language]).join("\n"),
    path: "/",
  };
}

/** A server that slept through the morning still sends it until so long after its time; then the day is too old. */
const lateMost = 4 * 60;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Puts down today's for everyone whose time has come; however often it runs, one a person and day. */
export async function planDigests({ db }: Pick<Ground, "db">, tx: Tx): Promise<void> {
  if ((await findChannel(tx, "mail"))?.enabled !== true) return;
  const timeZone = await timeZoneOf(db, tx.stationId);
  const today = civilDateIn(timeZone, tx.now);
  const now = minutesOf(clockIn(timeZone, tx.now));
  let any = false;
  for (const { personId, addressId, digestAt } of await listMailReaders(tx)) {
    const since = now - minutesOf(digestAt);
    if (since < 0 || since > lateMost) continue;
    any = true;
    insertMessage(tx, {
      id: newId(tx.now),
      what: "digest",
      channel: "mail",
      noticeId: null,
      personId,
      addressId,
      onceKey: `digest ${personId} ${today}`,
      dueAt: tx.now,
    });
  }
  if (any) emit(tx, messagesDue, {});
}
