/** Sample rows for tests: a notice, an address that is verified, a message that could not be sent. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { KeyStore } from "../../server/keys.ts";
import { notify } from "./api.ts";
import type { Kinds, Telling } from "./contract.ts";
import { insertMessage, settle } from "./message/rows.ts";
import { insertAddress } from "./wish/rows.ts";
import { sealAddress } from "./wish/sealing.ts";

const kinds = {
  "programme.approved": {
    priority: "today",
    label: { zh: "批下来", en: "Approved" },
    text: { zh: "方案批下来了", en: "Approved" },
  },
  "duty.urgent": {
    priority: "now",
    protects: true,
    label: { zh: "人身安全", en: "Safety" },
    text: { zh: "请打开看", en: "Open it" },
  },
  "duty.hand_over_taken": {
    priority: "digest",
    label: { zh: "有人接了", en: "Taken" },
    text: { zh: "有人接了", en: "Taken" },
  },
} as const satisfies Kinds;

export async function buildNotice(
  tx: Tx,
  personId: string,
  { code = "programme.approved", ...more }: Partial<Telling> & { code?: keyof typeof kinds } = {},
): Promise<void> {
  const id = newId(tx.now);
  await notify(tx, kinds, code, {
    to: [{ personId }],
    subject: { kind: "programme", id },
    address: `/programmes/${id}`,
    details: { code: "XYHY-2026-1" },
    ...more,
  });
}

export async function buildAddress(
  tx: Tx,
  keys: KeyStore,
  of: { personId: string; channel: "mail" | "sms" | "push"; address: string },
): Promise<string> {
  const { id, keyRef, sealed } = await sealAddress(tx, keys, of.address);
  await insertAddress(tx, {
    ...{ id, personId: of.personId, channel: of.channel, shown: "示***", keyRef, sealed },
    ...{ codeAt: null, verifiedAt: tx.now },
  });
  return id;
}

export async function buildDead(tx: Tx, personId: string): Promise<string> {
  const id = newId(tx.now);
  insertMessage(tx, {
    ...{ id, what: "test", channel: "mail", noticeId: null, personId, addressId: null },
    ...{ onceKey: id, dueAt: tx.now },
  });
  await settle(tx, id, { state: "dead", error: "550 示例", tries: 7, dueAt: tx.now });
  return id;
}
