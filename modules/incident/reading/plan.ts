/** Everything the reading of a file needs to know: plain, so that it can be handed to the process that reads. */
import type { ColumnMap, LabelMeaning, RowRefusal } from "../import-contract.ts";
import type { Columns } from "../columns.ts";
import type { MonthSums } from "../tally.ts";

type Days = { from: string; to: string };
export type Plan = {
  headers: string[];
  /** The row of the headers; what stands above is no data. */
  headerRow: number;
  columns: ColumnMap;
  /** The community of every row, where no column says it. */
  communityId: string | null;
  /** By code and by name, folded: the community, and whether it is the importer's to fill. */
  communities: Map<string, { id: string; mine: boolean }>;
  /** What people said they mean; for others our own table is asked. */
  labels: Map<string, LabelMeaning>;
  /** The station's civil day. */
  today: string;
  /** Numbers that stand already, by community: records there would count twice. */
  cells: Map<string, (Days & { problem: string })[]>;
  /** Days whose records were all here already, by community: what comes now came late. */
  covered: Map<string, (Days & { problem: string | null })[]>;
  /** Batches of an earlier run that stand already. */
  skip: number;
};
/** One number of a counts file. */
export type NumberRow = {
  row: number;
  communityId: string;
  problem: string;
  fromMonth: string;
  toMonth: string;
  number: number;
};
export type Batch = {
  /** Bytes of the file read so far. */
  bytes: number;
  read: number;
  /** Rows in `columns` or `numbers`. */
  taken: number;
  /** The same row twice in the file. */
  repeated: number;
  leftOut: number;
  refused: number;
  /** The first of them. */
  refusals: RowRefusal[];
  columns: Columns | null;
  /** Of each row in `columns` the number in the sheet. */
  sheetRows: number[];
  /** What the rows add to the months while each counts by itself. */
  months: MonthSums[];
  numbers: NumberRow[];
  /** Where events have numbers: of each row its own number, its event's and its id. */
  events: { sourceKey: string; eventNo: string | null; id: string }[] | null;
  /** Rows by label. */
  labels: Map<string, number>;
  communityIds: string[];
  shown: Days | null;
};
