/**
 * Vite plugin: gathers `words` and `refusals` of every module and serves them one language at a time as
 * `virtual:words/LANGUAGE/first|rest`. Both languages at once cost twice the bytes on the first load, and
 * most words belong to pages that are not open yet.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

type Text = { zh: string; en: string };
/** What the shell and Today say; every other module's words come with the first other page. */
const firstModules = ["people", "duty"];

function modulesOf(root: string): string[] {
  return readdirSync(join(root, "modules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function filesOf(root: string, part: "first" | "rest"): { file: string; refusal: boolean }[] {
  const modules = modulesOf(root)
    .filter((name) => firstModules.includes(name) === (part === "first"))
    .map((name) => join(root, "modules", name));
  const files = modules.flatMap((folder) => [
    { file: join(folder, "words.ts"), refusal: false },
    { file: join(folder, "refusals.ts"), refusal: true },
  ]);
  // Why a file was not read is told long after it was sent, by the import that failed.
  if (part === "rest")
    for (const name of ["intake", "sheet"])
      files.push({ file: join(root, "server", name, "refusals.ts"), refusal: true });
  // What only a module's later pages say stands beside them, so that neither Today nor the server waits for it.
  if (part === "rest")
    files.push(
      ...modulesOf(root).map((name) => ({
        file: join(root, "modules", name, "web/words.ts"),
        refusal: false,
      })),
    );
  const own = part === "first" ? join(root, "web/words.ts") : join(root, "web/pages/words.ts");
  files.push({ file: own, refusal: false });
  return files.filter(({ file }) => existsSync(file));
}

async function wordsOf(root: string, language: "zh" | "en", part: "first" | "rest") {
  const words: Record<string, string> = {};
  for (const { file, refusal } of filesOf(root, part)) {
    // The query makes Node read the file again after an edit while the development server runs.
    const loaded = (await import(`${pathToFileURL(file).href}?at=${Date.now()}`)) as Record<string, unknown>;
    const texts = (refusal ? loaded["refusals"] : loaded["words"]) as Record<string, Text> | undefined;
    for (const [key, text] of Object.entries(texts ?? {})) {
      words[refusal ? `refusal.${key}` : key] = text[language];
    }
  }
  return words;
}

export function wordsPlugin(root: string): Plugin {
  const name = /^virtual:words\/(zh|en)\/(first|rest)$/;
  return {
    name: "gongzhi-words",
    resolveId: (id) => (name.test(id) ? `\0${id}` : undefined),
    async load(id) {
      const found = name.exec(id.replace(/^\0/, ""));
      if (!found) return undefined;
      const [, language, part] = found as unknown as [string, "zh" | "en", "first" | "rest"];
      for (const { file } of filesOf(root, part)) this.addWatchFile(file);
      // A string parsed as JSON starts faster than the same object as source.
      const json = JSON.stringify(await wordsOf(root, language, part));
      return { code: `export default JSON.parse(${JSON.stringify(json)})`, moduleType: "js" };
    },
    handleHotUpdate({ file, server }) {
      if (!/(words|refusals)\.ts$/.test(file)) return;
      for (const module of server.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith("\0virtual:words/")) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: "full-reload" });
    },
  };
}
