import type { ReactNode } from "react";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Dotted } from "../kit/marks.tsx";
import { Wait } from "../kit/wait.tsx";
import { usePages } from "../query.ts";

type Past = { id: string; state: string };

/** 导入过的: newest first, what is still open among them. `said` follows its state. */
export function PastImports<T extends Past>({
  path,
  title,
  link,
  said,
}: {
  path: string;
  title: string;
  link: (of: T) => ReactNode;
  said: (of: T) => ReactNode[];
}) {
  const { t } = useWords();
  const pages = usePages<T>(path);
  return (
    <section className="sheet stack t">
      <h2>{title}</h2>
      <Wait for={pages.query} rows={2}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("page.import.none")}</p>
          ) : (
            <>
              <ul className="ruled">
                {pages.items.map((each) => (
                  <li key={each.id} className="stack t">
                    {link(each)}
                    <span className="s mut">
                      <Dotted>
                        {[<b key="state">{t(`page.import.state.${each.state}`)}</b>, ...said(each)]}
                      </Dotted>
                    </span>
                  </li>
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
