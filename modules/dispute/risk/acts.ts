/** The colour of a dispute: suggested by what was seen, confirmed by a named person, gone with its end. */
import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Seen } from "../asking.ts";
import { mayConfirmLevel, maySeeLevel, suggestLevel } from "../escalation.ts";
import { writeEvent } from "../events.ts";
import { listLinks } from "../link/rows.ts";
import type { DisputeRow } from "../queries.ts";
import type { Risk, RiskInput } from "./contract.ts";
import { findColour, insertColour, paletteOf } from "./rows.ts";

/** Whoever of the officers of the place acts is in charge of it, as long as nobody is named. */
const riskFacts = (row: DisputeRow, who: Who) => ({
  communityId: row.communityId,
  inChargeId: who.personId,
  ended: row.state === "closed",
  justicePostIds: [],
});
const at = (row: DisputeRow, day: string) => ({
  day,
  law: { place: row.lawPlace, edition: row.lawEdition },
});
/** The same matter reported again is counted by what is linked, and typed by nobody. */
const withReports = async (tx: Tx, row: DisputeRow, seen: RiskInput["seen"]) => ({
  ...seen,
  reports: (await listLinks(tx, row.id)).length,
});

export async function readRisk(tx: Tx, who: Who, row: DisputeRow, today: string): Promise<Risk | null> {
  if (maySeeLevel(riskFacts(row, who), who, at(row, today)) !== null) return null;
  const [{ palette }, last] = await Promise.all([paletteOf(tx), findColour(tx, row.id)]);
  const seen = await withReports(tx, row, last?.seen ?? {});
  const suggestion = suggestLevel(seen, palette);
  const by = last && (await listNames(tx, [last.byPersonId])).get(last.byPersonId);
  return {
    levels: palette.map((level) => ({ ...level, when: [...level.when] })),
    seen,
    suggested: suggestion?.level.key ?? null,
    because: suggestion?.because ?? [],
    confirmed: last
      ? { colour: last.colour, reason: last.reason, by: by?.name ?? "", at: last.at.toISOString() }
      : null,
  };
}

export async function confirmRisk(
  { tx, who }: { tx: Tx; who: Who },
  { row, me }: Seen,
  input: RiskInput,
): Promise<void> {
  const { palette } = await paletteOf(tx);
  if (input.colour !== null && !palette.some(({ key }) => key === input.colour))
    throw new Refusal("dispute.level_unknown", { field: "colour" });
  const seen = await withReports(tx, row, input.seen);
  const suggested = suggestLevel(seen, palette)?.level.key ?? null;
  const of = { chosen: input.colour, suggested, reason: input.reason };
  const no = mayConfirmLevel(of, riskFacts(row, who), who, at(row, me.today));
  if (no !== null) throw new Refusal(no.code, { field: "reason", details: no.details });
  await insertColour(tx, {
    id: newId(tx.now),
    disputeId: row.id,
    seen,
    proposed: suggested,
    colour: input.colour,
    reason: input.reason,
    byPersonId: who.personId,
  });
  // Which level it was is for the police alone (RISK-02), and the story is read by others too.
  writeEvent(tx, row.id, "weighed", who.personId);
}
/** The chief sets how a station paints. */
export const maySetPalette = (who: Who): string | null =>
  holds(who, ["chief"]) ? null : "dispute.may_not_set";
export const maySeePalette = (who: Who): boolean => holds(who, ["officer", "chief"]);
