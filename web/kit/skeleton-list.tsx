import { useWords } from "../i18n.ts";

/** What is on its way, in about its size, so that nothing jumps when it comes. */
export function SkeletonList({ rows = 3 }: { rows?: number }) {
  const { t } = useWords();
  return (
    <div className="stack" role="status" aria-busy="true">
      <span className="hush">{t("web.loading")}</span>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="sheet" aria-hidden="true">
          <div className="bone short" />
          <div className="bone" />
        </div>
      ))}
    </div>
  );
}
