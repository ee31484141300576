/**
 * The Merkle tree of RFC 9162 §2.1 over sealed entries, kept as its frontier: the roots of the perfect
 * subtrees that make up the leaves so far, largest first. Adding a leaf costs one hash on average.
 */
import { createHash } from "node:crypto";

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

export type SealedContent = {
  id: string;
  at: Date;
  loginId: string | null;
  personId: string | null;
  verb: string;
  kind: string;
  targetId: string | null;
  fields: string[];
  purpose: string | null;
  requestId: string | null;
  /** `kind:id` of every subject, in any order. */
  subjects: string[];
};

/** Hash of an entry with its subjects: JSON of a fixed order of fields, so that any change shows. */
export function leafHash(stationId: string, entry: SealedContent): Buffer {
  const text = JSON.stringify([
    stationId,
    entry.id,
    entry.at.toISOString(),
    entry.loginId,
    entry.personId,
    entry.verb,
    entry.kind,
    entry.targetId,
    entry.fields,
    entry.purpose,
    entry.requestId,
    [...entry.subjects].sort(),
  ]);
  return sha256(leafMark, Buffer.from(text, "utf8"));
}

/** Adds one leaf to a frontier of `size` leaves, in place. */
export function addLeaf(frontier: Buffer[], size: number, leaf: Buffer): void {
  let node = leaf;
  for (let rest = size; rest & 1; rest = Math.floor(rest / 2)) node = sha256(nodeMark, frontier.pop()!, node);
  frontier.push(node);
}

/** Root of the tree; of an empty one the hash of nothing (RFC 9162). */
export function rootOf(frontier: readonly Buffer[]): Buffer {
  if (frontier.length === 0) return sha256();
  let root = frontier[frontier.length - 1]!;
  for (let i = frontier.length - 2; i >= 0; i--) root = sha256(nodeMark, frontier[i]!, root);
  return root;
}
