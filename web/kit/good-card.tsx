import "../look/shelf.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { EvidenceCard } from "../../modules/shelf/contract.ts";
import { useWords } from "../i18n.ts";
import { EvidenceLabel } from "./evidence-label.tsx";
import { Icon } from "./icon.tsx";
import { type Pack, Package } from "./package.tsx";
import { EffortTag } from "./tag.tsx";

type Props = {
  code: string;
  name: string;
  pack: Pack;
  rating: EvidenceCard["rating"];
  /** The sum over all roles; left out where it cannot be known yet. */
  minutesPerWeek?: number | null | undefined;
  /** Communities of this station that use it: so many packages stand side by side. */
  using?: number;
  /** The strongest reasons for and against. */
  reasons?: readonly { side: "for" | "against"; text: ReactNode }[];
  /** A quiet line under the reasons. */
  note?: ReactNode;
  inBasket?: boolean;
  /** What the address keeps on the way to the product: the community, what is compared. */
  keeps?: { community?: string | undefined; compare?: string | undefined };
  /** A control of the card's own, above the link that covers it. */
  action?: ReactNode;
};

/** One product on the shelf: package on the board, tag on the board's edge, then what it is. */
export function GoodCard(props: Props) {
  const { code, name, pack, rating, minutesPerWeek, using = 0, reasons = [], note, inBasket } = props;
  const { keeps = {}, action } = props;
  const { t } = useWords();
  const search = Object.fromEntries(Object.entries(keeps).filter(([, value]) => value));
  return (
    <article className="good">
      <div className="stand" aria-hidden="true">
        {Array.from({ length: Math.min(3, Math.max(1, using)) }, (_, at) => (
          <Package key={at} pack={pack} />
        ))}
      </div>
      <div className="rail">
        {typeof minutesPerWeek === "number" ? <EffortTag minutesPerWeek={minutesPerWeek} /> : <span />}
        <span className="evr">
          <EvidenceLabel rating={rating} />
        </span>
      </div>
      <div className="txt">
        <h3>
          <Link to="/shelf/$code" params={{ code }} search={search}>
            {name}
          </Link>
        </h3>
        <EvidenceLabel rating={rating} />
        {reasons.map((reason, at) => (
          <p key={at} className={reason.side === "for" ? "fit" : "fit no"}>
            <Icon name={reason.side === "for" ? "tick" : "cross"} />
            <span>
              <span className="hush">{t(`web.good.${reason.side}`)}</span>
              {reason.text}
            </span>
          </p>
        ))}
        {note && <p className="s mut3">{note}</p>}
        <p className="s mut3">
          {using === 0 ? t("web.good.using_zero") : t("web.good.using", { count: using })}
        </p>
        {inBasket && (
          <span className="mark">
            <Icon name="tick" />
            {t("web.good.in_basket")}
          </span>
        )}
        {action}
      </div>
    </article>
  );
}
