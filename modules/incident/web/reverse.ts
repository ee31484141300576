import type { IncidentChange } from "../contract.ts";

export type Reverse = { method: "POST" | "PATCH"; to: string; body: Record<string, unknown> };

/**
 * What takes a change back, as an act of its own that stands in the story too; null for what an import brought,
 * which only the source can take back.
 */
export function reverseOf({ kind, before, after, importId }: IncidentChange): Reverse | null {
  if (importId !== null) return null;
  switch (kind) {
    case "correction": {
      const { communityId, occurredOn, occurredTime, reportedOn, place } = before;
      const told = Object.entries({ communityId, occurredOn, occurredTime, reportedOn, place });
      return {
        method: "PATCH",
        to: "",
        body: Object.fromEntries(told.filter(([, value]) => value !== undefined)),
      };
    }
    case "reclassification":
      return before.problem === undefined && before.fraud === undefined
        ? null
        : {
            method: "POST",
            to: "/reclassification",
            body: { problem: before.problem ?? after.problem, fraud: before.fraud ?? null },
          };
    case "withdrawal":
      return { method: "POST", to: "/restoration", body: {} };
    case "restoration":
      return { method: "POST", to: "/withdrawal", body: {} };
    case "joining":
      return { method: "POST", to: "/parting", body: {} };
    case "parting":
      return before.joinedTo ? { method: "POST", to: "/joining", body: { to: before.joinedTo } } : null;
  }
}

/** The newest of the changes, however they are sorted. */
export function newestOf(changes: readonly IncidentChange[]): IncidentChange | null {
  return changes.reduce<IncidentChange | null>(
    (found, each) => (found === null || each.at >= found.at ? each : found),
    null,
  );
}
