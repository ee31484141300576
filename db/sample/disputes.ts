/** Five invented disputes over the sample's communities: each stands somewhere else on the board. */
import * as dispute from "../../modules/dispute/api.ts";
import * as people from "../../modules/people/api.ts";
import type { KeyStore } from "../../server/keys.ts";
import { type Cast, daysAgo } from "./life.ts";

const two = (a: string, b: string) => [
  { name: a, side: "a" },
  { name: b, side: "b" },
];
export async function buildDisputes(
  { db, stationId, now, who }: Cast,
  keys: KeyStore,
  place: (code: string) => string,
): Promise<void> {
  const at = <T>(days: number, act: Parameters<typeof db.station<T>>[2]) =>
    db.station(stationId, daysAgo(now, days), act);
  const [officer, officer2, officer3] = [who("officer"), who("officer2"), who("officer3")];

  const leak = await at(9, (tx) =>
    dispute.addSampleDispute(
      { db, keys, tx, who: officer },
      {
        communityId: place("oy3"),
        place: "3 号楼一单元",
        kind: "neighbour",
        urgency: "soon",
        line: "楼上漏水，泡了楼下天花板",
        account: "示例：楼下说漏了两周，楼上说不是自家的水。",
        parties: two("示例赵先生", "示例冯女士"),
      },
    ),
  );
  await at(8, (tx) =>
    dispute.routeSample({ db, keys, tx, who: officer }, leak, {
      machine: "people",
      reason: "示例：两家都愿意坐下来谈",
    }),
  );
  await at(1, (tx) =>
    dispute.addSampleDispute(
      { db, keys, tx, who: officer },
      {
        communityId: place("oy3"),
        place: "3 号楼一单元",
        kind: "neighbour",
        urgency: "ordinary",
        line: "空调外机夜里响",
        parties: two("示例赵先生", "示例钱女士"),
      },
    ),
  );
  await at(5, (tx) =>
    dispute.addSampleDispute(
      { db, keys, tx, who: officer2 },
      {
        communityId: place("oyn"),
        place: "A 座大堂",
        kind: "contract",
        urgency: "today",
        line: "两家公司和房东争退租押金",
        parties: [
          { name: "示例星河公司", kind: "organisation", side: "a" },
          { name: "示例云帆公司", kind: "organisation", side: "a" },
          { name: "示例房东", side: "b" },
        ],
      },
    ),
  );
  const stall = await at(3, (tx) =>
    dispute.addSampleDispute(
      { db, keys, tx, who: officer2 },
      {
        communityId: place("oyn"),
        place: "东门外",
        kind: "consumer",
        line: "预付卡退不了钱",
        source: "police",
        parties: [
          { name: "示例顾客", side: "a" },
          { name: "示例健身店", kind: "organisation", side: "b" },
        ],
      },
    ),
  );
  await at(2, async (tx) => {
    const department = (await people.listOrganisations(tx)).find(({ kind }) => kind === "department")!;
    await dispute.offerSample({ db, keys, tx, who: officer2 }, stall, {
      kind: "transfer",
      organisationId: department.id,
      note: "示例：预付卡归市场监管",
      override: "示例：顾客出差联系不上，先转",
    });
  });
  await at(2, (tx) =>
    dispute.addSampleDispute(
      { db, keys, tx, who: officer3 },
      {
        communityId: place("yl"),
        place: "村东头",
        kind: "family",
        urgency: "soon",
        line: "父子为盖房的钱吵起来",
        parties: two("示例袁大爷", "示例小袁"),
      },
    ),
  );
}
