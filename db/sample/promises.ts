/** Invented promises of the sample, at the communities they would be made in: by the module's own acts at past moments. */
import { addDays } from "../../modules/community/civil-days.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as promise from "../../modules/promise/api.ts";
import type { ConfirmationInput, PerformanceInput, Told } from "../../modules/promise/contract.ts";
import * as registry from "../../modules/registry/api.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { KeyStore } from "../../server/keys.ts";
import { type Cast, daysAgo, told, zone } from "./life.ts";

type Made = Parameters<typeof promise.promise>[4];
type Step = { by: string; days: number } & (
  | ({ does: "perform" } & Partial<PerformanceInput>)
  | ({ does: "confirm" } & Partial<ConfirmationInput>)
  | { does: "propose"; words: string; dueIn: number }
  | { does: "break"; words: string }
);
type Line = {
  by: string;
  community: string;
  /** Days before now. */
  days: number;
  dueIn: number;
  source: Made["source"]["kind"];
  promisor: { at: string } | { party: string };
  promised: { door: number } | { at: string } | { party: string };
  what: string;
  proof: string;
  steps: Step[];
};

const atDoor = (days: number, now: Date): Told => ({
  how: "door",
  on: civilDateIn(zone, daysAgo(now, days)),
});

/** `dueIn` counts from now, below 0 it is past. */
const linesOf = (now: Date): Line[] => [
  {
    ...{ by: "officer", community: "oy3", days: 24, dueIn: -12, source: "dispute_clause" },
    promisor: { at: "property" },
    promised: { party: "冯女士" },
    what: "把 3 号楼落地窗换成磨砂玻璃",
    proof: "换好以后两家一起看过",
    steps: [
      { by: "property", days: 15, does: "perform", words: "示例：六扇都换好了" },
      { by: "officer", days: 14, does: "confirm", words: "示例：从窗外看不进去了", told: atDoor(14, now) },
    ],
  },
  {
    ...{ by: "officer", community: "oy3", days: 20, dueIn: -3, source: "dispute_clause" },
    promisor: { at: "property" },
    promised: { party: "赵先生" },
    what: "修好 5 号楼屋顶的防水",
    proof: "下一场雨后顶楼不渗水",
    steps: [],
  },
  {
    ...{ by: "officer", community: "oy3", days: 12, dueIn: 4, source: "resolution" },
    promisor: { at: "property" },
    promised: { at: "committee" },
    what: "在 3 号楼加装 12 个充电插座",
    proof: "通电，每个都能用",
    steps: [{ by: "property", days: 2, does: "propose", words: "示例：插座晚到一周", dueIn: 11 }],
  },
  {
    ...{ by: "officer", community: "oy3", days: 9, dueIn: 1, source: "reply" },
    promisor: { at: "property" },
    promised: { party: "孟阿姨" },
    what: "把单元门的闭门器调慢",
    proof: "老人推得开，不夹手",
    steps: [{ by: "property", days: 1, does: "perform", words: "示例：四个单元都调了" }],
  },
  {
    ...{ by: "officer2", community: "oyn", days: 40, dueIn: -20, source: "dispute_clause" },
    promisor: { party: "甲公司" },
    promised: { party: "乙公司" },
    what: "退还多收的两个月车位费",
    proof: "乙公司收到款",
    steps: [{ by: "officer2", days: 15, does: "break", words: "示例：催了三次，没有退" }],
  },
  {
    ...{ by: "officer2", community: "oyn", days: 30, dueIn: -8, source: "resolution" },
    promisor: { at: "mallProperty" },
    promised: { at: "department" },
    what: "把消防通道边的货架移走",
    proof: "通道净宽 4 米，拍照",
    steps: [
      { by: "property2", days: 9, does: "perform", words: "示例：货架移到了后仓" },
      { by: "department", days: 7, does: "confirm", words: "示例：去量过，4.2 米" },
    ],
  },
  {
    ...{ by: "officer", community: "xyhy", days: 6, dueIn: 6, source: "visit" },
    promisor: { at: "civilAffairs" },
    promised: { door: 0 },
    what: "帮着把坐便器旁的扶手装上",
    proof: "扶手装好，坐得稳",
    steps: [],
  },
];

export async function promiseSome(
  { db, stationId, now, who }: Cast,
  of: { keys: KeyStore; place: (code: string) => string; organisation: (key: string) => string },
): Promise<void> {
  const today = civilDateIn(zone, now);
  for (const line of linesOf(now)) {
    const by = who(line.by);
    const id = await db.station(stationId, daysAgo(now, line.days), async (tx) => {
      const communityId = of.place(line.community);
      const made = await promise.promise(db, tx, of.keys, by, {
        communityId,
        source: { kind: line.source, id: newId(tx.now) },
        promisor: "at" in line.promisor ? organisation(of, line.promisor.at) : party(tx, line.promisor.party),
        promised:
          "at" in line.promised
            ? organisation(of, line.promised.at)
            : "party" in line.promised
              ? party(tx, line.promised.party)
              : { kind: "household", id: await householdAt(tx, communityId, line.promised.door) },
        what: `示例：${line.what}`,
        proof: line.proof,
        dueOn: addDays(today, line.dueIn),
        sample: true,
      });
      told(tx, by, "make", "promise", made);
      return made;
    });
    for (const step of line.steps)
      await db.station(stationId, daysAgo(now, step.days), (tx) =>
        take({ tx, who: who(step.by), id, today }, step),
      );
  }

  async function take(at: { tx: Tx; who: Who; id: string; today: string }, step: Step): Promise<void> {
    const { tx, id } = at;
    const none = { words: "", told: null };
    switch (step.does) {
      case "perform":
        await promise.perform(db, tx, at.who, id, { ...none, fileId: null, ...step });
        return told(tx, at.who, "perform", "promise", id);
      case "confirm":
        await promise.confirm(db, tx, at.who, id, { ...none, ...step });
        return told(tx, at.who, "confirm", "promise", id);
      case "propose": {
        const dueOn = addDays(at.today, step.dueIn);
        await promise.proposeTerm(db, tx, at.who, id, { words: step.words, dueOn, told: null });
        return told(tx, at.who, "propose_term", "promise", id);
      }
      case "break":
        await promise.markBroken(db, tx, at.who, id, step.words);
        return told(tx, at.who, "break", "promise", id);
    }
  }
}
const organisation = (of: { organisation: (key: string) => string }, key: string) =>
  ({ kind: "organisation", id: of.organisation(key) }) as const;
const party = (tx: Tx, name: string) => ({ kind: "party", id: newId(tx.now), name }) as const;
const householdAt = async (tx: Tx, communityId: string, at: number) =>
  (await registry.listHouseholds(tx, communityId))[at]!.id;
