import "../../../../web/look/lived.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button, btn } from "../../../../web/kit/button.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Lines } from "../../../../web/kit/lines.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { RequestInFull } from "../../contract.ts";
import { useOwnValue } from "../mine/values.ts";
import { AnswerForm } from "./answer.tsx";
import { useClock } from "./clock.ts";
import { HandOver } from "./hand-over.tsx";

export default function RequestPage() {
  const { id } = useParams({ from: "/inside/resident-requests/$id" });
  return (
    <Wait for={useGet<RequestInFull>(`/api/resident-requests/${id}`)} page>
      {(request) => <One request={request} />}
    </Wait>
  );
}

function One({ request }: { request: RequestInFull }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { left, handler } = useClock();
  const say = useOwnValue();
  const [handing, setHanding] = useState(false);
  const { kind, field, value, current, state, clock } = request;
  const title = t(`registry.request.kind.${kind}`);
  const lines = [
    ...(current !== null && field !== null
      ? [{ term: t("registry.requests.now"), text: say(field, current) }]
      : []),
    ...(value !== null && field !== null
      ? [{ term: t("registry.requests.wanted"), text: say(field, value) }]
      : []),
    { term: t("registry.requests.words"), text: request.words || t("registry.requests.no_words") },
    { term: t("registry.requests.handler"), text: handler(request.handler) },
    ...(state === "open"
      ? [{ term: t("registry.requests.due"), text: left(clock) }]
      : [{ term: t("registry.requests.outcome"), text: t(`registry.request.state.${state}`) }]),
    ...(request.ground !== null
      ? [{ term: t("registry.requests.ground"), text: t(`registry.ground.${request.ground}`) }]
      : []),
    ...(request.answer !== "" ? [{ term: t("registry.requests.to_resident"), text: request.answer }] : []),
  ];
  return (
    <>
      <PageHead
        title={
          field === null
            ? title
            : t("registry.mine.field_act", { act: title, field: t(`registry.field.${field}`) })
        }
        crumb={<Crumb up={[{ to: "/resident-requests", label: t("registry.requests.title") }]} />}
      >
        <Dotted>
          {[
            request.residentName === null ? (
              t("registry.requests.erased")
            ) : (
              <Name key="name" name={request.residentName} sample={request.sample} />
            ),
            request.door,
            t("registry.requests.asked", { when: moment(request.askedAt) }),
            request.closedBy !== null &&
              request.closedAt !== null &&
              t("registry.requests.answered", { name: request.closedBy, when: moment(request.closedAt) }),
          ]}
        </Dotted>
      </PageHead>
      <section className="sheet stack">
        <Lines lines={lines} />
        {!clock.sure && state === "open" && <p className="mut">{t("registry.requests.unsure")}</p>}
        <div className="row">
          <Link
            className={btn()}
            to="/communities/$id/doors"
            params={{ id: request.communityId }}
            search={{ household: request.householdId }}
          >
            {t("registry.requests.record")}
          </Link>
          {state === "open" && request.mayReassign === null && (
            <Button onClick={() => setHanding(true)}>{t("registry.requests.hand")}</Button>
          )}
        </div>
        <Dialog open={handing} title={t("registry.requests.hand")} onClose={() => setHanding(false)}>
          <HandOver request={request} onDone={() => setHanding(false)} />
        </Dialog>
      </section>
      {state === "open" && (
        <section className="sheet stack" aria-labelledby="answer">
          <h2 id="answer">{t("registry.requests.answer")}</h2>
          {request.mayAnswer === null ? (
            <AnswerForm request={request} />
          ) : (
            <MayButton may={request.mayAnswer} label={t("registry.requests.answer")} />
          )}
        </section>
      )}
    </>
  );
}
