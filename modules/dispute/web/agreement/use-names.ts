import { useDisputeWords } from "../use-words.ts";
import type { Dispute } from "../../contract.ts";

/** The parties by what they are called here. */
export function useNames(dispute: Dispute) {
  const { partyName } = useDisputeWords();
  const own = dispute.parties.filter(({ role }) => role === "party");
  const nameOf = (id: string | null): string => {
    const party = dispute.parties.find((each) => each.id === id);
    return party ? partyName(party) : "—";
  };
  return { own, nameOf, ids: own.map(({ id }) => id) };
}
