/** Who reads the papers of a dispute and who completes them. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Sight } from "../rules.ts";

/** Whoever was only handed a dispute, or helps in it, reads what they need on its page: the papers name everybody. */
export const readsPapers = (sight: Sight): boolean => sight === "all" || sight === "committee";
/** What the police wrote of a case is read by the police. */
export const mayReadPapers = (sight: Sight, way: "people" | "police"): string | null =>
  way === "police" && sight !== "all" ? "dispute.papers_of_police" : null;
/** A closed dispute is filed after it closed: that is when its papers are bound. */
export const mayCompletePapers = (sight: Sight): string | null =>
  readsPapers(sight) ? null : "dispute.may_not_write";

/** Two of the four machines have papers: the Ministry's list is the committee's, the procedure rules' the police's. */
export function wayOf(machine: string | null): { way: "people" | "police" } | { code: string } {
  if (machine === "people" || machine === "police") return { way: machine };
  return { code: machine === null ? "dispute.papers_no_way" : "dispute.papers_other_way" };
}

/** The forms are the station's: who files sees them, the chief answers for them. */
export const maySeeTemplates = (who: Who): boolean => holds(who, ["officer", "chief", "cadre"]);
export const maySetTemplates = (who: Who): string | null =>
  holds(who, ["chief"]) ? null : "dispute.may_not_set_templates";
