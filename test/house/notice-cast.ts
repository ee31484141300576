import { buildAddress, buildDead } from "../../modules/notice/cast.ts";
import type { Caller, Station, World } from "../world.ts";

const noticeTo = `select id from notice where station_id = $1 and person_id = $2 order by id limit 1`;
/** One told to the officer on the way, an address of theirs, a message that could not be sent. */
export async function buildNotices(world: World, station: Station, { personId }: Caller) {
  const [told] = (await world.admin.query<{ id: string }>(noticeTo, [station.id, personId])).rows;
  const [noticeAddress, deadMessage] = await world.inStation(station, async (tx) => [
    await buildAddress(tx, world.keys, { personId, channel: "mail", address: "a@example.cn" }),
    await buildDead(tx, personId),
  ]);
  return { notice: told!.id, noticeAddress: noticeAddress!, deadMessage: deadMessage! };
}
