import type { Channel } from "./channel.ts";
import type { ChannelCode } from "./contract.ts";
import { dingtalk } from "./dingtalk.ts";
import { mail } from "./mail.ts";
import { push } from "./push.ts";
import { sms } from "./sms.ts";
import { wecom } from "./wecom.ts";

/** By code; each takes the settings its schema lets through. */
export const channels = { mail, sms, wecom, dingtalk, push } as unknown as Record<
  ChannelCode,
  Channel<unknown>
>;
