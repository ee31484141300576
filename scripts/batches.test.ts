import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inBatches, journeysInBatches } from "./batches.ts";
import { journeyFiles, testFiles } from "./test.ts";

const from = fileURLToPath(new URL("..", import.meta.url));

/** The files that are run: those named, and those in the batches. */
function all(make: (folder: string) => string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-batches-"));
  try {
    return make(folder).flatMap((path) => {
      if (!path.startsWith(folder)) return [path];
      const [, list] = /await runTogether\((\[.*\])\)/.exec(readFileSync(path, "utf8"))!;
      return (JSON.parse(list!) as string[]).map((file) => file.slice(from.length).replaceAll("\\", "/"));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("each test file and each journey is run once", () => {
  const [tests, journeys] = [testFiles(), journeyFiles()];
  assert.ok(tests.length > 100 && journeys.length > 10);
  assert.deepEqual(all((folder) => inBatches(tests, folder)).toSorted(), tests.toSorted());
  assert.deepEqual(all((folder) => journeysInBatches(journeys, folder)).toSorted(), journeys.toSorted());
});

test("a phone's journey has its process to itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-batches-"));
  const names = journeysInBatches(journeyFiles(), folder).map((path) => basename(path));
  rmSync(folder, { recursive: true, force: true });
  for (const file of journeyFiles().map((path) => basename(path)))
    assert.equal(names.includes(file), /^(phone|first-second|live|thread)/.test(file), file);
});
