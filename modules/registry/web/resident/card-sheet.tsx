import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Plate } from "../../../../web/kit/marks.tsx";
import { QrCode } from "../../../../web/kit/qr-code.tsx";
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
      <QrCode text={`${address}#${card.number}`} label={t("registry.card.qr")} />
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
