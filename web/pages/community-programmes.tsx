import { Link } from "@tanstack/react-router";
import type { OnTimeRate } from "../../modules/duty/contract.ts";
import type { CommunityPage } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { EffortTag } from "../kit/tag.tsx";
import { Dotted } from "../kit/marks.tsx";

/** 方案: what runs or is on its way here, each with its counts in words. */
export function Running({ page }: { page: CommunityPage }) {
  const { t, pick, language } = useWords();
  const { span } = useFormat();
  const comma = language === "zh" ? "、" : ", ";
  const several = page.programmes.filter((programme) => programme.state === "active").length > 1;
  return (
    <section className="sheet stack">
      <h2>{t("page.community.programmes")}</h2>
      {page.programmes.length === 0 && <p className="mut">{t("page.community.no_programmes")}</p>}
      <ul className="ruled">
        {page.programmes.map((programme) => (
          <li key={programme.id} className="lead-in">
            <div>
              <h3>
                <Link className="place" to="/programmes/$id" params={{ id: programme.id }}>
                  {programme.products.map((product) => pick(product.name)).join(comma) || programme.code}
                </Link>
              </h3>
              <p className="s mut">
                <Dotted>
                  {[
                    t(`page.community.state.${programme.state}`),
                    t("page.community.revision", { count: programme.revision }),
                    span(programme.startsOn, programme.endsOn),
                  ]}
                </Dotted>
              </p>
              {programme.state === "active" && (
                <p>
                  <OnTime rate={programme.onTime} />
                </p>
              )}
            </div>
            <EffortTag size="sm" minutesPerWeek={programme.minutesPerWeek} />
          </li>
        ))}
      </ul>
      {several && (
        <p className="mut">
          {t("page.community.all_together")} <OnTime rate={page.onTime} />
        </p>
      )}
    </section>
  );
}

/** Counts before rates: how many were closed, how many of them on time, how many are late now. */
function OnTime({ rate }: { rate: OnTimeRate }) {
  const { t } = useWords();
  if (rate.closed === 0 && rate.overdue === 0) return t("page.community.on_time_none");
  return (
    <>
      {t("page.community.on_time", { count: rate.closed, onTime: rate.onTime })}
      {rate.overdue > 0 && (
        <>
          {" "}
          <b className="late">{t("page.community.overdue", { count: rate.overdue })}</b>
        </>
      )}
    </>
  );
}
