import type { Me } from "../modules/people/contract.ts";
import { useWords } from "./i18n.ts";
import { Icon } from "./kit/icon.tsx";
import { Dotted } from "./kit/marks.tsx";

/**
 * How this system stands, on every page: a sample, not for residents' data, a password only. One line; the
 * sentences open under it. Neutral, because it is not the reader who can act.
 */
export function Standing({ me }: { me: Me }) {
  const { t } = useWords();
  const facts = [
    me.station.sample && "sample",
    me.operatorMissing && "no_residents",
    me.passwordOnly && "password_only",
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <aside className="standing" aria-label={t("web.standing.label")}>
      <details>
        <summary>
          <span>
            <Dotted>{facts.map((fact) => t(`web.standing.${fact}`))}</Dotted>
          </span>
          <Icon name="down" />
        </summary>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{t(`web.standing.${fact}_why`, { station: me.station.name })}</li>
          ))}
        </ul>
      </details>
    </aside>
  );
}
