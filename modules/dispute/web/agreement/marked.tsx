import type { ReactNode } from "react";
import type { Agreement } from "../../agreement/contract.ts";

type Finding = Pick<Agreement["clauses"][number]["findings"][number], "span">;

/** A sentence with the places that are not clear under a red line. Said in words below it, never by the line alone. */
export function Marked({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const spans = findings
    .flatMap(({ span }) => span ?? [])
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, at, all) => at === 0 || from >= all[at - 1]!.to);
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
