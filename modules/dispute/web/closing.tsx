import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextArea, Tick, isAbout } from "../../../web/kit/field.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { Dispute } from "../contract.ts";
import { endingDoubt, routeKinds } from "../route/rules.ts";
import { useDisputeAct } from "./use-dispute-act.ts";

const endings = ["refused", "failed", "escalated", "withdrawn", "solved"] as const;
type Ending = (typeof endings)[number];

/** 结案: how it ended, and that the other routes were told. */
export function Ending({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { closing } = dispute;
  if (closing !== null)
    return (
      <section className="sheet stack" aria-labelledby="closing">
        <h2 id="closing">{t("dispute.closing.title")}</h2>
        <p>
          <b>{t(`dispute.state.${closing.ending}`)}</b>
        </p>
        <Lines
          lines={[
            { term: t("dispute.closing.reason"), text: <span className="written">{closing.reason}</span> },
            ...(closing.routesInformedAt === null
              ? []
              : [
                  {
                    term: t("dispute.closing.routes"),
                    text: (
                      <Dotted>
                        {[
                          ...closing.routes.map((route) => t(`dispute.closing.route_${route}`)),
                          moment(closing.routesInformedAt),
                        ]}
                      </Dotted>
                    ),
                  },
                ]),
            {
              term: t("dispute.closing.by"),
              text: (
                <Dotted>
                  {[<Name key="by" name={closing.by} sample={closing.bySample} />, moment(closing.at)]}
                </Dotted>
              ),
            },
          ]}
        />
      </section>
    );
  return dispute.may.write === null ? <Form dispute={dispute} /> : null;
}

function Form({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const [ending, setEnding] = useState<Ending>("refused");
  const [reason, setReason] = useState("");
  const [routes, tell] = useState<readonly string[]>([]);
  const { act, pending, problem } = useDisputeAct(dispute, "closing");
  const policeTold = dispute.gate?.reports.some(({ toWhom }) => toWhom === "police") ?? false;
  const due = dispute.gate?.reportsDue[0];
  const doubt = due
    ? `dispute.report_${due}`
    : endingDoubt(ending, { ...dispute, policeTold, routesInformed: routes.length > 0 });
  return (
    <section className="sheet stack" aria-labelledby="closing">
      <details className="rarer">
        <summary>
          <h2 id="closing">{t("dispute.closing.title")}</h2>
        </summary>
        <div className="stack">
          <SelectField
            name="ending"
            label={t("dispute.closing.how")}
            value={ending}
            onChange={(event) => setEnding(event.currentTarget.value as Ending)}
            data={endings.map((value) => ({ value, label: t(`dispute.state.${value}`) }))}
          />
          <TextArea
            name="reason"
            label={t("dispute.closing.reason")}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            problem={problem}
          />
          {ending !== "solved" && (
            <fieldset className="field stack t">
              <legend>{t("dispute.closing.told")}</legend>
              {routeKinds.map((route) => (
                <Tick
                  key={route}
                  name={`route-${route}`}
                  label={t(`dispute.closing.route_${route}`)}
                  checked={routes.includes(route)}
                  onChange={(event) =>
                    tell(
                      event.currentTarget.checked
                        ? [...routes, route]
                        : routes.filter((each) => each !== route),
                    )
                  }
                />
              ))}
            </fieldset>
          )}
          {problem && !isAbout(problem, "reason") && <Failure error={problem} />}
          <MayButton
            may={doubt}
            act
            big
            label={t("dispute.closing.save")}
            pending={pending}
            onClick={() =>
              void act({
                ending,
                reason: reason.trim(),
                routes,
                routesInformedAt: routes.length > 0 ? new Date().toISOString() : null,
              })
            }
          />
        </div>
      </details>
    </section>
  );
}
