import { createHash } from "node:crypto";
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { Product, ProductContent } from "./contract.ts";

type Row = {
  id: string;
  versionId: string;
  version: number;
  origin: "shipped" | "own";
  content: ProductContent;
  publishedAt: Date;
};
const columns = `p.id, v.id as "versionId", v.number as version, p.origin, v.content, v.published_at as "publishedAt"`;
const newest = `join product_version v on v.station_id = $1 and v.product_id = p.id
  and v.number = (select max(n.number) from product_version n where n.station_id = $1 and n.product_id = p.id)`;

const asProduct = (row: Row): Product => {
  const { code, name, line, problems, kinds, partners, pack, card } = row.content;
  return {
    id: row.id,
    versionId: row.versionId,
    version: row.version,
    origin: row.origin,
    code,
    name,
    line,
    problems,
    kinds,
    partners,
    pack,
    rating: card.rating,
    content: row.content,
    publishedAt: row.publishedAt.toISOString(),
  };
};

export async function listProducts(tx: Tx): Promise<Product[]> {
  const rows = await tx.many<Row>(
    `select ${columns} from product p ${newest} where p.station_id = $1 and p.retired_at is null order by p.position, p.code`,
    [tx.stationId],
  );
  return rows.map(asProduct);
}

export async function findProduct(
  tx: Tx,
  code: string,
): Promise<(Product & { retired: boolean }) | undefined> {
  const row = await tx.maybe<Row & { retired: boolean }>(
    `select ${columns}, p.retired_at is not null as retired from product p ${newest} where p.station_id = $1 and p.code = $2`,
    [tx.stationId, code],
  );
  return row && { ...asProduct(row), retired: row.retired };
}

/** The versions programmes run on, by version id. */
export async function getVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, Product>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many<Row>(
    `select ${columns} from product_version v join product p on p.station_id = $1 and p.id = v.product_id
     where v.station_id = $1 and v.id = any ($2::uuid[])`,
    [tx.stationId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.versionId, asProduct(row)]));
}

/** The newest version of each of these products that still stands on the shelf, by product id. */
export async function getNewest(tx: Tx, productIds: readonly string[]): Promise<Map<string, Product>> {
  if (productIds.length === 0) return new Map();
  const rows = await tx.many<Row>(
    `select ${columns} from product p ${newest} where p.station_id = $1 and p.id = any ($2::uuid[]) and p.retired_at is null`,
    [tx.stationId, [...new Set(productIds)]],
  );
  return new Map(rows.map((row) => [row.id, asProduct(row)]));
}

export const hashOf = (content: ProductContent) =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");

/**
 * Puts the shipped products on a station's shelf: new ones are added, changed ones get a new version,
 * the others stay as they are. Run by `station add` and, for every station, by `migrate`.
 */
export async function stockShelf(tx: Tx, shipped: readonly ProductContent[]): Promise<number> {
  const held = await tx.many<{ id: string; code: string; number: number; hash: string }>(
    `select p.id, p.code, v.number, v.content_hash as hash from product p ${newest} where p.station_id = $1`,
    [tx.stationId],
  );
  const byCode = new Map(held.map((row) => [row.code, row]));
  let published = 0;
  shipped.forEach((content, position) => {
    const known = byCode.get(content.code);
    const hash = hashOf(content);
    if (known?.hash === hash) return;
    const productId = known?.id ?? newId(tx.now);
    if (known === undefined)
      tx.later(
        `insert into product (station_id, id, code, origin, position, created_at) values ($1, $2, $3, 'shipped', $4, $5)`,
        [tx.stationId, productId, content.code, position, tx.now],
      );
    tx.later(
      `insert into product_version (station_id, id, product_id, number, content, content_hash, published_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.stationId,
        newId(tx.now),
        productId,
        (known?.number ?? 0) + 1,
        JSON.stringify(content),
        hash,
        tx.now,
      ],
    );
    published++;
  });
  return published;
}
