import { useFitWords } from "../../modules/shelf/web/fit-words.ts";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";

/** What was measured here and in places alike, with counts and interval; while there is nothing, that is said. */
export function Measured({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const { recordLine, problems } = useFitWords();
  const records = page.fit?.records ?? [];
  return (
    <section className="sheet stack t">
      <h2>{t("page.product.used_title")}</h2>
      {records.length > 0 ? (
        <ul className="ruled">
          {records.map((record) => (
            <li key={`${record.communityName.zh}${record.measuredOn}`}>
              <b>{pick(record.communityName)}</b>
              <span className="block">{recordLine(record)}</span>
              {!record.speaks && <span className="s block">{t("shelf.fit.speaks_not")}</span>}
              {record.alike.length > 0 && (
                <span className="s mut3 block">{t("shelf.fit.alike", { what: problems(record.alike) })}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mut">
          {t(page.usedBy.length === 0 ? "page.product.used_nobody" : "page.product.used_line")}
        </p>
      )}
      {page.usedBy.length > 0 && (
        <>
          <h3>{t("page.product.used_where")}</h3>
          <ul className="ruled">
            {page.usedBy.map((each) => (
              <li key={each.communityId}>{pick(each.name)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
