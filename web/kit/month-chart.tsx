import "../look/figures.css";
import { useLayoutEffect, useRef, useState } from "react";
import type { CivilDate } from "../../server/wire.ts";
import { useWords } from "../i18n.ts";
import { Button } from "./button.tsx";
import { MonthDrawing } from "./month-drawing.tsx";
import type { MonthCount } from "./month-plot.ts";
import { MonthTable } from "./month-table.tsx";

type Props = {
  /** 邻里纠纷，每月几起: heading, and name of the table for readers. */
  title: string;
  months: readonly MonthCount[];
  /** First day of the programme: grey before it, green from it on. */
  startsOn?: CivilDate | null;
  /** Last day of the period before; months between it and the start are in neither sum. */
  beforeTo?: CivilDate | null;
  /** Highest count a single month usually reaches; drawn as the grey band. */
  usualUpTo?: number | null;
};

/** Its width and one rem, measured: drawn anew for a phone, a desk and large type, so that no word ever shrinks. */
function usePlace() {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; rem: number } | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      const width = Math.floor(element.getBoundingClientRect().width);
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      if (width > 0) setSize((old) => (old?.width === width && old.rem === rem ? old : { width, rem }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    // Large type changes the rem without changing the width.
    const letters = new MutationObserver(measure);
    letters.observe(document.documentElement, { attributeFilter: ["class"] });
    return () => {
      watch.disconnect();
      letters.disconnect();
    };
  }, []);
  return { place, size };
}

/** 每月几起: one square is one case while every month has at most twelve, bars above; or the same as a table. */
export function MonthChart({ title, months, startsOn = null, beforeTo = null, usualUpTo = null }: Props) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const { place, size } = usePlace();
  const unknown = months.filter(({ count }) => count === null).length;
  const squares = months.every(({ count }) => (count ?? 0) <= 12);
  const table = <MonthTable caption={title} {...{ months, startsOn, beforeTo }} />;
  return (
    <div className="stack months-chart">
      <div className="row b">
        <h2>
          {title} {squares && !asTable && <small className="mut">{t("page.months.square")}</small>}
        </h2>
        <Button kind="link" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "page.months.as_chart" : "page.months.as_table")}
        </Button>
      </div>
      <div ref={place}>
        {asTable ? (
          table
        ) : (
          <>
            <div className="hush">{table}</div>
            {size && <MonthDrawing {...{ months, startsOn, beforeTo, usualUpTo }} {...size} />}
          </>
        )}
      </div>
      {unknown > 0 && <p className="mut">{t("page.months.not_known", { count: unknown })}</p>}
      {usualUpTo !== null && <p className="mut">{t("page.months.usual", { count: usualUpTo })}</p>}
    </div>
  );
}
