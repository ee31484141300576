import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** A folder's entries are as durable as its last fsync; Windows has none for folders and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads a file that is written once. Where it is missing `make` gives its bytes: they are on the disk before
 * the name is, and of two processes that make it at once the second takes what the first has written.
 */
export function readOrMake(file: string, make: () => Buffer): Buffer {
  const there = readOnce(file);
  if (there !== null) return there;
  const draft = `${file}.${randomBytes(6).toString("hex")}.new`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, make());
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
  return readFileSync(file);
}

export function readOnce(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
