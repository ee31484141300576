/** The rows that were not taken as a workbook: the columns they came in, what is wrong marked and said beside it. */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Language } from "../../../server/wire.ts";
import type { CellOut, SheetOut } from "../../../server/sheet/writing.ts";
import { refusals } from "../refusals.ts";
import { listRefusals, refusedMost } from "./refused-rows.ts";
import type { ImportRow } from "./rows.ts";
import { restSealer } from "./sealing.ts";
import { cellsPlace } from "./work.ts";

const words = {
  row: { zh: "原行号", en: "Row" },
  why: { zh: "不收的原因", en: "Why it is not taken" },
  whole: { zh: "整行", en: "The row" },
  sheet: { zh: "没收的行", en: "Not taken" },
};
const sentence = (code: string, language: Language) =>
  (refusals as Record<string, Record<Language, string>>)[code]?.[language] ?? code;

export async function refusedSheets(
  { tx, keys, language }: { tx: Tx; keys: KeyStore; language: Language },
  row: ImportRow,
): Promise<SheetOut[]> {
  const sealer = restSealer(tx, keys, row);
  const all = await listRefusals(tx, row.id, refusedMost);
  return row.parts.flatMap((part, at): SheetOut[] => {
    const here = all.filter((each) => each.part === at);
    if (here.length === 0) return [];
    const rows = here.map(({ row: number, problems, cells }): CellOut[] => {
      const texts =
        cells === null ? [] : (JSON.parse(sealer.open(cellsPlace(at, number), cells)) as string[]);
      const wrong = new Set(problems.flatMap(({ column }) => (column === null ? [] : [column])));
      const why = problems.map(
        ({ column, code }) =>
          `${column === null ? words.whole[language] : part.headers[column]}：${sentence(code, language)}`,
      );
      return [
        ...part.headers.map((_, column): CellOut => {
          const text = texts[column] ?? "";
          // An empty cell that is wrong is marked too.
          return wrong.has(column) ? { text: text || " ", marked: "wrong" } : text;
        }),
        String(number),
        { text: why.join("\n"), marked: "why" },
      ];
    });
    return [
      {
        name: part.sheet ?? words.sheet[language],
        head: [...part.headers, words.row[language], words.why[language]],
        widths: [...part.headers.map(() => 16), 8, 70],
        rows,
      },
    ];
  });
}
