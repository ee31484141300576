/** What the open revision changes, and what it would do to the duties that stand. */
import { Difference } from "../../modules/programme/web/difference.tsx";
import type { RevisionPage } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Lines } from "../kit/lines.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";

export function RevisionDifference({ id }: { id: string }) {
  const { t } = useWords();
  const query = useGet<RevisionPage>(`/api/pages/programmes/${id}/revision`);
  return (
    <Wait for={query} rows={3}>
      {({ difference, duties }) => (
        <section className="sheet stack" id="diff" aria-labelledby="diff-head">
          <div className="row b">
            <h2 id="diff-head">{t("programme.diff")}</h2>
            <span className="s mut">
              {t("programme.diff_from_to", { from: difference.from.number, to: difference.to.number })}
            </span>
          </div>
          <Difference difference={difference} />
          <Duties duties={duties} />
        </section>
      )}
    </Wait>
  );
}

function Duties({ duties }: Pick<RevisionPage, "duties">) {
  const { t } = useWords();
  const { day, number } = useFormat();
  return (
    <>
      <h3>{t("programme.diff_duties")}</h3>
      {duties === null ? (
        <p className="mut">{t("page.revision.cannot_count")}</p>
      ) : (
        <>
          <p>{t("programme.diff_duties_line", { from: day(duties.from), until: day(duties.until) })}</p>
          <Lines
            lines={(["cancelled", "kept", "added"] as const).map((what) => ({
              term: t(`programme.diff_${what}`),
              text: <b>{t("programme.close_count", { n: number(duties[what]) })}</b>,
            }))}
          />
          <p className="s mut">{t("programme.diff_past")}</p>
        </>
      )}
    </>
  );
}
