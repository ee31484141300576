import { type ReactNode, useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { May, NextStep, PromiseDetail } from "../contract.ts";
import { Ask, type Asked } from "./ask.tsx";
import "../../../web/look/closing.css";

type Props = { promise: PromiseDetail };
const toldKey = (may: May) => (may.as === "told" ? "_told" : "");

/** What comes next: claim it, answer the claim, answer a new day; then what is rarer. Each by its own rule, each with its reason. */
export function Acts({ promise }: Props) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const [asked, ask] = useState<Asked | null>(null);
  const { may, term, state } = promise;
  const over = state === "confirmed" || state === "withdrawn";
  const title = (key: string, one: May, values?: Record<string, unknown>) =>
    t(`promise.${key}${toldKey(one)}`, values);
  const withdraw: Asked = {
    what: "withdrawal",
    title: t("promise.withdraw"),
    words: "withdraw",
    needed: true,
    as: may.withdraw.as,
  };
  const breach: Asked = {
    what: "breach",
    title: t("promise.breach"),
    words: "breach",
    needed: true,
    as: null,
  };
  const propose: Asked = {
    what: "term",
    title: title("propose", may.propose),
    words: "propose",
    needed: true,
    as: may.propose.as,
    day: "new",
  };
  const report: Asked = {
    what: "report",
    title: t("promise.report"),
    words: "report",
    needed: true,
    as: null,
  };
  const remind: Asked = { what: "reminder", title: t("promise.remind"), words: null, as: null };
  const button = (one: Asked, code: string | null, more: { pri?: boolean; big?: boolean } = {}) => (
    <MayButton
      key={one.what + (one.route ?? "")}
      may={code}
      kind={more.pri ? "pri" : "plain"}
      big={more.big ?? false}
      label={one.title}
      onClick={() => ask(one)}
    />
  );
  const main: ReactNode[] = [];
  if (state === "performed") {
    main.push(
      button(
        { what: "confirmation", title: title("confirm", may.confirm), words: "confirm", as: may.confirm.as },
        may.confirm.code,
        { pri: true, big: true },
      ),
      button(
        {
          what: "dispute",
          title: title("dispute", may.dispute),
          words: "dispute",
          needed: true,
          as: may.dispute.as,
        },
        may.dispute.code,
      ),
    );
  } else if (!over)
    main.push(
      button(
        {
          what: "performance",
          title: title("perform", may.perform),
          words: "perform",
          as: may.perform.as,
          day: "done",
        },
        may.perform.code,
        { pri: state !== "broken", big: true },
      ),
    );
  return (
    <>
      {term !== null && (
        <section className="sheet stack">
          <Note>
            <p>
              {t("promise.term_asked", {
                side: t(`promise.term_side.${term.side}`),
                day: shortDay(term.on),
                due: shortDay(promise.dueOn),
              })}
            </p>
          </Note>
          {button(
            {
              what: "term-agreement",
              title: title("agree", may.agree, { day: shortDay(term.on) }),
              words: null,
              as: may.agree.as,
            },
            may.agree.code,
            { pri: true },
          )}
          {button(
            {
              what: "term-refusal",
              title: t("promise.refuse"),
              words: "refuse",
              needed: true,
              as: may.refuseTerm.as,
            },
            may.refuseTerm.code,
          )}
        </section>
      )}
      {promise.next.length > 0 && (
        <NextSteps
          next={promise.next}
          draw={(one, code) => button(one, code)}
          known={{ propose, remind, report }}
        />
      )}
      {!over && (
        <section className="sheet stack">
          {main}
          <p className="s mut">{t("promise.only_promised")}</p>
          {state !== "broken" && (
            <details className="rarer">
              <summary>
                {t("promise.otherwise")}
                <Icon name="down" />
              </summary>
              <div className="stack t">
                {button(propose, may.propose.code)}
                {button(remind, may.remind)}
                {button(withdraw, may.withdraw.code)}
                {button(breach, may.breach)}
                {button(report, may.report)}
              </div>
            </details>
          )}
        </section>
      )}
      {asked && <Ask promise={promise} asked={asked} onClose={() => ask(null)} />}
    </>
  );
}

/** 下一步 of a promise that was not kept. */
function NextSteps({
  next,
  draw,
  known,
}: {
  next: NextStep[];
  draw: (one: Asked, code: string | null) => ReactNode;
  known: Record<"propose" | "remind" | "report", Asked>;
}) {
  const { t } = useWords();
  const of = ({ kind, route }: NextStep): Asked =>
    kind === "route"
      ? {
          what: "route",
          title: t(`promise.route.${route}`),
          words: "route",
          as: null,
          ...(route && { route }),
        }
      : { ...known[kind === "extend" ? "propose" : kind], title: t(`promise.next.${kind}`) };
  return (
    <section className="sheet stack">
      <h2>{t("promise.next")}</h2>
      {next.map((step) => draw(of(step), step.may))}
      <p className="s mut">{t("promise.next_line")}</p>
    </section>
  );
}
