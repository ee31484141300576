import "../../../../web/look/closing.css";
import "../../../../web/look/dispute.css";
import "../../../../web/look/papers.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { btn } from "../../../../web/kit/button.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Tick } from "../../../../web/kit/field.tsx";
import { Dotted, SampleMark } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Papers } from "../../papers/contract.ts";
import { Checks } from "./checks.tsx";
import { Facts } from "./facts.tsx";
import { Filing } from "./filing.tsx";
import { type Wish, Fetch } from "./fetch.tsx";

/** 卷宗: what the case needs, what is there, what lacks, and everything in one press. */
export default function PapersPage() {
  const { id } = useParams({ from: "/inside/disputes/$id/papers" });
  return (
    <Wait for={useGet<Papers>(`/api/disputes/${id}/papers`)} page>
      {(papers) => <Whole key={papers.disputeId} papers={papers} />}
    </Wait>
  );
}

function Whole({ papers }: { papers: Papers }) {
  const { t } = useWords();
  const { day } = useFormat();
  const [gloss, setGloss] = useState(false);
  const [phones, setPhones] = useState(false);
  const wish: Wish = { gloss: gloss ? "yes" : "no", phones: phones ? "yes" : "no" };
  const lacking = papers.checks.filter(({ state }) => state === "incomplete" || state === "missing").length;
  const count = papers.checks.reduce((sum, check) => sum + check.papers.length, papers.beside.length);
  const path = `/api/disputes/${papers.disputeId}/dossier`;
  return (
    <>
      <PageHead
        title={
          <>
            {t("dispute.papers.title")}
            {papers.sample && <SampleMark />}
          </>
        }
        named={t("dispute.papers.title")}
        crumb={
          <Crumb
            up={[
              { to: "/disputes", label: t("dispute.title") },
              { to: "/disputes/$id", params: { id: papers.disputeId }, label: papers.line },
            ]}
          />
        }
      >
        <p>
          <Dotted>
            {[
              papers.organ,
              papers.number ?? t("dispute.papers.no_number"),
              papers.filed !== null &&
                t("dispute.papers.filed", { by: papers.filed.by, day: day(papers.filed.on) }),
            ]}
          </Dotted>
        </p>
      </PageHead>
      <div className="two">
        <div className="stack l">
          <section className="sheet stack" aria-labelledby="whole">
            <h2 id="whole">{t("dispute.papers.whole")}</h2>
            <p className="s mut">{t("dispute.papers.whole_line")}</p>
            <div className="row">
              <Fetch path={path} params={{ ...wish, as: "zip" }} count={count} kind="pri">
                {t("dispute.papers.zip")}
              </Fetch>
              <Fetch path={path} params={{ ...wish, as: "pdf" }} count={count}>
                {t("dispute.papers.pdf")}
              </Fetch>
            </div>
            <Tick
              name="gloss"
              label={t("dispute.papers.gloss")}
              checked={gloss}
              onChange={(event) => setGloss(event.currentTarget.checked)}
            />
            {papers.parties.some(({ phone }) => phone) && (
              <Tick
                name="phones"
                label={t("dispute.papers.phones")}
                description={t("dispute.papers.phones_help")}
                checked={phones}
                onChange={(event) => setPhones(event.currentTarget.checked)}
              />
            )}
            {papers.own.length > 0 && (
              <p className="s mut">{t("dispute.papers.own", { files: papers.own.join("、") })}</p>
            )}
            <Link className={btn("link")} to="/disputes/forms">
              {t("dispute.forms.title")}
            </Link>
          </section>
          <section className="sheet stack" aria-labelledby="thirteen">
            <div className="row b">
              <h2 id="thirteen">{t("dispute.papers.list")}</h2>
              <span className={lacking > 0 ? "overrun s" : "s"}>
                {lacking > 0
                  ? t("dispute.papers.lacking", { count: lacking })
                  : t("dispute.papers.none_lacking")}
              </span>
            </div>
            <Checks papers={papers} wish={wish} />
          </section>
        </div>
        <aside className="stack l" aria-label={t("dispute.next")}>
          <Filing papers={papers} />
          <Facts papers={papers} />
        </aside>
      </div>
    </>
  );
}
