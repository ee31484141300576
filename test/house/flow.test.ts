import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tables } from "../../db/tables.ts";
import { isTest, isWeb, listSources, moduleOf, root } from "./sources.ts";

type Flow = {
  everyone: string[];
  imports: Record<string, string[]>;
  doors: { files: string[]; pure: string[] };
  ground: { files: string[] };
  whole: { files: string[] };
  web: { files: string[]; server: string[] };
};
const flow = JSON.parse(readFileSync(join(root, "modules/flow.json"), "utf8")) as Flow;
const sources = listSources();
const pure = flow.doors.pure.map((file) => `modules/${file}`);
/** A file inside a module, without the module: `modules/duty/web/card.tsx` → `web/card.tsx`. */
const inside = (path: string) => path.replace(/^modules\/[a-z]+\//, "");

function mayImport(from: string, seen = new Set<string>()): Set<string> {
  for (const next of flow.imports[from] ?? [])
    if (!seen.has(next)) {
      seen.add(next);
      mayImport(next, seen);
    }
  if (!flow.everyone.includes(from) && from !== "statistics")
    for (const each of flow.everyone) seen.add(each);
  return seen;
}

test("every module stands in the flow, and the flow has no circle", () => {
  const modules = new Set(
    sources.map((source) => moduleOf(source.path)).filter((name) => name !== undefined),
  );
  for (const name of modules) assert.ok(name in flow.imports, `${name} is not in modules/flow.json`);
  for (const name of Object.keys(flow.imports))
    assert.ok(!mayImport(name).has(name), `${name} imports itself at a distance`);
  assert.ok(mayImport("duty").has("community") && !mayImport("community").has("duty"));
});

test("modules import each other with the flow and through their doors only", () => {
  const wrong: string[] = [];
  for (const source of sources) {
    const from = moduleOf(source.path);
    if (from === undefined || isTest(source.path) || isWeb(source.path)) continue;
    for (const { to, own } of source.imports) {
      if (!own) continue;
      const other = moduleOf(to);
      if (other !== undefined && other !== from) {
        if (!mayImport(from).has(other)) wrong.push(`${source.path} imports ${other} against the flow`);
        else if (!flow.doors.files.includes(inside(to)) && !pure.includes(to))
          wrong.push(`${source.path} imports ${to}, which is no door`);
      } else if (other === undefined) {
        const ground = /^server\/((?:[a-z-]+\/)?[a-z-]+)\.ts$/.exec(to)?.[1];
        const sample = to.startsWith("db/") || to.startsWith("web/") || to.startsWith("test/");
        if (sample || ground === undefined || !flow.ground.files.includes(ground))
          wrong.push(`${source.path} imports ${to}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test("sample rows of a module are made from it and those below; only tests may look ahead", () => {
  const wrong = sources.flatMap((source) => {
    const from = moduleOf(source.path);
    if (from === undefined || !isTest(source.path) || source.path.endsWith(".test.ts")) return [];
    return source.imports
      .map(({ to }) => moduleOf(to))
      .filter((other) => other !== undefined && other !== from && !mayImport(from).has(other))
      .map((other) => `${source.path} imports ${other}`);
  });
  assert.deepEqual(wrong, []);
});

test("of the server only start, serve, pages and commands know modules", () => {
  const wrong: string[] = [];
  for (const source of sources) {
    if (!source.path.startsWith("server/") || isTest(source.path)) continue;
    for (const { to } of source.imports) {
      if (moduleOf(to) === undefined) continue;
      const whole = flow.whole.files.some((file) => source.path.startsWith(file));
      if (!whole) wrong.push(`${source.path} imports ${to}`);
      else if (!flow.doors.files.includes(inside(to)) && !pure.includes(to))
        wrong.push(`${source.path} imports ${to}, which is no door`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("the web side imports contracts as types, rules, words and pure files, never the server", () => {
  const wrong: string[] = [];
  for (const source of sources) {
    if (!isWeb(source.path) || isTest(source.path) || source.path === "web/words-plugin.ts") continue;
    const from = moduleOf(source.path);
    for (const { to, own, typeOnly } of source.imports) {
      if (!own) continue;
      const say = (why: string) => wrong.push(`${source.path} imports ${to}${why}`);
      const other = moduleOf(to);
      if (to.startsWith("server/")) {
        if (!flow.web.server.includes(to)) say("");
        else if (!typeOnly) say(" as more than types");
      } else if (other !== undefined && !isWeb(to)) {
        if (!flow.web.files.includes(inside(to)) && !pure.includes(to)) say("");
        else if (/(^|-)contract\.ts$/.test(inside(to)) && !typeOnly) say(" as more than types");
      }
      if (other !== undefined && from !== undefined && other !== from && !mayImport(from).has(other))
        say(" against the flow");
      if (/^(db|scripts|test)\//.test(to)) say("");
    }
  }
  assert.deepEqual(wrong, []);
});

test("rules and pure files import no zod, no clock and no SQL", () => {
  const wrong = sources
    .filter(({ path }) => /^modules\/[a-z]+\/rules\.ts$/.test(path) || pure.includes(path))
    .flatMap(({ path, text, imports }) => [
      ...imports
        .filter(({ to, typeOnly }) => !typeOnly && (to === "zod" || to.startsWith("server/db")))
        .map(({ to }) => `${path} imports ${to}`),
      ...(/\bDate\.now\(\)|new Date\(\)/.test(text) ? [`${path} asks the clock`] : []),
    ]);
  assert.deepEqual(wrong, []);
});

test("there are no barrels", () => {
  const barrels = sources.filter(({ path }) => /(^|\/)index\.(tsx?|mjs)$/.test(path)).map(({ path }) => path);
  assert.deepEqual(barrels, []);
});

/** Tables named after insert into, update, delete from, or asked for after from and join. */
const written = /\b(?:insert into|delete from|update(?! set))\s+(?:only\s+)?([a-z_]+)\b/g;
const asked = /\b(?:from|join)\s+([a-z_]+)\b/g;
const literals = /`[^`]*`|"(?:[^"\\\n]|\\.)*"/g;
/** Only what stands in string literals counts: prose in comments says "update" too. */
const sqlOf = (text: string) =>
  [...text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, "").matchAll(literals)]
    .map(([literal]) => literal)
    .filter((literal) => /\b(select|insert|update|delete|from)\b/.test(literal));

test("each table is written and read by the module that owns it", () => {
  const wrong: string[] = [];
  for (const source of sources) {
    if (isTest(source.path) || isWeb(source.path) || source.path.startsWith("db/")) continue;
    const here = moduleOf(source.path) ?? source.path.split("/")[0];
    // Scripts write migrations, the bench lays its own ground; neither runs against a station.
    if (here === "scripts" || here === "bench") continue;
    for (const sql of sqlOf(source.text)) {
      for (const [act, pattern] of [
        ["writes", written],
        ["reads", asked],
      ] as const)
        for (const [, table] of sql.matchAll(pattern)) {
          const owner = tables[table as keyof typeof tables]?.owner;
          // The server asks at its start whether there are tables at all.
          const probe = source.path === "server/installation.ts" && act === "reads";
          if (owner !== undefined && owner !== here && !probe)
            wrong.push(`${source.path} ${act} ${table} of ${owner}`);
        }
    }
  }
  assert.deepEqual([...new Set(wrong)], []);
});

test("every table is written by somebody", () => {
  const silent = Object.entries(tables)
    .filter(([, { by }]) => by === "product")
    .filter(
      ([table]) =>
        !sources.some(
          (source) =>
            !isTest(source.path) &&
            sqlOf(source.text).some((sql) => [...sql.matchAll(written)].some((match) => match[1] === table)),
        ),
    );
  assert.deepEqual(
    silent.map(([table]) => table),
    [],
  );
});

test("SQL asks the database for no times and no chance (DATABASE rule 6)", () => {
  const volatile =
    /\b(now|clock_timestamp|statement_timestamp|random|gen_random_uuid|uuidv7|uuidv4)\s*\(|\bcurrent_(timestamp|date|time)\b/i;
  const wrong = sources
    .filter(({ path }) => (path.startsWith("server/") || path.startsWith("modules/")) && !isTest(path))
    .filter(({ path }) => !isWeb(path))
    .flatMap(({ path, text }) =>
      sqlOf(text)
        .filter((sql) => /\b(select|insert into|update|delete from)\s/.test(sql) && volatile.test(sql))
        .map(() => path),
    );
  assert.deepEqual(wrong, []);
});
