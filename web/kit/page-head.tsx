import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { arrival } from "../arrival.ts";
import { useWords } from "../i18n.ts";

type Props = {
  title: ReactNode;
  /** Title of the browser's tab where `title` is not plain text. */
  named?: string;
  crumb?: ReactNode;
  /** One or two sentences under the title. */
  children?: ReactNode;
  /** At the right on a desk. */
  side?: ReactNode;
};

/** The h1 of a page. It names the tab and takes the focus after a navigation, so a screen reader starts here. */
export function PageHead({ title, named, crumb, children, side }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = named ?? (typeof title === "string" ? title : "");
  useEffect(() => {
    document.title = name ? `${name} - ${t("web.name")}` : t("web.name");
  }, [name, t]);
  // A page that stays mounted from one id to the next arrives anew.
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    if (arrival.take()) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="row b top">
      <div className="head">
        {crumb}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children && <div className="mut">{children}</div>}
      </div>
      {side}
    </div>
  );
}
