import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/web/", import.meta.url));

/**
 * What a phone fetches before Today can be read: the page, its entry, what that imports at once, the
 * stylesheet, and the words of one language (the larger of the two). Icons and later pages do not count.
 */
export function firstLoad(): { files: string[]; bytes: number } {
  const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const wanted = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  const files = new Set<string>();
  for (const file of wanted) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith(".js")) continue;
    const text = readFileSync(join(dist, file), "utf8");
    for (const [, next] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      wanted.push(`assets/${next}`);
  }
  const words = readdirSync(join(dist, "assets"))
    .filter((name) => /^first-[\w-]+\.js$/.test(name))
    .map((name) => `assets/${name}`)
    .sort((a, b) => size(b) - size(a));
  if (words.length !== 2) throw new Error(`one file of first words for each language, not ${words.length}`);
  files.add(words[0]!);
  files.add("index.html");
  return { files: [...files], bytes: [...files].reduce((sum, file) => sum + size(file), 0) };
}
