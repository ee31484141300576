/**
 * The grade of care a household is proposed for, by facts on record: a pure rule with its reasons. A person sets it,
 * and looks again by a day. No score, and nothing about what anybody might do.
 */
export type CareFacts = {
  /** Those who live here. */
  members: readonly { birthYear: number | null; hardshipNoted: boolean; helpAtDoor: boolean }[];
};
/** What counts of one who lives there. */
export const careFacts = (row: {
  birthYear: number | null;
  helpAtDoor: boolean;
  sealed: { hardship: unknown };
}) => ({ birthYear: row.birthYear, hardshipNoted: row.sealed.hardship !== null, helpAtDoor: row.helpAtDoor });
export const careReasons = [
  "alone_over_80",
  "all_over_80",
  "minors_alone",
  "hardship",
  "help_at_door",
] as const;
export type CareReason = (typeof careReasons)[number];
export type CareProposal = { grade: "ordinary" | "focus"; reasons: CareReason[] };

/** Only the year is known of some: counted as of the year's end, so nobody is passed over for a few months. */
export function proposeCare({ members }: CareFacts, year: number): CareProposal {
  const ages = members.map(({ birthYear }) => (birthYear === null ? null : year - birthYear));
  const old = members.length > 0 && ages.every((age) => age !== null && age >= 80);
  const reasons: CareReason[] = [
    ...(old ? [members.length === 1 ? ("alone_over_80" as const) : ("all_over_80" as const)] : []),
    ...(members.length > 0 && ages.every((age) => age !== null && age < 16) ? ["minors_alone" as const] : []),
    ...(members.some((each) => each.hardshipNoted) ? ["hardship" as const] : []),
    ...(members.some((each) => each.helpAtDoor) ? ["help_at_door" as const] : []),
  ];
  return { grade: reasons.length > 0 ? "focus" : "ordinary", reasons };
}
