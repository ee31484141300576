import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { save } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Table } from "../../../../web/kit/table.tsx";
import type { RefusedRow, RegisterImport } from "../../import/contract.ts";
import { importsPath } from "./hub.tsx";

const atOnce = 5;
/** Rows that are not taken: which, in which column, and why; and all of them to be corrected and brought again. */
export function Refused({ given }: { given: RegisterImport }) {
  const { t, refusal } = useWords();
  const { number, day } = useFormat();
  const [shown, show] = useState(atOnce);
  const fetch = useAct({ run: () => save(`${importsPath}/${given.id}/refused-rows`) });
  const refusals = given.refusals ?? [];
  if (given.rows.refused === 0 || refusals.length === 0) return null;
  const several = given.parts.length > 1;
  const columnOf = ({ part, problems }: RefusedRow) =>
    problems
      .map(({ column }) =>
        column === null ? t("registry.refused.whole") : (given.parts[part]?.headers[column] ?? ""),
      )
      .join("、");
  const rowOf = ({ part, row }: RefusedRow) =>
    several
      ? t("registry.refused.sheet_row", { name: given.parts[part]?.sheet ?? "", n: row })
      : t("registry.refused.row", { n: row });
  return (
    <div className="stack">
      <div className="row b">
        <h3>{t("registry.refused.title", { count: given.rows.refused, n: number(given.rows.refused) })}</h3>
        <Button pending={fetch.pending} onClick={() => void fetch.act()}>
          {t("registry.refused.download")}
        </Button>
      </div>
      <p className="s mut">
        {t("registry.refused.line", { until: given.refusedUntil === null ? "" : day(given.refusedUntil) })}
      </p>
      {fetch.problem && <Failure error={fetch.problem} />}
      <div className="refused-table">
        <Table
          caption={t("registry.refused.caption")}
          rows={refusals.slice(0, shown)}
          keyOf={({ part, row, problems }) => `${part} ${row} ${problems[0]?.code}`}
          columns={[
            { head: t("registry.refused.which"), names: true, cell: rowOf },
            { head: t("registry.refused.column"), cell: columnOf },
            {
              head: t("registry.refused.why"),
              cell: ({ problems }) => [...new Set(problems.map(({ code }) => refusal(code)))].join(" "),
            },
          ]}
        />
      </div>
      {shown < refusals.length && (
        <p>
          <Button onClick={() => show(shown + 50)}>{t("web.more")}</Button>
        </p>
      )}
    </div>
  );
}
