import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ProgrammeSummary } from "../../modules/programme/contract.ts";

type Props = {
  programme: Pick<ProgrammeSummary, "id" | "next">;
  className: string;
  label?: string;
  children: ReactNode;
};

/** To where it is decided: a later revision has a page of its own beside the one in force. */
export function DecideLink({ programme, className, label, children }: Props) {
  const { id, next } = programme;
  const named = label === undefined ? {} : { "aria-label": label };
  return next?.state === "submitted" ? (
    <Link
      to="/programmes/$id/revisions/$number"
      params={{ id, number: String(next.number) }}
      className={className}
      {...named}
    >
      {children}
    </Link>
  ) : (
    <Link to="/programmes/$id" params={{ id }} className={className} {...named}>
      {children}
    </Link>
  );
}
