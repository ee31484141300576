import type { Db, Sql } from "../../server/db.ts";
import type { Holidays } from "./days-off.ts";

let read: Promise<Holidays> | null = null;

/**
 * The published holidays, by a transaction or the directory: they are reference tables. Only a migration
 * writes them, and the server migrates before it starts, so a process reads them once.
 */
export function holidaysOf(sql: Sql): Promise<Holidays> {
  if (read === null) {
    const reading = readHolidays(sql);
    reading.catch(() => {
      read = null;
    });
    read = reading;
  }
  return read;
}
export const calendarOf = (db: Db): Promise<Holidays> => holidaysOf(db.directory);

async function readHolidays(sql: Sql): Promise<Holidays> {
  const [years, days] = await Promise.all([
    sql.many<{ year: number }>(`select year from holiday_year`),
    sql.many<{ on: string; kind: string }>(`select on_date as "on", kind from holiday`),
  ]);
  const ofKind = (kind: string) => new Set(days.filter((day) => day.kind === kind).map((day) => day.on));
  return { years: new Set(years.map((row) => row.year)), off: ofKind("off"), work: ofKind("work") };
}
