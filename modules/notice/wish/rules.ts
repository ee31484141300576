/** What is sent to somebody by which way, and when. Pure. */
import { type Quiet, loudFrom } from "../quiet.ts";
import type { Kind, Priority } from "../contract.ts";
import { breaksQuiet, isAtLeast } from "../rules.ts";
import type { PersonalChannel, PreferenceInput } from "./contract.ts";

/** Until somebody chooses: nothing at night, what is for today by mail, only what cannot wait by message. */
export const usual: PreferenceInput = {
  quietFrom: "21:00",
  quietTo: "07:30",
  digestAt: "08:00",
  channels: { mail: "today", sms: "now", push: "today" },
  muted: [],
  language: "zh",
};
export const quietOf = ({ quietFrom, quietTo }: PreferenceInput): Quiet => ({ from: quietFrom, to: quietTo });

type Told = { code: string; priority: Priority; kind: Pick<Kind, "protects"> };
/** When it may leave by this way, or null where it does not. */
export function leavesAt(
  { code, priority, kind }: Told,
  channel: PersonalChannel,
  preference: PreferenceInput,
  timeZone: string,
  at: Date,
): Date | null {
  const from = preference.channels[channel];
  const urgent = breaksQuiet(kind, priority);
  if (from === "none" || priority === "digest" || !isAtLeast(priority, from)) return null;
  if (preference.muted.includes(code) && !urgent) return null;
  return urgent ? at : loudFrom(quietOf(preference), timeZone, at);
}

export const codeMinutes = 10;
export const codeTriesMost = 5;
/** A new code a minute, so that nobody's mailbox is filled. */
const codePauseSeconds = 60;
const addressesMost = 10;

type Waiting = { verified: boolean; codeAt: Date | null; codeTries: number };
export function mayTryCode(address: Waiting, now: Date): string | null {
  if (address.verified) return "notice.verified";
  if (address.codeAt === null || now.getTime() - address.codeAt.getTime() > codeMinutes * 60_000)
    return "notice.code_old";
  return address.codeTries >= codeTriesMost ? "notice.code_tries" : null;
}
export function mayAskCode(address: Waiting, now: Date): string | null {
  if (address.verified) return "notice.verified";
  const since = address.codeAt === null ? Infinity : now.getTime() - address.codeAt.getTime();
  return since < codePauseSeconds * 1000 ? "notice.code_soon" : null;
}
export const mayAddAddress = (held: number): string | null =>
  held >= addressesMost ? "notice.addresses_many" : null;

/** w***@example.cn, 138****0003: enough to know one's own again. */
export function covered(channel: "mail" | "sms", address: string): string {
  if (channel === "sms") return `${address.slice(0, -8)}****${address.slice(-4)}`;
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}
