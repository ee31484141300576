/** A notice for tests, of a kind the product has. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { notify } from "./api.ts";
import type { Kinds, Telling } from "./contract.ts";

const kinds = {
  "programme.approved": {
    priority: "today",
    label: { zh: "批下来", en: "Approved" },
    text: { zh: "方案批下来了", en: "Approved" },
  },
} as const satisfies Kinds;

export async function buildNotice(tx: Tx, personId: string, more: Partial<Telling> = {}): Promise<void> {
  const id = newId(tx.now);
  await notify(tx, kinds, "programme.approved", {
    to: [{ personId }],
    subject: { kind: "programme", id },
    address: `/programmes/${id}`,
    details: { code: "XYHY-2026-1" },
    ...more,
  });
}
