import type { ReactNode } from "react";

/** Green paper: a way that works, a confirmation that stays on the page. `live` is read out when it appears. */
export function Note({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <div className="note" role={live ? "status" : undefined}>
      {children}
    </div>
  );
}
