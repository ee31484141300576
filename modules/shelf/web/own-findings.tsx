/** Everything the check found, by part, with the name of the field; a part's name leads to it. */
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Finding, ProductDraft } from "../contract.ts";
import { useFieldNames } from "./own-field-names.ts";
import { type Editor, useFindings } from "./own-fields.tsx";
import { type Part, partOf, parts } from "./own-parts.ts";

type Props = { draft: ProductDraft; editor: Editor; onPart: (part: Part) => void };

export function FindingList({ draft, editor, onPart }: Props) {
  const { t } = useWords();
  const errors = draft.findings.filter(({ stops }) => stops);
  const notes = draft.findings.filter(({ stops }) => !stops);
  const english = notes.filter(({ code }) => code === "english_to_come");
  const others = notes.filter(({ code }) => code !== "english_to_come");
  return (
    <section className="stack">
      <h3>{t("shelf.own.errors", { count: errors.length })}</h3>
      {errors.length === 0 ? (
        <Note>{t("shelf.own.no_errors")}</Note>
      ) : (
        <ByPart findings={errors} editor={editor} onPart={onPart} />
      )}
      {others.length > 0 && (
        <>
          <h3>{t("shelf.own.notes", { count: others.length })}</h3>
          <ByPart findings={others} editor={editor} onPart={onPart} />
        </>
      )}
      {english.length > 0 && <p className="mut">{t("shelf.own.english_left", { count: english.length })}</p>}
    </section>
  );
}

function ByPart({ findings, editor, onPart }: Omit<Props, "draft"> & { findings: readonly Finding[] }) {
  const { t } = useWords();
  const { say } = useFindings(editor);
  const nameOf = useFieldNames(editor.content);
  const grouped = parts
    .map((part) => ({ part, of: findings.filter(({ path }) => partOf(path) === part) }))
    .filter(({ of }) => of.length > 0);
  return (
    <ul className="ruled">
      {grouped.map(({ part, of }) => (
        <li key={part} className="stack t">
          <p>
            <Button onClick={() => onPart(part)}>{t(`shelf.own.part.${part}`)}</Button>
          </p>
          <ul className="stack t">
            {of.map((each, at) => (
              <li key={at}>
                <b>{nameOf(each.path)}</b>
                {t("shelf.own.colon")}
                {say(each)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
