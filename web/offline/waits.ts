/** The modules whose writes are known in words, and may be shown before they are sent. */
import { communityWaits } from "../../modules/community/web/waits.ts";
import { disputeWaits } from "../../modules/dispute/web/waits.ts";
import { dutyWaits } from "../../modules/duty/web/waits.ts";
import { promiseWaits } from "../../modules/promise/web/waits.ts";
import { unitWaits } from "../../modules/registry/web/waits.ts";
import type { Waits } from "./command.ts";

export const waits: readonly Waits[] = [dutyWaits, promiseWaits, disputeWaits, communityWaits, unitWaits];
