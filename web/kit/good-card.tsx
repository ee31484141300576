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
  /** The one strongest reason for or against. */
  reason?: { side: "for" | "against"; text: ReactNode } | null | undefined;
  inBasket?: boolean;
  /** The community one is choosing for, kept in the address. */
  community?: string | undefined;
};

/** One product on the shelf: package on the board, tag on the board's edge, then what it is. */
export function GoodCard(props: Props) {
  const { code, name, pack, rating, minutesPerWeek, using = 0, reason, inBasket, community } = props;
  const { t } = useWords();
  return (
    <Link className="good" to="/shelf/$code" params={{ code }} search={community ? { community } : {}}>
      <div className="stand">
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
        <h3>{name}</h3>
        <EvidenceLabel rating={rating} />
        {reason && (
          <p className={reason.side === "for" ? "fit" : "fit no"}>
            <Icon name={reason.side === "for" ? "tick" : "cross"} />
            <span>
              <span className="hush">{t(`web.good.${reason.side}`)}</span>
              {reason.text}
            </span>
          </p>
        )}
        <p className="s mut3">
          {using === 0 ? t("web.good.using_zero") : t("web.good.using", { count: using })}
        </p>
        {inBasket && (
          <span className="mark">
            <Icon name="tick" />
            {t("web.good.in_basket")}
          </span>
        )}
      </div>
    </Link>
  );
}
