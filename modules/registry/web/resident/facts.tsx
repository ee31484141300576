import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Dotted } from "../../../../web/kit/marks.tsx";
import type { Resident } from "../../contract.ts";

type Fact = NonNullable<Resident["facts"]["name"]>;

/** Who said it, when, on what basis and until when it is kept. */
export function FactLine({ fact }: { fact: Fact }) {
  const { t } = useWords();
  const { day } = useFormat();
  return (
    <small className="mut3">
      <Dotted>
        {[
          t("registry.fact", {
            source: fact.sourceNote ?? t(`registry.source.${fact.source}`),
            day: day(fact.asOf),
            basis: t(`registry.basis.${fact.basis}`),
          }),
          ...(fact.keepUntil === null ? [] : [t("registry.fact_until", { day: day(fact.keepUntil) })]),
          ...(fact.override === null ? [] : [t("registry.fact_override", { reason: fact.override.reason })]),
        ]}
      </Dotted>
    </small>
  );
}

/** Each field that is not sensitive, with where it is from; folded, for it is seldom asked. */
export function Facts({ facts }: { facts: Resident["facts"] }) {
  const { t } = useWords();
  const all = Object.entries(facts);
  if (all.length === 0) return null;
  return (
    <details className="s">
      <summary>{t("registry.facts_open")}</summary>
      <ul>
        {all.map(([field, fact]) => (
          <li key={field}>
            {t(`registry.field.${field}`)} <FactLine fact={fact} />
          </li>
        ))}
      </ul>
    </details>
  );
}
