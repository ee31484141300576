import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";

/** Who keeps disputes counts them; the table is of what the person may see. */
export const readsMonthly = (who: Who): boolean => holds(who, ["officer", "chief", "cadre"]);
