import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { ProductContent } from "./contract.ts";
import { hashOf } from "./queries.ts";

export type DraftRow = {
  id: string;
  productId: string | null;
  code: string;
  copiedFrom: string | null;
  state: "open" | "published" | "discarded";
  content: ProductContent;
  authorId: string;
  writerIds: string[];
  version: number;
  updatedAt: Date;
  /** The version it would become, or became. */
  number: number;
};
const columns = `d.id, d.product_id as "productId", d.code, d.copied_from as "copiedFrom", d.state, d.content,
  d.author_id as "authorId", d.writer_ids as "writerIds", d.version, d.updated_at as "updatedAt",
  case when d.version_id is null
    then 1 + coalesce((select max(v.number) from product_version v where v.station_id = $1 and v.product_id = d.product_id), 0)
    else (select v.number from product_version v where v.station_id = $1 and v.id = d.version_id) end as number`;

export const findDraft = (tx: Tx, id: string) =>
  tx.maybe<DraftRow>(`select ${columns} from product_draft d where d.station_id = $1 and d.id = $2`, [
    tx.stationId,
    id,
  ]);
/** Locks the row: acts on one draft take turns. */
export const lockDraft = (tx: Tx, id: string) =>
  tx.maybe<DraftRow>(
    `select ${columns} from product_draft d where d.station_id = $1 and d.id = $2 for update of d`,
    [tx.stationId, id],
  );
export const findOpenDraft = (tx: Tx, code: string) =>
  tx.maybe<{ id: string }>(
    `select id from product_draft where station_id = $1 and code = $2 and state = 'open'`,
    [tx.stationId, code],
  );
export const listOpenDrafts = (tx: Tx) =>
  tx.many<DraftRow>(
    `select ${columns} from product_draft d where d.station_id = $1 and d.state = 'open' order by d.updated_at desc, d.id`,
    [tx.stationId],
  );

/** Whoever opens drafts or gives codes of a station takes turns until the commit. */
export const takeTurn = (tx: Tx) =>
  tx.maybe(`select pg_advisory_xact_lock(72513, hashtext($1))`, [tx.stationId]);

/** `S01` and on; the number of a draft that was thrown away is not given again. */
export async function nextCode(tx: Tx): Promise<string> {
  const row = await tx.maybe<{ last: number | null }>(
    `select max(substr(each.code, 2)::int) as last from (
       select code from product where station_id = $1 union all select code from product_draft where station_id = $1
     ) each where each.code like 'S%'`,
    [tx.stationId],
  );
  return `S${String((row?.last ?? 0) + 1).padStart(2, "0")}`;
}

export async function insertDraft(
  tx: Tx,
  row: Pick<DraftRow, "productId" | "code" | "copiedFrom" | "content" | "authorId">,
): Promise<string> {
  const id = newId(tx.now);
  await tx.run(
    `insert into product_draft (station_id, id, product_id, code, copied_from, state, content, author_id, writer_ids, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9, $9)`,
    [
      tx.stationId,
      id,
      row.productId,
      row.code,
      row.copiedFrom,
      JSON.stringify(row.content),
      row.authorId,
      [row.authorId],
      tx.now,
    ],
  );
  return id;
}

/** 0 rows when somebody else was faster. */
export const setContent = (
  tx: Tx,
  id: string,
  version: number,
  content: ProductContent,
  writerIds: readonly string[],
) =>
  tx.run(
    `update product_draft set content = $4, writer_ids = $5, version = version + 1, updated_at = $6
     where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, id, version, JSON.stringify(content), writerIds, tx.now],
  );
export const setDraftState = (
  tx: Tx,
  id: string,
  version: number,
  to: { state: DraftRow["state"]; by: string | null; productId: string | null; versionId: string | null },
) =>
  tx.run(
    `update product_draft set state = $4, ended_by = $5, product_id = $6, version_id = $7, version = version + 1, updated_at = $8
     where station_id = $1 and id = $2 and version = $3`,
    [tx.stationId, id, version, to.state, to.by, to.productId, to.versionId, tx.now],
  );

/** Own products stand behind the shipped ones, in the order of their codes. */
const behind = 1000;

/** Puts the content on the shelf as the next version of its product, which is made with the first. */
export async function insertVersion(
  tx: Tx,
  draft: DraftRow,
  content: ProductContent,
): Promise<{ productId: string; versionId: string }> {
  const productId = draft.productId ?? newId(tx.now);
  const versionId = newId(tx.now);
  if (draft.productId === null)
    await tx.run(
      `insert into product (station_id, id, code, origin, position, created_at) values ($1, $2, $3, 'own', $4, $5)`,
      [tx.stationId, productId, draft.code, behind + Number(draft.code.slice(1)), tx.now],
    );
  await tx.run(
    `insert into product_version (station_id, id, product_id, number, content, content_hash, published_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.stationId, versionId, productId, draft.number, JSON.stringify(content), hashOf(content), tx.now],
  );
  return { productId, versionId };
}

export type OwnRow = {
  id: string;
  code: string;
  version: number;
  content: ProductContent;
  publishedAt: Date;
  retiredAt: Date | null;
};
export const listOwn = (tx: Tx) =>
  tx.many<OwnRow>(
    `select p.id, p.code, v.number as version, v.content, v.published_at as "publishedAt", p.retired_at as "retiredAt"
     from product p join product_version v on v.station_id = $1 and v.product_id = p.id
       and v.number = (select max(n.number) from product_version n where n.station_id = $1 and n.product_id = p.id)
     where p.station_id = $1 and p.origin = 'own' order by p.position, p.code`,
    [tx.stationId],
  );
export const setRetired = (tx: Tx, productId: string, at: Date | null) =>
  tx.run(`update product set retired_at = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    productId,
    at,
  ]);
