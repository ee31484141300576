/** 钉钉 group robot, signed: HMAC-SHA-256 over time and secret, good for an hour there. */
import { createHmac } from "node:crypto";
import { type Channel, Undelivered } from "./channel.ts";
import type { RobotSettings } from "./contract.ts";
import { hostsOf, refuse, say } from "./robot.ts";

/** base64 of HMAC-SHA-256 under the secret, over `time in ms`, newline, secret. */
export const signatureOf = (secret: string, at: Date): string =>
  createHmac("sha256", secret).update(`${at.getTime()}\n${secret}`).digest("base64");

export const dingtalk: Channel<RobotSettings> = {
  code: "dingtalk",
  hostsOf,
  refuse,
  send: async ({ settings, secrets, message, reach, now }) => {
    const { token, signing } = secrets;
    if (token === undefined) throw new Undelivered("dingtalk.token");
    const url = new URL("/robot/send", settings.origin);
    url.searchParams.set("access_token", token);
    if (signing !== undefined) {
      url.searchParams.set("timestamp", String(now.getTime()));
      url.searchParams.set("sign", signatureOf(signing, now));
    }
    await say(reach, url, message);
  },
};
