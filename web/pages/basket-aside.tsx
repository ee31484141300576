import type { Programme } from "../../modules/programme/contract.ts";
import type { Unsaved } from "../../modules/programme/web/choice-draft.ts";
import { Submit, worstOf } from "../../modules/programme/web/submit.tsx";
import type { Write } from "../../modules/programme/web/writes.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { CapacityMeter } from "../kit/capacity-meter.tsx";

type Props = { programme: Programme; write: Write; unsaved: Unsaved | null };

/** 人手够不够: worked out again with every change, and what follows from it. */
export function BasketAside({ programme, write, unsaved }: Props) {
  const { t } = useWords();
  return (
    <aside className="sheet stack" id="hands" tabIndex={-1} aria-labelledby="hands-head">
      <h2 id="hands-head">{t("page.basket.hands")}</h2>
      <p className="s mut">{t("page.basket.hands_line")}</p>
      <CapacityMeter lines={programme.capacity.lines} />
      <Submit programme={programme} write={write} unsaved={unsaved} />
    </aside>
  );
}

/** On a phone the sheet stands far below: how it stands, and the way there. */
export function BasketBar({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const { hours } = useFormat();
  const worst = worstOf(programme.capacity);
  const ready = programme.may.submit === null;
  return (
    <div className="stick only-phone bar" role="region" aria-label={t("page.basket.hands")}>
      <span>
        <b className={worst ? "red" : undefined}>
          {worst
            ? t("page.basket.over", { role: t(`people.role.${worst.role}`), time: hours(worst.over) })
            : t(ready ? "page.basket.fits" : "page.basket.not_yet")}
        </b>
        {worst && <span className="s mut block">{t("page.basket.cannot_yet")}</span>}
      </span>
      <a href="#hands" className={btn("pri")}>
        {t(worst ? "page.basket.see_ways" : ready ? "page.basket.to_submit" : "page.basket.see_why")}
      </a>
    </div>
  );
}
