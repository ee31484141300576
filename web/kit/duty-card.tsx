import "../look/duty.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import type { DutyKind } from "../../modules/shelf/contract.ts";
import { useWords } from "../i18n.ts";
import { btn } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Dot, Dotted } from "./marks.tsx";
import { EffortTag } from "./tag.tsx";

const glyphs: Record<DutyKind, IconName> = {
  visit: "door",
  patrol: "torch",
  meeting: "talk",
  briefing: "board",
  lecture: "book",
  campaign: "warning",
  check: "check",
  duty_desk: "scales",
  drill: "drill",
  conference: "people",
  mediation: "handshake",
  guard_post: "armband",
};

type Props = {
  id: string;
  kind: DutyKind;
  /** The kind or the product in words, such as 入户走访. */
  kindLabel: ReactNode;
  /** How it stands, in words: 逾期 2 天, 今天 15:00, 今天到期. */
  due?: ReactNode;
  late?: boolean;
  title: ReactNode;
  /** The door, a line of its own on the first card. */
  place?: ReactNode;
  /** Why it stands where it stands; the first one decides and is bold. */
  reasons: ReactNode[];
  minutes?: number;
  /** What the button says: 开始走访. */
  action: ReactNode;
  /** Beside the action of the first card, such as a link to the map. */
  beside?: ReactNode;
};

/** The first duty: larger, with its effort tag and a full-width action. */
export function NextDuty({
  id,
  kind,
  kindLabel,
  late,
  title,
  place,
  reasons,
  minutes,
  action,
  beside,
}: Props) {
  const { t } = useWords();
  const heading = useId();
  return (
    <article className={late ? "duty next late" : "duty next"} aria-labelledby={heading}>
      <div className="k">
        <Icon name={late ? "clock" : glyphs[kind]} />
        <span>
          <b>{t("web.duty.first")}</b>
          <Dot />
          {kindLabel}
        </span>
        {minutes !== undefined && (
          <span className="eff">
            <EffortTag minutes={minutes} size="sm" />
          </span>
        )}
      </div>
      <h2 id={heading}>{title}</h2>
      {place && <p className="where">{place}</p>}
      <Reasons reasons={reasons} />
      <div className="acts">
        <Link to="/duties/$id" params={{ id }} className={btn("pri", true)} aria-describedby={heading}>
          {action}
        </Link>
        {beside}
      </div>
    </article>
  );
}

/** Any other duty: one 44 px button on the title's row. Late turns line 1 and the button red, not the card. */
export function MiniDuty({ id, kind, kindLabel, due, late, title, place, reasons, action }: Props) {
  const heading = useId();
  return (
    <article className={late ? "duty mini late" : "duty mini"} aria-labelledby={heading}>
      <div className="k">
        <Icon name={late ? "clock" : glyphs[kind]} />
        <span>
          <Dotted>{[due, kindLabel]}</Dotted>
        </span>
      </div>
      <h2 id={heading}>{title}</h2>
      <Link
        to="/duties/$id"
        params={{ id }}
        className={btn(late ? "danger" : "plain")}
        aria-describedby={heading}
      >
        {action}
      </Link>
      <Reasons reasons={[...(place ? [place] : []), ...reasons]} decided={due === undefined && !place} />
    </article>
  );
}

function Reasons({ reasons, decided = true }: { reasons: ReactNode[]; decided?: boolean }) {
  if (reasons.length === 0) return null;
  const [first, ...others] = reasons;
  return (
    <p className="reason">
      <Dotted>{[decided ? <b key="first">{first}</b> : first, ...others]}</Dotted>
    </p>
  );
}
