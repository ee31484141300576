/** Who decides over what was not taken. Pure. */
import type { Who } from "../../contract.ts";
import { holds } from "../../rules.ts";

export const mayDecideLeft = (who: Who): string | null =>
  holds(who, ["chief"]) ? null : "people.left_chief";
/** Days after the decision for which the content stays; that there was one, by whom and why, stays for good. */
export const leftDays = 365;
