import type { ComparedProduct } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { type CompareRow, type Point, apart } from "./compare-rows.tsx";

/** One row: said once where all are alike, bold where one stands apart. */
export function Row({ row, items }: { row: CompareRow; items: readonly ComparedProduct[] }) {
  const { t, pick } = useWords();
  const difference = apart(row);
  const cell = (at: number) =>
    row.draw ? (
      row.draw(at)
    ) : (
      <Points points={row.cells[at]!} none={t(`shelf.compare.none.${noneOf(row.key)}`)} />
    );
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {row.head}
      </th>
      {difference === "same" ? (
        <td role="cell" colSpan={items.length} className="same">
          <span className="n">{t("page.compare.same")}</span>
          {cell(0)}
        </td>
      ) : (
        items.map((item, at) => (
          <td key={item.content.code} role="cell" className={difference === at ? "odd" : undefined}>
            <span className="n">{pick(item.content.name)}</span>
            {cell(at)}
          </td>
        ))
      )}
    </tr>
  );
}

/** An empty cell says what its emptiness means: no reason found is not the same as no record yet. */
const noneOf = (key: string) =>
  ["for", "against", "unknown", "records", "hours", "settings"].includes(key) ? key : "other";

function Points({ points, none }: { points: readonly Point[]; none: string }) {
  if (points.length === 0) return <span className="mut">{none}</span>;
  return (
    <ul className="points">
      {points.map((point, at) => (
        <li key={at} className={point.mark}>
          {point.mark && (
            <span className="m" aria-hidden="true">
              {point.mark === "for" ? "+" : "−"}
            </span>
          )}
          <span>
            {point.text}
            {point.detail && <small>{point.detail}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
