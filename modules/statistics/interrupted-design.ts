import { BadInput, mustCount, mustExceedZero, mustNumber } from "./bad-input.ts";
import { mustCountAll, mustExceedZeroAll, mustIndicate, mustMatch, mustNumberAll } from "./bad-lists.ts";

/** A series with one interruption; lists run in time. */
export type Series = {
  counts: readonly number[];
  time: readonly number[];
  post: readonly number[];
  offsetExposure?: readonly number[] | null | undefined;
  slopeChange?: boolean | undefined;
  slopeCenter?: number | null | undefined;
  harmonics?: number | undefined;
  seasonIndex?: readonly number[] | null | undefined;
  period?: number | undefined;
  neweyWestLag?: number | null | undefined;
};

/** Columns of the regression by the names of their coefficients. Times that repeat or go back are refused. */
export function buildDesign(input: Series) {
  const { counts: y, time, post, slopeChange = false, harmonics = 0, period = 12 } = input;
  mustCountAll(input, "counts");
  mustNumberAll(input, "time");
  mustIndicate(input, "post");
  mustMatch(input, "counts", "time", "post");
  for (let i = 1; i < time.length; i++) {
    if (!(time[i]! > time[i - 1]!)) throw new BadInput("not_increasing", `time[${i}]`);
    if (post[i]! < post[i - 1]!) throw new BadInput("not_one_interruption", `post[${i}]`);
  }
  if (typeof slopeChange !== "boolean") throw new BadInput("not_yes_no", "slopeChange");
  mustCount({ harmonics }, "harmonics");
  mustExceedZero({ period }, "period");
  if (harmonics > period / 2) throw new BadInput("out_of_range", "harmonics");
  if (input.neweyWestLag != null) mustCount(input, "neweyWestLag");
  const exposure = input.offsetExposure ?? undefined;
  if (exposure !== undefined) {
    mustExceedZeroAll(input, "offsetExposure");
    mustMatch(input, "counts", "offsetExposure");
  }
  const season = input.seasonIndex ?? time;
  mustNumberAll({ seasonIndex: season }, "seasonIndex");
  mustMatch({ ...input, seasonIndex: season }, "counts", "seasonIndex");

  const terms = ["intercept", "level", "time"];
  const columns: number[][] = [y.map(() => 1), [...post], [...time]];
  if (slopeChange) {
    mustNumber(input, "slopeCenter");
    terms.push("slope");
    columns.push(time.map((t, i) => (t - input.slopeCenter!) * post[i]!));
  }
  for (const [name, wave] of [
    ["sin", Math.sin],
    ["cos", Math.cos],
  ] as const)
    for (let k = 1; k <= harmonics; k++) {
      terms.push(`${name}${k}`);
      columns.push(season.map((m) => wave((2 * Math.PI * k * m) / period)));
    }
  return { y, post, terms, columns, offset: exposure?.map(Math.log) };
}
