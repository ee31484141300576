/** What the robots of WeCom and DingTalk have in common: a text to a group, and `errcode` in the answer. */
import type { Reach } from "../../../server/reach.ts";
import { type Outgoing, Undelivered } from "./channel.ts";
import type { RobotSettings } from "./contract.ts";
import { ask, refuseStatus } from "./http.ts";

export const hostsOf = ({ origin }: RobotSettings) => [new URL(origin).hostname];
export const refuse = ({ origin }: RobotSettings, reach: Reach): string | null => {
  const { protocol, hostname, username } = new URL(origin);
  return username !== "" || (protocol !== "https:" && !reach.isNamed(hostname)) ? "notice.plain_http" : null;
};

/** Too many a minute: both ask to come later. 45009 WeCom, 130101 and 660026 DingTalk. */
const later = new Set([45009, 130101, 660026]);
export async function say(reach: Reach, url: URL, { text }: Outgoing): Promise<void> {
  const body = JSON.stringify({ msgtype: "text", text: { content: text } });
  const answer = await ask(reach, url.href, { "Content-Type": "application/json" }, body);
  refuseStatus(answer);
  let said: { errcode?: unknown; errmsg?: unknown };
  try {
    said = JSON.parse(answer.text) as typeof said;
  } catch {
    throw new Undelivered(`200 ${answer.text}`);
  }
  if (said.errcode === 0) return;
  const final = typeof said.errcode === "number" && !later.has(said.errcode);
  throw new Undelivered(`${String(said.errcode)} ${String(said.errmsg)}`, { final });
}
