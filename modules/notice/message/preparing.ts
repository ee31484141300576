/**
 * What a message says, to whom, by which way: worked out when it is sent, so that nothing of it is kept, and so that
 * what is over, read, ended or out of post by then does not leave.
 */
import { civilDateIn } from "../../../server/civil.ts";
import type { Tx } from "../../../server/db.ts";
import type { Bilingual, Language } from "../../../server/wire.ts";
import { listPostsOf, timeZoneOf } from "../../people/api.ts";
import type { Post, Who } from "../../people/contract.ts";
import { isInForce } from "../../people/rules.ts";
import type { Outgoing } from "../channel/channel.ts";
import { type ChannelRow, findChannel } from "../channel/rows.ts";
import { secretsOf } from "../channel/setting.ts";
import { listByIds } from "../queries.ts";
import { overAmong } from "../standing.ts";
import { say, sayNotice } from "../text.ts";
import { type AddressRow, findPreference, getAddress } from "../wish/rows.ts";
import { codeMinutes, usual } from "../wish/rules.ts";
import { codesOf, openAddress } from "../wish/sealing.ts";
import { digestFor } from "./digest.ts";
import type { Ground } from "./ground.ts";
import type { MessageRow } from "./rows.ts";
import { type Said, subjectOf, testText, withFoot } from "./texts.ts";

export type Ready = {
  channel: ChannelRow;
  secrets: Record<string, string>;
  to: string | null;
  message: Outgoing;
};
/** Why it is not sent after all. */
export type Dropped = { dropped: string };

export async function prepare(ground: Ground, tx: Tx, row: MessageRow): Promise<Ready | Dropped> {
  const { db, keys, origin } = ground;
  const channel = await findChannel(tx, row.channel);
  if (channel?.enabled !== true && row.what !== "test") return { dropped: "off" };
  const address = row.addressId === null ? null : ((await getAddress(tx, row.addressId)) ?? null);
  if (row.addressId !== null && (address === null || address.endedAt !== null || address.sealed === null))
    return { dropped: "address" };
  const today = civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);
  const posts =
    row.personId === null
      ? []
      : (await listPostsOf(tx, row.personId)).filter((post) => isInForce(post, today));
  if (row.personId !== null && posts.length === 0) return { dropped: "post" };
  const language: Language =
    row.personId === null ? "zh" : ((await findPreference(tx, row.personId)) ?? usual).language;

  const said = await textOf(ground, tx, row, { address, posts, today, language });
  if ("dropped" in said) return said;
  return {
    channel: channel!,
    secrets: secretsOf(tx, keys, channel!),
    to: address === null ? null : openAddress(tx, keys, address),
    message: {
      id: row.id,
      subject: subjectOf(said.title, language),
      text: row.channel === "mail" ? withFoot(said.text, language, row.what) : said.text,
      link: said.path === null ? null : `${origin()}${said.path}`,
    },
  };
}

type About = { address: AddressRow | null; posts: Post[]; today: string; language: Language };
async function textOf(
  ground: Ground,
  tx: Tx,
  row: MessageRow,
  { address, posts, today, language }: About,
): Promise<Said | Dropped> {
  const only = (text: Bilingual, path: string | null): Said => ({
    title: text[language],
    text: text[language],
    path,
  });
  if (row.what === "test") return only(testText, null);
  if (row.what === "code") {
    const old =
      address!.codeAt === null || tx.now.getTime() - address!.codeAt.getTime() > codeMinutes * 60_000;
    if (old || address!.verifiedAt !== null) return { dropped: "code" };
    const code = codesOf(ground.keys, tx.stationId, address!).at(-1)!;
    return only(
      {
        zh: `验证码 ${code}，${codeMinutes} 分钟内有效。不是您要的，不用理会。`,
        en: `Your code is ${code}, good for ${codeMinutes} minutes. If you did not ask for it, ignore this.`,
      },
      null,
    );
  }
  if (row.what === "digest") {
    const who: Who = { loginId: "", personId: row.personId!, stationId: tx.stationId, posts, scope: "all" };
    return (await digestFor(ground, tx, who, today, language)) ?? { dropped: "empty" };
  }
  const [notice] = await listByIds(tx, [row.noticeId!]);
  if (notice === undefined || notice.retiredAt !== null) return { dropped: "over" };
  if (row.what === "notice" && notice.readAt !== null) return { dropped: "read" };
  if (notice.postId !== null && row.what === "notice" && !posts.some((post) => post.id === notice.postId))
    return { dropped: "post" };
  if ((await overAmong(tx, ground.standing, [notice]))(notice)) return { dropped: "over" };
  const kind = ground.kinds[notice.kind];
  if (row.what === "group") {
    if (kind?.group === undefined) return { dropped: "kind" };
    return only(say(kind.group, {}), null);
  }
  return only(sayNotice(ground.kinds, notice).text, notice.address);
}
