/**
 * Writes the rows of db/migrations/0002_holidays.sql from the development dependency chinese-days:
 * `node scripts/holidays.ts > db/migrations/0002_holidays.sql`. The next notice (published each
 * November) becomes a new migration: take its inserts, `node scripts/holidays.ts --rows 2027`.
 * chinese-days answers for a year it does not know as if it had no holidays, so such a year is refused;
 * its functions shift by a day on a machine west of Greenwich, so its JSON is read instead.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Days = Record<string, string>;
const packageFile = (path: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(`chinese-days/${path}`)), "utf8");
const { version } = JSON.parse(packageFile("package.json")) as { version: string };
const known = JSON.parse(packageFile("dist/chinese-days.json")) as { holidays: Days; workdays: Days };

const schema = `-- Public holidays of mainland China: reference tables, read by every station. Written by
-- scripts/holidays.ts. A year without a row in holiday_year is unknown, not a year without holidays.
set local citus.multi_shard_modify_mode = 'sequential';

create table holiday (
  on_date date not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  constraint holiday_pkey primary key (on_date),
  constraint holiday_kind check (kind in ('off', 'work'))
);
comment on column holiday.kind is 'off: a day off by the notice, its weekends included; work: a weekend worked to make up';
select app_reference('holiday');

create table holiday_year (
  year int not null,
  source text not null,
  constraint holiday_year_pkey primary key (year)
);
select app_reference('holiday_year');
`;

function rowsOf(days: Days, kind: "off" | "work", year: number): string[] {
  return Object.keys(days)
    .filter((date) => date.startsWith(`${year}-`))
    .sort()
    .map((date) => {
      const [en = "", zh = ""] = days[date]!.split(",");
      return `  ('${date}', '${zh}', '${en.replaceAll("'", "''")}', '${kind}')`;
    });
}

function insertsOf(year: number): string {
  // Every notice since 2008 frees New Year's Day and National Day; a year without both is not known.
  if (!known.holidays[`${year}-01-01`] || !known.holidays[`${year}-10-01`])
    throw new Error(`chinese-days ${version} does not know ${year}: no row may be written for it`);
  const rows = [...rowsOf(known.holidays, "off", year), ...rowsOf(known.workdays, "work", year)];
  const source = `国务院办公厅关于${year}年部分节假日安排的通知，as represented by chinese-days ${version}`;
  return `
insert into holiday_year (year, source) values (${year}, '${source}');
insert into holiday (on_date, name_zh, name_en, kind) values
${rows.join(",\n")};
`;
}

export function holidaySql(years: number[]): string {
  return years.map(insertsOf).join("");
}

if (import.meta.main) {
  const [flag, ...years] = process.argv.slice(2);
  process.stdout.write(
    flag === "--rows" ? holidaySql(years.map(Number)) : schema + holidaySql([2024, 2025, 2026]),
  );
}
