import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
type Text = { zh: string; en: string };

const sources = [
  { owner: "web", file: "web/words.ts" },
  { owner: "*", file: "web/pages/words.ts" },
  ...["intake", "sheet"].map((name) => ({ owner: "*", file: `server/${name}/refusals.ts` })),
  ...readdirSync(join(root, "modules")).flatMap((owner) => [
    { owner, file: `modules/${owner}/words.ts` },
    { owner, file: `modules/${owner}/refusals.ts` },
    { owner, file: `modules/${owner}/web/words.ts` },
  ]),
].filter(({ file }) => existsSync(join(root, file)));

async function textsOf(file: string): Promise<Record<string, Text>> {
  const loaded = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  return (loaded["words"] ?? loaded["refusals"]) as Record<string, Text>;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Keys a file says by `t("…")`, and beginnings of those it puts together by `t(`…${`. */
function keysIn(file: string): { whole: string[]; beginnings: string[] } {
  const text = readFileSync(join(root, file), "utf8");
  const whole = [...text.matchAll(/\bt\(\s*"([^"]+)"/g)].map((found) => found[1] ?? "");
  const chosen = [...text.matchAll(/\bt\(\s*[^"`)]*\?\s*"([^"]+)"\s*:\s*"([^"]+)"/g)];
  const beginnings = [...text.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((found) => found[1] ?? "");
  // Refusals are texts of their own, checked where each module states its codes.
  const parts = beginnings.filter((start) => start !== "refusal.");
  return {
    whole: [...whole, ...chosen.flatMap((found) => [found[1] ?? "", found[2] ?? ""])],
    beginnings: parts,
  };
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
const webFiles = [
  ...filesUnder("web"),
  ...readdirSync(join(root, "modules")).flatMap((owner) => filesUnder(`modules/${owner}/web`)),
];

test("every text has both languages, the same placeholders and its owner's name first", async () => {
  for (const { owner, file } of sources) {
    for (const [key, text] of Object.entries(await textsOf(file))) {
      assert.ok(text.zh.trim() && text.en.trim(), `${file}: ${key} lacks a language`);
      assert.ok(owner === "*" || key.startsWith(`${owner}.`), `${file}: ${key}`);
      const [zh, en] = [placeholders(text.zh), placeholders(text.en)];
      // "1 day" may leave its number out.
      if (!key.endsWith("_one")) assert.deepEqual(en, zh, `${file}: ${key}`);
    }
  }
});

test("every key the pages say has words", async () => {
  const known = new Set<string>();
  for (const { file } of sources) {
    if (!file.endsWith("words.ts")) continue;
    for (const key of Object.keys(await textsOf(file))) {
      known.add(key);
      known.add(key.replace(/_(one|other|zero)$/, ""));
    }
  }
  const missing: string[] = [];
  for (const file of webFiles) {
    const { whole, beginnings } = keysIn(file);
    for (const key of whole) if (!known.has(key)) missing.push(`${file}: ${key}`);
    for (const start of beginnings) {
      if (![...known].some((key) => key.startsWith(start))) missing.push(`${file}: ${start}…`);
    }
  }
  assert.deepEqual(missing, []);
});

test("counted words have the plural forms English needs", async () => {
  for (const { file } of sources) {
    const keys = new Set(Object.keys(await textsOf(file)));
    for (const key of keys) {
      if (key.endsWith("_one")) assert.ok(keys.has(key.replace(/_one$/, "_other")), `${file}: ${key} alone`);
    }
  }
});

test("what comes with the first load says only words that come with it", async () => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(join(root, file))) return;
    seen.add(file);
    const text = readFileSync(join(root, file), "utf8");
    for (const found of text.matchAll(/^(?:import|export)(?! type)[^;]*?from "(\.[^"]+)"/gm)) {
      follow(relative(root, join(root, dirname(file), found[1] ?? "")));
    }
  };
  follow("web/main.tsx");
  assert.ok(seen.has("web/pages/today.tsx") && seen.has("web/shell.tsx"));
  const early = ["web", "people", "duty"];
  const late: string[] = [];
  // Words beside a module's later pages come with those, whatever the module is called.
  const beside = new Set<string>();
  for (const { file } of sources.filter((source) => source.file.endsWith("/web/words.ts")))
    for (const key of Object.keys(await textsOf(file))) beside.add(key.replace(/_(one|other|zero)$/, ""));
  for (const file of seen) {
    const { whole, beginnings } = keysIn(file);
    for (const key of [...whole, ...beginnings]) {
      if (!early.includes(key.split(".")[0] ?? "") || beside.has(key)) late.push(`${file}: ${key}`);
    }
  }
  assert.deepEqual(late, []);
});
