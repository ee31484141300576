import "../look/shelf.css";
import type { ReactNode } from "react";
import { useWords } from "../i18n.ts";

/** A hanging aisle sign, why this aisle stands here, and one continuous board of products. */
export function Aisle({
  title,
  place,
  note,
  children,
}: {
  title: string;
  place?: number;
  note?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <section>
      <div className="aisle">
        <h2 className="hang">
          {title}
          {place !== undefined && <small>{t("web.aisle", { n: place })}</small>}
        </h2>
        {note && <p>{note}</p>}
      </div>
      <Bay>{children}</Bay>
    </section>
  );
}

/** The board alone: four products wide on a desk, one card each on a phone. */
function Bay({ children }: { children: ReactNode }) {
  return <div className="bay">{children}</div>;
}
