import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Props = { up: { to: string; params?: Record<string, string>; label: ReactNode }[]; here?: ReactNode };

/** The way back up: 货架 / 邻里矛盾. */
export function Crumb({ up, here }: Props) {
  return (
    <p className="crumb">
      {up.map((step, at) => (
        <span key={at}>
          {at > 0 && " / "}
          <Link to={step.to} {...(step.params ? { params: step.params } : {})}>
            {step.label}
          </Link>
        </span>
      ))}
      {here && <> / {here}</>}
    </p>
  );
}
