import type { Tx } from "../../server/db.ts";
import { type Wanted, pick } from "../../server/match.ts";
import { listCommunities } from "./queries.ts";

/** Communities by name, code or pinyin among these (null: all of the station), and the names of all of them. */
export async function searchCommunities(tx: Tx, ids: readonly string[] | null, wanted: Wanted, most: number) {
  const rows = ids?.length === 0 ? [] : await listCommunities(tx, ids);
  const found = pick(
    wanted,
    wanted.single ? [] : rows,
    ({ code, name }) => [
      { by: "code", text: code, way: "code" },
      { by: "name", text: name.zh, way: "name" },
      { by: "name", text: name.en, way: "name" },
    ],
    most,
  );
  return { ...found, names: new Map(rows.map(({ id, name }) => [id, name])) };
}
