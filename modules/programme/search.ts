import type { Tx } from "../../server/db.ts";
import { type Field, type Wanted, pick } from "../../server/match.ts";
import type { Bilingual } from "../../server/wire.ts";
import * as shelf from "../shelf/api.ts";
import type { Product } from "../shelf/contract.ts";
import type { ProgrammeState } from "./contract.ts";

type Row = { id: string; code: string; state: ProgrammeState; communityId: string; versionIds: string[] };
/** A programme with what its products are called and what their duties are. */
export type Searchable = Omit<Row, "versionIds"> & { products: Product[] };

/** The newest by name; by its number any of them. */
const reach = 500;
const columns = `p.id, p.code, p.state, p.community_id as "communityId",
  array(select c.product_version_id from choice c where c.station_id = $1 and c.revision_id = p.current_revision_id
    order by c.position, c.id) as "versionIds"`;
const here = `p.station_id = $1 and p.state <> 'discarded' and ($2::uuid[] is null or p.community_id = any ($2))`;

/** Programmes of these communities (null: all), the one with this number first and then the newest. */
export async function listSearchable(
  tx: Tx,
  communityIds: readonly string[] | null,
  wanted: Wanted,
): Promise<Searchable[]> {
  if (communityIds?.length === 0 || wanted.single) return [];
  const number = wanted.text.toUpperCase();
  const [newest, numbered] = await Promise.all([
    tx.many<Row>(
      `select ${columns} from programme p where ${here} order by p.updated_at desc, p.id desc limit ${reach}`,
      [tx.stationId, communityIds],
    ),
    tx.many<Row>(`select ${columns} from programme p where ${here} and p.code = $3`, [
      tx.stationId,
      communityIds,
      number,
    ]),
  ]);
  const rows = [...numbered, ...newest.filter((row) => row.code !== number)];
  const versions = await shelf.getVersions(
    tx,
    rows.flatMap((row) => row.versionIds),
  );
  return rows.map(({ versionIds, ...row }) => ({
    ...row,
    products: versionIds.flatMap((id) => versions.get(id) ?? []),
  }));
}

const bothOf = <By extends string>(by: By, name: Bilingual | undefined): Field<By>[] =>
  name === undefined ? [] : [name.zh, name.en].map((text) => ({ by, text, way: "name" }));

/** By number, community and products. */
export const searchProgrammes = (
  wanted: Wanted,
  rows: readonly Searchable[],
  names: ReadonlyMap<string, Bilingual>,
  most: number,
) =>
  pick(
    wanted,
    rows,
    (row): Field<"code" | "community" | "product">[] => [
      { by: "code", text: row.code, way: "code" },
      ...bothOf("community", names.get(row.communityId)),
      ...row.products.flatMap(({ name }) => bothOf("product", name)),
    ],
    most,
  );
