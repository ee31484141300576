/**
 * Test files that share a process: what each of them needs of the server is read and compiled once for all. Each is a
 * suite of its own, after the one before has ended, with its own hooks, its own world and its own database.
 */
import { describe, test } from "node:test";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function runTogether(files: string[]): Promise<void> {
  for (const file of files)
    await describe(relative(root, file), async () => {
      try {
        await import(pathToFileURL(file).href);
      } catch (error) {
        // Suites are not counted: without a case of its own, this would fail and be no failure.
        test("the file can be read", () => Promise.reject(error as Error));
      }
    });
}
