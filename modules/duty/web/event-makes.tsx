import "../../../web/look/closing.css";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import type { EventProduct } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";

/** What it will make, said before it is entered. */
export function Makes({ product, on }: { product: EventProduct; on: string }) {
  const { t, pick } = useWords();
  const { day, due } = useFormat();
  const { rolesOf } = useDutyWords();
  return (
    <section className="sheet stack t">
      <h2>{t("duty.event.makes")}</h2>
      <p className="mut">
        {pick(product.communityName)} · {pick(product.name)}
      </p>
      <ul className="ruled">
        {product.stages.map((stage) => {
          const opens = addDays(on, stage.opensAfterDays);
          const last = addDays(on, Math.max(stage.opensAfterDays, stage.withinDays));
          return (
            <li key={pick(stage.title)}>
              <b>{pick(stage.title)}</b>
              <span className="s mut block">
                {stage.opensAfterDays > 0 && `${t("duty.event.opens", { day: day(opens) })} · `}
                {due(last)} · {rolesOf(stage.roles)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
