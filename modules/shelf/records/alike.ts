/** Whose results speak to a community: its own, and those of places of its kind that share a problem with it. Pure. */
import type { CommunitySummary } from "../../community/contract.ts";
import type { LocalRecord } from "../fit-contract.ts";
import type { Measured } from "./rows.ts";

type Place = Pick<CommunitySummary, "id" | "kind" | "problems">;

/** `places`: those whose counts the reader may see; of others nothing is told. */
export function alikeTo(
  here: Place,
  places: readonly (Place & Pick<CommunitySummary, "name">)[],
  measured: readonly Measured[],
): LocalRecord[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return measured.flatMap(({ findingId: _, programmeId: __, communityId, withheld, ...record }) => {
    const there = byId.get(communityId);
    if (there === undefined || there.kind !== here.kind) return [];
    const alike = here.problems.filter((problem) => there.problems.includes(problem));
    return alike.length > 0 || there.id === here.id
      ? [{ ...record, speaks: !withheld, communityName: there.name, alike }]
      : [];
  });
}
