import "../../../web/look/closing.css";
import { useWords } from "../../../web/i18n.ts";
import { Lines } from "../../../web/kit/lines.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Keeping } from "../contract.ts";

const percent = (share: number) => Math.round(share * 100);
const parts = ["late", "waiting", "owed", "broken", "withdrawn"] as const;

/** How one organisation keeps its promises: both counts, the range in words, and where the others are. Beside nobody else. */
export function KeepingCard({ organisationId }: { organisationId: string }) {
  const query = useGet<Keeping>("/api/promise-keeping", { organisationId });
  return <Wait for={query}>{(keeping) => <Kept keeping={keeping} />}</Wait>;
}

function Kept({ keeping }: { keeping: Keeping }) {
  const { t } = useWords();
  const { interval, share, due, onTime } = keeping;
  return (
    <section className="sheet stack narrow">
      <h2>
        <Name name={keeping.name} sample={keeping.sample} /> · {t("promise.keeping")}
      </h2>
      {interval === null ? (
        <p>{t("promise.keeping.none")}</p>
      ) : (
        <>
          <p>{t("promise.keeping.counts", { due, onTime })}</p>
          <p>
            {t("promise.keeping.range", {
              lower: percent(interval.lower),
              upper: percent(interval.upper),
            })}{" "}
            {share === null
              ? t("promise.keeping.few")
              : t("promise.keeping.share", { share: percent(share) })}
          </p>
        </>
      )}
      <Lines
        lines={[...parts, "notYetDue" as const]
          .filter((part) => keeping[part] > 0)
          .map((part) => ({ term: t(`promise.keeping.${part}`), text: keeping[part] }))}
      />
      <p className="s mut">{t("promise.keeping.line")}</p>
    </section>
  );
}
