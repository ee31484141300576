import { createHash } from "node:crypto";
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { Product, ProductContent } from "./contract.ts";

type Row = {
  id: string;
  versionId: string;
  version: number;
  origin: "shipped" | "own";
  hash: string;
  publishedAt: Date;
};
const columns = `p.id, v.id as "versionId", v.number as version, p.origin, v.content_hash as hash, v.published_at as "publishedAt"`;
const newest = `join product_version v on v.station_id = $1 and v.product_id = p.id
  and v.number = (select max(n.number) from product_version n where n.station_id = $1 and n.product_id = p.id)`;

/**
 * Contents by their hash. A version never changes and the shipped ones are the same in every station, so a
 * city of 200 holds some sixty; read and parsed on each request they were most of what the shelf cost.
 */
const contents = new Map<string, ProductContent>();
const contentsMost = 2000;

async function asProducts<R extends Row>(tx: Tx, rows: readonly R[]): Promise<(R & Product)[]> {
  const held = new Map(rows.map(({ hash }) => [hash, contents.get(hash)]));
  const missing = rows.filter(({ hash }) => held.get(hash) === undefined);
  if (missing.length > 0) {
    const read = await tx.many<{ hash: string; content: ProductContent }>(
      `select content_hash as hash, content from product_version where station_id = $1 and id = any ($2::uuid[])`,
      [tx.stationId, missing.map(({ versionId }) => versionId)],
    );
    for (const { hash, content: said } of read) {
      // A version published before there was a choice is seen by the partners.
      const content = { ...said, seenBy: said.seenBy ?? "partners" };
      if (contents.size >= contentsMost) contents.delete(contents.keys().next().value!);
      contents.set(hash, content);
      held.set(hash, content);
    }
  }
  return rows.map((row) => asProduct(row, held.get(row.hash)!));
}

function asProduct<R extends Row>(row: R, content: ProductContent): R & Product {
  const { code, name, line, problems, kinds, partners, pack, card } = content;
  const { hash: _, publishedAt, ...rest } = row;
  return {
    ...(rest as R),
    code,
    name,
    line,
    problems,
    kinds,
    partners,
    pack,
    rating: card.rating,
    content,
    publishedAt: publishedAt.toISOString(),
  };
}

/** The station's shelf, or of these codes what stands on it. */
export async function listProducts(tx: Tx, codes: readonly string[] | null = null): Promise<Product[]> {
  const rows = await tx.many<Row>(
    `select ${columns} from product p ${newest}
     where p.station_id = $1 and p.retired_at is null and ($2::text[] is null or p.code = any ($2)) order by p.position, p.code`,
    [tx.stationId, codes],
  );
  return asProducts(tx, rows);
}

export async function findProduct(
  tx: Tx,
  code: string,
): Promise<(Product & { retired: boolean }) | undefined> {
  const row = await tx.maybe<Row & { retired: boolean }>(
    `select ${columns}, p.retired_at is not null as retired from product p ${newest} where p.station_id = $1 and p.code = $2`,
    [tx.stationId, code],
  );
  return row && (await asProducts(tx, [row]))[0];
}

/** Versions by station and id: they never change, and what runs asks for the same ones on every page. */
const versions = new Map<string, Product>();
const versionsMost = 20_000;

/** The versions programmes run on, by version id. */
export async function getVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, Product>> {
  const keyOf = (id: string) => `${tx.stationId} ${id}`;
  const wanted = [...new Set(ids)];
  const missing = wanted.filter((id) => !versions.has(keyOf(id)));
  if (missing.length > 0) {
    const rows = await tx.many<Row>(
      `select ${columns} from product_version v join product p on p.station_id = $1 and p.id = v.product_id
       where v.station_id = $1 and v.id = any ($2::uuid[])`,
      [tx.stationId, missing],
    );
    if (versions.size > versionsMost) versions.clear();
    for (const each of await asProducts(tx, rows)) versions.set(keyOf(each.versionId), each);
  }
  return new Map(wanted.flatMap((id) => versions.get(keyOf(id)) ?? []).map((each) => [each.versionId, each]));
}

/** The newest version of each of these products that still stands on the shelf, by product id. */
export async function getNewest(tx: Tx, productIds: readonly string[]): Promise<Map<string, Product>> {
  if (productIds.length === 0) return new Map();
  const rows = await tx.many<Row>(
    `select ${columns} from product p ${newest} where p.station_id = $1 and p.id = any ($2::uuid[]) and p.retired_at is null`,
    [tx.stationId, [...new Set(productIds)]],
  );
  return new Map((await asProducts(tx, rows)).map((each) => [each.id, each]));
}

/** Being seen by the partners is left out: what every product said before there was a choice is no new version. */
export const hashOf = ({ seenBy, ...content }: ProductContent) =>
  createHash("sha256")
    .update(JSON.stringify(seenBy === "appointed" ? { ...content, seenBy } : content))
    .digest("hex");

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
