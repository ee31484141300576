import type { ReactNode } from "react";
import { type IconName, icons } from "./icons.ts";
import { type Pack, Package } from "./package.tsx";

type Props = {
  /** What is so: 活儿都办完了. */
  title: ReactNode;
  /** What comes next. */
  children?: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** A package, or a sign such as the basket. */
  pack?: Pack;
  sign?: IconName;
};

export function EmptyState({ title, children, action, pack, sign }: Props) {
  return (
    <section className="empty">
      {pack && <Package pack={pack} />}
      {sign && (
        <svg className="pk line" viewBox="0 0 24 24" aria-hidden="true">
          <path d={icons[sign]} />
        </svg>
      )}
      <h2>{title}</h2>
      {children && <p className="mut">{children}</p>}
      {action}
    </section>
  );
}
