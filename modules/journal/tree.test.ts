import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { type SealedContent, addLeaf, leafHash, rootOf } from "./tree.ts";

const sha256 = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
/** The tree hash as RFC 9162 §2.1.1 defines it, by recursion over the whole list. */
function naive(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), naive(leaves.slice(0, split)), naive(leaves.slice(split)));
}
const grow = (leaves: readonly Buffer[]) => {
  const frontier: Buffer[] = [];
  leaves.forEach((leaf, size) => addLeaf(frontier, size, leaf));
  return frontier;
};
/** The eight leaves of the test vectors that go with certificate transparency. */
const inputs = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((hex) => sha256(Buffer.of(0), Buffer.from(hex, "hex")));

test("the root of nothing, of one leaf and of eight is the published one", () => {
  const known: [number, string][] = [
    [0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    [1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
    [2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    [3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
    [8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
  ];
  for (const [size, root] of known) {
    assert.equal(rootOf(grow(inputs.slice(0, size))).toString("hex"), root, `${size} leaves`);
    assert.equal(naive(inputs.slice(0, size)).toString("hex"), root, `${size} leaves, by recursion`);
  }
});

test("for any number of leaves the frontier gives the root of the recursion", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 130 }), (bytes) => {
      const leaves = bytes.map((each) => Buffer.from(each));
      const frontier = grow(leaves);
      assert.deepEqual(rootOf(frontier), naive(leaves));
      // One subtree for each bit of the size: what the next round must carry stays small.
      assert.equal(frontier.length, leaves.length.toString(2).replaceAll("0", "").length);
    }),
    { seed: 9162, numRuns: 200 },
  );
});

test("another leaf, another order or another length is another root", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 40 }),
      fc.nat(),
      (texts, at) => {
        const leaves = texts.map((text) => sha256(Buffer.of(0), Buffer.from(text)));
        const i = at % (leaves.length - 1);
        const swapped = [...leaves];
        [swapped[i], swapped[i + 1]] = [swapped[i + 1]!, swapped[i]!];
        const root = rootOf(grow(leaves)).toString("hex");
        assert.notEqual(rootOf(grow(swapped)).toString("hex"), root);
        assert.notEqual(rootOf(grow(leaves.slice(0, -1))).toString("hex"), root);
        assert.notEqual(rootOf(grow(leaves.with(i, sha256(Buffer.of(0))))).toString("hex"), root);
      },
    ),
    { seed: 9162, numRuns: 100 },
  );
});

const entry: SealedContent = {
  id: "01930000-0000-7000-8000-000000000001",
  at: new Date("2026-11-23T02:00:00Z"),
  loginId: "01930000-0000-7000-8000-000000000002",
  personId: "01930000-0000-7000-8000-000000000003",
  verb: "look",
  kind: "household",
  targetId: null,
  fields: ["door", "care_grade"],
  purpose: null,
  requestId: "r",
  helperId: null,
  subjects: ["household:b", "household:a"],
};

test("every field of an entry, its station and its subjects are in the hash; their order is not", () => {
  const of = (more: Partial<SealedContent>, station = "s") =>
    leafHash(station, { ...entry, ...more }).toString("hex");
  const whole = of({});
  assert.equal(of({ subjects: [...entry.subjects].reverse() }), whole);
  const changes: Partial<SealedContent>[] = [
    { id: "01930000-0000-7000-8000-000000000009" },
    { at: new Date("2026-11-23T02:00:00.001Z") },
    { loginId: null },
    { personId: null },
    { verb: "lookx" },
    { kind: "person" },
    { targetId: entry.id },
    { fields: ["door,care_grade"] },
    { fields: ["care_grade", "door"] },
    { purpose: "" },
    { requestId: null },
    { helperId: entry.id },
    { subjects: ["household:a"] },
    { subjects: [...entry.subjects, "household:c"] },
  ];
  const seen = new Set([whole, of({}, "t")]);
  for (const change of changes) seen.add(of(change));
  assert.equal(seen.size, changes.length + 2);
});
