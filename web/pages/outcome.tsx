/** 成效 of one programme: the verdict by its frozen contract, what stands beside it, and the months. */
import "../look/figures.css";
import "../look/print.css";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { Outcome } from "../../modules/outcome/contract.ts";
import { Beside, Cautions } from "../../modules/outcome/web/beside.tsx";
import { Figures } from "../../modules/outcome/web/figures.tsx";
import { VerdictWords } from "../../modules/outcome/web/verdict.tsx";
import { WhatNext } from "../../modules/outcome/web/what-next.tsx";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Crumb } from "../kit/crumb.tsx";
import { MonthChart } from "../kit/month-chart.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import { useMe } from "../session.ts";

const route = getRouteApi("/inside/programmes/$id/outcome");

export default function Page() {
  const { id } = route.useParams();
  const { revision } = route.useSearch();
  const query = useGet<Outcome>(`/api/programmes/${id}/outcome`, revision ? { revision } : undefined);
  return (
    <Wait for={query} page>
      {(outcome) => <Whole outcome={outcome} />}
    </Wait>
  );
}

function Whole({ outcome }: { outcome: Outcome }) {
  const { t, pick, oneLine } = useWords();
  const { station } = useMe();
  const { day, dateOf, moment } = useFormat();
  const products = outcome.products.map(({ name }) => pick(name)).join(t("shelf.and"));
  const frozen = outcome.frozenAt === null ? "" : day(dateOf(outcome.frozenAt));
  const others = outcome.contracts.filter((each) => each !== outcome.revision);
  const { asOf } = outcome.after;
  return (
    <>
      <PageHead
        crumb={
          <Crumb
            up={[
              { to: "/programmes", label: t("web.nav.programmes") },
              { to: "/programmes/$id", params: { id: outcome.programmeId }, label: outcome.code },
            ]}
            here={t("outcome.title")}
          />
        }
        title={t("outcome.page_title", { community: pick(outcome.communityName), products })}
      >
        {oneLine([
          t("outcome.head", { frozen, day: day(outcome.evaluateOn) }),
          ...(station.sample ? [t("outcome.sample")] : []),
        ])}
      </PageHead>
      <div className="two even">
        <section className="sheet stack verdict-sheet" aria-labelledby="indicator">
          <h2 id="indicator">{pick(outcome.indicator)}</h2>
          {outcome.problem !== null && <Figures outcome={outcome} />}
          <VerdictWords outcome={outcome} />
          <Beside outcome={outcome} />
          {asOf !== null && (
            <p className="s mut3">
              {t("outcome.source_as_of", {
                source: t(`programme.terms.source.${outcome.source}`),
                moment: moment(asOf),
              })}
            </p>
          )}
        </section>
        <div className="stack l">
          <Cautions outcome={outcome} />
          <WhatNext outcome={outcome} />
          {others.length > 0 && (
            <nav className="sheet stack t" aria-labelledby="others-head">
              <h2 id="others-head">{t("outcome.other_contracts")}</h2>
              <ul>
                {others.map((number) => (
                  <li key={number}>
                    <Link
                      to="/programmes/$id/outcome"
                      params={{ id: outcome.programmeId }}
                      search={{ revision: String(number) }}
                    >
                      {t("outcome.contract_of", { n: number })}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
      {outcome.months.some(({ count }) => count !== null) && (
        <section className="sheet">
          <MonthChart
            title={t("outcome.months")}
            months={outcome.months}
            startsOn={outcome.after.from}
            beforeTo={outcome.before.to}
            usualUpTo={outcome.usualMonth}
          />
        </section>
      )}
    </>
  );
}
