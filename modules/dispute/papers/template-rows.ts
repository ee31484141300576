/** SQL on `dispute_template` and `dispute_papers_setting`. */
import type { Tx } from "../../../server/db.ts";
import { defaultPatterns } from "../case-number.ts";
import type { TemplateFile } from "../document/own-templates.ts";
import type { PapersSetting } from "./template-contract.ts";

export type TemplateRow = {
  id: string;
  file: string;
  byteCount: number;
  addedBy: string;
  addedAt: Date;
  usedFrom: Date | null;
  usedBy: string | null;
};
const columns = `id, file, octet_length(bytes) as "byteCount", added_by as "addedBy", added_at as "addedAt",
  used_from as "usedFrom", used_by as "usedBy"`;
/** Those not ended, the newest first. */
export const listTemplates = (tx: Tx) =>
  tx.many<TemplateRow>(
    `select ${columns} from dispute_template where station_id = $1 and ended_at is null order by file, id desc limit 200`,
    [tx.stationId],
  );
export const findTemplate = (tx: Tx, id: string) =>
  tx.maybe<TemplateRow & { bytes: Buffer }>(
    `select ${columns}, bytes from dispute_template where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id],
  );
/** Those that take the place of ours. */
export const listUsed = (tx: Tx) =>
  tx.many<TemplateFile>(
    `select file, bytes from dispute_template
     where station_id = $1 and used_from is not null and ended_at is null order by file limit 60`,
    [tx.stationId],
  );
export const listUsedNames = async (tx: Tx): Promise<string[]> =>
  (
    await tx.many<{ file: string }>(
      `select file from dispute_template
       where station_id = $1 and used_from is not null and ended_at is null order by file limit 60`,
      [tx.stationId],
    )
  ).map(({ file }) => file);
export const insertTemplate = (tx: Tx, row: TemplateFile & { id: string }, by: string) =>
  tx.run(
    `insert into dispute_template (station_id, id, file, bytes, added_by, added_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, row.id, row.file, Buffer.from(row.bytes), by, tx.now],
  );
/** In the place of the one before it, which ends. */
export async function useTemplate(tx: Tx, { id, file }: Pick<TemplateRow, "id" | "file">, by: string) {
  await tx.run(
    `update dispute_template set ended_at = $3, ended_by = $4
     where station_id = $1 and file = $2 and used_from is not null and ended_at is null and id <> $5`,
    [tx.stationId, file, tx.now, by, id],
  );
  return tx.run(
    `update dispute_template set used_from = $3, used_by = $4
     where station_id = $1 and id = $2 and ended_at is null and used_from is null`,
    [tx.stationId, id, tx.now, by],
  );
}
/** 0 when it ended before. */
export const endTemplate = (tx: Tx, id: string, by: string) =>
  tx.run(
    `update dispute_template set ended_at = $3, ended_by = $4 where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, by],
  );

export async function settingOf(tx: Tx): Promise<PapersSetting> {
  const row = await tx.maybe<PapersSetting>(
    `select people_pattern as people, police_pattern as police, retention, version from dispute_papers_setting
     where station_id = $1`,
    [tx.stationId],
  );
  return row ?? { ...defaultPatterns, retention: "", version: 0 };
}
/** 0 when somebody set it since. */
export const putSetting = (tx: Tx, of: Omit<PapersSetting, "version">, expected: number, by: string) =>
  tx.run(
    `insert into dispute_papers_setting (station_id, people_pattern, police_pattern, retention, version, set_by, set_at)
     values ($1, $2, $3, $4, 1, $6, $7)
     on conflict (station_id) do update set people_pattern = excluded.people_pattern,
       police_pattern = excluded.police_pattern, retention = excluded.retention,
       version = dispute_papers_setting.version + 1, set_by = excluded.set_by, set_at = excluded.set_at
       where dispute_papers_setting.version = $5`,
    [tx.stationId, of.people, of.police, of.retention, expected, by, tx.now],
  );
