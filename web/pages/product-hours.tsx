import { Link } from "@tanstack/react-router";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Icon } from "../kit/icon.tsx";
import { Dot } from "../kit/marks.tsx";

/** 每周时间从哪里来: each role's part against what it has declared, and that minutes are assumptions. */
export function ProductHours({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const { hours, number } = useFormat();
  const place = page.community;
  return (
    <>
      <h2>{t("page.product.hours")}</h2>
      {page.unknown === "households" && place && (
        <p>
          {t("page.product.no_households")}{" "}
          <Link to="/communities/$id/doors" params={{ id: place.id }}>
            {t("page.shelf.register")}
          </Link>
        </p>
      )}
      {page.unknown === "community" && <p className="mut">{t("page.product.no_community")}</p>}
      {page.byRole.length > 0 && (
        <ul className="cap hoursof">
          {page.byRole.map((line) => (
            <li key={line.role}>
              <div className="h">
                <b>{t(`people.role.${line.role}`)}</b>
                <span className="n">
                  {line.declared === null
                    ? t("page.product.needs", { needs: hours(line.minutes) })
                    : t("page.product.needs_of", {
                        needs: hours(line.minutes),
                        declared: hours(line.declared),
                      })}
                </span>
              </div>
              {line.declared === null && <span className="s mut">{t("web.cap.undeclared")}</span>}
              {line.used > 0 && (
                <span className="s mut">{t("page.product.used", { time: hours(line.used) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.occurrences !== null && page.occurrences > 0 && (
        <p className="s mut">{t("page.product.occurrences", { n: number(page.occurrences) })}</p>
      )}
      <details className="fold">
        <summary>
          {t("page.product.assumed")}
          <Icon name="down" />
        </summary>
        <p className="s mut">{pick(page.product.content.burdenNote)}</p>
      </details>
      {page.missingRoles.length > 0 && (
        <p className="s">
          <b>{t("page.product.missing")}</b>
          {page.missingRoles.map((need, at) => (
            <span key={need.role}>
              {at > 0 && <Dot />}
              {t("page.product.missing_role", {
                role: t(`people.role.${need.role}`),
                n: need.atLeast,
                have: need.have,
              })}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
