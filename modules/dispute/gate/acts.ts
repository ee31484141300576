/** The safety gate: who was asked apart, what is known from elsewhere, and the reports with their time. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import type { Gate, ScreenInput } from "../contract.ts";
import { writeEvent } from "../events.ts";
import { findParty } from "../party/rows.ts";
import { gateFacts } from "../facts.ts";
import { setGuarded } from "../queries.ts";
import { screenKeys, weighGate } from "../safety.ts";
import { insertReport, insertScreen, listScreens } from "./rows.ts";
import type { ReportInput } from "../contract.ts";
import type { z } from "zod";

type Acting = { tx: Tx; who: Who };
type Screen = Pick<Gate["screens"][number], "partyId" | "apart" | "answers">;

export async function putScreen({ tx, who }: Acting, disputeId: string, screen: Screen): Promise<void> {
  const party = found(await findParty(tx, disputeId, screen.partyId));
  if (party.kind !== "person") throw new Refusal("dispute.screen_whom", { field: "partyId" });
  if (Object.keys(screen.answers).some((key) => !(screenKeys as readonly string[]).includes(key)))
    throw new Refusal("dispute.question_unknown", { field: "answers" });
  await insertScreen(tx, { id: newId(tx.now), disputeId, ...screen }, who.personId);
  writeEvent(tx, disputeId, "screened", who.personId, { apart: screen.apart });
}
/** What was answered and what is known, together; the gate closes or opens with it. */
export async function screen({ tx, who }: Acting, { row }: Seen, input: ScreenInput): Promise<void> {
  const { partyId, apart, answers } = input;
  if (partyId !== null) await putScreen({ tx, who }, row.id, { partyId, apart, answers });
  await weigh(tx, row.id, {
    violenceKnown: input.violenceKnown ?? row.violenceKnown,
    childAtRisk: input.childAtRisk ?? row.childAtRisk,
  });
}
export async function weigh(
  tx: Tx,
  disputeId: string,
  known: { violenceKnown: boolean; childAtRisk: boolean },
): Promise<void> {
  const screens = await listScreens(tx, disputeId);
  // Who is of age changes which reports are owed, and nothing of whether the gate is closed.
  const { state } = weighGate(gateFacts(known, screens, []), [], "");
  await setGuarded(tx, disputeId, { ...known, guarded: state === "closed_violence" });
}

export async function report(
  { tx, who }: Acting,
  { row }: Seen,
  input: z.infer<typeof ReportInput>,
): Promise<void> {
  const reportedAt = input.reportedAt === undefined ? tx.now : new Date(input.reportedAt);
  if (reportedAt > tx.now) throw new Refusal("dispute.reported_ahead", { field: "reportedAt" });
  const { kind, toWhom } = input;
  await insertReport(tx, {
    id: newId(tx.now),
    disputeId: row.id,
    kind,
    toWhom,
    reportedAt,
    byPersonId: who.personId,
  });
  writeEvent(tx, row.id, "reported", who.personId, { kind, toWhom });
}
