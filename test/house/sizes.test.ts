import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { isTest, listSources, moduleOf, root } from "./sources.ts";

/** What is not yet met, as of today: numbers may only fall, and a line that is met must go. */
const yet = JSON.parse(readFileSync(join(root, "test/house/sizes.json"), "utf8")) as {
  median: number;
  ninetieth: number;
  over: Record<string, number>;
};
const sources = listSources();
const most = (path: string) => (/\.test\.ts$|\.e2e\.ts$/.test(path) ? 600 : 400);

test("files are small: median 80 lines, nine in ten 200", () => {
  const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
  const at = (share: number) => lines[Math.ceil(lines.length * share) - 1]!;
  const said = `median ${at(0.5)}, nine in ten ${at(0.9)}, of ${lines.length} files`;
  assert.ok(at(0.5) <= Math.max(80, yet.median), said);
  assert.ok(at(0.9) <= Math.max(200, yet.ninetieth), said);
});

test("no file is longer than 400 lines, no test longer than 600", () => {
  const over = sources
    .filter(({ path, lines }) => lines > Math.max(most(path), yet.over[path] ?? 0))
    .map(({ path, lines }) => `${path} ${lines}`);
  assert.deepEqual(over, []);
  for (const path of Object.keys(yet.over)) {
    const file = sources.find((source) => source.path === path);
    assert.ok(
      file !== undefined && file.lines > most(path),
      `${path} is short now: take it out of sizes.json`,
    );
  }
});

test("no file is called by a word that says nothing", () => {
  const empty =
    /^(utils?|helpers?|common|shared|managers?|services?|data|info|base|misc|lib|index)(\.|-|$)|-(utils?|helpers?|manager|service|info|base)\./;
  const named = sources.filter(
    ({ path }) => empty.test(basename(path)) || path.split("/").some((part) => empty.test(part)),
  );
  assert.deepEqual(
    named.map(({ path }) => path),
    [],
  );
});

test("no exported name is made of such words", () => {
  const empty =
    /(?:Utils?|Helpers?|Manager|Service|Info|Base)$|^(?:utils?|helpers?|common|shared|manager|service|info)$/;
  const found = sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|class|type) (\w+)/gm)]
        .filter(([, name]) => empty.test(name!))
        .map(([, name]) => `${path}: ${name}`),
    );
  assert.deepEqual(found, []);
});

test("a module has its README and its parts by their names", () => {
  const modules = [
    ...new Set(sources.map(({ path }) => moduleOf(path)).filter((name) => name !== undefined)),
  ];
  const parts = ["README.md", "api.ts", "contract.ts", "rules.ts", "routes.ts"];
  const without: Record<string, string[]> = {
    // Functions only: no table, no route and nothing to refuse.
    statistics: ["README.md"],
  };
  for (const name of modules)
    for (const part of without[name] ?? [...parts, "queries.ts", "refusals.ts"])
      assert.doesNotThrow(() => readFileSync(join(root, "modules", name, part)), `modules/${name}/${part}`);
});

test("no line speaks of work left undone", () => {
  const marks = new RegExp(
    ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].map((word) => `\\b${word}\\b`).join("|"),
  );
  const found = sources.filter(({ text }) => marks.test(text)).map(({ path }) => path);
  assert.deepEqual(found, []);
});
