import type { Today } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted } from "../kit/marks.tsx";
import { DecideLink } from "./decide-link.tsx";
import "../look/duty.css";

/** Programmes that wait for this person's decision: on Today, because somebody's work waits for it. */
export function Approvals({ approvals }: Pick<Today, "approvals">) {
  const { t, pick, language } = useWords();
  const { dateOf, nearDay, hours } = useFormat();
  return approvals.map((programme) => (
    <article key={programme.id} className="duty mini" aria-label={pick(programme.communityName)}>
      <div className="k">
        <Icon name="sheet" />
        <span>{t("duty.today.approval")}</span>
      </div>
      <h2>{programme.products.map((product) => pick(product.name)).join(language === "zh" ? "、" : ", ")}</h2>
      <p className="reason">
        <Dotted>
          {[
            pick(programme.communityName),
            t("duty.today.approval_by", {
              name: programme.authorName,
              day: nearDay(dateOf(programme.updatedAt)),
            }),
            t("duty.today.approval_hours", { hours: hours(programme.minutesPerWeek) }),
          ]}
        </Dotted>
      </p>
      <DecideLink programme={programme} className={btn()}>
        {t("duty.today.approval_act")}
      </DecideLink>
    </article>
  ));
}
