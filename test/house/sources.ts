/** The product's own source files as the checks of the house read them. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["bench", "bin", "db", "modules", "scripts", "server", "test", "web"];

export type Import = {
  /** Path from the root for our own files, the bare name for packages. */
  to: string;
  own: boolean;
  typeOnly: boolean;
  /** Names as the other file exports them; `*` for a whole namespace or a dynamic import. */
  names: string[];
  /** The local name of a namespace. */
  as: string | null;
  exported: boolean;
};
export type Source = { path: string; text: string; lines: number; imports: Import[] };

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?((?:\*|\{)[^"';]*?|[\w$]+(?:\s*,\s*\{[^}]*\})?)\s*from\s*"([^"]+)"/g;
const bare = /(?:^|\n)\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const resolve = (to: string) => (to.startsWith(".") ? normalize(join(dirname(path), to)) : to);
  const found: Import[] = [];
  for (const [, word, type, what, to] of text.matchAll(statement)) {
    const braces = /\{([^}]*)\}/.exec(what!)?.[1];
    const parts = (braces ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
    const star = /^\*(?:\s+as\s+([\w$]+))?/.exec(what!);
    const names = parts.map((part) => part.replace(/^type\s+/, "").split(/\s+as\s+/)[0]!);
    if (star) names.push("*");
    else if (braces === undefined || !what!.startsWith("{")) names.push("default");
    found.push({
      to: resolve(to!),
      own: to!.startsWith("."),
      typeOnly:
        type !== undefined || (parts.length > 0 && !star && parts.every((part) => part.startsWith("type "))),
      names,
      as: star?.[1] ?? null,
      exported: word === "export",
    });
  }
  for (const [, plain, dynamic] of text.matchAll(bare))
    found.push({
      to: resolve((plain ?? dynamic)!),
      own: (plain ?? dynamic)!.startsWith("."),
      typeOnly: false,
      names: dynamic === undefined ? [] : ["*"],
      as: null,
      exported: false,
    });
  return found;
}

function walk(folder: string, give: (path: string) => void): void {
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) {
      if (name !== "node_modules" && name !== "shots") walk(path, give);
    } else give(path);
  }
}

/** Every TypeScript file of the product, tests included. */
export function listSources(): Source[] {
  const paths: string[] = ["vite.config.ts"];
  for (const folder of folders) walk(folder, (path) => /\.(tsx?|mjs)$/.test(path) && paths.push(path));
  return paths
    .filter((path) => !path.endsWith(".d.ts"))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, lines: text.split("\n").length - 1, imports: importsOf(path, text) };
    });
}

export const isTest = (path: string) =>
  path.startsWith("test/") || /\.test\.ts$/.test(path) || path.endsWith("/cast.ts");
/** `modules/duty/web/card.tsx` → `duty`. */
export const moduleOf = (path: string) => /^modules\/([a-z]+)\//.exec(path)?.[1];
export const isWeb = (path: string) => path.startsWith("web/") || /^modules\/[a-z]+\/web\//.test(path);
