/** What is kept of a person as tables to keep: a page to read, with no script and no address elsewhere, or a workbook. */
import type { Language } from "../../../server/wire.ts";
import { workbookOf } from "../../../server/sheet/writing.ts";
import type { Mine } from "../mine/contract.ts";
import { restingOnConsent } from "../mine/rules.ts";
import { words as ownWords } from "../mine/words.ts";
import { words as residentWords } from "../resident/words.ts";
import type { OwnRequest } from "./contract.ts";

type Kept = Pick<Mine, "name" | "communityName" | "door" | "fields" | "consents" | "notices"> & {
  madeAt: string;
  requests: OwnRequest[];
};
type Tables = { title: string; line: string; tables: { title: string; heads: string[]; rows: string[][] }[] };
const texts: Record<string, { zh: string; en: string }> = { ...residentWords, ...ownWords };

function tablesOf(kept: Kept, language: Language): Tables {
  const say = (key: string) => texts[key]?.[language] ?? key;
  const column = (...keys: string[]) => keys.map((key) => say(`registry.mine.column.${key}`));
  const valueOf = ({ field, value }: Kept["fields"][number]) =>
    field === "relation"
      ? say(`registry.relation.${value}`)
      : field === "help_at_door"
        ? say(`registry.mine.yes_no.${value}`)
        : value;
  const fields = kept.fields.map((each) => [
    say(`registry.field.${each.field}`),
    valueOf(each),
    say(`registry.basis.${each.fact.basis}`),
    each.fact.sourceNote ?? say(`registry.source.${each.fact.source}`),
    each.fact.asOf,
    each.fact.keepUntil ?? say("registry.mine.kept_while_here"),
  ]);
  const consents = [
    ...kept.consents.map(({ field, givenOn, withdrawnAt }) => [
      field,
      givenOn,
      withdrawnAt?.slice(0, 10) ?? "",
    ]),
    ...restingOnConsent(kept).map(({ field, fact }) => [field, fact.asOf, ""]),
  ].map(([field, ...days]) => [say(`registry.field.${field}`), ...days]);
  const requests = kept.requests.map((each) => [
    say(`registry.request.kind.${each.kind}`),
    each.field === null ? "" : say(`registry.field.${each.field}`),
    each.askedAt.slice(0, 10),
    say(`registry.request.state.${each.state}`),
    each.answer ?? "",
  ]);
  return {
    title: say("registry.mine.title"),
    line: `${kept.name} · ${kept.communityName[language]} · ${kept.door} · ${kept.madeAt.slice(0, 10)}`,
    tables: [
      {
        title: say("registry.mine.fields"),
        heads: column("field", "value", "basis", "source", "as_of", "keep"),
        rows: fields,
      },
      {
        title: say("registry.mine.consents"),
        heads: column("field", "given", "withdrawn"),
        rows: consents,
      },
      {
        title: say("registry.mine.requests"),
        heads: column("request", "field", "asked", "state", "answer"),
        rows: requests,
      },
    ],
  };
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
const head = (cells: string[]) =>
  `<tr>${cells.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr>`;

export function asPage(kept: Kept, language: Language): string {
  const { title, line, tables } = tablesOf(kept, language);
  const body = tables.map(
    (each) =>
      `<h2>${escaped(each.title)}</h2><table><thead>${head(each.heads)}</thead><tbody>${each.rows.map(row).join("")}</tbody></table>`,
  );
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<h1>${escaped(title)}</h1><p>${escaped(line)}</p>
${body.join("\n")}
</body></html>
`;
}

/** A sheet for each table; whose it is stands below the first. */
export function asWorkbook(kept: Kept, language: Language): AsyncGenerator<Uint8Array> {
  const { line, tables } = tablesOf(kept, language);
  return workbookOf(
    tables.map(({ title, heads, rows }, at) => ({
      name: title,
      widths: heads.map(() => 18),
      head: heads,
      rows: at === 0 ? [...rows, [], [line]] : rows,
    })),
  );
}
