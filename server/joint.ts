/**
 * Statements that all riders of a transaction share: each gives one row of values, and one statement asks or
 * writes for all of them. Five sessions looked up together cost PostgreSQL 6 µs each instead of 35, five marks
 * 7 instead of 14 (docs/MEASURED.md). Only for what no station's wall stands around: local tables.
 */
import type { Sender } from "./flight.ts";

export type Joint = {
  /** By the number of rows it takes: 1, 2, … or 1, 2, 4, … A list as one parameter would be planned anew each time. */
  texts: ReadonlyMap<number, string>;
  /** Rows that are missing to the next number are null. */
  pad: boolean;
  width: number;
};
/** `row` writes the parameters of one row, from `$at` on; `text` puts the rows into the statement. */
export const joint = (
  counts: readonly number[],
  width: number,
  pad: boolean,
  text: (rows: string) => string,
): Joint => ({
  texts: new Map(
    counts.map((count) => [
      count,
      text(
        Array.from({ length: count }, (_, row) => {
          const parameters = Array.from({ length: width }, (_, i) => `$${row * width + i + 1}`).join(", ");
          return width === 1 ? parameters : `(${parameters})`;
        }).join(", "),
      ),
    ]),
  ),
  width,
  pad,
});

export type Joints = {
  /** Resolves to the rows of all who asked together: each takes its own out of them. */
  add<R extends object>(joint: Joint, values: readonly unknown[]): Promise<R[]>;
};
type Share = { values: readonly unknown[]; resolve(rows: never[]): void; reject(error: unknown): void };

export function jointsOn(sender: Sender): Joints & { leave(): void } {
  const waiting = new Map<Joint, Share[]>();
  const send = ({ texts, width, pad }: Joint, shares: Share[]) => {
    const most = Math.max(...texts.keys());
    for (let from = 0; from < shares.length; from += most) {
      const group = shares.slice(from, from + most);
      const count = [...texts.keys()].find((each) => each >= group.length)!;
      const values = group.flatMap((share) => share.values);
      if (pad) values.push(...Array<null>((count - group.length) * width).fill(null));
      sender.send(texts.get(count)!, values).then(
        ({ rows }) => group.forEach((share) => share.resolve(rows as never[])),
        (error: unknown) => group.forEach((share) => share.reject(error)),
      );
    }
  };
  return {
    add: (joint, values) =>
      new Promise((resolve, reject) => {
        const share = { values, resolve: resolve as Share["resolve"], reject };
        const others = waiting.get(joint);
        if (others === undefined) waiting.set(joint, [share]);
        else others.push(share);
      }),
    leave: () => {
      for (const [each, shares] of waiting) send(each, shares);
      waiting.clear();
    },
  };
}
