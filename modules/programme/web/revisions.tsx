/** 各版: every revision of a programme, each with its own page. */
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { Programme } from "../contract.ts";
import { useBecause } from "./because.ts";

export function Revisions({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const { day } = useFormat();
  const because = useBecause();
  if (programme.revisions.length < 2) return null;
  return (
    <section className="sheet stack">
      <h2>{t("programme.revisions")}</h2>
      <ul className="ruled">
        {programme.revisions.toReversed().map((each) => (
          <li key={each.number}>
            <p>
              <Link
                to="/programmes/$id/revisions/$number"
                params={{ id: programme.id, number: String(each.number) }}
              >
                {t("programme.revision_n", { n: each.number })}
              </Link>
            </p>
            <span className="s mut block">
              <Dotted>
                {[
                  t(`programme.revision.${each.state}`),
                  each.effectiveOn !== null && t("programme.revision_from", { day: day(each.effectiveOn) }),
                  each.author,
                ]}
              </Dotted>
            </span>
            {because(each) && <span className="s block">{because(each)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
