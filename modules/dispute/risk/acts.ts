/** The colour of a dispute: suggested by what was seen, confirmed by a named person, gone with its end. */
import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Seen } from "../asking.ts";
import { type Palette, mayConfirmLevel, maySeeLevel, suggestLevel } from "../escalation.ts";
import { writeEvent } from "../events.ts";
import { listLinks } from "../link/rows.ts";
import type { DisputeRow } from "../queries.ts";
import type { Risk, RiskInput } from "./contract.ts";
import { type ColourRow, insertColour, paletteOf } from "./rows.ts";

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
const withReports = (links: readonly unknown[], seen: RiskInput["seen"]) => ({
  ...seen,
  reports: links.length,
});

type Weighed = {
  links: readonly unknown[];
  palette: Palette;
  colour: ColourRow | undefined;
};
export function riskOf(
  who: Who,
  { row, me }: Seen,
  { links, palette, colour: last }: Weighed,
  names: ReadonlyMap<string, { name: string }>,
): Risk | null {
  if (maySeeLevel(riskFacts(row, who), who, at(row, me.today)) !== null) return null;
  const seen = withReports(links, last?.seen ?? {});
  const suggestion = suggestLevel(seen, palette);
  return {
    levels: palette.map((level) => ({ ...level, when: [...level.when] })),
    seen,
    suggested: suggestion?.level.key ?? null,
    because: suggestion?.because ?? [],
    confirmed: last
      ? {
          colour: last.colour,
          reason: last.reason,
          by: names.get(last.byPersonId)?.name ?? "",
          at: last.at.toISOString(),
        }
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
  const seen = withReports(await listLinks(tx, row.id), input.seen);
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
