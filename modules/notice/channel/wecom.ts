/** 企业微信 group robot: the key in its address is the whole permission, so it is kept as a secret. */
import { type Channel, Undelivered } from "./channel.ts";
import type { RobotSettings } from "./contract.ts";
import { hostsOf, refuse, say } from "./robot.ts";

export const wecom: Channel<RobotSettings> = {
  code: "wecom",
  hostsOf,
  refuse,
  send: async ({ settings, secrets, message, reach }) => {
    const key = secrets["key"];
    if (key === undefined) throw new Undelivered("wecom.key");
    const url = new URL("/cgi-bin/webhook/send", settings.origin);
    url.searchParams.set("key", key);
    await say(reach, url, message);
  },
};
