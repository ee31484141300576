import type { Encoding } from "./encoding.ts";

/** What is known of a file before anybody says how to read it. */
export type Opened = {
  kind: "csv" | "xlsx";
  encoding: Encoding | null;
  delimiter: string | null;
  sheet: string | null;
  /** The first rows, from the top. */
  head: { row: number; cells: string[] }[];
};

/** A sheet that can be chosen, with its first rows. */
export type OpenedSheet = { name: string | null; head: Opened["head"] };
