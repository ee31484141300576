import "../look/facts.css";
import type { ReactNode } from "react";
import { useWords } from "../i18n.ts";

export type FitLine = { side: "for" | "against"; text: ReactNode; source?: ReactNode };

/** 合适 and 要当心 side by side, same size and weight, each with its source. No total, no stars. */
export function FitList({ lines }: { lines: FitLine[] }) {
  const { t } = useWords();
  return (
    <div className="fitcols">
      {(["for", "against"] as const).map((side) => {
        const found = lines.filter((line) => line.side === side);
        return (
          <div key={side}>
            <h3>{t(`web.fit.${side}`)}</h3>
            {found.length === 0 && <p className="s mut">{t(`web.fit.no_${side}`)}</p>}
            <ul className="fits">
              {found.map((line, at) => (
                <li key={at} className={side}>
                  <span className="m" aria-hidden="true">
                    {side === "for" ? "+" : "−"}
                  </span>
                  <span>
                    {line.text}
                    {line.source && <small>{line.source}</small>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
