import "../../../web/look/dispute.css";
import "../../../web/look/closing.css";
import { useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, Name, SampleMark } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Dispute } from "../contract.ts";
import { AftermathSheets, AgreementSheets } from "./agreement/aftermath.tsx";
import { Ending } from "./closing.tsx";
import { GateSheet } from "./gate.tsx";
import { HandOvers } from "./hand-over.tsx";
import { Links } from "./links.tsx";
import { MediationSheet } from "./mediation/sheet.tsx";
import { ToPapers } from "./papers/to-papers.tsx";
import { Parties } from "./parties.tsx";
import { ReviewSheet } from "./review.tsx";
import { RiskSheet } from "./risk.tsx";
import { RouteSheet } from "./route.tsx";
import { Story } from "./story.tsx";
import { Trusted } from "./trusted.tsx";
import { useDisputeWords } from "./use-words.ts";

/** One dispute on one page: what is due first, who they are, what happened. */
export default function DisputePage() {
  const { id } = useParams({ from: "/inside/disputes/$id" });
  return (
    <Wait for={useGet<Dispute>(`/api/disputes/${id}`)} page>
      {(dispute) => <Whole key={dispute.id} dispute={dispute} />}
    </Wait>
  );
}

function Whole({ dispute }: { dispute: Dispute }) {
  const { t, pick } = useWords();
  const { standing, clock, isLate } = useDisputeWords();
  // What waits for the reader's own answer stands before everything else.
  const waits = dispute.handOvers.some(({ may }) => may.answer === null);
  return (
    <>
      <PageHead
        title={
          <>
            {dispute.line}
            {dispute.sample && <SampleMark />}
          </>
        }
        named={dispute.line}
        crumb={<Crumb up={[{ to: "/disputes", label: t("dispute.title") }]} here={dispute.number} />}
      >
        <p>
          <Dotted>
            {[
              standing(dispute),
              dispute.where,
              pick(dispute.communityName),
              t(`dispute.kind.${dispute.kind}`),
            ]}
          </Dotted>
        </p>
        {dispute.clock !== null && (
          <p className={isLate(dispute.clock) ? "overrun" : undefined}>
            <b>{clock(dispute.clock)}</b>
          </p>
        )}
      </PageHead>
      {waits && <HandOvers dispute={dispute} />}
      <div className="two dispute">
        <div className="stack l">
          <GateSheet dispute={dispute} />
          <MediationSheet dispute={dispute} />
          <AgreementSheets dispute={dispute} />
          <Parties dispute={dispute} />
          <Said dispute={dispute} />
        </div>
        <aside className="stack l" aria-label={t("dispute.next")}>
          <RouteSheet dispute={dispute} />
          <AftermathSheets dispute={dispute} />
          <RiskSheet dispute={dispute} />
          <ReviewSheet dispute={dispute} />
          {!waits && <HandOvers dispute={dispute} />}
          <Links dispute={dispute} />
          <Trusted dispute={dispute} />
          <Ending dispute={dispute} />
          <ToPapers dispute={dispute} />
        </aside>
        <Story dispute={dispute} />
      </div>
    </>
  );
}

/** What was said of it; where the police wrote and the reader is not of the police, that it is not shown. */
function Said({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { day, moment } = useFormat();
  const { account, sinceOn } = dispute;
  const lines = [
    ...(account === null
      ? [{ term: t("dispute.form.account"), text: t("dispute.account_hidden") }]
      : account === ""
        ? []
        : [{ term: t("dispute.form.account"), text: <span className="written">{account}</span> }]),
    ...(sinceOn === null ? [] : [{ term: t("dispute.form.since"), text: day(sinceOn) }]),
    { term: t("dispute.form.urgency"), text: t(`dispute.urgency.${dispute.urgency}`) },
    { term: t("dispute.form.source"), text: t(`dispute.source.${dispute.source}`) },
    {
      term: t("dispute.registered"),
      text: (
        <Dotted>
          {[
            dispute.registeredBy !== null && (
              <Name key="by" name={dispute.registeredBy} sample={dispute.registeredBySample} />
            ),
            moment(dispute.registeredAt),
          ]}
        </Dotted>
      ),
    },
  ];
  return (
    <section className="sheet stack" aria-labelledby="said">
      <h2 id="said">{t("dispute.said")}</h2>
      <Lines lines={lines} />
    </section>
  );
}
