import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listSources, root } from "./sources.ts";

const sources = listSources();
/** What was unused when this check came; the list may only get shorter. */
const yet = JSON.parse(readFileSync(join(root, "test/house/exports.json"), "utf8")) as string[];
/** Files that are started or read by name, not imported. */
const started =
  /^(vite\.config\.ts|web\/main\.tsx|bench\/|bin\/|scripts\/|server\/cli\.ts|test\/)|\.test\.ts$|\.e2e\.ts$|\/words\.ts$/;

test("every exported name is used by another file", () => {
  const users = new Map<string, { names: Set<string>; texts: { as: string | null; text: string }[] }>();
  for (const source of sources)
    for (const each of source.imports) {
      const of = users.get(each.to) ?? { names: new Set(), texts: [] };
      for (const name of each.names) if (name !== "*") of.names.add(name);
      if (each.names.includes("*")) of.texts.push({ as: each.as, text: source.text });
      users.set(each.to, of);
    }
  const unused: string[] = [];
  for (const { path, text } of sources) {
    if (started.test(path)) continue;
    const count = (name: string) => text.match(new RegExp(`\\b${name}\\b`, "g"))!.length;
    const own = [...text.matchAll(/^export (?:async )?(function\*?|const|let|class|type|interface) (\w+)/gm)]
      // A type may stand in the signature of what is exported beside it, a schema in another schema.
      .filter(([, kind, name]) => {
        const schema = path.endsWith("/contract.ts") && /^[A-Z]/.test(name!);
        return !(schema || kind === "type" || kind === "interface") || count(name!) === (schema ? 2 : 1);
      });
    const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, inner]) =>
      inner!
        .split(",")
        .map((part) =>
          part
            .trim()
            .replace(/^type\s+/, "")
            .split(/\s+as\s+/)
            .at(-1)!,
        )
        .filter(Boolean),
    );
    const of = users.get(path);
    for (const name of new Set([...own.map((match) => match[2]!), ...listed])) {
      const named = of?.names.has(name);
      const through = of?.texts.some(({ as, text: by }) =>
        as === null ? new RegExp(`\\b${name}\\b`).test(by) : new RegExp(`\\b${as}\\.${name}\\b`).test(by),
      );
      if (!named && !through) unused.push(`${path}: ${name}`);
    }
  }
  assert.deepEqual(
    unused.filter((each) => !yet.includes(each)),
    [],
    "export less, or use it",
  );
  assert.deepEqual(
    yet.filter((each) => !unused.includes(each)),
    [],
    "used or gone by now: take it out of exports.json",
  );
});
