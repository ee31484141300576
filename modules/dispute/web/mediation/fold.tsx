import type { ReactNode } from "react";
import { Icon } from "../../../../web/kit/icon.tsx";

/** One part of a mediation: its name and how much there is, the rest folded away until it is wanted. */
export function Fold({
  title,
  note,
  count = 0,
  open = false,
  children,
}: {
  title: string;
  note?: ReactNode;
  /** How many there are; nothing is said of none. */
  count?: number;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="rarer part" open={open || undefined}>
      <summary>
        <Icon name="down" />
        <h3>{title}</h3>
        {count > 0 && <span className="s mut">{count}</span>}
        {note !== undefined && <span className="s mut">{note}</span>}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
