import { z } from "zod";
import { CivilDate, Id } from "../../server/wire.ts";

/** Where a list by day, the newest first, goes on: `2026-11-23~id`; anything else begins anew. */
export function readDayCursor(text: string | undefined): { on: string; id: string } | null {
  const [on, id] = (text ?? "").split("~");
  const read = z.tuple([CivilDate, Id]).safeParse([on, id]);
  return read.success ? { on: read.data[0], id: read.data[1] } : null;
}
