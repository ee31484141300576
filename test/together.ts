/**
 * Test files that share a process: what each of them needs of the server is read and compiled once for all. Each is a
 * suite of its own, after the one before has ended, with its own hooks, its own world and its own database.
 */
import { describe } from "node:test";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function runTogether(files: string[]): Promise<void> {
  for (const file of files)
    await describe(relative(root, file), async () => {
      await import(pathToFileURL(file).href);
    });
}
