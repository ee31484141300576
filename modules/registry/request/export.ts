/** What is kept of a person as a page to keep: no script, no address elsewhere, every text escaped. */
import type { Language } from "../../../server/wire.ts";
import type { Mine } from "../mine/contract.ts";
import { words as ownWords } from "../mine/words.ts";
import { words as residentWords } from "../resident/words.ts";
import type { OwnRequest } from "./contract.ts";

type Kept = Pick<Mine, "name" | "communityName" | "door" | "fields" | "consents" | "notices"> & {
  madeAt: string;
  requests: OwnRequest[];
};
const texts: Record<string, { zh: string; en: string }> = { ...residentWords, ...ownWords };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function asPage(kept: Kept, language: Language): string {
  const say = (key: string) => texts[key]?.[language] ?? key;
  const valueOf = ({ field, value }: Kept["fields"][number]) =>
    field === "relation"
      ? say(`registry.relation.${value}`)
      : field === "help_at_door"
        ? say(`registry.mine.yes_no.${value}`)
        : value;
  const table = (heads: string[], rows: string[][]) =>
    `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join("")}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`)
      .join("")}</tbody></table>`;
  const fields = kept.fields.map((each) => [
    say(`registry.field.${each.field}`),
    valueOf(each),
    say(`registry.basis.${each.fact.basis}`),
    each.fact.sourceNote ?? say(`registry.source.${each.fact.source}`),
    each.fact.asOf,
    each.fact.keepUntil ?? say("registry.mine.kept_while_here"),
  ]);
  const consents = kept.consents.map((each) => [
    say(`registry.field.${each.field}`),
    each.givenOn,
    each.withdrawnAt === null ? "" : each.withdrawnAt.slice(0, 10),
  ]);
  const requests = kept.requests.map((each) => [
    say(`registry.request.kind.${each.kind}`),
    each.field === null ? "" : say(`registry.field.${each.field}`),
    each.askedAt.slice(0, 10),
    say(`registry.request.state.${each.state}`),
    each.answer,
  ]);
  const column = (...keys: string[]) => keys.map((key) => say(`registry.mine.column.${key}`));
  const title = say("registry.mine.title");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<h1>${escaped(title)}</h1><p>${escaped(`${kept.name} · ${kept.communityName[language]} · ${kept.door} · ${kept.madeAt.slice(0, 10)}`)}</p>
<h2>${escaped(say("registry.mine.fields"))}</h2>${table(column("field", "value", "basis", "source", "as_of", "keep"), fields)}
<h2>${escaped(say("registry.mine.consents"))}</h2>${table(column("field", "given", "withdrawn"), consents)}
<h2>${escaped(say("registry.mine.requests"))}</h2>${table(column("request", "field", "asked", "state", "answer"), requests)}
</body></html>
`;
}
