/**
 * Vite plugin: the app in one file, and named in the page. Left to itself the build makes of what the app shares with its
 * later pages some thirty small files, which six lines to the server fetch five deep. The first script (start.ts) loads
 * the app by itself, so the page would not know of it: it is named there with its style sheet, and the style sheet first,
 * because the frame is painted with it and the scripts can wait that long.
 */
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Known = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

/** Everything main.tsx imports at once, but for what the first script has already. */
export function appGroups(root: string) {
  let app: Set<string> | undefined;
  const importedBy = (file: string, known: Known): Set<string> => {
    const seen = new Set([file]);
    for (const id of seen) for (const next of known.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
    return seen;
  };
  const nameOf = (id: string, known: Known) =>
    (app ??= importedBy(join(root, "web/main.tsx"), known)).has(id) ? "app" : null;
  return [
    { name: "start", tags: ["$initial" as const], priority: 2 },
    { name: nameOf, debugName: "app", priority: 1 },
  ];
}

type Chunk = Rolldown.OutputChunk;
const isChunk = (part: Rolldown.OutputBundle[string] | undefined): part is Chunk => part?.type === "chunk";

/** The app and what it cannot begin without. */
function filesOf(bundle: Rolldown.OutputBundle): Chunk[] {
  const main = Object.values(bundle).find(
    (part): part is Chunk => isChunk(part) && part.moduleIds.some((id) => id.endsWith("/web/main.tsx")),
  );
  if (main === undefined) throw new Error("no file was made of main.tsx");
  const files = new Set([main]);
  for (const { imports } of files)
    for (const name of imports) {
      const next = bundle[name];
      if (isChunk(next)) files.add(next);
    }
  return [...files];
}

export function pagePlugin(): Plugin {
  return {
    name: "gongzhi-page",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const written = /[ \t]*<script type="module"[^>]* src="\/([^"]+)"><\/script>\n?/;
        const first = written.exec(html)?.[1];
        if (first === undefined) throw new Error("the page has no first script");
        const files = filesOf(bundle);
        const styles = new Set(files.flatMap((file) => [...(file.viteMetadata?.importedCss ?? [])]));
        const ahead = files.map((file) => file.fileName).filter((name) => name !== first);
        const tags = [
          ...[...styles].map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
          `<script type="module" crossorigin src="/${first}"></script>`,
          // Behind the style sheet, the words and the answers, which are small and wait for nothing else.
          ...ahead.map(
            (name) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${name}">`,
          ),
        ];
        return html.replace(written, tags.map((tag) => `    ${tag}\n`).join(""));
      },
    },
  };
}
