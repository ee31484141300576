import type { Db, Tx } from "../../server/db.ts";
import type { Fault, Verification } from "./contract.ts";
import { type Head, getContents } from "./queries.ts";
import { type Signer, headText } from "./seal.ts";
import { addLeaf, leafHash, rootOf } from "./tree.ts";

type Leaf = { position: number; entryId: string; hash: Buffer };

/**
 * Recomputes every seal of one station and names each row that was changed, is missing or was put in
 * from outside. Heads are checked against their signatures and against the file kept outside the
 * database, so that cutting off the tail is found too (SECURITY 3).
 */
export async function verifyStation(
  db: Db,
  signer: Signer,
  stationId: string,
  now: Date,
): Promise<Verification> {
  return db.station(stationId, now, async (tx) => {
    // One snapshot for all reads, or the sealer at work would look like a fault.
    await tx.run("set transaction isolation level repeatable read, read only");
    const faults: Fault[] = [];
    const sealedIds = new Set<string>();
    const heads = await tx.many<Head>(
      `select size, root, frontier, sealed_at as "sealedAt", signature from journal_head where station_id = $1 order by size`,
      [stationId],
    );
    const headAt = new Map(heads.map((head) => [head.size, head]));
    for (const kept of signer.heads().filter((head) => head.stationId === stationId)) {
      const head = headAt.get(kept.size);
      if (head === undefined || head.root.toString("hex") !== kept.root)
        faults.push({ kind: "cut", entryId: null, position: kept.size });
    }

    const frontier: Buffer[] = [];
    let size = 0;
    let headBroken = false;
    for (let from = 0; ; from += 1000) {
      const leaves = await tx.many<Leaf>(
        `select position, entry_id as "entryId", hash from journal_leaf
         where station_id = $1 and position >= $2 order by position limit 1000`,
        [stationId, from],
      );
      const page = leaves.filter((leaf) => leaf.position < from + 1000);
      const contents = await getContents(
        tx,
        page.map((leaf) => leaf.entryId),
      );
      for (const leaf of page) {
        // No index keeps an entry from being a leaf twice; this does.
        if (sealedIds.has(leaf.entryId))
          faults.push({ kind: "leaf", entryId: leaf.entryId, position: leaf.position });
        sealedIds.add(leaf.entryId);
        while (size < leaf.position) {
          faults.push({ kind: "leaf", entryId: null, position: size });
          size++;
        }
        const content = contents.get(leaf.entryId);
        if (content === undefined)
          faults.push({ kind: "missing", entryId: leaf.entryId, position: leaf.position });
        else if (!leafHash(stationId, content).equals(leaf.hash))
          faults.push({ kind: "changed", entryId: leaf.entryId, position: leaf.position });
        addLeaf(frontier, size, leaf.hash);
        size++;
        const head = headAt.get(size);
        if (head !== undefined && !headBroken) {
          const right =
            rootOf(frontier).equals(head.root) &&
            signer.verify(headText(stationId, head.size, head.root, head.sealedAt), head.signature);
          if (!right) {
            // The first head that fails bounds the place; later ones fail for the same cause.
            faults.push({ kind: "head", entryId: null, position: size });
            headBroken = true;
          }
        }
      }
      if (leaves.length < 1000) break;
    }
    const last = heads.at(-1);
    if (last !== undefined && last.size > size) faults.push({ kind: "leaf", entryId: null, position: size });

    const { entries, younger, inserted } = await countUnsealed(tx, sealedIds);
    for (const id of inserted) faults.push({ kind: "inserted", entryId: id, position: null });
    return { whole: faults.length === 0, entries, sealed: sealedIds.size, younger, faults };
  });
}

/** Entries that are in no leaf: waiting for the sealer, or put in past the product. */
async function countUnsealed(tx: Tx, sealed: Set<string>) {
  const rows = await tx.many<{ id: string; waiting: boolean }>(
    `select e.id, exists (select 1 from journal_unsealed u where u.entry_id = e.id) as waiting
     from journal_entry e where e.station_id = $1`,
    [tx.stationId],
  );
  const open = rows.filter((row) => !sealed.has(row.id));
  return {
    entries: rows.length,
    younger: open.filter((row) => row.waiting).length,
    inserted: open.filter((row) => !row.waiting).map((row) => row.id),
  };
}
