/** The rows of a batch, packed column by column, and what they add to the months. */
import { type Columns, type NewRecord, columnNames, kindOf } from "../columns.ts";
import type { MonthSums } from "../tally.ts";
import { dayNumber, monthNumber, packedColumn, rowIds } from "./packing.ts";
import type { Batch } from "./plan.ts";

type Row = Omit<NewRecord, "id" | "joinedTo" | "digest">;
type Taken = Pick<Batch, "columns" | "events" | "months" | "taken">;

const uuidText = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A row that was read where it lies in its file: its number from and before, texts that come again as their bytes. */
export type PlainRow = {
  bytes: Uint8Array;
  from: number;
  to: number;
  communityId: string;
  label: Uint8Array;
  problem: string;
  problemBytes: Uint8Array;
  fraud: { year: number; code: string } | null;
  /** Days since 2000-01-01. */
  occurred: number;
  /** Months since the year 0. */
  month: number;
  minutes: number | null;
  reported: number | null;
  place: Uint8Array | null;
};

/** `withEvents`: which rows are calls of one event is decided later, by their numbers. */
export function packedRows(now: Date, withEvents: boolean) {
  const nextId = rowIds(now);
  const columns = Object.fromEntries(
    columnNames.map((name) => [name, packedColumn(kindOf(name) as "text")]),
  ) as Record<keyof NewRecord, ReturnType<typeof packedColumn>>;
  const places = new Map<string, Uint8Array>();
  /** By place, problem and month since the year 0: joined to one key, it would be made anew for each row. */
  let months = new Map<string, Map<string, Map<number, MonthSums>>>();
  let events: NonNullable<Batch["events"]> = [];
  let taken = 0;

  const placeOf = (id: string): Uint8Array => {
    const known = places.get(id) ?? new Uint8Array(Buffer.from(id.replaceAll("-", ""), "hex"));
    places.set(id, known);
    return known;
  };
  const text = (name: "eventNo" | "fraudLabel" | "place", value: string | null) =>
    value === null ? columns[name].nothing() : columns[name].text(value);
  const count = (communityId: string, problem: string, number: number, lag: number | null) => {
    let ofPlace = months.get(communityId);
    if (ofPlace === undefined) months.set(communityId, (ofPlace = new Map()));
    let ofProblem = ofPlace.get(problem);
    if (ofProblem === undefined) ofPlace.set(problem, (ofProblem = new Map()));
    let sums = ofProblem.get(number);
    if (sums === undefined) {
      const month = `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}-01`;
      sums = { communityId, problem, month, count: 0, lagKnown: 0, after7: 0, after30: 0 };
      ofProblem.set(number, sums);
    }
    sums.count++;
    if (lag === null) return;
    sums.lagKnown++;
    if (lag > 7) sums.after7++;
    if (lag > 30) sums.after30++;
  };

  const wholly = (column: ReturnType<typeof packedColumn>, value: Uint8Array) =>
    column.bytes(value, 0, value.length);

  return {
    put(row: PlainRow, digest: Uint32Array): void {
      taken++;
      wholly(columns.id, nextId());
      wholly(columns.communityId, placeOf(row.communityId));
      columns.sourceKey.bytes(row.bytes, row.from, row.to);
      columns.eventNo.nothing();
      columns.joinedTo.nothing();
      wholly(columns.label, row.label);
      wholly(columns.problem, row.problemBytes);
      if (row.fraud === null) columns.fraudYear.nothing();
      else columns.fraudYear.int(row.fraud.year);
      text("fraudLabel", row.fraud && row.fraud.code);
      columns.occurredOn.int(row.occurred);
      if (row.minutes === null) columns.occurredTime.nothing();
      else columns.occurredTime.minutes(row.minutes);
      if (row.reported === null) columns.reportedOn.nothing();
      else columns.reportedOn.int(row.reported);
      if (row.place === null) columns.place.nothing();
      else wholly(columns.place, row.place);
      columns.digest.words(digest);
      const lag = row.reported === null ? null : row.reported - row.occurred;
      count(row.communityId, row.problem, row.month, lag);
    },
    /** `digest`: four numbers of 32 bits. */
    add(row: Row, digest: Uint32Array): void {
      const id = nextId();
      const occurred = dayNumber(row.occurredOn);
      const reported = row.reportedOn === null ? null : dayNumber(row.reportedOn);
      taken++;
      columns.id.bytes(id, 0, 16);
      columns.communityId.bytes(placeOf(row.communityId), 0, 16);
      columns.sourceKey.text(row.sourceKey);
      text("eventNo", row.eventNo);
      columns.joinedTo.nothing();
      columns.label.text(row.label);
      columns.problem.text(row.problem);
      if (row.fraudYear === null) columns.fraudYear.nothing();
      else columns.fraudYear.int(row.fraudYear);
      text("fraudLabel", row.fraudLabel);
      columns.occurredOn.int(occurred);
      if (row.occurredTime === null) columns.occurredTime.nothing();
      else columns.occurredTime.minutes(minutesOf(row.occurredTime));
      if (reported === null) columns.reportedOn.nothing();
      else columns.reportedOn.int(reported);
      text("place", row.place);
      columns.digest.words(digest);
      const lag = reported === null ? null : reported - occurred;
      count(row.communityId, row.problem, monthNumber(row.occurredOn), lag);
      if (withEvents) events.push({ sourceKey: row.sourceKey, eventNo: row.eventNo, id: uuidText(id) });
    },
    /** All of them; then there are none. */
    take(): Taken {
      const whole: Taken = {
        columns: Object.fromEntries(columnNames.map((name) => [name, columns[name].take()])) as Columns,
        months: [...months.values()].flatMap((each) =>
          [...each.values()].flatMap((some) => [...some.values()]),
        ),
        events: withEvents ? events : null,
        taken,
      };
      if (taken === 0) whole.columns = null;
      months = new Map();
      events = [];
      taken = 0;
      return whole;
    },
  };
}
