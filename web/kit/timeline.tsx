import "../look/programme.css";
import type { ReactNode } from "react";

export type TimelineLine = {
  /** The day as people say it, and the machine's form of it. */
  when: string;
  dateTime?: string;
  state: "done" | "now" | "todo";
  what: ReactNode;
  note?: ReactNode;
};

/** 来龙去脉: what happened, where it stands now (filled), what is to come (dashed). */
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return (
    <ol className="tl">
      {lines.map((line, at) => (
        <li
          key={at}
          className={line.state === "done" ? undefined : line.state}
          aria-current={line.state === "now" ? "step" : undefined}
        >
          <time dateTime={line.dateTime}>{line.when}</time>
          <span className="d" />
          <div className="what">
            {line.what}
            {line.note && <small>{line.note}</small>}
          </div>
        </li>
      ))}
    </ol>
  );
}
