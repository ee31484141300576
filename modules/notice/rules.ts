/** Rules of notices: pure. Shared with the web. */
import type { Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import type { Kind, Priority } from "./contract.ts";

const order: Readonly<Record<Priority, number>> = { now: 0, today: 1, digest: 2 };
/** Is it at least as urgent as that? */
export const isAtLeast = (priority: Priority, than: Priority): boolean => order[priority] <= order[than];

/** Only what protects persons may come at night, and only when it cannot wait (decision 0037). */
export const breaksQuiet = (kind: Pick<Kind, "protects">, priority: Priority): boolean =>
  kind.protects === true && priority === "now";

/** Ways out of the house, their secrets and what could not be sent are the system administrator's (SECURITY 9). */
export const maySetChannels = (who: Who): string | null =>
  holds(who, ["system_admin"]) ? null : "notice.may_not_set";
