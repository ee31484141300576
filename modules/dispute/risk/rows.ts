/** SQL on `dispute_colour` and `dispute_setting`. */
import type { Tx } from "../../../server/db.ts";
import { type Palette, type Seen, defaultPalette } from "../escalation.ts";

export type ColourRow = {
  seen: Seen;
  proposed: string | null;
  colour: string | null;
  reason: string;
  byPersonId: string;
  at: Date;
};
export const colourOf = `select seen, proposed, colour, reason, by_person_id as "byPersonId", at from dispute_colour
   where station_id = $1 and dispute_id = $2 order by id desc limit 1`;
export const findColour = (tx: Tx, disputeId: string) =>
  tx.maybe<ColourRow>(colourOf, [tx.stationId, disputeId]);
export async function insertColour(
  tx: Tx,
  row: Omit<ColourRow, "at"> & { id: string; disputeId: string },
): Promise<void> {
  await tx.run(
    `insert into dispute_colour (station_id, id, dispute_id, seen, proposed, colour, reason, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      JSON.stringify(row.seen),
      row.proposed,
      row.colour,
      row.reason,
      row.byPersonId,
      tx.now,
    ],
  );
  await tx.run(`update dispute set colour = $3, version = version + 1 where station_id = $1 and id = $2`, [
    tx.stationId,
    row.disputeId,
    row.colour,
  ]);
}

type PaletteRow = { palette: Palette; version: number };
export const palettesOf = `select palette, version from dispute_setting where station_id = $1`;
export const noPalette: PaletteRow = { palette: defaultPalette, version: 0 };
export const paletteOf = async (tx: Tx): Promise<PaletteRow> =>
  (await tx.maybe<PaletteRow>(palettesOf, [tx.stationId])) ?? noPalette;
/** 0 when somebody set it since. */
export const putPalette = (tx: Tx, palette: Palette, expected: number, by: string) =>
  tx.run(
    `insert into dispute_setting (station_id, palette, version, set_by, set_at) values ($1, $2, 1, $4, $5)
     on conflict (station_id) do update set palette = excluded.palette, version = dispute_setting.version + 1,
       set_by = excluded.set_by, set_at = excluded.set_at where dispute_setting.version = $3`,
    [tx.stationId, JSON.stringify(palette), expected, by, tx.now],
  );
