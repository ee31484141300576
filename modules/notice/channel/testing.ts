import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import type { Ground } from "../message/ground.ts";
import { subjectOf, testText } from "../message/texts.ts";
import { channels } from "./all.ts";
import { Undelivered } from "./channel.ts";
import type { TestResult } from "./contract.ts";
import { type ChannelRow, noteChannel } from "./rows.ts";
import { secretsOf } from "./setting.ts";

const groups = new Set(["wecom", "dingtalk"]);

/** Sends one at once and says how it went, as the server it went to said it. */
export async function sendTest(
  { keys, reach, now, origin }: Ground,
  tx: Tx,
  row: ChannelRow,
  to: string | null,
  id: string,
): Promise<TestResult> {
  if (to === null && !groups.has(row.channel)) throw new Refusal("notice.test_to", { field: "to" });
  const message = {
    id,
    subject: subjectOf(testText.zh, "zh"),
    text: `${testText.zh}\n${testText.en}`,
    link: null,
  };
  const { settings } = row;
  try {
    await channels[row.channel]!.send({
      ...{ settings, secrets: secretsOf(tx, keys, row), message, reach, now: now(), origin: origin() },
      to: groups.has(row.channel) ? null : to,
    });
  } catch (cause) {
    const { said } = cause instanceof Undelivered ? cause : new Undelivered((cause as Error).name);
    await noteChannel(tx, row.channel, said);
    return { ok: false, error: said };
  }
  await noteChannel(tx, row.channel, null);
  return { ok: true, error: null };
}
