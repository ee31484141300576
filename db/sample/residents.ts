/** A few people behind the sample's doors. Every name says that it is invented; nobody has a phone or a number. */
import * as registry from "../../modules/registry/api.ts";
import type { Tx } from "../../server/db.ts";

type Sampled = {
  name: string;
  relation: registry.SampleRelation;
  birthYear?: number;
  helpAtDoor?: true;
  work?: string;
};
/** By the place of the door in db/sample/doors.ts: the 66th is 3号楼 1单元 102. */
const behind: Record<number, Sampled[]> = {
  0: [
    { name: "示例甲", relation: "head", birthYear: 1958, work: "示例厂退休" },
    { name: "示例乙", relation: "spouse", birthYear: 1960 },
  ],
  1: [{ name: "示例丙", relation: "head", birthYear: 1942, helpAtDoor: true }],
  2: [
    { name: "示例丁", relation: "head", birthYear: 1985, work: "示例超市" },
    { name: "示例戊", relation: "child", birthYear: 2014 },
  ],
  65: [
    { name: "示例己", relation: "head", birthYear: 1950 },
    { name: "示例庚", relation: "spouse", birthYear: 1953 },
    { name: "示例辛", relation: "grandchild", birthYear: 2012 },
  ],
  66: [{ name: "示例壬", relation: "tenant", birthYear: 1996, work: "示例快递" }],
};

export async function sampleResidents(
  tx: Tx,
  communityId: string,
  households: readonly string[],
  by: { personId: string; today: string },
): Promise<void> {
  for (const [at, people] of Object.entries(behind))
    for (const person of people)
      await registry.addSampleResident(tx, { communityId, householdId: households[Number(at)]! }, person, by);
}
