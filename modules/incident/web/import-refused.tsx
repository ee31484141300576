import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Table } from "../../../web/kit/table.tsx";
import type { IncidentImport, RowRefusal } from "../import-contract.ts";

const atOnce = 5;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A byte order mark, so that a spreadsheet reads it as UTF-8. Cells of the file are not in it: they are not kept. */
function download(name: string, lines: readonly string[][]): void {
  const text = `\ufeff${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows that are not taken: which, in which column, and why. */
export function Refused({ given }: { given: IncidentImport }) {
  const { t, refusal } = useWords();
  const { number } = useFormat();
  const [shown, show] = useState(atOnce);
  const refusals = given.refusals ?? [];
  if (refusals.length === 0) return null;
  const heads = [t("incident.refused.row"), t("incident.refused.column"), t("incident.refused.why")] as const;
  const why = ({ code }: RowRefusal) => refusal(code);
  const save = () =>
    download(`${given.name.replace(/\.\w+$/, "")}-${t("incident.refused.file")}.csv`, [
      [...heads],
      ...refusals.map((each) => [String(each.row), each.column ?? "", why(each)]),
    ]);
  return (
    <div className="stack">
      <div className="row b">
        <h3>{t("incident.refused.title", { count: given.rows.refused, n: number(given.rows.refused) })}</h3>
        <Button onClick={save}>{t("incident.refused.download")}</Button>
      </div>
      <div className="refused-table">
        <Table
          caption={t("incident.refused.caption")}
          rows={refusals.slice(0, shown)}
          keyOf={({ row, column, code }) => `${row} ${column} ${code}`}
          columns={[
            {
              head: heads[0],
              names: true,
              cell: ({ row }) => t("incident.refused.row_n", { n: number(row) }),
            },
            { head: heads[1], cell: ({ column }) => column ?? t("incident.refused.whole") },
            { head: heads[2], cell: why },
          ]}
        />
      </div>
      {shown < refusals.length && (
        <p>
          <Button onClick={() => show(shown + 100)}>{t("web.more")}</Button>
        </p>
      )}
      {given.rows.refused > refusals.length && (
        <p className="s mut">
          {t("incident.refused.first", { count: refusals.length, n: number(refusals.length) })}
        </p>
      )}
    </div>
  );
}
