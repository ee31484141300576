/** Everything the reading of a file needs to know: plain, so that it can be handed to the process that reads. */
import type { AddressParts } from "../../contract.ts";
import type { UnitKind } from "../../unit/kinds.ts";
import type { ResidentInput } from "../../resident/contract.ts";
import type { CellProblem } from "../contract.ts";
import type { ColumnMap, ImportKind } from "../fields.ts";

export type PlanPart = {
  /** Its place among the parts of the import. */
  part: number;
  sheet: string | null;
  kind: ImportKind;
  headers: string[];
  headerRow: number;
  /** Only what may be taken. */
  columns: ColumnMap;
  communityId: string | null;
  building: string | null;
  fillDown: boolean;
};
export type Plan = {
  parts: PlanPart[];
  /** By code and by name, folded: the community, and whether it is the importer's to fill. */
  communities: Map<string, { id: string; mine: boolean }>;
  /** The station's civil day. */
  today: string;
  /** Numbers and codes with a wrong check sign are taken: a reason was given. */
  checksGivenUp: boolean;
  /** Of children under 14 a guardian agreed to what rests on consent. */
  guardians: boolean;
  /** Batches of an earlier run that stand already. */
  skip: number;
};

type Placed = {
  row: number;
  communityId: string;
  address: AddressParts;
  doorKey: string;
  door: string;
  cells: string[];
};
/** What a row says of a person; undefined is a column the sheet does not have, or an empty cell. */
export type PersonRow = Placed & {
  name: string;
  initials: string;
  pinyin: string;
  relation?: ResidentInput["relation"];
  birthYear?: number;
  birthOn?: string;
  citizenNumber?: string;
  /** What does not agree with the number and is taken all the same. */
  numberDoubt?: string;
  phone?: string;
  work?: string;
  helpAtDoor?: true;
  health?: string;
  hardship?: string;
};
export type DoorRow = Placed & { careGrade?: "ordinary" | "focus" };
export type UnitRow = {
  row: number;
  communityId: string;
  cells: string[];
  name: string;
  addresses: AddressParts[];
  place?: string;
  code?: string;
  codeDoubt?: true;
  kind?: UnitKind;
  contactName?: string;
  contactPhone?: string;
  hours?: string;
  sinceOn?: string;
};
export type Refused = { part: number; row: number; problems: CellProblem[]; cells: string[] };
export type Batch = {
  part: number;
  bytes: number;
  read: number;
  /** The same row twice in the file. */
  repeated: number;
  leftOut: number;
  refused: Refused[];
  /** Rows of earlier batches that a row of this one contradicts. */
  contradicted: { part: number; row: number; problems: CellProblem[] }[];
  people: PersonRow[];
  doors: DoorRow[];
  units: UnitRow[];
};
