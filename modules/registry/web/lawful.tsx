import "../../../web/look/lived.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Assessment, Assessments, PrivacyNotices } from "../contract.ts";
import { Assess } from "./lawful-assess.tsx";
import { WriteNotice } from "./lawful-notice.tsx";

/** 告知与评估: what must be there before a sensitive field is used (PI-04, PI-16). */
export default function Lawful() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("registry.lawful.title")}>{t("registry.lawful.line")}</PageHead>
      <p>
        <Link className={btn()} to="/lawful/register">
          {t("registry.processing.title")}
        </Link>
      </p>
      <AssessmentsSheet />
      <NoticesSheet />
    </>
  );
}

function AssessmentsSheet() {
  const { t, refusal } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet stack" aria-labelledby="assess">
      <h2 id="assess">{t("registry.assess.title")}</h2>
      <Wait for={useGet<Assessments>("/api/impact-assessments")} rows={1}>
        {({ items, standing, may }) => (
          <>
            <p className={standing === null ? undefined : "why"}>
              {standing === null ? t("registry.lawful.ready") : refusal(standing)}
            </p>
            {items.length === 0 && <p className="mut">{t("registry.assess.none")}</p>}
            {items.map((each) => (
              <One key={each.id} assessment={each} mayEnd={may === null} />
            ))}
            <div className="row">
              <MayButton
                may={may}
                kind="pri"
                label={t("registry.assess.write")}
                onClick={() => setOpen(true)}
              />
            </div>
            <Dialog open={open} title={t("registry.assess.write")} onClose={() => setOpen(false)}>
              <Assess onDone={() => setOpen(false)} />
            </Dialog>
          </>
        )}
      </Wait>
    </section>
  );
}

const parts = ["purpose", "necessity", "risks", "measures"] as const;
function One({ assessment, mayEnd }: { assessment: Assessment; mayEnd: boolean }) {
  const { t } = useWords();
  const { day, moment } = useFormat();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `/api/impact-assessments/${assessment.id}/end`, undefined, { key }),
    refreshes: ["/api/impact-assessments", "/api/households"],
  });
  const by = t("registry.assess.by", {
    name: assessment.by,
    when: moment(assessment.at),
    day: day(assessment.reviewOn),
  });
  return (
    <details open={assessment.endedAt === null}>
      <summary>
        {by}
        {assessment.endedAt !== null && <b> {t("registry.assess.ended")}</b>}
      </summary>
      <div className="stack t">
        <Lines
          lines={parts.map((part) => ({ term: t(`registry.assess.${part}`), text: assessment[part] }))}
        />
        {problem && <Failure error={problem} />}
        {mayEnd && assessment.endedAt === null && (
          <div className="row">
            <Button pending={pending} onClick={() => void act()}>
              {t("registry.assess.end")}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function NoticesSheet() {
  const { t } = useWords();
  const { moment } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet stack" aria-labelledby="notice">
      <h2 id="notice">{t("registry.notice.title")}</h2>
      <Wait for={useGet<PrivacyNotices>("/api/privacy-notices")} rows={1}>
        {({ items, may }) => (
          <>
            {items.length === 0 && <p className="mut">{t("registry.notice.none")}</p>}
            {items.map((each, at) => (
              <details key={each.id} open={at === 0}>
                <summary>
                  {t("registry.notice.number", { number: each.number })} · {each.by} · {moment(each.at)}
                </summary>
                <p className="typed">{each.body}</p>
              </details>
            ))}
            <div className="row">
              <MayButton
                may={may}
                kind="pri"
                label={t("registry.notice.write")}
                onClick={() => setOpen(true)}
              />
            </div>
            <Dialog open={open} title={t("registry.notice.write")} onClose={() => setOpen(false)}>
              <WriteNotice before={items[0]?.body ?? ""} onDone={() => setOpen(false)} />
            </Dialog>
          </>
        )}
      </Wait>
    </section>
  );
}
