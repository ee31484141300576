/** What differs between two revisions, said in words and numbers: products, end, hours, terms. */
import "../../../web/look/programme.css";
import { valueInWords } from "../../shelf/web/parameter-words.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Lines } from "../../../web/kit/lines.tsx";
import { isProblem, problems } from "../../community/problems.ts";
import type { RevisionDiff } from "../contract.ts";

type Texts = RevisionDiff["contract"][number]["texts"]["from"];
type Line = { term: string; text: string };
const keys = {
  indicator: "indicator",
  denominator: "denominator",
  wouldCount: "would_count",
  failure: "failure",
  evaluateOn: "evaluate",
  problem: "counted",
  baselineMonths: "baseline_months",
} as const;

export function Difference({ difference }: { difference: RevisionDiff }) {
  const { t, pick } = useWords();
  const { day, hours } = useFormat();
  const arrow = (from: string, to: string) => t("programme.diff_change", { from, to });
  const none = t("programme.diff_none");
  /** An arrow between two equal numbers would promise a change. */
  const price = (from: number | null, to: number | null) => {
    const [before, after] = [from, to].map((minutes) => (minutes === null ? none : hours(minutes)));
    return before === after ? t("programme.diff_same_price", { hours: after }) : arrow(before!, after!);
  };
  const products = difference.products.filter((each) => each.change !== "same");
  const lines: Line[] = [
    ...(difference.endsOn === null
      ? []
      : [
          {
            term: t("programme.diff_end"),
            text: arrow(day(difference.endsOn.from!), day(difference.endsOn.to!)),
          },
        ]),
  ];
  const moved = difference.hours.filter(
    ({ minutes }) => Math.abs((minutes.from ?? 0) - (minutes.to ?? 0)) >= 0.5,
  );
  const term = (of: RevisionDiff["contract"][number]["term"], text: Texts) => {
    if (text === null) return none;
    if (typeof text === "number") return t("programme.terms.months", { n: text });
    if (typeof text !== "string") return pick(text);
    if (of === "evaluateOn") return day(text);
    return isProblem(text) ? pick(problems[text]) : text;
  };
  if (products.length + lines.length + moved.length + difference.contract.length === 0)
    return <p className="mut">{t("programme.diff_nothing")}</p>;
  return (
    <div className="stack">
      {products.length > 0 && (
        <ul className="ruled">
          {products.map((each) => (
            <li key={each.code} className="stack t">
              <p>
                <b>{pick(each.name)}</b>{" "}
                <span className="mut">
                  {t(`programme.diff_product.${each.change}`)}
                  {t("shelf.comma")}
                  {price(each.minutesPerWeek.from, each.minutesPerWeek.to)}
                </span>
              </p>
              <Lines
                lines={[
                  ...(each.version === null
                    ? []
                    : [
                        {
                          term: t("programme.diff_version"),
                          text: arrow(
                            t("programme.diff_version_n", { n: each.version.from ?? 0 }),
                            t("programme.diff_version_n", { n: each.version.to ?? 0 }),
                          ),
                        },
                      ]),
                  ...each.parameters.map(({ parameter, values }) => ({
                    term: pick(parameter.label),
                    text: arrow(
                      values.from === null ? none : valueInWords(parameter, values.from, t, pick),
                      values.to === null ? none : valueInWords(parameter, values.to, t, pick),
                    ),
                  })),
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && <Lines lines={lines} />}
      {moved.length > 0 && (
        <>
          <h3>{t("programme.diff_hours")}</h3>
          <Lines
            lines={moved.map(({ role, minutes }) => ({
              term: t(`people.role.${role}`),
              text: arrow(hours(minutes.from ?? 0), hours(minutes.to ?? 0)),
            }))}
          />
        </>
      )}
      <h3>{t("programme.diff_contract")}</h3>
      {difference.contract.length === 0 ? (
        <p className="mut">{t("programme.diff_same_contract")}</p>
      ) : (
        <Lines
          lines={difference.contract.map((each) => ({
            term: t(`programme.term.${keys[each.term]}`),
            text: arrow(term(each.term, each.texts.from), term(each.term, each.texts.to)),
          }))}
        />
      )}
    </div>
  );
}
