/** A chief lets one rule pass in one mediation: only where its text was not checked, and it protects nobody. */
import { Refusal, found } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { listNames } from "../../people/api.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { type Refusal as MachineRefusal, type Said, asOurs, mayOverride } from "../machines/refusal.ts";
import { type MediationRow, findMediation } from "../mediation/rows.ts";
import { refuseBy } from "../mediation/saying.ts";
import type { Acting } from "../mediation/step.ts";
import { touch } from "../queries.ts";
import { refusals } from "../refusals.ts";
import type { At } from "../rule-table/shape.ts";
import { sayBasis } from "../rule-table/said.ts";
import { findVersion, getRule } from "../rule-table/table.ts";
import type { Tx } from "../../../server/db.ts";
import type { Override, OverrideInput } from "./contract.ts";
import { insertOverride, listOverrides } from "./rows.ts";

/** The refusal a code stands for, by the law of the case. */
function refusalOf(code: string, mediation: MediationRow, at: At): MachineRefusal {
  const said = (refusals as Readonly<Record<string, { status: number } & Partial<Said>>>)[code];
  if (said?.rule === undefined) throw new Refusal("dispute.override_what", { field: "code" });
  const rule = getRule(said.rule, at);
  const refusal = { code, rule, details: {}, yields: rule.verifiedOn === null && !rule.protects };
  return mediation.machine === "administrative" ? asOurs(refusal, "MED-22.like", at)! : refusal;
}

/** Gives the rule, as the journal says it. */
export async function letPass(acting: Acting, seen: Seen, input: OverrideInput): Promise<string> {
  const { tx, who } = acting;
  const { row, me } = seen;
  if (row.state === "closed") throw new Refusal("dispute.closed");
  const mediation = found(await findMediation(tx, row.id));
  if (mediation.endedAt !== null) throw new Refusal("dispute.no_mediation");
  const at = { day: me.today, law: { place: mediation.lawPlace, edition: mediation.lawEdition } };
  const refusal = refusalOf(input.code, mediation, at);
  const { reason, citation } = input;
  refuseBy(mayOverride(refusal, { reason, citation }, who, row.communityId, at), "reason");
  await insertOverride(tx, {
    id: newId(tx.now),
    disputeId: row.id,
    mediationId: mediation.id,
    code: input.code,
    rule: refusal.rule.version,
    reason,
    citation,
    byPersonId: who.personId,
  });
  writeEvent(tx, row.id, "override", who.personId, { rule: refusal.rule.rule });
  await touch(tx, row.id);
  return refusal.rule.rule;
}

export async function readOverrides(tx: Tx, mediationId: string): Promise<Override[]> {
  const rows = await listOverrides(tx, mediationId);
  const names = await listNames(
    tx,
    rows.map(({ byPersonId }) => byPersonId),
  );
  return rows.map(({ byPersonId, at, usedAt, ...row }) => ({
    ...row,
    basis: sayBasis(findVersion(row.rule)!),
    by: names.get(byPersonId)?.name ?? "",
    bySample: names.get(byPersonId)?.sample ?? false,
    at: at.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}
