import { useId } from "react";
import { month as monthName, number } from "../format.ts";
import { useWords } from "../i18n.ts";
import { type Group, type PlotInput, plotMonths } from "./month-plot.ts";

/** The drawing alone. Readers get the table that stands beside it, so it is hidden from them. */
export function MonthDrawing(input: PlotInput) {
  const { t, language } = useWords();
  const hatch = useId();
  const plot = plotMonths(input);
  const { rem, width, startsOn } = input;
  const small = (month: string) =>
    language === "zh" ? Number(month.slice(5, 7)) : monthName(month.slice(0, 7), "en").slice(0, 3);
  // A start in the middle of a month cuts it in two; its months then have no honest sum.
  const summed = startsOn === null || startsOn.endsWith("-01");
  const groupWord = ({ key, count, known, months, room }: Group) => {
    const name = startsOn === null ? (language === "zh" ? `${key}年` : key) : t(`page.months.${key}`);
    if (room === "none" || key === "between") return null;
    return summed && room === "sum" && known === months
      ? t("page.months.sum", { name, n: number(count) })
      : name;
  };
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${plot.height}`}
      width={width}
      height={plot.height}
      aria-hidden="true"
    >
      <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V8" className="hatch" />
      </pattern>
      {plot.band && <rect className="usual" {...plot.band} />}
      {plot.columns.map(({ month, count, x, y, width: column, height }) =>
        count === null ? (
          <rect key={month} fill={`url(#${hatch})`} x={x} y={y} width={column} height={height} />
        ) : null,
      )}
      {plot.marks.map(({ value, y }) => (
        <g key={value}>
          {value > 0 && <path className="grid" d={`M${plot.left} ${y}H${plot.right}`} />}
          <text x={plot.left - rem * 0.5} y={y + rem * 0.3} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {plot.columns.map((column) => (
        <g key={column.month}>
          {column.cells.map((cell) => (
            <rect key={cell.y} className={column.after ? "after" : "before"} rx="3" {...cell} />
          ))}
          {plot.unit === "bar" && column.count !== null && column.width > rem * 1.9 && (
            <text
              x={column.x + column.width / 2}
              y={(column.cells[0]?.y ?? plot.base) - rem * 0.3}
              textAnchor="middle"
            >
              {number(column.count)}
            </text>
          )}
          {column.label && (
            <text x={column.x + column.width / 2} y={plot.base + rem * 1.25} textAnchor="middle">
              {small(column.month)}
            </text>
          )}
        </g>
      ))}
      <path className="axis" d={`M${plot.left} ${plot.base}H${plot.right}`} />
      {plot.start && (
        <>
          <path className="axis start" d={`M${plot.start.x} ${rem * 0.5}V${plot.base}`} />
          <text
            className="said"
            x={plot.start.x + (plot.start.turned ? -0.5 : 0.5) * rem}
            y={rem * 1.2}
            textAnchor={plot.start.turned ? "end" : "start"}
          >
            {t("page.months.starts")}
          </text>
        </>
      )}
      {plot.groups.map((group) => (
        <text
          key={group.key}
          x={Math.min(group.x, plot.right - rem * 1.4)}
          y={plot.base + rem * 2.6}
          textAnchor="middle"
        >
          {groupWord(group)}
        </text>
      ))}
    </svg>
  );
}
