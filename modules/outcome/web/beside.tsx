/** What stands beside the verdict: what was agreed, other places, changed records, and what to bear in mind. */
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Lines } from "../../../web/kit/lines.tsx";
import type { Outcome } from "../contract.ts";
import {
  agreedSentences,
  beyondSentence,
  cautionSentences,
  changedSentence,
  countsOf,
} from "../sentences.ts";
import { useSaid } from "./said.tsx";

type Of = { outcome: Outcome };
export function Beside({ outcome }: Of) {
  const { t, pick, oneLine } = useWords();
  const { span } = useFormat();
  const { say, line } = useSaid();
  const { comparison, neighbours, agreed } = outcome;
  const names = (all: Outcome["products"][number]["name"][]) => all.map(pick).join(t("shelf.and"));
  const counts = countsOf(outcome);
  const places = (of: NonNullable<Outcome["neighbours"]> | NonNullable<Outcome["comparison"]>) => {
    if (!of.known) return t("outcome.places_unknown", { names: names(of.names) });
    return of.before === null || of.after === null
      ? t("outcome.places_alone", { names: names(of.names) })
      : t("outcome.places_counts", { names: names(of.names), before: of.before, after: of.after });
  };
  const beyond = () => {
    if (comparison === null) return [t("outcome.no_comparison")];
    const by = comparison.by === "places" ? [t("outcome.beyond_by_places")] : [];
    if (comparison.side !== null)
      return [
        places(comparison),
        t(`outcome.side.${comparison.side}`),
        ...by,
        ...(comparison.small ? [t("outcome.beyond_small")] : []),
      ];
    if (comparison.beyond === null)
      return [places(comparison), ...(outcome.sameLength ? [] : [t("outcome.beyond_lengths")])];
    const { said, amounts } = beyondSentence(comparison.beyond);
    const [estimate, lower, upper] = amounts.map(say);
    return [
      places(comparison),
      say({ ...said, values: { estimate: estimate!, lower: lower!, upper: upper! } }),
      ...by,
      ...(comparison.small ? [t("outcome.beyond_small")] : []),
    ];
  };
  const around = () => {
    if (neighbours !== null)
      return oneLine([
        places(neighbours),
        ...(neighbours.moved ? [t(`outcome.moved.${neighbours.moved}`)] : []),
      ]);
    return agreed.noNeighbours === null
      ? t("outcome.no_neighbours_why")
      : t("outcome.no_neighbours", { reason: agreed.noNeighbours });
  };
  const said = counts === null ? [] : agreedSentences(counts, agreed);
  return (
    <Lines
      lines={[
        {
          term: t("outcome.planned"),
          text: t("outcome.planned_line", {
            indicator: pick(outcome.indicator),
            span: span(outcome.after.from, outcome.measureTo),
          }),
        },
        ...(said.length > 0 ? [{ term: t("outcome.agreed"), text: line(said) }] : []),
        ...(counts === null
          ? []
          : [
              { term: t("outcome.comparison"), text: oneLine(beyond()) },
              { term: t("outcome.neighbours"), text: around() },
              { term: t("outcome.changed"), text: say(changedSentence(outcome)) },
            ]),
      ]}
    />
  );
}

export function Cautions({ outcome }: Of) {
  const { t } = useWords();
  const { day } = useFormat();
  const { say } = useSaid();
  const { revisions, closedOn } = outcome.cautions;
  const all = [
    ...cautionSentences(outcome).map(say),
    ...revisions.map(({ number, on }) => t("outcome.caution.revised", { day: day(on), number })),
    ...(closedOn === null ? [] : [t("outcome.caution.closed", { day: day(closedOn) })]),
  ];
  if (all.length === 0) return null;
  return (
    <section className="sheet stack t">
      <h2>{t("outcome.cautions")}</h2>
      <ul className="ruled">
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
