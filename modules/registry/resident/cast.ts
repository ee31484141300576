/** Sample residents for tests, and a station made ready for sensitive fields. Every number here is invented. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import { insertAssessment, insertNotice } from "../consent/rows.ts";
import { addResident } from "./acts.ts";
import { ResidentInput } from "./contract.ts";

/** An assessment and a notice, as a chief would have written them. */
export async function buildReadiness(tx: Tx, personId: string): Promise<void> {
  const text = "示例：为走访和联系，只记需要的几栏。";
  const weighed = { purpose: text, necessity: text, risks: text, measures: text, reviewOn: "2027-06-30" };
  await insertAssessment(tx, { id: newId(tx.now), ...weighed, personId });
  await insertNotice(tx, { id: newId(tx.now), number: 1, body: `示例告知书。${text.repeat(3)}`, personId });
}

type Place = { householdId: string; communityId: string };
export async function buildResident(
  tx: Tx,
  place: Place,
  overrides: Partial<Parameters<typeof ResidentInput.parse>[0] & object> = {},
): Promise<string> {
  const input = ResidentInput.parse({ name: "示例甲", relation: "head", ...overrides });
  return addResident({ tx, personId: null, today: tx.now.toISOString().slice(0, 10) }, place, input, true);
}
