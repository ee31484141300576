/** A station's own products: begun, written, thrown away, published as the next version, taken off the shelf. */
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import type { Tx } from "../../server/db.ts";
import type { Who } from "../people/contract.ts";
import { ProductContent } from "./contract.ts";
import { errorsOf, lint } from "./lint.ts";
import { blank, completed, copyOf, reopened } from "./own-content.ts";
import * as drafts from "./own-queries.ts";
import { findProduct } from "./queries.ts";
import { mayDraft, mayEditDraft, mayPublish, mayRetire, mayRevise } from "./rules.ts";

/** Who may not draft does not learn which drafts there are. */
async function take(tx: Tx, who: Who, id: string, expected?: number): Promise<drafts.DraftRow> {
  refuse(mayDraft(who));
  const row = found(await drafts.lockDraft(tx, id));
  if (expected !== undefined && expected !== row.version) throw new Stale(id);
  return row;
}

/** A new product, from scratch or as a copy of one on the shelf. */
export async function beginDraft(
  tx: Tx,
  who: Who,
  today: string,
  copied: string | undefined,
): Promise<string> {
  refuse(mayDraft(who));
  const source = copied === undefined ? null : found(await findProduct(tx, copied));
  await drafts.takeTurn(tx);
  const code = await drafts.nextCode(tx);
  return drafts.insertDraft(tx, {
    productId: null,
    code,
    copiedFrom: source?.code ?? null,
    content: source === null ? blank(code, today) : copyOf(reopened(source.content), code),
    authorId: who.personId,
  });
}

/** The open draft of an own product's next version, or a new one from its newest version. */
export async function beginRevision(tx: Tx, who: Who, code: string): Promise<string> {
  refuse(mayDraft(who));
  const product = found(await findProduct(tx, code));
  refuse(mayRevise(who, product));
  await drafts.takeTurn(tx);
  const open = await drafts.findOpenDraft(tx, code);
  if (open !== undefined) return open.id;
  return drafts.insertDraft(tx, {
    productId: product.id,
    code,
    copiedFrom: null,
    content: reopened(product.content),
    authorId: who.personId,
  });
}

/** Writes parts of the content; who does is one of its writers from then on. */
export async function writeDraft(
  tx: Tx,
  who: Who,
  id: string,
  expected: number,
  parts: Partial<ProductContent>,
): Promise<void> {
  const row = await take(tx, who, id, expected);
  refuse(mayEditDraft(who, row));
  const content = { ...row.content, ...parts, code: row.code };
  const writers = [...new Set([...row.writerIds, who.personId])];
  if ((await drafts.setContent(tx, id, row.version, content, writers)) === 0) throw new Stale(id);
}

export async function discardDraft(tx: Tx, who: Who, id: string, expected: number): Promise<void> {
  const row = await take(tx, who, id, expected);
  refuse(mayEditDraft(who, row));
  await end(tx, row, { state: "discarded", by: who.personId, productId: row.productId, versionId: null });
}

/** Undo of the above. A second draft of the same product may have been begun meanwhile. */
export async function restoreDraft(tx: Tx, who: Who, id: string): Promise<void> {
  const row = await take(tx, who, id);
  if (row.state === "open") return;
  if (row.state === "published") throw new Refusal("shelf.draft_ended");
  await drafts.takeTurn(tx);
  if ((await drafts.findOpenDraft(tx, row.code)) !== undefined)
    throw new Refusal("shelf.draft_open", { details: { code: row.code } });
  await end(tx, row, { state: "open", by: null, productId: row.productId, versionId: null });
}

async function end(tx: Tx, row: drafts.DraftRow, to: Parameters<typeof drafts.setDraftState>[3]) {
  if ((await drafts.setDraftState(tx, row.id, row.version, to)) === 0) throw new Stale(row.id);
}

/** The draft becomes the next version on the shelf. Programmes keep the version they were configured on. */
export async function publishDraft(tx: Tx, who: Who, id: string, expected: number): Promise<void> {
  const row = await take(tx, who, id, expected);
  const findings = lint(row.content);
  const errors = errorsOf(findings);
  refuse(mayPublish(who, row, errors.length), {
    details: { findings: errors },
    ...(errors[0] === undefined ? {} : { field: errors[0].path }),
  });
  const whole = ProductContent.safeParse(completed(row.content));
  // The check above knows more than the schema; what the schema alone refuses is named by its path.
  if (!whole.success)
    throw new Refusal("shelf.draft_not_ready", { field: whole.error.issues[0]?.path.join(".") ?? "" });
  const { productId, versionId } = await drafts.insertVersion(tx, row, whole.data);
  await end(tx, row, { state: "published", by: who.personId, productId, versionId });
}

export async function retireProduct(tx: Tx, who: Who, code: string, retire: boolean): Promise<string> {
  const product = found(await findProduct(tx, code));
  refuse(mayRetire(who, product));
  if (product.retired !== retire) await drafts.setRetired(tx, product.id, retire ? tx.now : null);
  return product.id;
}
