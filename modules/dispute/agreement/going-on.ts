/** Performed or not by somebody's word. */
import type { Seen } from "../asking.ts";
import { type Acting, step } from "../mediation/step.ts";
import { keptMediation } from "./asking.ts";
import { setBroken } from "./rows.ts";

/** Promises end it by themselves (hearing.ts); what only forbids has none, and somebody says it. */
export async function perform(acting: Acting, seen: Seen): Promise<void> {
  await step(acting, seen, await keptMediation(acting, seen), { type: "perform" });
}
export async function breakIt(acting: Acting, seen: Seen, because: string): Promise<void> {
  const mediation = await keptMediation(acting, seen);
  await step(acting, seen, mediation, { type: "break" });
  await setBroken(acting.tx, mediation.id, seen.me.today, because);
}
