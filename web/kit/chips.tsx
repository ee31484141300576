import type { ReactNode } from "react";

type Chip = { key: string; label: ReactNode; on: boolean; onPress: () => void };

/** Filters in a row, each a button that is pressed or not; `by` says what they filter by. */
export function Chips({ by, chips, scroll = false }: { by: string; chips: Chip[]; scroll?: boolean }) {
  return (
    <div className={scroll ? "chips scroll" : "chips"} role="group" aria-label={by}>
      <span className="by" aria-hidden="true">
        {by}
      </span>
      {chips.map((chip) => (
        <button key={chip.key} type="button" className="chip" aria-pressed={chip.on} onClick={chip.onPress}>
          {chip.label}
        </button>
      ))}
    </div>
  );
}
