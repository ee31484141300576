/** The window of a ground floor, invented: looked at on the spot, talked over twice, agreed, and now being kept. */
import * as dispute from "../../modules/dispute/api.ts";
import * as promise from "../../modules/promise/api.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { KeyStore } from "../../server/keys.ts";
import { type Cast, daysAgo, told, zone } from "./life.ts";

type Story = Parameters<typeof dispute.mediateSample>[2];
type Of = { keys: KeyStore; place: (code: string) => string; organisation: (key: string) => string };

const story = (officer: Story["officer"], leader: Story["leader"]): Story => ({
  days: { asked: 26, begun: 25, surveyed: 23, first: 21, proposed: 19, agreed: 17 },
  officer,
  leader,
  route: "示例：住户和物业都愿意在社区谈",
  place: "社区调解室",
  surveyed:
    "示例：卵石路边离卧室窗 0.8 米，站着平看就看得到屋里。树坑还在，土够深，能补种。绕东边的步道多走 25 米。",
  firstTalk: "示例：住户不反对大家走近路，只求别贴着窗。物业说改道可以，绿篱要等天气合适再种。",
  proposals: [
    { text: "示例：路改到东边，窗前补种绿篱，物业年底前做完。", by: null },
    { text: "示例：路先改，绿篱缓到能种的时候；窗帘和隔音条的钱物业补一半。", by: 1 },
  ],
  lastTalk: "示例：两边对日期和钱数都没有意见，当场签了字。",
  facts: "示例：物业去年把 3 号楼南边的绿篱改成卵石路，路边离一楼卧室窗 0.8 米。住户自己装了窗帘和隔音条。",
  disputed: "示例：住户要求改道、补偿；物业认为改路是为了大家方便。",
  responsibilities: ["示例：窗外堆放的花盆挡了路，自己移走", "示例：改路以前没有问过贴窗的住户"],
  clauses: [
    {
      ...{ from: 1, to: 0, kind: "do", dueIn: 10, manner: "物业施工，两边到场看过" },
      text: (day) => `示例：${day}前把 3 号楼南边的卵石路移到东侧步道，离窗不少于 3 米。`,
    },
    {
      ...{ from: 1, to: 0, kind: "pay", fen: 63_000, dueIn: 15, manner: "银行转账" },
      text: (day) => `示例：${day}前转账 630 元，补一半窗帘和隔音条的钱。`,
    },
    {
      ...{ from: 0, to: 1, kind: "do", dueIn: 3, manner: "自己移走" },
      text: (day) => `示例：${day}前移走路边的六个花盆。`,
    },
    {
      ...{ from: 1, to: 0, kind: "do", dueIn: 110, manner: "物业栽种，养护一年" },
      text: (day) => `示例：${day}前在原来的树坑补种 1.2 米高的绿篱。`,
    },
  ],
});

export async function mediateWindow({ db, stationId, now, who }: Cast, of: Of): Promise<void> {
  const { keys } = of;
  const [officer, leader, property] = [who("officer"), who("cadre"), who("property")];
  const on = <T>(days: number, act: Parameters<typeof db.station<T>>[2]) =>
    db.station(stationId, daysAgo(now, days), act);
  const id = await on(27, (tx) =>
    dispute.addSampleDispute(
      { db, keys, tx, who: officer },
      {
        communityId: of.place("oy3"),
        place: "3 号楼南边",
        kind: "neighbour",
        line: "一楼窗外成了过道，天天拉着帘子",
        account: "示例：去年绿篱改成卵石路以后，走路的人贴着卧室窗过，夜里有脚步声。",
        parties: [
          { name: "示例陈女士", side: "a" },
          { organisationId: of.organisation("property"), kind: "organisation", side: "b" },
        ],
      },
    ),
  );
  await dispute.mediateSample({ db, keys, on }, id, story(officer, leader));

  // The road and the flower pots are done and confirmed, the money is said to be paid, the hedge waits for spring.
  const promised = (words: string) =>
    on(0, async (tx) => {
      const all = await promise.listForSource(
        { db, tx, keys, who: officer, look: () => undefined },
        { kind: "dispute_clause", id },
      );
      return all.find(({ what }) => what.includes(words))!.id;
    });
  const atDoor = (days: number) => ({ how: "door", on: civilDateIn(zone, daysAgo(now, days)) }) as const;
  const perform = async (words: string, days: number, by: typeof officer, said: string, asTold: boolean) => {
    const which = await promised(words);
    await on(days, async (tx) => {
      const input = { words: said, fileId: null, told: asTold ? atDoor(days) : null };
      await promise.perform(db, tx, by, which, input);
      told(tx, by, "perform", "promise", which);
    });
    return which;
  };
  const pots = await perform("花盆", 15, officer, "示例：花盆都搬进了院子", true);
  const road = await perform("卵石路", 11, property, "示例：路改好了，离窗 3.2 米", false);
  await perform("630", 8, property, "示例：当天转的", false);
  for (const [which, days, said] of [
    [pots, 14, "示例：路边空了"],
    [road, 9, "示例：窗外没有人贴着走了"],
  ] as const)
    await on(days, async (tx) => {
      await promise.confirm(db, tx, officer, which, { words: said, told: atDoor(days) });
      told(tx, officer, "confirm", "promise", which);
    });
}
