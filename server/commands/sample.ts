import { buildSample } from "../../db/sample/build.ts";
import type { Installation } from "../installation.ts";
import { openKeys } from "../keys.ts";
import type { Settings } from "../settings.ts";

/** With the key store: the parties of its promises have names, which are sealed. False where it is there already. */
export async function addSample(
  { db, admin }: Pick<Installation, "db" | "admin">,
  settings: Settings,
  say: (line: string) => void,
): Promise<boolean> {
  const keys = openKeys(settings.keysFolder);
  try {
    return await buildSample(db, admin, settings.folder, keys, say);
  } finally {
    await keys.close();
  }
}
