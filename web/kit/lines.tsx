import type { ReactNode } from "react";

/** Facts, one a line: what it is at the left, how it is at the right; on a phone one above the other. */
export function Lines({ lines }: { lines: { term: ReactNode; text: ReactNode }[] }) {
  return (
    <dl className="lines">
      {lines.map((line, at) => (
        <div key={at}>
          <dt>{line.term}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  );
}
