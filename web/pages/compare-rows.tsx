/** What one decides by, row by row: each cell as text, so that what is alike and what stands apart is seen. */
import type { ReactNode } from "react";
import { useFitWords } from "../../modules/shelf/web/fit-words.ts";
import { howOften } from "../../modules/shelf/web/how-often.ts";
import { defaultsOf } from "../../modules/shelf/rules.ts";
import type { FitSaid } from "../../modules/shelf/fit-contract.ts";
import type { ComparedProduct } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { EvidenceLabel } from "../kit/evidence-label.tsx";

/** One fact of a cell; `detail` is what it stands on. */
export type Point = { text: string; detail?: string; mark?: "for" | "against" };
export type CompareRow = { key: string; head: string; cells: Point[][]; draw?: (at: number) => ReactNode };

const facts = ["effect", "mechanism", "moderators", "implementation", "cost"] as const;

export function useCompareRows(items: readonly ComparedProduct[]): CompareRow[] {
  const { t, pick } = useWords();
  const { hours } = useFormat();
  const words = useFitWords();
  const role = (name: string) => t(`people.role.${name}`);
  const row = (
    key: string,
    cellOf: (item: ComparedProduct) => Point[],
    draw?: CompareRow["draw"],
  ): CompareRow => ({
    key,
    head: t(`shelf.compare.${key}`),
    cells: items.map(cellOf),
    ...(draw && { draw }),
  });
  const plain = (text: string): Point[] => (text === "" ? [] : [{ text }]);
  const said = (side: "for" | "against") => (item: ComparedProduct) =>
    (item.fit?.[side] ?? []).map((each: FitSaid) => ({
      text: words.text(each),
      detail: words.source(each),
      mark: side,
    }));

  const rows: CompareRow[] = [
    row(
      "evidence",
      ({ content }) => plain(t(`web.evidence.${content.card.rating}`)),
      (at) => <EvidenceLabel rating={items[at]!.content.card.rating} />,
    ),
    row("problems", ({ content, fit }) => {
      const here = fit?.answers ?? [];
      const others = content.problems.filter((code) => !here.includes(code));
      return [
        ...(here.length > 0
          ? [{ text: words.problems(here), detail: t("shelf.compare.problems_here") }]
          : []),
        ...(others.length > 0 ? [{ text: words.problems(others) }] : []),
      ];
    }),
    row("hours", ({ byRole }) =>
      byRole.map((line) => ({
        text: t("shelf.compare.role_hours", { role: role(line.role), time: hours(line.minutes) }),
        detail:
          line.declared === null
            ? t("shelf.compare.undeclared")
            : t(line.used > 0 ? "shelf.compare.declared_used" : "shelf.compare.declared", {
                declared: hours(line.declared),
                used: hours(line.used),
              }),
      })),
    ),
    row("how", ({ content }) => {
      const values = defaultsOf(content);
      return content.stages.map((stage) => ({ text: pick(stage.title), detail: howOften(stage, values, t) }));
    }),
    row("partners", ({ content, missingRoles }) => {
      const people = (need: (typeof content.partners)[number]) =>
        `${role(need.role)} ${t("shelf.people", { count: need.atLeast })}`;
      const asked = content.partners.filter((need) => need.required);
      const lacking = asked.filter((need) => missingRoles.some((each) => each.role === need.role));
      const others = content.partners.filter((need) => !need.required);
      const list = (needs: typeof asked) => needs.map(people).join(t("shelf.and"));
      return [
        { text: list(asked) },
        ...(lacking.length === 0
          ? []
          : [{ text: t("shelf.compare.lacking", { roles: list(lacking) }), mark: "against" as const }]),
        ...(others.length === 0
          ? []
          : [
              {
                text: others.map((need) => role(need.role)).join(t("shelf.and")),
                detail: t("shelf.optional"),
              },
            ]),
      ];
    }),
    row("for", said("for")),
    row("against", said("against")),
    row("unknown", ({ fit }) =>
      plain([...new Set((fit?.unknown ?? []).map(({ trait }) => words.trait(trait)))].join(t("shelf.and"))),
    ),
    ...facts.map((key) =>
      row(key, ({ content }) => [
        {
          text: pick(content.card[key].text),
          detail: t(`web.pack.certainty.${content.card[key].certainty}`),
        },
      ]),
    ),
    row("records", ({ fit }) => (fit?.records ?? []).map((record) => ({ text: words.recordLine(record) }))),
    row("needs", ({ content }) =>
      content.evidence.map((each) => ({
        text: pick(each.label),
        detail: t(each.required ? "shelf.required" : "shelf.if_any"),
      })),
    ),
    row("settings", ({ content }) =>
      plain(content.parameters.map(({ label }) => pick(label)).join(t("shelf.and"))),
    ),
    row("stop", ({ content }) => plain(pick(content.stopRule))),
  ];
  return rows;
}

const textOf = (points: readonly Point[]) =>
  points.map(({ text, detail = "" }) => `${text}\n${detail}`).join("\n");

/** All the same; or which one says something else than the others, who agree. */
export function apart(row: CompareRow): "same" | number | null {
  const texts = row.cells.map(textOf);
  if (texts.length > 1 && new Set(texts).size === 1) return "same";
  if (texts.length < 3) return null;
  const odd = texts.findIndex((text, at) => {
    const others = texts.filter((_, other) => other !== at);
    return others.every((other) => other === others[0] && other !== text);
  });
  return odd < 0 ? null : odd;
}
