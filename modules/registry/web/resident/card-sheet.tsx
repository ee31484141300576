import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Plate } from "../../../../web/kit/marks.tsx";
import { qr } from "../../../../web/kit/qr.ts";
import type { ResidentCard } from "../../contract.ts";
import { spaced } from "../mine/spaced.ts";

/** The card itself: no name on it, so that a lost one says nothing of anybody. */
export function CardSheet({ card, code }: { card: ResidentCard; code: string }) {
  const { t } = useWords();
  const { day, dateOf } = useFormat();
  const address = `${window.location.origin}/mine`;
  return (
    <div className="rescard">
      <p className="whole row">
        <Plate /> <b>{t("registry.card.head")}</b>
      </p>
      <Code text={`${address}#${card.number}`} label={t("registry.card.qr")} />
      <div className="stack t">
        <span>{t("registry.card.scan", { address })}</span>
        <span>
          {t("registry.card.number")} <b className="mono signs">{spaced(card.number)}</b>
        </span>
        <span>
          {t("registry.card.code")} <b className="mono signs">{spaced(code)}</b>
        </span>
        <small>{t("registry.card.until", { day: day(dateOf(card.codeUntil)) })}</small>
      </div>
      <p className="whole">
        {t("registry.card.next")} <span className="write" />
      </p>
      <small className="whole">{t("registry.card.foot")}</small>
    </div>
  );
}

/** Modules as one path, with the four of quiet around it that a reader needs. */
function Code({ text, label }: { text: string; label: string }) {
  const grid = qr(text);
  if (grid === null) return null;
  const size = grid.length + 8;
  const dark = grid.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])));
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join("")} />
    </svg>
  );
}
