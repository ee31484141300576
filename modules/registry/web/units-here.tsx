import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import { mayReadUnits } from "../unit/rules.ts";
import type { UnitCounts } from "./unit-filters.tsx";

/** 单位, on the page of a community: how many, and the way to them. To the others there are none. */
export function UnitsHere({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const { number } = useFormat();
  const reads = mayReadUnits(whoOf(useMe()), communityId) === null;
  const counts = useGet<UnitCounts>(reads ? `/api/communities/${communityId}/unit-counts` : null).data;
  if (!reads) return null;
  return (
    <section className="sheet stack t">
      <h2>{t("registry.units.title")}</h2>
      {counts && (
        <p>
          {counts.total === 0 ? (
            t("registry.units.none")
          ) : (
            <b>{t("registry.units.here", { count: counts.total, n: number(counts.total) })}</b>
          )}
        </p>
      )}
      <p>
        <Link className={btn()} to="/communities/$id/units" params={{ id: communityId }}>
          {t(counts?.total === 0 ? "registry.units.begin" : "registry.units.see")}
        </Link>
      </p>
    </section>
  );
}
