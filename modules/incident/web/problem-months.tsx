import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Dotted } from "../../../web/kit/marks.tsx";
import { MonthChart } from "../../../web/kit/month-chart.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { addMonths } from "../../community/civil-days.ts";
import { useFactWords } from "../../community/web/fact-words.ts";
import type { Months, Source } from "../contract.ts";
import { above, within } from "../problem-tree.ts";

const year = 12;
const mostParts = 3;
type Props = { communityId: string; problem: string; source: Source };

/** The last two years of one problem from one source: in words first, then drawn. It counts and does not judge. */
export function ProblemMonths({ communityId, problem, source }: Props) {
  const { t } = useWords();
  const { today } = useFormat();
  const words = useFactWords();
  const thisMonth = `${today.slice(0, 7)}-01`;
  const query = useGet<Months>(`/api/communities/${communityId}/incident-months`, {
    ...{ problem, source },
    // The month that runs is not over: nobody knows its number yet.
    from: addMonths(thisMonth, -2 * year),
    to: addMonths(thisMonth, -1),
  });
  const name = words.problem(problem);
  return (
    <Wait for={query} rows={1}>
      {(read) => {
        const nothing = read.months.every(({ count }) => count === null);
        const parts = nothing ? knownParts(problem, read) : [];
        if (parts.length > 0)
          return (
            <div className="stack l">
              <p className="mut">{t("incident.months.parts", { problem: name })}</p>
              {parts.map((part) => (
                <ProblemMonths key={part} {...{ communityId, source, problem: part }} />
              ))}
            </div>
          );
        return (
          <section className="sheet stack">
            {nothing ? (
              <>
                <h2>{name}</h2>
                <p className="mut">
                  {t("incident.months.nothing", { source: t(`incident.source.${source}`) })}
                </p>
              </>
            ) : (
              <>
                <Said read={read} name={name} />
                <MonthChart title={t("incident.months.title", { problem: name })} months={read.months} />
                <Known read={read} problem={problem} />
              </>
            )}
          </section>
        );
      }}
    </Wait>
  );
}

/** Of a problem nobody knows as a whole: the second-level ones whose numbers came in by themselves. */
function knownParts(problem: string, { coverage }: Months): string[] {
  const below = within(problem).filter((code) => code !== problem);
  return below.filter((code) => coverage.some((each) => each.problem === code)).slice(0, mostParts);
}

function sumOf(months: Months["months"]): number | null {
  return months.every(({ count }) => count !== null)
    ? months.reduce((sum, { count }) => sum + count!, 0)
    : null;
}

/** 最近 12 个月 2 起，再往前 12 个月 10 起: both counts or none, and no word about what they mean. */
function Said({ read, name }: { read: Months; name: string }) {
  const { t } = useWords();
  const { number } = useFormat();
  const [before, last] = [sumOf(read.months.slice(0, year)), sumOf(read.months.slice(year))];
  const unknown = read.months.slice(year).filter(({ count }) => count === null).length;
  return (
    <p className="lead">
      {last === null
        ? t("incident.months.gaps", { problem: name, count: unknown })
        : before === null
          ? t("incident.months.one_year", { problem: name, last: number(last) })
          : t("incident.months.two_years", { problem: name, last: number(last), before: number(before) })}
    </p>
  );
}

/** Until when it is brought up to date, how late reports came, what was changed since, which days are known. */
function Known({ read, problem }: { read: Months; problem: string }) {
  const { t, language } = useWords();
  const { moment, span, number } = useFormat();
  const { known, after7, after30 } = read.lag;
  const { reclassified, withdrawn } = read.changed;
  const covers = above(problem);
  const days = read.coverage.filter(
    (each) => each.number === null && (each.problem === null || covers.includes(each.problem)),
  );
  const numbers = read.coverage.some(
    (each) => each.number !== null && within(problem).includes(each.problem!),
  );
  return (
    <div className="stack t s mut">
      <p>
        <Dotted>
          {[
            read.asOf && t("incident.months.as_of", { when: moment(read.asOf) }),
            known > 0 &&
              t("incident.months.lag", {
                known: number(known),
                after7: number(after7),
                after30: number(after30),
              }),
          ]}
        </Dotted>
      </p>
      {reclassified + withdrawn > 0 && (
        <p>
          {t("incident.months.changed", {
            reclassified: number(reclassified),
            withdrawn: number(withdrawn),
          })}
        </p>
      )}
      {days.length > 0 && (
        <p>
          {t("incident.months.days", {
            days: days.map(({ from, to }) => span(from, to)).join(language === "zh" ? "、" : ", "),
          })}
        </p>
      )}
      {numbers && <p>{t("incident.months.numbers")}</p>}
    </div>
  );
}
