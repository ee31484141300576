import type { Tx } from "../../server/db.ts";
import type { Role } from "../people/contract.ts";
import { holdAppointment } from "./appointment/rows.ts";
import type { DutyRow } from "./queries.ts";
import { isHead, mayBeNamed } from "./rules.ts";

/** Why this post may not be named for the duty or offered it, or null; its appointment is held meanwhile. */
export async function whyNotNamed(
  tx: Tx,
  duty: DutyRow,
  post: { id: string; role: Role },
): Promise<string | null> {
  const may = mayBeNamed(duty, post);
  if (may !== null || duty.appointedPostIds === null || isHead(post.role)) return may;
  const { programmeId, productCode } = duty;
  const held = await holdAppointment(tx, { programmeId, productCode, postId: post.id });
  return held === undefined ? "duty.post_not_appointed" : null;
}
