import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import type { IncidentImport } from "../import-contract.ts";
import { importsPath } from "./choose-file.tsx";

/** 导入过的: newest first, what is still open among them. */
export function PastImports() {
  const { t } = useWords();
  const pages = usePages<IncidentImport>(importsPath);
  return (
    <section className="sheet stack t">
      <h2>{t("incident.import.past")}</h2>
      <Wait for={pages.query} rows={3}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("incident.import.none")}</p>
          ) : (
            <>
              <ul className="ruled">
                {pages.items.map((each) => (
                  <Row key={each.id} of={each} />
                ))}
              </ul>
              {pages.hasMore && (
                <p>
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("web.more")}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Wait>
    </section>
  );
}

function Row({ of }: { of: IncidentImport }) {
  const { t } = useWords();
  const { moment, number } = useFormat();
  const { rows, source } = of;
  return (
    <li className="stack t">
      <Link className="place filename" to="/incidents/imports/$id" params={{ id: of.id }}>
        {of.name}
      </Link>
      <span className="s mut">
        <Dotted>
          {[
            <b key="state">{t(`incident.import.state.${of.state}`)}</b>,
            source && t(`incident.source.${source}`),
            of.state === "done" &&
              t("incident.rows.taken", { count: rows.accepted, n: number(rows.accepted) }),
            moment(of.receivedAt),
            of.by !== null && <Name key="by" name={of.by} sample={of.bySample} />,
          ]}
        </Dotted>
      </span>
    </li>
  );
}
